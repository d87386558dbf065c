import Diagnostics
import Drawing
import TestSupport
import Testing

@testable import Reporting

@Suite("Line breaking")
struct LineBreakerTests {
  private let typesetter = Typesetter(measurer: FixedTextMeasurer())
  private let face = Typeface(TextStyle(families: ["A"], size: 10), .black, leading: 15)

  private func lines(_ text: String, width: Double) -> [String] {
    typesetter.lines(of: text, face, width: width).map { line in
      line.pieces.map(\.text).joined()
    }
  }

  @Test(
    "lines break where the language allows it",
    arguments: [
      // Letters are 5 wide, Han characters 10.
      ("one two three", 35.0, ["one two", "three"]),
      ("one two three", 34.0, ["one", "two", "three"]),
      ("well-known facts", 30.0, ["well-", "known", "facts"]),
      ("from 1-2 to 3", 30.0, ["from", "1-2 to", "3"]),
      ("10\u{A0}000 ships", 30.0, ["10\u{A0}000", "ships"]),
      ("ждать — долго", 40.0, ["ждать —", "долго"]),
      ("港口不再等船", 40.0, ["港口不再", "等船"]),
      ("港口不再，等船", 40.0, ["港口不", "再，等船"]),
      ("港口（不再）", 30.0, ["港口", "（不", "再）"]),
      ("共有706万辆", 35.0, ["共有", "706万辆"]),
      ("出口23.5亿美元", 55.0, ["出口", "23.5亿美元"]),
      ("再等——船", 25.0, ["再", "等——", "船"]),
      ("a\nb", 100.0, ["a", "b"]),
      ("a\n\nb", 100.0, ["a", "", "b"]),
      ("", 100.0, []),
      ("   ", 100.0, [""]),
    ])
  func breaks(text: String, width: Double, expected: [String]) {
    #expect(lines(text, width: width) == expected)
    #expect(typesetter.problems.isEmpty)
  }

  @Test("a word wider than the column is broken between letters and reported, never cut")
  func longWord() {
    let word = String(repeating: "x", count: 300)
    let lines = lines("a " + word + " b", width: 52)
    #expect(lines.joined() == "a" + word + "b")
    #expect(lines.allSatisfy { $0.count <= 10 })
    #expect(typesetter.problems.map(\.id) == ["word-too-long"])
    #expect(typesetter.problems.first?.message.count ?? 0 < 120)
  }

  @Test("a problem with a paragraph names its place in the spec")
  func place() {
    let file = SourceFile(path: "a.yaml", text: "text")
    let place = SourceRange(file, SourceLocation(line: 1, column: 1))
    let word = String(repeating: "x", count: 300)
    _ = LayoutFixture.composer(typesetter, width: 100)
      .text([Paragraph(runs: [.init(word)], place: place), Paragraph(runs: [.init(word)])])
    #expect(typesetter.problems.map(\.place) == [place, nil])
  }

  @Test("runs of different styles share lines and keep their own style and link")
  func runs() {
    var bold = face.style
    bold.weight = .bold
    let lines = typesetter.lines(
      of: [
        TextRun("say ", face), TextRun("very", style: bold, color: .black),
        TextRun(" loud ", face), TextRun("here", face, link: "https://example.org"),
      ], width: 65)
    #expect(lines.map { $0.pieces.map(\.text) } == [["say ", "very", " loud"], ["here"]])
    #expect(lines[0].pieces.map(\.x) == [0, 20, 40])
    #expect(lines[0].pieces[1].style.weight == .bold)
    #expect(lines[1].pieces[0].link == "https://example.org")
  }

  @Test("a bold part of a word does not let the line break inside the word")
  func wordAcrossRuns() {
    let lines = typesetter.lines(
      of: [TextRun("aa b", face), TextRun("b", face), TextRun("b", face)], width: 20)
    #expect(lines.map { $0.pieces.map(\.text).joined() } == ["aa", "bbb"])
  }

  @Test("titles are set in lines of like length, and Chinese ones part at a comma")
  func balanced() {
    let latin = typesetter.balancedLines(of: "aaaa bbbb cccc dddd e", face, width: 100)
    #expect(latin.map { $0.pieces[0].text } == ["aaaa bbbb", "cccc dddd e"])
    let han = typesetter.balancedLines(of: "港口不再等：航运运力过剩", face, width: 80)
    #expect(han.map { $0.pieces[0].text } == ["港口不再等：", "航运运力过剩"])
  }

  @Test("a paragraph does not end in a short word alone when the lines above can spare one")
  func lastLine() {
    let text = String(repeating: "abcd ", count: 40) + "end"
    let plain = typesetter.lines(of: text, face, width: 247.5)
    let prose = typesetter.proseLines(of: [TextRun(text, face)], width: 247.5)
    #expect(plain.last?.pieces[0].text == "end")
    #expect(prose.count == plain.count)
    #expect(prose.last?.width ?? 0 > 20)
  }
}
