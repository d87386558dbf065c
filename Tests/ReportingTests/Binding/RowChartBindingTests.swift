import Charting
import Statistics
import Testing

@testable import Reporting

/// Charts of single rows: box plots and strips.
@Suite("charts of single rows")
struct RowChartBindingTests {
  private func draft(_ chart: String) -> Draft {
    let rows =
      "team,score,half,name\nA,99,0,z\n" + (1...5).map { "A,\($0),\($0 % 2),a\($0)\n" }.joined()
      + (11...15).map { "B,\($0),\($0 % 2),b\($0)\n" }.joined()
    return Draft(
      spec:
        "report: t\ndata:\n  d: {file: d.csv, measures: {score: point}, dims: [team, half, name]}\nbody:\n  - \(chart)\n",
      files: ["d.csv": rows])
  }

  @Test("a box has five numbers and what lies far off, the highest median first")
  func boxes() throws {
    let chart = try draft("boxplot: score by team").chart()
    #expect(chart.categories.map(\.key) == ["B", "A"])
    #expect(chart.series.map { $0.values[1].value } == [1, 2.25, 3.5, 4.75, 5, 99])
    #expect(chart.series.map { $0.values[0].value } == [11, 12, 13, 14, 15, nil])
    #expect(
      chart.series.map(\.key) == [
        "lower whisker (1.5 IQR)", "p25", "median", "p75", "upper whisker (1.5 IQR)", "outlier 1",
      ])
    #expect(chart.notes.contains { $0.plain.contains("within 1.5 times the box; dots: beyond") })
    let plain = try draft("{boxplot: score by team, where: team = B}").chart()
    #expect(plain.notes.contains { $0.plain.hasSuffix("within 1.5 times the box") })
    #expect(chart.altText.contains("within 1.5 times the box"))
    #expect(chart.altText.contains("B, median"))
    // A row of the table for each number that a box has.
    #expect(ChartTable.csv(chart).split(separator: "\n").count == 1 + 5 + 6)
  }

  @Test("the lines reach where the author has them reach")
  func whiskers() throws {
    let whole = try draft("{boxplot: score by team, whiskers: extremes}").chart()
    #expect(whole.series.map { $0.values[1].value } == [1, 2.25, 3.5, 4.75, 99])
    #expect(whole.series.map(\.key) == ["min", "p25", "median", "p75", "max"])
    let most = try draft("{boxplot: score by team, whiskers: [10, 90]}").chart()
    #expect(most.series.map { $0.values[1].value } == [1.5, 2.25, 3.5, 4.75, 52, 1, 99])
    #expect(most.notes.contains { $0.plain.contains("lines: percentiles 10–90") })
    for bad in ["tuckey", "[95]", "[30, 95]"] {
      let problems = draft("{boxplot: score by team, whiskers: \(bad)}").bind().problems
      #expect(problems.contains { $0.contains("[bad-whiskers]") }, "\(bad): \(problems)")
    }
  }

  @Test("a second dimension sets boxes side by side, and panels split them")
  func groups() throws {
    let chart = try draft("boxplot: score by team, half").chart()
    let names = chart.series.filter { $0.role == .number }.map(\.name)
    #expect(names == ["0", "0", "0", "0", "0", "1", "1", "1", "1", "1"])
    let places = chart.series.indices.filter { chart.series[$0].key.hasSuffix("median") }
    #expect(places.map { chart.series[$0].values.map(\.value) } == [[13, 4], [13, 3]])
    let panels = try draft("{boxplot: score by team, panels: half}").chart()
    #expect(panels.series.count == 10 && panels.panels?.list.count == 2)
    #expect(panels.series[0].values.map(\.value) == [12, 2])
  }

  @Test("a strip has a dot for each row, or for each member of a second dimension")
  func strips() throws {
    let chart = try draft("strip: score by team").chart()
    #expect(chart.categories.map(\.key) == ["B", "A"])
    #expect(chart.series.map { $0.values[1].value } == [99, 1, 2, 3, 4, 5])
    let colored = try draft("{strip: score by team, color: half}").chart()
    #expect(colored.series.map(\.name) == ["0", "0", "0", "1", "1", "1"])
    let named = try draft("strip: score by team, name\n    highlight: z").chart()
    #expect(named.series.filter(\.isHighlighted).map(\.name) == ["z"])
    #expect(ChartTable.csv(named).split(separator: "\n").count == 1 + 11)
    let plain = try draft("{strip: score by team, spread: none}").chart()
    #expect(!plain.options.bars.packsDots && !plain.options.bars.dotsAreTicks)
    let ticks = try draft("{strip: score by team, spread: ticks, median: true}").chart()
    #expect(!ticks.options.bars.packsDots && ticks.options.bars.dotsAreTicks)
    #expect(ticks.options.bars.marksMedians)
    let useless = draft("{boxplot: score by team, spread: ticks, median: true}").bind().problems
    #expect(useless.count { $0.contains("[option-without-use]") } == 2)
  }

  @Test("what cannot be such a chart is said")
  func refusals() {
    for (chart, id) in [
      ("boxplot: score", "missing-by"), ("strip: score", "missing-by"),
      ("boxplot: score by team, half, name", "too-many-dimensions"),
      ("boxplot: scroe by team", "unknown-name"), ("boxplot: score by taem", "unknown-dimension"),
      ("boxplot: mean(score) by team", "not-per-row"),
      ("{boxplot: score by team, where: score > 99}", "empty-chart"),
      ("{strip: score by team, where: score > 99}", "empty-chart"),
      ("{strip: score by team, color: hlaf}", "unknown-dimension"),
      ("{strip: score by team, spread: wide}", "unknown-word"),
    ] {
      let problems = draft(chart).bind().problems
      #expect(problems.contains { $0.contains("[\(id)]") }, "\(chart): \(problems)")
    }
  }
}
