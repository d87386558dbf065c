/// A fitted linear regression.
package struct LinearFit: Sendable {
  /// The coefficients, the intercept first if there is one.
  package let coefficients: [Double]
  /// y - ŷ, in the order of the data.
  package let residuals: [Double]
  package let residualSumOfSquares: Double
  /// Σ (y - ȳ)², or Σ y² without an intercept.
  package let totalSumOfSquares: Double
  /// Values minus coefficients.
  package let degreesOfFreedom: Int
  package let hasIntercept: Bool

  private let exactCoefficients: [DoubleDouble]
  private let factors: Factorisation
  private let residualSquares: DoubleDouble
  private let totalSquares: DoubleDouble

  init(
    _ design: [[DoubleDouble]], _ y: [DoubleDouble], _ exact: [DoubleDouble],
    _ factors: Factorisation, hasIntercept: Bool
  ) throws(Undefined) {
    let rest = y.indices.map { row in
      design.indices.reduce(y[row]) { $0 - design[$1][row] * exact[$1] }
    }
    let size = y.reduce(DoubleDouble.zero) { $0 + $1 * $1 }
    let squares = rest.reduce(DoubleDouble.zero) { $0 + $1 * $1 }
    // Residuals 10⁻²⁰ of the data are rounding: the fit is exact.
    let isExact = squares.high <= size.high * 1e-40 || y.count == design.count
    residualSquares = isExact ? .zero : squares
    residuals = isExact ? y.map { _ in 0 } : rest.map(\.high)
    totalSquares = hasIntercept ? Self.squaresAroundMean(y) : size
    residualSumOfSquares = try Given.finite(residualSquares, "the residual sum of squares")
    totalSumOfSquares = try Given.finite(totalSquares, "the total sum of squares")
    coefficients = exact.map(\.high)
    exactCoefficients = exact
    degreesOfFreedom = y.count - design.count
    self.factors = factors
    self.hasIntercept = hasIntercept
  }

  private static func squaresAroundMean(_ y: [DoubleDouble]) -> DoubleDouble {
    guard y.contains(where: { $0 != y[0] }) else { return .zero }
    let mean = y.reduce(.zero, +) / DoubleDouble(y.count)
    return y.reduce(.zero) { $0 + ($1 - mean) * ($1 - mean) }
  }
}

extension LinearFit {
  /// The share of the variation that the fit explains; 0...1.
  ///
  /// - Throws: `allEqual` when y does not vary.
  package func rSquared() throws(Undefined) -> Double {
    guard !totalSquares.isZero else { throw Undefined(.allEqual, "all values of y are equal") }
    return (DoubleDouble.one - residualSquares / totalSquares).high
  }

  /// R² reduced for the number of coefficients.
  ///
  /// - Throws: As `rSquared`; `tooFewValues` without degrees of freedom.
  package func adjustedRSquared() throws(Undefined) -> Double {
    let freedom = try freedom()
    guard !totalSquares.isZero else { throw Undefined(.allEqual, "all values of y are equal") }
    let total = DoubleDouble(degreesOfFreedom + modelDegreesOfFreedom)
    return (DoubleDouble.one - residualSquares / totalSquares * total / freedom).high
  }

  /// The standard deviation of the residuals; in the unit of y.
  ///
  /// - Throws: `tooFewValues` when there are as many coefficients as values.
  package func residualStandardDeviation() throws(Undefined) -> Double {
    (residualSquares / (try freedom())).squareRoot().high
  }

  /// The standard errors of the coefficients, in their order.
  ///
  /// - Throws: `tooFewValues` when there are as many coefficients as values.
  package func standardErrors() throws(Undefined) -> [Double] {
    let deviation = (residualSquares / (try freedom())).squareRoot()
    var result: [Double] = []
    for length in factors.coefficientLengths() {
      result.append(try Given.finite(length * deviation, "a standard error"))
    }
    return result
  }

  /// Coefficient divided by standard error.
  ///
  /// - Throws: `zeroBase` when the fit is exact.
  package func tStatistics() throws(Undefined) -> [Double] {
    let errors = try standardErrors()
    guard errors.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.zeroBase, "the fit is exact, so there is no error to compare with")
    }
    return zip(coefficients, errors).map { $0 / $1 }
  }

  /// The probability of a coefficient at least this far from zero if it were zero.
  package func pValues() throws(Undefined) -> [Double] {
    var result: [Double] = []
    for t in try tStatistics() {
      result.append(
        try Distributions.studentTwoSided(t, degreesOfFreedom: Double(degreesOfFreedom)))
    }
    return result
  }

  /// The F statistic of the whole fit against a constant (or zero, without an intercept).
  ///
  /// - Throws: `zeroBase` when the fit is exact, `badParameter` when only the intercept is fitted.
  package func fStatistic() throws(Undefined) -> Double {
    try Given.parameter(modelDegreesOfFreedom > 0, "only the intercept is fitted")
    let residual = residualSquares / (try freedom())
    guard !residual.isZero else {
      throw Undefined(.zeroBase, "the fit is exact, so F has no value")
    }
    return try Given.finite(
      (totalSquares - residualSquares) / DoubleDouble(modelDegreesOfFreedom) / residual, "F")
  }

  /// The sum of squares that the fit explains.
  package var regressionSumOfSquares: Double { (totalSquares - residualSquares).high }

  /// The number of coefficients without the intercept.
  package var modelDegreesOfFreedom: Int { coefficients.count - (hasIntercept ? 1 : 0) }

  /// Intervals for the coefficients at a confidence of `level`, 0.95 for 95 %.
  package func confidenceIntervals(_ level: Double = 0.95) throws(Undefined) -> [Interval] {
    let critical = try critical(level)
    return zip(coefficients, try standardErrors()).map {
      Interval($0 - critical * $1, $0 + critical * $1)
    }
  }

  /// What a prediction is of.
  package enum Prediction: Sendable {
    /// The mean of y at these x: a confidence interval.
    case mean
    /// One more observation at these x: a prediction interval, the wider one.
    case observation
  }

  /// The fitted value at `x` (without the 1 of the intercept) and its interval.
  package func predict(
    _ x: [Double], _ kind: Prediction = .observation, level: Double = 0.95
  ) throws(Undefined) -> Forecast {
    try Given.numbers(x, atLeast: 0)
    let row = (hasIntercept ? [.one] : []) + x.map { DoubleDouble(asWritten: $0) }
    try Given.sameCount(row.count, coefficients.count, "values and coefficients")
    let fit = zip(row, exactCoefficients).reduce(DoubleDouble.zero) { $0 + $1.0 * $1.1 }
    let value = try Given.finite(fit, "the prediction")
    let leverage = factors.leverage(row)
    let spread = leverage * leverage + (kind == .observation ? .one : .zero)
    let error = (residualSquares / (try freedom()) * spread).squareRoot().high
    let half = try Given.finite(try critical(level) * error, "the interval")
    return Forecast(value, Interval(value - half, value + half))
  }

  private func critical(_ level: Double) throws(Undefined) -> Double {
    try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
    _ = try freedom()
    return try Distributions.studentQuantile(
      0.5 + level / 2, degreesOfFreedom: Double(degreesOfFreedom))
  }

  private func freedom() throws(Undefined) -> DoubleDouble {
    guard degreesOfFreedom > 0 else {
      throw Undefined(
        .tooFewValues, "there are as many coefficients as values, so their error is unknown")
    }
    return DoubleDouble(degreesOfFreedom)
  }
}

/// A predicted value with the interval that holds it at the stated confidence.
package struct Forecast: Hashable, Sendable {
  package let value: Double
  package let interval: Interval

  package init(_ value: Double, _ interval: Interval) {
    self.value = value
    self.interval = interval
  }

  /// The figure as a measured one, marked as a forecast.
  package var measured: Measured { Measured(value, interval: interval, qualifier: .forecast) }
}
