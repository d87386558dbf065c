import Diagnostics
import Testing

@Suite struct NearMissTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let word: String
    let candidates: [String]
    let nearest: String?
    var testDescription: String { word }
  }

  static let cases = [
    Case(word: "serise", candidates: ["source", "series", "sort"], nearest: "series"),
    Case(word: "Bar", candidates: ["bat", "bar"], nearest: "bar"),
    Case(word: "BAR", candidates: ["bar"], nearest: "bar"),
    Case(word: "hieght", candidates: ["weight", "height"], nearest: "height"),
    Case(word: "pie", candidates: ["line", "bar", "table"], nearest: nil),
    Case(word: "id", candidates: ["as"], nearest: nil),
    Case(word: "weather", candidates: ["where", "other"], nearest: nil),
    Case(word: "unit", candidates: ["units", "unity"], nearest: "units"),
    Case(word: "Қазакстан", candidates: ["Қырғызстан", "Қазақстан"], nearest: "Қазақстан"),
    Case(word: "哈萨克", candidates: ["哈薩克", "乌兹别克"], nearest: "哈薩克"),
    Case(word: "", candidates: ["a", ""], nearest: nil),
    Case(word: "x", candidates: [], nearest: nil),
    Case(word: "a", candidates: ["b"], nearest: nil),
    Case(
      word: String(repeating: "x", count: 100_000), candidates: ["x"], nearest: nil),
  ]

  @Test("a typing error is not recognised", arguments: cases)
  func nearestWord(_ test: Case) {
    #expect(nearest(to: test.word, among: test.candidates) == test.nearest)
  }

  @Test("hints are not in these words") func hints() {
    #expect(didYouMean("series") == "did you mean 'series'?")
    #expect(didYouMean(nil) == nil)
    #expect(allowedHere(["a", "b"]) == "allowed here: a, b")
    #expect(allowedHere([]) == "nothing is allowed here")
    #expect(allowedHere(["a", "b", "c", "d"], limit: 2) == "allowed here: a, b, and 2 more")
    #expect(hint(forUnknown: "colour", allowed: ["color"]) == "did you mean 'color'?")
    #expect(hint(forUnknown: "pie", allowed: ["bar"]) == "allowed here: bar")
  }
}
