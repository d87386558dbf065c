import Drawing

/// A smooth line through points.
enum Curve {
  /// The points with others between them, along the centripetal spline of Catmull and Rom, which makes
  /// no loops that the points do not have.
  static func through(_ points: [Point], steps: Int = 12) -> [Point] {
    let points = points.enumerated().filter {
      $0.offset == 0 || points[$0.offset - 1] != $0.element
    }
    .map(\.element)
    guard points.count > 2 else { return points }
    var curve = [points[0]]
    for index in 0..<(points.count - 1) {
      let (b, c) = (points[index], points[index + 1])
      // Beyond the ends the line goes on as it came.
      let a = index > 0 ? points[index - 1] : Point(2 * b.x - c.x, 2 * b.y - c.y)
      let d =
        index + 2 < points.count ? points[index + 2] : Point(2 * c.x - b.x, 2 * c.y - b.y)
      let (t1, t2, t3) = knots(a, b, c, d)
      for step in 1...steps {
        let t = t1 + (t2 - t1) * Double(step) / Double(steps)
        let ab = blend(a, b, from: 0, to: t1, at: t)
        let bc = blend(b, c, from: t1, to: t2, at: t)
        let cd = blend(c, d, from: t2, to: t3, at: t)
        let left = blend(ab, bc, from: 0, to: t2, at: t)
        let right = blend(bc, cd, from: t1, to: t3, at: t)
        curve.append(blend(left, right, from: t1, to: t2, at: t))
      }
    }
    return curve
  }

  /// Distances to the power of a half, added up.
  private static func knots(
    _ a: Point, _ b: Point, _ c: Point, _ d: Point
  ) -> (Double, Double, Double) {
    func root(_ p: Point, _ q: Point) -> Double {
      let (dx, dy) = (q.x - p.x, q.y - p.y)
      return max(1e-6, (dx * dx + dy * dy).squareRoot().squareRoot())
    }
    let first = root(a, b)
    let second = first + root(b, c)
    return (first, second, second + root(c, d))
  }

  private static func blend(
    _ p: Point, _ q: Point, from: Double, to: Double, at t: Double
  ) -> Point {
    let share = (t - from) / (to - from)
    return Point(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share)
  }
}
