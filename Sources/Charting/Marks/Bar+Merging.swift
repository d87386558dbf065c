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
        let first = min(max(0, Int(((middle - slot / 2) / width).rounded())), count - 1)
        let last = max(first, Int(((middle + slot / 2) / width).rounded()) - 1)
        for column in first...min(count - 1, last) {
          highs[column] = max(highs[column], piece.to)
          lows[column] = min(lows[column], piece.to)
        }
      }
      let outlines = [highs, lows].filter { $0.contains { $0 != chart.options.barStart } }.map {
        ends in
        silhouette(ends, from: chart.options.barStart, width: width, in: canvas.space)
      }
      let fill = Scene.Fill.solid(canvas.tones.series[series].fill)
      canvas.add(
        outlines.map { .shape(Scene.Shape(.polygon($0), fill: fill)) },
        to: "series-\(series + 1)")
    }
  }

  /// The outline of columns from a baseline, as steps along their ends and back along it.
  private func silhouette(
    _ ends: [Double], from start: Double, width: Double, in space: PlotSpace
  ) -> [Point] {
    var points = [space.point(along: 0, value: start)]
    for (column, end) in ends.enumerated() {
      let left = Double(column) * width
      points.append(space.point(along: left, value: end))
      points.append(space.point(along: min(left + width, space.length), value: end))
    }
    points.append(space.point(along: space.length, value: start))
    return points
  }
}
