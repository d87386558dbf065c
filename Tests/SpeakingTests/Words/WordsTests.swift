import Testing
import TradeData

@testable import Speaking

struct WordsTests {
  @Test("an unknown code is no language, and the known ones round-trip")
  func codes() {
    #expect(Language(code: "xx") == nil)
    #expect(Language(code: "EN") == nil)
    #expect(Language.codes.compactMap { Language(code: $0)?.code } == Language.codes)
    #expect(Set(["en", "zh-Hans", "ru", "kk"]).isSubset(of: Language.codes))
    #expect(Language(code: "en") == .english)
  }

  @Test("several notes are sentences of one paragraph, and say so once")
  func noteText() throws {
    let english = Language.english
    #expect(english.noteText(["A", "", "B."]) == "Notes: A. B.")
    #expect(english.noteText(["A"]) == "Note: A")
    #expect(english.noteText([""]) == nil)
    // What opens with a word and a colon needs no other.
    #expect(english.noteText(["Shaded: 95% interval"]) == "Shaded: 95% interval")
    #expect(english.noteText(["Muted: about", "As of May"]) == "Muted: about. As of May.")
    #expect(english.noteText(["Less, as before: vans"]) == "Note: Less, as before: vans")
    #expect(try language("zh-Hans").noteText(["淡化：约数", "甲"]) == "淡化：约数。甲。")
  }

  @Test("the key of a look is said in every language", arguments: Language.codes)
  func keys(code: String) throws {
    let language = try language(code)
    let own = try #require(Language.drawnKeys[code])
    #expect(own.count == 5 && own.allSatisfy { !$0.isEmpty })
    #expect(language.computedNote([.hatched]).hasPrefix(own[0]))
    #expect(language.computedNote([.dashed]).hasPrefix(own[1]))
    #expect(language.computedNote([.hatched, .dashed]) == language.words.derivedNote)
    #expect(language.computedNote([]).hasPrefix("≈"))
    #expect(language.approximateNote.hasSuffix(own[4]))
    // Boxes without dots say nothing of them.
    let full = language.note(on: .tukeyBoxes(hasDots: true))
    let short = language.note(on: .tukeyBoxes(hasDots: false))
    #expect(full.hasPrefix(short) && full.count - short.count < 30 && short.contains("1"))
  }

  @Test("the layers of a horizon are explained in another language", arguments: Language.codes)
  func folds(code: String) throws {
    let language = try language(code)
    let own = try #require(Language.foldWords[code])
    #expect(own.below.contains("{0}"))
    let note = language.foldNote(step: 0.25, base: 0, unit: .change)
    #expect(note.hasPrefix(own.layer) && note.count > own.layer.count + own.below.count)
    #expect(language.foldNote(step: 0.25, base: nil, unit: .change).count < note.count)
  }

  @Test("a layer of percentages is as high as a percentage, not as points of it")
  func foldsInEnglish() {
    #expect(
      Language.english.foldNote(step: 0.25, base: 0, unit: .change)
        == "Each layer: 25 percentage points; what lies below 0% is drawn upwards, in the other colour"
    )
  }

  @Test(
    "every language knows every country, unit, currency, dimension and chart kind",
    arguments: Language.codes)
  func complete(code: String) throws {
    let tables = try language(code).tables
    let english = LanguageTables.english
    #expect(tables.code == code)
    #expect(Set(tables.countries.keys) == Set(english.countries.keys))
    #expect(Set(tables.units.nouns.keys) == Set(english.units.nouns.keys))
    #expect(Set(tables.units.currencies.keys) == Set(english.units.currencies.keys))
    #expect(Set(tables.words.byDimension.keys) == Set(english.words.byDimension.keys))
    #expect(ChartKind.allCases.allSatisfy { $0.kin != nil || tables.altText.kinds[$0] != nil })
    #expect(
      Set(tables.countries.values).count == tables.countries.count, "two countries share a name")
  }

  @Test("every calendar has all its months, quarters and halves", arguments: Language.codes)
  func calendar(code: String) throws {
    let calendar = try language(code).tables.calendar
    for forms in [calendar.full, calendar.short] {
      #expect(forms.months.names.count == 12 && forms.monthsOfDays.count == 12)
      #expect(forms.quarters.names.count == 4 && forms.halves.names.count == 2)
    }
    #expect(calendar.axisMonths.names.count == 12 && calendar.narrowMonths.count == 12)
    #expect(Set(calendar.axisMonths.names).count == 12, "two months look alike on an axis")
    #expect(calendar.axisQuarters.names.count == 4 && calendar.axisHalves.names.count == 2)
  }

  @Test(
    "no word is empty, and none mixes Latin letters into Cyrillic ones", arguments: Language.codes)
  func letters(code: String) throws {
    let tables = try language(code).tables
    var texts = Array(tables.countries.values) + tables.altText.kinds.values
    texts += tables.units.nouns.values.flatMap { [$0.one, $0.few, $0.many, $0.other, $0.per] }
    texts += tables.units.currencies.values.flatMap { [$0.noun.one, $0.noun.many, $0.noun.per] }
    texts += Mirror(reflecting: tables.words).children.compactMap { child in
      child.label == "sentenceGap" ? nil : child.value as? String
    }
    texts += Mirror(reflecting: tables.altText).children.compactMap { $0.value as? String }
    for text in texts {
      #expect(!text.isEmpty)
      for word in text.split(whereSeparator: { !$0.isLetter }) {
        let scripts = Set(word.unicodeScalars.map { (0x400...0x52F).contains($0.value) })
        #expect(scripts.count == 1, "'\(word)' mixes scripts")
      }
    }
  }

  @Test(
    "lists, lines and heads are joined the language's way",
    arguments: [
      ("en", "A, B and C", "Sources: A; B", "by partner", "Page 3 of 12", "Figure 2"),
      ("zh-Hans", "A、B和C", "来源：A；B", "按贸易伙伴", "第3页，共12页", "图2"),
      ("ru", "A, B и C", "Источники: A; B", "по партнёрам", "Стр.␣3 из 12", "Рис.␣2"),
      (
        "kk", "A, B және C", "Дереккөздер: A; B", "серіктестер бойынша", "3-бет, барлығы 12",
        "2-сурет"
      ),
    ])
  func joining(code: String, list: String, source: String, by: String, page: String, figure: String)
    throws
  {
    let language = try language(code)
    #expect(language.list(["A", "B", "C"]) == list)
    #expect(language.list([]).isEmpty && language.list(["A"]) == "A")
    #expect(language.sourceLine(["A", "B"]) == source)
    #expect(language.by("partner") == by)
    #expect(visible(language.page(3, of: 12)) == page)
    #expect(visible(language.figure(2)) == figure)
  }

  @Test("one source is a source, several are sources")
  func sources() {
    #expect(Language.english.sourceLine(["Customs"]) == "Source: Customs")
    #expect(Language.english.list(["A", "B"]) == "A and B")
    #expect(Language.english.by("colour") == "by colour")
    #expect(Language.english.indexBase("January 2020") == "January 2020 = 100")
  }

  @Test(
    "a direction is a word by sign",
    arguments: [
      ("en", ["up", "down", "unchanged"]), ("zh-Hans", ["增长", "下降", "持平"]),
      ("ru", ["рост", "снижение", "без изменений"]), ("kk", ["өсім", "төмендеу", "өзгеріссіз"]),
    ])
  func directions(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect([0.1, -0.1, 0].map { language.direction($0) } == expected)
  }

  @Test(
    "countries have their everyday names",
    arguments: [
      ("en", ["Kazakhstan", "South Korea", "China"]), ("zh-Hans", ["哈萨克斯坦", "韩国", "中国"]),
      ("ru", ["Казахстан", "Республика Корея", "Китай"]),
      ("kk", ["Қазақстан", "Оңтүстік Корея", "Қытай"]),
    ])
  func countries(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect(["KZ", "KR", "CN"].map { language.countryName(iso2: $0) } == expected)
    #expect(language.countryName(iso2: "XX") == nil)
    #expect(["KAZ", "KOR", "CHN"].map { language.countryName(iso3: $0) } == expected)
    #expect(language.countryName(iso3: "XXX") == nil)
  }

  @Test(
    "units have names for subtitles",
    arguments: [
      ("en", ["vehicles", "yuan", "yuan per vehicle", "%", ""]),
      ("zh-Hans", ["辆", "元", "元/辆", "%", ""]),
      ("ru", ["автомобилей", "юаней", "юаней за автомобиль", "%", ""]),
      ("kk", ["автокөлік", "юань", "бір автокөлікке юань", "%", ""]),
    ])
  func unitNames(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect(
      [vehicle, yuan, yuanPerVehicle, .share, .number].map { language.name(of: $0) } == expected)
  }
}

@Suite("Numbers of figures")
struct NumberedFigureTests {
  @Test(
    "several figures are called by the word for one, or listed without end",
    arguments: [
      ("en", [3], "Figure 3"), ("en", [1, 2], "Figures 1, 2"),
      ("en", [1, 2, 3, 5], "Figures 1–3, 5"),
      ("de", [1, 2, 3], "Abbildungen 1–3"), ("fr", [2, 4], "Figures 2, 4"),
      ("es", [1, 2, 3, 4], "Figuras 1–4"), ("zh-Hans", [1, 2, 3, 5], "图1–3、5"),
      ("ru", [1, 2, 3], "Рис.\u{A0}1–3"), ("kk", [1, 2, 3], "1–3-сурет"),
    ])
  func figures(code: String, numbers: [Int], text: String) throws {
    #expect(try #require(Language(code: code)).figures(numbers) == text)
  }
}
