/// How much of each pixel a glyph covers, 0 to 255.
struct GlyphMask {
  /// From the origin's pixel to the left column; from the baseline up to the top row.
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// Row by row, `width` bytes each.
  let coverage: [UInt8]

  /// The nearest of 32 shades for each of 256. No shade moves by more than 4 of 255, which nobody
  /// sees, and a picture full of text has half the colours and a tenth fewer bytes.
  static let shades: [UInt8] = (0...255).map { (shade: Int) -> UInt8 in
    let step = (shade * 31 + 127) / 255
    return UInt8((step * 255 + 15) / 31)
  }

  static let empty = GlyphMask(left: 0, top: 0, width: 0, height: 0, coverage: [])
}
