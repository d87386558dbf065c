import Drawing
import Testing

@testable import Rendering

@Suite("Fonts known by their files' names")
struct KnownFontsTests {
  @Test(
    "fontconfig would choose another file",
    arguments: [FontWeight.light, .regular, .medium, .semibold, .bold], [false, true])
  func same(weight: FontWeight, isItalic: Bool) throws {
    let bench = try Workbench()
    let known = KnownFonts(FontLibrary(), faces: try FontFaces())
    #expect(known.file(of: "Inter", weight: weight, isItalic: isItalic) != nil)
    for family in ["Inter", "Inter Display", "DejaVu Sans", "Noto Sans", "Lato", "Open Sans"] {
      guard let file = known.file(of: family, weight: weight, isItalic: isItalic) else { continue }
      var style = TextStyle(families: [family], size: 1, weight: weight, language: "en")
      style.isItalic = isItalic
      #expect(file == bench.fonts.file(for: style), "\(family)")
    }
  }

  @Test("what is not certain is left to fontconfig")
  func unknown() throws {
    let known = KnownFonts(FontLibrary(), faces: try FontFaces())
    for family in ["No Such Family", "../inter/Inter", "", "inter"] {
      #expect(known.file(of: family, weight: .regular, isItalic: false) == nil, "\(family)")
      #expect(!known.has(family))
    }
    let withOwn = KnownFonts(FontLibrary(extraFolders: ["/fonts"]), faces: try FontFaces())
    #expect(!withOwn.has("Inter"))
  }
}
