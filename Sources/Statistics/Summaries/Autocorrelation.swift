/// How a series resembles itself some periods later.
package enum Autocorrelation {
  /// Σ (yₜ - ȳ)(yₜ₋ₖ - ȳ) / Σ (yₜ - ȳ)² at one lag; between -1 and 1.
  ///
  /// Both sums are over what there is and use the overall mean (the "biased" estimator), so the
  /// coefficients shrink towards zero at long lags, as in NIST's certified values.
  ///
  /// - Throws: `allEqual` when the series does not vary, `tooFewValues` for a lag as long as the
  ///   series, `missing`.
  package static func coefficient(_ values: [Double], lag: Int) throws(Undefined) -> Double {
    try coefficient(try distances(values, lag), lag)
  }

  /// The coefficients at the lags 0 ... `lags`; the first is 1.
  package static func coefficients(_ values: [Double], lags: Int) throws(Undefined) -> [Double] {
    let distances = try distances(values, lags)
    var result: [Double] = []
    result.reserveCapacity(lags + 1)
    for lag in 0...lags { result.append(try coefficient(distances, lag)) }
    return result
  }

  static func check(_ count: Int, _ lag: Int) throws(Undefined) {
    try Given.parameter(lag >= 0, "a lag cannot be negative")
    try Given.enough(count, max(min(lag, count) + 1, 2))
  }

  private static func distances(
    _ values: [Double], _ lag: Int
  ) throws(Undefined) -> [DoubleDouble] {
    try Given.numbers(values)
    try check(values.count, lag)
    guard values.contains(where: { $0 != values[0] }) else {
      throw Undefined(.allEqual, "all values are equal")
    }
    let scaled = Scale(values).down(values)
    let total = Total.exact(scaled)
    let mean = (total.number / DoubleDouble(values.count)).scaled(byPowerOfTwo: total.exponent)
    return scaled.map { DoubleDouble($0) - mean }
  }

  static func coefficient(_ distances: [DoubleDouble], _ lag: Int) throws(Undefined) -> Double {
    var product = DoubleDouble.zero
    var square = DoubleDouble.zero
    for index in distances.indices {
      square += distances[index] * distances[index]
      if index >= lag { product += distances[index] * distances[index - lag] }
    }
    guard !square.isZero else { throw Undefined(.allEqual, "all values are equal") }
    return (product / square).high
  }
}
