import Drawing
import Testing

@testable import Charting

@Suite("blocks of text")
struct TextBlockTests {
  private func block(_ text: String) -> TextBlock {
    TextBlock(
      lines: [text], widths: [50], style: TextStyle(families: ["Inter"], size: 10), ascent: 9.7,
      descent: 2.4, capHeight: 7.3)
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
