import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Tables: a row for each member, or for each metric.
extension Binder {
  mutating func table(_ spec: TableSpec) -> Table? {
    tableCount += 1
    guard let scope = scope(filter: spec.filter, dataset: nil) else { return nil }
    var spec = spec
    spec.highlight = spec.highlight.map { resolved($0) }
    var table: Table?
    switch spec.content {
    case .rows(let by, let columns): table = memberTable(by, columns, spec, scope)
    case .metrics(let metrics): table = metricTable(metrics)
    }
    table?.place = spec.place
    table?.label = language.table(tableCount)
    table?.anchor = spec.id?.value
    table?.title = prose(spec.title).map(Markdown.plain) ?? ""
    if let note = prose(spec.note) { table?.notes.insert(Markdown.plain(note), at: 0) }
    return table
  }

  private mutating func memberTable(
    _ by: [WrittenText], _ columns: [TableSpec.Column], _ spec: TableSpec,
    _ scope: Evaluator.Scope
  ) -> Table? {
    let whole = scope
    var scope = scope
    do throws(QueryFailure) {
      for name in by { scope.by += try ExpressionParser.dimensions(expression(name)) }
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
    guard let answers = answers(columns, scope), let group = groupAxis(spec, scope),
      let rows = MemberRows(answers.figures, evaluator: evaluator)
    else { return nil }
    var order = rows.order(sort: spec.sort?.value, top: spec.top?.value) { row in
      zip(rows.keys(of: row), rows.axes).map { categoryLabel($0, $1.name) }
    }
    if let group = group.axis { order = Self.grouped(order) { rows.keys(of: $0)[group] } }
    var builder = TableBuilder(
      rows: rows, order: order, columns: columns, group: group.axis, language: language)
    builder.sparks = answers.sparks.map { $0.spread(along: rows) }
    if spec.total?.value == true {
      builder.totals = columns.filter { $0.form != .spark }.map { total($0.value, whole) }
    }
    let highlighted = highlightedMembers(spec)
    builder.isHighlighted = { keys in
      keys.contains { key in
        if case .member(let member) = key { highlighted.contains(member) } else { false }
      }
    }
    for axis in rows.axes { checkHeading(axis.name, spec) }
    var headers: [String] = []
    for (column, answer) in zip(columns, answers.all) { headers.append(header(column, answer)) }
    var table = builder.table(
      headers: headers,
      dimensions: rows.axes.map { capitalized(names.dimension($0.name)) },
      label: { [self] in categoryLabel($0, $1) })
    var usage = Usage()
    for answer in answers.all { usage.merge(answer.usage) }
    table.source = publishers(of: usage).joined(separator: language.words.semicolon)
    return table
  }

  /// A report in several languages needs the name of a column in each.
  private mutating func checkHeading(_ dimension: String, _ spec: TableSpec) {
    let main = loaded.spec.lang.first?.value ?? language.code
    guard language.code != main, names.label(ofDimension: dimension) == nil,
      loaded.catalog.datasets.contains(where: { $0.dimension(dimension) != nil })
    else { return }
    diagnostics.add(
      Diagnostic(
        .warning, .spec, id: "untranslated-name",
        "the heading of '\(dimension)' is the same in every language", at: spec.place,
        hint: "name it in the dataset: `dims: {\(dimension): {label: {\(main): …, "
          + "\(language.code): …}}}`"))
  }

  private struct ColumnAnswers {
    /// Of every column, in order.
    var all: [Answer] = []
    /// One figure for each row.
    var figures: [Answer] = []
    /// Several along time for each row.
    var sparks: [Answer] = []
  }

  private mutating func answers(
    _ columns: [TableSpec.Column], _ scope: Evaluator.Scope
  ) -> ColumnAnswers? {
    var answers = ColumnAnswers()
    for column in columns {
      let isSpark = column.form == .spark
      let found = isSpark ? series(column.value, scope) : answer(column.value, scope: scope)
      guard let answer = found else { return nil }
      let axes = isSpark ? Array(answer.axes.dropLast()) : answer.axes
      guard axes.map(\.name) == scope.by.map(\.text), !isSpark || answer.axes.last?.isTime == true
      else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "not-per-row",
            "'\(column.value.value)' is not \(isSpark ? "a series along time" : "one figure") "
              + "for each row",
            at: column.value.place,
            hint: isSpark ? "write it by a period: units by month" : "leave out 'by' in columns"))
        return nil
      }
      checkCoverage(of: column, answer)
      answers.all.append(answer)
      if isSpark { answers.sparks.append(answer) } else { answers.figures.append(answer) }
    }
    guard answers.figures.isEmpty else { return answers }
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-figures", "the table has no column of figures", at: columns[0].value.place,
        hint: "a spark shows a shape; put a figure beside it"))
    return nil
  }

  /// A column that is empty because the data do not cover its period whole says so.
  private mutating func checkCoverage(of column: TableSpec.Column, _ answer: Answer) {
    guard !answer.cells.isEmpty, answer.cells.allSatisfy({ $0.value == nil }),
      let reason = answer.cells.lazy.compactMap(\.reason).first(where: {
        $0.cause == .incompleteBase
      })
    else { return }
    diagnostics.add(
      Diagnostic(
        .warning, .rule, id: "incomplete-period",
        "the column '\(column.value.value)' is empty: \(reason.sentence)",
        at: column.value.place,
        hint:
          "ask for the periods that the data have, as in @2023-01..2023-04, or for sum(...) of the "
          + "rows that are there"))
  }

  /// An expression by a period, for each row.
  private mutating func series(_ text: WrittenText, _ scope: Evaluator.Scope) -> Answer? {
    do throws(QueryFailure) {
      let source = text.expression.with(loaded.catalog.variables)
      let query = try ExpressionParser.query(source)
      let answer = try evaluator.answer(
        Query(expression: query.expression, by: scope.by + query.by), source: source, scope: scope)
      used.merge(answer.usage)
      return answer
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }

  /// The figure of a column for all rows together; nil where it has none.
  private func total(_ text: WrittenText, _ scope: Evaluator.Scope) -> Measured? {
    var ignored = DiagnosticList()
    let answer = evaluator.answer(text.expression, scope: scope, diagnostics: &ignored)
    return answer.flatMap { $0.axes.isEmpty ? $0.single : nil }
  }

  /// The place of `group` among the dimensions; nil, with a diagnostic, where it is none of them.
  private mutating func groupAxis(
    _ spec: TableSpec, _ scope: Evaluator.Scope
  ) -> (axis: Int?, Void)? {
    guard let group = spec.group else { return (nil, ()) }
    let names = scope.by.map(\.text)
    if let axis = names.firstIndex(of: group.value), names.count > 1 { return (axis, ()) }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-group", "'\(group.value)' is no dimension of the table's rows",
        at: group.place,
        hint: names.count > 1
          ? hint(forUnknown: group.value, allowed: names)
          : "name both: table: [\(group.value), \(names.first ?? "partner")]"))
    return nil
  }

  /// The rows of each group together, groups in the order of their first row.
  private static func grouped(_ order: [Int], by key: (Int) -> Answer.Key) -> [Int] {
    var groups: [Answer.Key: Int] = [:]
    var members: [[Int]] = []
    for row in order {
      let key = key(row)
      if let group = groups[key] {
        members[group].append(row)
      } else {
        groups[key] = members.count
        members.append([row])
      }
    }
    return members.flatMap { $0 }
  }

  private func highlightedMembers(_ spec: TableSpec) -> Set<String> {
    Set(
      spec.highlight.flatMap { name in
        loaded.catalog.datasets.flatMap(\.groups).first { $0.name == name.value }?.members
          ?? [name.value]
      })
  }

  private mutating func header(_ column: TableSpec.Column, _ answer: Answer) -> String {
    if let label = prose(column.label) { return label }
    if let label = prose(metric(named: column.value.value)?.label) { return label }
    guard let part = answer.usage.parts.first else { return column.value.value }
    let measure = names.measure(part.measure, in: part.dataset)
    let period = part.asked.map { language.say($0, .short) }
    return ([capitalized(measure)] + transformations(of: column.value) + [period].compactMap { $0 })
      .joined(separator: language.words.comma)
  }

  private mutating func metricTable(_ metrics: [WrittenText]) -> Table? {
    var table = Table(
      columns: [
        Table.Column(header: "", isNumeric: false), Table.Column(header: "", isNumeric: false),
      ], rows: [])
    var usage = Usage()
    for metric in metrics {
      guard let figure = figure(metric) else { return nil }
      usage.merge(figure.usage)
      table.rows.append(
        Table.Row(cells: [
          label(ofMetric: metric),
          language.say(figure.measured, unit: figure.unit, style: .text),
        ]))
    }
    table.source = publishers(of: usage).joined(separator: language.words.semicolon)
    return table
  }
}

extension Answer {
  /// The series of each row, where rows are those of `rows`.
  fileprivate func spread(along rows: MemberRows) -> [[Measured]] {
    guard let time = axes.last else { return [] }
    let spread = self.spread(over: rows.axes + [time])
    let count = time.keys.count
    return stride(from: 0, to: spread.cells.count, by: max(1, count)).map { start in
      Array(spread.cells[start..<start + count])
    }
  }
}
