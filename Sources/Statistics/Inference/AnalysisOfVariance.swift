/// One-way analysis of variance: do the means of groups differ more than chance explains?
///
/// Data are taken as the decimals they were written as and computed with 32 digits, since the
/// squares of 10¹² + 0.4 do not fit into a double.
package struct AnalysisOfVariance: Hashable, Sendable {
  package let betweenDegreesOfFreedom: Int
  package let withinDegreesOfFreedom: Int
  package let betweenSumOfSquares: Double
  package let withinSumOfSquares: Double
  /// The share of the variation that lies between the groups; 0...1.
  package let rSquared: Double
  package let residualStandardDeviation: Double
  package let f: Double
  /// The probability of an F at least as large if all means were equal.
  package let pValue: Double

  /// - Throws: `tooFewValues` for fewer than two groups or no repeated value, `allEqual` when
  ///   nothing varies within the groups, `missing`, `empty` for a group without values.
  package init(groups: [[Double]]) throws(Undefined) {
    try Given.enough(groups.count, 2)
    var count = 0
    var total = DoubleDouble.zero
    for group in groups {
      try Given.numbers(group)
      count += group.count
      total += Self.sum(group)
    }
    try Given.enough(count, groups.count + 1)
    let mean = total / DoubleDouble(count)
    var between = DoubleDouble.zero
    var within = DoubleDouble.zero
    for group in groups {
      let size = DoubleDouble(group.count)
      let center = Self.sum(group) / size
      between += size * (center - mean) * (center - mean)
      guard group.contains(where: { $0 != group[0] }) else { continue }
      for value in group {
        let distance = DoubleDouble(asWritten: value) - center
        within += distance * distance
      }
    }
    guard !within.isZero else {
      throw Undefined(.allEqual, "nothing varies within the groups")
    }
    betweenDegreesOfFreedom = groups.count - 1
    withinDegreesOfFreedom = count - groups.count
    let residual = within / DoubleDouble(withinDegreesOfFreedom)
    betweenSumOfSquares = try Given.finite(between, "the sum of squares")
    withinSumOfSquares = try Given.finite(within, "the sum of squares")
    rSquared = (between / (between + within)).high
    residualStandardDeviation = residual.squareRoot().high
    f = try Given.finite(between / DoubleDouble(betweenDegreesOfFreedom) / residual, "F")
    pValue = try Distributions.fTail(
      f, degreesOfFreedom: Double(betweenDegreesOfFreedom), Double(withinDegreesOfFreedom))
  }

  private static func sum(_ values: [Double]) -> DoubleDouble {
    values.reduce(.zero) { $0 + DoubleDouble(asWritten: $1) }
  }
}
