import Charting
import SpecReading
import Statistics

/// Options that a kind of chart has no use for: their author meant another kind, or wrote them for nothing.
extension Binder {
  mutating func checkUses(_ spec: ChartSpec) {
    let kind = spec.kind.value
    for (option, isGiven) in optionsGiven(spec) where isGiven {
      if let kinds = Self.kinds[option], !kinds.contains(kind) {
        rule(
          "option-without-use",
          "`\(option)` says nothing to '\(kind)'; it is for \(kinds.joined(separator: ", "))", spec)
      } else if Self.others[option]?.contains(kind) == true {
        rule("option-without-use", "`\(option)` says nothing to '\(kind)'", spec)
      }
    }
    if ["histogram", "density"].contains(kind),
      let sign = spec.colors.first(where: { ["positive", "negative"].contains($0.member.value) })
    {
      rule(
        "option-without-use",
        "`\(sign.member.value)` says nothing to '\(kind)', which counts or spreads values",
        at: sign.member.place, hint: "leave it out, or color by a column that `derive` makes")
    }
    if let show = spec.values?.show, show.value == .totals, !hasTotals(spec) {
      rule(
        "option-without-use", "`values: totals` is for stacked bars, whose parts come to a sum",
        at: show.place, hint: "`values: all` prints the figure of each mark")
    }
    if spec.stack?.value == .full, ["bar", "area"].contains(kind), let show = spec.values?.show,
      show.value == .ends || show.value == .last
    {
      rule(
        "option-without-use",
        "each stack comes to 100 %, so `values: \(show.value.rawValue)` says nothing",
        at: show.place, hint: "`values: inside` prints the parts")
    }
  }

  /// Error bars of figures that have no interval are drawn nowhere.
  mutating func checkIntervals(_ spec: ChartSpec, _ chart: Chart) {
    guard let wish = spec.bars.interval, wish.value == .bars,
      !chart.series.contains(where: { $0.values.contains { $0.interval?.isBounded == true } })
    else { return }
    rule(
      "option-without-use",
      "`interval: bars` has nothing to draw: no figure of this chart has an interval",
      at: wish.place, hint: "say how far figures may be off with `errors`, or leave it out")
  }

  /// Whether a chart has stacks that come to a sum.
  func hasTotals(_ spec: ChartSpec) -> Bool {
    spec.kind.value == "bar" && spec.stack?.value == .stacked
  }

  private func optionsGiven(_ spec: ChartSpec) -> [(option: String, isGiven: Bool)] {
    [
      ("stack", spec.stack != nil && spec.stack?.value != Stacking.none),
      // Zeros are figures to every kind.
      ("missing", spec.missing != nil && spec.missing?.value != .zero),
      ("markers", spec.markers != nil), ("dashed", !spec.dashed.isEmpty),
      ("trend", spec.trend != nil && spec.trend?.value != TrendChoice.none),
      ("joins", spec.joins != nil), ("cycle", spec.cycle != nil),
      ("bins", spec.bars.bins != nil), ("folds", spec.bars.folds != nil),
      ("bandwidth", spec.bars.bandwidth != nil), ("curve", spec.bars.curve != nil),
      ("spread", spec.bars.spread != nil), ("median", spec.bars.median?.value == true),
      ("totals", spec.bars.totals != nil), ("top", spec.top != nil),
      ("as: bars", spec.direction?.value == .bars),
    ]
  }

  /// The kinds that an option is for.
  private static let kinds = [
    "joins": ["bump", "path", "dumbbell"], "cycle": ["season"], "bins": ["histogram"],
    "folds": ["horizon", "stripes"], "bandwidth": ["density"], "curve": ["density"],
    "dashed": ["line", "step", "combo"], "totals": ["waterfall"], "spread": ["strip"],
    "median": ["strip"],
  ]

  /// The kinds that an option of many says nothing to.
  private static let others: [String: Set<String>] = [
    "stack": bars.subtracting(["bar", "histogram", "diverging", "marimekko"])
      .union([
        "line", "step", "dot", "lollipop", "slope", "bump", "season", "band", "density", "path",
        "horizon", "stripes", "difference", "spark",
      ]),
    "missing": bars.union(["slope", "density", "lollipop"]),
    "markers": bars.union(["density", "stripes", "horizon", "contribution"]),
    "top": ["combo", "histogram", "density"], "as: bars": ["combo"],
    "trend": bars.union(["slope", "bump", "density", "stripes", "horizon", "contribution"]),
  ]

  private static let bars: Set<String> = [
    "bar", "waterfall", "bullet", "pareto", "dumbbell", "histogram", "marimekko", "range",
    "butterfly", "diverging", "boxplot", "strip",
  ]
}
