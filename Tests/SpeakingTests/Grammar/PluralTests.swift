import Statistics
import Testing
import TradeData

@testable import Speaking

struct PluralTests {
  /// The rules of CLDR's plurals.xml for whole numbers, written out again.
  private static let cldr: [String: @Sendable (Int) -> PluralCategory] = [
    "en": { $0 == 1 ? .one : .other },
    "kk": { $0 == 1 ? .one : .other },
    "uz": { $0 == 1 ? .one : .other },
    "ru": { slavic($0) },
    "uk": { slavic($0) },
  ]

  private static func slavic(_ number: Int) -> PluralCategory {
    if number % 10 == 1, number % 100 != 11 { return .one }
    if (2...4).contains(number % 10), !(12...14).contains(number % 100) { return .few }
    return .many
  }

  /// "vehicle" by category, as each language prints it behind a number.
  private static let nouns: [String: [PluralCategory: String]] = [
    "en": [.one: "vehicle", .other: "vehicles"],
    "ru": [.one: "автомобиль", .few: "автомобиля", .many: "автомобилей"],
    "uk": [.one: "автомобіль", .few: "автомобілі", .many: "автомобілів"],
    "kk": [.one: "автокөлік", .other: "автокөлік"],
    "uz": [.one: "avtomobil", .other: "avtomobil"],
  ]

  @Test("a noun takes another form than CLDR says", arguments: ["en", "ru", "uk", "kk", "uz"])
  func wholeNumbers(code: String) throws {
    let language = try language(code)
    let rule = try #require(Self.cldr[code])
    let nouns = try #require(Self.nouns[code])
    for number in 0...1000 {
      let said = language.say(Measured(Double(number)), unit: vehicle)
      let wanted = try #require(nouns[rule(number)])
      #expect(said.hasSuffix(wanted) && !said.hasSuffix("a" + wanted), "\(number): \(said)")
      #expect(said.hasPrefix("\(number)") || said.contains("000"), "\(said)")
    }
  }

  @Test(
    "Uzbek says figures in sentences",
    arguments: [
      (Measured(4119), "4119 avtomobil"),
      (Measured(219, qualifier: .about), "taxminan 219 avtomobil"),
      (Measured(7.06e6), "7,06␣mln avtomobil"),
    ])
  func uzbek(measured: Measured, expected: String) throws {
    #expect(visible(try language("uz").say(measured, unit: vehicle)) == expected)
  }

  @Test(
    "a hedge behind a preposition would put two cases on one number",
    arguments: [
      ("ru", "экспорт вырос на ", "экспорт вырос примерно на "), ("ru", "До ", "Примерно до "),
      ("ru", "рост (с ", "рост (примерно с "), ("ru", "составил ", nil), ("ru", "на", nil),
      ("ru", "волна ", nil), ("uk", "зріс на\u{A0}", "зріс приблизно на\u{A0}"),
      ("en", "rose by ", nil), ("ru", "", nil),
    ])
  func hedges(code: String, before: String, expected: String?) throws {
    #expect(try language(code).hedged(before) == expected)
  }

  @Test(
    "Russian nouns agree with the number as printed",
    arguments: [
      (0, "0 автомобилей"), (1, "1 автомобиль"), (2, "2 автомобиля"), (5, "5 автомобилей"),
      (11, "11 автомобилей"),
      (12, "12 автомобилей"), (21, "21 автомобиль"), (22, "22 автомобиля"),
      (111, "111 автомобилей"),
      (1001, "1001 автомобиль"), (2.5, "2,5 автомобиля"), (1_000_000, "1␣млн автомобилей"),
      (0.5, "0,5 автомобиля"),
      (10_000, "10␣тыс. автомобилей"), (-1, "−1 автомобиль"),
    ])
  func russian(value: Double, expected: String) throws {
    #expect(visible(try language("ru").say(Measured(value), unit: vehicle)) == expected)
  }

  @Test(
    "Russian about and more than govern the genitive",
    arguments: [
      (1, "около 1 автомобиля"), (2, "около 2 автомобилей"), (21, "около 21 автомобиля"),
      (22, "около 22 автомобилей"),
      (5, "около 5 автомобилей"), (2.5, "около 2,5 автомобиля"),
    ])
  func genitive(value: Double, expected: String) throws {
    let language = try language("ru")
    #expect(language.say(Measured(value, qualifier: .about), unit: vehicle) == expected)
    #expect(
      language.say(Measured(value, qualifier: .nearly), unit: vehicle)
        == language.say(Measured(value), unit: vehicle).replacing(try Regex("^"), with: "почти "))
  }

  @Test(
    "Russian people, years, percentage points and times have forms of their own",
    arguments: [
      (2, person, "2 человека"), (5, person, "5 человек"), (1, Unit(named: "year"), "1 год"),
      (2, Unit(named: "year"), "2 года"), (5, Unit(named: "year"), "5 лет"),
      (0.01, .points, "+1 процентный пункт"),
      (0.02, .points, "+2 процентных пункта"), (0.05, .points, "+5 процентных пунктов"),
      (0.025, .points, "+2,5 процентного пункта"), (2, .times, "в 2 раза"), (5, .times, "в 5 раз"),
      (21, .times, "в 21 раз"), (17.8, .times, "в 17,8 раза"),
    ])
  func russianForms(value: Double, unit: Unit, expected: String) throws {
    #expect(try language("ru").say(Measured(value), unit: unit) == expected)
  }

  @Test(
    "English has one thing, and all else is many",
    arguments: [
      (0, "0 vehicles"), (1, "1 vehicle"), (-1, "−1 vehicle"), (1.5, "1.5 vehicles"),
      (21, "21 vehicles"),
    ])
  func english(value: Double, expected: String) {
    #expect(Language.english.say(Measured(value), unit: vehicle) == expected)
  }

  @Test("one with decimals is not one: 1.0 vehicles")
  func onePointZero() {
    #expect(
      Language.english.say(Measured(1), unit: vehicle, precision: .decimals(1)) == "1.0 vehicles")
  }

  @Test(
    "Kazakh endings follow the number as it is spoken",
    arguments: [
      (1, "1-ден", "1-ге"), (2, "2-ден", "2-ге"), (3, "3-тен", "3-ке"), (4, "4-тен", "4-ке"),
      (5, "5-тен", "5-ке"),
      (6, "6-дан", "6-ға"), (7, "7-ден", "7-ге"), (8, "8-ден", "8-ге"), (9, "9-дан", "9-ға"),
      (10, "10-нан", "10-ға"),
      (20, "20-дан", "20-ға"), (30, "30-дан", "30-ға"), (40, "40-тан", "40-қа"),
      (50, "50-ден", "50-ге"),
      (60, "60-тан", "60-қа"), (70, "70-тен", "70-ке"), (80, "80-нен", "80-ге"),
      (90, "90-нан", "90-ға"),
      (100, "100-ден", "100-ге"), (500, "500-ден", "500-ге"), (1000, "1000-нан", "1000-ға"),
      (219, "219-дан", "219-ға"),
      (2.5, "2,5-тен", "2,5-ке"), (0.47, "0,47-ден", "0,47-ге"),
      (54_300, "54,3␣мыңнан", "54,3␣мыңға"),
      (7.06e6, "7,06␣млн-нан", "7,06␣млн-ға"), (4.9e9, "4,9␣млрд-тан", "4,9␣млрд-қа"),
      (1.2e12, "1,2␣трлн-нан", "1,2␣трлн-ға"),
    ])
  func kazakh(value: Double, ablative: String, dative: String) throws {
    let language = try language("kk")
    let more = language.say(Measured(value, qualifier: .moreThan), unit: person)
    let nearly = language.say(Measured(value, qualifier: .nearly), unit: person)
    #expect(visible(more) == ablative + " астам адам")
    #expect(visible(nearly) == dative + " жуық адам")
  }

  @Test("Kazakh percent and times take their endings too")
  func kazakhPercent() throws {
    let language = try language("kk")
    #expect(language.say(Measured(0.25, qualifier: .moreThan), unit: .share) == "25%-дан астам")
    #expect(language.say(Measured(18.8, qualifier: .moreThan), unit: .times) == "18,8 еседен астам")
  }
}
