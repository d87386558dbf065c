import Drawing

/// Draws one plot into its layout: marks, axes, notes and labels, in painting order.
struct PlotComposer {
  let layout: PlotLayout

  private var plan: ChartPlan { layout.plan }
  private var medium: Medium { layout.medium }

  /// A plot drawn.
  struct Plot {
    let items: [Scene.Item]
    /// Stands above the plot and outside its group.
    let legend: [Scene.Item]
    /// Labels without a place, and those that stand elsewhere than at their first.
    let dropped: [LabelEngine.Problem]
    let moved: [LabelEngine.Problem]
    /// How many names of members have no room.
    let namesLeftOut: Int
    /// Labels of ticks that the author gave and that have no room.
    let ticksLeftOut: [String]
    /// True when figures of parts stand without their percent signs.
    let hasBareParts: Bool
    /// True when words of several spans stand at heights here and there.
    let scattersCaptions: Bool

    /// True when some of the values that were to be printed had no place.
    var lacksValues: Bool { dropped.contains { $0.request.isMissed } }
    /// True when words of spans, lines or notes had none, so that their marks are not drawn, or none in order.
    var lacksCaptions: Bool {
      scattersCaptions || dropped.contains { $0.request.kind.isCaption }
    }
    /// True when the names of some series had none.
    var lacksNames: Bool { dropped.contains { $0.request.isName } }
  }

  /// - Parameters:
  ///   - room: What labels may not leave.
  ///   - hasBareParts: True where another panel has no room for percent signs.
  func compose(room: Rect, hasBareParts: Bool = false) -> Plot {
    let space = self.space
    var canvas = self.canvas(space)
    canvas.hasBareParts = hasBareParts
    plan.mark.draw(on: &canvas)
    var notes = Annotations(canvas: canvas, layout: layout)
    notes.collect()
    let grid = Guides(layout: layout, space: space).drawn
    var engine = LabelEngine(bounds: room, marks: notes.obstacles)
    // A value that touched a tick's would be read as one number with it.
    let air = plan.isSideways ? 0 : medium.text.small * 0.7
    for box in grid.boxes { engine.reserve(box.insetBy(-air, 0)) }
    engine.place(canvas.labels + notes.labels)
    notes.drawSigns(of: engine.placed)
    return Plot(
      items: notes.behind + grid.behind + canvas.groups.map { .group($0) } + grid.over
        + notes.over + canvas.over + labels(engine),
      legend: grid.legend, dropped: engine.dropped, moved: engine.moved,
      namesLeftOut: grid.leftOut, ticksLeftOut: grid.ticksLeftOut,
      hasBareParts: canvas.hasBareParts,
      scattersCaptions: !plan.isSideways
        && Annotations.areScattered(engine.placed, in: layout.rect, rows: plan.chart.captionRows))
  }

  /// Where the axis is reversed, what lies beyond the largest value lies at the low end.
  private var space: PlotSpace {
    var paddings = (low: layout.settlement.lowPadding, high: highPadding)
    if layout.domain.isReversed { paddings = (paddings.high, paddings.low) }
    return PlotSpace(
      rect: layout.rect, isSideways: plan.isSideways, scale: layout.domain.scale,
      lowPadding: paddings.low, highPadding: paddings.high)
  }

  /// Where an axis is drawn beside printed values, its top tick is the edge of the plot, unless a figure
  /// stands over a line that ends there, or that edge is the foot of the plot.
  private var highPadding: Double {
    layout.valueAxis.isShown && !plan.isSideways && !layout.domain.isReversed
      && !layout.settlement.printsValues
      && plan.traits.hasGrid && !layout.settlement.namesOverEnds && plan.chart.captionRows == 0
      ? 0 : layout.settlement.highPadding
  }

  private func canvas(_ space: PlotSpace) -> MarkCanvas {
    let rect = layout.rect
    var canvas = MarkCanvas(
      chart: plan.chart, space: space, places: layout.places, lettering: layout.lettering,
      theme: layout.theme, medium: medium, tones: plan.tones, settlement: layout.settlement,
      gutter: Rect(rect.maxX, rect.y, layout.settlement.gutter, rect.height),
      leadGutter: Rect(
        rect.x - layout.settlement.leadGutter, rect.y, layout.settlement.leadGutter, rect.height),
      obstacles: Obstacles(bounds: Rect(0, 0, medium.width, layout.bottom + medium.margin)))
    canvas.rightScale = plan.rightDomain?.scale
    return canvas
  }

  private func labels(_ engine: LabelEngine) -> [Scene.Item] {
    let items = engine.placed.flatMap {
      $0.items(theme: layout.theme, inkScale: medium.inkScale)
    }
    return items.isEmpty ? [] : [.group(Scene.Group("labels", items: items))]
  }
}
