/// Local polynomials computed at each point: loess with a direct surface.
///
/// Source: W. S. Cleveland and S. J. Devlin (1988), JASA 83, 596-610.
package enum Loess {
  /// The fitted value at each x.
  ///
  /// - Parameters:
  ///   - x: Ascending.
  ///   - span: The share of the points in each neighbourhood, 0...1.
  ///   - degree: 0, 1 or 2.
  /// - Throws: `tooFewValues` for a neighbourhood smaller than its polynomial, `rankDeficient` when
  ///   all its x are equal, `badParameter`, `missing`. Complexity: O(span n²).
  package static func smooth(
    _ x: [Double], _ y: [Double], span: Double = 0.75, degree: Int = 2
  ) throws(Undefined) -> [Double] {
    try Lowess.check(x, y, span)
    try Given.parameter((0...2).contains(degree), "the degree must be 0, 1 or 2")
    let length = min(Int(span * Double(x.count) + 1e-5), x.count)
    try Given.enough(length, degree + 1)
    let scale = Scale(y)
    let points = scale.down(y)
    var result: [Double] = []
    result.reserveCapacity(x.count)
    var start = 0
    for index in x.indices {
      while start + length < x.count, x[index] - x[start] > x[start + length] - x[index] {
        start += 1
      }
      let fit = try local(x, points, at: x[index], start, start + length - 1, degree)
      result.append(try scale.up(DoubleDouble(fit), "the curve"))
    }
    return result
  }

  /// The weighted polynomial at `place`, through polynomials orthogonal under the weights
  /// (G. E. Forsythe (1957)), which keeps the digits that normal equations lose.
  private static func local(
    _ x: [Double], _ y: [Double], at place: Double, _ first: Int, _ last: Int, _ degree: Int
  ) throws(Undefined) -> Double {
    let reach = max(place - x[first], x[last] - place)
    var points: [(x: Double, y: Double, weight: Double)] = []
    points.reserveCapacity(last - first + 1)
    // Points as far as the last one lie outside, so nothing beyond the window counts.
    for index in first...last {
      let distance = abs(x[index] - place)
      guard distance <= 0.999 * reach || reach == 0 else { continue }
      let weight = reach == 0 ? 1 : Lowess.tricube(distance, reach)
      points.append((reach == 0 ? 0 : (x[index] - place) / reach, y[index], weight))
    }
    var now = [Double](repeating: 1, count: points.count)
    var before = [Double](repeating: 0, count: points.count)
    var (nowHere, beforeHere, sizeBefore, result) = (1.0, 0.0, 1.0, 0.0)
    for order in 0...degree {
      var (size, product, center) = (0.0, 0.0, 0.0)
      for place in points.indices {
        let weighted = points[place].weight * now[place]
        size += weighted * now[place]
        product += weighted * points[place].y
        center += weighted * now[place] * points[place].x
      }
      guard size > 1e-20 else {
        throw Undefined(.rankDeficient, "a neighbourhood has too few different x")
      }
      result += product / size * nowHere
      let shift = center / size
      let carry = order == 0 ? 0 : size / sizeBefore
      for place in points.indices {
        let next = (points[place].x - shift) * now[place] - carry * before[place]
        before[place] = now[place]
        now[place] = next
      }
      (nowHere, beforeHere) = (-shift * nowHere - carry * beforeHere, nowHere)
      sizeBefore = size
    }
    return result
  }
}
