import Drawing
import Testing

@testable import Rendering

@Suite("Texts that one font can set")
struct PlainTextTests {
  private static let texts = [
    "Exports of passenger cars are led by South Korea", "AVATAR To. fi ffl “quoted” 1,234.5 −12 %",
    "9,749", "2015", "Straße Ünïcode naïve café", "To 1/2 (2020–24)…", "€ 12·5 ± 3 £",
    "Экспорт автомобилей, 1,2 млн", "Қазақстан: өсім 40 %",
  ]

  @Test(
    "HarfBuzz alone sets a plain text otherwise than Pango", arguments: ["en", "de", "ru", "kk"],
    [FontWeight.light, .regular, .semibold, .bold])
  func same(language: String, weight: FontWeight) throws {
    let bench = try Workbench()
    for family in ["Inter", "Inter Display", "DejaVu Sans"] {
      for hasTabularFigures in [false, true] {
        var style = TextStyle(families: [family], size: 1, weight: weight, language: language)
        style.hasTabularFigures = hasTabularFigures
        let pango = try TextLayout(fonts: bench.fonts)
        pango.use(PangoStyle(style, pango: pango.pango))
        for text in Self.texts {
          let expected = pango.line(of: text)
          let shaped = bench.shaper.shape(text, in: style)
          #expect(shaped.width == expected.width, "\(text)")
          #expect(shaped.runs.map(\.font.file) == expected.runs.map(\.font.file), "\(text)")
          let glyphs = shaped.runs.flatMap(\.glyphs)
          let others = expected.runs.flatMap(\.glyphs)
          #expect(glyphs.map(\.id) == others.map(\.id), "\(text)")
          #expect(glyphs.map(\.x) == others.map(\.x), "\(text)")
          #expect(glyphs.map(\.y) == others.map(\.y), "\(text)")
          #expect(glyphs.map(\.cluster) == others.map(\.cluster), "\(text)")
        }
      }
    }
  }

  @Test(
    "text that needs more than one font, or a look at its direction, is not plain",
    arguments: [
      ("Cars 汽车", "en"), ("Cars и", "en"), ("Cars", "ru"), ("a\u{301}", "en"), ("©", "en"),
      ("→", "en"), ("שלום", "en"), ("😀", "en"), ("Cars", "zh-Hans"), ("Cars", "ja"), ("", "en"),
      ("a\nb", "en"), ("a\u{AD}b", "en"),
    ])
  func notPlain(text: String, language: String) {
    #expect(PlainText.script(of: text, in: language) == nil)
  }

  @Test("digits and marks alone have no script")
  func common() {
    #expect(PlainText.script(of: "1,234 %", in: "en") == .common)
    #expect(PlainText.script(of: "12 млн", in: "ru") == .cyrillic)
  }
}
