/// Kendall's rank correlation and the trend test that is built on it.
///
/// Pairs are counted by sorting (W. R. Knight (1966), JASA 61, 436-439). Complexity: O(n log n).
package enum Kendall {
  /// What the pairs of two variables say.
  package struct Pairs: Hashable, Sendable {
    /// Pairs in the same order minus pairs in opposite order: the S of Mann and Kendall.
    package let score: Int
    package let total: Int
    package let tiedInX: Int
    package let tiedInY: Int
  }

  /// - Throws: `mismatchedLengths`, `tooFewValues` below two pairs, `missing`.
  package static func pairs(_ x: [Double], _ y: [Double]) throws(Undefined) -> Pairs {
    try Given.sameCount(x.count, y.count, "x and y")
    try Given.numbers(x, atLeast: 2)
    try Given.numbers(y, atLeast: 2)
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    var ys = order.map { y[$0] }
    let tiedInX = tiedPairs(order.count) { x[order[$0]] == x[order[$1]] }
    let tiedInBoth = tiedPairs(order.count) {
      x[order[$0]] == x[order[$1]] && y[order[$0]] == y[order[$1]]
    }
    var buffer = ys
    let swaps = sortCountingSwaps(&ys, &buffer, 0, ys.count)
    let tiedInY = tiedPairs(ys.count) { ys[$0] == ys[$1] }
    let total = x.count * (x.count - 1) / 2
    return Pairs(
      score: total - tiedInX - tiedInY + tiedInBoth - 2 * swaps, total: total,
      tiedInX: tiedInX, tiedInY: tiedInY)
  }

  /// Kendall's tau-b, corrected for ties; between -1 and 1.
  ///
  /// - Throws: As `pairs`; `allEqual` when a variable does not vary.
  package static func tauB(_ x: [Double], _ y: [Double]) throws(Undefined) -> Double {
    let pairs = try pairs(x, y)
    let free = (Double(pairs.total - pairs.tiedInX), Double(pairs.total - pairs.tiedInY))
    guard free.0 > 0, free.1 > 0 else {
      throw Undefined(.allEqual, "a variable does not vary")
    }
    return min(max(Double(pairs.score) / (free.0 * free.1).squareRoot(), -1), 1)
  }

  /// The Mann-Kendall test for a trend in either direction.
  package struct TrendTest: Hashable, Sendable {
    package let score: Int
    /// The variance of the score without a trend, corrected for ties.
    package let variance: Double
    /// The score moved one towards zero, divided by its standard deviation.
    package let z: Double
    /// The probability of a score at least this far from zero without a trend.
    package let pValue: Double
  }

  /// Whether a series in its order rises or falls.
  ///
  /// Source: H. B. Mann (1945), Econometrica 13, 245-259.
  ///
  /// - Throws: `allEqual` when the series does not vary; `tooFewValues` below three.
  package static func trendTest(_ values: [Double]) throws(Undefined) -> TrendTest {
    try Given.numbers(values, atLeast: 3)
    let score = try pairs(values.indices.map(Double.init), values).score
    let variance = scoreVariance(values)
    guard variance > 0 else { throw Undefined(.allEqual, "all values are equal") }
    let moved = Double(score - score.signum())
    let z = moved / variance.squareRoot()
    return TrendTest(
      score: score, variance: variance, z: z,
      pValue: min(1, 2 * Distributions.normalTail(abs(z))))
  }

  /// (n (n-1)(2n+5) - Σ t (t-1)(2t+5)) / 18 over groups of t equal values.
  static func scoreVariance(_ values: [Double]) -> Double {
    func term(_ count: Int) -> Double {
      let n = Double(count)
      return n * (n - 1) * (2 * n + 5)
    }
    let sorted = values.sorted()
    var sum = term(sorted.count)
    var start = 0
    for index in 1...max(sorted.count, 1) {
      if index < sorted.count, sorted[index] == sorted[start] { continue }
      sum -= term(index - start)
      start = index
    }
    return sum / 18
  }

  private static func tiedPairs(_ count: Int, _ isTied: (Int, Int) -> Bool) -> Int {
    var pairs = 0
    var run = 1
    for index in 1..<max(count, 1) {
      run = isTied(index - 1, index) ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// Merge sort; returns how many pairs stood in the wrong order.
  private static func sortCountingSwaps(
    _ values: inout [Double], _ buffer: inout [Double], _ start: Int, _ end: Int
  ) -> Int {
    guard end - start > 1 else { return 0 }
    let middle = (start + end) / 2
    var swaps =
      sortCountingSwaps(&values, &buffer, start, middle)
      + sortCountingSwaps(&values, &buffer, middle, end)
    var left = start
    var right = middle
    for place in start..<end {
      if right >= end || (left < middle && values[left] <= values[right]) {
        buffer[place] = values[left]
        left += 1
      } else {
        buffer[place] = values[right]
        right += 1
        swaps += middle - left
      }
    }
    for place in start..<end { values[place] = buffer[place] }
    return swaps
  }
}
