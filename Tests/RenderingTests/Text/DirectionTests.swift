import Drawing
import Testing

@testable import Rendering

struct DirectionTests {
  @Test(
    "the first letter decides the direction of a text",
    arguments: [
      ("", false), ("12.5 %", false), ("Chongqing שלום", false), ("重庆", false), ("Қазақ", false),
      ("שלום", true), ("2023 – مرحبا Chongqing", true), ("\u{200F}12", true),
      ("\u{200E}שלום", false),
      ("٣ c", false), ("«ﷺ»", true), ("𞤀", true),
    ])
  func direction(text: String, isRightToLeft: Bool) {
    #expect(text.runsRightToLeft == isRightToLeft)
  }
}
