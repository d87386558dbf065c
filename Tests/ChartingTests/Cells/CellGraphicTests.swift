import Drawing
import Statistics
import Testing

@testable import Charting

@Suite("drawings in cells")
struct CellGraphicTests {
  private let room = Rect(10, 20, 60, 12)

  private func shapes(
    _ graphic: CellGraphic, tone: CellGraphic.Tone = .plain, in room: Rect? = nil
  ) -> [Scene.Shape] {
    graphic.items(in: room ?? self.room, theme: .wire, tone: tone).flatMap { item -> [Scene.Item] in
      if case .group(let group) = item { group.items } else { [item] }
    }.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  private func points(_ shape: Scene.Shape) -> [Point] {
    switch shape.outline {
    case .rect(let rect): [Point(rect.x, rect.y), Point(rect.maxX, rect.maxY)]
    case .circle(let center, let radius):
      [Point(center.x - radius, center.y - radius), Point(center.x + radius, center.y + radius)]
    case .line(let a, let b): [a, b]
    case .polyline(let runs): runs.flatMap { $0 }
    case .polygon(let points): points
    }
  }

  private static let graphics: [CellGraphic] = [
    .spark(Samples.measured([1, 5, nil, -2, 3])),
    .spark(Samples.measured([7])),
    .spark(Samples.measured([4, 4, 4])),
    .spark(Samples.measured([0, 0])),
    .spark(Samples.measured([1e300, -1e300])),
    .bar(Measured(5), within: 0...10),
    .bar(Measured(-5), within: -5...10),
    .bar(Measured(20), within: 0...10),
    .bar(Measured(0), within: 0...0),
    .arrow(1), .arrow(-1), .arrow(0),
  ]

  @Test("nothing leaves its room", arguments: graphics)
  func staysInside(_ graphic: CellGraphic) {
    for room in [room, Rect(0, 0, 3, 40), Rect(0, 0, 400, 4)] {
      for shape in shapes(graphic, in: room) {
        for point in points(shape) {
          #expect(point.x >= room.x - 1e-9 && point.x <= room.maxX + 1e-9)
          #expect(point.y >= room.y - 1e-9 && point.y <= room.maxY + 1e-9)
        }
      }
    }
  }

  @Test("figures that are not there draw nothing")
  func empty() {
    #expect(shapes(.spark([])) == [])
    #expect(shapes(.spark([.missing, .missing])) == [])
    #expect(shapes(.bar(.missing, within: 0...10)) == [])
    #expect(shapes(.bar(Measured(1), within: 0...1), in: Rect(0, 0, 0, 0)) == [])
  }

  @Test("a spark breaks at a hole, and its last point is marked")
  func spark() throws {
    let drawn = shapes(.spark(Samples.measured([1, 2, nil, 3, 4, nil])))
    guard case .polyline(let runs) = try #require(drawn.first).outline else {
      Issue.record("the first shape is no line")
      return
    }
    #expect(runs.map(\.count) == [2, 2])
    guard case .circle(let center, _) = try #require(drawn.last).outline else {
      Issue.record("the last shape is no dot")
      return
    }
    #expect(center == runs[1].last)
    #expect(drawn.last?.fill == .solid(Theme.wire.palette[0]))
  }

  @Test("a forecast in a spark is dashed from the last firm point")
  func forecast() throws {
    let figures = [Measured(1), Measured(2), Measured(3, qualifier: .forecast)]
    let lines = shapes(.spark(figures)).compactMap(\.stroke)
    #expect(lines.map(\.dash.isEmpty) == [true, false])
  }

  @Test("bars of a column share one scale, and stand on one zero")
  func bars() {
    let column = [Measured(8), Measured(-2), Measured(4), .missing]
    let reach = CellGraphic.reach(of: column)
    #expect(reach == -2...8)
    let rects = column.flatMap { shapes(.bar($0, within: reach)) }.compactMap { shape -> Rect? in
      if case .rect(let rect) = shape.outline { rect } else { nil }
    }
    #expect(rects.map { ($0.width * 100).rounded() / 100 } == [48, 12, 24])
    #expect(rects[0].x == 22 && rects[1].maxX == 22 && rects[2].x == 22)
  }

  @Test("a figure that is not exact does not look so")
  func qualifiers() {
    let fills = [Qualifier.exact, .forecast, .about].map {
      shapes(.bar(Measured(1, qualifier: $0), within: 0...1)).first?.fill
    }
    #expect(Set(fills).count == 3)
  }

  @Test("rises and falls differ in form, not only in colour")
  func arrows() throws {
    let up = points(try #require(shapes(.arrow(5)).first))
    let down = points(try #require(shapes(.arrow(-5)).first))
    #expect(up.filter { $0.y == up.map(\.y).max() }.count == 2)
    #expect(down.filter { $0.y == down.map(\.y).max() }.count == 1)
  }
}
