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
  var width: Double
  /// The tallest strip that fits a page under a repeated header.
  var maximumHeight: Double
  let drawFigure: FigureDrawing
  /// Draws what stands in a table's cell, which may be highlighted.
  var drawCell: (CellGraphic, Rect, Bool) -> [Scene.Item] = { _, _, _ in [] }
  /// Whether numbers and source lines lead to where they come from.
  var isTraced = false
  /// Of running text: no wider than a comfortable line.
  var textWidth: Double { min(width, style.lineLength) }

  /// The same composer in a narrower column.
  func narrowed(to width: Double) -> BlockComposer {
    var composer = self
    composer.width = width
    return composer
  }

  func elements(of block: Block) -> [Element] {
    switch block {
    case .heading(let heading): self.heading(heading)
    case .text(let paragraphs): text(paragraphs)
    case .kpis(let kpis): self.kpis(kpis)
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    case .columns(let columns, let shares): self.columns(columns, shares: shares)
    case .box(let title, let blocks): box(title: title, blocks)
    // What concerns the whole report is set by who knows it: `PageLayout`.
    case .pageTurn, .contents, .cover: []
    }
  }

  func heading(_ heading: Heading) -> [Element] {
    let face = style.heading(level: heading.level)
    let lines = typesetter.balancedLines(of: heading.text, face, width: textWidth)
    let strips = TextStack(lines, face, typesetter).strips()
    var element = Element("heading", role: .heading(level: heading.level + 1), strips: strips)
    element.float = .passesWideGap
    element.anchor = heading.anchor
    if heading.level == 1 { element.sectionTitle = heading.text }
    let before = heading.level == 1 ? 3.5 : heading.level == 2 ? 2.5 : 1.5
    return [
      element.keptWithNext()
        .spaced(before: style.step * before, after: style.step * (heading.level == 3 ? 0.4 : 1))
    ]
  }

  /// Notes and the source under a table, either on lines of its own; nothing when there are none.
  func notes(_ notes: [String], source: String, origin: String? = nil) -> [Element] {
    var texts = [language.noteText(notes)].compactMap { $0.map { TextRun($0, style.note) } }
    if !source.isEmpty {
      var run = TextRun(language.labelled(language.words.source, source), style.note)
      if isTraced { run.link = origin.map { "#" + $0 } }
      texts.append(run)
    }
    guard !texts.isEmpty else { return [] }
    let lines = texts.flatMap { typesetter.lines(of: [$0], width: width) }
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
