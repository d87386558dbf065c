import Drawing
import Testing

@testable import Charting

@Suite("spark")
struct SparkTests {
  @Test(
    "every series has a row with a line, a marked end and its last figure, and there are no axes")
  func rows() {
    let chart = Samples.chart(
      "spark", Samples.months(12), [(0..<12).map { Double($0) }, (0..<12).map { Double(900 - $0) }])
    let drawn = Drawn(chart)
    #expect(drawn.faults.isEmpty)
    #expect(drawn.shapes(in: "series-").count == 4)
    for group in ["grid", "axis-time", "axis-values", "baseline"] {
      #expect(drawn.shapes(in: group).isEmpty)
    }
    #expect(drawn.strings.contains("11"))
    #expect(drawn.strings.contains("889"))
  }

  @Test("a few sparks make a low picture")
  func low() {
    let chart = Samples.chart("spark", Samples.months(12), [(0..<12).map { Double($0) }])
    #expect(Drawn(chart).scene.size.height < 250)
  }

  @Test("lines on top of one another are both seen")
  func coincident() {
    let chart = Samples.chart("line", Samples.years(2019...2021), [[1, 2, 3], [1, 2, 4]])
    let widths = Drawn(chart).shapes(in: "series-").compactMap { shape -> Double? in
      if case .polyline = shape.outline { shape.stroke?.width } else { nil }
    }
    #expect(Set(widths).count == 2)
  }
}
