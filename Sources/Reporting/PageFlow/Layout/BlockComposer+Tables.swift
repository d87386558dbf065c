import Diagnostics
import Drawing
import Speaking

/// Tables: title, head, rows between hairlines, notes and source.
extension BlockComposer {
  func table(_ table: Table) -> [Element] {
    guard !table.columns.isEmpty else { return [] }
    typesetter.place = table.place
    defer { typesetter.place = nil }
    let columns = TableColumns(table, in: self)
    let rows = TableRows(columns, in: self)
    let title = tableTitle(table)
    let header = rows.header(table)
    // A head that fills a page is set once.
    let repeated =
      header.count == 1 && header[0].height < maximumHeight / 2
      ? continued(table, header[0]) : nil
    var body = Element(
      "table", role: .table,
      strips: title + header + rows.body(table, headerHeight: repeated?.height ?? 0),
      repeatedHeader: repeated, firstBodyStrip: title.count + header.count)
    body.anchor = table.anchor
    body.float = .passesWhole
    var elements = [body]
    let notes = notes(table.notes, source: table.source, origin: table.origin)
    if !notes.isEmpty {
      elements[elements.count - 1].tieLast()
      elements.append(contentsOf: notes.map { $0.spaced(before: style.step * 0.75, after: 0) })
    }
    elements[0] = elements[0].spacedAbove(style.step * 2.5)
    elements[elements.count - 1] = elements[elements.count - 1].spacedBelow(style.step * 2.5)
    return elements
  }

  /// Number, title and subtitle over the head.
  private func tableTitle(_ table: Table) -> [Strip] {
    let title = typesetter.balancedLines(of: table.title, style.tableTitle, width: width)
    let subtitle = typesetter.lines(of: table.subtitle, style.tableSubtitle, width: width)
    let tag = Strip.Tag(name: "table-title", role: .caption, key: typesetter.nextKey())
    var strips = label(table.label, caption: "").strips(path: [tag])
    strips += TextStack(title, style.tableTitle, typesetter).strips(path: [tag])
    strips += TextStack(subtitle, style.tableSubtitle, typesetter).strips(path: [tag])
    for index in strips.indices { strips[index].keepsWithNext = true }
    if let last = strips.indices.last { strips[last].spaceAfter = style.step * 0.75 }
    return strips
  }

  /// The head of a table that goes on: its name on one line, so that a page can be read alone.
  private func continued(_ table: Table, _ header: Strip) -> Strip {
    let name = [table.label, table.title].filter { !$0.isEmpty }.joined(separator: "\u{2002}")
    guard !name.isEmpty else { return header }
    let text = language.remark(name, language.words.continued)
    let lines = typesetter.lines(of: text, style.label, width: width)
    let stack = TextStack(lines, style.label, typesetter)
    let top = stack.height + style.step * 0.5
    return Strip(
      height: top + header.height,
      parts: [Strip.Part(items: stack.items(x: 0, y: 0))]
        + header.parts(inside: [], movedBy: Point(0, top)))
  }
}

/// Sets the rows of one table in columns that have been measured.
private struct TableRows {
  private let columns: [TableColumns.Column]
  private let composer: BlockComposer
  private let header: Typeface
  private let unit: Typeface
  private let cell: Typeface
  private let decimalMark: Character

  init(_ columns: TableColumns, in composer: BlockComposer) {
    let style = composer.style
    self.columns = columns.columns
    self.composer = composer
    self.decimalMark = columns.decimalMark
    header = style.tableHeader.scaled(by: columns.scale)
    unit = style.tableUnit.scaled(by: columns.scale)
    cell = style.tableCell.scaled(by: columns.scale)
  }

  private var style: PageStyle { composer.style }
  private var padding: Double { (cell.leading * 0.28).rounded() }
  private var hairline: Double { style.rules.hairline }

  /// Names and units of the columns, standing on a rule: one strip, none when no column has either,
  /// several when they are taller than a page.
  func header(_ table: Table) -> [Strip] {
    let stacks = zip(columns, table.columns).map { place, column in
      (name: stack(column.header, header, place), unit: stack(column.unit, unit, place))
    }
    let height = stacks.map { $0.name.height + $0.unit.height }.max() ?? 0
    guard height > 0 else { return [] }
    let total = padding + height + padding
    guard total <= composer.maximumHeight else {
      return stacks.flatMap { $0.name.strips() + $0.unit.strips() }
    }
    var cells: [Scene.Item] = []
    for (place, stack) in zip(columns, stacks) {
      let top = total - padding - stack.name.height - stack.unit.height
      let items =
        set(stack.name, place, y: top) + set(stack.unit, place, y: top + stack.name.height)
      cells.append(.group(Scene.Group("cell", role: .tableHeaderCell(.column), items: items)))
    }
    let rules = [
      rule(y: 0, thickness: style.rules.top, style.colors.rule),
      rule(y: total, thickness: hairline, style.colors.rule),
    ]
    let row = Scene.Item.group(Scene.Group("header", role: .tableRow, items: cells))
    return [Strip(height: total, items: rules + [row], keepsWithNext: true)]
  }

  /// The rows; the first two and the last two stay together. A row that is taller than a page is
  /// the one thing that is split, between lines of its cells.
  func body(_ table: Table, headerHeight: Double) -> [Strip] {
    let limit = composer.maximumHeight - headerHeight
    var strips: [Strip] = []
    var number = 0
    for (index, row) in table.rows.enumerated() {
      let isLast = index == table.rows.count - 1
      number = row.isGroupHeading ? 0 : number + 1
      strips += self.strips(
        row, number: number, isFirst: index == 0, isLast: isLast, limit: limit)
    }
    for index in strips.indices.dropLast() {
      strips[index].keepsWithNext =
        strips[index].keepsWithNext || strips.count <= Self.wholeRows || index == 0
        || index == strips.count - 2
    }
    return strips
  }

  /// A table of so many rows is not split: half a short table is no table.
  private static let wholeRows = 6

  private func strips(
    _ row: Table.Row, number: Int, isFirst: Bool, isLast: Bool, limit: Double
  ) -> [Strip] {
    if row.isGroupHeading { return groupHeading(row, isFirst: isFirst) }
    var face = cell
    if row.isTotal || row.isHighlighted { face.style = face.style.strong }
    let cells = columns.indices.map { index in
      let text = index < row.cells.count ? row.cells[index] : ""
      return stack(text, face, columns[index]).lines
    }
    let lines = max(1, cells.map(\.count).max() ?? 1)
    let most = max(1, Int((limit - 2 * padding) / face.leading))
    if lines > most { reportTooTall(row) }
    return stride(from: 0, to: lines, by: most).map { start in
      let end = min(start + most, lines)
      let part = cells.map { TextStack(slice($0, start, end), face, composer.typesetter) }
      return strip(
        part, lines: end - start, row: row, number: number, isLast: isLast && end == lines)
    }
  }

  /// The name of a group across the table, tied to its first row.
  private func groupHeading(_ row: Table.Row, isFirst: Bool) -> [Strip] {
    var face = cell
    face.style = face.style.strong
    let lines = composer.typesetter.lines(
      of: row.cells.first ?? "", face, width: composer.width)
    let stack = TextStack(lines, face, composer.typesetter)
    let top = isFirst ? padding : padding * 2.5
    let height = top + stack.height + padding
    let cell = Scene.Item.group(
      Scene.Group(
        "cell", role: .tableHeaderCell(.row), span: Scene.CellSpan(columns: columns.count),
        items: stack.items(x: 0, y: top)))
    return [
      Strip(
        height: height,
        items: [
          rule(y: height, thickness: hairline, style.colors.rule),
          .group(Scene.Group("group", role: .tableRow, items: [cell])),
        ], keepsWithNext: true)
    ]
  }

  /// What is drawn in a cell: in all of a drawn column, or before the widest number.
  private func graphic(_ row: Table.Row, _ index: Int) -> [Scene.Item] {
    guard let graphic = row.graphics[index] else { return [] }
    let column = columns[index]
    let height = cell.leading * 0.86
    let y = padding + (cell.leading - height) / 2
    var room = Rect(column.x, y, column.width, height)
    if column.isNumeric {
      let size = cell.style.size
      room = Rect(
        column.x + column.width - column.number - column.lead, y, column.lead - size * 0.3, height)
    }
    return composer.drawCell(graphic, room, row.isHighlighted)
  }

  private func slice(_ lines: [TextLine], _ start: Int, _ end: Int) -> [TextLine] {
    start < lines.count ? Array(lines[start..<min(end, lines.count)]) : []
  }

  private func strip(
    _ stacks: [TextStack], lines: Int, row: Table.Row, number: Int, isLast: Bool
  ) -> Strip {
    let height = padding + Double(lines) * (stacks.first?.face.leading ?? 0) + padding
    var items: [Scene.Item] = []
    let isBand = style.rules.hasBands && number % 2 == 1 && !row.isTotal
    if row.isHighlighted || isBand { items.append(tint(height: height)) }
    // A total closes with a rule of its own over the hairline of the row before it.
    if row.isTotal { items.append(rule(y: 0, thickness: hairline, style.colors.rule)) }
    if isLast {
      items.append(rule(y: height, thickness: hairline, style.colors.rule))
    } else if !style.rules.hasBands {
      items.append(rule(y: height, thickness: hairline, style.colors.hairline))
    }
    let cells = columns.indices.map { index in
      let texts = set(stacks[index], columns[index], y: padding)
      // The first column says what a row is about.
      let isHead = index == 0 && !columns[index].isNumeric
      return Scene.Item.group(
        Scene.Group(
          "cell", role: isHead ? .tableHeaderCell(.row) : .tableCell,
          items: graphic(row, index) + texts))
    }
    items.append(.group(Scene.Group("row", role: .tableRow, items: cells)))
    return Strip(height: height, items: items)
  }

  private func stack(_ text: String, _ face: Typeface, _ column: TableColumns.Column) -> TextStack {
    TextStack(
      composer.typesetter.lines(of: text, face, width: column.width + 0.01), face,
      composer.typesetter)
  }

  /// Text from the left edge of its column, numbers with their decimal marks under each other.
  private func set(_ stack: TextStack, _ column: TableColumns.Column, y: Double) -> [Scene.Item] {
    guard column.isNumeric else { return stack.items(x: column.x, y: y) }
    var end = column.x + column.width
    if stack.lines.count == 1, stack.face.style.hasTabularFigures,
      let text = stack.lines[0].pieces.first?.text
    {
      let tail = String(TableColumns.tail(of: text, decimalMark: decimalMark))
      end -= column.tail - composer.typesetter.width(of: tail, in: stack.face.style)
    }
    return stack.items(endingAt: end, y: y)
  }

  private func rule(y: Double, thickness: Double, _ color: Color) -> Scene.Item {
    composer.rule(y: y, width: composer.width, thickness: thickness, color)
  }

  /// A little wider than the row, so that its text does not touch the edge of the colour.
  private func tint(height: Double) -> Scene.Item {
    let edge = cell.style.size * 0.35
    let shape = Scene.Shape(
      .rect(Rect(-edge, 0, composer.width + 2 * edge, height)),
      fill: .solid(style.colors.highlight))
    return .group(Scene.Group("tint", role: .artifact, items: [.shape(shape)]))
  }

  private func reportTooTall(_ row: Table.Row) {
    composer.typesetter.report(
      Diagnostic(
        .warning, .drawing, id: "row-too-tall",
        "the table row '\(row.cells.first?.prefix(40) ?? "")' is taller than a page and was split",
        at: composer.typesetter.place, hint: "shorten its text, or give the column more room"))
  }
}
