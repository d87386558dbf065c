import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// What lines and their kin ask for beyond other charts.
extension Binder {
  func setLines(_ options: inout Chart.Options, _ spec: ChartSpec) {
    switch spec.markers?.value {
    case .all: options.markers = .all
    case .ends: options.markers = .ends
    case MarkerChoice.none?: options.markers = .none
    case .auto, nil: options.markers = .automatic
    }
    options.trend = spec.trend.flatMap { Chart.Trend(rawValue: $0.value.rawValue) } ?? .none
    options.joins = spec.joins.flatMap { Chart.Joins(rawValue: $0.value.rawValue) } ?? .straight
    options.beginsAnewEachYear = isYearToDate(spec.content)
    options.cycle = spec.cycle.flatMap { Chart.Cycle(rawValue: $0.value.rawValue) } ?? .year
  }

  /// Whether figures are sums since the beginning of their year.
  private func isYearToDate(_ content: ChartSpec.Content) -> Bool {
    guard case .expression(let text) = content,
      let query = try? ExpressionParser.query(expression(text)),
      case .call(let call) = query.expression
    else { return false }
    return call.name.text == "ytd"
  }

  /// Figures under names; of a band also the pairs of its ends.
  ///
  /// `{low: …, high: …, line: …}` is one band without a name of its own.
  mutating func labelled(
    _ entries: [ChartSpec.Labelled], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    if let bound = stretches(entries, spec, scope) { return bound }
    guard spec.kind.value == "band" else {
      return figures(entries.map { ($0.value, filled($0.label)) }, spec, scope)
    }
    var parts: [(WrittenText, String)] = []
    var roles: [String: Chart.Series.Role] = [:]
    for entry in entries {
      let word = entry.label.value
      let isEnd = word == "low" || word == "high"
      if let upper = entry.upper {
        roles[entry.value.value] = .low
        roles[upper.value] = .high
        let name = filled(entry.label)
        parts += [(entry.value, name), (upper, name)]
      } else {
        if isEnd { roles[entry.value.value] = word == "low" ? .low : .high }
        parts.append((entry.value, isEnd || word == "line" ? "" : filled(entry.label)))
      }
    }
    let ends = entries.map(\.label.value).filter { $0 == "low" || $0 == "high" }
    guard ends.isEmpty || Set(ends).count == 2, !roles.isEmpty else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-two-ends", "a band has a lower and an upper end", at: spec.kind.place,
          hint:
            "write `band: {low: …, high: …}`, or a name with both: `band: {Normal: [low, high]}`"))
      return nil
    }
    var bound = figures(parts, spec, scope)
    bound?.roles = roles
    return bound
  }

  /// Whether there are as many series as the kind of chart compares.
  mutating func hasSeries(_ bound: BoundRows, for spec: ChartSpec) -> Bool {
    let count = bound.rows.seriesCount
    let problem: (id: String, message: String, hint: String)
    switch spec.kind.value {
    case "difference" where count != 2:
      problem = (
        "not-two-series", "a difference lies between two series; this chart has \(count)",
        "name them, as in `difference: {Exports: exports by year, Imports: imports by year}`"
      )
    case "waterfall" where count > 1:
      problem = (
        "not-one-series", "a waterfall adds up one series; this chart has \(count)",
        "add them up before, or keep one with `where`; contribution shows parts that change a sum"
      )
    case "area" where count > 1 && spec.stack?.value == Stacking.none:
      problem = (
        "areas-not-stacked", "areas that are not stacked hide one another",
        "`stack: overlap` lets each be seen through the others; or use line, or panels"
      )
    default: return true
    }
    diagnostics.add(
      Diagnostic(.spec, id: problem.id, problem.message, at: spec.kind.place, hint: problem.hint))
    return false
  }

  /// Areas alone may lie about a middle line, and areas and bars in front of one another; false, with a
  /// diagnostic, for other kinds.
  mutating func canStack(_ spec: ChartSpec) -> Bool {
    let kind = spec.kind.value
    guard let stack = spec.stack else { return true }
    if stack.value == .centred, kind != "area" {
      diagnostics.add(
        Diagnostic(
          .spec, id: "stack-not-centred", "'\(kind)' cannot be centred; an area can",
          at: stack.place, hint: "use area, or diverging for parts about a middle"))
      return false
    }
    if stack.value == .overlap, kind != "bar", kind != "area" {
      diagnostics.add(
        Diagnostic(
          .spec, id: "stack-not-overlapping",
          "'\(kind)' cannot overlap; bars and areas stand in front of one another", at: stack.place,
          hint: "use bar or area, or bullet for a figure over bands of what is good"))
      return false
    }
    return true
  }

  // MARK: Notes

  /// What was drawn through or around the figures.
  ///
  /// - Parameter said: Texts of the chart: a level that they name is not named again.
  func methods(_ chart: Chart, _ bound: BoundRows, said: [String]) -> [Method] {
    var methods: [Method] = []
    // Fewer points than three have no trend, and none is drawn.
    let hasTrend = chart.series.contains { $0.values.count { $0.value != nil } > 2 }
    switch chart.options.trend {
    case _ where !hasTrend: break
    case .linear: methods.append(.linearTrend)
    case .robust: methods.append(.robustTrend)
    case .smooth: methods.append(.smoothTrend)
    case .none: break
    }
    if let curve = bound.curve { methods.append(smoothing(curve)) }
    if let boxes = boxMethod(chart, bound) { methods.append(boxes) }
    let hasIntervals = chart.series.contains { $0.values.contains { $0.interval != nil } }
    guard ["line", "band"].contains(chart.kind), hasIntervals,
      chart.options.bars.intervals != .bars, let (level, isForecast) = intervalLevel(bound)
    else { return methods }
    if says(said, level) { return methods }
    let text = DimensionColumn.text(level)
    return methods + [isForecast ? .predictionInterval(text) : .confidenceInterval(text)]
  }

  /// Whether one of some texts names a level: "95%", "95 %", "95-%", "%95".
  func says(_ texts: [String], _ level: Double) -> Bool {
    let number = DimensionColumn.text(level)
    let forms =
      ["%", " %", "\u{A0}%", "-%", "-\u{A0}%"].map { number + $0 } + ["%" + number]
    return texts.contains { text in forms.contains { text.contains($0) } }
  }

  /// The level in per cent of the intervals that a chart's figures carry; nil where no function of the
  /// expression has one.
  func intervalLevel(_ bound: BoundRows) -> (level: Double, isForecast: Bool)? {
    bound.text.flatMap { try? ExpressionParser.query($0.expression) }.flatMap {
      intervalLevel($0.expression)
    }
  }

  private func intervalLevel(_ expression: Expression) -> (level: Double, isForecast: Bool)? {
    guard case .call(let call) = expression else { return nil }
    guard let function = FunctionRegistry.function(named: call.name.text),
      let place = function.parameters.firstIndex(where: { $0.name == "level" })
    else { return call.arguments.first.flatMap { intervalLevel($0) } }
    var level = 95.0
    if call.values.indices.contains(place), case .number(let given, _)? = call.values[place] {
      level = given
    }
    return (level, call.name.text == "forecast")
  }
}
