import Statistics
import Testing
import TradeData

@testable import Speaking

struct AltTextTests {
  static let june = Period.month(2021, 6)
  static let november = Period.month(2023, 11)

  private var line: AltTextFacts {
    var facts = AltTextFacts(kind: .line, subject: "X", unit: vehicle)
    facts.from = AltTextTests.june
    facts.through = AltTextTests.november
    facts.series = [
      AltTextFacts.Series(
        name: "", first: AltTextFacts.Point(period: facts.from, Measured(158_000)),
        last: AltTextFacts.Point(period: facts.through, Measured(482_000)))
    ]
    facts.lowest = AltTextFacts.Point(period: .month(2022, 4), Measured(141_000))
    facts.gaps = 15
    return facts
  }

  private var bars: AltTextFacts {
    var facts = AltTextFacts(kind: .bar, subject: "X", unit: vehicle)
    let base = Measured(219.1, interval: Interval(218.51, 219.68), qualifier: .derived)
    facts.comparison = AltTextFacts.Comparison(
      current: AltTextFacts.Point(period: Period(.month, 2023 * 12, count: 4), Measured(4119)),
      base: AltTextFacts.Point(period: Period(.month, 2022 * 12, count: 4), base),
      change: Measured(18.8), changeUnit: .times)
    return facts
  }

  @Test(
    "a line is told by kind, subject, span, direction, extremes and gaps",
    arguments: [
      (
        "en",
        "Line chart: X (vehicles), June 2021 – November 2023. Rise from 158,000 (June 2021) to 482,000 (November 2023). Lowest: 141,000 (April 2022). Gaps in the data: 15."
      ),
      (
        "zh-Hans",
        "折线图：X（辆），2021年6月—2023年11月。从2021年6月的15.8万增至2023年11月的48.2万。最低：14.1万（2022年4月）。缺失数据点：15个。"
      ),
      (
        "ru",
        "Линейный график: X (автомобилей), июнь 2021␣г. – ноябрь 2023␣г. Рост с 158␣тыс. (июнь 2021␣г.) до 482␣тыс. (ноябрь 2023␣г.). Минимум: 141␣тыс. (апрель 2022␣г.). Пропусков в данных: 15."
      ),
      (
        "kk",
        "Сызықтық график: X (автокөлік), 2021 жылғы маусым – 2023 жылғы қараша. Өсім: басында – 158␣мың (2021 жылғы маусым), соңында – 482␣мың (2023 жылғы қараша). Ең азы: 141␣мың (2022 жылғы сәуір). Дерек жоқ нүктелер саны: 15."
      ),
    ])
  func lineChart(code: String, expected: String) throws {
    #expect(visible(try language(code).altText(line)) == expected)
  }

  @Test(
    "two figures are set side by side with their ratio",
    arguments: [
      (
        "en",
        "Bar chart: X (vehicles). January–April 2023: 4,119; January–April 2022: about 219 (218–220); 18.8 times as many."
      ),
      ("zh-Hans", "柱状图：X（辆）。2023年1—4月：4119；2022年1—4月：约219（218～220）；前者为后者的18.8倍。"),
      (
        "ru",
        "Столбчатая диаграмма: X (автомобилей). Январь – апрель 2023␣г.: 4119; январь – апрель 2022␣г.: около 219 (218–220); в 18,8 раза больше."
      ),
      (
        "kk",
        "Бағанды диаграмма: X (автокөлік). 2023 жылғы қаңтар–сәуір: 4119; 2022 жылғы қаңтар–сәуір: шамамен 219 (218–220); 18,8 есе көп."
      ),
    ])
  func comparison(code: String, expected: String) throws {
    #expect(visible(try language(code).altText(bars)) == expected)
  }

  @Test("highest and lowest come with their names, numbers spelled for the ear")
  func extremes() {
    var facts = AltTextFacts(kind: .bar, subject: "Car exports, vehicles", unit: vehicle)
    facts.from = .year(2023)
    facts.highest = AltTextFacts.Point(name: "Kazakhstan", Measured(1.2e6))
    facts.lowest = AltTextFacts.Point(name: "Tajikistan", Measured(30_000))
    #expect(
      visible(Language.english.altText(facts))
        == "Bar chart: Car exports, vehicles, 2023. Highest: Kazakhstan, 1.2␣million; lowest: Tajikistan, 30,000."
    )
  }

  @Test("several lines are named, with their last values when these share a date")
  func series() {
    var facts = line
    facts.gaps = 0
    facts.lowest = nil
    facts.series = ["China", "Japan"].map { name in
      AltTextFacts.Series(
        name: name, last: AltTextFacts.Point(period: AltTextTests.november, Measured(482_000)))
    }
    #expect(
      Language.english.altText(facts)
        == "Line chart: X (vehicles), June 2021 – November 2023. Shown: China and Japan. Latest (November 2023): China, 482,000; Japan, 482,000."
    )
  }

  @Test("a highlighted line has its way told, places rise to the first, and a sum is said")
  func focus() {
    var facts = line
    (facts.gaps, facts.lowest) = (0, nil)
    facts.series = ["China", "Japan"].map { name in
      AltTextFacts.Series(
        name: name,
        first: AltTextFacts.Point(name: name, period: AltTextTests.june, Measured(3)),
        last: AltTextFacts.Point(name: name, period: AltTextTests.november, Measured(1)))
    }
    facts.series[0].isFocus = true
    facts.sum = AltTextFacts.Point(name: "Total", Measured(2))
    #expect(
      visible(Language.english.altText(facts))
        == "Line chart: X (vehicles), June 2021 – November 2023. Shown: China and Japan. China: fall from 3 (June 2021) to 1 (November 2023). Total, 2. Latest (November 2023): China, 1; Japan, 1."
    )
    facts.unit = .rank
    facts.kind = .bump
    #expect(Language.english.altText(facts).contains("China: rise from 3rd (June 2021) to 1st"))
    facts.series[0].unit = Unit(named: "USD")
    facts.series[1].unit = vehicle
    #expect(Language.english.altText(facts).contains("China (dollars): fall from 3 ("))
    facts.series = facts.series.map { _ in AltTextFacts.Series(name: "") }
    #expect(!Language.english.altText(facts).contains("Shown"))
  }

  @Test(
    "places keep the case in which they stand alone",
    arguments: [("ru", "5-го места"), ("uk", "5-го місця")])
  func placesMoved(code: String, place: String) throws {
    var facts = line
    facts.unit = .rank
    facts.series = [
      AltTextFacts.Series(
        name: "", first: AltTextFacts.Point(period: AltTextTests.june, Measured(5)),
        last: AltTextFacts.Point(period: AltTextTests.november, Measured(4)))
    ]
    #expect(try language(code).altText(facts).contains("\(place) ("))
  }

  @Test("one figure alone is told as a rise, or as highest and lowest")
  func alone() {
    var facts = AltTextFacts(kind: .line, subject: "X", unit: .number)
    let point = AltTextFacts.Point(period: AltTextTests.june, Measured(60_000))
    facts.series = [AltTextFacts.Series(name: "", first: point, last: point)]
    (facts.highest, facts.lowest) = (point, point)
    #expect(Language.english.altText(facts) == "Line chart: X. 60,000 (June 2021).")
    facts.series = []
    #expect(Language.english.altText(facts) == "Line chart: X. 60,000 (June 2021).")
  }

  @Test("a peak of what counts other things is left out, or is in the unit of the first")
  func peaks() {
    var facts = line
    facts.peaks = [
      (AltTextFacts.Point(name: "Share", period: AltTextTests.june, Measured(0.25)), .share)
    ]
    #expect(Language.english.altText(facts).contains("Highest: Share, 25% (June 2021)."))
  }

  @Test("a kind without a word of its own is called by that of its kin", arguments: Language.codes)
  func kin(code: String) throws {
    let language = try language(code)
    for kind in ChartKind.allCases {
      let text = language.altText(AltTextFacts(kind: kind, subject: "", unit: .number))
      #expect(text.count > 1, "\(kind)")
    }
  }

  @Test("alt text never exceeds 300 characters, whatever the subject", arguments: Language.codes)
  func limit(code: String) throws {
    let language = try language(code)
    for length in [1, 10, 80, 400] {
      var facts = line
      facts.subject = String(repeating: "экспорт 出口 x ", count: length)
      facts.series.append(AltTextFacts.Series(name: String(repeating: "n", count: length)))
      let text = language.altText(facts)
      #expect(text.count <= 300 && text.count > 20)
      #expect(text.hasSuffix(language.words.fullStop))
    }
    var unbroken = line
    unbroken.subject = String(repeating: "出", count: 500)
    #expect(language.altText(unbroken).count <= 300)
  }

  @Test("no sentence ends with two full stops", arguments: Language.codes)
  func fullStops(code: String) throws {
    let language = try language(code)
    for facts in [line, bars] {
      #expect(!language.altText(facts).contains(".."))
      #expect(!language.altText(facts).contains("{"))
    }
  }
}
