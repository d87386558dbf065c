import Drawing
import TradeData

/// Gridlines at round values and their labels: above the lines at the left edge, or over the plot when
/// bars lie sideways.
struct ValueAxis {
  private let ticks: [Double]
  private let blocks: [TextBlock]
  let isShown: Bool

  init(
    _ domain: ValueDomain, chart: Chart, unit: Unit, lettering: Lettering, isShown: Bool
  ) {
    self.isShown = isShown
    ticks = domain.ticks
    blocks = chart.texts(ofTicks: ticks, unit: unit).map { lettering.line($0, lettering.small) }
  }

  /// The widest label.
  var width: Double { isShown ? blocks.map(\.width).max() ?? 0 : 0 }
  var labelHeight: Double { isShown ? blocks.map(\.height).max() ?? 0 : 0 }

  /// Where the labels stand, for the label engine to keep clear, and what is drawn.
  struct Drawing {
    var grid: [Scene.Item] = []
    var labels: [Scene.Item] = []
    var boxes: [Rect] = []
  }

  /// - Parameter left: The chart's left edge, from which gridlines of an upright chart run.
  func draw(
    in space: PlotSpace, left: Double, right: Double, theme: Theme, medium: Medium, lift: Double
  )
    -> Drawing
  {
    var drawing = Drawing()
    let width = theme.gridWidth * medium.inkScale
    let dash = theme.gridDash.map { $0 * medium.inkScale }
    // Sideways from the top tick down: it carries the unit, and the others give way to it.
    var lastStart = Double.infinity
    let order = Array(zip(ticks, blocks))
    for (tick, block) in space.isSideways ? order.reversed() : order where isShown {
      let start = space.point(along: 0, value: tick)
      var end = space.point(along: space.length, value: tick)
      var from = start
      if !space.isSideways {
        from.x = left
        end.x = space.rect.maxX
      }
      if tick != 0 {
        drawing.grid.append(
          .shape(
            Scene.Shape(
              .line(from, end), stroke: Scene.Stroke(theme.grid, width: width, dash: dash))))
      }
      if space.isSideways {
        let x = min(max(start.x, left + block.width / 2), right - block.width / 2)
        let box = block.box(
          x: x, top: space.rect.y - lift - block.height - 3 * medium.inkScale, anchor: .middle)
        guard box.maxX < lastStart else { continue }
        lastStart = box.x - block.style.size * 0.6
        drawing.boxes.append(box)
        drawing.labels += block.items(x: x, top: box.y, anchor: .middle, color: theme.muted)
      } else {
        let top = start.y - block.height + block.descent * 0.35 - 1
        drawing.boxes.append(block.box(x: left, top: top))
        drawing.labels += block.items(x: left, top: top, color: theme.muted)
      }
    }
    // Read from the lowest up, whichever way they were chosen.
    if space.isSideways {
      drawing.grid.reverse()
      drawing.labels.reverse()
    }
    return drawing
  }

  /// The line at zero, from which bars rise; heavier than the grid.
  func baseline(in space: PlotSpace, left: Double, theme: Theme, medium: Medium) -> [Scene.Item] {
    guard space.scale.domain.contains(0) else { return [] }
    var from = space.point(along: 0, value: 0)
    let end = space.point(along: space.length, value: 0)
    if !space.isSideways { from.x = isShown ? left : from.x }
    return [
      .shape(
        Scene.Shape(
          .line(from, end),
          stroke: Scene.Stroke(theme.axis, width: theme.axisWidth * medium.inkScale)))
    ]
  }
}
