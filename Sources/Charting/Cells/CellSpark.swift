import Drawing
import Statistics

/// The shape of a series in a word's room.
struct CellSpark {
  let figures: [Measured]
  let room: Rect
  let theme: Theme
  let tone: CellGraphic.Tone
  let inkScale: Double

  private var lineWidth: Double { 1.5 * inkScale }
  private var radius: Double { min(2.25 * inkScale, room.height / 4, room.width / 2) }

  var items: [Scene.Item] {
    let values = figures.compactMap(\.value)
    guard let low = values.min(), let high = values.max(),
      let last = figures.lastIndex(where: { $0.value != nil })
    else { return [] }
    let scale = ValueScale(domain: low...high)
    // The marked point needs its radius on every side.
    let inner = room.insetBy(radius, radius)
    let step = figures.count > 1 ? inner.width / Double(figures.count - 1) : 0
    func point(_ index: Int) -> Point? {
      figures[index].value.map { value in
        let share = low < high ? scale.share(of: value) : 0.5
        let along = figures.count > 1 ? Double(index) * step : inner.width
        return Point(inner.x + along, inner.maxY - share * inner.height)
      }
    }
    let runs = LineRuns(figures, isBridged: false)
    let line = tone == .context ? theme.context : theme.muted
    var items = zero(scale, inner, low...high)
    for isDashed in [false, true] {
      let lines = runs.runs.filter { $0.isDashed == isDashed }.map { run in
        Decimation.thinned(run.categories.compactMap(point), column: 0.5)
      }
      guard !lines.isEmpty else { continue }
      let stroke = Scene.Stroke(
        line, width: lineWidth, dash: isDashed ? [lineWidth * 1.6, lineWidth * 1.6] : [],
        hasRoundEnds: !isDashed)
      items.append(.shape(Scene.Shape(.polyline(lines), stroke: stroke)))
    }
    for index in runs.isolated where index != last {
      if let point = point(index) { items.append(dot(point, lineWidth * 0.75, line)) }
    }
    if let point = point(last) { items.append(dot(point, radius, tone.color(in: theme))) }
    return items
  }

  /// Where the line crosses zero, a hairline says so.
  private func zero(
    _ scale: ValueScale, _ inner: Rect, _ domain: ClosedRange<Double>
  ) -> [Scene.Item] {
    guard domain.lowerBound < 0, domain.upperBound > 0 else { return [] }
    let y = inner.maxY - scale.share(of: 0) * inner.height
    return [
      .shape(
        Scene.Shape(
          .line(Point(room.x, y), Point(room.maxX, y)),
          stroke: Scene.Stroke(theme.grid, width: theme.gridWidth * inkScale)))
    ]
  }

  private func dot(_ center: Point, _ radius: Double, _ color: Color) -> Scene.Item {
    .shape(Scene.Shape(.circle(center: center, radius: radius), fill: .solid(color)))
  }
}
