import Statistics
import TradeData

/// Summaries of rows. Unlike the bare measure they take the rows that are there: naming one is asking
/// for it. With `x by d` they summarise the figures of d.
enum SummaryFunctions {
  static let all: [Function] = [
    summary("sum", "the sum of the rows that are there", "Σx, correctly rounded", sum),
    summary(
      "mean", "the arithmetic mean; of a condition the share of rows that meet it",
      "Σx / n, correctly rounded", mean),
    summary(
      "median", "the middle value, or the mean of the two in the middle", "order statistic", median),
    summary(
      "geometric_mean", "the geometric mean of figures above zero", "(Πx)^(1/n)",
      Reduction(rises: true) { (values, _) throws(Undefined) in try Summary.geometricMean(values) }),
    summary(
      "harmonic_mean", "the harmonic mean of figures above zero", "n / Σ(1/x)",
      Reduction(rises: true) { (values, _) throws(Undefined) in try Summary.harmonicMean(values) }),
    trimmed(
      "trimmed", "the mean without the share of rows at either end", "Tukey and McLaughlin (1963)",
      Robust.trimmedMean),
    trimmed(
      "winsorised", "the mean with the share of rows at either end moved to the nearest row kept",
      "Dixon (1960)", Robust.winsorisedMean),
    summary(
      "huber", "a mean in which far-off rows count less: Huber's M-estimate, k = 1.5",
      "Huber (1964)", Reduction { (values, _) throws(Undefined) in try Robust.huber(values) }),
    Function(
      "weighted_mean", [.figure(), .rows("weights")], unit: .same,
      "the weighted mean of x over the members of d, such as a price by quantities; without d over the rows",
      source: "Σwx / Σw", example: "weighted_mean(value / units, units by partner)@2023",
      weightedMean),
    pick("min", "the smallest figure; the rows used name its place", lowest),
    pick("max", "the largest figure; the rows used name its place", highest),
    Function(
      "first", [.rows()], unit: .same, "the figure of the earliest period that has one",
      source: "order in the calendar", example: "first(units) by partner", .atEnd(latest: false)),
    Function(
      "last", [.rows()], unit: .same, "the figure of the latest period that has one",
      source: "order in the calendar", example: "last(units) by partner", .atEnd(latest: true)),
    Function(
      "count", [.optionalRows()], unit: .fixed(.number),
      "the number of rows, of rows that meet a condition, or of the figures of d",
      source: "n", example: "count(units > 100) by partner", .countRows),
    Function(
      "count_distinct", [.rows()], unit: .fixed(.number),
      "how many different members or values the rows have", source: "n",
      example: "count_distinct(product) by partner", .countDistinct),
    Function(
      "p90", [.rows()], unit: .same, "a percentile; p1 to p99 are functions of this kind",
      source: "Hyndman and Fan (1996), type 7", example: "p90(units) by partner",
      percentile(90)),
    Function(
      "quantile", [.rows(), .number("share", 0...1), .whole("type", 1...9, standard: 7)],
      unit: .same, "the value below which a share of the rows lies, by one of nine definitions",
      source: "Hyndman and Fan (1996)", example: "quantile(units, 0.25, 6)@2023",
      .summary(
        Reduction(rises: true) { (values, options) throws(Undefined) in
          try Quantile.quantile(
            values, options.number("share"),
            Quantile.Definition(rawValue: options.whole("type")) ?? .linear)
        })),
  ]

  private static let weightedMean = Function.Body {
    (evaluator, invocation, context) throws(QueryFailure) in
    guard invocation.inner != nil else {
      return try evaluator.weightedMeanOfRows(invocation, context)
    }
    return try evaluator.collapse([0, 1], invocation, context) { cells, _ in
      Measured.catchingUndefined { () throws(Undefined) in
        let mean = try Summary.weightedMean(
          cells[0].compactMap(\.value), weights: cells[1].compactMap(\.value))
        return Measured.result(mean, of: [])
      }
    }
  }

  static let sum = Reduction(rises: true) { (values, _) throws(Undefined) in
    try Summary.sum(values)
  }
  static let mean = Reduction(rises: true) { (values, _) throws(Undefined) in
    try Summary.mean(values)
  }
  static let median = Reduction(rises: true) { (values, _) throws(Undefined) in
    try Summary.median(values)
  }
  static let lowest: @Sendable ([Double]) throws(Undefined) -> Int = {
    (values) throws(Undefined) in try Summary.minimum(values).index
  }
  static let highest: @Sendable ([Double]) throws(Undefined) -> Int = {
    (values) throws(Undefined) in try Summary.maximum(values).index
  }

  /// `p1` to `p99`, of which the reference page shows one.
  static func percentile(_ name: String) -> Function? {
    guard name.first == "p", let number = Int(name.dropFirst()), (1...99).contains(number),
      name == "p\(number)"
    else { return nil }
    return Function(
      name, [.rows()], unit: .same, "percentile \(number)",
      source: "Hyndman and Fan (1996), type 7", example: "\(name)(units)", percentile(number))
  }

  private static func percentile(_ number: Int) -> Function.Body {
    .summary(
      Reduction(rises: true) { (values, _) throws(Undefined) in
        try Quantile.quantile(values, Double(number) / 100)
      })
  }

  private static func summary(
    _ name: String, _ text: String, _ source: String, _ reduction: Reduction
  ) -> Function {
    Function(
      name, [.rows()], unit: .same, text, source: source, example: "\(name)(units) by partner",
      .summary(reduction))
  }

  private static func trimmed(
    _ name: String, _ text: String, _ source: String,
    _ mean: @escaping @Sendable ([Double], Double) throws(Undefined) -> Double
  ) -> Function {
    Function(
      name, [.rows(), .number("share", 0...0.49, standard: 0.1)], unit: .same, text,
      source: source, example: "\(name)(units, 0.1)@2023",
      .summary(
        Reduction(rises: true) { (values, options) throws(Undefined) in
          try mean(values, options.number("share"))
        }))
  }

  private static func pick(
    _ name: String, _ text: String,
    _ choose: @escaping @Sendable ([Double]) throws(Undefined) -> Int
  ) -> Function {
    Function(
      name, [.rows()], unit: .same, text, source: "order statistic",
      example: "\(name)(units)@2023", .pick(choose))
  }
}
