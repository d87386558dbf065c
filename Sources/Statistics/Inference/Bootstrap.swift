/// How far a statistic would vary over other samples, found by drawing from the one there is.
///
/// Source: B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap.
package enum Bootstrap {
  /// What the resamples gave.
  package struct Distribution: Sendable {
    /// The statistic of the sample itself.
    package let estimate: Double
    /// The statistic of every resample, ascending.
    package let replicates: [Double]
    /// The skew correction of the BCa interval.
    let acceleration: Double

    /// The standard deviation of the replicates.
    package func standardError() throws(Undefined) -> Double {
      try Spread.standardDeviation(replicates)
    }

    /// The quantiles of the replicates at either end.
    package func percentileInterval(_ level: Double = 0.95) throws(Undefined) -> Interval {
      try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
      let tail = (1 - level) / 2
      return Interval(
        Quantile.ofSorted(replicates, tail), Quantile.ofSorted(replicates, 1 - tail))
    }

    /// The percentile interval corrected for bias and skew (BCa).
    ///
    /// Source: B. Efron (1987), JASA 82, 171-185.
    ///
    /// - Throws: `allEqual` when every replicate lies on the same side of the estimate.
    package func correctedInterval(_ level: Double = 0.95) throws(Undefined) -> Interval {
      try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
      let below = replicates.count { $0 < estimate }
      let equal = replicates.count { $0 == estimate }
      let share = (Double(below) + Double(equal) / 2) / Double(replicates.count)
      guard share > 0, share < 1 else {
        throw Undefined(.allEqual, "every resample lies on the same side of the estimate")
      }
      let bias = try Distributions.normalQuantile(share)
      let low = try place((1 - level) / 2, bias)
      let high = try place(1 - (1 - level) / 2, bias)
      return Interval(Quantile.ofSorted(replicates, low), Quantile.ofSorted(replicates, high))
    }

    private func place(_ probability: Double, _ bias: Double) throws(Undefined) -> Double {
      let z = bias + (try Distributions.normalQuantile(probability))
      let scaled = 1 - acceleration * z
      guard scaled > 0 else {
        throw Undefined(.outOfRange, "the sample is too skewed for a corrected interval")
      }
      return 1 - Distributions.normalTail(bias + z / scaled)
    }
  }

  /// Draws `count` resamples with replacement and takes the statistic of each.
  ///
  /// The same seed gives the same answer.
  ///
  /// - Throws: What the statistic throws; `tooFewValues` below two values.
  package static func distribution(
    of values: [Double], count: Int = 2000, seed: UInt64 = 1,
    _ statistic: ([Double]) throws(Undefined) -> Double
  ) throws(Undefined) -> Distribution {
    try Given.numbers(values, atLeast: 2)
    try Given.parameter((2...10_000_000).contains(count), "draw between 2 and 10 million times")
    let estimate = try statistic(values)
    var random = RandomSource(seed: seed)
    var sample = values
    var replicates: [Double] = []
    replicates.reserveCapacity(count)
    for _ in 0..<count {
      for place in sample.indices { sample[place] = values[random.index(below: values.count)] }
      replicates.append(try statistic(sample))
    }
    replicates.sort()
    let acceleration = try Jackknife(values, statistic).acceleration
    return Distribution(
      estimate: estimate, replicates: replicates, acceleration: acceleration)
  }
}

/// A statistic with each value left out in turn.
package struct Jackknife: Hashable, Sendable {
  /// The standard error that the spread of the leave-one-out statistics implies.
  package let standardError: Double
  /// Σ d³ / (6 (Σ d²)^1.5) of their distances below their mean; 0 where they do not vary.
  package let acceleration: Double

  /// Complexity: n times that of the statistic on n - 1 values; beyond 2,000 values, which need no
  /// skew correction, an even choice of 2,000 is left out in turn.
  package init(
    _ values: [Double], _ statistic: ([Double]) throws(Undefined) -> Double
  ) throws(Undefined) {
    try Given.numbers(values, atLeast: 2)
    let step = max(1, values.count / 2000)
    var results: [Double] = []
    var rest = Array(values.dropFirst())
    for place in values.indices {
      if place > 0 { rest[place - 1] = values[place - 1] }
      if place.isMultiple(of: step) { results.append(try statistic(rest)) }
    }
    let scale = Scale(results)
    let scaled = scale.down(results)
    let mean = try Summary.mean(scaled)
    var squares = DoubleDouble.zero
    var cubes = DoubleDouble.zero
    for result in scaled {
      let distance = DoubleDouble(mean) - DoubleDouble(result)
      squares += distance * distance
      cubes += distance * distance * distance
    }
    let share = DoubleDouble(values.count - 1) / DoubleDouble(results.count)
    standardError = try scale.up((squares * share).squareRoot(), "the standard error")
    let size = squares.high * squares.high.squareRoot()
    acceleration = size > 0 ? cubes.high / (6 * size) : 0
  }
}
