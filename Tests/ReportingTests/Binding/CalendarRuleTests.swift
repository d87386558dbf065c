import Charting
import Diagnostics
import Statistics
import Testing

@testable import Reporting

/// Rules about periods that have just begun or have holes, and about series that end.
@Suite struct CalendarRuleTests {
  /// Ten cars in each of some months, added up by year.
  private func bindSales(
    _ figure: String, in months: [String]
  ) -> (report: BoundReport?, problems: [String]) {
    Draft(
      spec: """
        report: Sales
        data:
          d:
            file: m.csv
            period: month
            measures: {sales: {unit: car, label: Sales}}
            place: China
            source: {publisher: P}
        body:
          - bar: \(figure) by year

        """, files: ["m.csv": "month,sales\n" + months.map { "\($0),10\n" }.joined()]
    ).bind()
  }

  @Test("a year that has just begun stands beside whole years without a word")
  func begun() throws {
    let months = (0..<28).map { "\(2020 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    func bind(_ figure: String) -> (report: BoundReport?, problems: [String]) {
      bindSales(figure, in: months)
    }
    let (report, found) = bind("sum(sales)")
    #expect(found.count == 1)
    #expect(found.first?.contains("2022 is incomplete: the data have 4 of its periods") == true)
    #expect(found.first?.contains("paler or dashed, with a note [incomplete-period]") == true)
    let chart = try #require(report?.charts.first)
    #expect(chart.series[0].values.map(\.qualifier) == [.exact, .exact, .partial])
    #expect(chart.notes.map(\.plain) == ["2022: January–April\u{A0}2022"])
    // A fall that is none is not told as one.
    #expect(!chart.altText.contains("Fall") && !chart.altText.contains("40"))
    #expect(bind("sum(sales)@2020..2021").problems.isEmpty && bind("mean(sales)").problems.isEmpty)
  }

  @Test("a year with a hole is told with the months that it has, also where most years have one")
  func holes() throws {
    func bind(_ leftOut: Set<String>) -> (report: BoundReport?, problems: [String]) {
      let months = (2020...2023).flatMap { year in
        (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
      }.filter { !leftOut.contains($0) }
      return bindSales("sum(sales)", in: months)
    }
    let (report, found) = bind(["2021-05", "2022-01", "2022-12"])
    #expect(found.count { $0.contains("[incomplete-period]") } == 2)
    let chart = try #require(report?.charts.first)
    #expect(chart.series[0].values.map(\.qualifier) == [.exact, .partial, .partial, .exact])
    #expect(
      chart.notes.map { $0.plain.replacing("\u{A0}", with: " ") } == [
        "2021: January–April 2021 and June–December 2021", "2022: February–November 2022",
      ])
    let all = bind(["2020-05", "2021-05", "2022-05", "2023-06"])
    #expect(all.problems.count { $0.contains("so are 3 others") } == 1)
    #expect(all.report?.charts.first?.notes == [])
    // Eleven months of each year are alike.
    #expect(bind(["2020-05", "2021-05", "2022-05", "2023-05"]).problems.isEmpty)
  }

  @Test(
    "months of four weeks and of five are compared by their sums",
    arguments: [
      ("sum(deaths) by month", true), ("deaths by month", true), ("count() by month", true),
      ("mean(deaths) by month", false), ("per_day(sum(deaths)) by month", false),
      ("sum(deaths) by week", false), ("sum(deaths) by quarter", false),
    ])
  func monthsOfWeeks(_ figure: String, _ isTold: Bool) {
    let rows = (1...52).map { "2023-W\($0 < 10 ? "0" : "")\($0),10\n" }.joined()
    let problems = Draft(
      spec: """
        report: Deaths
        data:
          d:
            file: w.csv
            period: week
            measures: {deaths: {unit: person, label: Deaths}}
            place: Wales
            source: {publisher: P}
        body:
          - bar: \(figure)

        """, files: ["w.csv": "week,deaths\n" + rows]
    ).bind().problems
    #expect(problems.contains { $0.contains("[months-of-weeks]") } == isTold, "\(problems)")
  }

  @Test("a decade that has just begun stands beside whole decades without a word")
  func begunDecade() {
    func problems(_ figure: String, from first: Int = 1990) -> [String] {
      Draft(
        spec: """
          report: Sales
          data:
            d:
              file: m.csv
              period: year
              measures: {sales: {unit: car, label: Sales}}
              place: China
              source: {publisher: P}
          body:
            - bar: \(figure) by decade

          """, files: ["m.csv": "year,sales\n" + (first...2022).map { "\($0),10\n" }.joined()]
      ).bind().problems
    }
    for figure in ["sales", "sum(sales)"] {
      let found = problems(figure)
      #expect(found.count == 1 && found[0].contains("the data have 3 of its periods"), "\(found)")
    }
    #expect(problems("mean(sales)").isEmpty && problems("sales@1990..2019").isEmpty)
  }

  @Test("who names an ordered dimension before the time is not told what lines run along")
  func orderOfAxes() {
    func problems(_ by: String) -> [String] {
      Draft(
        spec: """
          report: Rates
          data:
            d:
              file: m.csv
              period: year
              dims: {term: {order: [1m, 1y, 5y, 9y]}}
              measures: {rate: percent}
              place: China
              source: {publisher: P}
          body:
            - line: rate by \(by)

          """,
        files: [
          "m.csv": "year,term,rate\n"
            + (2018...2022).flatMap { year in ["1m", "1y", "5y", "9y"].map { "\(year),\($0),2\n" } }
            .joined()
        ]
      ).bind().problems
    }
    #expect(problems("term, year").contains { $0.hasSuffix("[time-along-axis]") })
    #expect(problems("term, year").contains { $0.hasSuffix("first [time-along-axis]") })
    #expect(!problems("year, term").contains { $0.hasSuffix("[time-along-axis]") })
  }

  @Test("a series that vanishes is not named")
  func vanished() {
    let rows = "year,city,score\n2020,A,1\n2021,A,2\n2022,A,3\n2021,B,5\n2022,B,6\n"
    let problems = Draft(
      spec: """
        report: Scores
        data:
          d:
            file: m.csv
            period: year
            measures: {score: {unit: point, label: Score}}
            dims: [city]
            place: China
            source: {publisher: P}
        body:
          - line: index(score, first) by year, city
            subtitle: 2020 = 100

        """, files: ["m.csv": rows]
    ).bind().problems
    #expect(problems.count == 1 && problems[0].contains("'B' has no figure: the base period"))
  }
}
