import Diagnostics
import Drawing
import Speaking

/// Puts the parts of a chart together: frame, plot, guides, labels, in painting order.
struct SceneComposer {
  let plan: ChartPlan
  let frame: ChartFrame
  let lettering: Lettering

  private var medium: Medium { frame.medium }
  private var chart: Chart { plan.chart }

  init(plan: ChartPlan, frame: ChartFrame, lettering: Lettering) {
    self.plan = plan
    self.frame = frame
    self.lettering = lettering
  }

  /// A chart laid out.
  struct Picture {
    let scene: Scene
    /// True when some of the values that were to be printed had no place.
    var lacksValues = false
    /// True when the names of some series had none.
    var lacksNames = false
    /// True when words of spans or lines had none.
    var lacksCaptions = false
    /// True when marks lie in rows.
    var isSideways = false
    /// True when a legend names the series, since they have no room at their marks.
    var hasLegend = false
  }

  func compose(_ diagnostics: inout DiagnosticList) -> Picture {
    if let reason = plan.emptyReason {
      return Picture(scene: frame.emptyScene(of: chart, reason, lettering))
    }
    let layout = PlotLayout(
      plan, theme: frame.theme, medium: medium, lettering: lettering,
      bounds: PlotBounds(
        left: medium.margin, right: medium.width - medium.margin, top: frame.headerHeight,
        available: frame.availableHeight))
    let height = frame.pictureHeight(
      plotBottom: layout.bottom,
      isLow: layout.settlement.plotHeight != nil || plan.isSideways)
    reportRoom(layout, height: height, &diagnostics)
    let drawn = PlotComposer(layout: layout).compose(
      room: Rect(
        layout.left, frame.headerHeight - medium.text.small * 0.4, layout.width,
        layout.bottom - frame.headerHeight + medium.text.small * 0.8))
    LabelReport(chart: chart, medium: medium).add(
      dropped: drawn.dropped, moved: drawn.moved,
      namesLeftOut: layout.names?.overfull.isEmpty == false ? 0 : drawn.namesLeftOut,
      ticksLeftOut: drawn.ticksLeftOut,
      to: &diagnostics)
    diagnostics.add(contentsOf: LayoutRules(layout: layout).findings)
    let plot = Scene.Group("plot", role: .figure(altText: chart.altText), items: drawn.items)
    return Picture(
      scene: frame.scene(of: chart, height: height, items: drawn.legend + [.group(plot)]),
      lacksValues: drawn.lacksValues, lacksNames: drawn.lacksNames,
      lacksCaptions: drawn.lacksCaptions,
      isSideways: plan.isSideways, hasLegend: layout.settlement.naming == .legend)
  }

  private func reportRoom(
    _ layout: PlotLayout, height: Double, _ diagnostics: inout DiagnosticList
  ) {
    if layout.bottom + frame.footerHeight > height + 1
      || layout.rect.height < medium.text.label * 3,
      !plan.isSideways || layout.rect.height < medium.text.label
    {
      diagnostics.add(
        Diagnostic(
          .error, .drawing, id: "no-room-for-plot",
          "title, subtitle and notes leave no room for the plot at size '\(medium.name)'",
          at: chart.place, hint: "shorten them or use a larger size"))
    }
    let names = layout.names?.overfull ?? []
    let tooWide = names + (layout.legend?.tooWide(layout.width) ?? [])
    let stands =
      !names.isEmpty && !plan.isSideways && plan.traits.turnsSideways
      && chart.options.orientation == .columns
    if !tooWide.isEmpty { diagnostics.add(.doesNotFit(tooWide, chart, medium, stands: stands)) }
  }
}
