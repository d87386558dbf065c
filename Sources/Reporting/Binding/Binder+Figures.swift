import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Charts of figures that the author names one by one.
extension Binder {
  /// Named figures as categories; named series as lines.
  mutating func figures(
    _ entries: [(WrittenText, String)], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    var answers: [Answer] = []
    var metrics: [MetricSpec] = []
    for (text, _) in entries {
      guard let answer = answer(text, spec.panels, scope) else { return nil }
      if let first = answers.first, first.unit != answer.unit {
        diagnostics.add(
          Diagnostic(
            .spec, id: "unit-mismatch",
            "'\(text.value)' counts \(answer.unit.name), the first counts \(first.unit.name)",
            at: text.place, hint: "figures of one chart share a unit"))
        return nil
      }
      if let first = answers.first, first.axes.map(\.name) != answer.axes.map(\.name) {
        diagnostics.add(
          Diagnostic(
            .spec, id: "not-one-figure", "'\(text.value)' has other dimensions than the first",
            at: text.place))
        return nil
      }
      answers.append(answer)
      if let metric = metric(named: text.value) { metrics.append(metric) }
    }
    guard let first = answers.first else { return nil }
    var usage = Usage()
    for answer in answers { usage.merge(answer.usage) }
    // The same figure may stand under two names.
    var seen: [String: Int] = [:]
    let texts = entries.map { text, _ in
      seen[text.value, default: 0] += 1
      return seen[text.value] == 1 ? text.value : "\(text.value) (\(seen[text.value] ?? 0))"
    }
    let keys = texts.map { Answer.Key.member($0) }
    let labels = Dictionary(
      zip(texts, entries.map(\.1)), uniquingKeysWith: { first, _ in first })
    let names = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    let panelAxis = spec.panels.flatMap { panels in
      first.axes.first { $0.name == panels.axisName }
    }
    guard first.axes.count <= (panelAxis == nil ? 1 : 2) else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "too-many-dimensions",
          "figures side by side have one dimension, and '\(entries[0].0.value)' names "
            + "\(first.axes.count)", at: entries[0].0.place,
          hint: "make one chart for each member, with where:"))
      return nil
    }
    let rows: ChartRows?
    if let panelAxis {
      rows = panels(answers, panelAxis, names, usage)
    } else {
      rows = side(by: answers, names, usage)
    }
    return rows.map { rows in
      BoundRows(
        rows: rows, labels: labels, metrics: metrics,
        entries: rows.seriesAxis == nil
          ? [:] : Dictionary(uniqueKeysWithValues: zip(texts, entries.map(\.0))))
    }
  }

  /// A figure of an entry, in each panel where there are panels.
  private mutating func answer(
    _ text: WrittenText, _ panels: PanelsSpec?, _ scope: Evaluator.Scope
  ) -> Answer? {
    guard let panels else { return answer(text, scope: scope) }
    return panelAnswer(text, panels, scope, isEntry: true)?.answer
  }

  /// Rows of answers that each are a category, or a series along the dimension they share.
  private func side(
    by answers: [Answer], _ names: Answer.Axis, _ usage: Usage, over shared: Answer.Axis? = nil
  ) -> ChartRows? {
    guard let first = answers.first else { return nil }
    if first.axes.isEmpty {
      let answer = Answer(
        axes: [names], cells: answers.map(\.single), unit: first.unit, usage: usage)
      return ChartRows(answer, prefersTime: false)
    }
    let axis = shared ?? Binder.union(answers.map { $0.axes[0] })
    let columns = answers.map { $0.spread(over: [axis]).cells }
    // The dimension is the axis, and each name a series along it.
    let cells = axis.keys.indices.flatMap { row in columns.map { $0[row] } }
    return ChartRows(
      Answer(axes: [axis, names], cells: cells, unit: first.unit, usage: usage),
      prefersTime: false)
  }

  /// The same figures in each panel.
  private func panels(
    _ answers: [Answer], _ axis: Answer.Axis, _ names: Answer.Axis, _ usage: Usage
  ) -> ChartRows? {
    let all = Binder.union(
      answers.compactMap { answer in answer.axes.first { $0.name == axis.name } })
    let other = answers.compactMap { answer in answer.axes.first { $0.name != axis.name } }
    let shared = other.isEmpty ? nil : Binder.union(other)
    var rows: ChartRows?
    let parts = answers.map { answer -> [Answer] in
      let axes = answer.axes.map { $0.name == axis.name ? all : shared ?? $0 }
      let full = answer.spread(over: axes)
      return full.split(along: axes.firstIndex { $0.name == axis.name } ?? 0)
    }
    for panel in all.keys.indices {
      guard let own = side(by: parts.map { $0[panel] }, names, usage, over: shared) else {
        return nil
      }
      if rows == nil { rows = own } else { rows?.cells += own.cells }
    }
    rows?.panelAxis = all
    return rows
  }

  private static func union(_ axes: [Answer.Axis]) -> Answer.Axis {
    var axis = axes[0]
    for other in axes.dropFirst() { axis.add(other.keys) }
    return axis
  }
}
