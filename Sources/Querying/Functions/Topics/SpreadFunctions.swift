import Statistics
import TradeData

/// How far rows, or the figures of d, spread.
enum SpreadFunctions {
  static let all: [Function] = [
    spread(
      "stdev", "the standard deviation, divisor n - 1", "√(Σ(x - mean)² / (n - 1)), two passes"
    ) { (values, _) throws(Undefined) in try Spread.standardDeviation(values) },
    spread(
      "variance", "the variance, divisor n - 1", "Σ(x - mean)² / (n - 1), two passes", .squared
    ) { (values, _) throws(Undefined) in try Spread.variance(values) },
    spread("cv", "the standard deviation as a share of the mean", "stdev / mean", .fixed(.share)) {
      (values, _) throws(Undefined) in try Spread.coefficientOfVariation(values)
    },
    spread("standard_error", "the standard error of the mean", "stdev / √n") {
      (values, _) throws(Undefined) in try Spread.standardError(values)
    },
    spread("mad", "1.4826 times the median distance from the median", "Hampel (1974)") {
      (values, _) throws(Undefined) in try Robust.mad(values)
    },
    spread("iqr", "the distance between the quartiles", "p75 - p25, type 7") {
      (values, _) throws(Undefined) in try Quantile.interquartileRange(values)
    },
    spread("range", "the largest minus the smallest", "max - min") {
      (values, _) throws(Undefined) in try Summary.range(values)
    },
    spread(
      "qn", "Rousseeuw and Croux's Qn, a scale from the distances of all pairs",
      "Rousseeuw and Croux (1993)"
    ) { (values, _) throws(Undefined) in try PairwiseScale.qn(values) },
    spread(
      "sn", "Rousseeuw and Croux's Sn, a scale from median distances", "Rousseeuw and Croux (1993)"
    ) { (values, _) throws(Undefined) in try PairwiseScale.sn(values) },
    spread(
      "skewness", "how lopsided the rows are; 0 where both sides are alike", "m₃ / m₂^1.5",
      .fixed(.number)
    ) { (values, _) throws(Undefined) in try Shape.skewness(values) },
    spread(
      "kurtosis", "how heavy the tails are; 0 for a normal distribution", "m₄ / m₂² - 3",
      .fixed(.number)
    ) { (values, _) throws(Undefined) in try Shape.excessKurtosis(values) },
    Function(
      "autocorrelation", [.parts(), .whole("lag", 1...10_000, standard: 1)],
      unit: .fixed(.number), "how a series goes with itself some periods later; -1 to 1",
      source: "Σ(xₜ - mean)(xₜ₊ₖ - mean) / Σ(xₜ - mean)²",
      example: "autocorrelation(units by month, 12)",
      .parts(
        Reduction { (values, options) throws(Undefined) in
          try Autocorrelation.coefficient(values, lag: options.whole("lag"))
        })),
  ]

  private static func spread(
    _ name: String, _ text: String, _ source: String, _ unit: Function.UnitRule = .same,
    _ compute: @escaping Reduction.Compute
  ) -> Function {
    Function(
      name, [.rows()], unit: unit, text, source: source, example: "\(name)(units by month)@2023",
      .summary(Reduction(compute)))
  }
}
