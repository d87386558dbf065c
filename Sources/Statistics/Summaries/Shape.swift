/// Summaries of a set of values: how lopsided and how peaked it is.
package enum Shape {
  /// g₁ = m₃ / m₂^1.5 of the moments about the mean: 0 where both sides are alike.
  ///
  /// - Throws: `allEqual` when the values do not vary, `tooFewValues` below two.
  package static func skewness(_ values: [Double]) throws(Undefined) -> Double {
    let moments = try moments(values)
    return try Given.finite(
      moments.third / (moments.second * moments.second.squareRoot()), "the skewness")
  }

  /// g₂ = m₄ / m₂² - 3: 0 for a normal distribution, above it for heavy tails.
  ///
  /// - Throws: As `skewness`.
  package static func excessKurtosis(_ values: [Double]) throws(Undefined) -> Double {
    let moments = try moments(values)
    let kurtosis = moments.fourth / (moments.second * moments.second)
    return try Given.finite(kurtosis - DoubleDouble(3), "the kurtosis")
  }

  private struct Moments {
    var second = DoubleDouble.zero
    var third = DoubleDouble.zero
    var fourth = DoubleDouble.zero
  }

  private static func moments(_ values: [Double]) throws(Undefined) -> Moments {
    try Given.numbers(values, atLeast: 2)
    guard values.contains(where: { $0 != values[0] }) else {
      throw Undefined(.allEqual, "all values are equal")
    }
    let scaled = Scale(values).down(values)
    let count = DoubleDouble(values.count)
    let total = Total.exact(scaled)
    let mean = (total.number / count).scaled(byPowerOfTwo: total.exponent)
    var sums = Moments()
    for value in scaled {
      let distance = DoubleDouble(value) - mean
      let square = distance * distance
      sums.second += square
      sums.third += square * distance
      sums.fourth += square * square
    }
    return Moments(
      second: sums.second / count, third: sums.third / count, fourth: sums.fourth / count)
  }
}
