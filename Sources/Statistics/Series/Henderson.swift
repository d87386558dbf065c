/// Henderson's moving averages: the smoothest trend that still follows a cubic.
///
/// Source: Australian Bureau of Statistics (2003), A Guide to Interpreting Time Series, page 41.
package enum Henderson {
  /// The symmetric weights; they add up to one.
  ///
  /// - Parameter terms: An odd number from 3 to 101; 13 is usual for months, 5 or 7 for quarters.
  package static func weights(terms: Int) throws(Undefined) -> [Double] {
    try Given.parameter(
      (3...101).contains(terms) && !terms.isMultiple(of: 2),
      "a Henderson average needs an odd number of terms from 3 to 101")
    let half = terms / 2
    // Products of integers this large do not fit into a double without rounding.
    let n = DoubleDouble(half + 2)
    let square = n * n
    let four = DoubleDouble(4) * square
    let denominator =
      DoubleDouble(8) * n * (square - .one) * (four - .one) * (four - DoubleDouble(9))
      * (four - DoubleDouble(25))
    return (-half...half).map { place in
      let j = DoubleDouble(place * place)
      let below = (n - .one) * (n - .one) - j
      let above = (n + .one) * (n + .one) - j
      let last = DoubleDouble(3) * square - DoubleDouble(16) - DoubleDouble(11) * j
      return (DoubleDouble(315) * below * (square - j) * above * last / denominator).high
    }
  }

  /// The smoothed series; nil where the window is not complete.
  package static func smooth(_ values: [Double?], terms: Int) throws(Undefined) -> [Double?] {
    try MovingAverage.weighted(values, weights: try weights(terms: terms))
  }
}
