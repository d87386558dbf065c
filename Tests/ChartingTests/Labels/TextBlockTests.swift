import Drawing
import TestSupport
import Testing

@testable import Charting

@Suite("blocks of text")
struct TextBlockTests {
  private func block(_ text: String) -> TextBlock {
    TextBlock(
      lines: [text], widths: [50], style: TextStyle(families: ["Inter"], size: 10), ascent: 9.7,
      descent: 2.4, capHeight: 7.3)
  }

  @Test("in titles a number stays with its word, where that takes no line more")
  func numbers() {
    let lettering = Lettering(
      theme: .wire, medium: .phone, language: "en", measurer: FixedTextMeasurer())
    let style = TextStyle(families: ["Inter"], size: 10)
    func lines(_ text: String, _ width: Double) -> [String] {
      lettering.balanced(text, style, width: width).lines
    }
    #expect(
      lines("A dollar cost about 6.4 yuan, then about 7.2", 150) == [
        "A dollar cost about", "6.4 yuan, then about 7.2",
      ])
    #expect(lines("Admissions by day, 1 January 2020", 110).last == "1 January 2020")
    #expect(lines("about 2222222222 vehicles", 80) == ["about 2222222222", "vehicles"])
  }

  @Test("rows may be as close as their letters allow", arguments: ["Japan", "8,207", "Киров"])
  func plain(_ text: String) {
    let block = block(text)
    let box = block.letterBox(within: block.box(x: 0, top: 100))
    #expect(abs(box.height - 10) < 1e-9)
    // The baseline is at 109.7: eight tenths of the size above it, two below.
    #expect(abs(box.y - 101.7) < 1e-9 && abs(box.maxY - 111.7) < 1e-9)
  }

  @Test(
    "accents on capitals keep their room",
    arguments: ["Åland", "Йошкар-Ола", "Đồng Nai", "中国"])
  func accents(_ text: String) {
    let block = block(text)
    let box = block.box(x: 0, top: 100)
    #expect(block.letterBox(within: box) == box)
  }
}
