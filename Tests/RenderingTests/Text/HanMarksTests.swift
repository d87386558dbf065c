import Drawing
import Testing

@testable import Rendering

@Suite("Marks of Han text")
struct HanMarksTests {
  private func marks(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return HanMarks.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "marks beside Han characters are theirs; apostrophes and marks among Latin words are not",
    arguments: [
      ("写作“cars”；", ["“", "”"]), ("“增长”", ["“", "”"]), ("破折号——如此", ["——"]), ("涨价……", ["……"]),
      ("China’s exports", []), ("她说China’s好", []), ("题为 “World” one", []), ("1—4月", []),
    ])
  func ranges(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test("a Chinese quotation mark is a whole em wide, a Latin one is not")
  func width() throws {
    let measurer = try Renderer().measurer
    func width(_ text: String, _ language: String) -> Double {
      measurer.metrics(
        of: text,
        in: TextStyle(
          families: ["Inter", "Noto Sans CJK SC"], size: 10, language: language)
      ).width
    }
    #expect(abs(width("“增”", "zh-Hans") - 30) < 0.01)
    #expect(width("“增”", "en") < 25)
  }

  @Test("a soft hyphen at the end of a line is seen, one inside is not")
  func softHyphen() throws {
    let measurer = try Renderer().measurer
    let style = TextStyle(families: ["Inter"], size: 10)
    func width(_ text: String) -> Double { measurer.metrics(of: text, in: style).width }
    #expect(abs(width("inter\u{AD}") - width("inter-")) < 0.001)
    #expect(measurer.missingCharacters(in: "inter\u{AD}", style: style).isEmpty)
  }
}
