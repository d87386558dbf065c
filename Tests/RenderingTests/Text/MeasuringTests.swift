import Drawing
import Testing

@testable import Rendering

struct MeasuringTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func width(_ text: String, _ style: TextStyle) -> Double {
    bench.measurer.metrics(of: text, in: style).width
  }

  @Test("a text twice the size is exactly twice as wide")
  func linear() {
    let small = width("Qazaqstan 1,234", Workbench.style(7))
    #expect(abs(width("Qazaqstan 1,234", Workbench.style(14)) - 2 * small) < 1e-9)
  }

  @Test("lines of a style have one height, whatever letters they have")
  func oneHeight() {
    let style = Workbench.style(12)
    let plain = bench.measurer.metrics(of: "x", in: style)
    let other = bench.measurer.metrics(of: "重庆ÅÄg", in: style)
    #expect(plain.ascent == other.ascent && plain.descent == other.descent)
    #expect(plain.capHeight > 8 && plain.capHeight < plain.ascent)
  }

  @Test("tabular figures have one width, others do not")
  func tabular() {
    var style = Workbench.style(20)
    #expect(width("1", style) < width("0", style))
    style.hasTabularFigures = true
    let widths = Set((0...9).map { (width("\($0)", style) * 1000).rounded() })
    #expect(widths.count == 1)
  }

  @Test("kerning counts: a pair is narrower than its letters")
  func kerning() {
    let style = Workbench.style(40)
    #expect(width("AV", style) < width("A", style) + width("V", style) - 0.5)
  }

  @Test(
    "text breaks where its language allows",
    arguments: [
      ("one two three", "en", 50.0, ["one two", "three"]),
      ("one two", "en", 500, ["one two"]),
      ("", "en", 50, [""]),
      ("a\nb\n\nc", "en", 500, ["a", "b", "", "c"]),
      ("a\r\nb", "en", 500, ["a", "b"]),
      ("extraordinarily long", "en", 30, ["extraordinarily", "long"]),
      ("7,06\u{A0}млн единиц", "ru", 40, ["7,06\u{A0}млн", "единиц"]),
      ("重庆汽车，出口中亚", "zh-Hans", 49, ["重庆汽", "车，出口", "中亚"]),
      ("gross\u{AD}artig", "de", 40, ["gross-", "artig"]),
    ])
  func breaking(text: String, language: String, width: Double, expected: [String]) {
    let style = Workbench.style(12, language: language)
    #expect(bench.measurer.lines(of: text, in: style, width: width) == expected)
  }

  @Test("no broken line is wider than asked, unless it is one word", arguments: [60.0, 90, 200])
  func fits(limit: Double) {
    let text = """
      China exported 4.9 million cars in 2023, 重庆市今年前四个月向中亚五国出口汽车, and the share of \
      electric vehicles (BEV, PHEV) rose to 31% — more than in any year before.
      """
    let style = Workbench.style(11)
    let lines = bench.measurer.lines(of: text, in: style, width: limit)
    for line in lines where line.contains(" ") || line.count > 1 {
      #expect(width(line, style) <= limit + 0.01, "\(line)")
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("letters of Kazakh and marks of numbers come from Inter itself")
  func interHasThem() {
    let text = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸¥–—‑−▲▼→\u{2009}\u{2007}\u{202F}"
    let shaped = bench.shaper.shape(text, in: Workbench.style(12, language: "kk"))
    #expect(shaped.missingCount == 0)
    for run in shaped.runs where run.text.contains(where: { $0 > 0x20 }) {
      #expect(
        run.font.file.path.contains("/Inter"), "\(String(decoding: run.text, as: UTF8.self))")
    }
  }

  @Test("a character that no font has is named once")
  func missing() {
    let style = Workbench.style(12)
    let found = bench.measurer.missingCharacters(in: "a\u{13000}b\u{13000}重\u{1}", style: style)
    #expect(found == ["\u{13000}", "\u{1}"])
    #expect(bench.measurer.missingCharacters(in: "Қазақстан 重庆 −1\u{AD}2\n", style: style) == [])
  }

  @Test("control characters are neither drawn nor measured")
  func controls() {
    let style = Workbench.style(12)
    #expect(width("a\u{7}b", style) == width("ab", style))
    #expect(width("a\nb", style) == width("a b", style))
  }

  @Test("a full cache forgets nothing that is asked again")
  func cacheIsBounded() {
    let style = Workbench.style(12)
    let before = width("7", style)
    for number in 0..<9000 { _ = width("\(number)", style) }
    #expect(width("7", style) == before)
  }
}
