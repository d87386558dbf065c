/// Smooth curves through points with any spacing.
package enum Lowess {
  /// Cleveland's robust local lines; the fitted value at each x.
  ///
  /// Source: W. S. Cleveland (1979), JASA 74, 829-836; its published code `lowess`.
  ///
  /// - Parameters:
  ///   - x: Ascending; equal values share one fit.
  ///   - span: The share of the points in each neighbourhood, 0...1.
  ///   - iterations: Rounds of down-weighting points far from the curve.
  ///   - delta: Points nearer than this to the last one fitted are interpolated, which makes many
  ///     points fast; a hundredth of the range of x changes little.
  /// - Throws: `mismatchedLengths`, `missing`, `badParameter` when x is not ascending.
  package static func smooth(
    _ x: [Double], _ y: [Double], span: Double = 2.0 / 3, iterations: Int = 3,
    delta: Double = 0
  ) throws(Undefined) -> [Double] {
    try check(x, y, span)
    try Given.parameter((0...50).contains(iterations), "iterations must lie between 0 and 50")
    try Given.parameter(delta >= 0 && delta.isFinite, "delta cannot be negative")
    guard x.count > 1 else { return y }
    let scale = Scale(y)
    let points = scale.down(y)
    let length = max(min(x.count, Int(span * Double(x.count) + 1e-7)), 2)
    var robustness: [Double]?
    var fit = points
    for round in 0...iterations {
      fit = pass(x, points, length, delta, robustness)
      guard round < iterations, let next = weights(points, fit) else { break }
      robustness = next
    }
    var result: [Double] = []
    result.reserveCapacity(fit.count)
    for value in fit { result.append(try scale.up(DoubleDouble(value), "the curve")) }
    return result
  }

  static func check(_ x: [Double], _ y: [Double], _ span: Double) throws(Undefined) {
    try Given.sameCount(x.count, y.count, "x and y")
    try Given.numbers(x)
    try Given.numbers(y)
    try Given.parameter(span > 0 && span <= 1, "a span must lie between 0 and 1")
    for index in x.indices.dropFirst() where x[index] < x[index - 1] {
      throw Undefined(.badParameter, "x is not in ascending order")
    }
  }

  private static func pass(
    _ x: [Double], _ y: [Double], _ length: Int, _ delta: Double, _ robustness: [Double]?
  ) -> [Double] {
    var result = y
    var weights = [Double](repeating: 0, count: x.count)
    var start = 0
    var last = -1
    var index = 0
    while index < x.count {
      while start + length < x.count, x[index] - x[start] > x[start + length] - x[index] {
        start += 1
      }
      result[index] =
        local(x, y, at: x[index], start, start + length - 1, robustness, &weights) ?? y[index]
      interpolate(x, &result, from: last, to: index)
      last = index
      index = next(after: &last, x, delta, &result)
    }
    return result
  }

  /// The next point to fit: the last within `delta`, or the next one. Points at the same x as the
  /// last one share its fit.
  private static func next(
    after last: inout Int, _ x: [Double], _ delta: Double, _ result: inout [Double]
  ) -> Int {
    let limit = x[last] + delta
    var index = last + 1
    while index < x.count, x[index] <= limit {
      if x[index] == x[last] {
        result[index] = result[last]
        last = index
      }
      index += 1
    }
    return max(last + 1, index - 1)
  }

  private static func interpolate(
    _ x: [Double], _ result: inout [Double], from start: Int, to end: Int
  ) {
    guard start >= 0, end > start + 1 else { return }
    let width = x[end] - x[start]
    for index in start + 1..<end {
      let share = (x[index] - x[start]) / width
      result[index] = share * result[end] + (1 - share) * result[start]
    }
  }

  private static func local(
    _ x: [Double], _ y: [Double], at place: Double, _ start: Int, _ end: Int,
    _ robustness: [Double]?, _ weights: inout [Double]
  ) -> Double? {
    let reach = max(place - x[start], x[end] - place)
    var total = 0.0
    var last = start
    while last < x.count {
      let distance = abs(x[last] - place)
      var weight = 0.0
      if distance <= 0.999 * reach {
        weight = tricube(distance, reach) * (robustness?[last] ?? 1)
      } else if x[last] > place {
        break
      }
      weights[last] = weight
      total += weight
      last += 1
    }
    guard total > 0 else { return nil }
    var center = 0.0
    for index in start..<last {
      weights[index] /= total
      center += weights[index] * x[index]
    }
    var spread = 0.0
    for index in start..<last {
      spread += weights[index] * (x[index] - center) * (x[index] - center)
    }
    let isLine = reach > 0 && spread.squareRoot() > 0.001 * (x[x.count - 1] - x[0])
    let slope = isLine ? (place - center) / spread : 0
    var sum = 0.0
    for index in start..<last {
      sum += weights[index] * (slope * (x[index] - center) + 1) * y[index]
    }
    return sum
  }

  static func tricube(_ distance: Double, _ reach: Double) -> Double {
    if distance <= 0.001 * reach { return 1 }
    let ratio = distance / reach
    let rest = 1 - ratio * ratio * ratio
    return rest * rest * rest
  }

  /// Bisquare weights; nil when the curve goes through nearly all points.
  private static func weights(_ y: [Double], _ fit: [Double]) -> [Double]? {
    let distances = zip(y, fit).map { abs($0 - $1) }
    let mean = distances.reduce(0, +) / Double(y.count)
    var work = distances
    let middle = y.count / 2
    var median = OrderStatistics.select(middle, in: &work)
    if y.count.isMultiple(of: 2) { median = (median + (work[..<middle].max() ?? median)) / 2 }
    let limit = 6 * median
    guard limit >= 1e-7 * mean, limit > 0 else { return nil }
    return distances.map { distance in
      if distance <= 0.001 * limit { return 1 }
      guard distance <= 0.999 * limit else { return 0 }
      let ratio = distance / limit
      return (1 - ratio * ratio) * (1 - ratio * ratio)
    }
  }
}
