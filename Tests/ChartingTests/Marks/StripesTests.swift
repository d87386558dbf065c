import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("stripes")
struct StripesTests {
  private func chart(_ values: [[Double?]]) -> Chart {
    Samples.chart("stripes", Samples.years(2000...(1999 + (values.first?.count ?? 1))), values)
  }

  private func fills(_ drawn: Drawn, _ group: String) -> [String] {
    drawn.shapes(in: group).map { "\(String(describing: $0.fill))" }
  }

  @Test("a row for each series, and in it a stripe for each date, that goes on under the next")
  func rows() {
    let drawn = Drawn(chart([[1, 1, 9, 10, 5], [1, 3, 5, 7, 9]]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    #expect(drawn.rects(in: "series-1").count == 5)
    #expect(drawn.rects(in: "series-2").count == 5)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["0", "2", "4", "6", "8", "10"])
    #expect(drawn.rects(in: "legend").count == 5)
    #expect(drawn.strings.contains("Series 1") && drawn.shapes(in: "axis-values").isEmpty)
    let (first, second) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(first[0].maxY <= second[0].y && abs(first[4].maxX - second[4].maxX) < 0.01)
    for (a, b) in zip(first, first.dropFirst()) { #expect(a.maxX > b.x && a.maxX < b.x + 1) }
  }

  @Test("the two sides of zero have a colour each, and a hole one that the legend names")
  func sides() {
    let drawn = Drawn(chart([[-3, nil, 3]]))
    #expect(drawn.faults == [])
    #expect(drawn.rects(in: "series-1").count == 3)
    #expect(Set(fills(drawn, "series-1")).count == 3)
    #expect(drawn.texts(in: "legend").last?.text.string == "no data")
    #expect(!Drawn(chart([[-3, 3]])).strings.contains("no data"))
  }

  @Test(
    "classes begin near the least value where values lie far from zero, and are whole for counts")
  func classes() {
    let far = Folds(chart([[20.5, 24, 29]]), usual: 5, leavesZero: true)
    #expect(far.base == 20 && far.step == 2 && far.above == 5)
    #expect(far.band(of: 20.5).band == 0 && far.band(of: 29).band == 4)
    let counts = Folds(chart([[0, 1, 4]]), usual: 5, leavesZero: true)
    #expect(counts.step == 1 && counts.above == 4)
    let given = chart([[5, 9, 14]])
    var wished = given
    wished.options.bars.folds.base = 10
    wished.options.bars.folds.count = 2
    let folds = Folds(wished, usual: 5, leavesZero: true)
    #expect(folds.base == 10 && folds.above == 2 && folds.below == 2)
    #expect(folds.band(of: 9) == (0, false) && folds.band(of: 10) == (0, true))
  }

  @Test("figures stand within their stripes where they are asked for")
  func values() {
    var chart = chart([[1, 5, 9]])
    chart.options.valueLabels = .all
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(drawn.texts(in: "labels").map(\.text.string).filter { $0 == "5" }.count == 1)
  }

  @Test("lines and spans have no place, and a note is a line over the stripes")
  func notes() {
    var chart = chart([[1, 2, 3]])
    chart.spans = [Chart.Span(from: 0, to: 1, text: "Two years")]
    #expect(Drawn(chart).ids == ["not-on-stripes"])
    chart.spans = []
    chart.pointNotes = [Chart.PointNote(category: 1, text: "Here")]
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.strings.contains("Here"))
  }

  @Test("thresholds are the classes, with a legend of their names")
  func givenClasses() {
    var chart = chart([[1, 5, 9], [2, 12, nil]])
    chart.options.bars.thresholds = Thresholds(
      edges: [4, 10], colors: [.black, .white, Color(0xFF0000)], names: ["low", "mid", "high"])
    let drawn = Drawn(chart)
    func colors(_ group: String) -> [Scene.Fill?] { drawn.shapes(in: group).map(\.fill) }
    #expect(colors("series-1") == [.solid(.black), .solid(.white), .solid(.white)])
    #expect(colors("series-2").prefix(2) == [.solid(.black), .solid(Color(0xFF0000))])
    let legend = drawn.texts(in: "legend").map(\.text.string)
    #expect(legend.contains("low") && legend.contains("high") && legend.contains("no data"))
    #expect(drawn.faults == [])
  }
}
