import Drawing
import Testing

@testable import Rendering

struct FontLibraryTests {
  @Test("a family that is not installed is named with the package that brings it")
  func missingFamilies() throws {
    let renderer = try Renderer()
    let missing = renderer.missingFamilies(["Inter", "inter", "Nowhere Sans", "Noto Sans CJK SC"])
    #expect(missing == [MissingFamily(family: "Nowhere Sans", package: nil)])
  }

  @Test(
    "families are known by their packages",
    arguments: [
      ("Inter", "fonts-inter"), ("Inter Display", "fonts-inter"),
      ("Noto Sans CJK SC", "fonts-noto-cjk"), ("Noto Serif CJK JP", "fonts-noto-cjk"),
      ("Noto Sans", "fonts-noto-core"), ("DejaVu Sans Mono", "fonts-dejavu-core"),
    ])
  func packages(family: String, package: String) {
    #expect(FontPackages.package(for: family) == package)
  }

  @Test("a character is known by the package of its script")
  func packagesOfCharacters() {
    #expect(FontPackages.package(for: "重" as Unicode.Scalar) == "fonts-noto-cjk")
    #expect(FontPackages.package(for: "Қ" as Unicode.Scalar) == "fonts-inter")
    #expect(FontPackages.package(for: "\u{13000}" as Unicode.Scalar) == "fonts-noto-core")
  }

  @Test("the configuration names folders only, and a folder's name cannot break out of it")
  func configuration() {
    let xml = FontLibrary(extraFolders: ["/a<b>&c"]).configurationXML
    #expect(xml.contains("<dir>/a&lt;b&gt;&amp;c</dir><dir>/usr/share/fonts/opentype/inter</dir>"))
    #expect(!xml.contains("include"))
  }

  @Test("a folder that does not exist is no error")
  func absentFolder() throws {
    let renderer = try Renderer(fonts: FontLibrary(extraFolders: ["/nowhere/at/all"]))
    #expect(renderer.missingFamilies(["Inter"]).isEmpty)
  }

  @Test(
    "languages choose regions of Han",
    arguments: [
      ("zh-Hans", "zh-cn", "Noto Sans CJK SC"), ("zh", "zh-cn", "Noto Sans CJK SC"),
      ("zh-Hant", "zh-tw", "Noto Sans CJK TC"), ("zh-Hant-HK", "zh-hk", "Noto Sans CJK HK"),
      ("ja", "ja", "Noto Sans CJK JP"), ("ko", "ko", "Noto Sans CJK KR"),
      ("kk", "kk", "Noto Sans CJK SC"),
    ])
  func han(language: String, tag: String, family: String) {
    #expect(HanFonts.languageTag(for: language) == tag)
    #expect(HanFonts.fallbacks(for: language).first == family)
  }
}
