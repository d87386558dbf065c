import Charting
import Testing

@testable import Reporting

/// Combined charts: layers with rows, names, units and axes.
@Suite struct LayerBindingTests {
  @Test("in short, another unit goes to the right") func short() throws {
    let chart = try Draft(
      "body:\n  - combo: {columns: sum(units) by year, line: sum(value) by year}\n"
    ).chart()
    #expect(chart.layers.map(\.kind) == ["bar", "line"])
    #expect(chart.layers.map(\.isRight) == [false, true])
    #expect(chart.series.map(\.key) == ["units", "value"])
    #expect(chart.series.map(\.layer) == [0, 1])
    #expect(chart.summary(of: 1) == "2022 7000, 2023 11400")
    #expect(chart.altText.hasPrefix("Combined chart: "))
    let csv = ChartTable.csv(chart)
    #expect(csv.contains("2022,2022,units,Car exports,370,vehicle\n2022,2022,value,"))
    #expect(csv.contains(",7000,CNY\n"))
  }

  @Test("layers have options of their own") func options() throws {
    let chart = try Draft(
      """
      body:
        - combo:
            - bar: sum(units) by year, partner
              stack: stacked
            - line: sum(units) by year
              label: All
              axis: left
      """
    ).chart()
    #expect(chart.layers.map(\.stack) == [.stacked, .none])
    #expect(chart.hasTwoAxes == false)
    #expect(chart.series.map(\.layer) == [0, 0, 0, 1])
    #expect(chart.series.last?.name == "All")
    #expect(chart.series.first?.name == "Kazakhstan")
  }

  @Test("a Pareto chart adds the rest up, and its line ends at the whole") func pareto() throws {
    let chart = try Draft(
      "body:\n  - pareto: sum(units) by partner\n    top: 1\n"
    ).chart()
    #expect(chart.summary == "KZ 530, other 390")
    #expect(
      ChartTable.csv(chart).hasSuffix("other,Other,cumulative_share,Cumulative share,1,share\n"))
  }

  static let mistakes: [(String, String)] = [
    ("combo: [{bar: sum(units) by year}, {line: sum(units) by partner}]", "other-axis"),
    ("combo: [{bar: sum(units) by year}, {bar: sum(value) by year}]", "two-bar-layers"),
    (
      "combo: [{bar: sum(units) by year}, {line: sum(value) by year, axis: left}]",
      "unit-mismatch"
    ),
    ("combo: {columns: sum(units), line: sum(value) by year}", "missing-by"),
    ("combo: {columns: sum(units) by year, lin: sum(value) by year}", "unknown-word"),
    ("combo: [{bar: sum(units) by year, axes: right}]", "unknown-key"),
    ("combo: []", "empty-list"),
    ("combo: {columns: sum(units) by year}\n    panels: parner", "unknown-dimension"),
  ]

  @Test("a mistake in layers is said", arguments: mistakes.indices)
  func mistake(_ index: Int) {
    let (chart, id) = Self.mistakes[index]
    let problems = Draft("body:\n  - \(chart)\n").bind().problems
    #expect(problems.first?.hasSuffix("[\(id)]") == true, "\(problems)")
  }
}
