import Drawing

/// The text styles of one chart, and their measuring.
struct Lettering {
  let measurer: any TextMeasuring
  let title: TextStyle
  let subtitle: TextStyle
  /// Names and values.
  let label: TextStyle
  /// Names and values that matter: line ends, totals, highlights.
  let strong: TextStyle
  /// Ticks, notes, source.
  let small: TextStyle

  init(theme: Theme, medium: Medium, language: String, measurer: any TextMeasuring) {
    self.measurer = measurer
    let families = theme.families(for: language)
    func style(_ size: Double, _ weight: FontWeight = .regular) -> TextStyle {
      TextStyle(families: families, size: size, weight: weight, language: language)
    }
    title = TextStyle(
      families: theme.titleFamilies(for: language), size: medium.text.title,
      weight: theme.titleWeight, language: language)
    subtitle = style(medium.text.subtitle)
    label = style(medium.text.label)
    strong = style(medium.text.label, .semibold)
    small = style(medium.text.small)
  }

  func width(_ text: String, _ style: TextStyle) -> Double {
    measurer.metrics(of: text, in: style).width
  }

  /// One line.
  func line(_ text: String, _ style: TextStyle) -> TextBlock {
    block([text], style)
  }

  /// Text broken into lines no wider than `width`; a single long word may be wider.
  func block(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    let isShort = !text.utf8.contains(0x0A) && self.width(text, style) <= width
    return block(
      isShort ? [text] : measurer.lines(of: text, in: style, width: max(1, width)), style)
  }

  /// As `block(_:_:width:)`, of words of several looks. The plain text is broken, by the rules of its
  /// language; where bold words then make a line too wide, it is broken a little sooner.
  func block(_ text: RichText, _ style: TextStyle, width: Double) -> TextBlock {
    let plain = text.plain
    if text.isPlain { return block(plain, style, width: width) }
    var room = width
    var first: TextBlock?
    for _ in 0..<8 {
      let lines = measurer.lines(of: plain, in: style, width: max(1, room))
      var block = self.block(lines, style)
      block.pieces = text.runs(ofLines: lines).map {
        RichLine($0, style: style, measure: self.width)
      }
      block.widths = block.pieces.map(\.width)
      let excess = block.width - width
      if excess <= 0.01 { return block }
      first = first ?? block
      room -= excess
      if room < width * 0.7 { break }
    }
    return first ?? block(plain, style, width: width)
  }

  /// Text in as few lines as the width allows, made about equally long: no single word is left over.
  func balanced(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    balanced(width: width, isFree: !text.utf8.contains(0x0A)) { block(text, style, width: $0) }
  }

  func balanced(_ text: RichText, _ style: TextStyle, width: Double) -> TextBlock {
    balanced(width: width, isFree: !text.plain.utf8.contains(0x0A)) {
      block(text, style, width: $0)
    }
  }

  /// - Parameter isFree: True where no line end is given.
  private func balanced(
    width: Double, isFree: Bool, _ broken: (Double) -> TextBlock
  ) -> TextBlock {
    let block = broken(width)
    let count = block.lines.count
    guard (2...4).contains(count), isFree else { return block }
    var (tooNarrow, enough) = (block.width / Double(count) * 0.9, width)
    var best = block
    for _ in 0..<6 {
      let middle = (tooNarrow + enough) / 2
      let candidate = broken(middle)
      if candidate.lines.count <= count, candidate.width <= width {
        enough = middle
        best = candidate
      } else {
        tooNarrow = middle
      }
    }
    return best
  }

  private func block(_ lines: [String], _ style: TextStyle) -> TextBlock {
    let metrics = lines.map { measurer.metrics(of: $0, in: style) }
    return TextBlock(
      lines: lines, widths: metrics.map(\.width), style: style,
      ascent: metrics.map(\.ascent).max() ?? style.size,
      descent: metrics.map(\.descent).max() ?? 0,
      capHeight: metrics.map(\.capHeight).max() ?? style.size * 0.7)
  }
}
