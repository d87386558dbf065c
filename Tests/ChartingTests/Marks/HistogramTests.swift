import Charting
import Drawing
import TestSupport
import Testing
import TradeData

@Suite("histograms")
struct HistogramTests {
  private func histogram(_ counts: [Double?], from: Double = 35, width: Double = 5) -> Chart {
    var chart = Samples.chart(
      "histogram", Samples.names(counts.indices.map { "C\($0)" }), [counts], unit: .number)
    chart.options.bars.edges = (0...counts.count).map { from + Double($0) * width }
    return chart
  }

  @Test("columns touch but for a hairline, and stand between the numbers of the axis")
  func touching() {
    let drawn = Drawn(histogram([1, 8, 10, 12, 12, 9, 7, 39, 31, 13]))
    let rects = drawn.rects(in: "series-1")
    #expect(rects.count == 10)
    for (a, b) in zip(rects, rects.dropFirst()) { #expect((0...1.01).contains(b.x - a.maxX)) }
    for edge in stride(from: 35, through: 85, by: 5) { #expect(drawn.strings.contains("\(edge)")) }
    #expect(drawn.diagnostics.isEmpty)
  }

  @Test("columns of classes that differ in width are as large as their amounts")
  func uneven() {
    var chart = histogram([40, 30, 60])
    chart.options.bars.edges = [0, 10, 20, 50]
    let drawn = Drawn(chart)
    let areas = drawn.rects(in: "series-1").map { ($0.width + 1) * $0.height }
    #expect(drawn.faults == [] && areas.count == 3)
    // Half a point of hair and rounding to the grid.
    #expect(abs(areas[1] / areas[0] - 0.75) < 0.02)
    #expect(abs(areas[2] / areas[0] - 1.5) < 0.03)
    let edges = drawn.texts(in: "axis-edges").map(\.text.string)
    #expect(edges == ["0", "10", "20", "50"])
    #expect(drawn.texts(in: "labels").isEmpty)
  }

  @Test(
    "of crowded edges those with room are labelled, the last among them",
    arguments: [
      Medium.article, .phone,
    ])
  func crowdedEdges(_ medium: Medium) {
    var chart = histogram((1...12).map { Double($0) })
    chart.options.bars.edges = [0, 1, 2, 3, 4, 5, 10, 11, 12, 50, 90, 95, 100]
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.faults == [])
    #expect(drawn.texts(in: "axis-edges").map(\.text.string).last == "100")
  }

  @Test("a class without values is a gap, not a stroke")
  func gap() {
    #expect(Drawn(histogram([3, 0, 2])).rects(in: "series-1").count == 2)
  }

  @Test("labels of two hundred edges do not touch", arguments: [Medium.article, .phone])
  func many(medium: Medium) {
    let drawn = Drawn(histogram((0..<200).map { Double($0 % 17) }, from: 1000), medium: medium)
    #expect(drawn.faults == [])
    #expect(drawn.strings.contains("1,000") || drawn.strings.contains("1,500"))
  }

  @Test("parts of a class stand on one another, and a legend names them")
  func parts() {
    var chart = Samples.chart(
      "histogram", Samples.names(["a", "b", "c"]), [[1, 2, 0], [3, 0, 4]], unit: .number)
    chart.options.bars.edges = [0, 5, 10, 15]
    chart.options.stack = .stacked
    let drawn = Drawn(chart)
    let (low, high) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(low.count == 2)
    #expect(high.count == 2)
    #expect(abs(high[0].maxY - low[0].y) < 0.01)
    #expect(abs(high[0].height / low[0].height - 3) < 1e-6)
    #expect(abs(high[1].maxY - low[0].maxY) < 0.01)
    #expect(drawn.faults == [])
  }

  @Test("overlaid parts all stand on zero, with an outline each")
  func overlaid() {
    var chart = Samples.chart(
      "histogram", Samples.names(["a", "b", "c"]), [[1, 2, 0], [3, 0, 4]], unit: .number)
    chart.options.bars.edges = [0, 5, 10, 15]
    let drawn = Drawn(chart)
    #expect(drawn.rects(in: "series-1").isEmpty && drawn.faults == [])
    let outlines = drawn.shapes(in: "outline-").flatMap { shape -> [[Point]] in
      if case .polyline(let runs) = shape.outline { runs } else { [] }
    }
    #expect(outlines.count == 2 && outlines.allSatisfy { $0.count == 8 })
    for outline in outlines { #expect(outline.first?.y == outline.last?.y) }
    #expect(outlines.first?.first?.y == outlines.last?.first?.y)
  }
}
