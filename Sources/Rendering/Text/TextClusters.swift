/// Which characters of a run belong to which glyphs, as PDF wants to know for copying and search.
enum TextClusters {
  struct Cluster: Equatable {
    var bytes: Int
    var glyphs: Int
  }

  /// The clusters of a run, in reading order. Their bytes add up to the run's text, their glyphs to
  /// its glyphs; characters without ink (spaces at a break, joiners) form clusters without glyphs.
  static func clusters(of run: GlyphRun) -> [Cluster] {
    clusters(
      starts: run.glyphs.map(\.cluster), byteCount: run.text.count,
      isRightToLeft: run.isRightToLeft)
  }

  /// - Parameter starts: For each glyph from left to right, the first byte of its characters.
  static func clusters(starts: [Int], byteCount: Int, isRightToLeft: Bool) -> [Cluster] {
    let starts = isRightToLeft ? Array(starts.reversed()) : starts
    var result: [Cluster] = []
    if let first = starts.first, first > 0 { result.append(Cluster(bytes: first, glyphs: 0)) }
    var index = 0
    while index < starts.count {
      var end = index
      while end < starts.count, starts[end] == starts[index] { end += 1 }
      let next = end < starts.count ? starts[end] : byteCount
      result.append(Cluster(bytes: max(0, next - starts[index]), glyphs: end - index))
      index = end
    }
    return result
  }
}
