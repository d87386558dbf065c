import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("horizons")
struct HorizonTests {
  private func chart(_ values: [[Double?]]) -> Chart {
    Samples.chart("horizon", Samples.months(values.first?.count ?? 0), values)
  }

  @Test("each series has a row, and bands of a round height lie over one another")
  func bands() {
    let drawn = Drawn(chart([[0, 10, 28, 10, 0], [0, 4, 8, 4, 0]]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    // 28 in three bands of 10, and 8 in one.
    #expect(drawn.shapes(in: "series-1").count == 3)
    #expect(drawn.shapes(in: "series-2").count == 1)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["0", "10", "20", "30"])
    #expect(drawn.strings.contains("Series 1") && drawn.shapes(in: "axis-values").isEmpty)
    let fills = Set(drawn.shapes(in: "series-1").map { "\(String(describing: $0.fill))" })
    #expect(fills.count == 3)
  }

  @Test("what is below the base is turned up in the other colour")
  func below() {
    let drawn = Drawn(chart([[-5, 5, -5, 5]]))
    #expect(drawn.faults == [])
    let colors = Set(drawn.shapes(in: "series-1").map { "\(String(describing: $0.fill))" })
    #expect(colors.count > 1)
    let rows = drawn.shapes(in: "series-1").compactMap { shape -> Rect? in
      guard case .polygon(let points) = shape.outline else { return nil }
      let ys = points.map(\.y)
      return Rect(0, ys.min() ?? 0, 1, (ys.max() ?? 0) - (ys.min() ?? 0))
    }
    // All stand on the foot of the row.
    #expect(Set(rows.map { ($0.maxY * 100).rounded() }).count == 1)
  }

  @Test("the base and the height of bands may be given, and the last band holds what is higher")
  func folds() {
    var chart = chart([[100, 140, 95]])
    chart.options.bars.folds.base = 100
    chart.options.bars.folds.height = 20
    let folds = Folds(chart, usual: 3)
    #expect(folds.above == 2 && folds.below == 1 && folds.step == 20)
    chart.options.bars.folds.height = 1e-300
    #expect(Folds(chart, usual: 3).above == 6)
    #expect(Drawn(chart).faults == [])
  }

  @Test("areas are cut where the line crosses the ends of a band")
  func areas() {
    let areas = Cut.areas([Point(0, -1), Point(2, 1), Point(4, 3), Point(8, -1)])
    #expect(
      areas == [
        [Point(1, 0), Point(2, 1), Point(4, 1), Point(6, 1), Point(7, 0)]
      ])
    #expect(Cut.areas([Point(0, -1), Point(1, 0), Point(2, -1)]).isEmpty)
    #expect(Cut.areas([Point(0, 1), Point(1, -1), Point(2, 1)]).count == 2)
    #expect(
      Cut.areas([Point(0, 0.5), Point(1, 0.5)]) == [
        [Point(0, 0), Point(0, 0.5), Point(1, 0.5), Point(1, 0)]
      ])
  }

  @Test("a gap stays one, and a month alone is seen")
  func gaps() {
    let drawn = Drawn(chart([[3, 3, nil, 3, nil, 3, 3]]))
    #expect(drawn.faults == [])
    // Two stretches and one month, each with a band above the base.
    let areas = drawn.shapes(in: "series-1").count
    #expect(areas > 0 && areas % 3 == 0)
  }

  @Test("lines and spans have no place, and notes stand at dates")
  func losses() {
    var chart = chart([[1, 2, 3], [3, 2, 1]])
    chart.referenceLines = [Chart.ReferenceLine(value: 2, text: "Two")]
    #expect(Drawn(chart).ids == ["not-on-a-horizon"])
    chart.referenceLines = []
    chart.pointNotes = [Chart.PointNote(category: 1, text: "Here")]
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.strings.contains("Here"))
  }

  @Test("a hole has a colour that the legend names, so that it is not read as zero")
  func holes() throws {
    let values: [Double?] = [1, 2, nil, 4, nil, 3, 3]
    let drawn = Drawn(Samples.chart("horizon", Samples.years(2000...2006), [values]))
    #expect(drawn.faults == [])
    #expect(drawn.texts(in: "legend").last?.text.string == "no data")
    // Between 2001 and the slot of 2003, which stands alone, and from there to 2005.
    let blanks = drawn.rects(in: "holes")
    #expect(blanks.count == 2)
    let whole = Drawn(Samples.chart("horizon", Samples.years(2000...2001), [[1, 2]]))
    #expect(!whole.strings.contains("no data") && whole.rects(in: "holes").isEmpty)
  }
}
