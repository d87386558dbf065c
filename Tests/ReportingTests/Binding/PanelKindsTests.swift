import Charting
import Testing

@testable import Reporting

/// Panels of kinds that have expressions, classes or members of their own.
@Suite struct PanelKindsTests {
  private func chart(_ body: String) throws -> Chart { try Draft("body:\n  - \(body)\n").chart() }

  private func rows(_ chart: Chart) -> [String] {
    chart.series.enumerated().map { index, series in
      "\(chart.panels?.list[series.panel].key ?? "-")/\(series.layer): \(chart.summary(of: index))"
    }
  }

  @Test("layers are split by the same dimension, panel by panel") func layers() throws {
    let chart = try chart(
      "combo: {columns: sum(units) by year, line: sum(value) by year}\n    panels: partner")
    #expect(
      rows(chart) == [
        "KZ/0: 2022 220, 2023 310", "KZ/1: 2022 4100, 2023 6800",
        "UZ/0: 2022 150, 2023 200", "UZ/1: 2022 2900, 2023 3900",
        "KG/0: 2022 -, 2023 40", "KG/1: 2022 -, 2023 700",
      ])
    #expect(chart.hasTwoAxes)
    #expect(chart.panels?.ownOrder == nil)
  }

  @Test(
    "two dimensions are the rows and columns of a grid, with a place for each pair",
    arguments: ["panels: [partner, kind]", "panels: {rows: partner, columns: kind}"])
  func grid(_ panels: String) throws {
    let chart = try chart("bar: sum(units) by year\n    \(panels)")
    #expect(
      chart.panels?.grid
        == Chart.Grid(rows: ["Kazakhstan", "Uzbekistan", "Kyrgyzstan"], columns: ["BEV", "ICE"]))
    #expect(
      rows(chart) == [
        "KZ, BEV/0: 2022 220, 2023 150", "KZ, ICE/0: 2022 -, 2023 160",
        "UZ, BEV/0: 2022 80, 2023 95", "UZ, ICE/0: 2022 70, 2023 105",
        "KG, BEV/0: 2022 -, 2023 40", "KG, ICE/0: 2022 -, 2023 -",
      ])
    #expect(chart.panels?.list.first?.name == "Kazakhstan, BEV")
  }

  @Test("dimensions of a grid may be written before those of the chart") func gridOrder() throws {
    let written = try chart("bar: sum(units) by kind, partner, year\n    panels: [partner, kind]")
    let plain = try chart("bar: sum(units) by year\n    panels: [partner, kind]")
    #expect(rows(written) == rows(plain))
  }

  @Test(
    "rows and columns of a grid are ordered and kept by what each comes to",
    arguments: [
      ("order: -value", ["KZ", "UZ", "KG"], ["BEV", "ICE"]),
      ("order: value", ["KG", "UZ", "KZ"], ["ICE", "BEV"]),
      ("order: {rows: name, columns: value}", ["KZ", "KG", "UZ"], ["ICE", "BEV"]),
      ("top: {rows: 2}", ["KZ", "UZ"], ["BEV", "ICE"]),
      ("order: {columns: -value}, top: {columns: 1}", ["KZ", "UZ", "KG"], ["BEV"]),
    ])
  func orderedGrid(_ wish: String, _ rows: [String], _ columns: [String]) throws {
    let chart = try chart(
      "bar: sum(units) by year\n    panels: {by: [partner, kind], \(wish)}")
    let keys = rows.flatMap { row in columns.map { "\(row), \($0)" } }
    #expect(chart.panels?.list.map(\.key) == keys)
    #expect(chart.panels?.grid?.rows.count == rows.count)
    let sums = chart.series.map { $0.values.compactMap(\.value).reduce(0, +) }
    let plain = try self.chart("bar: sum(units) by year\n    panels: [partner, kind]")
    let expected = keys.map { key in
      let place = plain.panels?.list.firstIndex { $0.key == key } ?? -1
      return plain.series[place].values.compactMap(\.value).reduce(0, +)
    }
    #expect(sums == expected)
  }

  @Test("values of a histogram and of named figures stand in a grid too") func gridOfValues() throws
  {
    let histogram = try chart("histogram: units\n    panels: [partner, kind]\n    bins: 3")
    #expect(histogram.panels?.grid?.rows.count == 3 && histogram.series.count == 6)
    let counts = histogram.series.map { $0.values.compactMap(\.value).reduce(0, +) }
    #expect(counts == [3, 1, 2, 2, 1, 0])
    let named = try chart("bar: {Sum: sum(units) by year}\n    panels: [partner, kind]")
    #expect(named.panels?.grid?.columns == ["BEV", "ICE"])
  }

  @Test(
    "a grid without two dimensions is refused",
    arguments: [
      ("panels: [partner, kind, year]", "not-two-dimensions"),
      ("panels: {rows: kind}", "missing-key"),
      ("panels: {columns: 2}", "missing-key"), ("panels: [partner, knid]", "unknown-dimension"),
      ("panels: {rows: partner, columns: kind, top: 2}", "which-of-a-grid"),
      ("panels: {by: [partner, kind], top: {rows: 0}}", "out-of-range"),
      ("panels: {by: [partner, kind], order: {row: name}}", "unknown-key"),
      ("panels: {by: partner, order: {rows: name}}", "not-a-grid"),
    ])
  func badGrid(_ panels: String, _ id: String) {
    let draft = Draft("body:\n  - bar: sum(units) by year\n    \(panels)\n")
    let problems = draft.bind().problems
    #expect(problems.contains { $0.hasSuffix("[\(id)]") }, "\(problems)")
  }

  @Test("panels of layers are ranked by the first layer") func ranked() throws {
    let chart = try chart(
      "combo: {columns: sum(units) by year, line: -1 * sum(value) by year}\n    panels: partner")
    #expect(chart.panels?.list.map(\.key) == ["KZ", "UZ", "KG"])
  }

  @Test("each panel of a Pareto chart has its own order and its own whole") func pareto() throws {
    let chart = try chart("pareto: sum(units) by partner\n    panels: kind")
    #expect(chart.panels?.ownOrder == .descending)
    #expect(chart.panels?.hasOwnScales == true)
    let csv = ChartTable.csv(chart).split(separator: "\n").map(String.init)
    #expect(csv.contains("ICE,ICE,KZ,Kazakhstan,cumulative_share,Cumulative share,1,share"))
    #expect(!csv.contains { $0.hasPrefix("ICE,ICE,KG") })
  }

  @Test("the largest members of each panel are kept where panels have their own") func top() throws
  {
    let chart = try chart(
      "bar: sum(units) by partner\n    panels: {by: kind, scales: own}\n    top: 1")
    #expect(
      rows(chart) == ["BEV/0: KZ 370, UZ -, other 215", "ICE/0: KZ -, UZ 175, other 160"])
  }

  @Test("members that stand in one panel each are the panels' own") func nested() throws {
    let files = [
      "cars.csv": "partner,month,kind,units,value\nKZ,2022-01,BEV,1,2\nUZ,2022-01,ICE,3,4\n"
    ]
    let own = try Draft("body:\n  - bar: sum(units) by partner\n    panels: kind\n", files: files)
      .chart()
    #expect(own.panels?.ownOrder == .descending)
    #expect(own.panels?.hasOwnScales == false)
    let shared = try chart("bar: sum(units) by partner\n    panels: kind")
    #expect(shared.panels?.ownOrder == nil)
  }

  @Test("a histogram counts the values of each panel in the same classes") func histogram() throws {
    let chart = try chart("histogram: units\n    bins: {width: 100, from: 0}\n    panels: kind")
    #expect(rows(chart).count == 2)
    #expect(
      chart.series.map { $0.values.compactMap(\.value).reduce(0, +) } == [6, 3])
    let shares = try self.chart(
      "histogram: units\n    bins: {width: 100, from: 0, as: shares}\n    panels: kind")
    for series in shares.series {
      #expect(abs(series.values.compactMap(\.value).reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test("figures under names are computed for each panel") func figures() throws {
    let chart = try chart(
      "waterfall: {Before: units@2022-01..2022-02, After: units@2023-01..2023-02}\n    panels: partner"
    )
    #expect(
      rows(chart) == [
        "KZ/0: units@2022-01..2022-02 220, units@2023-01..2023-02 310",
        "UZ/0: units@2022-01..2022-02 150, units@2023-01..2023-02 200",
        "KG/0: units@2022-01..2022-02 -, units@2023-01..2023-02 40",
      ])
    let lines = try self.chart(
      "line: {Cars: sum(units) by year, Twice: 2 * sum(units) by year}\n    panels: partner")
    #expect(lines.series.count == 6)
    #expect(lines.series.map(\.panel) == [0, 0, 1, 1, 2, 2])
    #expect(lines.series[1].values.map(\.value) == [440, 620])
  }
}
