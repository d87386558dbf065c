import Charting
import Drawing
import Statistics
import TestSupport
import Testing

@Suite("waterfalls")
struct WaterfallTests {
  private func waterfall(_ values: [Double?]) -> Chart {
    var chart = Samples.chart(
      "waterfall", Samples.names(values.indices.map { "N\($0)" }), [values])
    chart.series[0].name = ""
    return chart
  }

  @Test("each bar stands where the one before it ended, and the sum stands on zero")
  func steps() throws {
    let rects = Drawn(waterfall([10, 5, -3])).rects(in: "series-1")
    try #require(rects.count == 4)
    #expect(abs(rects[1].maxY - rects[0].y) < 1e-9)
    #expect(abs(rects[2].y - rects[1].y) < 1e-9)
    #expect(abs(rects[3].y - rects[2].maxY) < 1e-9)
    #expect(abs(rects[3].maxY - rects[0].maxY) < 1e-9)
    #expect(abs(rects[3].height / rects[0].height - 1.2) < 1e-9)
  }

  @Test("changes carry their sign, the total does not")
  func signs() {
    let strings = Drawn(waterfall([10, 5, -3])).strings
    for text in ["+10", "+5", "\u{2212}3", "12", "Total"] {
      #expect(strings.contains(text), "\(text)")
    }
  }

  @Test("a highlighted first figure is a level")
  func level() {
    var chart = waterfall([10, 5, -3])
    chart.categories[0].isHighlighted = true
    let drawn = Drawn(chart)
    #expect(drawn.strings.contains("10"))
    let fills = drawn.shapes(in: "series-1").compactMap(\.fill)
    #expect(fills[0] == fills[3])
    #expect(fills[1] == .solid(Theme.wire.positive))
    #expect(fills[2] == .solid(Theme.wire.negative))
  }

  @Test("there is no total where a figure is missing")
  func missing() {
    let drawn = Drawn(waterfall([10, nil, -3]))
    #expect(drawn.rects(in: "series-1").count == 2)
  }
}
