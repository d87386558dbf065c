import Charting
import Drawing
import Reporting
import Speaking

/// Tables of figures. Bars are cells with a ground, and sparks are letters: no picture that a program
/// could block. On phones they give way to the figures.
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
      if let notes = writer.language.noteText(table.notes) {
        writer.line("div", EmailStyle.note, notes)
      }
      if !table.source.isEmpty {
        writer.line(
          "div", EmailStyle.note,
          writer.language.labelled(writer.language.words.source, table.source))
      }
    }
  }

  private mutating func grid(_ table: Table) {
    output.open(
      "table",
      [
        ("border", "0"), ("cellpadding", "0"), ("cellspacing", "0"), ("width", "100%"),
        ("style", "width:100%;" + style.css(EmailStyle.cell)),
      ])
    output.lineEnd()
    if table.columns.contains(where: { !$0.header.isEmpty }) {
      output.open("tr")
      for column in table.columns { header(column) }
      output.close("tr")
    }
    for row in table.rows { self.row(row, table) }
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

  private mutating func row(_ row: Table.Row, _ table: Table) {
    output.open("tr")
    if row.isGroupHeading {
      output.open(
        "td",
        [("colspan", String(table.columns.count))]
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
    let hasHighlight = table.rows.contains { $0.isHighlighted }
    for index in table.columns.indices {
      var attributes = cell(table.columns[index], css: css)
      if row.isHighlighted { attributes.append(("bgcolor", style.ground)) }
      output.open("td", attributes)
      if let graphic = row.graphics[index] {
        draw(
          graphic,
          in: row.isHighlighted ? style.accent : hasHighlight ? style.contextBar : style.bar)
      }
      output.text(index < row.cells.count ? row.cells[index] : "")
      output.close("td", endsLine: false)
    }
    output.close("tr")
  }

  private func cell(_ column: Table.Column?, css: String) -> [(String, String)] {
    let isNumeric = column?.isNumeric == true
    let isDrawn = column?.isDrawn == true
    // Drawings keep away from the figures before them.
    let (left, right) = isDrawn ? (10, 0) : isNumeric ? (8, 0) : (0, 8)
    return [
      ("class", "bs-cell" + (isDrawn ? " bs-drawn" : isNumeric ? "" : " bs-words")),
      ("align", isNumeric ? "right" : start), ("valign", isDrawn ? "middle" : "top"),
      (
        "style",
        "padding:5px \(right)px 5px \(left)px;" + style.cellCSS(EmailStyle.cell) + ";" + css
      ),
    ]
  }
}
