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

/// A font as FreeType draws it and cairo embeds it.
final class ShapedFont {
  let file: FontFile
  let face: FontFace
  /// Tells fonts apart in caches; counts up from 0 within a worker.
  let number: Int
  /// Sets texts that need no other font; nil when HarfBuzz cannot read the file.
  private(set) lazy var harfBuzz: HarfBuzzFont? = HarfBuzzFont(path: file.path, index: file.index)
  /// What cairo embeds; nil when it cannot open the file.
  private(set) lazy var cairoFace: FileFontFace? = FileFontFace(file, isOutlined: face.isCIDKeyed)

  init(_ file: FontFile, face: FontFace, number: Int) {
    self.file = file
    self.face = face
    self.number = number
  }
}

/// A face in a font file.
struct FontFile: Hashable {
  let path: String
  /// Which of the faces; of a variable font the upper half says which instance.
  let index: Int

  var isInstance: Bool { index >> 16 != 0 }
}
