import Charting
import Drawing
import Speaking

/// Lays out blocks in a column of a given width. The same elements go onto pages and into single
/// pictures.
struct BlockComposer {
  let style: PageStyle
  let language: Language
  let typesetter: Typesetter
  /// Of figures, tables and key figures.
  let width: Double
  /// The tallest strip that fits a page under a repeated header.
  let maximumHeight: Double
  let drawFigure: FigureDrawing

  /// Of running text: no wider than a comfortable line.
  var textWidth: Double { min(width, style.lineLength) }

  func elements(of block: Block) -> [Element] {
    switch block {
    case .heading(let text): heading(text)
    case .text(let paragraphs): text(paragraphs)
    case .kpis(let kpis): self.kpis(kpis)
    case .table(let table): self.table(table)
    case .figure(let chart): figure(chart)
    }
  }

  func heading(_ text: String) -> [Element] {
    let lines = typesetter.balancedLines(of: text, style.heading, width: textWidth)
    let strips = TextStack(lines, style.heading, typesetter).strips()
    var element = Element("heading", role: .heading(level: 2), strips: strips)
    element.float = .passesWideGap
    return [element.keptWithNext().spaced(before: style.step * 3.5, after: style.step)]
  }

  func text(_ paragraphs: [Paragraph]) -> [Element] {
    paragraphs.map { paragraph in
      var element = Element(
        "paragraph", role: .paragraph,
        strips: TextStack(lines(of: paragraph), style.body, typesetter).strips())
      element.float = .passes
      return element.spaced(before: style.step, after: style.step)
    }
  }

  private func lines(of paragraph: Paragraph) -> [TextLine] {
    typesetter.place = paragraph.place
    defer { typesetter.place = nil }
    let runs = paragraph.runs.map { run in
      var style = self.style.body.style
      if run.isBold { style.weight = .semibold }
      if run.isItalic { style.isItalic = true }
      let color = run.link == nil ? self.style.body.color : self.style.colors.link
      return TextRun(run.text, style: style, color: color, link: run.link)
    }
    return typesetter.proseLines(of: runs, width: textWidth)
  }

  /// Notes and the source under a table, each on lines of its own; nothing when there are none.
  func notes(_ notes: [String], source: String) -> [Element] {
    var texts = notes.filter { !$0.isEmpty }.map { language.labelled(language.words.note, $0) }
    if !source.isEmpty { texts.append(language.labelled(language.words.source, source)) }
    guard !texts.isEmpty else { return [] }
    let lines = texts.flatMap { typesetter.lines(of: $0, style.note, width: width) }
    let strips = TextStack(lines, style.note, typesetter).strips()
    return [Element("notes", role: .note, strips: strips)]
  }

  /// A line across the column as wide as a theme's rules, standing at `y`.
  func rule(y: Double, width: Double, x: Double = 0, thickness: Double, _ color: Color)
    -> Scene.Item
  {
    .group(
      Scene.Group(
        "rule", role: .artifact,
        items: [
          .shape(
            Scene.Shape(
              .line(Point(x, y), Point(x + width, y)),
              stroke: Scene.Stroke(color, width: thickness)))
        ]))
  }
}
