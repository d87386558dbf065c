import Drawing

/// Turns text into positioned glyphs, once per style and text: measuring and painting share the
/// result. Belongs to one worker.
final class TextShaper {
  private let library: FontLibrary
  private let faces: FontFaces
  private let known: KnownFonts
  /// By style without its size.
  private var styles: [TextStyle: StyleEntry] = [:]
  private var current: StyleEntry?
  private var fonts: [FontFile: ShapedFont] = [:]
  private var shapedCount = 0
  /// All fonts of the library, for styles and texts that known fonts cannot set.
  private lazy var configuration: FontConfiguration? = start { () throws(RenderingError) in
    try FontConfiguration(library)
  }
  /// Pango, for texts that one font cannot set. Starting it takes longer than setting a chart's texts,
  /// so it waits for the first. Nil when it will not start.
  private lazy var pango: TextLayout? = configuration.flatMap { fonts in
    start { () throws(RenderingError) in try TextLayout(fonts: fonts) }
  }
  /// Why the fonts or Pango did not start: whoever paints texts throws it.
  private(set) var failure: RenderingError?
  /// The style that Pango is set to.
  private var styleOfPango: StyleEntry?

  /// Memory stays flat over any number of charts: a full cache starts again.
  private static let capacity = 8192

  private final class StyleEntry {
    let style: TextStyle
    /// The font of plain texts; nil where Pango has to choose.
    let plainFont: ShapedFont?
    var pango: PangoStyle?
    var vertical = VerticalMetrics(ascent: 1, descent: 0.25, capHeight: 0.7)
    var shaped: [String: ShapedText] = [:]

    init(style: TextStyle, plainFont: ShapedFont?) {
      self.style = style
      self.plainFont = plainFont
    }
  }

  init(fonts: FontLibrary) throws(RenderingError) {
    library = fonts
    faces = try FontFaces()
    known = KnownFonts(fonts, faces: faces)
  }

  private func start<Part>(_ make: () throws(RenderingError) -> Part) -> Part? {
    do { return try make() } catch {
      failure = error
      return nil
    }
  }

  /// Whether a family is installed.
  func hasFamily(_ family: String) -> Bool {
    known.has(family) || configuration?.families().contains(family.lowercased()) ?? true
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
    let shaped = plainly(visible, entry) ?? shapedByPango(visible, entry)
    if shapedCount >= Self.capacity { forgetTexts() }
    shapedCount += 1
    entry.shaped[text] = shaped
    return shaped
  }

  /// Heights of a style's main font.
  func verticalMetrics(of style: TextStyle) -> VerticalMetrics { use(style).vertical }

  /// The byte ranges of the lines that one paragraph breaks into.
  func breakLines(_ text: String, in style: TextStyle, width: Double) -> [Range<Int>] {
    let entry = use(style)
    if let run = plainRun(of: text, entry) {
      return PlainLines.ranges(of: text, set: run, width: width / style.size)
    }
    let held = HanNumbers.heldPlaces(in: text)
    let ranges = layout(for: entry)?.breakLines(
      text.joined(at: held), width: width / style.size)
    guard let ranges else { return [0..<text.utf8.count] }
    guard !held.isEmpty else { return ranges }
    // Offsets in the text with word joiners are turned into those of the text.
    func place(_ offset: Int) -> Int {
      offset - String.joiner.count
        * held.indices.count { held[$0] + $0 * String.joiner.count < offset }
    }
    return ranges.map { place($0.lowerBound)..<place($0.upperBound) }
  }

  /// A text that one font sets, with nothing left out or added.
  private func plainRun(of text: String, _ entry: StyleEntry) -> ShapedText? {
    guard let font = entry.plainFont, PlainText.script(of: text, in: entry.style.language) != nil
    else { return nil }
    let shaped = shape(text, in: entry.style)
    guard shaped.runs.count == 1, shaped.runs[0].font === font,
      shaped.runs[0].text.count == text.utf8.count
    else { return nil }
    return shaped
  }

  private func use(_ style: TextStyle) -> StyleEntry {
    var style = style
    style.size = 1
    if let current, current.style == style { return current }
    let entry = styles[style] ?? makeEntry(style)
    current = entry
    return entry
  }

  private func layout(for entry: StyleEntry) -> TextLayout? {
    guard let pango else { return nil }
    if styleOfPango !== entry {
      pango.use(pangoStyle(of: entry, pango))
      styleOfPango = entry
    }
    return pango
  }

  private func pangoStyle(of entry: StyleEntry, _ layout: TextLayout) -> PangoStyle {
    if let style = entry.pango { return style }
    let style = PangoStyle(entry.style, pango: layout.pango)
    entry.pango = style
    return style
  }

  private func makeEntry(_ style: TextStyle) -> StyleEntry {
    if styles.count >= 256 {
      styles.removeAll(keepingCapacity: true)
      shapedCount = 0
    }
    let plainFont = PlainText.isWritten(in: style.language) ? plainFont(of: style) : nil
    let entry = StyleEntry(style: style, plainFont: plainFont)
    if let vertical = (plainFont ?? primaryFont(of: entry))?.face.vertical {
      entry.vertical = vertical
    }
    styles[style] = entry
    return entry
  }

  private func plainFont(of style: TextStyle) -> ShapedFont? {
    guard let family = style.families.first else { return nil }
    let file = known.file(of: family, weight: style.weight, isItalic: style.isItalic)
    return (file ?? configuration?.file(for: style)).flatMap { font($0) }
  }

  private func primaryFont(of entry: StyleEntry) -> ShapedFont? {
    guard let layout = layout(for: entry) else { return nil }
    return layout.primaryFont(of: pangoStyle(of: entry, layout)).flatMap { font($0.file) }
  }

  private func forgetTexts() {
    for entry in styles.values { entry.shaped.removeAll(keepingCapacity: true) }
    shapedCount = 0
  }

  /// The glyphs of a text that one font can set; nil for others.
  private func plainly(_ text: String, _ entry: StyleEntry) -> ShapedText? {
    guard let font = entry.plainFont, let harfBuzz = font.harfBuzz,
      let script = PlainText.script(of: text, in: entry.style.language),
      harfBuzz.hasGlyphs(for: text)
    else { return nil }
    let bytes = Array(text.utf8)
    let (glyphs, width) = harfBuzz.shape(
      bytes, script: script, language: entry.style.language,
      hasTabularFigures: entry.style.hasTabularFigures)
    let run = GlyphRun(font: font, glyphs: glyphs, text: bytes, isRightToLeft: false)
    return ShapedText(runs: [run], width: width, missingCount: 0)
  }

  private func shapedByPango(_ text: String, _ entry: StyleEntry) -> ShapedText {
    guard let line = layout(for: entry)?.line(of: text) else {
      // No font is to blame: painting will say what is.
      return ShapedText(runs: [], width: 0, missingCount: 0)
    }
    let runs = line.runs.compactMap { run in
      font(run.font.file).map { font in
        GlyphRun(
          font: font, glyphs: run.glyphs, text: run.text, isRightToLeft: run.isRightToLeft)
      }
    }
    return ShapedText(runs: runs, width: line.width, missingCount: line.missingCount)
  }

  private func font(_ file: FontFile) -> ShapedFont? {
    if let known = fonts[file] { return known }
    guard let face = faces.face(file) else { return nil }
    let font = ShapedFont(file, face: face, number: fonts.count)
    fonts[file] = font
    return font
  }
}

/// Heights of a font as shares of the em.
struct VerticalMetrics {
  /// Above and below the baseline.
  let ascent: Double
  let descent: Double
  let capHeight: Double
}

extension String {
  /// The word joiner, where no line ends.
  fileprivate static let joiner = Array("\u{2060}".utf8)

  /// With a word joiner at each of some offsets of UTF-8, which ascend.
  fileprivate func joined(at places: [Int]) -> String {
    guard !places.isEmpty else { return self }
    var bytes = Array(utf8)
    for place in places.reversed() { bytes.insert(contentsOf: String.joiner, at: place) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
