import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

/// Marks that lie over one another, and what is seen of those behind.
@Suite("marks over one another")
struct LayeredMarkTests {
  private func polygons(_ drawn: Drawn, in group: String) -> [Scene.Shape] {
    drawn.shapes(in: group).filter { if case .polygon = $0.outline { true } else { false } }
  }

  @Test("areas in front of one another begin at zero, are seen through, and have a line each")
  func areas() {
    var chart = Samples.chart(
      "area", Samples.months(6), [[5, 6, 4, 8, 6, 9], [3, 7, 5, 6, 7, 4]])
    chart.options.bars.overlap = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let fills = polygons(drawn, in: "areas").compactMap { shape -> Color? in
      if case .solid(let color)? = shape.fill { color } else { nil }
    }
    #expect(fills.count == 2 && fills.allSatisfy { $0.alpha < 128 })
    #expect(drawn.shapes(in: "series-1").count > 1 && drawn.shapes(in: "series-2").count > 1)
    #expect(drawn.strings.contains("0"))
  }

  @Test("points along time have their intervals, and lines where that is asked for")
  func whiskers() {
    var chart = Samples.chart("dot", Samples.months(14), [(0..<14).map { Double($0 + 5) }])
    for index in chart.series[0].values.indices {
      let value = Double(index + 5)
      chart.series[0].values[index] = Measured(value, interval: Interval(value - 2, value + 1))
    }
    #expect(Drawn(chart).shapes(in: "intervals").count == 14 * 3)
    chart.options.bars.intervals = .none
    #expect(Drawn(chart).shapes(in: "intervals").isEmpty)
    chart.kind = "line"
    chart.options.bars.intervals = .bars
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "intervals").count == 14 * 3 && polygons(drawn, in: "bands").isEmpty)
  }

  @Test("a smooth line lies over the one that wanders about it, whichever is named first")
  func order() {
    let rough = [1, 9, 2, 8, 1, 9, 2, 8.0]
    let smooth = [4, 4.5, 5, 5, 5, 5, 5, 5.0]
    for values in [[rough, smooth], [smooth, rough]] {
      let line = Line(Samples.chart("line", Samples.months(8), values))
      let tones = Tones(line.chart, theme: .wire, coloredLimit: 4, isSingle: false)
      #expect(line.drawingOrder(tones).last == values.firstIndex(of: smooth))
    }
  }

  @Test("a single area has the points that are asked for")
  func points() {
    var chart = Samples.chart("area", Samples.months(6), [[5, 6, 4, 8, 6, 9]])
    func circles() -> Int {
      Drawn(chart).shapes(in: "series-1").count {
        if case .circle = $0.outline { true } else { false }
      }
    }
    let few = circles()
    chart.options.markers = .all
    #expect(circles() >= 6 && few < 2)
  }

  @Test("the net of columns in a combo stands twice, or a line parts the columns")
  func combo() {
    var chart = Samples.chart(
      "combo", Samples.years(2015...2019),
      [[5, 6, 4, 8, 6], [-3, -7, -5, -6, -7], [2, -1, -1, 2, -1]])
    chart.layers = [
      Chart.Layer(kind: "bar", unit: .number, stack: .stacked),
      Chart.Layer(kind: "dot", unit: .number),
    ]
    chart.series[2].layer = 1
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "net").isEmpty && drawn.shapes(in: "joins").isEmpty)
  }
}
