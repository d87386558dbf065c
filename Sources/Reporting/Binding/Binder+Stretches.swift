import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Ranges of which a row has several: the shifts of a machine, the terms of an office.
extension Binder {
  /// Where each stretch stands: its category, and the member that colours it.
  private struct Stretch {
    let category: Int
    let color: Int
    let from: Measured
    let to: Measured
  }

  /// The rows of a range whose members stand in the file several times; nil for other charts.
  mutating func stretches(
    _ entries: [ChartSpec.Labelled], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard spec.kind.value == "range", entries.count == 2, spec.panels == nil,
      let by = dimension(of: entries, scope),
      let from = evaluator.rowValues(entries[0].value.expression, scope: scope),
      let to = evaluator.rowValues(entries[1].value.expression, scope: scope),
      from.dataset.name == to.dataset.name, from.rows == to.rows, from.unit == to.unit,
      let axis = axis(by, of: from.dataset)
    else { return nil }
    let codes = from.rows.map { Int(axis.codes[Int($0)]) }
    guard Set(codes).count < codes.count else { return nil }
    let color = spec.bars.color.flatMap { from.dataset.dimension($0.value) }
    if spec.bars.color != nil, color == nil { return nil }
    let shown = Set(codes)
    let kept = axis.keys.indices.filter(shown.contains)
    var place: [Int: Int] = [:]
    for (index, code) in kept.enumerated() { place[code] = index }
    let stretches = from.rows.indices.compactMap { index -> Stretch? in
      guard let category = place[codes[index]], from.figures[index].value != nil else { return nil }
      return Stretch(
        category: category, color: color.map { Int($0.codes[Int(from.rows[index])]) } ?? 0,
        from: from.figures[index], to: to.figures[index])
    }.sorted { ($0.from.value ?? 0) < ($1.from.value ?? 0) }
    evaluator.reads.note(.all, of: from.dataset.name)
    used.merge(from.usage)
    used.merge(to.usage)
    var usage = from.usage
    usage.merge(to.usage)
    let categories = Answer.Axis(
      name: by, periodUnit: axis.unit, keys: kept.map { axis.keys[$0] },
      givenOrder: axis.hasGivenOrder ? kept.map { axis.keys[$0] } : [])
    return bound(
      stretches, categories, color, ends: entries.map { filled($0.label) }, unit: from.unit, usage)
  }

  /// A pair of series for the first stretch of a colour in each row, another for the second ones.
  private func bound(
    _ stretches: [Stretch], _ categories: Answer.Axis, _ color: DimensionColumn?, ends: [String],
    unit: Unit, _ usage: Usage
  ) -> BoundRows? {
    var keys: [Answer.Key] = []
    var labels: [String: String] = [:]
    var columns: [[Measured]] = []
    for code in 0..<(color?.memberCount ?? 1) {
      let own = stretches.filter { $0.color == code }
      let member = color?.member(code) ?? ""
      let name = color.map { names.member(member, of: $0.name, in: nil) } ?? ""
      var number = [Int](repeating: 0, count: categories.keys.count)
      var pairs: [[[Measured]]] = []
      for stretch in own {
        if pairs.count == number[stretch.category] {
          pairs.append(ends.map { _ in categories.keys.map { _ in .missing } })
        }
        pairs[number[stretch.category]][0][stretch.category] = stretch.from
        pairs[number[stretch.category]][1][stretch.category] = stretch.to
        number[stretch.category] += 1
      }
      for (index, pair) in pairs.enumerated() {
        for (end, column) in zip(ends, pair) {
          let key = [member, "\(index + 1)", end].filter { !$0.isEmpty }.joined(separator: " ")
          keys.append(.member(key))
          labels[key] = name
          columns.append(column)
        }
      }
    }
    let series = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    let answer = Answer(
      axes: [categories, series],
      cells: categories.keys.indices.flatMap { row in columns.map { $0[row] } }, unit: unit,
      usage: usage)
    return ChartRows(answer, prefersTime: false).map {
      BoundRows(rows: $0, labels: labels, metrics: [], hasStretches: true)
    }
  }

  /// The one dimension that both ends are asked by.
  private func dimension(
    of entries: [ChartSpec.Labelled], _ scope: Evaluator.Scope
  ) -> String? {
    let names = entries.map { entry -> [String] in
      let by = (try? ExpressionParser.query(entry.value.expression))?.by ?? []
      return (by.isEmpty ? scope.by : by).map(\.text)
    }
    guard let first = names.first, first.count == 1, names.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first[0]
  }

  /// The members or periods of a column, and which of them each row has.
  private func axis(
    _ name: String, of dataset: Dataset
  ) -> (keys: [Answer.Key], codes: [Int32], unit: PeriodUnit?, hasGivenOrder: Bool)? {
    if let dimension = dataset.dimension(name), dimension.numbers.isEmpty {
      return (
        dimension.members.map { .member($0) }, dimension.codes, nil, dimension.hasGivenOrder
      )
    }
    guard let column = dataset.period, let unit = column.periods.first?.unit,
      name == column.name || name == "\(unit)", column.periods.allSatisfy({ $0.unit == unit })
    else { return nil }
    return (column.periods.map { .period($0) }, column.codes, unit, false)
  }
}
