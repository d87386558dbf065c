import Drawing
import Statistics
import TestSupport
import Testing

@testable import Charting

@Suite("strips")
struct StripTests {
  /// A series for the first value of each row, another for the second ones.
  private func chart(_ rows: [[Double]], names: [String] = []) -> Chart {
    let most = rows.map(\.count).max() ?? 0
    var chart = Samples.chart(
      "strip", Samples.names(rows.indices.map { "N\($0)" }),
      (0..<most).map { number in
        rows.map { $0.indices.contains(number) ? $0[number] : nil }
      })
    for index in chart.series.indices {
      chart.series[index].role = .dot
      chart.series[index].name = names.indices.contains(index) ? names[index] : ""
    }
    return chart
  }

  private func circles(_ drawn: Drawn, in group: String) -> [Point] {
    drawn.shapes(in: group).compactMap { shape in
      if case .circle(let center, _) = shape.outline { return center }
      return nil
    }
  }

  @Test("each value is a dot at its place, and equal ones stand side by side")
  func dots() {
    let drawn = Drawn(chart([[0, 10, 10, 10], [5]]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let dots = circles(drawn, in: "series-1")
    #expect(dots.count == 5)
    let equal = dots[1...3]
    #expect(Set(equal.map(\.x)).count == 1 && Set(equal.map(\.y)).count == 3)
    // Halfway between the dots at 0 and at 10.
    #expect(abs(dots[4].x - (dots[0].x + dots[1].x) / 2) < 0.01)
  }

  @Test("without packing the dots lie on one line and are seen through")
  func line() {
    var chart = chart([[0, 10, 10, 10]])
    chart.options.bars.packsDots = false
    let drawn = Drawn(chart)
    #expect(Set(circles(drawn, in: "series-1").map(\.y)).count == 1)
    let fills = drawn.shapes(in: "series-1").compactMap { shape -> UInt8? in
      if case .solid(let color)? = shape.fill { return color.alpha }
      return nil
    }
    #expect(fills == [130, 130, 130, 130])
  }

  @Test("ticks are upright strokes at their values, and a median is a stroke over them")
  func ticks() {
    var chart = chart([[0, 4, 10], [2, 8]])
    chart.options.bars.packsDots = false
    chart.options.bars.dotsAreTicks = true
    chart.options.bars.marksMedians = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && circles(drawn, in: "series-1").isEmpty)
    func lines(_ group: String) -> [(x: Double, height: Double)] {
      drawn.shapes(in: group).compactMap { shape in
        guard case .line(let a, let b) = shape.outline, a.x == b.x else { return nil }
        return (a.x, abs(a.y - b.y))
      }
    }
    let ticks = lines("series-1")
    #expect(ticks.count == 5)
    // Each median in two strokes: an edge of background, and itself over that.
    let medians = lines("medians")
    #expect(medians.count == 4)
    #expect(medians[0].x == ticks[1].x && medians[0].height >= ticks[1].height)
    // Of 2 and 8 it is 5, halfway between the ticks at 0 and 10 of the row above.
    #expect(abs(medians[2].x - (ticks[0].x + ticks[2].x) / 2) < 0.01)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["Median"])
  }

  @Test("colours have a legend of one entry each")
  func colors() {
    let drawn = Drawn(chart([[1, 2, 3, 4]], names: ["F", "F", "M", "M"]))
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["F", "M"])
    #expect(circles(drawn, in: "series-1").count == 2 && circles(drawn, in: "series-2").count == 2)
  }

  @Test("a dot that is picked out is named, and the others are grey")
  func highlight() {
    var chart = chart([[1, 2, 3], [4, 5]], names: ["KZ", "KG", "TJ"])
    chart.options.bars.dotsAreMembers = true
    chart.series[1].isHighlighted = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(drawn.texts(in: "labels").map(\.text.string) == ["KG", "KG"])
    #expect(drawn.texts(in: "legend").isEmpty)
    let grey = drawn.shapes(in: "series-1").count { $0.fill == .solid(Theme.wire.context) }
    #expect(grey == 3)
  }

  @Test("a member without values is said, and thousands of dots stay in their row")
  func extremes() {
    var empty = chart([[1], [2]])
    empty.series[0].values[1] = .missing
    #expect(Drawn(empty).strings.contains("no data"))
    let many = Drawn(chart([(0..<2000).map { Double($0 % 50) }]))
    #expect(many.faults == [] && circles(many, in: "series-1").count == 2000)
    #expect(MarkRegistry.mark(for: chart([[]]))?.extent == nil)
  }
}
