internal import CPangoCairo

/// A line that Pango has set, copied out of its memory. Lengths are shares of the em.
struct LaidOutLine {
  struct Run {
    let font: PangoFontHandle
    let glyphs: [PositionedGlyph]
    /// The characters the run stands for, in reading order.
    let text: [UInt8]
    let isRightToLeft: Bool
  }

  private(set) var runs: [Run] = []
  private(set) var width = 0.0
  /// How many characters no font can draw.
  let missingCount: Int

  /// Pango units in an em.
  private static let unitsPerEm = Double(PANGO_SCALE) * PangoStyle.em

  init(_ shaped: [ShapedItem], of text: String, fonts: PangoFontStore) {
    let bytes = Array(text.utf8)
    var x = 0
    var missingCount = 0
    for piece in shaped {
      if let run = Self.run(
        piece, bytes: bytes, x: &x, missingCount: &missingCount, fonts: fonts)
      {
        runs.append(run)
      }
    }
    width = Double(x) / Self.unitsPerEm
    self.missingCount = missingCount
  }

  /// One run of a line; `x` moves on by its width, in Pango units.
  private static func run(
    _ piece: ShapedItem, bytes: [UInt8], x: inout Int, missingCount: inout Int,
    fonts: PangoFontStore
  ) -> Run? {
    let source = piece.item.pointee
    let string = piece.glyphs.pointee
    guard let glyphs = string.glyphs, let font = source.analysis.font else { return nil }
    var positioned: [PositionedGlyph] = []
    positioned.reserveCapacity(Int(string.num_glyphs))
    for index in 0..<Int(string.num_glyphs) {
      let glyph = glyphs[index]
      let isMissing = glyph.glyph & Special.unknown != 0 && glyph.glyph != Special.empty
      if isMissing { missingCount += 1 }
      if glyph.glyph != Special.empty {
        positioned.append(
          PositionedGlyph(
            id: isMissing ? 0 : glyph.glyph,
            x: Double(x + Int(glyph.geometry.x_offset)) / unitsPerEm,
            y: Double(glyph.geometry.y_offset) / unitsPerEm,
            cluster: Int(string.log_clusters[index])))
      }
      x += Int(glyph.geometry.width)
    }
    guard let handle = fonts.handle(of: font) else { return nil }
    let start = Int(source.offset)
    return Run(
      font: handle, glyphs: positioned, text: Array(bytes[start..<start + Int(source.length)]),
      isRightToLeft: source.analysis.level % 2 == 1)
  }

  /// Pango's glyph numbers that are not glyphs; its macros do not reach Swift.
  private enum Special {
    /// Takes room and has no ink.
    static let empty: UInt32 = 0x0FFF_FFFF
    /// The bit of a character that no font has; glyph 0 is the box that fonts show for it.
    static let unknown: UInt32 = 0x1000_0000
  }
}

/// The fonts that Pango has chosen so far, a handle for each.
final class PangoFontStore {
  private let pango: Pango
  private var handles: [UnsafeMutableRawPointer: PangoFontHandle] = [:]

  init(pango: Pango) { self.pango = pango }

  /// The handle of a font, which keeps the font alive and its address taken.
  func handle(of font: UnsafeMutablePointer<PangoFont>) -> PangoFontHandle? {
    let key = UnsafeMutableRawPointer(font)
    if let handle = handles[key] { return handle }
    let handle = PangoFontHandle(retaining: font, pango: pango)
    handles[key] = handle
    return handle
  }
}
