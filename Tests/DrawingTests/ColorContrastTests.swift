import Drawing
import Testing

struct ColorContrastTests {
  @Test(
    "contrast is what WCAG says it is",
    arguments: [
      (Color.black, Color.white, 21.0), (.white, .white, 1), (Color(0x767676), .white, 4.54),
      (Color(0xFF0000), .white, 4.0), (Color(0x0000FF), .white, 8.59),
    ])
  func contrast(one: Color, other: Color, expected: Double) {
    #expect(abs(one.contrast(with: other) - expected) < 0.005)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test("black and white are a hundred apart for everyone, a colour is none from itself")
  func ends() {
    for vision in ColorVision.allCases {
      #expect(abs(Color.black.difference(from: .white, seenWith: vision) - 100) < 0.1)
      #expect(Color(0x1B6F8A).difference(from: Color(0x1B6F8A), seenWith: vision) == 0)
    }
  }

  @Test("red and green of one lightness come close for those who lack a cone")
  func redGreen() {
    let red = Color(0xC0504D)
    let green = Color(0x6F8A3C)
    let usual = red.difference(from: green)
    #expect(red.difference(from: green, seenWith: .deuteranopia) < usual / 2)
    #expect(red.difference(from: green, seenWith: .protanopia) < usual / 2)
  }

  @Test("a text colour is moved until it can be read")
  func legible() {
    let faint = Color(0xF4C95D)
    let text = faint.legible(on: .white, towards: .black)
    #expect(text.contrast(with: .white) >= 4.5 && text != .black)
    #expect(Color.black.legible(on: .white, towards: .white) == .black)
  }
}
