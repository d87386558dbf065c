import Diagnostics
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

  @Test("what was in the way of a label is known") func obstacles() {
    let bounds = Rect(0, 0, 400, 200)
    var engine = LabelEngine(bounds: bounds, marks: Obstacles(bounds: bounds))
    engine.place([
      request(.lineEnd, [place(100, 50)]),
      request(.note, [place(100, 50), place(100, 80)]),
      request(.value, [place(390, 50), place(110, 80)]),
    ])
    #expect(engine.moved.map(\.obstacle) == [.text])
    #expect(engine.moved.map(\.request.kind) == [.note])
    #expect(engine.dropped.map(\.obstacle) == [.edge])
  }

  // MARK: Line ends

  private func lines(_ ends: [Double], story: Int? = nil) -> Drawn {
    var chart = Samples.chart(
      "line", Samples.years(2019...2022), ends.map { [10, 12, 15, $0] })
    if let story { chart.series[story].isHighlighted = true }
    return Drawn(chart)
  }

  @Test("names of grey lines that end at one place are bound by one line, in their values' order")
  func group() {
    let drawn = lines([20, 20.02, 20.01, 4], story: 3)
    #expect(drawn.faults == [])
    let names = drawn.labels.filter { $0.text.string.hasPrefix("Series") }
      .sorted { $0.box.y < $1.box.y }.map { String($0.text.string.prefix(8)) }
    #expect(names == ["Series 2", "Series 3", "Series 1", "Series 4"])
    // A leader to the group and the line along it.
    #expect(drawn.shapes(in: "labels").count == 2)
    let listed = drawn.listed
    #expect(listed.count == 1)
    #expect(listed.first?.severity == .hint)
    #expect(listed.first?.message.hasPrefix("line names (3)") == true)
    #expect(listed.first?.message.hasSuffix("their marks end close to one another") == true)
    #expect(!listed.contains(where: ChartRules.isSaidWhileDrawing))
  }

  @Test("a coloured line's name shares its leader with another's") func coloured() {
    let drawn = lines([20, 20.02, 20.01, 4])
    #expect(drawn.faults == [])
    let leaders = drawn.shapes(in: "labels").compactMap(\.stroke?.color)
    #expect(leaders.count == 2 && Set(leaders).count == 2)
  }

  @Test("names whose lines end apart stand at their ends and nothing is said") func apart() {
    let drawn = lines([20, 14, 9, 4])
    #expect(drawn.shapes(in: "labels").isEmpty)
    #expect(drawn.listed.isEmpty)
  }

  @Test("the label of a line that crosses all bars stands on one of them rather than nowhere")
  func overBars() throws {
    var chart = Samples.bars((0..<12).map { 40 - Double($0) })
    chart.options.orientation = .bars
    chart.referenceLines = [.init(value: 20, text: "All")]
    let drawn = Drawn(chart)
    #expect(!drawn.ids.contains("labels-left-out"), "\(drawn.ids)")
    let label = try #require(drawn.labels.first { $0.text.string == "All" })
    let bar = try #require(drawn.rects(in: "series-1").first)
    #expect(abs(label.box.midY - bar.midY) < bar.height / 2)
  }

  @Test("two notes keep a space between them") func notesApart() {
    let bounds = Rect(0, 0, 400, 200)
    var engine = LabelEngine(bounds: bounds, marks: Obstacles(bounds: bounds))
    engine.place([
      request(.note, [place(100, 50)]),
      request(.note, [place(100 + block.width + 1, 50), place(100 + block.width + 8, 50)]),
    ])
    #expect(engine.placed.map(\.place.box.x) == [100, 100 + block.width + 8])
  }

  @Test("a note without a place leaves no ring") func rings() {
    var chart = Samples.chart("line", Samples.years(2000...2009), [(0..<10).map { Double($0 % 3) }])
    chart.pointNotes = (0..<30).map { Chart.PointNote(category: $0 / 3, text: "Something \($0)") }
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.ids.contains("labels-left-out"))
    let notes = drawn.labels.filter { $0.text.string.hasPrefix("Something") }.count
    #expect(notes > 0 && notes < 30)
    #expect(drawn.rings == notes)
  }
}
