import Drawing
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// A few small pictures as they looked when somebody last looked at them.
struct GoldenImageTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test("shapes look as they did: no channel differs by more than 2")
  func shapes() throws {
    let hatch = Scene.Fill.hatched(
      Color(0x1B6F8A), background: Color(0xD9E8ED), spacing: 5, width: 1.5)
    let frame = Scene.Stroke(Color(0x1B6F8A), width: 1)
    let wave = (0...40).map { Point(90 + Double($0) * 2.5, 40 + 25 * wobble($0)) }
    let items: [Scene.Item] = [
      line(Point(10, 80.3), Point(200, 80.3), Color(0x333333)),
      line(Point(10, 45), Point(200, 45), Color(0xDDDDDD), width: 0.5),
      line(Point(10, 20), Point(200, 20), Color(0x888888), dash: [4, 2]),
      rect(15, 30.4, 18, 49.9, fill: Color(0x1B6F8A)),
      .shape(Scene.Shape(.rect(Rect(40, 50, 18, 30)), fill: hatch, stroke: frame)),
      rect(65, 79.9, 18, 0.4, fill: Color(0xC8553D)),
      .shape(
        Scene.Shape(
          .polyline([Array(wave[..<20]), Array(wave[24...])]),
          stroke: Scene.Stroke(Color(0xC8553D), width: 2, hasRoundEnds: true))),
      .shape(Scene.Shape(.circle(center: wave[40], radius: 3.5), fill: .solid(Color(0xC8553D)))),
      .shape(
        Scene.Shape(
          .polygon([Point(195, 60), Point(205, 60), Point(200, 69)]), fill: .solid(.black))),
    ]
    try compare(items, "shapes", tolerance: 2, share: 0)
  }

  /// Other versions of FreeType or of the fonts draw edges a little differently, so a hundredth of
  /// the pixels may.
  @Test("text in five languages looks as it did, but for a pixel in a hundred")
  func scripts() throws {
    let words = [
      ("en", "Exports rose 17.8 times"), ("zh-Hans", "重庆汽车出口中亚 706万"),
      ("zh-Hant", "重慶汽車出口 直骨"), ("ru", "Экспорт: 7,06 млн"), ("kk", "Қазақстанға әңгіме ₸"),
    ]
    let texts = words.enumerated().map { index, entry in
      bench.text(
        entry.1, at: Point(8, 18 + 17 * Double(index)), size: 13,
        color: Color(0x222222), language: entry.0,
        halo: index == 0 ? Scene.Stroke(Color(0xD9E8ED), width: 3) : nil)
    }
    try compare(texts, "scripts", tolerance: 8, share: 0.01)
  }

  /// A wave from integers alone, so that no mathematics library decides.
  private func wobble(_ index: Int) -> Double {
    Double([0, 3, 5, 6, 5, 3, 0, -3, -5, -6, -5, -3][index % 12]) / 6
  }

  private func compare(
    _ items: [Scene.Item], _ name: String, tolerance: Int, share: Double
  ) throws {
    let buffer = try bench.paint(Scene(size: Size(220, 100), items: items))
    let actual = try PNGEncoder().encode(buffer, scale: 1, metadata: Metadata(title: name))
    guard let golden = Golden.bytes(at: "images/\(name).png", recording: actual) else { return }
    let expected = try #require(PNGReader(golden)?.pixels)
    let pixels = try #require(PNGReader(actual)?.pixels)
    #expect(expected.count == pixels.count)
    let differing = zip(expected, pixels).filter { largestDifference([$0], [$1]) > tolerance }.count
    let isSame = Double(differing) <= share * Double(expected.count)
    if !isSame {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).actual.png")
      try Data(actual).write(to: url)
      Issue.record("\(differing) pixels differ; the picture of this run is \(url.path)")
    }
  }
}
