import Charting
import Diagnostics
import Reporting
import Speaking

/// A report as plain text, with the same numbers: for readers whose programs show no HTML, and for
/// those who hear their mail.
struct PlainTextWriter {
  /// Columns of a line. RFC 5322 asks for 78 at most.
  static let lineWidth = 72

  private(set) var lines: [String] = []
  private let language: Language
  /// The address of a file; nil where it has none.
  private let address: (String) -> String?
  /// The charts to tell of, by id.
  var charts: [String: PublishedChart] = [:]

  init(_ language: Language, address: @escaping (String) -> String?) {
    self.language = language
    self.address = address
  }

  var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The report

  mutating func report(_ report: Report) {
    heading(report.title, "=")
    paragraph(report.subtitle)
    paragraph([report.author, report.date].filter { !$0.isEmpty }.joined(separator: " · "))
    blocks(report.blocks)
    let words = language.words
    if !report.footnotes.isEmpty || report.notes.contains(where: { !$0.isEmpty }) {
      heading(words.notes, "-")
      for (index, note) in report.footnotes.enumerated() {
        paragraph("[\(index + 1)] " + plain(note))
      }
      for note in report.notes { paragraph(note) }
    }
    guard !report.sources.isEmpty else { return }
    heading(words.sources, "-")
    for source in report.sources { paragraph(source) }
  }

  private mutating func blocks(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): self.heading(heading.text, "-")
      case .text(let paragraphs): for text in paragraphs { self.text(text) }
      case .kpis(let kpis):
        let areCompared = kpis.contains { !$0.comparison.isEmpty }
        for kpi in kpis { self.kpi(kpi, asTile: areCompared) }
        blank()
      case .table(let table): self.table(table)
      case .figure(let figure): if let chart = charts[figure.chart.id] { self.figure(chart) }
      case .columns(let columns, _): for column in columns { self.blocks(column) }
      case .box(let title, let inner):
        heading(title, "-")
        self.blocks(inner)
      case .cover(let cover): for text in cover.summary { self.text(text) }
      case .pageTurn, .contents: break
      }
    }
  }

  // MARK: Texts

  /// A title with a line under it, as long as it is.
  private mutating func heading(_ text: String, _ mark: String) {
    guard !text.isEmpty else { return }
    if !lines.isEmpty { blank() }
    let broken = TextWrap.lines(of: text, width: Self.lineWidth)
    lines += broken
    let longest = broken.map(TextWrap.width).max() ?? 0
    lines.append(String(repeating: mark, count: min(Self.lineWidth, longest)))
    blank()
  }

  private mutating func paragraph(_ text: String, indent: String = "", first: String? = nil) {
    guard !text.isEmpty else { return }
    add(text, indent: indent, first: first)
    blank()
  }

  /// Lines of a text, the first of which may begin otherwise.
  private mutating func add(_ text: String, indent: String = "", first: String? = nil) {
    let room = max(20, Self.lineWidth - TextWrap.width(indent))
    for (index, line) in TextWrap.lines(of: text, width: room).enumerated() {
      lines.append((index == 0 ? first ?? indent : indent) + line)
    }
  }

  private mutating func blank() { if lines.last != "", !lines.isEmpty { lines.append("") } }

  private mutating func text(_ paragraph: Paragraph) {
    var indent = ""
    var first: String?
    for container in paragraph.containers {
      switch container.kind {
      case .list: indent += "  "
      case .item(let marker): first = indent.dropLast(2) + marker + " "
      case .quote: indent += "> "
      }
    }
    self.paragraph(plain(paragraph), indent: indent, first: first)
  }

  /// The words of a paragraph; a link is followed by where it leads.
  private func plain(_ paragraph: Paragraph) -> String {
    paragraph.runs.map { run in
      if run.footnote != nil { return "[\(run.text)]" }
      guard let link = run.link, WebAddress.isSafe(link), link != run.text else { return run.text }
      return run.text + " <" + link + ">"
    }.joined()
  }

  /// - Parameter asTile: In the order of a tile, line by line: a label may lead over to the comparison
  ///   under it, as "Cars sold; against a year before:" does.
  private mutating func kpi(_ kpi: Kpi, asTile: Bool) {
    guard asTile else {
      return add(language.labelled(kpi.label, kpi.value), indent: "  ", first: "* ")
    }
    add(kpi.value, indent: "  ", first: "* ")
    add(kpi.label, indent: "  ")
    if !kpi.comparison.isEmpty {
      add(EmailWriter.arrow(kpi.direction) + kpi.comparison, indent: "  ")
    }
  }

  // MARK: Tables

  private mutating func table(_ table: Table) {
    paragraph([table.label, table.title].filter { !$0.isEmpty }.joined(separator: ". "))
    paragraph(table.subtitle)
    let shown = table.columns.indices.filter { !table.columns[$0].isDrawn }
    let head = shown.map { index in
      let column = table.columns[index]
      return column.unit.isEmpty ? column.header : column.header + ", " + column.unit
    }
    let rows = table.rows.map { row in
      row.isGroupHeading
        ? [row.cells.first ?? ""] : shown.map { $0 < row.cells.count ? row.cells[$0] : "" }
    }
    grid(head, rows, isNumeric: shown.map { table.columns[$0].isNumeric })
    if let notes = language.noteText(table.notes) { add(notes) }
    if !table.source.isEmpty { add(language.labelled(language.words.source, table.source)) }
    blank()
  }

  /// Columns under one another where a line has room for them; otherwise a line for each cell.
  private mutating func grid(_ head: [String], _ rows: [[String]], isNumeric: [Bool]) {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0.count == head.count ? TextWrap.width($0[column]) : 0 }.max() ?? 0
    }
    if widths.reduce(0, +) + 2 * (widths.count - 1) <= Self.lineWidth {
      for row in [head] + rows where row.contains(where: { !$0.isEmpty }) {
        let cells = row.indices.map { column in
          guard row.count == widths.count else { return row[column] }
          return TextWrap.padded(row[column], to: widths[column], isRight: isNumeric[column])
        }
        lines.append(TextWrap.trimmed(cells.joined(separator: "  ")))
      }
    } else {
      for row in rows {
        add(row.first ?? "")
        for (name, cell) in zip(head, row).dropFirst() where !cell.isEmpty {
          add(name.isEmpty ? cell : language.labelled(name, cell), indent: "    ", first: "  ")
        }
      }
    }
    blank()
  }

  // MARK: Charts

  /// More figures than this are no reading; they are in the table beside the chart.
  private static let figuresAtMost = 60

  mutating func figure(_ published: PublishedChart) {
    let (chart, _) = MarkRegistry.drawn(published.chart)
    let head = [published.label, chart.title.plain].filter { !$0.isEmpty }
    paragraph(head.joined(separator: ". "))
    paragraph(chart.subtitle.plain)
    paragraph(chart.altText)
    figures(of: chart)
    if let notes = language.noteText(chart.notes.map(\.plain)) { add(notes) }
    if !chart.source.isEmpty { add(language.labelled(language.words.source, chart.source)) }
    if let data = published.dataPath.flatMap(address) {
      // An address stays in one line, so that programs find its end.
      lines.append(language.labelled(language.words.data, data))
    }
    blank()
  }

  private mutating func figures(of chart: Chart) {
    let shown = chart.series.filter { !$0.values.isEmpty }
    guard shown.count * chart.categories.count <= Self.figuresAtMost else { return }
    let names = shown.map { chart.panelName(of: $0) }
    let hasNames = names.contains { !$0.isEmpty }
    let rows = chart.categories.indices.map { index in
      [chart.categories[index].label]
        + shown.map { series in
          language.say(series.values[index], unit: chart.unit(of: series), style: .label)
        }
    }
    grid(
      [""] + (hasNames ? names : shown.map { _ in "" }), rows,
      isNumeric: [false] + shown.map { _ in true })
  }
}

extension Chart {
  /// A series by its panel's name and its own, as far as it has them.
  fileprivate func panelName(of series: Series) -> String {
    let panel = panels?.list[series.panel].name ?? ""
    return [panel, series.name].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
