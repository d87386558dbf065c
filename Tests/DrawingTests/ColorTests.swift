import Drawing
import Testing

struct ColorTests {
  @Test("three and six digits are read, anything else is refused")
  func css() {
    #expect(Color(css: "#1B6F8A") == Color(0x1B6F8A))
    #expect(Color(css: "#f0c") == Color(0xFF00CC))
    for text in ["", "#", "1B6F8A", "#12", "#12345", "#GGGGGG", "#1234567", "#１２３"] {
      #expect(Color(css: text) == nil, "\(text)")
    }
  }

  @Test("a colour prints as it is read", arguments: [0, 0x00000A, 0xFFFFFF, 0x1B6F8A] as [UInt32])
  func roundTrip(hex: UInt32) {
    #expect(Color(css: Color(hex).css) == Color(hex))
  }

  @Test("mixing goes from one colour to the other")
  func mixing() {
    #expect(Color.black.mixed(with: .white, 0) == .black)
    #expect(Color.black.mixed(with: .white, 1) == .white)
    #expect(Color.black.mixed(with: .white, 0.5) == Color(128, 128, 128))
  }

  @Test("the 148 names of CSS are colours")
  func names() {
    #expect(Color.cssNames.count == 148)
    #expect(Color(cssName: "crimson") == Color(0xDC143C))
    #expect(Color(cssName: "grey") == Color(cssName: "gray"))
    #expect(Color(cssName: "crimsn") == nil)
  }
}
