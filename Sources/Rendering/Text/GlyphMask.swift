/// How much of each pixel a glyph covers, 0 to 255.
struct GlyphMask {
  /// From the origin's pixel to the left column; from the baseline up to the top row.
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// Row by row, `width` bytes each.
  let coverage: [UInt8]

  static let empty = GlyphMask(left: 0, top: 0, width: 0, height: 0, coverage: [])
}
