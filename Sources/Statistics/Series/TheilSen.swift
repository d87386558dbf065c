/// A straight line that a quarter of wild values cannot turn.
///
/// Sources: H. Theil (1950), Indagationes Mathematicae 12, 85-91; P. K. Sen (1968), JASA 63,
/// 1379-1389.
package struct TheilSen: Hashable, Sendable {
  /// The median of the slopes through all pairs of points; unit of y per unit of x.
  package let slope: Double
  /// The interval of the slope by Sen's method.
  package let slopeInterval: Interval
  /// median(y) - slope median(x).
  package let intercept: Double
  /// median(y - slope x), the other intercept in use.
  package let medianResidualIntercept: Double

  /// Beyond this many pairs the slope is found by counting instead of listing them.
  private static let listedPairs = 4_000_000

  /// - Throws: `tooFewValues` below two points, `allEqual` when x does not vary, `missing`,
  ///   `mismatchedLengths`. Complexity: O(n²) up to 2,800 points, O(n log n) beyond, where x may not
  ///   hold equal values.
  package init(_ x: [Double], _ y: [Double], level: Double = 0.95) throws(Undefined) {
    try Given.sameCount(x.count, y.count, "x and y")
    try Given.numbers(x, atLeast: 2)
    try Given.numbers(y, atLeast: 2)
    try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
    var slopes = try PairSlopes(x, y, listing: x.count * (x.count - 1) / 2 <= Self.listedPairs)
    let count = slopes.count
    slope = try slopes.median()
    let z = try Distributions.normalQuantile(0.5 + level / 2)
    let reach = z * Self.scoreVariance(x, y).squareRoot()
    let high = Int(((Double(count) + reach) / 2).rounded(.toNearestOrEven))
    let low = Int(((Double(count) - reach) / 2).rounded(.toNearestOrEven)) - 1
    slopeInterval = Interval(
      try slopes.select(max(low, 0)), try slopes.select(min(high, count - 1)))
    intercept = try Given.finite(
      try Summary.median(y) - slope * (try Summary.median(x)), "the intercept")
    let slope = slope
    medianResidualIntercept = try Summary.median(zip(x, y).map { $1 - slope * $0 })
  }

  /// The line through a series at x = 1, 2, 3 ...
  package init(series: [Double], level: Double = 0.95) throws(Undefined) {
    try self.init(series.indices.map { Double($0 + 1) }, series, level: level)
  }

  /// The variance of Kendall's score with the ties of both variables taken off.
  private static func scoreVariance(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let whole = n * (n - 1) * (2 * n + 5) / 18
    return max(Kendall.scoreVariance(x) + Kendall.scoreVariance(y) - whole, 0)
  }
}

/// The slopes through all pairs of points, by rank.
private struct PairSlopes {
  private var listed: [Double] = []
  private var x: [Double] = []
  private var y: [Double] = []
  let count: Int

  init(_ x: [Double], _ y: [Double], listing: Bool) throws(Undefined) {
    let order = x.indices.sorted { x[$0] < x[$1] }
    let (xs, ys) = (order.map { x[$0] }, order.map { y[$0] })
    guard xs[0] < xs[xs.count - 1] else { throw Undefined(.allEqual, "x does not vary") }
    guard listing else {
      for index in xs.indices.dropFirst() where xs[index] == xs[index - 1] {
        throw Undefined(.outOfRange, "so many points need different x")
      }
      (self.x, self.y, count) = (xs, ys, x.count * (x.count - 1) / 2)
      return
    }
    listed.reserveCapacity(x.count * (x.count - 1) / 2)
    for first in xs.indices {
      for second in first + 1..<max(xs.count, first + 1) where xs[second] > xs[first] {
        listed.append((ys[second] - ys[first]) / (xs[second] - xs[first]))
      }
    }
    count = listed.count
    guard listed.allSatisfy(\.isFinite) else {
      throw Undefined(.overflow, "a slope is too large for a number to hold")
    }
  }

  mutating func median() throws(Undefined) -> Double {
    let upper = try select(count / 2)
    guard count.isMultiple(of: 2) else { return upper }
    return try OrderStatistics.middlePoint(select(count / 2 - 1), upper)
  }

  /// The slope with `rank` smaller ones before it.
  mutating func select(_ rank: Int) throws(Undefined) -> Double {
    if !listed.isEmpty { return OrderStatistics.select(rank, in: &listed) }
    var reach = 0.0
    for index in x.indices.dropFirst() {
      reach = max(reach, abs((y[index] - y[index - 1]) / (x[index] - x[index - 1])))
    }
    guard reach.isFinite else {
      throw Undefined(.overflow, "a slope is too large for a number to hold")
    }
    var (low, high) = (-reach, reach)
    for _ in 0..<64 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if try slopesBelow(middle) > rank { high = middle } else { low = middle }
    }
    return low + (high - low) / 2
  }

  /// How many slopes are below `slope`: the pairs that y - slope x puts in the wrong order.
  private func slopesBelow(_ slope: Double) throws(Undefined) -> Int {
    let rest = zip(x, y).map { $1 - slope * $0 }
    let pairs = try Kendall.pairs(x, rest)
    return (pairs.total - pairs.tiedInY - pairs.score) / 2
  }
}
