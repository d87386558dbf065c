import Statistics
import Testing
import TradeData

@testable import Speaking

struct SayTests {
  static let qualifiers: [Qualifier] = [
    .exact, .about, .nearly, .moreThan, .lessThan, .provisional, .forecast,
  ]

  @Test(
    "every qualifier is visible in text",
    arguments: [
      (
        "en",
        [
          "74m people", "about 74m people", "nearly 74m people", "more than 74m people",
          "fewer than 74m people",
          "74m people (provisional)", "74m people (forecast)",
        ]
      ),
      (
        "zh-Hans",
        ["7400万人", "约7400万人", "近7400万人", "逾7400万人", "不足7400万人", "7400万人（初步数据）", "7400万人（预测值）"]
      ),
      (
        "ru",
        [
          "74␣млн человек", "около 74␣млн человек", "почти 74␣млн человек", "более 74␣млн человек",
          "менее 74␣млн человек", "74␣млн человек (предварительно)", "74␣млн человек (прогноз)",
        ]
      ),
      (
        "kk",
        [
          "74␣млн адам", "шамамен 74␣млн адам", "74␣млн-ға жуық адам", "74␣млн-нан астам адам",
          "74␣млн-нан аз адам", "74␣млн адам (алдын ала дерек)", "74␣млн адам (болжам)",
        ]
      ),
    ])
  func qualifiersInText(code: String, expected: [String]) throws {
    let language = try language(code)
    let texts = SayTests.qualifiers.map {
      language.say(Measured(74e6, qualifier: $0), unit: person)
    }
    #expect(texts.map(visible) == expected)
  }

  @Test("every qualifier has its sign on a label", arguments: Language.codes)
  func qualifiersOnLabels(code: String) throws {
    let language = try language(code)
    let plain = language.say(Measured(490e6), unit: yuan, style: .label)
    let labels = SayTests.qualifiers.map {
      language.say(Measured(490e6, qualifier: $0), unit: yuan, style: .label)
    }
    #expect(
      labels == [
        plain, "≈" + plain, "≈" + plain, ">" + plain, "<" + plain, plain + "*", plain + "†",
      ])
  }

  @Test(
    "money is written as the language writes it, on a label, in text and aloud",
    arguments: [
      ("en", yuan, ["CN¥490m", "490m yuan", "490␣million yuan"]),
      ("en", dollar, ["$490m", "$490m", "490␣million dollars"]),
      ("en", Unit(named: "JPY"), ["JP¥490m", "490m yen", "490␣million yen"]),
      ("en", Unit(named: "CHF"), ["490m␣CHF", "490m CHF", "490␣million CHF"]),
      ("zh-Hans", yuan, ["4.9亿元", "4.9亿元", "4.9亿元"]),
      ("zh-Hans", dollar, ["4.9亿美元", "4.9亿美元", "4.9亿美元"]),
      ("ru", yuan, ["490␣млн␣юаней", "490␣млн юаней", "490␣млн юаней"]),
      ("kk", Unit(named: "KZT"), ["490␣млн␣₸", "490␣млн теңге", "490␣млн теңге"]),
      ("en", yuanPerVehicle, ["CN¥490m", "490m yuan per vehicle", "490␣million yuan per vehicle"]),
      ("zh-Hans", yuanPerVehicle, ["4.9亿元", "每辆4.9亿元", "每辆4.9亿元"]),
      (
        "ru", yuanPerVehicle,
        ["490␣млн␣юаней", "490␣млн юаней за автомобиль", "490␣млн юаней за автомобиль"]
      ),
      (
        "kk", yuanPerVehicle,
        ["490␣млн␣юань", "бір автокөлікке 490␣млн юань", "бір автокөлікке 490␣млн юань"]
      ),
    ])
  func money(code: String, unit: Unit, expected: [String]) throws {
    let language = try language(code)
    let texts = [SayingStyle.label, .text, .spoken].map {
      language.say(Measured(490e6), unit: unit, style: $0)
    }
    #expect(texts.map(visible) == expected)
  }

  @Test(
    "each kind of unit is said in its own way",
    arguments: [
      (
        "en",
        [
          "18.8×", "18.8 times", "+12.5%", "−2.5␣pp", "−2.5 percentage points", "#2", "2nd",
          "112.4",
        ]
      ),
      ("zh-Hans", ["18.8倍", "18.8倍", "+12.5%", "−2.5个百分点", "−2.5个百分点", "第2", "第2位", "112.4"]),
      (
        "ru",
        [
          "18,8×", "в 18,8 раза", "+12,5%", "−2,5␣п.п.", "−2,5 процентного пункта", "2-е",
          "2-е место", "112,4",
        ]
      ),
      (
        "kk",
        [
          "18,8␣есе", "18,8 есе", "+12,5%", "−2,5␣п.т.", "−2,5 пайыздық тармақ", "2-орын", "2-орын",
          "112,4",
        ]
      ),
    ])
  func kinds(code: String, expected: [String]) throws {
    let language = try language(code)
    func say(_ value: Double, _ unit: Unit, _ style: SayingStyle) -> String {
      visible(language.say(Measured(value), unit: unit, style: style))
    }
    let texts = [
      say(18.8, .times, .label), say(18.8, .times, .text), say(0.125, .change, .text),
      say(-0.025, .points, .label), say(-0.025, .points, .text), say(2, .rank, .label),
      say(2, .rank, .text),
      say(112.44, .index, .text),
    ]
    #expect(texts == expected)
  }

  @Test(
    "a ratio says times as many, never times more",
    arguments: [
      ("en", "about 18.8 times as many", "about 18.8 times as much"),
      ("zh-Hans", "约18.8倍", "约18.8倍"),
      ("ru", "примерно в 18,8 раза больше", "примерно в 18,8 раза больше"),
      ("kk", "шамамен 18,8 есе көп", "шамамен 18,8 есе көп"),
    ])
  func timesAs(code: String, many: String, much: String) throws {
    let language = try language(code)
    let ratio = Measured(18.8, qualifier: .about)
    #expect(language.timesAs(ratio, counting: true) == many)
    #expect(language.timesAs(ratio, counting: false) == much)
  }

  @Test("the sign can be forced or left to a word beside it")
  func signs() {
    let change = Measured(-0.125)
    let texts = [SignStyle.automatic, .never, .minus, .always].map {
      Language.english.say(change, unit: .change, sign: $0)
    }
    #expect(texts == ["−12.5%", "12.5%", "−12.5%", "−12.5%"])
    #expect(Language.english.say(Measured(5), unit: dollar, sign: .always) == "+$5")
    #expect(Language.english.say(Measured(0), unit: .change) == "0%")
  }

  @Test(
    "a missing figure is a dash on a label and says why in text",
    arguments: [
      (
        "en", "no data", "n/a (no comparable base)", "n/a (too few values)",
        "n/a (cannot be computed)"
      ),
      ("zh-Hans", "无数据", "不适用（无可比基数）", "不适用（数据过少）", "不适用（无法计算）"),
      (
        "ru", "нет данных", "н/д (нет сопоставимой базы)", "н/д (слишком мало данных)",
        "н/д (рассчитать нельзя)"
      ),
      (
        "kk", "дерек жоқ", "мән жоқ (салыстыруға негіз жоқ)", "мән жоқ (дерек тым аз)",
        "мән жоқ (есептеу мүмкін емес)"
      ),
    ])
  func missing(code: String, hole: String, base: String, few: String, other: String) throws {
    let language = try language(code)
    let causes: [Undefined.Cause] = [.missing, .zeroBase, .tooFewValues, .overflow]
    let texts = causes.map { language.say(Measured(undefined: Undefined($0, "")), unit: vehicle) }
    #expect(texts == [hole, base, few, other])
    #expect(language.say(.missing, unit: vehicle, style: .label) == "–")
    #expect(language.say(.missing, unit: vehicle, style: .table) == "–")
  }

  @Test("unknown names print as written, in English with a plural")
  func unknown() throws {
    let widget = Unit(named: "widget / parsec")
    #expect(Language.english.say(Measured(5), unit: widget) == "5 widgets per parsec")
    #expect(try language("zh-Hans").say(Measured(5), unit: Unit(named: "widget")) == "5 widget")
    #expect(Language.english.say(Measured(5), unit: Unit(named: "1 / person")) == "5 per person")
  }
}
