import Diagnostics

extension ChartRules {
  static let scaleRules: [ChartRule] = [
    ChartRule(
      "bars-start-at-zero", .error, "Bars, columns and areas start at zero",
      isStrict: true),
    ChartRule(
      "two-axes", .warning, "A chart has one value axis",
      advice: "draw two charts, or make both an index with index(…) and set them on one axis"
    ) { chart, _ in
      guard chart.kind == Combo.keyword, chart.hasTwoAxes else { return [] }
      return ["two axes let the scales make any two series seem to move together"]
    },
    ChartRule(
      "log-needs-ratios", .error, "A logarithmic axis is for lines and dots, or bars of ratios",
      isStrict: true),
    ChartRule(
      "log-needs-positive", .error, "A logarithmic axis holds values above zero", isStrict: true),
    ChartRule("reversed-bars", .error, "Bars do not hang from a reversed axis", isStrict: true),
    ChartRule("reversed-axis", .warning, "Only ranks have the smallest value at the top"),
    ChartRule("axis-cuts-data", .warning, "The axis holds every value"),
    ChartRule(
      "ticks-out-of-range", .warning, "A value axis has three to six ticks",
      advice: "leave out `ticks`, or ask for 3 to 6"
    ) { chart, _ in
      guard let count = chart.options.tickCount, !(3...6).contains(count) else { return [] }
      return ["\(count) ticks are asked for; a value axis reads well with three to six"]
    },
    ChartRule(
      "values-and-axis", .warning,
      "A chart with few bars prints its values or an axis, not both",
      advice: "leave out `ticks` or `values: all`"
    ) { chart, _ in
      guard chart.options.valueLabels == .all, chart.options.tickCount != nil,
        chart.series.count == 1,
        chart.categories.count < 10, chart.isOfBars
      else { return [] }
      return ["every bar has its value, and an axis says the same again"]
    },
  ]
}

extension Chart {
  /// Kinds that show amounts as lengths from a common line.
  var isOfBars: Bool { ["bar", "lollipop", "butterfly"].contains(kind) }
  /// True for kinds whose rows may lie or stand.
  var standsInRows: Bool { ["dot", "dumbbell", "range", "bullet", "diverging"].contains(kind) }
  /// Kinds that show amounts as a line through time.
  var isOfLines: Bool { ["line", "step", "season"].contains(kind) }
}
