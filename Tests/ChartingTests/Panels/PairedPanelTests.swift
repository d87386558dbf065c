import Diagnostics
import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

/// Panels with two value axes, and panels with members of their own.
@Suite("panels with two axes")
struct PairedPanelTests {
  /// Columns and a line for each panel, whose amounts differ tenfold.
  private func combo(_ change: (inout Chart.Panels) -> Void = { _ in }) -> Chart {
    let sizes: [Double] = [1, 10, 100]
    var chart = PanelTests.chart(
      "combo", Samples.years(2019...2024),
      sizes.map { size in
        [(1...6).map { Double($0) * size }, [0.1, 0.2, -0.1, 0.1, 0.15, 0.05]]
      }, change: change)
    chart.layers = [
      Chart.Layer(kind: "bar", unit: .number),
      Chart.Layer(kind: "line", unit: .share, isRight: true),
    ]
    for index in chart.series.indices { chart.series[index].layer = index % 2 }
    return chart
  }

  private func plans(of chart: Chart) -> [ChartPlan] {
    let medium = Medium.article
    let lettering = Lettering(
      theme: .wire, medium: medium, language: "en", measurer: FixedTextMeasurer())
    var found = DiagnosticList()
    guard let panels = chart.panels else { return [] }
    return PanelPlans(
      chart, panels, theme: .wire, medium: medium, lettering: lettering, width: 200,
      diagnostics: &found)?.plans ?? []
  }

  private func texts(_ drawn: Drawn, _ group: String, panel: Int) -> [String] {
    drawn.texts(in: group, panel: panel).map(\.text.string)
  }

  @Test("one pair of scales serves all panels, labelled once at either side")
  func shared() {
    let drawn = Drawn(combo { $0.columns = 3 })
    #expect(drawn.faults == [])
    #expect(texts(drawn, "axis-values", panel: 1).contains("500"))
    #expect(texts(drawn, "axis-values", panel: 2) == [])
    #expect(texts(drawn, "axis-values-right", panel: 2) == [])
    #expect(texts(drawn, "axis-values-right", panel: 3).contains { $0.contains("%") })
  }

  @Test("scales of their own are labelled at every panel") func own() {
    let drawn = Drawn(combo { $0.hasOwnScales = true }, medium: .article)
    #expect(drawn.faults == [])
    for panel in 1...3 { #expect(!texts(drawn, "axis-values", panel: panel).isEmpty) }
    #expect(drawn.strings.contains("Note: Scales differ between the panels."))
  }

  @Test("zero of both axes is one line in every panel") func zeros() {
    let chart = combo()
    let plans = plans(of: chart)
    #expect(plans.count == 3)
    for plan in plans {
      guard let right = plan.rightDomain else {
        Issue.record("a panel without a second axis")
        continue
      }
      let left = plan.domain
      let share = { (domain: ValueDomain) in
        -domain.range.lowerBound / (domain.range.upperBound - domain.range.lowerBound)
      }
      #expect(abs(share(left) - share(right)) < 1e-9)
      #expect(left == plans[0].domain && right == plans[0].rightDomain)
    }
  }

  @Test("a legend names the layers once") func legend() {
    let drawn = Drawn(combo())
    #expect(drawn.strings.filter { $0.hasPrefix("Series 1") }.count == 1)
    #expect(drawn.strings.filter { $0.hasPrefix("Series 2") }.count == 1)
  }

  // MARK: Members of their own

  private func nested(_ order: Chart.OwnOrder?) -> Chart {
    var chart = PanelTests.chart(
      "bar", Samples.names(["Ada", "Bea", "Cid", "Dag", "Eve"]),
      [[[1, nil, 3, nil, nil]], [[nil, 5, nil, 2, 4]]]
    ) { $0.ownOrder = order }
    chart.categories[4].isOther = true
    return chart
  }

  @Test("a panel shows the members it has, in its own order, the rest last") func members() {
    let drawn = Drawn(nested(.descending))
    #expect(drawn.faults == [])
    #expect(texts(drawn, "axis-names", panel: 1) == ["Cid", "Ada"])
    #expect(texts(drawn, "axis-names", panel: 2) == ["Bea", "Dag", "Eve"])
    #expect(!drawn.strings.contains("no data"))
  }

  @Test("panels with the same members name the figure that is missing") func sharedMembers() {
    let drawn = Drawn(nested(nil))
    #expect(texts(drawn, "axis-names", panel: 1).count == 5)
    #expect(drawn.strings.contains { $0.contains("no data") || $0 == "n/a" })
  }

  @Test("rows are as thick in a panel with few of them as in one with many") func thickness() {
    var chart = nested(.given)
    chart.options.orientation = .bars
    let drawn = Drawn(chart)
    let bars = (1...2).map { panel in
      drawn.rects(in: "panel-\(panel)").map(\.height).filter { $0 > 1 }
    }
    #expect(bars[0].count == 2 && bars[1].count == 3)
    #expect(abs((bars[0].first ?? 0) - (bars[1].first ?? 1)) < 1e-6)
  }
}
