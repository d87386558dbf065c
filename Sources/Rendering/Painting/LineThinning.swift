import Drawing

/// Leaves out points that a raster cannot show.
///
/// Points that follow each other within a quarter of a pixel column become the first, the highest,
/// the lowest and the last of them, in the order in which they came: the line covers the same
/// heights and goes on from the same place. A pixel changes by an eighth of full contrast at most;
/// half columns change three times as much, eighths take half as long again. Lines whose points lie
/// further apart stay as they are.
enum LineThinning {
  private static let columnsPerPixel = 4.0

  /// The points of a run in device units, thinned where they crowd. Linear in their number.
  static func devicePoints(_ run: [Point], on grid: PixelGrid) -> [Point] {
    var result: [Point] = []
    result.reserveCapacity(min(run.count, 8192))
    var start = 0
    while start < run.count {
      let column = Self.column(run[start], grid)
      var highest = start
      var lowest = start
      var end = start + 1
      while end < run.count, Self.column(run[end], grid) == column {
        if run[end].y < run[highest].y { highest = end }
        if run[end].y > run[lowest].y { lowest = end }
        end += 1
      }
      var previous = -1
      for index in [start, min(highest, lowest), max(highest, lowest), end - 1]
      where index > previous {
        result.append(grid.point(run[index]))
        previous = index
      }
      start = end
    }
    return result
  }

  private static func column(_ point: Point, _ grid: PixelGrid) -> Double {
    (grid.length(point.x) * columnsPerPixel).rounded(.down)
  }
}
