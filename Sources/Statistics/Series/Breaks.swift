/// Where the level of a series shifts.
package enum Breaks {
  /// A test for one shift at an unknown place.
  package struct Shift: Hashable, Sendable {
    /// The first position after the shift, counted from zero.
    package let index: Int
    /// The probability of so strong a sign of a shift if there were none.
    package let pValue: Double
    package let meanBefore: Double
    package let meanAfter: Double
  }

  /// The most likely single shift, from ranks: no assumption about the distribution.
  ///
  /// Source: A. N. Pettitt (1979), Applied Statistics 28, 126-135.
  ///
  /// - Throws: `tooFewValues` below three; `allEqual`; `missing`. Complexity: O(n log n).
  package static func pettitt(_ values: [Double]) throws(Undefined) -> Shift {
    try Given.numbers(values, atLeast: 3)
    guard values.contains(where: { $0 != values[0] }) else {
      throw Undefined(.allEqual, "all values are equal")
    }
    let ranks = try Shares.ranks(values, ties: .mean, ascending: true)
    let count = Double(values.count)
    var (sum, best, index) = (0.0, -1.0, 1)
    for place in 0..<(values.count - 1) {
      sum += ranks[place]
      let score = abs(2 * sum - Double(place + 1) * (count + 1))
      if score > best { (best, index) = (score, place + 1) }
    }
    let p = 2 * Elementary.exp(-6 * best * best / (count * count * count + count * count))
    return Shift(
      index: index, pValue: min(p, 1), meanBefore: try Summary.mean(Array(values[..<index])),
      meanAfter: try Summary.mean(Array(values[index...])))
  }

  /// The first positions of all segments but the first, for the number of level shifts that the
  /// Bayesian information criterion prefers.
  ///
  /// Up to 2,000 values the best partition is found exactly (J. Bai and P. Perron (2003), Journal
  /// of Applied Econometrics 18, 1-22); longer series are split in two again and again.
  ///
  /// - Parameters:
  ///   - minimumLength: The least length of a segment.
  ///   - maximum: The greatest number of shifts.
  /// - Throws: `tooFewValues` for less than two segments, `missing`, `badParameter`.
  package static func levelShifts(
    _ values: [Double], minimumLength: Int = 5, maximum: Int = 5
  ) throws(Undefined) -> [Int] {
    try Given.parameter(minimumLength > 0, "a segment has at least one value")
    try Given.parameter((0...50).contains(maximum), "shifts must lie between 0 and 50")
    try Given.numbers(values, atLeast: 2 * min(minimumLength, values.count))
    try Given.enough(values.count, 2)
    let costs = SegmentCosts(values)
    guard costs.cost(0, values.count) > 0 else { return [] }
    let partitions =
      values.count <= 2000
      ? costs.bestPartitions(minimumLength, maximum) : costs.splitting(minimumLength, maximum)
    let count = Double(values.count)
    // A fit better than rounding would make the criterion infinite.
    let floor = costs.cost(0, values.count) * 1e-24
    var best: (score: Double, breaks: [Int]) = (.infinity, [])
    for breaks in partitions {
      let edges = [0] + breaks + [values.count]
      var cost = 0.0
      for place in 1..<edges.count { cost += costs.cost(edges[place - 1], edges[place]) }
      let score =
        count * Elementary.log(max(cost, floor) / count)
        + Double(2 * breaks.count + 1) * Elementary.log(count)
      if score < best.score { best = (score, breaks) }
    }
    return best.breaks
  }

  /// Chow's test for another straight line from `index` on; F and its probability.
  ///
  /// Source: G. C. Chow (1960), Econometrica 28, 591-605.
  ///
  /// - Throws: `tooFewValues` when a part has fewer than three values; `zeroBase` for exact fits.
  package static func chow(
    _ values: [Double], at index: Int
  ) throws(Undefined) -> (f: Double, pValue: Double) {
    try Given.numbers(values)
    let after = index > values.count ? 0 : values.count - max(index, 0)
    try Given.enough(min(max(index, 0), after), 3)
    let whole = try Trend.linear(values)
    let x = values.indices.map { Double($0 + 1) }
    let first = try LeastSquares.fit([Array(x[..<index])], Array(values[..<index]))
    let second = try LeastSquares.fit([Array(x[index...])], Array(values[index...]))
    let parts = first.residualSumOfSquares + second.residualSumOfSquares
    guard parts > 0 else { throw Undefined(.zeroBase, "both parts are straight lines") }
    let freedom = Double(values.count - 4)
    let f = max((whole.residualSumOfSquares - parts) / 2 / (parts / freedom), 0)
    return (
      try Given.finite(f, "F"), try Distributions.fTail(f, degreesOfFreedom: 2, freedom)
    )
  }
}

/// Sums of squares around the mean of any stretch, in constant time.
private struct SegmentCosts {
  private var sums: [DoubleDouble] = [.zero]
  private var squares: [DoubleDouble] = [.zero]

  init(_ values: [Double]) {
    let scaled = Scale(values).down(values)
    sums.reserveCapacity(values.count + 1)
    squares.reserveCapacity(values.count + 1)
    for value in scaled {
      sums.append(sums[sums.count - 1] + DoubleDouble(value))
      squares.append(squares[squares.count - 1] + DoubleDouble(product: value, value))
    }
  }

  func cost(_ start: Int, _ end: Int) -> Double {
    let sum = sums[end] - sums[start]
    let rest = squares[end] - squares[start] - sum * sum / DoubleDouble(end - start)
    return max(rest.high, 0)
  }

  /// The best partition for each number of breaks, by dynamic programming.
  func bestPartitions(_ length: Int, _ maximum: Int) -> [[Int]] {
    let count = sums.count - 1
    var best = (0...count).map { $0 >= length ? cost(0, $0) : .infinity }
    var origins: [[Int]] = []
    var partitions: [[Int]] = [[]]
    for number in 1...max(maximum, 1) where number <= maximum && (number + 1) * length <= count {
      var next = [Double](repeating: .infinity, count: count + 1)
      var origin = [Int](repeating: 0, count: count + 1)
      for end in ((number + 1) * length)...count {
        for start in (number * length)...(end - length) where best[start] < next[end] {
          let total = best[start] + cost(start, end)
          if total < next[end] { (next[end], origin[end]) = (total, start) }
        }
      }
      best = next
      origins.append(origin)
      var breaks: [Int] = []
      var end = count
      for origin in origins.reversed() {
        end = origin[end]
        breaks.insert(end, at: 0)
      }
      partitions.append(breaks)
    }
    return partitions
  }

  /// Partitions that each split the segment where it helps most.
  func splitting(_ length: Int, _ maximum: Int) -> [[Int]] {
    let count = sums.count - 1
    var breaks: [Int] = []
    var partitions: [[Int]] = [[]]
    for _ in 0..<maximum {
      let edges = [0] + breaks + [count]
      var best = (gain: 0.0, index: 0)
      for place in 1..<edges.count {
        let (start, end) = (edges[place - 1], edges[place])
        guard end - start >= 2 * length else { continue }
        let whole = cost(start, end)
        for index in (start + length)...(end - length) {
          let gain = whole - cost(start, index) - cost(index, end)
          if gain > best.gain { best = (gain, index) }
        }
      }
      guard best.gain > 0 else { break }
      breaks.append(best.index)
      breaks.sort()
      partitions.append(breaks)
    }
    return partitions
  }
}
