import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// How far figures may be off, where the author says it.
extension Binder {
  /// Gives the figures the intervals that the author's expressions come to.
  mutating func addErrors(
    to chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    guard let errors = spec.bars.errors else { return true }
    if errors.level == nil, errors.text == nil {
      rule("interval-without-level", "nothing says what the error bars are", spec)
    }
    if case .series(let entries) = errors.ends {
      return addErrors(entries, to: &chart, bound, scope)
    }
    let texts = errors.ends.texts
    guard let ends = figures(of: texts, along: bound, scope, unit: chart.unit) else { return false }
    let count = ends[0].count
    guard count == chart.series.count else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "errors-of-one-series",
          "the chart has \(chart.series.count) series, and the errors are of \(count)",
          at: texts[0].place,
          hint: bound.entries.isEmpty
            ? "write them by the same dimensions as the chart"
            : "write them for each: `errors: {series: {Men: men_error, Women: women_error}}`"))
      return false
    }
    return chart.series.indices.allSatisfy { series in
      add(ends.map { $0[series] }, to: series, of: &chart, texts)
    }
  }

  /// The errors of series that are named one by one.
  private mutating func addErrors(
    _ entries: [ChartSpec.Labelled], to chart: inout Chart, _ bound: BoundRows,
    _ scope: Evaluator.Scope
  ) -> Bool {
    let keys = bound.rows.seriesAxis?.keys.map(\.text) ?? []
    let names = keys.map { bound.labels[$0] ?? $0 }
    for entry in entries {
      guard
        let series = keys.indices.first(where: { entry.label.value == names[$0] })
          ?? keys.firstIndex(of: entry.label.value)
      else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-series", "the chart has no series '\(entry.label.value)'",
            at: entry.label.place, hint: hint(forUnknown: entry.label.value, allowed: names)))
        return false
      }
      let texts = [entry.value, entry.upper].compactMap(\.self)
      guard let ends = figures(of: texts, along: bound, scope, unit: chart.unit) else {
        return false
      }
      for panel in 0..<chart.series.count / keys.count {
        let own = panel * keys.count + series
        // One figure for each row, or for each of its series.
        let place = ends[0].count == chart.series.count ? own : panel
        guard add(ends.map { $0[place] }, to: own, of: &chart, texts) else { return false }
      }
    }
    return true
  }

  private mutating func figures(
    of texts: [WrittenText], along bound: BoundRows, _ scope: Evaluator.Scope, unit: Unit
  ) -> [[[Measured]]]? {
    var ends: [[[Measured]]] = []
    for text in texts {
      guard let figures = figures(of: text, along: bound, scope, unit: unit) else { return nil }
      ends.append(figures)
    }
    return ends
  }

  /// Gives the figures of one series their intervals: between two ends, or so much on either side.
  private mutating func add(
    _ ends: [[Measured]], to series: Int, of chart: inout Chart, _ texts: [WrittenText]
  ) -> Bool {
    for index in chart.categories.indices {
      let figure = chart.series[series].values[index]
      let bounds = ends.map { $0[index].value }
      guard let value = figure.value, let first = bounds[0], let last = bounds[bounds.count - 1]
      else { continue }
      let (low, high) = bounds.count == 1 ? (value - first, value + first) : (first, last)
      guard low.isFinite, high.isFinite else { continue }
      guard min(low, high) <= value, value <= max(low, high) else {
        let name = chart.categories[index].label
        diagnostics.add(
          Diagnostic(
            .spec, id: "interval-misses-figure",
            "the errors of '\(name)' run from \(min(low, high)) to \(max(low, high)) and its "
              + "figure is \(value)", at: texts[0].place,
            hint: "errors hold the figure they are of: write its lower and its upper end, or "
              + "how far it may be off either way"))
        return false
      }
      chart.series[series].values[index] = Measured(
        value, interval: Interval(min(low, high), max(low, high)), qualifier: figure.qualifier)
    }
    return true
  }

  /// The figures of another expression for the rows of a chart: by series and category.
  mutating func figures(
    of text: WrittenText, along bound: BoundRows, _ scope: Evaluator.Scope, unit: Unit
  ) -> [[Measured]]? {
    guard let answer = answer(text, along: bound, scope) else { return nil }
    guard answer.unit == unit else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unit-mismatch",
          "'\(text.value)' counts \(answer.unit.name), the chart counts \(unit.name)",
          at: text.place, hint: "errors are in the unit of the figures"))
      return nil
    }
    let panels = bound.rows.panelAxis
    var axes = [bound.rows.categoryAxis]
    if answer.axes.count == (panels == nil ? 2 : 3), let series = bound.rows.seriesAxis {
      axes.append(series)
    }
    let count = axes.count == 2 ? axes[1].keys.count : 1
    if let panels { axes.append(panels) }
    guard answer.axes.map(\.name) == axes.map(\.name) else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-per-row", "'\(text.value)' is not one figure for each bar",
          at: text.place, hint: "write it by the same dimensions as the chart"))
      return nil
    }
    let cells = answer.spread(over: axes).cells
    let panelCount = panels?.keys.count ?? 1
    return (0..<panelCount * count).map { index in
      let (panel, series) = (index / count, index % count)
      return axes[0].keys.indices.map { cells[($0 * count + series) * panelCount + panel] }
    }
  }

  /// The answer to an expression by the dimensions of a chart, unless it names its own.
  mutating func answer(
    _ text: WrittenText, along bound: BoundRows, _ scope: Evaluator.Scope
  ) -> Answer? {
    var scope = scope
    let rows = bound.rows
    let grid = rows.panelAxis.map { $0.parts.count == 2 ? $0.parts : [] } ?? []
    let panels = grid.isEmpty ? [rows.panelAxis].compactMap(\.self) : grid
    let axes = ([rows.categoryAxis] + [rows.seriesAxis].compactMap(\.self) + panels).map(\.name)
    let quoted = axes.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: ", ")
    scope.by = (try? ExpressionParser.dimensions(ExpressionText(quoted))) ?? []
    let answer = answer(text, scope: scope)
    // The two dimensions of a grid are one axis of its rows.
    let places = grid.compactMap { part in answer?.axes.firstIndex { $0.name == part.name } }
    return places.count == 2 ? answer?.joining(places[0], places[1]) : answer
  }
}

extension ErrorsSpec.Ends {
  /// The expressions that hold for the whole chart.
  fileprivate var texts: [WrittenText] {
    switch self {
    case .ends(let low, let high): [low, high]
    case .either(let text): [text]
    case .series: []
    }
  }
}
