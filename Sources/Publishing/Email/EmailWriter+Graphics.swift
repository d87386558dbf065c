import Charting
import Drawing
import Statistics

/// What is drawn in the cells of a table.
extension EmailWriter {
  /// - Parameter color: Of a bar.
  mutating func draw(_ graphic: CellGraphic, in color: String) {
    switch graphic {
    case .arrow(let direction): output.text(EmailWriter.arrow(direction))
    case .bar(let figure, let domain): bar(figure, domain, color)
    case .spark(let figures): spark(figures)
    }
  }

  /// A bar as a cell of a table as wide as the column, between two without a ground.
  private mutating func bar(
    _ figure: Measured, _ domain: ClosedRange<Double>, _ color: String
  ) {
    let reach = domain.upperBound - domain.lowerBound
    guard let value = figure.value, value != 0, reach > 0 else { return }
    let start = Int(((min(0, value) - domain.lowerBound) / reach * 100).rounded())
    let length = min(100 - start, max(1, Int((abs(value) / reach * 100).rounded())))
    output.open(
      "table",
      EmailWriter.bare + [("width", "100%"), ("style", "width:100%;min-width:72px")])
    output.open("tr")
    let flat = "font-size:0;line-height:11px;height:11px"
    func cell(_ share: Int, _ attributes: [(String, String)], css: String) {
      guard share > 0 else { return }
      output.element(
        "td", [("width", "\(share)%"), ("height", "11")] + attributes + [("style", css)],
        text: "\u{A0}", endsLine: false)
    }
    cell(start, [], css: flat)
    cell(length, [("bgcolor", color)], css: "background-color:\(color);" + flat)
    cell(100 - start - length, [], css: flat)
    output.close("tr", endsLine: false)
    output.close("table", endsLine: false)
  }

  /// Letters as columns, in a font where they stand side by side; `code`, since the style for
  /// Word's engine leaves its font alone. Who hears the message is spared them.
  private mutating func spark(_ figures: [Measured]) {
    let text = SparkText.line(figures)
    guard !text.isEmpty else { return }
    output.element(
      "code",
      [
        ("aria-hidden", "true"),
        (
          "style",
          "font-family:Menlo,'Segoe UI Symbol','DejaVu Sans Mono',monospace;font-size:12px;"
            + "white-space:nowrap;letter-spacing:0;color:\(style.accent)"
        ),
      ], text: text, endsLine: false)
  }
}

/// The shape of a series in letters: ▂▃▅▇.
enum SparkText {
  private static let levels = Array("▁▂▃▄▅▆▇█")
  /// More letters than this are no word any more; figures are put together.
  private static let mostLetters = 16

  /// Columns from zero to the highest figure; a hole is a blank as wide as a letter. Empty where a figure
  /// is below zero, since no letter hangs down.
  static func line(_ figures: [Measured]) -> String {
    let values = thinned(figures.map(\.value))
    guard let low = values.compactMap(\.self).min(), let high = values.compactMap(\.self).max(),
      low >= 0
    else { return "" }
    return String(
      values.map { value in
        guard let value else { return "\u{2002}" }
        let eighths = high > 0 ? (value / high * Double(levels.count)).rounded() : 0
        return levels[max(1, Int(eighths)) - 1]
      })
  }

  /// The means of stretches of equal length, as far as there are figures in them.
  private static func thinned(_ values: [Double?]) -> [Double?] {
    guard values.count > mostLetters else { return values }
    return (0..<mostLetters).map { letter in
      let (from, to) = (
        letter * values.count / mostLetters, (letter + 1) * values.count / mostLetters
      )
      let there = values[from..<to].compactMap { $0 }
      return there.isEmpty ? nil : there.reduce(0, +) / Double(there.count)
    }
  }
}
