import Charting
import Querying
import Speaking
import Testing

@testable import Reporting

/// The table behind a chart, and an answer as lines.
@Suite struct FigureTextTests {
  @Test("a table lacks an interval or a word about a figure") func csv() throws {
    let chart = try Draft(
      """
      body:
        - bar: {"=Then": "base(units.KZ@2023-01, increased 2 times)", Now: units.KZ@2023-01}

      """
    ).chart()
    let lines = ChartTable.csv(chart).split(separator: "\n").map(String.init)
    #expect(lines[0] == "category,label,value,unit,low,high,stated")
    #expect(lines[1].contains(",'=Then,50,vehicle,"))
    #expect(lines[1].hasSuffix(",derived"))
    #expect(lines[2] == "units.KZ@2023-01,Now,150,vehicle,,,exact")
    #expect(ChartTable.json(chart).contains("\"stated\": \"derived\""))
  }

  @Test("a hole is a zero") func holes() throws {
    let chart = try Draft("body:\n  - line: units by month, partner\n").chart()
    let csv = ChartTable.csv(chart)
    #expect(csv.hasPrefix("category,label,series,series_label,value,unit\n"))
    #expect(csv.contains("2022-01,Jan 2022,KG,Kyrgyzstan,,vehicle\n"))
    #expect(ChartTable.json(chart).contains("\"value\": null"))
  }

  @Test("an answer does not say which rows it read") func answer() throws {
    let (loaded, problems) = Draft("body: [{bar: sum(units) by partner}]\n").load()
    #expect(problems == [])
    let report = try #require(loaded)
    let source = ExpressionText("units@2022-01..2022-02 by partner")
    let answer = try Evaluator(report.catalog).answer(
      ExpressionParser.query(source), source: source)
    #expect(
      AnswerText.lines(answer, loaded: report, language: .english) == [
        "KZ  220.0  (220 vehicles)", "UZ  150.0  (150 vehicles)", "unit      vehicle",
        "used      exports.units: 4 rows of reports/cars.csv, lines 2, 3, 4, 5",
      ])
  }
}
