/// Values sorted into classes, of equal width unless their edges are given.
///
/// A class has its lower edge and not its upper one: [35, 40), [40, 45) ... The last has both, so that
/// a largest value on the last edge needs no class of its own.
package struct Bins: Hashable, Sendable {
  /// How the classes are chosen.
  package enum Rule: Hashable, Sendable {
    /// A width by Freedman and Diaconis (1981), 2 · IQR / ∛n, or where half of the values are equal by
    /// Sturges (1926), rounded up to 1, 2, 2.5 or 5 times a power of ten; of 16 values and more narrow
    /// enough for five classes.
    case automatic
    /// About so many classes, on round edges.
    case about(Int)
    /// Classes of this width from this edge (a multiple of the width below the least value) to that
    /// (where the values end).
    case width(Double, from: Double?, to: Double?)
    /// Between these edges, which ascend; classes may differ in width.
    case edges([Double])
  }

  /// Ascending, one more than there are classes.
  package let edges: [Double]
  package let counts: [Int]
  /// Values beyond the first and the last edge, where the author gave those.
  package let outside: Int

  /// - Throws: `empty` without values; `badParameter` where the classes would be too many to show.
  /// - Complexity: O(n log n).
  package init(_ values: [Double], _ rule: Rule) throws(Undefined) {
    for value in values { try Given.number(value, "the value") }
    guard let least = values.min(), let most = values.max() else {
      throw Undefined(.empty, "there is no value to sort into classes")
    }
    if case .edges(let given) = rule {
      try Given.parameter(
        given.count > 1 && zip(given, given.dropFirst()).allSatisfy { $0 < $1 }
          && given.allSatisfy(\.isFinite), "the edges of classes must ascend")
      edges = given
      (counts, outside) = Bins.sorted(values, into: given)
      return
    }
    let step: RoundStep
    var first: Double?
    var last: Double?
    switch rule {
    case .automatic: step = RoundStep(above: try Bins.width(values, least, most))
    case .about(let count):
      step = RoundStep(above: Bins.span(least, most) / Double(max(1, count)) * 0.999)
    case .width(let width, let from, let to):
      try Given.parameter(width > 0 && width.isFinite, "the width of a class must be above zero")
      (step, first, last) = (RoundStep(exactly: width), from, to)
    case .edges: preconditionFailure("given edges were taken above")
    }
    let low = first ?? step.multiple(below: least)
    let high = max(last ?? most, low)
    var count = (high / step.size - low / step.size - 1e-9).rounded(.up)
    // Where every value is an edge, as of marks from 1 to 6, the highest has a class of its own too.
    if last == nil, least < most, Bins.areEdges(values, step.size, low) { count += 1 }
    try Given.parameter(
      count.isFinite && count <= 5000, "classes this narrow would be more than 5,000")
    let classes = max(1, Int(count))
    edges = (0...classes).map { step.edge(low, $0) }
    try Given.parameter(
      edges.allSatisfy(\.isFinite), "the values lie further apart than numbers reach")
    (counts, outside) = Bins.sorted(values, into: edges)
  }

  /// How many values fall into the classes between ascending edges, and how many into none.
  package static func sorted(
    _ values: [Double], into edges: [Double]
  ) -> (counts: [Int], outside: Int) {
    var counts = Array(repeating: 0, count: edges.count - 1)
    var outside = 0
    for value in values {
      guard value >= edges[0], value <= edges[edges.count - 1] else {
        outside += 1
        continue
      }
      // The last edge at or below the value, by halving.
      var (from, to) = (0, edges.count - 1)
      while to - from > 1 {
        let middle = (from + to) / 2
        if edges[middle] <= value { from = middle } else { to = middle }
      }
      counts[from] += 1
    }
    return (counts, outside)
  }

  /// Whether every value lies on an edge, as whole numbers do of classes as wide as one.
  private static func areEdges(_ values: [Double], _ width: Double, _ low: Double) -> Bool {
    values.allSatisfy { isWhole(($0 - low) / width) }
  }

  private static func isWhole(_ steps: Double) -> Bool {
    abs(steps - steps.rounded()) < 1e-9 * max(1, abs(steps))
  }

  /// The lower edge of the class of a width that each value falls in, on a grid from a start that decimals
  /// such as 0.1 do not miss by their last binary digit.
  package static func lowerEdges(of values: [Double], width: Double, start: Double) -> [Double] {
    let grid = RoundStep(exactly: width)
    var edges: [Double: Double] = [:]
    return values.map { value in
      guard value.isFinite else { return .nan }
      let steps = (value - start) / width
      let step = steps.rounded(isWhole(steps) ? .toNearestOrAwayFromZero : .down)
      if let known = edges[step] { return known }
      let edge = Int(exactly: step).map { grid.edge(start, $0) } ?? start + step * width
      edges[step] = edge
      return edge
    }
  }

  private static func span(_ least: Double, _ most: Double) -> Double {
    let span = min(most - least, .greatestFiniteMagnitude)
    return span > 0 ? span : max(least.magnitude * 0.1, 1)
  }

  private static func width(
    _ values: [Double], _ least: Double, _ most: Double
  ) throws(Undefined) -> Double {
    let n = Double(values.count)
    let range = span(least, most)
    let spread =
      try Quantile.quantile(values, 0.75, .linear) - Quantile.quantile(values, 0.25, .linear)
    // The cube root by Newton's method, from above.
    var root = max(1, n / 2)
    for _ in 0..<80 { root -= (root - n / (root * root)) / 3 }
    let sturges = range / (Double(Int.bitWidth - values.count.leadingZeroBitCount) + 1)
    var width = spread > 0 ? 2 * spread / root : sturges
    // Two or three columns have no shape.
    if values.count >= 16 { width = min(width, range / 5) }
    // Far-off values must not ask for thousands of classes.
    return max(width, range / 200)
  }
}
