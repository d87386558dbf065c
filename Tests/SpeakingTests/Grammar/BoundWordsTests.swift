import Statistics
import Testing

@testable import Speaking

struct BoundWordsTests {
  static let texts = [
    ("ru", "экспорт из Чунцина в Азию", "экспорт из␣Чунцина в␣Азию"),
    ("ru", "«В статье» и в отчёте", "«В␣статье» и␣в␣отчёте"), ("ru", "он же сам", "он␣же сам"),
    ("uk", "експорт до Азії", "експорт до␣Азії"),
    ("kk", "Қазақстан мен Қытай да", "Қазақстан мен␣Қытай␣да"),
    ("en", "exports of cars", "exports of cars"), ("ru", "", ""), ("ru", "в", "в"),
    ("ru", "два  в", "два  в"),
  ]

  @Test("a short word is left at the end of a line", arguments: texts)
  func ties(code: String, text: String, tied: String) throws {
    let language = try #require(Language(code: code))
    #expect(language.keepingShortWords(text) == tied.replacing("␣", with: "\u{A0}"))
  }

  @Test("two times are not twice") func twice() throws {
    #expect(Language.english.timesAs(Measured(2.04), counting: true) == "twice as many")
    #expect(Language.english.timesAs(Measured(2.1), counting: false) == "2.1 times as much")
    #expect(Language(code: "ru")?.timesAs(Measured(2), counting: true).contains("2") == true)
  }
}
