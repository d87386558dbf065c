import Diagnostics
import Speaking
import TradeData

extension ChartRules {
  static let figureRules: [ChartRule] = [
    ChartRule(
      "bare-figure", .warning, "A figure in a text is computed, or checked against one that is"),
    ChartRule(
      "times-more", .warning, "A multiple is 'times as many', not 'times more' or 'times fewer'",
      advice: "say how many times as many, or the change in per cent"
    ) { chart, _ in
      chart.words.compactMap { text in
        chart.language.doubtfulTimes(in: text).map { range in
          "readers take '\(ChartRules.words(of: text, range))' in two ways"
        }
      }
    },
    ChartRule(
      "half-range", .warning, "Both figures of a range carry the unit, '5m-6m', not '5-6m'",
      advice: "write the unit twice"
    ) { chart, _ in
      chart.words.flatMap { text in
        chart.language.halfRanges(in: text).map { range in
          "'\(ChartRules.words(of: text, range))' has its unit once"
        }
      }
    },
    ChartRule(
      "false-precision", .warning,
      "A figure in a text has as many digits as a reader takes in: two or three, four at most",
      advice: "ask for fewer decimals, as in {total:1}, or leave them out"),
    ChartRule(
      "parts-do-not-add", .warning,
      "Parts that are printed add up to the total that is printed, or a note says why not",
      advice: "write `note: Figures are rounded`, or print more decimals"
    ) { chart, _ in
      PrintedParts(chart).finding.map { [$0] } ?? []
    },
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
  ]

  private static func words(of text: String, _ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}

extension Chart {
  /// Its sentences: title, subtitle and notes.
  fileprivate var words: [String] { [title.plain, subtitle.plain] + notes.map(\.plain) }
}
