/// How two variables go together.
package enum Correlation {
  /// Pearson's correlation of a straight line; between -1 and 1.
  ///
  /// - Throws: `allEqual` when a variable does not vary; `tooFewValues` below two pairs.
  package static func pearson(_ x: [Double], _ y: [Double]) throws(Undefined) -> Double {
    try product(x, y).coefficient
  }

  /// The probability of a correlation at least this far from zero if there were none.
  ///
  /// - Throws: As `pearson`; `tooFewValues` below three pairs.
  package static func pearsonPValue(_ x: [Double], _ y: [Double]) throws(Undefined) -> Double {
    try Given.enough(x.count, 3)
    let product = try product(x, y)
    let degrees = Double(x.count - 2)
    guard product.unexplained > 0 else { return 0 }
    let t = product.coefficient * (degrees / product.unexplained).squareRoot()
    return try Distributions.studentTwoSided(t, degreesOfFreedom: degrees)
  }

  /// The interval of Fisher's transformation at a confidence of `level`.
  ///
  /// - Throws: As `pearson`; `tooFewValues` below four pairs.
  package static func pearsonInterval(
    _ x: [Double], _ y: [Double], level: Double = 0.95
  ) throws(Undefined) -> Interval {
    try Given.enough(x.count, 4)
    try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
    let coefficient = try pearson(x, y)
    guard abs(coefficient) < 1 else { return Interval(exactly: coefficient) }
    let center = Elementary.atanh(coefficient)
    let half =
      try Distributions.normalQuantile(0.5 + level / 2) / Double(x.count - 3).squareRoot()
    return Interval(Elementary.tanh(center - half), Elementary.tanh(center + half))
  }

  /// Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank.
  package static func spearman(_ x: [Double], _ y: [Double]) throws(Undefined) -> Double {
    try pearson(
      Shares.ranks(x, ties: .mean, ascending: true), Shares.ranks(y, ties: .mean, ascending: true))
  }

  private struct Product {
    var coefficient: Double
    /// 1 - r², without the loss near one.
    var unexplained: Double
  }

  private static func product(_ x: [Double], _ y: [Double]) throws(Undefined) -> Product {
    try Given.sameCount(x.count, y.count, "x and y")
    try Given.numbers(x, atLeast: 2)
    try Given.numbers(y, atLeast: 2)
    let xs = try distances(x)
    let ys = try distances(y)
    var xx = DoubleDouble.zero
    var yy = DoubleDouble.zero
    var xy = DoubleDouble.zero
    for index in xs.indices {
      xx += xs[index] * xs[index]
      yy += ys[index] * ys[index]
      xy += xs[index] * ys[index]
    }
    let coefficient = xy / (xx.squareRoot() * yy.squareRoot())
    let unexplained = (xx * yy - xy * xy) / (xx * yy)
    let isExact = unexplained.high < 1e-25
    return Product(
      coefficient: isExact ? (xy.high < 0 ? -1 : 1) : min(max(coefficient.high, -1), 1),
      unexplained: isExact ? 0 : unexplained.high)
  }

  private static func distances(_ values: [Double]) throws(Undefined) -> [DoubleDouble] {
    guard values.contains(where: { $0 != values[0] }) else {
      throw Undefined(.allEqual, "a variable does not vary")
    }
    let scale = -Scale(values).exponent
    let scaled = values.map { DoubleDouble(asWritten: $0).scaled(byPowerOfTwo: scale) }
    let mean = scaled.reduce(.zero, +) / DoubleDouble(values.count)
    return scaled.map { $0 - mean }
  }
}
