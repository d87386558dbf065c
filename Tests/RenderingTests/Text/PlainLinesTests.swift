import Drawing
import TestSupport
import Testing

@testable import Rendering

@Suite("Lines of plain text, broken without Pango")
struct PlainLinesTests {
  private static let marks = Array(
    " \u{A0}\u{2009}\u{202F}!?.,:;-–—/\\()[]{}\"'“”‘’„«»‹›…%°$€£+−×÷±|&*#@=<>~_^`´·•½²§0123456789")

  @Test("a line may end elsewhere than Pango has it end", arguments: 0..<20)
  func places(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let (language, letters) = seed % 3 == 0 ? ("ru", "абвЖё") : ("en", "abTofié")
    let style = TextStyle(families: ["Inter"], size: 1, language: language)
    let (bench, pango) = try benches(style)
    for _ in 0..<100 {
      let text = Self.anything(letters: Array(letters), random: &random)
      #expect(
        bench.shaper.breakLines(text, in: style, width: 0) == pango.breakLines(text, width: 0),
        "\(text)")
    }
  }

  @Test("prose fills its lines otherwise than Pango fills them", arguments: 0..<20)
  func filled(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let style = TextStyle(families: ["Inter"], size: 1, weight: .semibold, language: "en")
    let (bench, pango) = try benches(style)
    let words = [
      "exports", "of", "the", "well-known", "AVATAR,", "1,234.5", "(half)", "“cars”", "fi—ffl",
      "2022–23", "To/From", "12 %", "€40", "Côte\u{A0}d’Ivoire", "x.", "naïve",
    ]
    for _ in 0..<50 {
      let count = Int.random(in: 2...12, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      for width in [3.5, 7, 11.25, 20] {
        #expect(
          bench.shaper.breakLines(text, in: style, width: width)
            == pango.breakLines(text, width: width), "\(text) at \(width)")
      }
    }
  }

  private func benches(_ style: TextStyle) throws -> (Workbench, TextLayout) {
    let bench = try Workbench()
    let pango = try TextLayout(fonts: bench.fonts)
    pango.use(PangoStyle(style, pango: pango.pango))
    return (bench, pango)
  }

  private static func anything(letters: [Character], random: inout SeededRandom) -> String {
    var text = "a"
    for _ in 0..<Int.random(in: 3...40, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: text.append(letters.randomElement(using: &random) ?? "a")
      case 5..<7: text.append(" ")
      default: text.append(marks.randomElement(using: &random) ?? " ")
      }
    }
    return text + "."
  }
}
