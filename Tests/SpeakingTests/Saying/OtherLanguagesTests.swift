import Statistics
import Testing
import TradeData

@testable import Speaking

struct OtherLanguagesTests {
  @Test(
    "money, people and ratios in the further languages",
    arguments: [
      ("zh-Hant", ["4.9億元人民幣", "逾7400萬人", "每輛11.9萬元人民幣", "18.8倍", "+12.5%"]),
      ("ja", ["4.9億元", "7,400万人超", "1台当たり11.9万元", "18.8倍", "+12.5%"]),
      ("ko", ["4.9억 위안", "7,400만 명 초과", "대당 11.9만 위안", "18.8배", "+12.5%"]),
      (
        "de",
        [
          "490␣Mio. Yuan", "mehr als 74␣Mio. Menschen", "119.000 Yuan pro Fahrzeug", "18,8-mal",
          "+12,5␣%",
        ]
      ),
      (
        "fr",
        [
          "490␣millions de yuans", "plus de 74␣millions de personnes", "119 000 yuans par véhicule",
          "18,8 fois", "+12,5␣%",
        ]
      ),
      (
        "es",
        [
          "490␣millones de yuanes", "más de 74␣millones de personas", "119␣000 yuanes por vehículo",
          "18,8 veces", "+12,5␣%",
        ]
      ),
      (
        "uk",
        [
          "490␣млн юанів", "понад 74␣млн осіб", "119␣тис. юанів за автомобіль", "у 18,8 раза",
          "+12,5%",
        ]
      ),
      (
        "uz",
        [
          "490␣mln yuan", "74␣mln-dan ortiq kishi", "bir avtomobilga 119␣ming yuan", "18,8 baravar",
          "+12,5%",
        ]
      ),
      (
        "ky",
        [
          "490␣млн юань", "74␣млн-дон ашык адам", "бир автоунаага 119␣миң юань", "18,8 эсе",
          "+12,5%",
        ]
      ),
      (
        "tr",
        [
          "490␣milyon yuan", "74␣milyondan fazla kişi", "araç başına 119.000 yuan", "18,8 kat",
          "+%12,5",
        ]
      ),
    ])
  func text(code: String, expected: [String]) throws {
    let language = try language(code)
    let texts = [
      language.say(Measured(490e6), unit: yuan),
      language.say(Measured(74e6, qualifier: .moreThan), unit: person),
      language.say(Measured(118_961), unit: yuanPerVehicle),
      language.say(Measured(18.8), unit: .times),
      language.say(Measured(0.125), unit: .change),
    ]
    #expect(texts.map { visible($0).replacing("\u{202F}", with: " ") } == expected)
  }

  @Test(
    "months and days in the further languages",
    arguments: [
      ("zh-Hant", ["2023年1–4月", "2023年6月15日"]), ("ja", ["2023年1～4月", "2023年6月15日"]),
      ("ko", ["2023년 1~4월", "2023년 6월 15일"]), ("de", ["Januar–April 2023", "15. Juni 2023"]),
      ("fr", ["janvier–avril 2023", "15 juin 2023"]),
      ("es", ["enero–abril de 2023", "15 de junio de 2023"]),
      ("uk", ["січень – квітень 2023␣р.", "15 червня 2023␣р."]),
      ("uz", ["2023-yil yanvar–aprel", "2023-yil 15-iyun"]),
      ("ky", ["2023-ж. январь–апрель", "2023-ж. 15-июнь"]),
      ("tr", ["Ocak–Nisan 2023", "15 Haziran 2023"]),
    ])
  func periods(code: String, expected: [String]) throws {
    let language = try language(code)
    let periods = [Period(.month, 2023 * 12, count: 4), Period(.day, PeriodTests.day)]
    #expect(periods.map { visible(language.say($0)) } == expected)
  }

  @Test("French joins millions with de or d’, says one million, and has a first of the month")
  func french() throws {
    let french = try language("fr")
    #expect(visible(french.say(Measured(1.5e6), unit: Unit(named: "EUR"))) == "1,5␣million d’euros")
    #expect(french.say(Measured(1.5), unit: vehicle) == "1,5 véhicule")
    #expect(french.say(Period(.day, PeriodTests.day - 14)) == "1er juin 2023")
    #expect(
      visible(french.axisLabels(for: [0, 2e6], unit: Unit(named: "EUR")).scaledUnitName)
        == "millions d’euros")
  }

  @Test("Spanish counts thousands of millions in millions")
  func spanish() throws {
    #expect(
      visible(try language("es").say(Measured(7.064e9), unit: dollar)) == "7060␣millones de dólares"
    )
    #expect(visible(try language("es").say(Measured(1e6), unit: dollar)) == "1␣millón de dólares")
  }

  @Test(
    "Turkish endings follow an apostrophe on digits and stand tight on words",
    arguments: [
      (219, "219’dan"), (54_300, "54.300’den"), (4000, "4.000’den"), (7.06e6, "7,06␣milyondan"),
      (3, "3’ten"),
    ])
  func turkish(value: Double, expected: String) throws {
    let text = try language("tr").say(Measured(value, qualifier: .moreThan), unit: person)
    #expect(visible(text) == expected + " fazla kişi")
    #expect(
      try language("tr").say(Measured(0.25, qualifier: .moreThan), unit: .share) == "%25’ten fazla")
  }
}
