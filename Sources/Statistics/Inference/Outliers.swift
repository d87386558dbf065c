/// Values that lie too far off to be taken without a look.
package enum Outliers {
  /// Fences around the middle half of the data.
  package struct Fences: Hashable, Sendable {
    /// The hinges moved outward by the factor times their distance.
    package let fences: Interval
    /// The most extreme values within the fences: where whiskers end.
    package let whiskers: Interval
    /// The positions of the values outside, counted from zero.
    package let outliers: [Int]
  }

  /// Tukey's rule: beyond 1.5 hinge spreads from the hinges.
  ///
  /// Source: J. W. Tukey (1977), Exploratory Data Analysis.
  ///
  /// - Throws: `empty`, `missing`; `badParameter` for a negative factor.
  package static func tukey(_ values: [Double], factor: Double = 1.5) throws(Undefined) -> Fences {
    try Given.parameter(factor >= 0 && factor.isFinite, "the factor cannot be negative")
    let five = try Quantile.fiveNumbers(values)
    return try fences(values, five[1], five[3], factor)
  }

  /// The same with quartiles of a chosen definition instead of hinges.
  package static func interquartile(
    _ values: [Double], factor: Double = 1.5, _ definition: Quantile.Definition = .linear
  ) throws(Undefined) -> Fences {
    try Given.parameter(factor >= 0 && factor.isFinite, "the factor cannot be negative")
    let quartiles = try Quantile.quantiles(values, [0.25, 0.75], definition)
    return try fences(values, quartiles[0], quartiles[1], factor)
  }

  private static func fences(
    _ values: [Double], _ lower: Double, _ upper: Double, _ factor: Double
  ) throws(Undefined) -> Fences {
    let reach = factor * (upper - lower)
    let low = try Given.finite(lower - reach, "a fence")
    let high = try Given.finite(upper + reach, "a fence")
    var outside: [Int] = []
    var least = upper
    var most = lower
    for index in values.indices {
      if values[index] < low || values[index] > high {
        outside.append(index)
      } else {
        least = min(least, values[index])
        most = max(most, values[index])
      }
    }
    return Fences(
      fences: Interval(low, high), whiskers: Interval(min(least, most), max(least, most)),
      outliers: outside)
  }

  /// The modified z-scores 0.6745 (x - median) / MAD; beyond 3.5 a value is suspect.
  ///
  /// Source: B. Iglewicz and D. C. Hoaglin (1993), How to Detect and Handle Outliers.
  ///
  /// - Throws: `allEqual` when more than half of the values are equal, so the MAD is zero.
  package static func modifiedZScores(_ values: [Double]) throws(Undefined) -> [Double] {
    let median = try Summary.median(values)
    let scale = try Robust.rawMAD(values)
    guard scale > 0 else {
      throw Undefined(.allEqual, "half of the values or more are equal, so the MAD is zero")
    }
    var scores: [Double] = []
    scores.reserveCapacity(values.count)
    for value in values {
      scores.append(try Given.finite(0.6745 * (value - median) / scale, "a z-score"))
    }
    return scores
  }

  /// The positions whose modified z-score is beyond `limit`, counted from zero.
  package static func byMAD(_ values: [Double], limit: Double = 3.5) throws(Undefined) -> [Int] {
    let scores = try modifiedZScores(values)
    return scores.indices.filter { abs(scores[$0]) > limit }
  }

  /// A value of a series compared with its neighbours.
  package struct HampelPoint: Hashable, Sendable {
    package let median: Double
    /// 1.4826 times the MAD of the window.
    package let scale: Double
    package let isOutlier: Bool
  }

  /// Hampel's identifier: beyond `limit` scales from the median of the window around each value.
  ///
  /// At the ends the window is what there is. Where the scale is zero, any value that differs from
  /// the median is an outlier.
  ///
  /// Source: L. Davies and U. Gather (1993), JASA 88, 782-792.
  ///
  /// - Throws: `empty`, `missing`; `badParameter` for a window without neighbours.
  package static func hampel(
    _ values: [Double], halfWindow: Int, limit: Double = 3
  ) throws(Undefined) -> [HampelPoint] {
    try Given.numbers(values)
    try Given.parameter(halfWindow > 0, "the window needs a neighbour on either side")
    try Given.parameter(limit >= 0, "the limit cannot be negative")
    let halfWindow = min(halfWindow, values.count)
    var result: [HampelPoint] = []
    result.reserveCapacity(values.count)
    var window: [Double] = []
    for index in values.indices {
      let first = max(0, index - halfWindow)
      let last = min(values.count - 1, index + halfWindow)
      window.removeAll(keepingCapacity: true)
      window.append(contentsOf: values[first...last])
      let median = OrderStatistics.median(of: &window)
      for place in window.indices { window[place] = abs(window[place] - median) }
      let scale = Robust.normalConstant * OrderStatistics.median(of: &window)
      let distance = try Given.finite(abs(values[index] - median), "a distance")
      _ = try Given.finite(scale, "the scale")
      result.append(
        HampelPoint(median: median, scale: scale, isOutlier: distance > limit * scale))
    }
    return result
  }
}
