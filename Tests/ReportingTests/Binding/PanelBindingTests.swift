import Charting
import Statistics
import Testing

@testable import Reporting

/// Charts that a dimension splits.
@Suite struct PanelBindingTests {
  /// Key of the panel, key of the series, and the values.
  private func summary(_ chart: Chart) -> [String] {
    chart.series.enumerated().map { index, series in
      "\(chart.panels?.list[series.panel].key ?? "-")/\(series.key): \(chart.summary(of: index))"
    }
  }

  @Test("a dimension of the expression becomes panels") func series() throws {
    let chart = try Draft(
      "body:\n  - line: sum(units) by year, partner\n    panels: partner\n"
    ).chart()
    #expect(
      summary(chart) == [
        "KZ/KZ: 2022 220, 2023 310", "UZ/UZ: 2022 150, 2023 200", "KG/KG: 2022 -, 2023 40",
      ])
    #expect(chart.panels?.list.map(\.name) == ["Kazakhstan", "Uzbekistan", "Kyrgyzstan"])
    #expect(chart.altText.hasPrefix("Small charts side by side: Car exports"))
  }

  @Test("errors have no place in a grid of panels") func errorsInGrid() throws {
    let chart = try Draft(
      "body:\n  - bar: sum(units) by year\n    panels: {rows: partner, columns: kind}\n"
        + "    errors: {either: sum(units) / 10, text: A tenth}\n"
    ).chart()
    let figures = chart.series.flatMap(\.values).filter { $0.value != nil }
    #expect(figures.count > 5)
    #expect(
      figures.allSatisfy { figure in
        figure.interval?.low == (figure.value ?? 0) - (figure.value ?? 0) / 10
      })
  }

  @Test("panels add a third dimension") func third() throws {
    let chart = try Draft(
      "body:\n  - bar: sum(units) by partner, year\n    panels: {by: kind, order: name}\n"
    ).chart()
    #expect(
      summary(chart) == [
        "BEV/2022: KZ 220, UZ 80, KG -", "BEV/2023: KZ 150, UZ 95, KG 40",
        "ICE/2022: KZ -, UZ 70, KG -", "ICE/2023: KZ 160, UZ 105, KG -",
      ])
    #expect(
      ChartTable.csv(chart).hasPrefix(
        "panel,panel_label,category,label,series,series_label,value,unit\nBEV,BEV,KZ,Kazakhstan,"))
  }

  @Test("only the largest panels are kept, in the order asked for") func top() throws {
    let chart = try Draft(
      "body:\n  - bar: sum(units) by kind\n    panels: {by: partner, top: 2, order: value}\n"
    ).chart()
    #expect(chart.panels?.list.map(\.key) == ["UZ", "KZ"])
  }

  @Test("a title names the largest panel") func facts() throws {
    let chart = try Draft(
      "body:\n  - line: sum(units) by year\n    panels: partner\n    title: \"{top.1}, {top.1.value}\"\n"
    ).chart()
    #expect(chart.title == "Kazakhstan, 310 vehicles")
  }

  @Test("members of several panels are the same in all, though each was to have its own")
  func ownMembers() throws {
    let chart = try Draft(
      "body:\n  - bar: sum(units) by partner\n    panels: {by: kind, members: own}\n    top: 1\n"
    ).chart()
    let rows = ChartTable.csv(chart).split(separator: "\n").dropFirst()
    let cells = rows.map { $0.split(separator: ",").map(String.init) }
    let found = cells.map { "\($0[0]) \($0[2]) \($0[4])" }
    #expect(found == ["BEV KZ 370", "BEV other 215", "ICE UZ 175", "ICE other 160"])
  }

  static let mistakes: [(String, String)] = [
    ("line: sum(units) by year\n    panels: {by: kind, members: own}", "no-own-members"),
    ("bar: sum(units) by partner\n    top: {series: 2}", "no-series"),
    ("bar: sum(units) by partner\n    panels: kind\n    widths: sum(value)", "no-widths"),
    ("line: sum(units) by year\n    widths: sum(value)", "no-widths"),
    ("bar: sum(units) by partner, kind\n    series: sum(units) by partner, year", "not-per-row"),
    ("bar: sum(units)\n    panels: partner", "missing-by"),
    ("bar: sum(units) by kind\n    panels: parner", "unknown-dimension"),
    ("bar: sum(units) by kind\n    panels: partner, year", "not-one-dimension"),
    ("bar: sum(units) by kind, year\n    panels: {by: partner, context: true}", "no-context"),
    (
      "line: sum(units) by year\n    panels: {by: partner, context: true, scales: own}",
      "no-context"
    ),
    (
      "line: sum(units) by year\n    panels: partner\n    notes: [{at: 2022, text: A, panel: XX}]",
      "unknown-panel"
    ),
    ("line: sum(units) by year\n    notes: [{at: 2022, text: A, panel: KZ}]", "unknown-panel"),
    ("bar: sum(units) by kind\n    panels: {by: partner, colums: 3}", "unknown-key"),
  ]

  @Test("a mistake in panels is said", arguments: mistakes.indices)
  func mistake(_ index: Int) {
    let (chart, id) = Self.mistakes[index]
    let problems = Draft("body:\n  - \(chart)\n").bind().problems
    #expect(problems.count == 1 && problems[0].hasSuffix("[\(id)]"), "\(problems)")
  }
}
