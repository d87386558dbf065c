import Drawing
import Statistics

extension Line {
  /// Trends of the coloured series: a band where the method says how sure it is, and a line over the
  /// figures, dashed beside a line and solid over points.
  func drawTrends(on canvas: inout MarkCanvas) {
    for series in drawingOrder(canvas.tones) {
      guard let trend = trends[series], !canvas.tones.series[series].isContext else { continue }
      let color = canvas.tones.series[series].fill
      let width = canvas.lineWidth * (look.isDotted ? 1 : 0.7)
      let dash = look.isDotted ? [] : [width * 3, width * 2]
      let points = trend.values.indices.compactMap { category in
        trend.values[category].map {
          canvas.space.point(along: canvas.along(category), value: $0)
        }
      }
      let shown = Decimation.thinned(points, column: 0.5)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .polyline([shown]),
              stroke: Scene.Stroke(color, width: width, dash: dash, hasRoundEnds: dash.isEmpty)))
        ], to: "trend-\(series + 1)")
      for (a, b) in zip(shown, shown.dropFirst()) {
        canvas.obstacles.add(from: a, to: b, owner: series)
      }
    }
  }

  func drawTrendBands(on canvas: inout MarkCanvas) {
    for series in drawingOrder(canvas.tones) {
      guard let trend = trends[series], !canvas.tones.series[series].isContext else { continue }
      let ends = trend.intervals.enumerated().compactMap { category, interval in
        interval.map { (category, $0) }
      }
      guard ends.count > 1 else { continue }
      func points(_ end: KeyPath<Interval, Double>) -> [Point] {
        ends.map {
          canvas.space.point(along: canvas.along($0.0), value: $0.1[keyPath: end])
        }
      }
      let pale = canvas.tones.series[series].fill.mixed(with: canvas.theme.background, 0.85)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .polygon(points(\.high) + points(\.low).reversed()), fill: .solid(pale)))
        ], to: "bands")
    }
  }
}
