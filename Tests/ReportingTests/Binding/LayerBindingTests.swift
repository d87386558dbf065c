import Charting
import Statistics
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

  @Test("measures of one name are named once, and told apart by units") func namesakes() throws {
    let chart = try Draft(
      """
      body:
        - combo:
            - bar: sum(units) by year
              label: Exports
            - line: sum(value) by year
              label: Exports
      """
    ).chart()
    #expect(chart.title.plain == "Exports")
    #expect(chart.series.map(\.name) == ["Exports, vehicles", "Exports, yuan"])
    let other = try Draft(
      """
      body:
        - combo:
            - bar: sum(units) by year
              label: Exports
            - line: sum(units.KZ) by year
              label: Exports
      """
    ).chart()
    #expect(other.series.map(\.name) == ["Exports", "Exports, Kazakhstan"])
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

  @Test("a line in a Pareto chart is at a share, and at an amount where the author says so")
  func paretoLine() throws {
    func line(_ text: String) throws -> Chart.ReferenceLine? {
      try Draft(
        "body:\n  - pareto: sum(units) by partner\n    lines: [{\(text)}]\n"
      ).chart().referenceLines.first
    }
    #expect(try line("at: 0.8") == Chart.ReferenceLine(value: 0.8, text: "", isRight: true))
    #expect(try line("at: 200, axis: left") == Chart.ReferenceLine(value: 200, text: ""))
  }

  static let mistakes: [(String, String)] = [
    ("bar: sum(units) by partner\n    lines: [{at: 2, axis: right}]", "no-right-axis"),
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

  @Test("four figures are a candle, whose ends are found by their names, and lines lie over it")
  func candle() throws {
    let rows = "day,open,high,low,close\n2024-01-02,10,14,9,13\n2024-01-03,13,15,8,9\n"
    func draft(_ range: String) -> Draft {
      Draft(
        spec:
          "report: t\ndata:\n  d: {file: d.csv, period: day, measures: {open: USD, high: USD, low: USD, close: USD}}\nbody:\n  - combo:\n      - range: \(range)\n      - line: close\n        label: Closing price\n    by: day\n    waive: {no-source: made up}\n",
        files: ["d.csv": rows])
    }
    let chart = try draft("[open, high, low, close]").chart()
    #expect(chart.layers.count == 2 && chart.layers[0].isCandle && !chart.layers[1].isCandle)
    #expect(chart.series.map(\.layer) == [0, 0, 0, 0, 1])
    #expect(chart.series.map(\.role) == [.low, .high, .low, .high, .value])
    #expect(chart.series[2].name == "Open–Close" && chart.series[3].name == "Open–Close")
    #expect(chart.series.map { $0.values[0].value } == [9, 14, 10, 13, 13])
    let range = try draft("[low, high]").chart()
    #expect(range.series[0].name == range.series[1].name)
    #expect(
      draft("[open, high, low]").load().problems.contains { $0.contains("[wrong-kind]") })
  }

  @Test("figures of a mapping stand over one another and not on one another")
  func stackedMapping() throws {
    func draft(_ kind: String, _ second: String) -> Draft {
      Draft(
        """
        body:
          - combo:
              - \(kind): {Kazakhstan: sum(units.KZ), Uzbekistan: \(second)}
                stack: stacked
              - line: {All: sum(units)}
            by: year

        """)
    }
    for kind in ["area", "bar"] {
      let chart = try draft(kind, "sum(units.UZ)").chart()
      #expect(chart.layers.map(\.kind) == [kind, "line"])
      #expect(chart.layers[0].stack == .stacked && chart.series.map(\.layer) == [0, 0, 1])
      #expect(chart.series.map(\.name) == ["Kazakhstan", "Uzbekistan", "All"])
    }
    let problems = draft("area", "sum(value.UZ)").bind().problems
    #expect(problems.contains { $0.contains("stands on vehicle [unit-mismatch]") }, "\(problems)")
  }
}
