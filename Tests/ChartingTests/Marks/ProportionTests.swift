import Drawing
import Testing
import TradeData

@testable import Charting

/// How wide columns are, how far axes reach beyond their ends, and in which order parts are named.
@Suite("proportions")
struct ProportionTests {
  @Test(
    "two or three columns are no slabs, and stand together in the middle", arguments: 1...3,
    [Medium.article, .newsletter, .social])
  func fewColumns(_ count: Int, _ medium: Medium) throws {
    let drawn = Drawn(Samples.bars((1...count).map { Double($0 * 100) }), medium: medium)
    #expect(drawn.faults == [])
    let bars = drawn.rects(in: "series-1").sorted { $0.x < $1.x }
    #expect(bars.count == count && bars.allSatisfy { $0.width <= medium.text.label * 7.6 })
    for (a, b) in zip(bars, bars.dropFirst()) { #expect(b.x - a.maxX < a.width) }
    let middle = (try #require(bars.first).x + (bars.last?.maxX ?? 0)) / 2
    #expect(abs(middle - medium.width / 2) < 2)
  }

  @Test("six columns fill the plot") func manyColumns() throws {
    let bars = Drawn(Samples.bars([1, 2, 3, 4, 5, 6])).rects(in: "series-1")
    let first = try #require(bars.first)
    #expect(first.x < 60 && (bars.last?.maxX ?? 0) > 620)
  }

  @Test(
    "bars end a quarter of a step beyond the last tick at most",
    arguments: stride(from: 10.0, to: 100, by: 1.7).map { $0 })
  func overshoot(_ top: Double) {
    for sign in [1.0, -1] {
      let domain = ValueDomain(
        ValueDomain.Wish(
          data: sign < 0 ? -top...top / 3 : -top / 3...top, includesZero: true, areBars: true))
      let steps = zip(domain.ticks, domain.ticks.dropFirst()).map { $1 - $0 }
      guard let step = steps.first, let low = domain.ticks.first, let high = domain.ticks.last
      else { continue }
      #expect(domain.range.upperBound - high <= step * 0.251, "\(domain)")
      #expect(low - domain.range.lowerBound <= step * 0.251, "\(domain)")
    }
  }

  @Test("the figures of a Pareto chart's rows stand in a column, clear of its line")
  func paretoRows() throws {
    let names = (1...8).map { "A rather long name \($0)" }
    var chart = Samples.chart(
      "pareto", Samples.names(names), [[5200, 900, 870, 700, 420, 300, 120, 60]])
    chart.options.orientation = .bars
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let start = try #require(drawn.rects(in: "series-1").map(\.x).min())
    #expect(drawn.labels.count == 8)
    for label in drawn.labels { #expect(abs(start - label.box.maxX) < 6 && label.box.maxX < start) }
    let nameEnds = drawn.texts(in: "axis-names").map(\.box.maxX)
    #expect((nameEnds.max() ?? .infinity) < drawn.labels.map(\.box.x).min() ?? 0)
  }

  @Test("a legend names the parts of upright stacks from the top down") func legendOrder() {
    let values: [[Double?]] = [[5, 3], [3, 4], [2, 1]]
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), values)
    chart.options.stack = .stacked
    let upright = Drawn(chart).texts(in: "legend").map(\.text.string)
    #expect(upright == ["Series 3", "Series 2", "Series 1"])
    chart.options.orientation = .bars
    let lying = Drawn(chart).texts(in: "legend").map(\.text.string)
    #expect(lying == ["Series 1", "Series 2", "Series 3"])
  }

  @Test("the parts of a Marimekko chart are named beside its last column where there is room")
  func marimekkoNames() throws {
    let chart = Samples.chart(
      "marimekko", Samples.names(["A", "B", "C"]), [[30, 50, 20], [60, 10, 20]])
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.texts(in: "legend").isEmpty)
    for (index, name) in ["Series 1", "Series 2"].enumerated() {
      let last = try #require(drawn.rects(in: "series-\(index + 1)").max { $0.x < $1.x })
      let label = try #require(drawn.labels.first { $0.text.string == name })
      #expect(label.box.x > last.maxX && label.box.midY > last.y && label.box.midY < last.maxY)
    }
    var asked = chart
    asked.options.legend = .top
    #expect(Drawn(asked).texts(in: "legend").count == 2)
  }

  @Test(
    "an index stands on its base: a solid line at 100, and no zero where the data stay above 50")
  func indexBase() throws {
    func drawn(_ values: [Double?]) -> Drawn {
      var chart = Samples.chart(
        "line", Samples.years(2010...2014), [values], unit: .index)
      chart.referenceLines = [Chart.ReferenceLine(value: 100, text: "")]
      return Drawn(chart)
    }
    let high = drawn([100, 130, 92, 180, 260])
    let line = try #require(high.shapes(in: "reference").first)
    #expect(line.stroke?.dash == [] && line.stroke?.color == Theme.wire.axis)
    #expect(!high.texts(in: "axis-values").contains { $0.text.string == "0" })
    #expect(high.texts(in: "axis-values").contains { $0.text.string == "100" })
    #expect(high.shapes(in: "axis-break").isEmpty)
    let low = drawn([100, 130, 32, 180, 260])
    #expect(low.texts(in: "axis-values").contains { $0.text.string == "0" })
  }
}
