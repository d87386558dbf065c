import Drawing
import Testing

@testable import Rendering

struct TextPixelsTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// The smallest rectangle of pixels that are not white: left, top, right, bottom.
  private func ink(_ items: [Scene.Item], scale: Double = 1) throws -> [Int]? {
    let buffer = try bench.paint(Scene(size: Size(200, 60), items: items), scale: scale)
    var box: [Int]?
    for y in 0..<buffer.height {
      for x in 0..<buffer.width where buffer.row(y)[x] != 0xFFFFFF {
        let old = box ?? [x, y, x, y]
        box = [min(old[0], x), min(old[1], y), max(old[2], x), max(old[3], y)]
      }
    }
    return box
  }

  @Test("letters stand on the baseline and are as high as the font says")
  func standsOnBaseline() throws {
    let box = try #require(try ink([bench.text("H", at: Point(20, 40), size: 40)]))
    let capHeight = bench.measurer.metrics(of: "H", in: Workbench.style(40)).capHeight
    #expect(box[3] == 39)
    #expect(abs(Double(40 - box[1]) - capHeight) <= 1)
  }

  @Test("the anchor says which end of the text is at its position")
  func anchors() throws {
    let start = try #require(try ink([bench.text("HHH", at: Point(100, 40))]))
    let middle = try #require(
      try ink([bench.text("HHH", at: Point(100, 40), anchor: .middle)]))
    let end = try #require(try ink([bench.text("HHH", at: Point(100, 40), anchor: .end)]))
    #expect(start[0] >= 100 && end[2] <= 100)
    #expect(abs((middle[0] + middle[2]) - 199) <= 1)
  }

  @Test("at 3x a text covers three times the room", arguments: [2.0, 3.0])
  func scales(scale: Double) throws {
    let item = bench.text("Hamburg", at: Point(10, 40), size: 20)
    let small = try #require(try ink([item]))
    let large = try #require(try ink([item], scale: scale))
    #expect(abs(Double(large[2] - large[0]) - Double(small[2] - small[0]) * scale) <= 2 * scale)
  }

  @Test("a clip cuts letters, and text over the edge of the picture is no error")
  func clipped() throws {
    let long = bench.text("HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH", at: Point(-10, 40), size: 40)
    let group = Scene.Group("g", clip: Rect(50, 20, 30, 15), items: [long])
    let clipped = try #require(try ink([.group(group)]))
    #expect(clipped[0] >= 50 && clipped[1] == 20 && clipped[2] < 80 && clipped[3] == 34)
    let whole = try #require(try ink([long]))
    #expect(whole[0] < 10 && whole[2] > 190)
  }

  @Test("a halo covers what is behind the letters, and the letters stay")
  func halo() throws {
    let ground = rect(0, 0, 200, 60, fill: blue)
    let text = bench.text(
      "I", at: Point(100, 40), size: 30, halo: Scene.Stroke(.white, width: 6))
    let buffer = try bench.paint(Scene(size: Size(200, 60), items: [ground, text]))
    let row = (0..<200).map { Color(buffer.row(30)[$0]) }
    let letter = try #require(row.firstIndex(of: .black))
    #expect(row[letter - 2] == .white)
    #expect(row[letter - 8] == blue)
  }

  @Test("letters have few shades, none of them far from what was drawn, and both ends exact")
  func shades() {
    let shades = GlyphMask.shades
    #expect(shades.count == 256 && Set(shades).count == 32)
    #expect(shades.first == 0 && shades.last == 255)
    #expect(shades.enumerated().allSatisfy { abs($0.offset - Int($0.element)) <= 4 })
  }

  @Test("spaces alone and nothing at all draw nothing", arguments: ["", " ", "   "])
  func blank(string: String) throws {
    #expect(try ink([bench.text(string, at: Point(10, 40))]) == nil)
  }

  @Test("an override of direction ends with its text")
  func overrideStaysInside() throws {
    let plain = try bench.pixels([bench.text("abc", at: Point(2, 20))], 40, 30)
    let after = try bench.pixels(
      [bench.text("\u{202E}", at: Point(2, 20)), bench.text("abc", at: Point(2, 20))], 40, 30)
    #expect(plain == after)
  }

  @Test("Han characters have the forms of their language")
  func hanForms() throws {
    let forms = try ["zh-Hans", "zh-Hant", "ja"].map { language in
      try bench.pixels(
        [bench.text("直骨", at: Point(5, 40), size: 40, language: language)], 100, 50)
    }
    #expect(Set(forms).count == 3)
  }
}
