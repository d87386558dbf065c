import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Ranges of which a row has several: the shifts of a machine, the terms of an office.
extension Binder {
  /// Where each stretch stands: its panel, its category, and the member that colours it.
  private struct Stretch {
    let panel: Int
    let category: Int
    let color: Int
    let from: Measured
    let to: Measured
  }

  /// The rows of a range whose members stand in the file several times; nil for other charts.
  mutating func stretches(
    _ entries: [ChartSpec.Labelled], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard spec.kind.value == "range", entries.count == 2,
      let by = dimension(of: entries, spec, scope),
      let from = evaluator.rowValues(entries[0].value.expression, scope: scope),
      let to = evaluator.rowValues(entries[1].value.expression, scope: scope),
      from.dataset.name == to.dataset.name, from.rows == to.rows, from.unit == to.unit,
      let axis = axis(by, of: from.dataset),
      let panels = panels(of: from.rows, in: from.dataset, spec)
    else { return nil }
    let codes = from.rows.map { Int(axis.codes[Int($0)]) }
    let places = zip(panels.codes, codes).map { $0 * axis.keys.count + $1 }
    guard Set(places).count < codes.count else { return nil }
    let color = spec.bars.color.flatMap { from.dataset.dimension($0.value) }
    if spec.bars.color != nil, color == nil { return nil }
    let shown = Set(codes)
    let kept = axis.keys.indices.filter(shown.contains)
    var place: [Int: Int] = [:]
    for (index, code) in kept.enumerated() { place[code] = index }
    let stretches = from.rows.indices.compactMap { index -> Stretch? in
      guard let category = place[codes[index]], from.figures[index].value != nil else { return nil }
      return Stretch(
        panel: panels.codes[index], category: category,
        color: color.map { Int($0.codes[Int(from.rows[index])]) } ?? 0,
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
      stretches, categories, panels.axis, color, ends: entries.map { filled($0.label) },
      unit: from.unit, usage)
  }

  /// A pair of series for the first stretch of a colour in each row, another for the second ones; in
  /// every panel as many as the fullest row of any has.
  private func bound(
    _ stretches: [Stretch], _ categories: Answer.Axis, _ panels: Answer.Axis?,
    _ color: DimensionColumn?, ends: [String], unit: Unit, _ usage: Usage
  ) -> BoundRows? {
    let panelCount = panels?.keys.count ?? 1
    var keys: [Answer.Key] = []
    var labels: [String: String] = [:]
    var columns = [[[Measured]]](repeating: [], count: panelCount)
    for code in 0..<(color?.memberCount ?? 1) {
      let member = color?.member(code) ?? ""
      let name = color.map { names.member(member, of: $0.name, in: nil) } ?? ""
      var number = [Int](repeating: 0, count: panelCount * categories.keys.count)
      var pairs: [[[[Measured]]]] = []
      for stretch in stretches where stretch.color == code {
        let place = stretch.panel * categories.keys.count + stretch.category
        if pairs.count == number[place] {
          pairs.append(
            (0..<panelCount).map { _ in ends.map { _ in categories.keys.map { _ in .missing } } })
        }
        pairs[number[place]][stretch.panel][0][stretch.category] = stretch.from
        pairs[number[place]][stretch.panel][1][stretch.category] = stretch.to
        number[place] += 1
      }
      for (index, pair) in pairs.enumerated() {
        for (end, label) in ends.enumerated() {
          let key = [member, "\(index + 1)", label].filter { !$0.isEmpty }.joined(separator: " ")
          keys.append(.member(key))
          labels[key] = name
          for panel in 0..<panelCount { columns[panel].append(pair[panel][end]) }
        }
      }
    }
    let series = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    let first = Answer(
      axes: [categories, series],
      cells: categories.keys.indices.flatMap { row in columns[0].map { $0[row] } }, unit: unit,
      usage: usage)
    return ChartRows(first, prefersTime: false).map {
      var rows = $0
      rows.cells += columns.dropFirst().flatMap { $0 }
      rows.panelAxis = panels
      return BoundRows(rows: rows, labels: labels, metrics: [], hasStretches: true)
    }
  }

  /// The panels of a chart and which of them each row stands in; nil where they split by what the
  /// dataset does not have. Without panels all rows stand in one.
  private func panels(
    of rows: [Int32], in dataset: Dataset, _ spec: ChartSpec
  ) -> (axis: Answer.Axis?, codes: [Int])? {
    guard let panels = spec.panels else { return (nil, rows.map { _ in 0 }) }
    var axes: [Answer.Axis] = []
    var codes: [[Int]] = []
    for name in [panels.by, panels.across].compactMap({ $0 }) {
      guard let side = axis(name.value, of: dataset) else { return nil }
      let own = rows.map { Int(side.codes[Int($0)]) }
      let shown = Set(own)
      let kept = side.keys.indices.filter(shown.contains)
      var place: [Int: Int] = [:]
      for (index, code) in kept.enumerated() { place[code] = index }
      let keys = kept.map { side.keys[$0] }
      axes.append(
        Answer.Axis(
          name: name.value, periodUnit: side.unit, keys: keys,
          givenOrder: side.hasGivenOrder ? keys : []))
      codes.append(own.map { place[$0] ?? 0 })
    }
    guard axes.count == 2 else { return (axes[0], codes[0]) }
    return (
      Answer.Axis(joining: axes[0], axes[1]),
      zip(codes[0], codes[1]).map { $0 * axes[1].keys.count + $1 }
    )
  }

  /// The one dimension that both ends are asked by, beside those of the panels.
  private func dimension(
    of entries: [ChartSpec.Labelled], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> String? {
    let split = [spec.panels?.by.value, spec.panels?.across?.value].compactMap { $0 }
    let names = entries.map { entry -> [String] in
      let by = (try? ExpressionParser.query(entry.value.expression))?.by ?? []
      return (by.isEmpty ? scope.by : by).map(\.text).filter { !split.contains($0) }
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
