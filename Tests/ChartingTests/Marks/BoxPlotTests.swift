import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("box plots")
struct BoxPlotTests {
  private func chart(_ rows: [[Double?]]) -> Chart {
    Samples.chart(
      "boxplot", Samples.names(rows.indices.map { "N\($0)" }),
      (0..<5).map { number in rows.map { $0[number] } })
  }

  @Test("the box reaches from quartile to quartile, the lines to both ends")
  func parts() throws {
    let drawn = Drawn(chart([[0, 20, 30, 60, 100], [10, 40, 50, 55, 60]]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let boxes = drawn.rects(in: "series-1")
    #expect(boxes.count == 2)
    // Two boxes of 40 and 15.
    #expect(abs(boxes[0].height / boxes[1].height - 40.0 / 15) < 0.01)
    let lines = drawn.shapes(in: "whiskers").compactMap { shape -> (Point, Point)? in
      if case .line(let a, let b) = shape.outline { return (a, b) }
      return nil
    }
    #expect(lines.count == 8)
    let ys = lines.prefix(4).flatMap { [$0.0.y, $0.1.y] }
    let (top, bottom) = (try #require(ys.min()), try #require(ys.max()))
    #expect(abs((bottom - boxes[0].maxY) / (bottom - top) - 0.2) < 0.001)
    #expect(drawn.strings.contains("100"))
  }

  @Test("many members lie in rows, and medians are printed where they are asked for")
  func rows() {
    var chart = chart((0..<14).map { row in [0, 1, 2, 3, 4].map { Double($0 + row) } })
    chart.options.valueLabels = .all
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(Set(drawn.rects(in: "series-1").map { ($0.height * 10).rounded() }).count == 1)
    #expect(drawn.texts(in: "labels").count == 14)
    // Columns without room for all print none, and say so.
    var narrow = self.chart((0..<12).map { _ in [0, 1, 22_222, 33_333, 44_444] })
    narrow.options.valueLabels = .all
    let bare = Drawn(narrow, medium: .phone)
    #expect(bare.texts(in: "labels").isEmpty && bare.ids.contains("labels-left-out"))
    var panels = self.chart([[0, 1, 2, 3, 4]])
    panels.panels = Chart.Panels([Chart.Panel(key: "a", name: "A")])
    #expect(Drawn(panels).texts(in: "legend").isEmpty)
  }

  @Test("values beyond the lines are dots, and boxes of two groups stand side by side")
  func groups() {
    var chart = Samples.chart(
      "boxplot", Samples.names(["A", "B"]),
      [
        [0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [40, nil], [5, 6], [6, 7], [7, 8], [8, 9], [9, 10],
      ])
    for index in chart.series.indices {
      chart.series[index].role = index == 5 ? .dot : .number
      chart.series[index].name = index < 6 ? "Women" : "Men"
    }
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["Women", "Men"])
    #expect(drawn.shapes(in: "outliers").count == 1)
    let (women, men) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(women.count == 2 && men.count == 2)
    #expect(women[0].maxX < men[0].x && men[0].maxX < women[1].x)
  }

  @Test("a member without rows is said, and one value is a stroke")
  func few() {
    let drawn = Drawn(chart([[5, 5, 5, 5, 5], [nil, nil, nil, nil, nil], [1, 2, 3, 4, 9]]))
    #expect(drawn.faults == [] && drawn.strings.contains("no data"))
    #expect(drawn.rects(in: "series-1").count == 2)
    // Nothing in the colour of the paper lies over the stroke of the one value.
    func paper(_ rows: [[Double?]]) -> Int {
      Drawn(chart(rows)).shapes(in: "plot").count { $0.stroke?.color == Theme.wire.background }
    }
    #expect(paper([[5, 5, 5, 5, 5]]) == 0 && paper([[1, 2, 3, 4, 9]]) == 1)
    #expect(MarkRegistry.mark(for: chart([[nil, nil, nil, nil, nil]]))?.extent == nil)
  }
}
