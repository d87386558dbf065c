import Statistics
import Testing
import TradeData

@testable import Speaking

@Suite("languages that run from the right")
struct RightToLeftTests {
  @Test(
    "Arabic nouns take the forms of one, of 3 to 10, and of 11 to 99",
    arguments: [
      (1.0, "1 سيارة"), (3, "3 سيارات"), (10, "10 سيارات"), (11, "11 سيارة"), (103, "103 سيارات"),
      (100, "100 سيارة"),
    ])
  func arabicPlurals(_ number: Double, _ said: String) throws {
    let arabic = try #require(Language(code: "ar"))
    #expect(arabic.say(Measured(number), unit: Unit(named: "car")) == said)
  }

  @Test("a minus stays at the left of its digits", arguments: ["ar", "he", "fa", "ur"])
  func minus(_ code: String) throws {
    let language = try #require(Language(code: code))
    let said = language.say(Measured(-0.25), unit: .change, style: .text)
    #expect(said.hasPrefix("\u{200E}−25"), "\(said)")
    #expect(!language.number(25).contains("\u{200E}"))
  }

  @Test(
    "months and stretches are said with western months",
    arguments: [
      ("ar", "يناير–أبريل 2023"), ("he", "ינואר–אפריל 2023"), ("fa", "ژانویه–آوریل 2023"),
      ("ur", "جنوری–اپریل 2023"),
    ])
  func periods(_ code: String, _ said: String) throws {
    let language = try #require(Language(code: code))
    #expect(language.say(Period(.month, 2023 * 12, count: 4)) == said)
  }

  @Test("every country of English has a name", arguments: ["ar", "he", "fa", "ur"])
  func countries(_ code: String) throws {
    let language = try #require(Language(code: code))
    for country in Language.english.tables.countries.keys.sorted() {
      #expect(language.countryName(iso2: country) != nil, "\(country)")
    }
  }
}
