import Testing
import TradeData

@Suite("periods")
struct PeriodTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test(
    "a day there is not is no date",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 0, 10), (2023, 13, 1), (2023, 1, 0),
      (0, 1, 1), (10_000, 1, 1),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "days are counted across centuries",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (1900, 3, 1, -25_508),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func dayNumbers(_ year: Int, _ month: Int, _ day: Int, _ number: Int) throws {
    #expect(try date(year, month, day).day == number)
    let parts = CivilDate(day: number).components
    #expect(parts == (year, month, day))
  }

  @Test("every day follows the one before, from 1890 to 2110")
  func consecutiveDays() throws {
    var previous = CivilDate(day: try date(1890, 1, 1).day).components
    for day in try date(1890, 1, 2).day...date(2110, 12, 31).day {
      let parts = CivilDate(day: day).components
      let isNextDay = parts.month == previous.month && parts.day == previous.day + 1
      let isNextMonth =
        parts.day == 1 && previous.day == CivilDate.daysIn(month: previous.month, of: previous.year)
      #expect(isNextDay || isNextMonth)
      #expect(try date(parts.year, parts.month, parts.day).day == day)
      previous = parts
    }
  }

  @Test(
    "weekdays are those of the calendar",
    arguments: [
      (1970, 1, 1, 4), (2023, 6, 15, 4), (2024, 2, 29, 4), (1969, 12, 28, 7), (2000, 1, 1, 6),
    ])
  func weekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) throws {
    #expect(try date(year, month, day).weekday == weekday)
  }

  @Test(
    "ISO weeks belong to the year of their Thursday",
    arguments: [
      (2020, 12, 31, 2020, 53), (2021, 1, 3, 2020, 53), (2021, 1, 4, 2021, 1),
      (2018, 12, 31, 2019, 1), (1969, 12, 29, 1970, 1), (1965, 1, 1, 1964, 53),
      (2024, 12, 29, 2024, 52), (2024, 12, 30, 2025, 1),
    ])
  func isoWeeks(_ year: Int, _ month: Int, _ day: Int, _ isoYear: Int, _ week: Int) throws {
    let period = try #require(Period.day(date(year, month, day)).coarsened(to: .week))
    #expect(period.isoWeek == (isoYear, week))
    #expect(Period.week(isoYear, week) == period)
    #expect(period.start.weekday == 1)
  }

  @Test("only long years have a week 53")
  func week53() {
    #expect(Period.week(2020, 53) != nil)
    #expect(Period.week(2021, 53) == nil)
    #expect(Period.week(2021, 0) == nil)
    #expect(Period.week(1970, 1)?.ordinal == 0)
    #expect(Period.week(1969, 52)?.ordinal == -1)
  }

  @Test(
    "first and last day of each unit",
    arguments: [
      ("2024-02", "2024-02-01", "2024-02-29"), ("2023Q4", "2023-10-01", "2023-12-31"),
      ("2023H1", "2023-01-01", "2023-06-30"), ("2023", "2023-01-01", "2023-12-31"),
      ("2023-01..2023-04", "2023-01-01", "2023-04-30"), ("1961-12", "1961-12-01", "1961-12-31"),
      ("2023-W01", "2023-01-02", "2023-01-08"), ("FY2023", "2023-04-01", "2024-03-31"),
    ])
  func ends(_ text: String, _ start: String, _ end: String) throws {
    let period = try PeriodText.parse(
      text, PeriodReading(fiscalStart: text.hasPrefix("F") ? 4 : nil))
    #expect(PeriodText.print(.day(period.start)) == start)
    #expect(PeriodText.print(.day(period.end)) == end)
  }

  @Test(
    "the same stretch in another year",
    arguments: [
      ("2023-01..2023-04", -1, "2022-01..2022-04"), ("2024-02-29", 1, nil),
      ("2024-02-29", 4, "2028-02-29"), ("2020-W53", 1, nil), ("2023-W07", -1, "2022-W07"),
      ("2023Q3", 2, "2025Q3"), ("2023", -53, "1970"), ("1970-01", -1, "1969-01"),
    ] as [(String, Int, String?)])
  func advanced(_ text: String, _ years: Int, _ expected: String?) throws {
    #expect(try PeriodText.parse(text).advanced(years: years).map(PeriodText.print) == expected)
  }

  @Test(
    "a period lies in one larger period or in none",
    arguments: [
      ("2023-06", PeriodUnit.quarter, "2023Q2"), ("2023-06-15", .month, "2023-06"),
      ("2023-01..2023-04", .year, "2023"), ("2023-01..2023-04", .quarter, nil),
      ("2023-W01", .year, "2023"), ("2022-W52", .year, "2022"),
      ("2020-W01", .month, "2020-01"), ("2020-W53", .year, "2020"),
      ("2020-W14", .fiscalYear(start: 4), "FY2020"), ("2020-W52..2021-W01", .year, nil),
      ("2023-03", .fiscalYear(start: 4), "FY2022"),
      ("2023-04", .fiscalYear(start: 4), "FY2023"), ("1969-12-31", .half, "1969H2"),
      ("2023", .month, nil),
    ] as [(String, PeriodUnit, String?)])
  func coarsened(_ text: String, _ unit: PeriodUnit, _ expected: String?) throws {
    #expect(try PeriodText.parse(text).coarsened(to: unit).map(PeriodText.print) == expected)
  }

  @Test("periods sort by first day, the longer first")
  func order() throws {
    let texts = ["2023-02", "2023-01-01", "2023-01", "2022-12-31", "2023", "2023Q1"]
    let sorted = try texts.map { try PeriodText.parse($0) }.sorted()
    #expect(
      sorted.map(PeriodText.print)
        == ["2022-12-31", "2023", "2023Q1", "2023-01", "2023-01-01", "2023-02"])
  }

  @Test(
    "two dates become the largest unit that fits",
    arguments: [
      ("2023-01-01", "2023-12-31", nil, "2023"),
      ("2023-01-01", "2023-04-30", nil, "2023-01..2023-04"),
      ("2023-04-01", "2023-06-30", nil, "2023Q2"), ("2023-07-01", "2023-12-31", nil, "2023H2"),
      ("2024-02-01", "2024-02-29", nil, "2024-02"), ("2023-04-01", "2024-03-31", 4, "FY2023"),
      ("2023-04-01", "2024-03-31", nil, "2023-04..2024-03"),
      ("2023-06-15", "2023-06-15", nil, "2023-06-15"),
      ("2023-06-12", "2023-06-18", nil, "2023-W24"),
      ("2023-06-12", "2023-06-13", nil, "2023-06-12..2023-06-13"),
      ("2022-01-01", "2023-12-31", nil, "2022..2023"), ("2023-01", "2023-03", nil, "2023Q1"),
      ("2023-05-01", "2023-07-31", nil, "2023-05..2023-07"), ("2023-02-01", "2023-01-31", nil, nil),
      ("1960-01-01", "1960-12-31", nil, "1960"),
      ("2022-12-01", "2023-01-31", nil, "2022-12..2023-01"),
    ] as [(String, String, Int?, String?)])
  func covering(_ first: String, _ last: String, _ fiscal: Int?, _ expected: String?) throws {
    let period = Period.covering(
      from: try PeriodText.parse(first), to: try PeriodText.parse(last), fiscalStart: fiscal)
    #expect(period.map(PeriodText.print) == expected)
  }

  @Test("a quarter and its three months cover the same days")
  func largestUnit() throws {
    let months = try PeriodText.parse("2023-01..2023-03")
    #expect(months != .quarter(2023, 1))
    #expect(months.inLargestUnit() == .quarter(2023, 1))
    #expect(Period.quarter(2023, 1).inLargestUnit() == .quarter(2023, 1))
    #expect(try PeriodText.parse("2020-W53").inLargestUnit().isoWeek == (2020, 53))
    #expect(
      try PeriodText.parse("FY2023", PeriodReading(fiscalStart: 4)).inLargestUnit().count == 12)
  }
}
