import Drawing

/// Thins a line to what a picture can show.
enum Decimation {
  /// Keeps, of each column of the picture, the first, lowest, highest and last point: the ink is the
  /// same, the file is not.
  ///
  /// - Parameters:
  ///   - points: With ascending x.
  ///   - column: Width of a column.
  /// - Complexity: O(n).
  static func thinned(_ points: [Point], column: Double) -> [Point] {
    guard let first = points.first, let last = points.last, column > 0,
      Double(points.count) > 4 * (last.x - first.x) / column + 8
    else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      let bucket = (points[start].x / column).rounded(.down)
      var end = start
      var low = start
      var high = start
      while end < points.count, (points[end].x / column).rounded(.down) == bucket {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      var previous = -1
      for index in [start, min(low, high), max(low, high), end - 1] where index > previous {
        result.append(points[index])
        previous = index
      }
      start = end
    }
    return result
  }
}
