import Drawing

extension Bar {
  /// Bars too thin for gaps between them as one silhouette: in each half point of the axis the longest
  /// bar up and the longest down, which is all that a picture can show of them.
  ///
  /// - Complexity: O(n).
  func drawMerged(on canvas: inout MarkCanvas) {
    let width = 0.5 * canvas.medium.inkScale
    let slot = canvas.places.slot * canvas.space.length
    let count = max(1, Int((canvas.space.length / width).rounded(.up)))
    for series in chart.series.indices {
      var highs = Array(repeating: chart.options.barStart, count: count)
      var lows = highs
      for piece in pieces where piece.series == series {
        let middle = canvas.along(piece.category)
        let first = Int(((middle - slot / 2) / width).rounded())
        let last = max(first, Int(((middle + slot / 2) / width).rounded()) - 1)
        for column in max(0, first)...max(0, min(count - 1, last)) where column < count {
          highs[column] = max(highs[column], piece.to)
          lows[column] = min(lows[column], piece.to)
        }
      }
      let outlines = [highs, lows].filter { $0.contains { $0 != chart.options.barStart } }.map {
        ends in
        silhouette(ends, width: width, in: canvas.space)
      }
      let fill = Scene.Fill.solid(canvas.tones.series[series].fill)
      canvas.add(
        outlines.map { .shape(Scene.Shape(.polygon($0), fill: fill)) },
        to: "series-\(series + 1)")
    }
  }

  /// The outline of columns from zero, as steps along their ends and back along the baseline.
  private func silhouette(_ ends: [Double], width: Double, in space: PlotSpace) -> [Point] {
    var points = [space.point(along: 0, value: 0)]
    for (column, end) in ends.enumerated() {
      let start = Double(column) * width
      let stop = min(start + width, space.length)
      points.append(space.point(along: start, value: end))
      points.append(space.point(along: stop, value: end))
    }
    points.append(space.point(along: space.length, value: 0))
    return points
  }
}
