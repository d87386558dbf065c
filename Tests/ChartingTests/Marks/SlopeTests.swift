import Charting
import Drawing
import TestSupport
import Testing

@Suite("slopes")
struct SlopeTests {
  @Test("only the first and the last date are drawn, with values at both ends and no axis")
  func ends() {
    let chart = Samples.chart(
      "slope", Samples.years(2015...2020), [[1, 9, 9, 9, 9, 4], [3, 0, 0, 0, 0, 2]])
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "grid").isEmpty)
    for text in ["1", "3", "4 Series 1", "2 Series 2", "2015", "2020"] {
      #expect(drawn.strings.contains(text), "\(text)")
    }
    #expect(!drawn.strings.contains("2017"))
    #expect(drawn.faults == [])
  }

  @Test("a series without its first figure is a dot, not a line")
  func missing() {
    let drawn = Drawn(Samples.chart("slope", Samples.years(2015...2016), [[nil, 4], [3, 2]]))
    let lines = drawn.shapes(in: "series-1").filter {
      if case .polyline = $0.outline { return true }
      return false
    }
    #expect(lines.isEmpty)
    #expect(drawn.shapes(in: "series-1").count == 1)
  }

  @Test("dates that lack figures of others are not the ends")
  func fullest() {
    let drawn = Drawn(
      Samples.chart("slope", Samples.years(2015...2018), [[nil, 4, 5, 6], [3, 2, 2, nil]]))
    #expect(drawn.strings.contains("2016") && drawn.strings.contains("2017"))
    #expect(!drawn.strings.contains("2015") && !drawn.strings.contains("2018"))
  }

  @Test("values that nearly meet are moved apart", arguments: [Medium.article, .phone])
  func crowded(medium: Medium) {
    let values = (0..<6).map { [100 + Double($0) * 0.3, 50 + Double($0) * 10] }
    let drawn = Drawn(Samples.chart("slope", Samples.years(2015...2016), values), medium: medium)
    #expect(drawn.faults == [])
    #expect(drawn.diagnostics.isEmpty)
  }

  @Test("both dates stand under their rails", arguments: Medium.presets)
  func dates(_ medium: Medium) {
    let drawn = Drawn(
      Samples.chart("slope", Samples.years(2014...2023), [(0..<10).map { Double($0 + 5) }]),
      medium: medium)
    #expect(drawn.texts(in: "axis-names").map(\.text.string) == ["2014", "2023"])
  }

  @Test("long names that would stand on one another are a legend, and the figures stay")
  func longNames() {
    var chart = Samples.chart(
      "slope", Samples.years(2014...2015), [[5, 6], [6, 8], [7, 10], [8, 12], [9, 14]])
    for index in chart.series.indices {
      chart.series[index].name = "A country with a name of many long words, number \(index)"
    }
    let drawn = Drawn(chart, medium: .phone)
    #expect(!drawn.shapes(in: "legend").isEmpty)
    for text in ["5", "9", "6", "14"] { #expect(drawn.strings.contains(text), "\(text)") }
    #expect(drawn.faults == [])
    #expect(drawn.ids == [])
  }

  @Test("of many lines the largest change each way has a colour, and all that have room have names")
  func story() {
    let values: [[Double]] = [
      [50, 51], [40, 42], [30, 90], [35, 36], [80, 20], [60, 61], [70, 69], [10, 12], [20, 22],
      [25, 24], [65, 66], [45, 44],
    ]
    var chart = Samples.chart("slope", Samples.years(2015...2016), values)
    let drawn = Drawn(chart)
    let palette = Theme.wire.palette
    func fill(_ series: Int) -> Color? {
      drawn.shapes(in: "series-\(series)").first.flatMap { $0.stroke?.color }
    }
    #expect(fill(3) == palette[0] && fill(5) == palette[1])
    #expect(fill(1) == Theme.wire.context)
    for index in 1...12 {
      #expect(drawn.strings.contains { $0.hasSuffix("Series \(index)") }, "\(index)")
    }
    // More than have room: which have no name is said.
    chart = Samples.chart("slope", Samples.years(2015...2016), values + values + values)
    #expect(Drawn(chart).ids.contains("labels-left-out"))
  }
}
