/// Breaks a paragraph of plain text that has been set in one line.
enum PlainLines {
  /// The byte ranges of the lines, each as long as the width allows, as Pango breaks them. A word that is
  /// too long stands alone.
  ///
  /// - Parameter width: In ems.
  static func ranges(of text: String, set line: ShapedText, width: Double) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let starts = starts(in: line, count: bytes.count)
    // Pango counts whole units, as many as fit.
    let limit = (width * HarfBuzzFont.unitsPerEm).rounded(.down) / HarfBuzzFont.unitsPerEm
    var ranges: [Range<Int>] = []
    var start = 0
    var last: Int?
    for place in PlainLineBreaks.places(in: text) + [bytes.count] {
      let inkEnd = inkEnd(of: bytes, upTo: place)
      if let fitting = last, starts[inkEnd] - starts[start] > limit {
        ranges.append(start..<fitting)
        start = fitting
      }
      last = place
    }
    ranges.append(start..<bytes.count)
    return ranges
  }

  /// Where each byte's glyph begins, in ems, and where the text ends.
  private static func starts(in line: ShapedText, count: Int) -> [Double] {
    var starts = [Double](repeating: 0, count: count + 1)
    starts[count] = line.width
    for glyph in line.runs.flatMap(\.glyphs).reversed() { starts[glyph.cluster] = glyph.x }
    for offset in 1..<max(1, count) where starts[offset] == 0 {
      starts[offset] = starts[offset - 1]
    }
    return starts
  }

  /// The place before the space that ends a line; of several spaces, only the last takes no room.
  private static func inkEnd(of bytes: [UInt8], upTo place: Int) -> Int {
    if place >= 1, bytes[place - 1] == UInt8(ascii: " ") { return place - 1 }
    let thinSpace: [UInt8] = [0xE2, 0x80, 0x89]
    return place >= 3 && bytes[place - 3..<place].elementsEqual(thinSpace) ? place - 3 : place
  }
}
