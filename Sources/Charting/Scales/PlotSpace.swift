import Drawing

/// The plot's coordinates: along the category axis and up the value axis. Marks speak only these;
/// whether the chart stands upright or lies sideways is decided here and nowhere else.
struct PlotSpace: Hashable, Sendable {
  var rect: Rect
  let isSideways: Bool
  var scale: ValueScale
  /// Points kept free at the low and high end of the value axis, for labels beyond the marks.
  var lowPadding = 0.0
  var highPadding = 0.0

  /// Length of the category axis in points.
  var length: Double { isSideways ? rect.height : rect.width }
  /// Length of the value axis in points, paddings taken off.
  var height: Double { max(1, (isSideways ? rect.width : rect.height) - lowPadding - highPadding) }

  /// Points from the low end of the plot, upwards.
  func rise(_ value: Double) -> Double { lowPadding + scale.share(of: value) * height }

  /// The point at a distance along the category axis and a rise up the value axis.
  func point(along: Double, rise: Double) -> Point {
    isSideways
      ? Point(rect.x + rise, rect.y + along) : Point(rect.x + along, rect.maxY - rise)
  }

  func point(along: Double, value: Double) -> Point { point(along: along, rise: rise(value)) }

  /// The rectangle between two distances along and two rises, in any order.
  func rect(along a: Double, _ b: Double, rise low: Double, _ high: Double) -> Rect {
    let (first, second) = (point(along: a, rise: low), point(along: b, rise: high))
    return Rect(
      min(first.x, second.x), min(first.y, second.y), abs(first.x - second.x),
      abs(first.y - second.y))
  }

  /// The side of a point on which larger values lie, or smaller ones.
  func side(up isLarger: Bool) -> LabelPlace.Side {
    let up = isLarger != scale.isReversed
    return isSideways ? (up ? .right : .left) : (up ? .above : .below)
  }
}
