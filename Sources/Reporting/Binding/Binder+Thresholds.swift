import Charting
import Diagnostics
import Drawing
import Querying
import Speaking
import SpecReading
import TradeData

/// Where the colours of a chart turn along its value axis.
extension Binder {
  /// False, with a diagnostic, where the chart has no colours that could turn.
  mutating func addThresholds(
    to chart: inout Chart, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    let isLine = ["line", "step"].contains(chart.kind)
    let count = chart.series.count / max(1, chart.panels?.list.count ?? 1)
    guard let written = spec.bars.thresholds else {
      guard isLine, count == 1, let signs = chart.options.bars.signColors else { return true }
      let theme = loaded.theme(loaded.spec.theme)
      chart.options.bars.thresholds = Thresholds(
        edges: [0], colors: [signs.negative ?? theme.negative, signs.positive ?? theme.positive],
        isNamed: false)
      return true
    }
    let isCells = chart.kind == "stripes"
    guard isLine || isCells || ["area", "bar", "dot", "lollipop"].contains(chart.kind) else {
      return refuse(
        "no-thresholds", "'\(chart.kind)' has no colours that turn at a value", written.place,
        hint: "use line, step, area, bar, dot, lollipop or stripes; `lines` draws a line at a value"
      )
    }
    guard count == 1 || isCells else {
      return refuse(
        "no-thresholds", "thresholds colour one series, and this chart has \(count)",
        written.place, hint: "split the chart with `panels`, or keep one series with `where`")
    }
    var edges: [Double] = []
    for text in written.at {
      guard let value = lineValue(text, unit: chart.unit, scope) else { return false }
      edges.append(value)
    }
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return refuse(
        "bad-thresholds", "thresholds ascend", written.place,
        hint: "write the lowest first: they are "
          + edges.map(DimensionColumn.text).joined(separator: ", "))
    }
    let theme = loaded.theme(loaded.spec.theme)
    chart.options.bars.thresholds = Thresholds(
      edges: edges,
      colors: written.colors.map { choice in
        switch choice.value {
        case .rgb(let hex): Color(hex)
        case .named(let name): theme.color(named: name)
        }
      },
      names: written.labels.map { $0.text(in: language.code)?.value ?? "" })
    return true
  }

  /// A path, and what is drawn as a line along numbers, has an axis of ratios along the plot.
  mutating func fitsLog(_ spec: ChartSpec) -> Bool {
    guard let scale = spec.along?.scale, scale.value == .log,
      !["path", "line", "step", "area", "band", "difference"].contains(spec.kind.value)
    else { return true }
    return refuse(
      "no-log-along", "'\(spec.kind.value)' has no log scale along the plot", scale.place,
      hint: "use `axis: {scale: log}` for the values, or a line along numbers")
  }

  /// Numbers above zero have ratios; dates and names have none.
  mutating func hasRatios(_ chart: Chart, _ spec: ChartSpec) -> Bool {
    guard let scale = spec.along?.scale, scale.value == .log, chart.kind != "path" else {
      return true
    }
    let numbers = chart.categories.compactMap(\.number)
    guard numbers.count == chart.categories.count, !numbers.isEmpty else {
      return refuse(
        "no-log-along", "along the plot stand no numbers, which a log scale is for", scale.place,
        hint: "declare the dimension as numbers, as in `dims: {dose: number}`, or use "
          + "`axis: {scale: log}` for the values")
    }
    let ends = [chart.options.along.low, chart.options.along.high].compactMap { $0 }
    guard let wrong = (numbers + ends).first(where: { $0 <= 0 }) else { return true }
    return refuse(
      "log-along-needs-positive",
      "a log scale has no place for \(DimensionColumn.text(wrong))", scale.place,
      hint: "leave it out with `where`, or leave out `scale` of `along`")
  }

  private mutating func refuse(
    _ id: String, _ message: String, _ place: SourceRange, hint: String
  ) -> Bool {
    diagnostics.add(Diagnostic(.spec, id: id, message, at: place, hint: hint))
    return false
  }
}
