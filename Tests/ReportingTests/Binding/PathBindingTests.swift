import Charting
import Statistics
import Testing

@testable import Reporting

@Suite("paths in a spec")
struct PathBindingTests {
  private func chart(_ body: String) throws -> Chart {
    try Draft("body:\n  - \(body)\n").chart()
  }

  @Test("the axes are called by the measures, and units stand beside them")
  func axes() throws {
    let chart = try chart("{path: {Cars: sum(units), Money: sum(value)}, by: year}")
    #expect(chart.options.categoryTitle == "Cars, vehicles")
    #expect(chart.options.axisTitle == "Money")
    #expect(chart.series.map(\.name) == ["Cars", "Money"])
    #expect(chart.layers.map(\.unit.name) == ["vehicle", "CNY"])
    #expect(!chart.hasTwoAxes)
    let csv = ChartTable.csv(chart).split(separator: "\n").map(String.init)
    #expect(csv.contains("2022,2022,value,Money,7000,CNY"))
    #expect(csv.count == 5)
  }

  @Test("a list is named by its measures, and series by their members")
  func members() throws {
    let chart = try chart(
      "{path: [sum(units), sum(value)], by: [month, partner], highlight: KZ, colors: {UZ: accent}}")
    #expect(chart.options.categoryTitle == "Car exports, vehicles")
    #expect(chart.series.prefix(2).map(\.name) == ["Kazakhstan", "Uzbekistan"])
    #expect(chart.series.map(\.isHighlighted) == [true, false, false, true, false, false])
    #expect(chart.series[1].color != nil && chart.series[0].color == nil)
  }

  @Test("panels have the chart's `by` beside their own")
  func panels() throws {
    let chart = try chart(
      "{path: {Cars: sum(units), Money: sum(value)}, by: month, panels: partner}")
    #expect(chart.panels?.list.count == 3 && chart.series.count == 6)
    let line = try self.chart(
      "{line: {Cars: sum(units), Again: 2 * sum(units)}, by: month, panels: partner}")
    #expect(line.categories.count > 2 && line.series.count == 6)
  }

  @Test(
    "what has no sense is refused",
    arguments: [
      ("{path: sum(units) by year}", "not-two-measures"),
      ("{path: [sum(units)], by: year}", "not-two-measures"),
      ("{path: {A: units, B: value, C: units}, by: month}", "not-two-measures"),
      ("{path: {}, by: year}", "not-two-measures"),
      ("{path: [sum(units), sum(value)], by: partner}", "path-without-order"),
      ("{path: [sum(units), sum(value)], by: year, top: 3}", "not-on-a-path"),
      ("{path: [sum(units), sum(value)], by: year, sort: name}", "not-on-a-path"),
      ("{path: [sum(units), sum(value)]}", "missing-by"),
      ("{path: [sum(units), nothing], by: year}", "unknown-name"),
      ("{bar: sum(units) by partner, stack: centred}", "stack-not-centred"),
      ("{line: sum(units) by month, stack: overlap}", "stack-not-overlapping"),
      ("{horizon: sum(units) by month, folds: 0}", "out-of-range"),
      ("{horizon: sum(units) by month, folds: {height: -1}}", "empty-bands"),
      ("{combo: [{bar: sum(units) by month, stack: overlap}]}", "unknown-word"),
    ])
  func refused(body: String, id: String) throws {
    let draft = Draft("body:\n  - \(body)\n")
    let problems = draft.load().problems + draft.bind().problems
    #expect(problems.contains { $0.contains("[\(id)]") }, "\(problems)")
  }

  @Test("bars in front of one another are ordered by the foremost")
  func overlap() throws {
    let chart = try chart(
      "{bar: {Before: 'sum(units@2022)', Now: 'sum(units@2023)'}, by: partner, stack: overlap}")
    #expect(chart.options.bars.overlap && chart.options.stack == .none)
    let now = chart.series[1].values.map { $0.value ?? 0 }
    #expect(now == now.sorted(by: >))
    let areas = try self.chart("{area: 'sum(units) by month, partner', stack: overlap}")
    #expect(areas.options.bars.overlap && areas.options.stack == .none)
  }

  @Test("stretches stand in panels, and in each as many as the fullest row has")
  func stretches() throws {
    let rows = """
      site,machine,state,from,to
      N,A,run,0,5
      N,A,stop,5,6
      N,A,run,6,9
      S,B,run,1,4

      """
    let spec = """
      report: Machines
      data:
        shifts: {file: shifts.csv, measures: {from: hour, to: hour}, dims: [site, machine, state]}
      body:
        - range: {From: from, To: to}
          by: machine
          color: state
          panels: site

      """
    let chart = try Draft(spec: spec, files: ["shifts.csv": rows]).chart()
    #expect(chart.options.bars.hasStretches)
    #expect(chart.panels?.list.map(\.key) == ["N", "S"])
    #expect(chart.series.count == 12)
    let csv = ChartTable.csv(chart).split(separator: "\n").map(String.init)
    #expect(csv.count == 1 + 8)
    #expect(csv.contains("N,N,A,A,run 2 From,run,6,hour"))
    #expect(csv.contains("S,S,B,B,run 1 To,run,4,hour"))
  }
}
