import Drawing

/// Turns text into positioned glyphs, once per style and text: measuring and painting share the
/// result. Belongs to one worker.
final class TextShaper {
  private let layout: TextLayout
  private let faces: FontFaces
  /// By style without its size.
  private var styles: [TextStyle: StyleEntry] = [:]
  private var current: StyleEntry?
  /// By font of the layout, which keeps them alive.
  private var fonts: [ObjectIdentifier: ShapedFont] = [:]
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

  /// The glyphs of one line of text. A soft hyphen at its end is drawn as a hyphen, which readers
  /// of PDF drop where a line ends in one.
  func shape(_ text: String, in style: TextStyle) -> ShapedText {
    let entry = use(style)
    if let shaped = entry.shaped[text] { return shaped }
    var visible = text.singleLine
    if visible.unicodeScalars.last == "\u{AD}" {
      visible.unicodeScalars.removeLast()
      visible += "-"
    }
    let shaped = shaped(layout.line(of: visible))
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

  private func shaped(_ line: LaidOutLine) -> ShapedText {
    let runs = line.runs.compactMap { run in
      shapedFont(run.font).map { font in
        GlyphRun(
          font: font, glyphs: run.glyphs, text: run.text, isRightToLeft: run.isRightToLeft)
      }
    }
    return ShapedText(runs: runs, width: line.width, missingCount: line.missingCount)
  }

  private func shapedFont(_ font: PangoFontHandle) -> ShapedFont? {
    if let known = fonts[ObjectIdentifier(font)] { return known }
    guard let face = faces.face(path: font.path, index: font.faceIndex) else { return nil }
    let shaped = ShapedFont(pango: font, face: face, number: fonts.count)
    fonts[ObjectIdentifier(font)] = shaped
    return shaped
  }
}

/// Heights of a font as shares of the em.
struct VerticalMetrics {
  /// Above and below the baseline.
  let ascent: Double
  let descent: Double
  let capHeight: Double
}
