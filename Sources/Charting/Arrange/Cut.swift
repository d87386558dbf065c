import Drawing

/// What lies between a line and levels that it crosses.
enum Cut {
  /// What lies under a line between 0 and 1: a polygon for each stretch in which it is above 0.
  ///
  /// - Parameter points: With ascending x; y counts upwards.
  static func areas(_ points: [Point]) -> [[Point]] {
    var areas: [[Point]] = []
    var area: [Point] = []
    func close() {
      if area.count > 2 { areas.append(area) }
      area = []
    }
    func clamped(_ point: Point) -> Point { Point(point.x, min(1, max(0, point.y))) }
    for (index, point) in points.enumerated() {
      if index > 0 {
        let before = points[index - 1]
        // Where the line crosses 0 or 1 on its way here.
        let crossings = [0.0, 1].filter { (before.y - $0) * (point.y - $0) < 0 }
          .map { level in
            Point(
              before.x + (point.x - before.x) * (level - before.y) / (point.y - before.y), level)
          }.sorted { $0.x < $1.x }
        for crossing in crossings {
          area.append(crossing)
          if crossing.y == 0, point.y < 0 { close() }
        }
      }
      guard point.y > 0 else {
        if !area.isEmpty, point.y == 0 { area.append(point) }
        if point.y <= 0 { close() }
        continue
      }
      if area.isEmpty { area.append(Point(point.x, 0)) }
      area.append(clamped(point))
      if index == points.count - 1 { area.append(Point(point.x, 0)) }
    }
    close()
    return areas
  }
}
