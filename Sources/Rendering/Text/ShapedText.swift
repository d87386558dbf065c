/// A line of text as positioned glyphs, for any size: lengths are shares of the em, measured from
/// the start of the line on the baseline.
final class ShapedText {
  let runs: [GlyphRun]
  let width: Double
  /// How many characters no font can draw.
  let missingCount: Int

  init(runs: [GlyphRun], width: Double, missingCount: Int) {
    self.runs = runs
    self.width = width
    self.missingCount = missingCount
  }
}

/// Neighbouring glyphs of one font, from left to right.
struct GlyphRun {
  let font: ShapedFont
  let glyphs: [PositionedGlyph]
  /// The characters the run stands for, in reading order.
  let text: [UInt8]
  let isRightToLeft: Bool
}

struct PositionedGlyph {
  let id: UInt32
  let x: Double
  let y: Double
  /// Where the characters of this glyph start in the run's text.
  let cluster: Int
}

/// A font as Pango chose it and as FreeType draws it.
final class ShapedFont {
  let pango: PangoFontHandle
  let face: FontFace
  /// Tells fonts apart in caches; counts up from 0 within a worker.
  let number: Int
  /// What cairo shall use in its place; nil when Pango's font will do.
  private(set) lazy var cidFace: CIDFontFace? =
    face.isCIDKeyed ? CIDFontFace(path: pango.path, index: pango.faceIndex) : nil

  init(pango: PangoFontHandle, face: FontFace, number: Int) {
    self.pango = pango
    self.face = face
    self.number = number
  }
}
