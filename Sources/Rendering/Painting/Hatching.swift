import Drawing

/// Stripes at 45°, rising to the right. They lie on one grid for the whole surface, so stripes run
/// on from one shape to its neighbour; the SVG pattern in ``SVGWriter`` has the same grid.
struct Hatching {
  /// Between the middles of two stripes, measured across them.
  let spacing: Double
  let width: Double

  /// The middles of the stripes that touch a rectangle, from side to side of it.
  func lines(across bounds: Rect) -> [(Point, Point)] {
    guard spacing > 0, width > 0 else { return [] }
    // A stripe is where x + y is constant; neighbours differ by `step`.
    let step = max(spacing, 0.5) * 2.0.squareRoot()
    let middle = width / 2 * 2.0.squareRoot()
    let first = ((bounds.x + bounds.y - middle) / step).rounded(.down)
    let last = ((bounds.maxX + bounds.maxY - middle) / step).rounded(.up)
    guard last - first < 100_000 else { return [] }
    let overhang = width
    return stride(from: first, through: last, by: 1).map { index in
      let sum = index * step + middle
      return (
        Point(sum - bounds.maxY - overhang, bounds.maxY + overhang),
        Point(sum - bounds.y + overhang, bounds.y - overhang)
      )
    }
  }
}

extension PixelGrid {
  /// A device rectangle around an outline.
  func bounds(of outline: Scene.Outline) -> Rect {
    switch outline {
    case .rect(let rect): return self.rect(rect)
    case .circle(let center, let radius):
      let middle = point(center)
      let reach = length(radius)
      return Rect(middle.x - reach, middle.y - reach, 2 * reach, 2 * reach)
    case .line(let from, let to): return bounds(around: [from, to])
    case .polyline(let runs): return bounds(around: runs.flatMap(\.self))
    case .polygon(let points): return bounds(around: points)
    }
  }

  private func bounds(around points: [Point]) -> Rect {
    let device = points.map(point)
    guard let first = device.first else { return Rect(0, 0, 0, 0) }
    var low = first
    var high = first
    for point in device {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    return Rect(low.x, low.y, high.x - low.x, high.y - low.y)
  }
}

extension Rect {
  /// What two rectangles share; without extent where they share nothing.
  func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      left, top, max(0, min(maxX, other.maxX) - left), max(0, min(maxY, other.maxY) - top))
  }
}
