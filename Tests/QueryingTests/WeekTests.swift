import Statistics
import Testing
import TradeData

@testable import Querying

/// A week belongs whole to the month, quarter and year of its Thursday.
@Suite("Weeks in months and years")
struct WeekTests {
  /// One death in each week from 2015-W01 to 2020-W53, or one a day in days of the same years.
  private static func weeks(from first: Int = 0, to last: Int = 314) throws -> Dataset {
    let start = try #require(Period.week(2015, 1))
    return dataset((first..<last).map { start.advanced(by: $0) })
  }

  private static func dataset(_ periods: [Period]) -> Dataset {
    Dataset(
      name: "d", path: "d.csv", lines: periods.indices.map { Int32($0 + 2) },
      period: PeriodColumn(
        name: "week", periods: periods, codes: periods.indices.map { Int32($0) }),
      measures: [
        MeasureColumn(
          name: "deaths", unit: Unit(named: "person"), values: periods.map { _ in 1 })
      ])
  }

  private func values(_ query: String, _ data: Dataset? = nil) throws -> [Double?] {
    try SampleData.answer(query, datasets: [data ?? Self.weeks()]).get().cells.map(\.value)
  }

  @Test(
    "a week that lies across a boundary is lost",
    arguments: [
      ("deaths by year", [53, 52, 52, 52, 52, 53]),
      ("sum(deaths) by year", [53, 52, 52, 52, 52, 53]),
      ("sum(deaths)@2020 by month", [5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 5]),
      ("deaths@2020 by quarter", [13, 13, 13, 14]),
      ("deaths@2020", [53]), ("deaths@2019-12..2020-01", [4 + 5]), ("deaths@2020-01", [5]),
      ("deaths@2019-W52..2020", [54]), ("deaths@ytd", [53]),
      ("sum(deaths)@2015..2019 by decade", [261]),
      ("per_day(sum(deaths)) by year", [53, 52, 52, 52, 52, 53].map { $0 / ($0 * 7) }),
    ] as [(String, [Double])])
  func sums(_ query: String, _ expected: [Double]) throws {
    let found = try values(query)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-12 }, "\(found)")
  }

  @Test("running totals, qualifiers and conditions take different weeks for a year")
  func agreement() throws {
    #expect(try values("cumulative(deaths@2020) by week").last == 53)
    #expect(try values("ytd(deaths) by week").last == 53)
    let data = try Self.weeks()
    for (condition, count) in [
      ("year = 2020", 53), ("period = 2020", 53), ("period >= 2020", 53), ("period < 2020", 261),
      ("period <= 2019", 261), ("period = 2020-01", 5), ("year = 2020 and month = 1", 5),
      ("decade = 2010", 261),
    ] {
      let mask = try RowExpression.mask(of: data, where: ExpressionText(condition))
      #expect(mask.count { $0 } == count, "\(condition)")
    }
    #expect(try values("index(deaths, 2019) by week").last == 100)
  }

  @Test("weeks of the year beside years have no first and no 53rd week")
  func weekOfYear() throws {
    let grid = try SampleData.answer("deaths by week_of_year, year", datasets: [Self.weeks()]).get()
    #expect(grid.axes[0].keys.count == 53)
    #expect(grid.cells.count { $0.value != nil } == 314)
    #expect(
      try values("count()@2015..2019 by week_of_year") == [Double](repeating: 5, count: 52) + [1])
  }

  @Test("days of weeks of the year stand in the calendar year of the day")
  func days() throws {
    let first = try #require(CivilDate(year: 2019, month: 12, day: 28)).day
    let last = try #require(CivilDate(year: 2021, month: 1, day: 3)).day
    let data = Self.dataset((first...last).map { Period(.day, $0) })
    let grid = try SampleData.answer("count() by week_of_year, year", datasets: [data]).get()
    #expect(grid.axes[1].keys == [.period(.year(2019)), .period(.year(2020))])
    func count(_ week: String, _ year: Int) -> Double? {
      let row = grid.axes[0].keys.firstIndex(of: .member(week)) ?? 0
      return grid.cells[row * 2 + year].value
    }
    #expect(count("1", 1) == 7 && count("53", 1) == 7 && count("52", 0) == 2)
  }

  @Test("a year of which weeks are missing counts as whole")
  func incomplete() throws {
    let answer = try SampleData.answer("deaths by year", datasets: [Self.weeks(from: 1, to: 313)])
      .get()
    #expect(answer.cells.map(\.value) == [nil, 52, 52, 52, 52, nil])
    #expect(answer.cells[0].reason?.sentence.contains("364 of 371 days") == true)
  }

  @Test("a fiscal year loses the week it begins in")
  func fiscal() throws {
    var data = try Self.weeks()
    data.period?.fiscalYear = .fiscalYear(start: 4)
    #expect(try values("count() by year", data).compactMap { $0 }.reduce(0, +) == 314)
    #expect(try values("deaths@2017", data) == [52])
  }
}
