import Drawing
import TestSupport
import Testing

@testable import Charting

@Suite("places of labels")
struct LabelEngineTests {
  private let block = Lettering(
    theme: .wire, medium: .article, language: "en", measurer: FixedTextMeasurer()
  ).line("past Germany", TextStyle(families: [], size: 10, language: "en"))

  private func request(_ kind: LabelRequest.Kind, _ places: [LabelPlace]) -> LabelRequest {
    LabelRequest(kind: kind, block: block, color: .black, places: places)
  }

  private func place(_ x: Double, _ y: Double, leader: LabelPlace.Leader? = nil) -> LabelPlace {
    LabelPlace(box: block.box(x: x, top: y), anchor: .start, leader: leader)
  }

  @Test("a label keeps off the leader of an earlier one")
  func leaders() {
    let bounds = Rect(0, 0, 400, 200)
    var engine = LabelEngine(bounds: bounds, marks: Obstacles(bounds: bounds))
    let leader = LabelPlace.Leader(from: Point(0, 55), to: Point(280, 55))
    engine.place([
      request(.note, [place(100, 50), place(100, 80)]),
      request(.lineEnd, [place(300, 50, leader: leader)]),
    ])
    #expect(engine.placed.map(\.place.box.y) == [50, 80])
    #expect(engine.dropped.isEmpty)
  }
}
