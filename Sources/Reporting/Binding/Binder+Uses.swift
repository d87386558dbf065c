import Charting
import SpecReading

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
  }

  private func optionsGiven(_ spec: ChartSpec) -> [(option: String, isGiven: Bool)] {
    [
      ("stack", spec.stack != nil && spec.stack?.value != Stacking.none),
      ("missing", spec.missing != nil), ("markers", spec.markers != nil),
      ("trend", spec.trend != nil && spec.trend?.value != TrendChoice.none),
      ("joins", spec.joins != nil), ("cycle", spec.cycle != nil),
      ("bins", spec.bars.bins != nil), ("folds", spec.bars.folds != nil),
      ("bandwidth", spec.bars.bandwidth != nil), ("curve", spec.bars.curve != nil),
      ("totals", spec.bars.totals != nil), ("top", spec.top != nil),
    ]
  }

  /// The kinds that an option is for.
  private static let kinds = [
    "joins": ["bump", "path", "dumbbell"], "cycle": ["season"], "bins": ["histogram"],
    "folds": ["horizon", "stripes"], "bandwidth": ["density"], "curve": ["density"],
    "totals": ["waterfall"],
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
    "top": ["combo", "histogram", "density"],
    "trend": bars.union(["slope", "bump", "density", "stripes", "horizon", "contribution"]),
  ]

  private static let bars: Set<String> = [
    "bar", "waterfall", "bullet", "pareto", "dumbbell", "histogram", "marimekko", "range",
    "butterfly", "diverging", "boxplot", "strip",
  ]
}
