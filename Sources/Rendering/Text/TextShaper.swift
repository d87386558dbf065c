internal import CPangoCairo
import Drawing

/// Turns text into positioned glyphs, once per style and text: measuring and painting share the
/// result. Belongs to one worker.
final class TextShaper {
  private let layout: TextLayout
  private let faces: FontFaces
  /// By style without its size.
  private var styles: [TextStyle: StyleEntry] = [:]
  private var current: StyleEntry?
  private var fonts: [UnsafeMutableRawPointer: ShapedFont] = [:]
  private var shapedCount = 0

  /// Memory stays flat over any number of charts: a full cache starts again.
  private static let capacity = 8192

  private final class StyleEntry {
    let style: TextStyle
    let pango: PangoStyle
    let vertical: VerticalMetrics
    var shaped: [String: ShapedText] = [:]

    init(style: TextStyle, pango: PangoStyle, vertical: VerticalMetrics) {
      self.style = style
      self.pango = pango
      self.vertical = vertical
    }
  }

  init(fonts: FontConfiguration) throws(RenderingError) {
    layout = try TextLayout(fonts: fonts)
    faces = try FontFaces()
  }

  /// The glyphs of one line of text.
  func shape(_ text: String, in style: TextStyle) -> ShapedText {
    let entry = use(style)
    if let shaped = entry.shaped[text] { return shaped }
    let shaped = layout.withLine(text.singleLine) { line, missingCount in
      self.shapedText(line, of: text.singleLine, missingCount: missingCount)
    }
    if shapedCount >= Self.capacity { forgetTexts() }
    shapedCount += 1
    entry.shaped[text] = shaped
    return shaped
  }

  /// Heights of a style's main font.
  func verticalMetrics(of style: TextStyle) -> VerticalMetrics { use(style).vertical }

  /// The byte ranges of the lines that one paragraph breaks into.
  func breakLines(_ text: String, in style: TextStyle, width: Double) -> [Range<Int>] {
    _ = use(style)
    return layout.breakLines(text, width: width / style.size)
  }

  private func use(_ style: TextStyle) -> StyleEntry {
    var style = style
    style.size = 1
    if let current, current.style == style { return current }
    let entry = styles[style] ?? makeEntry(style)
    layout.use(entry.pango)
    current = entry
    return entry
  }

  private func makeEntry(_ style: TextStyle) -> StyleEntry {
    if styles.count >= 256 {
      styles.removeAll(keepingCapacity: true)
      shapedCount = 0
    }
    let pango = PangoStyle(style)
    var vertical = VerticalMetrics(ascent: 1, descent: 0.25, capHeight: 0.7)
    if let font = layout.primaryFont(of: pango),
      let face = faces.face(path: font.path, index: font.faceIndex)
    {
      vertical = face.vertical
    }
    let entry = StyleEntry(style: style, pango: pango, vertical: vertical)
    styles[style] = entry
    return entry
  }

  private func forgetTexts() {
    for entry in styles.values { entry.shaped.removeAll(keepingCapacity: true) }
    shapedCount = 0
  }

  private func shapedText(
    _ line: UnsafeMutablePointer<PangoLayoutLine>?, of text: String, missingCount: Int
  ) -> ShapedText {
    let bytes = Array(text.utf8)
    var runs: [GlyphRun] = []
    var x = 0
    var link = line?.pointee.runs
    while let node = link {
      link = node.pointee.next
      guard let data = node.pointee.data else { continue }
      let item = data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      if let run = glyphRun(item, bytes: bytes, x: &x) { runs.append(run) }
    }
    return ShapedText(runs: runs, width: Double(x) / pangoUnits, missingCount: missingCount)
  }

  /// One run of a line; `x` moves on by its width, in Pango units.
  private func glyphRun(_ item: PangoGlyphItem, bytes: [UInt8], x: inout Int) -> GlyphRun? {
    guard let source = item.item?.pointee, let string = item.glyphs?.pointee,
      let glyphs = string.glyphs, let pangoFont = source.analysis.font
    else { return nil }
    let font = shapedFont(pangoFont)
    var positioned: [PositionedGlyph] = []
    positioned.reserveCapacity(Int(string.num_glyphs))
    for index in 0..<Int(string.num_glyphs) {
      let glyph = glyphs[index]
      if glyph.glyph != 0x0FFF_FFFF {  // PANGO_GLYPH_EMPTY takes room and has no ink.
        positioned.append(
          PositionedGlyph(
            id: glyph.glyph & 0x1000_0000 == 0 ? glyph.glyph : 0,  // Unknown: the font's own box.
            x: Double(x + Int(glyph.geometry.x_offset)) / pangoUnits,
            y: Double(glyph.geometry.y_offset) / pangoUnits,
            cluster: Int(string.log_clusters[index])))
      }
      x += Int(glyph.geometry.width)
    }
    guard let font else { return nil }
    let start = Int(source.offset)
    return GlyphRun(
      font: font, glyphs: positioned, text: Array(bytes[start..<start + Int(source.length)]),
      isRightToLeft: source.analysis.level % 2 == 1)
  }

  private func shapedFont(_ raw: UnsafeMutablePointer<PangoFont>) -> ShapedFont? {
    let key = UnsafeMutableRawPointer(raw)
    if let font = fonts[key] { return font }
    guard let handle = PangoFontHandle(retaining: raw),
      let face = faces.face(path: handle.path, index: handle.faceIndex)
    else { return nil }
    let font = ShapedFont(pango: handle, face: face, number: fonts.count)
    fonts[key] = font
    return font
  }
}

/// Pango units in an em.
private let pangoUnits = Double(PANGO_SCALE) * PangoStyle.em

/// Heights of a font as shares of the em.
struct VerticalMetrics {
  /// Above and below the baseline.
  let ascent: Double
  let descent: Double
  let capHeight: Double
}
