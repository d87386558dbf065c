/// The fixed words of charts and reports in one language. Words that start a line are capitalised
/// where the language does so; words that stand inside a sentence are not.
package struct Words: Sendable {
  // Lines under a chart.
  /// Leads to the figures behind it.
  package let data: String
  package let source: String
  package let sources: String
  package let note: String
  package let notes: String
  package let figuresAreRounded: String
  /// A sentence for the chart whose bar or point was computed, not published.
  package let derivedNote: String
  package let provisionalNote: String
  package let forecastNote: String

  // Rows and series.
  package let other: String
  package let total: String

  // Holes, and why.
  package let noData: String
  package let notAvailable: String
  package let tooFewValues: String
  package let noComparableBase: String
  package let cannotBeComputed: String
  package let gapInTheData: String

  // What an axis or a line must own up to.
  package let scaleNotFromZero: String
  /// The same of two scales in one plot.
  package let scalesNotFromZero: String
  /// What columns are as wide as, before a colon.
  package let columnWidth: String
  package let scaleIsLogarithmic: String
  package let scaleIsSymmetricLog: String
  package let scalesDiffer: String
  /// Of lines in rows of their own, which tell shapes and not sizes.
  package let linesDifferInScale: String
  /// Which of two axes measures something, inside a line of text.
  package let leftScale: String
  package let rightScale: String
  /// What the line of a Pareto chart shows.
  package let cumulativeShare: String
  package let interpolatedNote: String
  /// "{0}" the base period: "January 2020 = 100".
  let indexBase: String
  /// "{0}" the number of the year: "3500 BC".
  let yearBeforeEra: String
  /// What the columns of a histogram count.
  package let casesCount: String
  package let casesShare: String
  /// What error bars are; with "{0}" their level: "95%".
  package let intervalNote: String
  let intervalLevelNote: String
  /// The sum of parts above and below zero.
  package let net: String

  // States of a figure.
  package let estimated: String
  package let derived: String
  package let provisional: String
  package let forecast: String

  // Directions; `increase` and `decrease` as nouns.
  package let up: String
  package let down: String
  package let unchanged: String
  package let increase: String
  package let decrease: String
  package let aYearEarlier: String

  // A report's own parts.
  package let contents: String
  package let summary: String
  /// Beside the title of a table that goes on on another page.
  package let continued: String
  package let page: String
  package let pageOf: String
  package let figure: String
  package let table: String
  /// Before several numbers, where that is another word: "Figures 1–3".
  package var figures: String? = nil
  package var tables: String? = nil
  package let retrieved: String
  package let comparedWith: String

  // Joining.
  let by: String
  let byDimension: [String: String]
  /// Between all but the last two of a list, and between those.
  let listComma: String
  let listAnd: String
  let colon: String
  let parentheses: String
  package let fullStop: String
  package let sentenceGap: String
  /// Between clauses.
  package let semicolon: String
  package let comma: String
}
