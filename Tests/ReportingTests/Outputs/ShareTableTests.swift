import Charting
import Testing

@testable import Reporting

/// What the table behind a chart says of shares and of years over two calendar years.
@Suite struct ShareTableTests {
  private func lines(_ body: String) throws -> [String] {
    ChartTable.csv(try Draft("body:\n  - " + body).chart()).split(separator: "\n").map(String.init)
  }

  @Test("the table of full stacks says no share that is printed") func shares() throws {
    let lines = try lines(
      "bar: sum(units)@2022 by month, partner\n    stack: full\n"
        + "    subtitle: Cars by month\n")
    #expect(lines[0] == "category,label,series,series_label,value,unit,share,from,to")
    let rows = lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
    let first = try #require(rows.first { $0[0] == "2022-01" && $0[2] == "KZ" })
    #expect(first[4] == "100" && Double(first[6]) == 100.0 / 180)
  }

  @Test("shares of a panel are those of all panels") func panels() throws {
    let lines = try lines(
      "bar: sum(units)@2022 by partner, month\n    stack: full\n    panels: kind\n")
    let rows = lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
    let head = lines[0].split(separator: ",").map(String.init)
    let share = try #require(head.firstIndex(of: "share"))
    let own = rows.filter { $0[0] == "BEV" && $0[2] == "KZ" }
    #expect(own.compactMap { Double($0[share]) }.reduce(0, +) == 1)
  }

  @Test("figures that are their shares are said twice, and plain stacks have shares") func none()
    throws
  {
    #expect(
      try !lines("area: share(units) by month, kind\n    stack: full\n").joined()
        .contains(",share,from"))
    #expect(
      try !lines("bar: sum(units) by partner, kind\n    stack: stacked\n")[0].contains("share"))
  }

  @Test("JSON has no share") func json() throws {
    let chart = try Draft(
      "body:\n  - bar: sum(units)@2022 by month, partner\n    stack: full\n"
    ).chart()
    #expect(
      ChartTable.json(chart).contains("\"unit\": \"vehicle\", \"share\": 0.5555555555555556,"))
  }

  @Test("a fiscal year is named otherwise than on the axis") func fiscalYears() throws {
    let chart = try Draft(
      spec: """
        report: Coffee
        data:
          d:
            file: f.csv
            period: {column: crop, fiscal: 10}
            measures: {bags: bag}
            source: {publisher: P}
        body:
          - line: bags by year
        """, files: ["f.csv": "crop,bags\n2012/13,5\n2013/14,6\n"]
    ).chart()
    #expect(
      ChartTable.csv(chart)
        == "category,label,value,unit\nFY2012,2012/13,5,bag\nFY2013,2013/14,6,bag\n")
  }
}
