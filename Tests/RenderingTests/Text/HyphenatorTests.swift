import Drawing
import Testing

@testable import Rendering

@Suite("Patterns that part words")
struct HyphenatorTests {
  private let hyphenator = Hyphenator()

  private func parted(_ word: String, _ language: String) -> String? {
    hyphenator.places(in: word, language: language).map { places in
      let letters = Array(word)
      return letters.indices.map { (places.contains($0) ? "-" : "") + String(letters[$0]) }.joined()
    }
  }

  @Test(
    "words are parted as their language parts them",
    arguments: [
      ("en", "comparison", "com-par-ison"), ("ru", "сопоставление", "сопо-став-ле-ние"),
      ("ru", "учёт", "учёт"), ("ru", "объявление", "объяв-ле-ние"),
      ("de", "Ausfuhren", "Aus-fuh-ren"),
      ("fr", "exportations", "ex-por-ta-tions"), ("es", "exportaciones", "ex-por-ta-cio-nes"),
      ("uk", "порівняння", "порі-вня-ння"),
    ])
  func words(language: String, word: String, expected: String) {
    #expect(parted(word, language) == expected)
  }

  @Test("two letters stay before a hyphen and three behind it, and short words stay whole")
  func least() {
    for word in ["away", "only", "ideas", "uneasy", "area"] {
      for place in hyphenator.places(in: word, language: "en") ?? [] {
        #expect(place >= 2 && word.count - place >= 3)
      }
    }
    #expect(hyphenator.places(in: "the", language: "en") == [])
    #expect(hyphenator.places(in: "", language: "en") == [])
  }

  @Test("languages without patterns are known to have none", arguments: ["kk", "zh-Hans", "xx"])
  func none(language: String) {
    #expect(hyphenator.places(in: "сөздер", language: language) == nil)
  }
}
