import Drawing
import Foundation
import Testing

@testable import Rendering

/// Same input, same bytes, on any thread and after any other work.
struct DeterminismTests {
  private struct Files: Equatable {
    let png: [UInt8]
    let png2x: [UInt8]
    let pdf: [UInt8]
    let svg: [UInt8]
  }

  private static func draw(_ renderer: Renderer) throws -> Files {
    let style = Workbench.style(13, .semibold, language: "zh-Hans")
    let points = (0..<200).map { Point(20 + Double($0), 60 + Double(($0 * 37) % 50)) }
    let words = ["重庆汽车出口", "Экспорт", "Қазақстан 1,234"]
    let texts = words.enumerated().map { index, word in
      let width = renderer.measurer.metrics(of: word, in: style).width
      return Scene.Item.text(
        Scene.Text(
          word, at: Point(20, 20 + 14 * Double(index)), style: style, color: .black, width: width))
    }
    let line = Scene.Shape(.polyline([points]), stroke: Scene.Stroke(red, width: 2))
    let scene = Scene(size: Size(300, 150), items: texts + [.shape(line)])
    let metadata = Metadata(title: "Same")
    return Files(
      png: try renderer.png(scene, scale: 1, metadata: metadata),
      png2x: try renderer.png(scene, scale: 2, metadata: metadata),
      pdf: try renderer.pdf(Document(pages: [Page(scene: scene)], metadata: metadata)),
      svg: renderer.svg(scene, metadata: metadata))
  }

  @Test("a renderer draws the same twice, and a new one draws it too")
  func repeated() throws {
    let renderer = try Renderer()
    let first = try Self.draw(renderer)
    #expect(try Self.draw(renderer) == first)
    #expect(try Self.draw(Renderer()) == first)
  }

  @Test("renderers in several threads at once do not disturb each other")
  func threads() async throws {
    let expected = try Self.draw(Renderer())
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let renderer = try Renderer()
          for _ in 0..<10 where try Self.draw(renderer) != expected { return false }
          return true
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
