import Diagnostics
import Drawing
import Speaking

/// Puts panels together: frame, common legend, and each panel under its title.
struct PanelComposer {
  let chart: Chart
  let panels: Chart.Panels
  let theme: Theme
  let medium: Medium
  let lettering: Lettering

  init(
    _ chart: Chart, _ panels: Chart.Panels, theme: Theme, medium: Medium, lettering: Lettering
  ) {
    self.chart = chart
    self.panels = panels
    self.theme = theme
    self.medium = medium
    self.lettering = lettering
  }

  /// Nil when there is no such kind of chart.
  func compose(_ diagnostics: inout DiagnosticList) -> SceneComposer.Picture? {
    var found = DiagnosticList()
    guard let trial = plans(columns: columns(lead: tickLead), turned: false, &found) else {
      return nil
    }
    let frame = frame(trial, &diagnostics)
    if trial.isEmpty {
      diagnostics.add(contentsOf: found.all)
      return SceneComposer.Picture(
        scene: frame.emptyScene(of: chart, chart.language.words.noData, lettering))
    }
    let isGrid = hasRoomForGrid(trial)
    var count = isGrid ? panels.grid?.columns.count ?? 1 : columns(trial, frame)
    var layout: PanelLayout?
    var isNarrow = false
    while layout == nil {
      var own = DiagnosticList()
      guard let plans = plans(columns: count, turned: trial.isSideways, &own) else { return nil }
      let arranged = PanelLayout(
        plans, grid: isGrid ? panels.grid : nil, theme: theme, medium: medium,
        lettering: lettering, columns: count, top: frame.headerHeight,
        available: frame.availableHeight)
      // Texts about the plots take a narrow panel's width; one column fewer gives the plots more.
      if !isGrid, count > 1, isTooNarrow(arranged) {
        count -= 1
        isNarrow = true
        continue
      }
      diagnostics.add(contentsOf: own.all)
      layout = arranged
    }
    guard let layout else { return nil }
    if let bare = withoutFigures(layout, &diagnostics) { return bare }
    if !isGrid, let wish = panels.columns, min(wish, panels.list.count) != count {
      diagnostics.add(rearranged(count, isNarrow: isNarrow))
    }
    return picture(layout, frame, &diagnostics)
  }

  /// Whether plots have too little width: those in columns that were asked for, and rows whose figures take
  /// the room of their bars, unless panels under one another would have no height.
  private func isTooNarrow(_ layout: PanelLayout) -> Bool {
    if panels.columns != nil, layout.plotWidth < narrowestPlot { return true }
    if case .fixed = medium.height { return false }
    return layout.plans.isSideways && layout.barsWidth < narrowestPlot * 0.7
  }

  /// The panels without figures, where those leave the bars of a picture that cannot grow no length to be
  /// read.
  private func withoutFigures(
    _ layout: PanelLayout, _ diagnostics: inout DiagnosticList
  ) -> SceneComposer.Picture? {
    guard layout.plans.isSideways, layout.barsWidth < narrowestPlot * 0.7,
      [.automatic, .few].contains(chart.options.valueLabels)
    else { return nil }
    var chart = chart
    chart.options.valueLabels = .none
    diagnostics = DiagnosticList()
    return PanelComposer(chart, panels, theme: theme, medium: medium, lettering: lettering)
      .compose(&diagnostics)
  }

  /// What a line or a few bars need to be read.
  private var narrowestPlot: Double { medium.text.label * 5 }

  private var width: Double { medium.width - 2 * medium.margin }
  private var tickLead: Double { medium.text.small * 2.5 }

  /// - Parameter turned: True where a trial has found that bars lie sideways.
  private func plans(
    columns: Int, turned: Bool, _ diagnostics: inout DiagnosticList
  ) -> PanelPlans? {
    var chart = chart
    if turned { chart.options.orientation = .bars }
    let gaps = PanelLayout.gap(medium) * Double(columns - 1)
    return PanelPlans(
      chart, panels, theme: theme, medium: medium, lettering: lettering,
      width: (width - gaps) / Double(columns), diagnostics: &diagnostics)
  }

  private func frame(_ plans: PanelPlans, _ diagnostics: inout DiagnosticList) -> ChartFrame {
    let words = chart.language.words
    var remarks: [String] = []
    if panels.hasOwnScales { remarks.append(words.scalesDiffer + words.fullStop) }
    for plan in plans.plans where plan.emptyReason == nil {
      remarks += ChartLayout.remarks(on: plan, chart).filter { !remarks.contains($0) }
    }
    return ChartFrame(
      chart.inked(by: plans.plans, on: theme), remarks: remarks, theme: theme, medium: medium,
      lettering: lettering,
      diagnostics: &diagnostics)
  }

  // MARK: Columns

  /// Whether the columns of a grid may stand side by side; else its panels stand in turn, each under
  /// both of its names.
  private func hasRoomForGrid(_ plans: PanelPlans) -> Bool {
    guard let grid = panels.grid else { return false }
    let count = Double(grid.columns.count)
    var lead = tickLead
    if plans.isSideways, let plan = plans.plans.first {
      lead =
        NameAxis(
          sideways: plan.chart.categories, width: width, lettering: lettering, theme: theme
        ).extent * (panels.ownOrder == nil ? 1 : count)
    }
    let plot = (width - lead - PanelLayout.gap(medium) * (count - 1)) / count
    return plot >= medium.text.label * (plans.isSideways ? 4 : 5.5)
  }

  private func columns(lead: Double) -> Int {
    columns(lead: lead, height: nil, rowsHeight: nil)
  }

  private func columns(_ plans: PanelPlans, _ frame: ChartFrame) -> Int {
    guard plans.isSideways,
      let plan = plans.plans.max(by: { $0.rowCount < $1.rowCount })
    else {
      // Labels of axes that differ stand beside every plot.
      let beside = plans.beside(width)
      let isTold = panels.hasOwnScales && chart.kind != Pareto.keyword
      let axes = isTold ? (plans.hasTwoAxes ? 2.0 : 1) : 0
      let after = medium.isNarrow || beside > 0 ? 0 : plans.after(width)
      return columns(
        lead: tickLead, repeatedLead: tickLead * 1.4 * axes + beside + after,
        height: frame.availableHeight, rowsHeight: nil, narrowest: beside > 0 ? 5 : axes > 0 ? 7 : 9
      )
    }
    let hasOwnNames = panels.ownOrder != nil
    let names = NameAxis(
      sideways: hasOwnNames ? chart.categories : plan.chart.categories, width: width,
      lettering: lettering, theme: theme)
    let row = max(lettering.label.size * 1.55 * Double(plan.mark.laneCount), names.tallest)
    let usual = columns(
      lead: names.extent, repeatedLead: hasOwnNames ? names.extent : 0,
      height: frame.availableHeight, rowsHeight: row * Double(plan.rowCount), narrowest: 6)
    guard hasOwnNames, panels.columns == nil, case .fixed = medium.height,
      let height = frame.availableHeight
    else { return usual }
    return fitting(usual, plan, height: height)
  }

  /// Columns in which rows with names of their own fit a given height, names broken to narrower panels
  /// if need be; the usual number where it fits, or none does.
  private func fitting(_ usual: Int, _ plan: ChartPlan, height: Double) -> Int {
    let size = lettering.label.size
    func fits(_ columns: Int) -> Bool {
      let cell =
        (width - PanelLayout.gap(medium) * Double(columns - 1)) / Double(columns)
      let names = NameAxis(
        sideways: chart.categories, width: cell, lettering: lettering, theme: theme)
      let row = max(size * 1.3 * Double(plan.mark.laneCount), names.tallest + size * 0.1)
      let rows = (panels.list.count + columns - 1) / columns
      let needed = Double(rows) * (row * Double(plan.rowCount) + size * 4.5)
      return cell - names.extent >= size * 5 && needed <= height
    }
    if fits(usual) { return usual }
    return (1...max(1, panels.list.count)).first(where: fits) ?? usual
  }

  /// - Parameter repeatedLead: Before the plots of further columns.
  private func columns(
    lead: Double, repeatedLead: Double = 0, height: Double?, rowsHeight: Double?,
    narrowest: Double = 9
  ) -> Int {
    let room = PanelColumns.Room(
      count: panels.list.count, width: width, lead: lead,
      gap: PanelLayout.gap(medium) + repeatedLead,
      height: height, rowsHeight: rowsHeight, overhead: medium.text.label * 3.2,
      textSize: medium.text.label, narrowest: narrowest)
    if let columns = panels.columns {
      let wish = max(1, min(columns, panels.list.count))
      // A picture of a given height may leave the rows that were asked for no height.
      guard case .fixed = medium.height, PanelColumns.flattens(wish, in: room) else { return wish }
    }
    return PanelColumns.best(in: room)
  }

  private func rearranged(_ columns: Int, isNarrow: Bool) -> Diagnostic {
    let count = panels.list.count
    let wish = min(panels.columns ?? columns, count)
    let rows = (count + columns - 1) / columns
    if isNarrow {
      return Diagnostic(
        .hint, .drawing, id: "panels-rearranged",
        "\(wish) panels side by side would be too narrow at size '\(medium.name)'; there they "
          + "stand in \(columns == 1 ? "one column" : "\(columns) columns")",
        at: chart.place)
    }
    return Diagnostic(
      .warning, .drawing, id: "panels-rearranged",
      "\(count) panels in \((count + wish - 1) / wish) rows would be flat at size "
        + "'\(medium.name)'; there they stand in \(rows)",
      at: chart.place,
      hint: "ask for `columns: \(columns)`, or use a size that can grow in height")
  }

  // MARK: Drawing

  private func picture(
    _ layout: PanelLayout, _ frame: ChartFrame, _ diagnostics: inout DiagnosticList
  ) -> SceneComposer.Picture {
    let height = frame.pictureHeight(plotBottom: layout.bottom)
    reportRoom(layout, frame, height: height, &diagnostics)
    var items = layout.axisTitleItems
    var dropped: [LabelEngine.Problem] = []
    var moved: [LabelEngine.Problem] = []
    var namesLeftOut = 0
    var ticksLeftOut: [String] = []
    var printing: Set<Bool> = []
    for (index, (cell, plot)) in zip(layout.cells, plots(layout)).enumerated() {
      let isEmpty = plot == nil
      let titles = cell.title.map { title in
        Scene.Item.group(
          Scene.Group(
            "panel-title", role: .paragraph,
            items: title.items(
              x: cell.titleAt.x, top: cell.titleAt.y, anchor: cell.titleAnchor,
              color: layout.titlesAreHeads ? theme.muted : theme.text)))
      }
      items.append(
        .group(
          Scene.Group(
            "panel-\(index + 1)", role: .figure(altText: panels.list[index].name),
            items: [titles].compactMap { $0 } + (plot?.items ?? emptyItems(cell)))))
      dropped += plot?.dropped ?? []
      moved += plot?.moved ?? []
      namesLeftOut = max(namesLeftOut, plot?.namesLeftOut ?? 0)
      ticksLeftOut += (plot?.ticksLeftOut ?? []).filter { !ticksLeftOut.contains($0) }
      if !isEmpty { printing.insert(cell.layout.settlement.printsValues) }
    }
    LabelReport(chart: chart, medium: medium).add(
      dropped: dropped, moved: moved, namesLeftOut: namesLeftOut, ticksLeftOut: ticksLeftOut,
      to: &diagnostics)
    let plot = Scene.Group("plot", role: .figure(altText: chart.altText), items: items)
    return SceneComposer.Picture(
      scene: frame.scene(of: chart, height: height, items: layout.head() + [.group(plot)]),
      // Some panels with an axis and some without would look like different scales.
      lacksValues: printing.count > 1
        || dropped.contains { $0.request.isMissed }, isSideways: layout.plans.isSideways)
  }

  /// Each panel's plot; nil for an empty one. Percents have their signs in all panels or in none.
  private func plots(_ layout: PanelLayout) -> [PlotComposer.Plot?] {
    func drawn(_ areBare: Bool) -> [PlotComposer.Plot?] {
      layout.cells.map { cell in
        cell.layout.plan.emptyReason == nil
          ? PlotComposer(layout: cell.layout).compose(room: cell.room, hasBareParts: areBare) : nil
      }
    }
    let plots = drawn(false)
    return Set(plots.compactMap { $0?.hasBareParts }).count > 1 ? drawn(true) : plots
  }

  private func emptyItems(_ cell: PanelLayout.Cell) -> [Scene.Item] {
    let rect = cell.layout.rect
    let block = lettering.block(
      chart.language.words.noData, lettering.small, width: rect.width)
    return [.shape(Scene.Shape(.rect(rect), fill: .solid(theme.span)))]
      + block.items(
        x: rect.midX, top: rect.midY - block.height / 2, anchor: .middle, color: theme.muted)
  }

  private func reportRoom(
    _ layout: PanelLayout, _ frame: ChartFrame, height: Double,
    _ diagnostics: inout DiagnosticList
  ) {
    let plot = layout.cells.map(\.layout.rect.height).min() ?? 0
    let least = medium.text.label * (layout.plans.isSideways ? 1 : 2)
    if layout.bottom + frame.footerHeight > height + 1 || plot < least {
      diagnostics.add(
        Diagnostic(
          .error, .drawing, id: ChartLayout.noRoomForPanels,
          "\(panels.list.count) panels have no room at size '\(medium.name)'", at: chart.place,
          hint: "show fewer panels with `top`, or use a size that can grow in height"))
    }
    let names = layout.cells.flatMap { cell in
      (cell.title?.lines ?? []).filter {
        lettering.width($0, lettering.strong) > cell.room.width
      }
        + (cell.layout.bounds.panel?.labelsCategories == true
          ? cell.layout.names?.overfull ?? [] : [])
    }
    let tooWide = names + (layout.legend?.tooWide(width) ?? [])
    if !tooWide.isEmpty { diagnostics.add(.doesNotFit(tooWide, chart, medium)) }
  }
}
