/// Straight lines and exponential growth through a series at x = 1, 2, 3 ...
package enum Trend {
  /// The least-squares line: intercept and change per period.
  ///
  /// - Throws: As `LeastSquares.fit`.
  package static func linear(_ values: [Double]) throws(Undefined) -> LinearFit {
    try Given.numbers(values, atLeast: 2)
    return try LeastSquares.fit([values.indices.map { Double($0 + 1) }], values)
  }

  /// The constant growth per period of the least-squares line through the logarithms; a share.
  ///
  /// - Throws: `notPositive` for values not above zero.
  package static func growthRate(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values, atLeast: 2)
    guard values.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.notPositive, "a growth rate needs values above zero")
    }
    let fit = try linear(values.map { Elementary.log($0) })
    return try Given.finite(Elementary.expm1(fit.coefficients[1]), "the growth rate")
  }

  /// The values of the line, and `horizon` more with prediction intervals.
  package static func forecast(
    _ values: [Double], horizon: Int, level: Double = 0.95
  ) throws(Undefined) -> [Forecast] {
    try Given.parameter((1...100_000).contains(horizon), "the horizon must be at least 1")
    let fit = try linear(values)
    var result: [Forecast] = []
    for step in 1...horizon {
      result.append(try fit.predict([Double(values.count + step)], level: level))
    }
    return result
  }
}
