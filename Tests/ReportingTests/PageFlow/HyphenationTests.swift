import Diagnostics
import Drawing
import TestSupport
import Testing

@testable import Reporting

@Suite("Hyphenation and justified text")
struct HyphenationTests {
  private let face = Typeface(TextStyle(families: ["A"], size: 10), .black, leading: 15)

  private func typesetter(_ words: [String]?) -> Typesetter {
    Typesetter(measurer: FixedTextMeasurer(hyphenated: words))
  }

  /// Lines with the hyphens that are seen; letters are 5 wide.
  private func lines(
    _ text: String, width: Double, words: [String]? = ["com-pa-ri-son", "Ja-pa-nese"],
    isHyphenated: Bool = true
  ) -> [String] {
    typesetter(words).lines(
      of: [TextRun(text, face)], width: width, isHyphenated: isHyphenated
    ).map { $0.pieces.map(\.text).joined().replacing("\u{AD}", with: "-") }
  }

  @Test(
    "words are parted where their language parts them and the line would be left empty",
    arguments: [
      ("a long comparison", 60.0, ["a long com-", "parison"]),
      ("a (comparison), b", 60.0, ["a (compari-", "son), b"]),
      // Behind a no-break space too.
      ("so a\u{A0}comparison", 60.0, ["so a\u{A0}compa-", "rison"]),
      // Names, abbreviations and what holds digits stay whole.
      ("in his Japanese", 60.0, ["in his", "Japanese"]),
      ("a long comparison2", 60.0, ["a long", "comparison2"]),
      // The line is nearly full without.
      ("it is long comparison", 55.0, ["it is long", "comparison"]),
    ])
  func parted(text: String, width: Double, expected: [String]) {
    #expect(lines(text, width: width) == expected)
  }

  @Test("no more than two hyphens stand in a row")
  func inARow() {
    let text = Array(repeating: "comparison", count: 12).joined(separator: " ")
    for lines in [
      lines(text, width: 80),
      typesetter(["com-pa-ri-son"])
        .justifiedLines(of: [TextRun(text, face)], width: 80, isHyphenated: true)
        .map { $0.pieces.map(\.text).joined().replacing("\u{AD}", with: "-") },
    ] {
      var row = 0
      for line in lines {
        row = line.hasSuffix("-") ? row + 1 : 0
        #expect(row <= 2)
      }
      #expect(lines.contains { $0.hasSuffix("-") })
    }
  }

  @Test("soft hyphens part words in any language, and are not seen elsewhere")
  func soft() {
    #expect(
      lines("a long compar\u{AD}ison", width: 75, words: nil, isHyphenated: false) == [
        "a long compar-", "ison",
      ])
    #expect(lines("com\u{AD}pare", width: 200, words: nil) == ["compare"])
  }

  @Test("a language without patterns is set without hyphens, and a hint says so once")
  func withoutPatterns() {
    let typesetter = typesetter(nil)
    for _ in 0..<2 {
      let lines = typesetter.lines(
        of: [TextRun("a long comparison", face)], width: 60, isHyphenated: true)
      #expect(lines.map { $0.pieces[0].text } == ["a long", "comparison"])
    }
    #expect(typesetter.problems.map(\.id) == ["no-hyphenation"])
    #expect(typesetter.problems.map(\.severity) == [.hint])
  }

  @Test("all lines but the last end at the margin")
  func margins() {
    let text = Array(repeating: "an ox is at it", count: 5).joined(separator: " ")
    let lines = typesetter([]).justifiedLines(
      of: [TextRun(text, face)], width: 120, isHyphenated: false)
    #expect(lines.count > 2)
    for line in lines.dropLast() {
      let last = line.pieces[line.pieces.count - 1]
      #expect(abs(last.x + Double(last.text.count) * 5 - 120) < 0.01)
    }
    #expect(lines.last?.pieces.count == 1)
  }

  @Test("the blank half of a mark hangs outside the margins of Chinese text")
  func overhang() {
    var style = face.style
    style.language = "zh-Hans"
    let run = TextRun("港口不再，等船（是）的港口", style: style, color: .black)
    let lines = typesetter([]).justifiedLines(of: [run], width: 45, isHyphenated: false)
    #expect(lines.map { $0.pieces.map(\.text).joined() } == ["港口不再，", "等船（是）", "的港口"])
    #expect(lines[0].pieces.last.map { $0.x + $0.width } == 50)
  }

  @Test("a footnote's mark stays at its word when a line is spread")
  func mark() {
    var mark = TextRun("1", face)
    mark.footnote = 0
    let lines = typesetter([]).justifiedLines(
      of: [TextRun("one two", face), mark, TextRun(" three four", face)], width: 76,
      isHyphenated: false)
    let pieces = lines[0].pieces
    guard let index = pieces.firstIndex(where: { $0.footnote != nil }) else {
      Issue.record("the mark is lost")
      return
    }
    #expect(abs(pieces[index].x - pieces[index - 1].x - pieces[index - 1].width) < 0.01)
  }
}
