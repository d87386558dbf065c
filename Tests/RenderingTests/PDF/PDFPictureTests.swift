import Drawing
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// Pages as another program paints them.
@Suite(.enabled(if: Tool.isInstalled("pdftoppm"), "needs the package poppler-utils"))
struct PDFPictureTests {
  private let bench: Workbench
  private let scale = 2.0

  init() throws { bench = try Workbench() }

  /// Each text stands in a document of its own, so that no other glyph brings what it lacks.
  @Test(
    "a page shows what the picture shows",
    arguments: [
      ("en", "Chongqing’s exports: 4,120"), ("en", "“1 − 2 × 3” – €50 ½"), ("zh-Hans", "如"),
      ("zh-Hans", "瘃"),
      ("zh-Hans", "例如重庆汽车出口四百九十亿元"), ("zh-Hans", "他、她和它，2023年"), ("ja", "ケンタウルスのように"),
      ("ko", "자동차 수출"), ("ru", "Экспорт в Казахстан, ёж"), ("kk", "Қазақстанға әңгіме ұғү"),
    ], [FontWeight.regular, .bold])
  func sameInk(text: (language: String, words: String), weight: FontWeight) throws {
    let style = Workbench.style(24, weight, language: text.language)
    let width = bench.measurer.metrics(of: text.words, in: style).width
    let item = Scene.Text(
      text.words, at: Point(12, 36), style: style, color: .black, width: width)
    let scene = Scene(size: Size(384, 48), items: [.text(item)])
    let picture = try bench.paint(scene, scale: scale)
    let page = try painted(scene)
    try #require(page.width == picture.width && page.height == picture.height)
    let expected = ink(picture.width, picture.height) { 255 - Int(picture.row($1)[$0] & 255) }
    let actual = ink(page.width, page.height) { 255 - Int(page.pixels[$1 * page.width + $0]) }
    try #require((expected.max() ?? 0) > 20_000)
    for (cell, (expected, actual)) in zip(expected, actual).enumerated() {
      // Programs differ in how they soften edges, and cells cut some.
      #expect(abs(expected - actual) <= 2500 + expected / 8, "cell \(cell)")
    }
  }

  /// The darkness in each square of one em, row by row.
  private func ink(_ width: Int, _ height: Int, _ darkness: (Int, Int) -> Int) -> [Int] {
    let side = Int(24 * scale)
    var cells = [Int](repeating: 0, count: width / side * (height / side))
    for y in 0..<height {
      for x in 0..<width { cells[y / side * (width / side) + x / side] += darkness(x, y) }
    }
    return cells
  }

  private func painted(_ scene: Scene) throws -> Graymap {
    let document = Document(pages: [Page(scene: scene)], metadata: Metadata(title: "t"))
    let bytes = try PDFEncoder(shaper: bench.shaper).encode(document)
    return try Tool.withFile(bytes, suffix: ".pdf") { path in
      let arguments = ["-gray", "-singlefile", "-r", "\(Int(72 * scale))", path, path]
      #expect(try Tool.run("pdftoppm", arguments).status == 0)
      let url = URL(fileURLWithPath: path + ".pgm")
      defer { try? FileManager.default.removeItem(at: url) }
      return try #require(Graymap([UInt8](Data(contentsOf: url))))
    }
  }

  /// A picture in grey as pdftoppm writes it: "P5", width, height and 255 as words, then pixels.
  private struct Graymap {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init?(_ bytes: [UInt8]) {
      let words = bytes.prefix(40).split(maxSplits: 4) { $0 == 0x20 || $0 == 0x0A }.prefix(4)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 4, words[0] == "P5", words[3] == "255", let width = Int(words[1]),
        let height = Int(words[2]), bytes.count >= width * height
      else { return nil }
      self.width = width
      self.height = height
      pixels = bytes.suffix(width * height)
    }
  }
}
