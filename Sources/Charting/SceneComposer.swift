import Diagnostics
import Drawing
import Speaking

/// Puts the parts of a chart together: frame, plot, guides, labels, in painting order.
struct SceneComposer {
  let plan: ChartPlan
  let frame: ChartFrame
  let lettering: Lettering

  private var theme: Theme { frame.theme }
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
  }

  func compose(_ diagnostics: inout DiagnosticList) -> Picture {
    guard plan.emptyReason == nil else { return Picture(scene: emptyScene()) }
    let layout = PlotLayout(
      plan, theme: theme, medium: medium, lettering: lettering,
      bounds: PlotBounds(
        left: medium.margin, right: medium.width - medium.margin, top: frame.headerHeight,
        available: availableHeight))
    let height = pictureHeight(plotBottom: layout.bottom)
    reportRoom(layout, height: height, &diagnostics)
    let drawn = PlotComposer(layout: layout).compose(
      room: Rect(
        layout.left, frame.headerHeight - medium.text.small * 0.4, layout.width,
        layout.bottom - frame.headerHeight + medium.text.small * 0.8))
    LabelReport(chart: chart, medium: medium).add(
      drawn.dropped, drawn.namesLeftOut, to: &diagnostics)
    let plot = Scene.Group("plot", role: .figure(altText: chart.altText), items: drawn.items)
    return Picture(
      scene: scene(height: height, items: drawn.legend + [.group(plot)]),
      lacksValues: drawn.lacksValues)
  }

  // MARK: Heights

  /// Between header and footer; nil when the plot decides.
  private var availableHeight: Double? {
    switch medium.height {
    case .fixed(let height), .atLeast(let height):
      max(1, height - frame.headerHeight - frame.footerHeight)
    case .plot: nil
    }
  }

  private func pictureHeight(plotBottom: Double) -> Double {
    // A hair of rounding is no reason for another point of height.
    let needed = (plotBottom + frame.footerHeight - 1e-6).rounded(.up)
    return switch medium.height {
    case .fixed(let height): height
    case .atLeast(let height): max(height, needed)
    case .plot: needed
    }
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
    let tooWide =
      (layout.names?.overfull ?? []) + (layout.legend?.tooWide(layout.width) ?? [])
    if !tooWide.isEmpty { diagnostics.add(.doesNotFit(tooWide, chart)) }
  }

  // MARK: The picture

  private func scene(height: Double, items: [Scene.Item]) -> Scene {
    Scene(
      size: Size(medium.width, height), background: theme.background, title: chart.title,
      altText: chart.altText, language: chart.language.code,
      items: frame.header() + items + frame.footer(bottom: height))
  }

  /// A chart without values says so in words.
  private func emptyScene() -> Scene {
    let height = pictureHeight(
      plotBottom: frame.headerHeight + availableHeightForWords)
    let block = lettering.block(
      plan.emptyReason ?? "", lettering.subtitle, width: medium.width - 2 * medium.margin)
    let panel = Rect(
      medium.margin, frame.headerHeight, medium.width - 2 * medium.margin, availableHeightForWords)
    let text =
      [.shape(Scene.Shape(.rect(panel), fill: .solid(theme.span)))]
      + block.items(
        x: panel.midX, top: panel.midY - block.height / 2, anchor: .middle, color: theme.muted)
    return scene(
      height: height,
      items: [
        .group(Scene.Group("plot", role: .figure(altText: chart.altText), items: text))
      ])
  }

  private var availableHeightForWords: Double { availableHeight ?? medium.text.subtitle * 6 }
}
