import Charting
import Drawing
import Reporting
import Speaking

/// Tables of figures. Their drawings stay out: a mail has text and pictures only, and the figures are
/// there in digits.
extension EmailWriter {
  mutating func table(_ table: Table) {
    row(top: 14, bottom: 14) { writer in
      let head = [table.label, table.title].filter { !$0.isEmpty }.joined(separator: "\u{2002}")
      writer.line("div", EmailStyle.subheading, head, bottom: 2)
      writer.line("div", EmailStyle.note, table.subtitle, bottom: 4)
      // A table that is wider than a phone scrolls.
      writer.output.open("div", [("style", "overflow-x:auto")])
      writer.grid(table)
      writer.output.close("div")
      for note in table.notes where !note.isEmpty {
        writer.line(
          "div", EmailStyle.note, writer.language.labelled(writer.language.words.note, note))
      }
      if !table.source.isEmpty {
        writer.line(
          "div", EmailStyle.note,
          writer.language.labelled(writer.language.words.source, table.source))
      }
    }
  }

  private mutating func grid(_ table: Table) {
    let shown = table.columns.indices.filter { !table.columns[$0].isDrawn }
    output.open(
      "table",
      [
        ("border", "0"), ("cellpadding", "0"), ("cellspacing", "0"), ("width", "100%"),
        ("style", "width:100%;" + style.css(EmailStyle.cell)),
      ])
    output.lineEnd()
    if shown.contains(where: { !table.columns[$0].header.isEmpty }) {
      output.open("tr")
      for index in shown { header(table.columns[index]) }
      output.close("tr")
    }
    for row in table.rows { self.row(row, table, shown) }
    output.close("table")
  }

  private mutating func header(_ column: Table.Column) {
    output.open(
      "th", [("scope", "col")] + cell(column, css: "border-bottom:2px solid \(style.text)"))
    output.text(column.header)
    if !column.unit.isEmpty {
      output.element("br", [], endsLine: false)
      output.element(
        "span", [("style", "font-weight:normal;color:\(style.muted)")], text: column.unit,
        endsLine: false)
    }
    output.close("th", endsLine: false)
  }

  private mutating func row(_ row: Table.Row, _ table: Table, _ shown: [Int]) {
    output.open("tr")
    if row.isGroupHeading {
      output.open(
        "td",
        [("colspan", String(shown.count))]
          + cell(nil, css: "font-weight:bold;border-bottom:1px solid \(style.hairline)"))
      output.text(row.cells.first ?? "")
      output.close("td", endsLine: false)
      return output.close("tr")
    }
    var css =
      row.isTotal
      ? "font-weight:bold;border-top:1px solid \(style.text)"
      : "border-bottom:1px solid \(style.hairline)"
    if row.isHighlighted { css += ";font-weight:bold;background-color:\(style.ground)" }
    for index in shown {
      var attributes = cell(table.columns[index], css: css)
      if row.isHighlighted { attributes.append(("bgcolor", style.ground)) }
      output.open("td", attributes)
      if case .arrow(let direction)? = row.graphics[index] {
        output.text(EmailWriter.arrow(direction))
      }
      output.text(index < row.cells.count ? row.cells[index] : "")
      output.close("td", endsLine: false)
    }
    output.close("tr")
  }

  private func cell(_ column: Table.Column?, css: String) -> [(String, String)] {
    let isNumeric = column?.isNumeric == true
    return [
      ("class", "bs-cell"), ("align", isNumeric ? "right" : start), ("valign", "top"),
      (
        "style",
        "padding:5px \(isNumeric ? 0 : 8)px 5px \(isNumeric ? 8 : 0)px;"
          + style.cellCSS(EmailStyle.cell) + ";" + css
      ),
    ]
  }
}
