import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Puts computed figures into the rows and columns of a printed table.
struct TableBuilder {
  let rows: MemberRows
  /// The rows shown, in their order.
  let order: [Int]
  let columns: [TableSpec.Column]
  /// The axis whose members head groups.
  let group: Int?
  let language: Language
  /// For each column of sparks, the series of each row.
  var sparks: [[[Measured]]] = []
  /// For each column of figures, the figure of all rows together; empty without a total.
  var totals: [Measured?] = []
  var isHighlighted: ([Answer.Key]) -> Bool = { _ in false }

  func table(
    headers: [String], dimensions: [String], label: (Answer.Key, String) -> String
  ) -> Table {
    let printed = Printed(self)
    var table = Table(columns: [], rows: [])
    let shared = TableBuilder.sharedUnit(printed.units)
    if let shared { table.subtitle = shared.prefix(1).uppercased() + shared.dropFirst() }
    let heads = dimensions.indices.filter { $0 != group }
    table.columns = heads.map { Table.Column(header: dimensions[$0], isNumeric: false) }
    table.columns += valueColumns(headers, units: printed.units.map { $0 == shared ? "" : $0 })
    var last: Answer.Key?
    for (position, row) in order.enumerated() {
      let keys = rows.keys(of: row)
      if let group, keys[group] != last {
        last = keys[group]
        table.rows.append(
          Table.Row(
            cells: [label(keys[group], rows.axes[group].name)], isGroupHeading: true))
      }
      table.rows.append(
        self.row(
          heads.map { label(keys[$0], rows.axes[$0].name) }, row,
          printed.cells.map { $0[position] },
          isHighlighted: isHighlighted(keys)))
    }
    let blanks = Array(repeating: "", count: max(0, heads.count - 1))
    if let other = printed.other {
      table.rows.append(Table.Row(cells: [language.words.other] + blanks + spread(other)))
    }
    if let total = printed.total {
      table.rows.append(
        Table.Row(cells: [language.words.total] + blanks + spread(total), isTotal: true))
    }
    table.notes = notes(printed)
    return table
  }

  /// The unit that is said once, under the title: that of all columns, or of most where each of the others
  /// has a unit of its own.
  private static func sharedUnit(_ units: [String]) -> String? {
    guard units.count > 1, !units.contains("") else { return units.allSame }
    let counts = units.map { unit in units.count { $0 == unit } }
    guard let most = counts.max(), most > 1, 2 * most > units.count else { return nil }
    return counts.firstIndex(of: most).map { units[$0] }
  }

  /// A column for each figure and spark, and one more for bars beside figures.
  private func valueColumns(_ headers: [String], units: [String]) -> [Table.Column] {
    var result: [Table.Column] = []
    var figure = 0
    for (column, header) in zip(columns, headers) {
      if column.form == .spark {
        var drawn = Table.Column(header: header, isNumeric: false)
        drawn.isDrawn = true
        result.append(drawn)
        continue
      }
      result.append(Table.Column(header: header, unit: units[figure], isNumeric: true))
      figure += 1
      if column.form == .bar {
        var drawn = Table.Column(header: "", isNumeric: false)
        drawn.isDrawn = true
        result.append(drawn)
      }
    }
    return result
  }

  private func row(
    _ heads: [String], _ row: Int, _ figures: [String], isHighlighted: Bool
  ) -> Table.Row {
    var result = Table.Row(cells: heads, isHighlighted: isHighlighted)
    var figure = 0
    var spark = 0
    for column in columns {
      if column.form == .spark {
        result.graphics[result.cells.count] = .spark(sparks[spark][row])
        result.cells.append("")
        spark += 1
        continue
      }
      let measured = rows.answers[figure].cells[row]
      if column.form == .arrow, let value = measured.value {
        let neutral = rows.answers[figure].unit.kind == .times ? 1.0 : 0
        result.graphics[result.cells.count] = .arrow(
          value > neutral ? 1 : value < neutral ? -1 : 0)
      }
      // An arrow that points up is a plus.
      result.cells.append(
        column.form == .arrow ? figures[figure].replacing("+", with: "") : figures[figure])
      if column.form == .bar {
        let reach = CellGraphic.reach(of: order.map { rows.answers[figure].cells[$0] })
        result.graphics[result.cells.count] = .bar(measured, within: reach)
        result.cells.append("")
      }
      figure += 1
    }
    return result
  }

  /// The cells of figures with empty ones for drawings between them.
  private func spread(_ figures: [String]) -> [String] {
    var cells: [String] = []
    var rest = figures[...]
    for column in columns {
      cells.append(column.form == .spark ? "" : rest.popFirst() ?? "")
      if column.form == .bar { cells.append("") }
    }
    return cells
  }

  /// What the marks of uncertain figures mean, and that printed figures need not add up.
  private func notes(_ printed: Printed) -> [String] {
    let shown = Set(rows.answers.flatMap { answer in order.map { answer.cells[$0].qualifier } })
    var notes: [String] = []
    if shown.contains(.provisional) { notes.append(language.words.provisionalNote) }
    if shown.contains(.forecast) { notes.append(language.words.forecastNote) }
    if printed.isRounded { notes.append(language.words.figuresAreRounded) }
    return notes
  }
}

/// The texts of a table's figures. Columns that count the same share scale and decimals.
private struct Printed {
  /// By column, then by row.
  var cells: [[String]]
  var units: [String]
  /// What is not shown, and all together; nil where there is no such row.
  var other: [String]?
  var total: [String]?
  /// Whether printed figures of a column miss the printed total.
  var isRounded = false

  init(_ builder: TableBuilder) {
    let order = builder.order
    let answers = builder.rows.answers
    let parts = answers.indices.map { index in
      Parts(
        answers[index].cells, order,
        total: builder.totals.indices.contains(index) ? builder.totals[index] : nil)
    }
    let hasTotal = !builder.totals.isEmpty
    let hasOther = hasTotal && parts.contains { $0.other != nil }
    let columns = parts.map { part in
      part.shown + (hasOther ? [part.other ?? Measured.missing] : [])
        + (hasTotal ? [part.total ?? Measured.missing] : [])
    }
    let (labels, units) = Self.labels(
      columns, answers.map(\.unit), builder.columns.filter { $0.form != .spark }.map(\.decimals),
      builder.language)
    self.units = units
    cells = labels.map { Array($0.prefix(order.count)) }
    if hasOther {
      other = zip(labels, parts).map { $1.other == nil ? "" : $0[order.count] }
    }
    if hasTotal {
      total = zip(labels, parts).map { $1.total?.value == nil ? "" : $0[$0.count - 1] }
      let mark = builder.language.number(0.5).dropFirst().first ?? "."
      isRounded = zip(labels, parts).contains { labels, part in
        part.isSum && !Self.addsUp(labels, decimalMark: mark)
      }
    }
  }

  /// One column's figures.
  private struct Parts {
    var shown: [Measured]
    var other: Measured?
    var total: Measured?
    /// Whether the total is the sum of all rows.
    var isSum = false

    init(_ cells: [Measured], _ order: [Int], total: Measured?) {
      shown = order.map { cells[$0] }
      self.total = total
      guard let sum = total?.value else { return }
      let all = cells.compactMap(\.value)
      isSum =
        all.count == cells.filter { $0.qualifier != .missing }.count
        && abs(all.reduce(0, +) - sum) <= 1e-9 * max(1, abs(sum))
      let rest = sum - shown.compactMap(\.value).reduce(0, +)
      if isSum, shown.count < all.count { other = Measured(rest) }
    }
  }

  private static func labels(
    _ columns: [[Measured]], _ units: [Unit], _ decimals: [Int?], _ language: Language
  ) -> (labels: [[String]], units: [String]) {
    guard let unit = units.first, units.allSatisfy({ $0 == unit }),
      decimals.allSatisfy({ $0 == nil })
    else {
      let sets = columns.indices.map {
        language.columnLabels(for: columns[$0], unit: units[$0], decimals: decimals[$0])
      }
      return (sets.map(\.labels), sets.map(\.scaledUnitName))
    }
    let set = language.columnLabels(for: columns.flatMap { $0 }, unit: unit)
    var labels: [[String]] = []
    var start = 0
    for column in columns {
      labels.append(Array(set.labels[start..<start + column.count]))
      start += column.count
    }
    return (labels, units.map { _ in set.scaledUnitName })
  }

  /// Whether the printed figures before the last add up to the last.
  private static func addsUp(_ labels: [String], decimalMark: Character) -> Bool {
    let numbers = labels.map { PrintedNumber($0, decimalMark: decimalMark) }
    let places = numbers.compactMap { $0?.decimals }.max() ?? 0
    guard let last = numbers.last, let total = last?.scaled(to: places) else { return true }
    let sum = numbers.dropLast().reduce(0) { $0 + ($1?.scaled(to: places) ?? 0) }
    return sum == total
  }
}

extension [String] {
  /// What all of several are; nil where they differ.
  fileprivate var allSame: String? { count > 1 && allSatisfy { $0 == self[0] } ? first : nil }
}

/// A number as it is printed, in units of its last place.
struct PrintedNumber: Hashable {
  let digits: Int
  let decimals: Int

  /// Nil for a text without digits, or with more than fit.
  init?(_ text: String, decimalMark: Character) {
    var digits = 0
    var decimals = 0
    var isFraction = false
    var hasDigit = false
    var isNegative = false
    for character in text {
      if let digit = character.isASCII ? character.wholeNumberValue : nil {
        guard digits < Int.max / 10 - 10 else { return nil }
        digits = digits * 10 + digit
        hasDigit = true
        if isFraction { decimals += 1 }
      } else if character == decimalMark, hasDigit {
        isFraction = true
      } else if !hasDigit, "-−–".contains(character) {
        isNegative = true
      }
    }
    guard hasDigit else { return nil }
    self.digits = isNegative ? -digits : digits
    self.decimals = decimals
  }

  /// In units of a place at or behind its last.
  func scaled(to places: Int) -> Int? {
    var value = digits
    for _ in decimals..<max(decimals, places) {
      let (next, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = next
    }
    return value
  }
}
