import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// The plans of all panels, on one scale unless each has its own.
struct PanelPlans {
  /// Lies where its panels do.
  private(set) var chart: Chart
  let panels: Chart.Panels
  private let theme: Theme
  private let medium: Medium
  private let lettering: Lettering
  private(set) var plans: [ChartPlan] = []
  /// Names of the series of each panel, said once in the legend.
  private(set) var names: [String] = []

  /// About how many ticks stand on the axis of a panel.
  private static let tickCount = 3

  /// Nil when there is no such kind of chart.
  ///
  /// - Parameter width: Of a panel, by which names under columns are judged.
  init?(
    _ chart: Chart, _ panels: Chart.Panels, theme: Theme, medium: Medium, lettering: Lettering,
    width: Double, diagnostics: inout DiagnosticList
  ) {
    self.chart = chart
    self.panels = panels
    self.theme = theme
    self.medium = medium
    self.lettering = lettering
    var narrow = medium
    narrow.width = width + 2 * medium.margin
    var charts = panels.list.indices.map { index -> Chart in
      let own = chart.chart(ofPanel: index)
      // Series that are parts of one mark need no names.
      return switch own.kind {
      case Path.keyword: Path.arranged(own)
      case BoxPlot.keyword: BoxPlot.arranged(own)
      default: own
      }
    }
    // The marks of single rows are named by their colours, in a legend that they make.
    names = charts.first?.series.filter { !$0.isBackdrop }.map(\.name) ?? []
    if chart.hasTwoAxes, chart.options.valueLabels == .automatic {
      // The axes at both sides stay, so figures at the bars would say the same again.
      for index in charts.indices { charts[index].options.valueLabels = .few }
    }
    if names.count > 1 { charts = charts.map(PanelPlans.withoutNames) }
    let marks = charts.compactMap { MarkRegistry.mark(for: $0) }
    guard marks.count == charts.count else { return nil }
    let shared = PanelPlans.union(marks.compactMap { ChartPlan.extent($0) })
    let paired = marks.compactMap(\.pairedExtents).reduce(nil) { joined, own in
      joined?.union(own) ?? own
    }
    let figures = chart.series.flatMap(\.values).compactMap(\.value)
    let scale =
      panels.hasOwnScales
      ? PanelScale(tickCount: PanelPlans.tickCount)
      : PanelScale(
        extent: shared, paired: paired, figures: figures, tickCount: PanelPlans.tickCount)
    func plan(_ found: inout DiagnosticList) -> Bool {
      plans = []
      for (panel, chart) in zip(panels.list, charts) {
        var own = DiagnosticList()
        guard
          let plan = ChartPlan(
            chart, theme: theme, medium: narrow, lettering: lettering, panel: scale,
            diagnostics: &own)
        else { return false }
        plans.append(plan)
        // A grid says of its empty places that they are.
        for diagnostic in own.all where panels.grid == nil || diagnostic.id != "empty-chart" {
          found.add(
            diagnostic.id == "empty-chart" ? PanelPlans.empty(panel, chart) : diagnostic)
        }
      }
      return true
    }
    var found = DiagnosticList()
    guard plan(&found) else { return nil }
    // Names that turn one panel turn them all: they are read against one another.
    if plans.contains(where: \.isSideways), !plans.allSatisfy(\.isSideways) {
      for index in charts.indices { charts[index].options.orientation = .bars }
      found = DiagnosticList()
      guard plan(&found) else { return nil }
    }
    if plans.contains(where: \.isSideways) { self.chart.options.orientation = .bars }
    diagnostics.add(contentsOf: found.all)
  }

  var isEmpty: Bool { plans.allSatisfy { $0.emptyReason != nil } }
  var isSideways: Bool { plans.first?.isSideways ?? false }
  var hasTwoAxes: Bool { plans.contains { $0.rightDomain != nil } }

  /// What texts take at both sides of every plot, where they always stand there.
  func beside(_ width: Double) -> Double {
    widest(width) { $0.leadGutter > 0 ? $0.leadGutter + $0.gutter : 0 }
  }

  /// What the names and values at the ends of lines take after every plot.
  func after(_ width: Double) -> Double {
    widest(width) { $0.naming == .direct ? $0.gutter : 0 }
  }

  private func widest(_ width: Double, _ part: (MarkSettlement) -> Double) -> Double {
    plans.filter { $0.emptyReason == nil }.map { plan in
      var room = PlotRoom(
        chart: plan.chart, lettering: lettering, theme: theme, medium: medium, tones: plan.tones,
        isSideways: false, size: Size(width, width), places: plan.places, domain: plan.domain)
      room.endTexts = .beside
      return part(plan.mark.settle(in: room))
    }.max() ?? 0
  }

  /// The legend names series for all panels. Beside lines stand their values then, if they are few.
  private static func withoutNames(_ chart: Chart) -> Chart {
    var chart = chart
    let isTold = chart.kind == "slope" || chart.kind == "line" && chart.series.count <= 2
    if isTold {
      for index in chart.series.indices { chart.series[index].name = "" }
    } else {
      chart.options.legend = .top
    }
    return chart
  }

  private static func union(_ extents: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    guard let low = extents.map(\.lowerBound).min(), let high = extents.map(\.upperBound).max()
    else { return nil }
    return low...high
  }

  private static func empty(_ panel: Chart.Panel, _ chart: Chart) -> Diagnostic {
    Diagnostic(
      .warning, .drawing, id: "empty-panel", "the panel '\(panel.name)' has no value to draw",
      at: chart.place, hint: "leave the member out with `where`, or check its figures")
  }
}
