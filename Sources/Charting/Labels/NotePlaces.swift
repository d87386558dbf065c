import Drawing

/// Where a note may stand around its point: close by first, then further off with a leader.
enum NotePlaces {
  static func around(
    _ point: Point, _ block: TextBlock, radius: Double, scale: Double
  ) -> [LabelPlace] {
    let sides: [LabelPlace.Side] = [
      .aboveRight, .aboveLeft, .belowRight, .belowLeft, .above, .below, .right, .left,
    ]
    var places: [LabelPlace] = []
    for distance in [9.0, 20, 36, 56, 84, 120] {
      for side in sides {
        let base = LabelPlace(block, side, of: point, distance: radius + distance * scale)
        guard distance > 9 else {
          places.append(base)
          continue
        }
        let box = base.box
        let nearest = Point(
          min(max(point.x, box.x), box.maxX), min(max(point.y, box.y + 2), box.maxY - 2))
        let (dx, dy) = (nearest.x - point.x, nearest.y - point.y)
        let length = max(1, (dx * dx + dy * dy).squareRoot())
        let start = Point(
          point.x + dx / length * (radius + scale), point.y + dy / length * (radius + scale))
        let end = Point(nearest.x - dx / length * 2 * scale, nearest.y - dy / length * 2 * scale)
        places.append(
          LabelPlace(
            box: box, anchor: base.anchor, leader: LabelPlace.Leader(from: start, to: end)))
      }
    }
    return places
  }
}
