import Drawing

/// Axes, grid and legend of one plot, drawn.
struct Guides {
  let layout: PlotLayout
  let space: PlotSpace

  /// What lies behind and over the marks, and the boxes that labels must keep clear of.
  struct Drawn {
    var behind: [Scene.Item] = []
    var over: [Scene.Item] = []
    var legend: [Scene.Item] = []
    var boxes: [Rect] = []
    /// Names of members for which there was no room.
    var leftOut = 0
    /// Labels of ticks that the author gave and that have no room.
    var ticksLeftOut: [String] = []
  }

  var drawn: Drawn {
    var drawn = Drawn()
    let theme = layout.theme
    let medium = layout.medium
    let values = layout.valueAxis.draw(
      in: space, left: layout.left, right: layout.right, theme: theme, medium: medium,
      lift: layout.axisLift,
      color: layout.plan.axisColor(isRight: false) ?? theme.muted, hasBaseline: layout.hasBaseline,
      hasGrid: layout.plan.traits.hasGrid)
    let hasGrid = layout.plan.traits.hasGrid
    if hasGrid, !values.minor.isEmpty {
      drawn.behind.append(.group(Scene.Group("grid-minor", role: .artifact, items: values.minor)))
    }
    if hasGrid, !values.grid.isEmpty {
      drawn.behind.append(.group(Scene.Group("grid", role: .artifact, items: values.grid)))
    }
    if !values.labels.isEmpty, hasTickLabels {
      drawn.behind.append(.group(Scene.Group("axis-values", items: values.labels)))
    }
    if hasTickLabels {
      drawn.boxes += values.boxes
      drawn.ticksLeftOut += values.leftOut
    }
    if layout.plan.traits.isPlane, let numbers = layout.numbers {
      drawn.behind.append(
        .group(
          Scene.Group(
            "grid-along", role: .artifact,
            items: numbers.grid(in: space, theme: theme, medium: medium))))
    }
    addRightAxis(to: &drawn)
    addCategories(to: &drawn)
    let baseline = baselines.flatMap {
      layout.valueAxis.baseline(in: $0, left: layout.left, theme: theme, medium: medium)
    }
    if layout.hasBaseline, !baseline.isEmpty {
      let line = Scene.Item.group(Scene.Group("baseline", role: .artifact, items: baseline))
      if layout.plan.traits.coversBaseline || layout.plan.traits.liesOverBaseline {
        drawn.behind.append(line)
      } else {
        drawn.over.append(line)
      }
    }
    let mark = layout.valueAxis.cutMark(in: space, left: layout.left, theme: theme, medium: medium)
    if layout.domain.isCut, !mark.isEmpty {
      drawn.over.append(.group(Scene.Group("axis-break", role: .artifact, items: mark)))
    }
    if let title = layout.title {
      let top = layout.top + (layout.legend?.height ?? 0)
      drawn.boxes.append(title.box(x: layout.left, top: top))
      drawn.behind.append(
        .group(
          Scene.Group(
            "axis-title", items: title.items(x: layout.left, top: top, color: theme.muted))))
    }
    if let title = layout.alongTitle {
      let top = layout.bottom - title.height
      drawn.boxes.append(title.box(x: space.rect.maxX, top: top, anchor: .end))
      drawn.behind.append(
        .group(
          Scene.Group(
            "axis-along-title",
            items: title.items(
              x: space.rect.maxX, top: top, anchor: .end, color: theme.muted))))
    }
    if let legend = layout.legend {
      drawn.legend = legend.items(at: Point(layout.left, layout.top), theme: theme)
    }
    if layout.legend != nil {
      drawn.boxes.append(
        Rect(layout.left, layout.top, layout.width, layout.legend?.height ?? 0))
    }
    return drawn
  }

  /// Where the zero line runs: along the whole plot, or in rows with names over them beside the bars alone,
  /// since it would cross out the names.
  private var baselines: [PlotSpace] {
    guard layout.names?.isOver == true else { return [space] }
    let height = layout.places.slot * space.length * 0.84
    return layout.places.centers.map { center in
      var piece = space
      piece.rect.y = space.rect.y + center * space.length - height / 2
      piece.rect.height = height
      return piece
    }
  }

  private func addRightAxis(to drawn: inout Drawn) {
    guard let axis = layout.rightAxis, let domain = layout.plan.rightDomain else { return }
    let own = PlotSpace(
      rect: space.rect, isSideways: space.isSideways, scale: domain.scale,
      lowPadding: space.lowPadding, highPadding: space.highPadding)
    let right = axis.drawRight(
      in: own, right: layout.right, theme: layout.theme,
      medium: layout.medium, color: layout.plan.axisColor(isRight: true) ?? layout.theme.muted)
    guard layout.bounds.panel?.labelsRightTicks != false else { return }
    drawn.behind.append(.group(Scene.Group("grid-right", role: .artifact, items: right.grid)))
    drawn.behind.append(.group(Scene.Group("axis-values-right", items: right.labels)))
    drawn.boxes += right.boxes
    drawn.ticksLeftOut += right.leftOut
    let mark = axis.cutMark(
      in: own, left: layout.left, right: layout.right, theme: layout.theme, medium: layout.medium)
    if domain.isCut, !mark.isEmpty {
      drawn.over.append(.group(Scene.Group("right-axis-break", role: .artifact, items: mark)))
    }
  }

  private var hasTickLabels: Bool {
    layout.bounds.panel?.labelsTicks != false && !layout.settlement.hidesTicks
  }

  private func addCategories(to drawn: inout Drawn) {
    guard layout.bounds.panel?.labelsCategories != false else { return }
    if let names = layout.names {
      let result = names.draw(
        in: space, left: layout.left, places: layout.places, sides: layout.nameSides,
        figures: layout.settlement.rowFigures, lettering: layout.lettering, theme: layout.theme)
      drawn.behind.append(.group(Scene.Group("axis-names", items: result.items)))
      drawn.boxes += result.boxes
      drawn.leftOut = result.leftOut
    }
    if let edges = layout.edges {
      let result = edges.draw(
        in: space, bounds: layout.left...layout.right, theme: layout.theme, medium: layout.medium,
        lettering: layout.lettering)
      drawn.behind.append(.group(Scene.Group("axis-edges", items: result.items)))
      drawn.boxes += result.boxes
    }
    if let numbers = layout.numbers {
      let result = numbers.draw(
        in: space, bounds: layout.left...layout.right, theme: layout.theme, medium: layout.medium)
      drawn.behind.append(.group(Scene.Group("axis-numbers", items: result.items)))
      drawn.boxes += result.boxes
      drawn.ticksLeftOut += numbers.leftOut
    }
    if let time = layout.time {
      let result = time.draw(
        in: space, theme: layout.theme, medium: layout.medium,
        hasTickMarks: (!layout.plan.traits.fillsSlots || !layout.places.areSlots)
          && !layout.plan.chart.options.along.hasEndsAlone)
      drawn.behind.append(.group(Scene.Group("axis-time", items: result.items)))
      drawn.boxes += result.boxes
      drawn.ticksLeftOut += time.leftOut
    }
  }
}
