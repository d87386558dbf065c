import Testing
import TradeData

@testable import Speaking

struct PeriodAxisTests {
  private func lines(_ labels: [PeriodLabel]) -> [String] {
    labels.map { $0.primary + ($0.secondary.map { "/" + $0 } ?? "") }
  }

  @Test(
    "years are said in full once, and again when the century changes",
    arguments: [
      ([1998, 1999, 2000, 2001], PeriodAxisStyle.normal, ["1998", "99", "2000", "01"]),
      ([2000, 2005, 2010], .normal, ["2000", "05", "10"]),
      ([2019, 2020], .fullYears, ["2019", "2020"]),
      ([2019, 2020], .narrow, ["2019", "20"]), ([], .normal, []),
    ])
  func years(years: [Int], style: PeriodAxisStyle, expected: [String]) {
    #expect(lines(Language.english.axisLabels(for: years.map { .year($0) }, style)) == expected)
  }

  @Test(
    "the year of months stands once, under the first",
    arguments: [
      ("en", ["Nov/2022", "Dec", "Jan/2023", "Feb"], ["N/2022", "D", "J/2023", "F"]),
      ("zh-Hans", ["11月/2022", "12月", "1月/2023", "2月"], ["11/2022", "12", "1/2023", "2"]),
      ("ru", ["ноя/2022", "дек", "янв/2023", "фев"], ["Н/2022", "Д", "Я/2023", "Ф"]),
      ("kk", ["қар/2022", "жел", "қаң/2023", "ақп"], ["11/2022", "12", "1/2023", "2"]),
    ])
  func months(code: String, normal: [String], narrow: [String]) throws {
    let language = try language(code)
    let months = (10...13).map { Period(.month, 2022 * 12 + $0) }
    #expect(lines(language.axisLabels(for: months)) == normal)
    #expect(lines(language.axisLabels(for: months, .narrow)) == narrow)
  }

  @Test(
    "the same stretch of two years keeps its months on the first line",
    arguments: [
      ("en", ["Jan–Apr/2022", "Jan–Apr/2023"], ["Jan–Apr 2022", "Jan–Apr 2023"]),
      ("zh-Hans", ["1—4月/2022", "1—4月/2023"], ["2022年1—4月", "2023年1—4月"]),
      ("ru", ["янв–апр/2022", "янв–апр/2023"], ["янв–апр 2022", "янв–апр 2023"]),
      ("kk", ["қаң–сәу/2022", "қаң–сәу/2023"], ["қаң–сәу 2022", "қаң–сәу 2023"]),
    ])
  func stretches(code: String, labels: [String], oneLine: [String]) throws {
    let language = try language(code)
    let periods = [2022, 2023].map { Period(.month, $0 * 12, count: 4) }
    #expect(lines(language.axisLabels(for: periods)) == labels)
    #expect(language.axisLines(for: periods) == oneLine)
  }

  @Test(
    "quarters, halves, weeks and days on one line",
    arguments: [
      (
        "en", ["Q4 2022", "Q1 2023"], ["H2 2022", "H1 2023"], ["W52 2022", "W1 2023"],
        ["30 Jun 2023", "1 Jul 2023", "2"]
      ),
      (
        "zh-Hans", ["2022年四季度", "2023年一季度"], ["2022年下半年", "2023年上半年"], ["2022年52周", "2023年1周"],
        ["2023年6月30日", "2023年7月1日", "2"]
      ),
      (
        "ru", ["IV кв. 2022", "I кв. 2023"], ["II пол. 2022", "I пол. 2023"],
        ["52 нед. 2022", "1 нед. 2023"],
        ["30 июн. 2023", "1 июл. 2023", "2"]
      ),
      (
        "kk", ["2022␣ж. IV тоқ.", "2023␣ж. I тоқ."], ["2022␣ж. II жж", "2023␣ж. I жж"],
        ["2022␣ж. 52-апта", "2023␣ж. 1-апта"], ["30 мау. 2023", "1 шіл. 2023", "2"]
      ),
    ])
  func others(code: String, quarters: [String], halves: [String], weeks: [String], days: [String])
    throws
  {
    let language = try language(code)
    func said(_ periods: [Period]) -> [String] { language.axisLines(for: periods).map(visible) }
    #expect(said([.quarter(2022, 4), .quarter(2023, 1)]) == quarters)
    #expect(said([.half(2022, 2), .half(2023, 1)]) == halves)
    let week = try #require(Period.week(2022, 52))
    #expect(said([week, week.advanced(by: 1)]) == weeks)
    #expect(said((15...17).map { Period(.day, PeriodTests.day + $0) }) == days)
  }

  @Test("days say their month once, on the second line")
  func days() {
    let days = (15...17).map { Period(.day, PeriodTests.day + $0) }
    #expect(lines(Language.english.axisLabels(for: days)) == ["30/Jun 2023", "1/Jul 2023", "2"])
  }

  @Test("fiscal years are shortened like years, and a stretch over a turn of year is said whole")
  func rest() {
    let fiscal = (2022...2024).map { Period(.fiscalYear(start: 4), $0) }
    #expect(lines(Language.english.axisLabels(for: fiscal)) == ["2022/23", "23/24", "24/25"])
    let winter = Period(.month, 2022 * 12 + 10, count: 4)
    #expect(lines(Language.english.axisLabels(for: [winter])) == ["Nov 2022 – Feb 2023"])
  }
}
