/// The numbers of a box plot: quartiles, where the lines end, and what lies beyond them.
///
/// Quartiles and percentiles are those of type 7 of Hyndman and Fan (1996).
package struct BoxSummary: Hashable, Sendable {
  /// How far the lines reach.
  package enum Whiskers: Hashable, Sendable {
    /// To the last value within one and a half times the interquartile range of the box, Tukey (1977).
    case tukey
    /// To the least and the largest value.
    case extremes
    /// To two percentiles, ascending, as shares.
    case percentiles(Double, Double)
  }

  package let low: Double
  package let lowerQuartile: Double
  package let median: Double
  package let upperQuartile: Double
  package let high: Double
  /// The values beyond the lines, ascending.
  package let outliers: [Double]

  /// Of values in any order. Complexity: O(n log n).
  package init(_ values: [Double], _ whiskers: Whiskers) throws(Undefined) {
    try Given.numbers(values)
    let sorted = values.sorted()
    let quartiles = try Quantile.quantiles(sorted, [0.25, 0.5, 0.75])
    let ends: (low: Double, high: Double)
    switch whiskers {
    case .extremes: ends = (sorted[0], sorted[sorted.count - 1])
    case .percentiles(let lower, let upper):
      let found = try Quantile.quantiles(sorted, [lower, upper])
      ends = (found[0], found[1])
    case .tukey:
      let reach = 1.5 * (quartiles[2] - quartiles[0])
      // A quartile lies between two values, so that the last one within reach may lie inside the box.
      let low = sorted.first { $0 >= quartiles[0] - reach } ?? quartiles[0]
      let high = sorted.last { $0 <= quartiles[2] + reach } ?? quartiles[2]
      ends = (min(low, quartiles[0]), max(high, quartiles[2]))
    }
    (lowerQuartile, median, upperQuartile) = (quartiles[0], quartiles[1], quartiles[2])
    (low, high) = (ends.low, ends.high)
    outliers = sorted.filter { $0 < ends.low || $0 > ends.high }
  }

  /// From the low end of the lines to the high one.
  package var numbers: [Double] { [low, lowerQuartile, median, upperQuartile, high] }
}
