import Diagnostics
import TradeData

extension ChartRules {
  static let figureRules: [ChartRule] = [
    ChartRule(
      "bare-figure", .warning, "A figure in a text is computed, or checked against one that is"),
    ChartRule(
      "times-more", .warning, "A multiple is 'times as many', not 'times more' or 'times fewer'"),
    ChartRule("unused-waiver", .warning, "A waiver names a rule that is broken"),
    ChartRule(
      "index-without-base", .error, "An index says in its subtitle which period is its base",
      advice: "name the base in `subtitle`"
    ) { chart, _ in
      guard chart.unit == .index, !chart.subtitle.plain.contains("100") else { return [] }
      return ["the subtitle does not say which period is 100"]
    },
    ChartRule(
      "incomplete-period", .warning,
      "A period that the data do not cover whole has no figure and is left out",
      advice: "name whole periods, as in @2020..2022, or compare like parts with ytd()"),
    ChartRule(
      "seasonal-growth", .warning,
      "Figures with a season are compared with the same period a year earlier",
      advice: "use yoy() instead of mom(), or adjust for the season"),
    ChartRule(
      "new-year-month", .warning,
      "January and February of China are added up, because the holiday moves between them",
      advice: "compare January and February together, as in @2023-01..2023-02"),
    ChartRule(
      "interval-without-level", .error,
      "Error bars say what they are: an interval of 95 %, an error",
      advice: "add `level: 95` to `errors`, or say what they are in its `text`"),
    ChartRule(
      "two-scales", .warning, "Two value axes are avoided: two panels or an index say it better"),
  ]
}
