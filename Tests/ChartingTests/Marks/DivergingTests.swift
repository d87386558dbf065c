import Charting
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("bars about a middle")
struct DivergingTests {
  private func answers(_ values: [[Double?]], _ middle: BarOptions.Middle = .automatic) -> Chart {
    var chart = Samples.chart(
      "diverging", Samples.names((values.first ?? []).indices.map { "Q\($0 + 1)" }), values)
    chart.options.bars.middle = middle
    return chart
  }

  @Test("half of the neutral answers lie on either side of zero")
  func neutral() throws {
    let drawn = Drawn(answers([[10], [15], [37], [18], [21]]))
    let zero = try #require(drawn.shapes(in: "baseline").first)
    guard case .line(let foot, _) = zero.outline else { return }
    let middle = drawn.rects(in: "series-3")[0]
    #expect(abs(middle.midX - foot.x) < 1e-6)
    let first = drawn.rects(in: "series-1")[0]
    #expect(abs((foot.x - first.x) / middle.width - 43.5 / 37) < 1e-6)
  }

  @Test("an even number of answers turns between the two in the middle")
  func even() throws {
    let drawn = Drawn(answers([[10], [20], [30], [40]]))
    guard case .line(let foot, _)? = drawn.shapes(in: "baseline").first?.outline else { return }
    #expect(abs(drawn.rects(in: "series-2")[0].maxX - foot.x) < 1e-6)
    #expect(abs(drawn.rects(in: "series-3")[0].x - foot.x) < 1e-6)
  }

  @Test("no number of the axis has a minus sign")
  func signless() {
    let strings = Drawn(answers([[60, 50], [10, 20], [50, 70]])).strings
    #expect(!strings.contains { $0.contains("\u{2212}") || $0.hasPrefix("-") })
    #expect(strings.filter { $0 == "50" }.count >= 2)
  }

  @Test("shares of a row make a bar of the same length in each")
  func shares() {
    var chart = answers([[10, 1], [20, 1], [30, 2]])
    chart.options.stack = .full
    let drawn = Drawn(chart)
    let lengths = (0..<2).map { row in
      (1...3).map { drawn.rects(in: "series-\($0)")[row].width }.reduce(0, +)
    }
    #expect(abs(lengths[0] - lengths[1]) < 1e-6)
  }

  @Test("colours run from pole to pole over grey, in the order of the legend")
  func colours() {
    let drawn = Drawn(answers([[1], [2], [3], [4], [5]]))
    let bars = (1...5).compactMap { drawn.shapes(in: "series-\($0)").first?.fill }
    let legend = drawn.shapes(in: "legend").compactMap(\.fill)
    #expect(bars == legend)
    #expect(Set(bars).count == 5)
    #expect(bars.first == .solid(Theme.wire.negative) && bars.last == .solid(Theme.wire.positive))
  }

  @Test("an answer that nobody gave has no mark, and a question without answers says so")
  func empty() {
    let drawn = Drawn(answers([[0, nil], [2, nil], [3, nil]]))
    #expect(drawn.rects(in: "series-1").isEmpty)
    #expect(drawn.strings.contains("no data"))
    #expect(drawn.faults == [])
  }

  @Test("figures below zero are refused")
  func negative() {
    #expect(Drawn(answers([[1], [-2]])).ids == ["diverging-below-zero"])
  }

  @Test("parts that say their figures need no axis; parts too narrow for them do")
  func axis() {
    let told = answers([[30, 20], [20, 30], [25, 25], [25, 25]])
    #expect(Drawn(told).texts(in: "axis-values").isEmpty)
    let narrow = answers([[1, 2], [2, 1], [1, 1], [96, 96]])
    #expect(!Drawn(narrow).texts(in: "axis-values").isEmpty)
  }

  @Test(
    "a label that is moved in from the edge pushes its neighbour out, and the rest stand unevenly")
  func edgeLabel() throws {
    var chart = answers([
      [12.2, 0, 11.4, 4], [12.2, 0, 7.1, 15.9], [42.7, 7.3, 32.9, 68.2], [32.9, 92.7, 48.6, 11.9],
    ])
    for place in chart.categories.indices {
      chart.categories[place].label = "Lorries, buses \(place)"
    }
    chart.options.stack = .full
    let ticks = Drawn(chart, medium: .phone).texts(in: "axis-values").map(\.text.string)
      .compactMap { Double($0.filter(\.isNumber)) }.map(abs)
    try #require(ticks.count > 1)
    let positive = ticks[(ticks.firstIndex(of: 0) ?? 0)...]
    let steps = zip(positive, positive.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { $0 == steps[0] }, "\(ticks)")
  }

  @Test("rows of one part each are no diverging chart")
  func oneSeries() {
    let chart = Samples.chart("diverging", Samples.names(["A", "B"]), [[1, 2]])
    #expect(Drawn(chart).ids.contains("diverging-without-parts"))
  }
}
