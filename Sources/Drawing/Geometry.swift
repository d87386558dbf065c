/// Lengths are points (1/72 inch in print, one CSS pixel on screens); y grows downwards.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct Size: Hashable, Sendable {
  package var width: Double
  package var height: Double
  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

package struct Rect: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var maxX: Double { x + width }
  package var maxY: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }

  /// True where the two share more than an edge.
  package func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  package func contains(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }

  /// From a point to the nearest edge; zero within.
  package func distance(to point: Point) -> Double {
    let (dx, dy) = (max(x - point.x, 0, point.x - maxX), max(y - point.y, 0, point.y - maxY))
    return (dx * dx + dy * dy).squareRoot()
  }

  package func insetBy(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x + dx, y + dy, width - 2 * dx, height - 2 * dy)
  }
}
