import Diagnostics

extension ChartRules {
  static let barRules: [ChartRule] = [
    ChartRule("butterfly-needs-two", .error, "A butterfly has two series", isStrict: true),
    ChartRule(
      "too-many-groups", .warning, "Bars in groups show two or three series",
      advice: "keep fewer, stack them, or give each series its own panel with `panels`"
    ) { chart, _ in
      guard chart.kind == "bar", chart.options.stack == .none, chart.series.count > 3 else {
        return []
      }
      return ["\(chart.series.count) bars stand side by side in each group"]
    },
    ChartRule(
      "too-many-parts", .warning, "A stack has four or five parts at most",
      advice: "add the small ones up, or give each its own panel with `panels`"
    ) { chart, _ in
      guard chart.isOfBars || chart.kind == "area", chart.options.stack != .none,
        chart.series.count > 5
      else { return [] }
      return ["each stack has \(chart.series.count) parts"]
    },
    ChartRule(
      "too-many-fills", .warning, "Bars of one measure have one colour, and one or two stand out",
      advice: "colour the bars the story is about, and leave the others to the theme"
    ) { chart, _ in
      guard chart.isOfBars, chart.series.count == 1 else { return [] }
      let colors = Set(chart.categories.compactMap(\.color))
      return colors.count > 3 ? ["the bars of one measure have \(colors.count) colours"] : []
    },
  ]
}
