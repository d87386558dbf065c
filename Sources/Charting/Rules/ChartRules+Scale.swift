import Diagnostics
import Statistics
import TradeData

extension ChartRules {
  static let scaleRules: [ChartRule] = [
    ChartRule(
      "bars-start-at-zero", .error, "Bars, columns and areas start at zero",
      isStrict: true),
    ChartRule(
      "two-axes", .warning, "A chart has one value axis",
      advice: "draw two charts, or make both an index with index(…) and set them on one axis"
    ) { chart, _ in
      // Worse axes are told of by themselves.
      guard chart.kind == Combo.keyword, chart.hasTwoAxes, chart.faultOfAxes == nil else {
        return []
      }
      return ["two axes let the scales make any two series seem to move together"]
    },
    ChartRule(
      "axes-of-one-kind", .error,
      "Of two axes one is for amounts as columns, the other for a line",
      advice: "show the amount as columns and the rate as a line, or draw two charts"
    ) { chart, _ in
      guard chart.kind == Combo.keyword, chart.hasTwoAxes else { return [] }
      return chart.faultOfAxes.map { [$0] } ?? []
    },
    ChartRule(
      "zeros-apart", .error, "Two axes with columns on one of them share their zero",
      advice: "leave out `min` and `max` of one axis, and it follows the other"),
    ChartRule(
      "log-needs-ratios", .error, "A logarithmic axis is for lines and dots, or bars of ratios",
      isStrict: true),
    ChartRule(
      "log-needs-positive", .error, "A logarithmic axis holds values above zero", isStrict: true),
    ChartRule("reversed-bars", .error, "Bars do not hang from a reversed axis", isStrict: true),
    ChartRule("reversed-axis", .warning, "Only ranks have the smallest value at the top"),
    ChartRule("axis-cuts-data", .warning, "The axis holds every value"),
    ChartRule(
      "along-cuts-data", .warning, "An axis of numbers holds every number",
      advice: "choose rows with `where`, as in `where: age >= 20`; `along` makes an axis longer"
    ) { chart, _ in
      guard let numbers = chart.numbers, let first = numbers.first, let last = numbers.last else {
        return []
      }
      let along = chart.options.along
      return [along.low, along.high].compactMap { $0 }.filter { first < $0 && $0 < last }.map {
        "\(AxisRules.words($0)) lies within the data, which run from \(AxisRules.words(first)) to "
          + "\(AxisRules.words(last)), and all of them are shown"
      }
    },
    ChartRule(
      "line-near-foot", .warning, "Under a line whose axis leaves out zero a third stays empty",
      advice:
        "lower `min` or leave it out, so that nobody takes the height of the line for its value"
    ) { chart, _ in
      guard chart.isOfLines, let low = chart.options.axisMinimum, low != 0,
        chart.options.scale == .linear, chart.unit.kind != .rank
      else { return [] }
      let values = chart.series.flatMap(\.values).compactMap(\.value)
      guard let least = values.min(), let most = values.max(), low < least, most > low, low > 0
      else { return [] }
      let high = max(most, chart.options.axisMaximum ?? most)
      return (least - low) / (high - low) < 0.3
        ? ["the axis starts at \(AxisRules.words(low)), close under the lowest value"] : []
    },
    ChartRule(
      "ticks-out-of-range", .warning, "A value axis has three to six ticks",
      advice: "leave out `ticks`, or ask for 3 to 6"
    ) { chart, _ in
      if let ticks = chart.options.ticks, ticks.count > mostGivenTicks {
        return ["\(ticks.count) ticks are given; a value axis reads well with three to six"]
      }
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

/// Whoever lists ticks has thought about each: a decade or two more than six are let pass.
private let mostGivenTicks = 8

extension Chart {
  /// Kinds that show amounts as lengths from a common line.
  var isOfBars: Bool { ["bar", "lollipop", "butterfly"].contains(kind) }
  /// True for kinds whose rows may lie or stand.
  var standsInRows: Bool { ["dot", "dumbbell", "range", "bullet", "diverging"].contains(kind) }
  /// Kinds that show amounts as a line through time.
  var isOfLines: Bool { ["line", "step", "season"].contains(kind) }
}

extension Chart {
  /// What makes two axes misleading beyond their being two; nil where columns show amounts.
  fileprivate var faultOfAxes: String? {
    func isRate(_ layer: Layer) -> Bool { [.share, .change, .index].contains(layer.unit.kind) }
    let columns = layers.filter { $0.kind == Bar.keyword }
    guard let column = columns.first else {
      return "both axes are for lines, and where these cross or part is an accident of the scales"
    }
    let others = layers.filter { $0.isRight != column.isRight }
    if isRate(column), !others.contains(where: isRate) {
      return "the columns show a rate, and the line an amount"
    }
    func isMoney(_ layer: Layer) -> Bool {
      layer.unit.currency != nil && layer.unit.denominator.isEmpty
    }
    func isCount(_ layer: Layer) -> Bool { layer.unit.isCount }
    guard let line = others.first else { return nil }
    if line.unit == column.unit, line.unit.kind == .quantity, !line.unit.isPlainNumber {
      return "both axes count the same, and one would show how large each is beside the other"
    }
    return isMoney(line) && (isMoney(column) || isCount(column)) || isMoney(column) && isCount(line)
      ? "the columns and the line both show amounts" : nil
  }
}
