import Drawing
import Statistics

/// A figure as a bar in a cell, from the zero that the column shares.
struct CellBar {
  let figure: Measured
  let domain: ClosedRange<Double>
  let room: Rect
  let inkScale: Double

  func items(theme: Theme, tone: CellGraphic.Tone) -> [Scene.Item] {
    let domain = min(0, domain.lowerBound)...max(0, domain.upperBound)
    let scale = ValueScale(domain: domain)
    func x(_ value: Double) -> Double {
      room.x + min(1, max(0, scale.share(of: value))) * room.width
    }
    var items: [Scene.Item] = []
    if let value = figure.value, value != 0, domain.lowerBound < domain.upperBound {
      let (from, to) = (min(x(0), x(value)), max(x(0), x(value)))
      let height = room.height * 0.62
      items.append(
        .shape(
          Scene.Shape(
            .rect(Rect(from, room.midY - height / 2, to - from, height)),
            fill: fill(tone.color(in: theme), on: theme.background))))
    }
    // Bars that go both ways say where they start.
    if domain.lowerBound < 0 {
      let stroke = Scene.Stroke(theme.axis, width: theme.axisWidth * inkScale)
      items.append(
        .shape(
          Scene.Shape(.line(Point(x(0), room.y), Point(x(0), room.maxY)), stroke: stroke)))
    }
    return items
  }

  /// Figures that are not exact look so, as bars of a chart do.
  private func fill(_ color: Color, on background: Color) -> Scene.Fill {
    switch figure.qualifier {
    case .exact, .missing: .solid(color)
    case .derived, .forecast:
      .hatched(
        color, background: color.mixed(with: background, 0.82), spacing: 4 * inkScale,
        width: 1.25 * inkScale)
    case .about, .nearly, .moreThan, .lessThan, .provisional, .partial:
      .solid(color.mixed(with: background, 0.55))
    }
  }
}
