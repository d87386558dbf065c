/// The bootstrap of the mean of a small sample with every resample counted, not drawn.
package struct ExactBootstrap: Sendable {
  /// How many resamples there are: n^n.
  package let resamples: Int
  /// The possible means, ascending, and how many resamples give each.
  package let means: [(mean: Double, resamples: Int)]
  /// The mean of the sample itself.
  package let estimate: Double
  /// The standard deviation of the mean over all resamples.
  package let standardError: Double

  /// - Throws: `outOfRange` beyond 10 values, whose resamples are too many to count;
  ///   `tooFewValues` below two.
  package init(_ values: [Double]) throws(Undefined) {
    try Given.numbers(values, atLeast: 2)
    let count = values.count
    guard count <= 10 else {
      throw Undefined(.outOfRange, "every resample can be counted up to 10 values, not \(count)")
    }
    var sums: [(DoubleDouble, Int)] = [(.zero, 1)]
    for _ in 0..<count { sums = Self.adding(values, to: sums) }
    resamples = (0..<count).reduce(1) { product, _ in product * count }
    _ = try Given.finite(sums[0].0, "a sum")
    _ = try Given.finite(sums[sums.count - 1].0, "a sum")
    means = sums.map { (($0.0 / DoubleDouble(count)).high, $0.1) }
    // In the same arithmetic as the means, so that equal means compare as equal.
    estimate = try DecimalSummary.mean(DecimalSummary.decimals(values))
    let (variance, scale) = try Spread.scaledVariance(values, .population)
    standardError = try scale.up(
      (variance / DoubleDouble(count)).squareRoot(), "the standard error")
  }

  /// The smallest mean that at least the share `probability` of the resamples do not exceed.
  package func quantile(_ probability: Double) throws(Undefined) -> Double {
    try Given.parameter(probability, in: 0...1, "a probability")
    let needed = probability * Double(resamples) * (1 - 1e-12)
    var seen = 0
    for (mean, number) in means {
      seen += number
      if Double(seen) >= needed { return mean }
    }
    return means[means.count - 1].mean
  }

  /// The share of the resamples whose mean is below the estimate.
  package var shareBelow: Double {
    share { $0 < estimate }
  }

  /// The share of the resamples whose mean is the estimate.
  package var shareAt: Double {
    share { $0 == estimate }
  }

  private func share(_ counts: (Double) -> Bool) -> Double {
    let number = means.reduce(0) { counts($1.mean) ? $0 + $1.resamples : $0 }
    return Double(number) / Double(resamples)
  }

  /// The sums after one more draw, equal ones joined.
  private static func adding(
    _ values: [Double], to sums: [(DoubleDouble, Int)]
  ) -> [(DoubleDouble, Int)] {
    var next: [(DoubleDouble, Int)] = []
    next.reserveCapacity(sums.count * values.count)
    for (sum, number) in sums {
      for value in values { next.append((sum + DoubleDouble(asWritten: value), number)) }
    }
    next.sort { $0.0 < $1.0 }
    var joined: [(DoubleDouble, Int)] = []
    for (sum, number) in next {
      if let last = joined.last, abs((sum - last.0).high) <= abs(sum.high) * 1e-25 {
        joined[joined.count - 1].1 += number
      } else {
        joined.append((sum, number))
      }
    }
    return joined
  }
}
