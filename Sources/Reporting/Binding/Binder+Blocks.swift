import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Key figures and tables.
extension Binder {
  mutating func kpis(_ spec: KPIRowSpec) -> [Kpi] {
    spec.items.compactMap { item in
      guard let figure = figure(item.metric) else { return nil }
      let metric = metric(named: item.metric.value)
      let label =
        prose(item.label) ?? prose(metric?.label)
        ?? defaultLabel(figure, item.metric)
      var kpi = Kpi(
        value: language.say(figure.measured, unit: figure.unit, style: .label),
        label: label, place: item.metric.place)
      if let reason = figure.measured.reason {
        diagnostics.add(
          Diagnostic(
            .warning, .data, id: "undefined-figure",
            "'\(item.metric.value)' has no value: \(reason.sentence)", at: item.metric.place))
      }
      if let change = item.change, let compared = self.figure(change) {
        kpi.comparison = comparison(compared, of: figure, change)
        let value = compared.measured.value ?? 0
        let neutral = compared.unit.kind == .times ? 1.0 : 0
        kpi.direction = value > neutral ? 1 : value < neutral ? -1 : 0
      }
      return kpi
    }
  }

  /// "18.8 times as many", "+12% a year earlier".
  private func comparison(
    _ compared: Figure, of figure: Figure, _ text: WrittenText
  ) -> String {
    if compared.unit.kind == .times {
      let counts = figure.unit.currency == nil && figure.unit.denominator.isEmpty
      return language.timesAs(compared.measured, counting: counts)
    }
    return language.say(compared.measured, unit: compared.unit, style: .label, sign: .always)
  }

  private func defaultLabel(_ figure: Figure, _ text: WrittenText) -> String {
    guard let part = figure.usage.parts.first else { return text.value }
    let measure = names.measure(part.measure, in: part.dataset) ?? part.measure
    let period = part.asked.map { language.say($0) }
    return ([measure] + transformations(of: text) + [period].compactMap { $0 })
      .joined(separator: language.words.comma)
  }

  // MARK: Tables

  mutating func table(_ spec: TableSpec) -> Table? {
    guard let scope = scope(filter: spec.filter, dataset: nil) else { return nil }
    var spec = spec
    spec.highlight = spec.highlight.map { resolved($0) }
    var table: Table?
    switch spec.content {
    case .rows(let by, let columns): table = memberTable(by, columns, spec, scope)
    case .metrics(let metrics): table = metricTable(metrics)
    }
    table?.place = spec.place
    tableCount += 1
    table?.label = language.table(tableCount)
    table?.anchor = spec.id?.value
    table?.title = prose(spec.title).map(Markdown.plain) ?? ""
    if let note = prose(spec.note) { table?.notes.append(Markdown.plain(note)) }
    return table
  }

  private mutating func memberTable(
    _ by: [WrittenText], _ columns: [TableSpec.Column], _ spec: TableSpec,
    _ scope: Evaluator.Scope
  ) -> Table? {
    var scope = scope
    do throws(QueryFailure) {
      for name in by { scope.by += try ExpressionParser.dimensions(expression(name)) }
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
    var answers: [Answer] = []
    for column in columns {
      guard let answer = answer(column.value, scope: scope) else { return nil }
      guard answer.axes.map(\.name) == scope.by.map(\.text) else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "not-per-row", "'\(column.value.value)' is not one figure for each row",
            at: column.value.place, hint: "leave out 'by' in columns"))
        return nil
      }
      answers.append(answer)
    }
    guard let rows = MemberRows(answers, evaluator: evaluator) else { return nil }
    let order = rows.order(sort: spec.sort?.value, top: spec.top?.value) { row in
      zip(rows.keys(of: row), rows.axes).map { categoryLabel($0, $1.name) }
    }
    let highlighted = Set(
      spec.highlight.flatMap { name in
        loaded.catalog.datasets.flatMap(\.groups).first { $0.name == name.value }?.members
          ?? [name.value]
      })
    var table = Table(
      columns: rows.axes.map {
        Table.Column(header: capitalized(names.dimension($0.name)), isNumeric: false)
      }, rows: [])
    let (cells, units) = labels(of: rows.answers, in: order)
    // A unit that all columns share is said once, under the title.
    let isShared = units.count > 1 && units.allSatisfy { $0 == units[0] }
    if isShared { table.subtitle = capitalized(units[0]) }
    for (index, (column, answer)) in zip(columns, rows.answers).enumerated() {
      table.columns.append(
        Table.Column(
          header: header(column, answer), unit: isShared ? "" : units[index], isNumeric: true))
    }
    for (position, row) in order.enumerated() {
      let keys = rows.keys(of: row)
      let heads = zip(keys, rows.axes).map { categoryLabel($0, $1.name) }
      let isMarked = keys.contains { key in
        if case .member(let member) = key { highlighted.contains(member) } else { false }
      }
      table.rows.append(
        Table.Row(cells: heads + cells.map { $0[position] }, isHighlighted: isMarked))
    }
    var usage = Usage()
    for answer in answers { usage.merge(answer.usage) }
    table.source = publishers(of: usage).joined(separator: language.words.semicolon)
    return table
  }

  /// The printed cells and the unit of each column. Columns that count the same share one scale.
  private func labels(
    of answers: [Answer], in order: [Int]
  ) -> (cells: [[String]], units: [String]) {
    let columns = answers.map { answer in order.map { answer.cells[$0] } }
    guard let unit = answers.first?.unit, answers.allSatisfy({ $0.unit == unit }) else {
      let sets = zip(columns, answers).map { language.columnLabels(for: $0, unit: $1.unit) }
      return (sets.map(\.labels), sets.map(\.scaledUnitName))
    }
    let set = language.columnLabels(for: columns.flatMap { $0 }, unit: unit)
    let cells = columns.indices.map { index in
      Array(set.labels[index * order.count..<(index + 1) * order.count])
    }
    return (cells, answers.map { _ in set.scaledUnitName })
  }

  private mutating func header(_ column: TableSpec.Column, _ answer: Answer) -> String {
    if let label = prose(column.label) { return label }
    if let label = prose(metric(named: column.value.value)?.label) { return label }
    guard let part = answer.usage.parts.first else { return column.value.value }
    let measure = names.measure(part.measure, in: part.dataset) ?? part.measure
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

/// The answers of a table's columns over the same rows.
struct MemberRows {
  let axes: [Answer.Axis]
  let answers: [Answer]

  init?(_ answers: [Answer], evaluator: Evaluator) {
    guard var axes = answers.first?.axes else { return nil }
    for answer in answers.dropFirst() {
      for position in axes.indices {
        axes[position].add(answer.axes[position].keys)
      }
    }
    self.axes = axes
    self.answers = answers.map { $0.spread(over: axes) }
  }

  func keys(of row: Int) -> [Answer.Key] {
    var rest = row
    var keys: [Answer.Key] = []
    for axis in axes.reversed() {
      keys.insert(axis.keys[rest % axis.keys.count], at: 0)
      rest /= axis.keys.count
    }
    return keys
  }

  /// Rows with at least one figure, ordered by the first column unless time or a given order says
  /// otherwise.
  ///
  /// - Parameter names: What the row is called, for the order of names.
  func order(sort: SortOrder?, top: Int?, names: (_ row: Int) -> [String]) -> [Int] {
    let count = axes.reduce(1) { $0 * $1.keys.count }
    var rows = (0..<count).filter { row in answers.contains { $0.cells[row].value != nil } }
    let isOrdered = axes.contains { $0.isTime || $0.hasGivenOrder }
    let values = answers.first?.cells ?? []
    switch sort ?? (isOrdered ? .given : .descending) {
    case .descending:
      rows.sort { (values[$0].value ?? -.infinity, -$0) > (values[$1].value ?? -.infinity, -$1) }
    case .value:
      rows.sort { (values[$0].value ?? .infinity, $0) < (values[$1].value ?? .infinity, $1) }
    case .name:
      let texts = rows.map { names($0).joined(separator: "\u{1F}") }
      rows = rows.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }.map { rows[$0] }
    case .time, .given: break
    }
    return top.map { Array(rows.prefix($0)) } ?? rows
  }
}
