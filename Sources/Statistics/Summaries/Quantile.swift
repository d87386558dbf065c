/// Quantiles by the nine definitions in use.
///
/// Source: R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", The
/// American Statistician 50, 361-365.
package enum Quantile {
  /// How a quantile between two values is found; the number is that of Hyndman and Fan.
  package enum Definition: Int, Sendable, CaseIterable {
    /// The inverse of the empirical distribution; never a value that is not in the data.
    case inverse = 1
    /// As `inverse`, averaging at steps.
    case averagedInverse = 2
    /// The nearest value, ties to the even rank.
    case nearest = 3
    /// Linear between the steps of the distribution.
    case interpolated = 4
    /// Linear between the middles of the steps.
    case hazen = 5
    /// Linear between the means of the order statistics; PERCENTILE.EXC of spreadsheets.
    case weibull = 6
    /// Linear between the modes of the order statistics: the default of R, numpy and
    /// PERCENTILE.INC of spreadsheets, and ours.
    case linear = 7
    /// Linear between the medians of the order statistics: what Hyndman and Fan recommend.
    case medianUnbiased = 8
    /// Unbiased for normal data.
    case normalUnbiased = 9
  }

  /// The value below which the share `probability` (0...1) of the values lies.
  ///
  /// - Throws: `empty`, `missing`; `badParameter` for a probability outside 0...1.
  package static func quantile(
    _ values: [Double], _ probability: Double, _ definition: Definition = .linear
  ) throws(Undefined) -> Double {
    try Given.numbers(values)
    try Given.parameter(probability, in: 0...1, "a probability")
    var work = values
    return selected(probability, in: &work, definition)
  }

  private static func selected(
    _ probability: Double, in work: inout [Double], _ definition: Definition
  ) -> Double {
    let place = Place(probability, count: work.count, definition)
    let lower = OrderStatistics.select(place.index, in: &work)
    guard place.weight > 0, place.index + 1 < work.count else { return lower }
    return place.between(lower, OrderStatistics.smallest(work, from: place.index + 1))
  }

  /// Several quantiles of the same values. Complexity: O(n) for a few, O(n log n) for many.
  package static func quantiles(
    _ values: [Double], _ probabilities: [Double], _ definition: Definition = .linear
  ) throws(Undefined) -> [Double] {
    try Given.numbers(values)
    for probability in probabilities {
      try Given.parameter(probability, in: 0...1, "a probability")
    }
    guard probabilities.count > 12 else {
      var work = values
      return probabilities.map { selected($0, in: &work, definition) }
    }
    let sorted = values.sorted()
    return probabilities.map { ofSorted(sorted, $0, definition) }
  }

  /// The distance between the quartiles; in the unit of the values.
  package static func interquartileRange(
    _ values: [Double], _ definition: Definition = .linear
  ) throws(Undefined) -> Double {
    let quartiles = try quantiles(values, [0.25, 0.75], definition)
    return try Given.finite(
      DoubleDouble(asWritten: quartiles[1]) - DoubleDouble(asWritten: quartiles[0]),
      "the interquartile range")
  }

  /// Minimum, lower hinge, median, upper hinge, maximum.
  ///
  /// Source: J. W. Tukey (1977), Exploratory Data Analysis: a hinge is the median of a half, the
  /// middle value counted in both halves.
  package static func fiveNumbers(_ values: [Double]) throws(Undefined) -> [Double] {
    try Given.numbers(values)
    let sorted = values.sorted()
    let depth = Double((sorted.count + 3) / 2) / 2
    let count = Double(sorted.count)
    let places = [1, depth, (count + 1) / 2, count + 1 - depth, count]
    return places.map { place in
      OrderStatistics.middlePoint(
        sorted[Int(place.rounded(.down)) - 1], sorted[Int(place.rounded(.up)) - 1])
    }
  }

  static func ofSorted(
    _ sorted: [Double], _ probability: Double, _ definition: Definition = .linear
  ) -> Double {
    let place = Place(probability, count: sorted.count, definition)
    guard place.weight > 0, place.index + 1 < sorted.count else { return sorted[place.index] }
    return place.between(sorted[place.index], sorted[place.index + 1])
  }
}

/// Where a quantile falls: after the value of rank `index`, `weight` of the way to the next.
private struct Place {
  var index: Int
  var weight: Double

  init(_ probability: Double, count: Int, _ definition: Quantile.Definition) {
    let size = Double(count)
    // What a share of a count means must not depend on the last bit of the product.
    let tolerance = 4 * Double.ulpOfOne
    var position: Double
    switch definition {
    case .inverse, .averagedInverse, .interpolated: position = size * probability
    case .nearest: position = size * probability - 0.5
    case .hazen: position = size * probability + 0.5
    case .weibull: position = (size + 1) * probability
    case .linear: position = (size - 1) * probability + 1
    case .medianUnbiased: position = (size + 1.0 / 3) * probability + 1.0 / 3
    case .normalUnbiased: position = (size + 0.25) * probability + 0.375
    }
    if abs(position - position.rounded()) <= tolerance * max(position, 1) {
      position = position.rounded()
    }
    let whole = position.rounded(.down)
    let fraction = position - whole
    switch definition {
    case .inverse: weight = fraction > 0 ? 1 : 0
    case .averagedInverse: weight = fraction > 0 ? 1 : 0.5
    case .nearest:
      let isEven = whole.truncatingRemainder(dividingBy: 2) == 0
      weight = fraction == 0 && isEven ? 0 : 1
    default: weight = fraction
    }
    index = Int(whole) - 1
    if index < 0 {
      index = 0
      weight = 0
    } else if index >= count - 1 {
      index = count - 1
      weight = 0
    }
  }

  func between(_ lower: Double, _ upper: Double) -> Double {
    if weight == 1 || lower == upper { return upper }
    if weight == 0.5 { return OrderStatistics.middlePoint(lower, upper) }
    return (1 - weight) * lower + weight * upper
  }
}
