/// What a sample says about the mean behind it.
package enum MeanInference {
  /// A t test and the interval that belongs to it.
  package struct Result: Hashable, Sendable {
    /// The mean, or the difference of two means.
    package let estimate: Double
    package let standardError: Double
    package let t: Double
    package let degreesOfFreedom: Double
    /// The probability of a |t| at least as large if the true value were the one tested.
    package let pValue: Double
    package let interval: Interval
  }

  /// The mean of a sample, tested against `hypothesis`.
  ///
  /// - Throws: `tooFewValues` below two; `allEqual` when the values do not vary.
  package static func oneSample(
    _ values: [Double], hypothesis: Double = 0, level: Double = 0.95
  ) throws(Undefined) -> Result {
    let error = try Spread.standardError(values)
    guard error > 0 else { throw Undefined(.allEqual, "all values are equal") }
    return try result(
      try Summary.mean(values), error, Double(values.count - 1), hypothesis, level)
  }

  /// The difference of the means of two samples whose variances may differ.
  ///
  /// Source: B. L. Welch (1947), Biometrika 34, 28-35.
  ///
  /// - Throws: `tooFewValues` below two in a sample; `allEqual` when neither varies.
  package static func welch(
    _ x: [Double], _ y: [Double], level: Double = 0.95
  ) throws(Undefined) -> Result {
    let a = try Spread.standardError(x)
    let b = try Spread.standardError(y)
    let largest = max(a, b)
    guard largest > 0 else { throw Undefined(.allEqual, "neither sample varies") }
    // Relative to the larger one, so that squares neither overflow nor vanish.
    let (p, q) = ((a / largest) * (a / largest), (b / largest) * (b / largest))
    let degrees = (p + q) * (p + q) / (p * p / Double(x.count - 1) + q * q / Double(y.count - 1))
    let difference =
      DoubleDouble(try Summary.mean(x)) - DoubleDouble(try Summary.mean(y))
    return try result(
      Given.finite(difference, "the difference"),
      Given.finite(largest * (p + q).squareRoot(), "the standard error"), degrees, 0, level)
  }

  private static func result(
    _ estimate: Double, _ error: Double, _ degrees: Double, _ hypothesis: Double, _ level: Double
  ) throws(Undefined) -> Result {
    try Given.number(hypothesis, "the tested mean")
    try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
    let t = try Given.finite((estimate - hypothesis) / error, "t")
    let half = try Given.finite(
      try Distributions.studentQuantile(0.5 + level / 2, degreesOfFreedom: degrees) * error,
      "the interval")
    return Result(
      estimate: estimate, standardError: error, t: t, degreesOfFreedom: degrees,
      pValue: try Distributions.studentTwoSided(t, degreesOfFreedom: degrees),
      interval: Interval(estimate - half, estimate + half))
  }
}
