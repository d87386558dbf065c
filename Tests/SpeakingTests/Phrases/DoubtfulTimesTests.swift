import Statistics
import Testing
import TradeData

@testable import Speaking

/// Multiples that readers take in two ways, and notes that speak of rounding.
@Suite struct DoubtfulTimesTests {
  @Test(
    "times more and times fewer are found in the language they are in",
    arguments: [
      ("en", "Sales are three times more than before", "times more"),
      ("en", "a three-fold more", "fold more"), ("en", "three times as many", nil),
      ("de", "Dreimal mehr Autos", "Dreimal mehr"), ("de", "3-mal weniger Autos", "3-mal weniger"),
      ("de", "kein einziges Mal weniger, und einmal mehr", nil), ("de", "dreimal so viele", nil),
      ("zh-Hans", "比去年多3倍", "多3倍"), ("zh-Hans", "减少了两倍", "减少了两倍"),
      ("zh-Hans", "增加了3倍", nil), ("zh-Hans", "是去年的3倍", nil),
      ("zh-Hant", "比去年多{share}倍", "多{share}倍"), ("uz", "uch marta kam", "marta kam"),
      ("uz", "uch barobar ko‘p", "barobar ko‘p"), ("ru", "в три раза меньше", "раза меньше"),
      ("tr", "üç kat daha fazla", "kat daha fazla"), ("ky", "үч эсе аз", "эсе аз"),
      ("ko", "3배 더 많다", "3배 더 많"), ("ja", "3倍多い", "3倍多い"),
    ] as [(String, String, String?)]) func found(_ code: String, _ text: String, _ words: String?)
    throws
  {
    let range = try language(code).doubtfulTimes(in: text)
    let scalars = Array(text.unicodeScalars)
    #expect(range.map { String(String.UnicodeScalarView(scalars[$0])) } == words)
  }

  @Test(
    "a note on rounding is one in every language, and others are none", arguments: Language.codes)
  func rounding(code: String) throws {
    let language = try language(code)
    #expect(language.speaksOfRounding(language.words.figuresAreRounded))
    #expect(!language.speaksOfRounding(language.words.provisionalNote))
  }

  @Test("a text names a thing by any form of its word")
  func mentions() throws {
    let english = Language.english
    #expect(english.names("vehicles", in: "Each vehicle exported"))
    #expect(english.names("Cars exported by Japan", in: "Exports of Japan, all cars"))
    #expect(!english.names("vehicles", in: "What was sold abroad"))
    #expect(try language("zh-Hans").names("辆", in: "出口，辆"))
    #expect(try language("ru").names("автомобилей", in: "Экспорт автомобиля"))
    #expect(english.showsUnit(Unit(named: "USD")) && english.showsUnit(Unit(named: "kg")))
    #expect(!english.showsUnit(vehicle))
  }
}
