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
      if area.isEmpty {
        // From the foot under the point, or from where the line left the ground before it.
        let start = index > 0 && points[index - 1].y == 0 ? points[index - 1].x : point.x
        area.append(Point(start, 0))
      }
      area.append(clamped(point))
      if index == points.count - 1 { area.append(Point(point.x, 0)) }
    }
    close()
    return areas
  }

  /// A line cut where it crosses levels: stretches that lie between two of them, each with how many
  /// levels lie below it.
  ///
  /// - Parameters:
  ///   - levels: Ascending; y counts upwards.
  static func pieces(_ points: [Point], levels: [Double]) -> [(range: Int, points: [Point])] {
    var pieces: [(range: Int, points: [Point])] = []
    func add(_ from: Point, _ to: Point) {
      let middle = (from.y + to.y) / 2
      let range = levels.count { middle >= $0 }
      if let last = pieces.last, last.range == range {
        pieces[pieces.count - 1].points.append(to)
      } else {
        pieces.append((range, [from, to]))
      }
    }
    for (before, point) in zip(points, points.dropFirst()) {
      let crossings = levels.filter { (before.y - $0) * (point.y - $0) < 0 }
      var from = before
      for level in before.y < point.y ? crossings : crossings.reversed() {
        let share = (level - before.y) / (point.y - before.y)
        let cut = Point(before.x + (point.x - before.x) * share, level)
        add(from, cut)
        from = cut
      }
      add(from, point)
    }
    return pieces
  }
}
