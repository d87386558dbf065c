import Drawing
import Statistics

/// Arrows in place of two dots.
extension Dots {
  /// Whether an arrow leads from the first figure of a row to the second.
  var isArrow: Bool {
    join == .bar && chart.options.joins == .arrow && chart.series.count == 2
  }

  func drawArrow(_ category: Int, on canvas: inout MarkCanvas) {
    guard let from = chart.series[0].values[category].value,
      let to = chart.series[1].values[category].value
    else { return }
    let scale = canvas.medium.inkScale
    let ends = [from, to].map {
      canvas.space.point(along: canvas.along(category), value: $0)
    }
    let color = arrowColor(category, rise: to - from, canvas)
    let (dx, dy) = (ends[1].x - ends[0].x, ends[1].y - ends[0].y)
    let length = (dx * dx + dy * dy).squareRoot()
    let start = Scene.Shape(.circle(center: ends[0], radius: 2.4 * scale), fill: .solid(color))
    canvas.add([.shape(start)], to: "series-1")
    canvas.obstacles.add(from: ends[0], to: ends[1], owner: category)
    guard length > 0 else { return }
    // Of a short arrow the head is all there is.
    let head = min(10 * scale, length)
    let (ux, uy) = (dx / length, dy / length)
    let neck = Point(ends[1].x - ux * head, ends[1].y - uy * head)
    let half = head * 0.45
    canvas.add(
      [
        .shape(
          Scene.Shape(.line(ends[0], neck), stroke: Scene.Stroke(color, width: 2.4 * scale))),
        .shape(
          Scene.Shape(
            .polygon([
              ends[1], Point(neck.x - uy * half, neck.y + ux * half),
              Point(neck.x + uy * half, neck.y - ux * half),
            ]), fill: .solid(color))),
      ], to: "series-2")
    canvas.obstacles.add(
      Rect(ends[1].x - half, ends[1].y - half, 2 * half, 2 * half), owner: category)
  }

  /// By the direction where colours say that, else that of the second figure.
  private func arrowColor(_ category: Int, rise: Double, _ canvas: MarkCanvas) -> Color {
    if chart.options.bars.signColors != nil {
      return canvas.tones.fill(series: 1, category: category, value: rise)
    }
    let marksSome = chart.categories.contains(where: \.isHighlighted)
    guard marksSome else { return canvas.tones.series[1].fill }
    return chart.categories[category].isHighlighted ? canvas.theme.accent : canvas.theme.context
  }
}
