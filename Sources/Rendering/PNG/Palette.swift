/// At most 256 colours, and which of them stands for each colour of a picture.
struct Palette: Equatable {
  /// `0x00RRGGBB`.
  var entries: [UInt32]
  /// For each colour of the picture, in the order of ``ColorRuns/colors``.
  var indexes: [UInt8]

  /// A palette that changes no channel of any pixel by more than `tolerance` of 255; nil when 256
  /// entries do not reach that far.
  ///
  /// Colours enter by the number of their pixels, so the flat colours of a theme stay exact, and
  /// only steps of antialiased edges move to a neighbour.
  init?(colors: [UInt32], counts: [Int], tolerance: Int) {
    if colors.count <= 256 {
      entries = colors
      indexes = colors.indices.map { UInt8($0) }
      return
    }
    guard tolerance > 0 else { return nil }
    let order = colors.indices.sorted { (counts[$0], colors[$1]) > (counts[$1], colors[$0]) }
    entries = []
    indexes = [UInt8](repeating: 0, count: colors.count)
    var search = NearbyColors(reach: tolerance)
    for position in order {
      let color = colors[position]
      if let entry = search.entry(near: color) {
        indexes[position] = entry
      } else {
        guard entries.count < 256 else { return nil }
        indexes[position] = UInt8(entries.count)
        search.insert(color, as: UInt8(entries.count))
        entries.append(color)
      }
    }
  }

  /// Tolerances to try, smallest first. Eight of 255 is half a step between the 16 shades that an
  /// edge needs to look smooth, so even the last is not seen; beyond it the picture stays RGB.
  static let tolerances = [0, 2, 4, 6, 8]

  static func smallest(for runs: ColorRuns) -> Palette? {
    for tolerance in tolerances {
      if let palette = Palette(colors: runs.colors, counts: runs.counts, tolerance: tolerance) {
        return palette
      }
    }
    return nil
  }
}

/// Finds a palette entry whose channels all lie within reach of a colour.
private struct NearbyColors {
  private let reach: Int
  private var reds: [Int16] = []
  private var greens: [Int16] = []
  private var blues: [Int16] = []

  init(reach: Int) {
    self.reach = reach
  }

  mutating func insert(_ color: UInt32, as index: UInt8) {
    reds.append(Int16(color >> 16 & 255))
    greens.append(Int16(color >> 8 & 255))
    blues.append(Int16(color & 255))
  }

  /// The nearest entry within reach; the earliest of equals.
  func entry(near color: UInt32) -> UInt8? {
    let red = Int16(color >> 16 & 255)
    let green = Int16(color >> 8 & 255)
    let blue = Int16(color & 255)
    var best = Int16(reach + 1)
    var found: Int?
    for index in reds.indices {
      let distance = max(
        abs(reds[index] - red), abs(greens[index] - green), abs(blues[index] - blue))
      if distance < best {
        best = distance
        found = index
      }
    }
    return found.map { UInt8($0) }
  }
}
