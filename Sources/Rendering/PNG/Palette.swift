/// At most 256 colours, and which of them stands for each colour of a picture.
struct Palette: Equatable {
  /// `0x00RRGGBB`.
  private(set) var entries: [UInt32]
  /// For each colour of the picture, by its number in the ``ColorTable``.
  private(set) var indexes: [UInt8]

  /// Tolerances to try, smallest first. Colours that move are those of few pixels: steps of edges and
  /// of places where lines cross. Sixteen of 255 is one of the 16 shades that an edge needs to look
  /// smooth, so even the last is not seen; beyond it the picture stays RGB.
  static let tolerances: [Int] = [2, 4, 6, 8, 10, 12, 16]

  /// The palette of a picture that changes its colours least, exact where 256 are enough; nil when
  /// the largest tolerance is not.
  init?(colors: [UInt32], counts: [UInt32]) {
    if colors.count <= 256 {
      entries = colors
      indexes = colors.indices.map { UInt8($0) }
      return
    }
    let order = Self.byFrequency(counts)
    for tolerance in Self.tolerances {
      if let palette = Palette(colors: colors, order: order, tolerance: tolerance) {
        self = palette
        return
      }
    }
    return nil
  }

  /// A palette that changes no channel of any pixel by more than `tolerance` of 255; nil when 256
  /// entries do not reach that far.
  ///
  /// Colours enter by the number of their pixels, so the flat colours of a theme stay exact, and
  /// only steps of antialiased edges move to a neighbour.
  private init?(colors: [UInt32], order: [Int], tolerance: Int) {
    entries = []
    indexes = [UInt8](repeating: 0, count: colors.count)
    var search = NearbyColors()
    for number in order {
      let color = colors[number]
      if let entry = search.number(near: color, within: tolerance) {
        indexes[number] = entry
      } else {
        guard entries.count < 256 else { return nil }
        indexes[number] = UInt8(entries.count)
        search.append(color)
        entries.append(color)
      }
    }
  }

  /// Numbers of colours, the most frequent first; of equals, the first seen.
  private static func byFrequency(_ counts: [UInt32]) -> [Int] {
    counts.enumerated()
      .map { UInt64(UInt32.max - $0.element) << 32 | UInt64($0.offset) }
      .sorted()
      .map { Int($0 & 0xFFFF_FFFF) }
  }
}
