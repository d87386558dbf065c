import Charting
import Drawing
import TestSupport
import Testing
import TradeData

@Suite("an axis of numbers")
struct NumberAxisTests {
  private func chart(
    _ kind: String, _ points: [(x: Double, y: Double)], title: String? = "Years since the start"
  ) -> Chart {
    var chart = Samples.chart(
      kind, Samples.names(points.map { "\($0.x)" }), [points.map(\.y)])
    for index in points.indices { chart.categories[index].number = points[index].x }
    chart.options.categoryTitle = title
    return chart
  }

  @Test("points stand by their value, not one after the other")
  func places() throws {
    let drawn = Drawn(chart("line", [(0, 1), (1, 2), (4, 3), (10, 4)]))
    #expect(drawn.faults == [])
    guard case .polyline(let runs)? = drawn.shapes(in: "series-1").first?.outline else {
      Issue.record("no line")
      return
    }
    let x = runs[0].map(\.x)
    try #require(x.count == 4)
    #expect(abs((x[1] - x[0]) * 10 - (x[3] - x[0])) < 1e-9)
    #expect(abs((x[2] - x[0]) * 2.5 - (x[3] - x[0])) < 1e-9)
  }

  @Test("ticks are round numbers, and the axis says what they are")
  func ticks() {
    let drawn = Drawn(chart("line", [(0, 1), (1, 2), (4, 3), (10, 4)]))
    let labels = drawn.texts(in: "axis-numbers").map(\.text.string)
    #expect(labels.contains("0") && labels.contains("10"))
    #expect(labels.last == "Years since the start")
  }

  @Test("over rows there are fewer ticks rather than ticks without a label") func overRows() {
    let values = (0..<40).map { Double(9000 - $0 * 200) }
    let chart = Samples.bars(values, names: (0..<40).map { "A town called \($0)" })
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.texts(in: "axis-values").map(\.text.string) == ["0", "5,000", "10,000"])
    #expect(drawn.faults == [])
  }

  @Test("dots over numbers stand upright, each at its place")
  func dots() {
    let drawn = Drawn(chart("dot", [(0, 1), (1, 2), (4, 3), (10, 4)]))
    #expect(drawn.faults == [])
    #expect(!drawn.texts(in: "axis-numbers").isEmpty)
  }

  @Test("years have no marks between their digits, other numbers have")
  func years() {
    let years = Drawn(chart("line", [(1900, 1), (1950, 2), (2000, 3)]))
    #expect(years.texts(in: "axis-numbers").contains { $0.text.string == "1960" })
    let amounts = Drawn(chart("line", [(0, 1), (1500, 2), (3000, 3)]))
    #expect(amounts.texts(in: "axis-numbers").contains { $0.text.string == "1,000" })
  }

  @Test("one number, and equal ones, are no fault", arguments: ["line", "dot", "area", "step"])
  func single(kind: String) {
    #expect(Drawn(chart(kind, [(4, 1)])).faults == [])
    #expect(Drawn(chart(kind, [(-3, 1), (1e-9, 2)])).faults == [])
    #expect(Drawn(chart(kind, [(1e17, 1), (3e21, 2)])).faults == [])
  }

  @Test("a hundred thousand points leave a picture of a few thousand", arguments: ["line", "area"])
  func many(kind: String) {
    var random = SeededRandom(seed: 5)
    let points = (0..<100_000).map { index in
      (x: Double(index) * 0.01, y: Double.random(in: 0...1, using: &random))
    }
    let drawn = Drawn(chart(kind, points))
    let count = drawn.shapes(in: "series-1").reduce(0) { sum, shape in
      switch shape.outline {
      case .polyline(let runs): sum + runs.reduce(0) { $0 + $1.count }
      case .polygon(let points): sum + points.count
      default: sum + 1
      }
    }
    #expect((500...12_000).contains(count), "\(count)")
  }
}
