import Testing
import TradeData

@testable import Speaking

struct PeriodTests {
  /// 15 June 2023.
  static let day = 19_523

  static let periods: [Period] = [
    .year(2023), Period(.year, 2019, count: 5), .month(2023, 4),
    Period(.month, 2023 * 12, count: 4),
    Period(.month, 2022 * 12 + 10, count: 4), .quarter(2023, 1),
    Period(.quarter, 2023 * 4, count: 3),
    Period(.quarter, 2023 * 4 - 1, count: 2), .half(2023, 1), Period(.week, 2788),
    Period(.day, day),
    Period(.day, day, count: 4), Period(.day, day, count: 30), Period(.day, day, count: 300),
    Period(.fiscalYear(start: 4), 2023), Period(.fiscalYear(start: 4), 1999, count: 2),
  ]

  @Test(
    "periods in full, as a sentence or subtitle has them",
    arguments: [
      (
        "en",
        [
          "2023", "2019–2023", "April 2023", "January–April 2023", "November 2022 – February 2023",
          "Q1 2023",
          "Q1–Q3 2023", "Q4 2022 – Q1 2023", "H1 2023", "week 23, 2023", "15 June 2023",
          "15–18 June 2023",
          "15 June – 14 July 2023", "15 June 2023 – 9 April 2024", "FY2023/24",
          "FY1999/2000–FY2000/01",
        ]
      ),
      (
        "zh-Hans",
        [
          "2023年", "2019—2023年", "2023年4月", "2023年1—4月", "2022年11月—2023年2月", "2023年第一季度",
          "2023年第一至第三季度", "2022年第四季度—2023年第一季度", "2023年上半年", "2023年第23周", "2023年6月15日",
          "2023年6月15—18日", "2023年6月15日—7月14日", "2023年6月15日—2024年4月9日", "2023/24财年",
          "1999/2000—2000/01财年",
        ]
      ),
      (
        "ru",
        [
          "2023␣г.", "2019–2023␣гг.", "апрель 2023␣г.", "январь – апрель 2023␣г.",
          "ноябрь 2022␣г. – февраль 2023␣г.", "I квартал 2023␣г.", "I–III кварталы 2023␣г.",
          "IV квартал 2022␣г. – I квартал 2023␣г.", "I полугодие 2023␣г.", "23-я неделя 2023␣г.",
          "15 июня 2023␣г.", "15–18 июня 2023␣г.", "15 июня – 14 июля 2023␣г.",
          "15 июня 2023␣г. – 9 апреля 2024␣г.", "2023/24 финансовый год",
          "1999/2000 – 2000/01 финансовые годы",
        ]
      ),
      (
        "kk",
        [
          "2023 жыл", "2019–2023 жылдар", "2023 жылғы сәуір", "2023 жылғы қаңтар–сәуір",
          "2022 жылғы қараша – 2023 жылғы ақпан", "2023 жылғы I тоқсан", "2023 жылғы I–III тоқсан",
          "2022 жылғы IV тоқсан – 2023 жылғы I тоқсан", "2023 жылғы I жартыжылдық",
          "2023 жылғы 23-апта",
          "2023 жылғы 15 маусым", "2023 жылғы 15–18 маусым", "2023 жылғы 15 маусым – 14 шілде",
          "2023 жылғы 15 маусым – 2024 жылғы 9 сәуір", "2023/24 қаржы жылы",
          "1999/2000 – 2000/01 қаржы жылдары",
        ]
      ),
    ])
  func full(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect(PeriodTests.periods.map { visible(language.say($0)) } == expected)
  }

  @Test(
    "periods in short, as a label has them",
    arguments: [
      (
        "en",
        [
          "2023", "2019–2023", "Apr 2023", "Jan–Apr 2023", "Nov 2022 – Feb 2023", "Q1 2023",
          "Q1–Q3 2023",
          "Q4 2022 – Q1 2023", "H1 2023", "W23 2023", "15 Jun 2023", "15–18 Jun 2023",
          "15 Jun – 14 Jul 2023",
          "15 Jun 2023 – 9 Apr 2024", "FY2023/24", "FY1999/2000–FY2000/01",
        ]
      ),
      (
        "zh-Hans",
        [
          "2023年", "2019—2023年", "2023年4月", "2023年1—4月", "2022年11月—2023年2月", "2023年一季度",
          "2023年一至三季度", "2022年四季度—2023年一季度", "2023年上半年", "2023年第23周", "2023年6月15日",
          "2023年6月15—18日", "2023年6月15日—7月14日", "2023年6月15日—2024年4月9日", "2023/24财年",
          "1999/2000—2000/01财年",
        ]
      ),
      (
        "ru",
        [
          "2023", "2019–2023", "апр. 2023", "янв. – апр. 2023", "нояб. 2022 – февр. 2023",
          "I кв. 2023",
          "I–III кв. 2023", "IV кв. 2022 – I кв. 2023", "I пол. 2023", "23-я нед. 2023",
          "15 июн. 2023",
          "15–18 июн. 2023", "15 июн. – 14 июл. 2023", "15 июн. 2023 – 9 апр. 2024",
          "2023/24 фин. г.",
          "1999/2000 – 2000/01 фин. гг.",
        ]
      ),
      (
        "kk",
        [
          "2023", "2019–2023", "сәу. 2023", "қаң.–сәу. 2023", "қар. 2022 – ақп. 2023",
          "2023␣ж. I тоқсан",
          "2023␣ж. I–III тоқсан", "2022␣ж. IV тоқсан – 2023␣ж. I тоқсан", "2023␣ж. I жартыжылдық",
          "2023␣ж. 23-апта", "15 мау. 2023", "15–18 мау. 2023", "15 мау. – 14 шіл. 2023",
          "15 мау. 2023 – 9 сәу. 2024", "2023/24 қаржы жылы", "1999/2000 – 2000/01 қаржы жылдары",
        ]
      ),
    ])
  func short(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect(PeriodTests.periods.map { visible(language.say($0, .short)) } == expected)
  }

  @Test(
    "a span from one period through another",
    arguments: [
      (Period.year(2019), Period.year(2023), "2019–2023"),
      (.month(2021, 1), .month(2023, 12), "January 2021 – December 2023"),
      (.month(2023, 1), .month(2023, 4), "January–April 2023"),
      (.month(2023, 4), .month(2023, 4), "April 2023"),
      (.quarter(2021, 1), .month(2023, 12), "Q1 2021 – December 2023"),
      (
        Period(.month, 2022 * 12, count: 4), Period(.month, 2023 * 12, count: 4),
        "January 2022 – April 2023"
      ),
    ])
  func span(first: Period, last: Period, expected: String) {
    #expect(Language.english.say(from: first, through: last) == expected)
  }

  @Test(
    "each of a century's months is said without a hole in any language", arguments: Language.codes)
  func everyMonth(code: String) throws {
    let language = try language(code)
    var seen: Set<String> = []
    for ordinal in (1950 * 12)..<(2050 * 12) {
      let text = language.say(Period(.month, ordinal), .short)
      #expect(text.contains(String(ordinal / 12)) && !text.contains("{"))
      seen.insert(text)
    }
    #expect(seen.count == 1200)
  }

  @Test(
    "a stretch breaks behind the dash between two dates, not within one",
    arguments: [
      ("en", "January|1984|– December|2023"), ("ru", "январь|1984|г.|– декабрь|2023|г."),
      ("es", "enero|de|1984|– diciembre|de|2023"),
      ("kk", "1984|жылғы|қаңтар|– 2023|жылғы|желтоқсан"),
      ("zh-Hans", "1984年1月—2023年12月"),
    ])
  func held(code: String, text: String) throws {
    let language = try #require(Language(code: code))
    let said = language.sayHeld(from: .month(1984, 1), through: .month(2023, 12))
    #expect(said.replacing("\u{A0}", with: "|") == text)
  }
}
