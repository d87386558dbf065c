import Drawing
import Speaking
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
    for group in ["grid", "axis-values", "baseline"] {
      #expect(drawn.shapes(in: group).isEmpty)
    }
    // When it begins and ends, and no ticks.
    #expect(drawn.texts(in: "axis-time").map(\.text.string) == ["Jan", "2020", "Dec"])
    #expect(drawn.shapes(in: "axis-time").isEmpty)
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

  @Test("for readers from the right names stand at the right, and time still runs to the right")
  func fromTheRight() throws {
    var chart = Samples.chart("spark", Samples.months(12), [(0..<12).map { Double($0) }, [5]])
    chart.series[1].values = chart.series[0].values
    chart.language = try #require(Language(code: "ar"))
    let drawn = Drawn(chart)
    let name = try #require(drawn.texts.first { $0.text.string == "Series 1" })
    let value = try #require(drawn.texts.first { $0.text.string == "11" })
    #expect(name.box.x > value.box.maxX)
    let line = drawn.shapes(in: "series-1").compactMap { shape -> [Point]? in
      if case .polyline(let runs) = shape.outline { return runs.first }
      return nil
    }.first
    let points = try #require(line)
    #expect((points.first?.x ?? 0) < (points.last?.x ?? 0))
    // It rises, so its end is higher.
    #expect((points.first?.y ?? 0) > (points.last?.y ?? 0))
  }

  @Test("a line with one stretch of many in common with another is as thin as the others")
  func shortCoincidence() {
    let values: [[Double?]] = [[1, 2, 3, 4, 5, 6], [4, 1, 0, 2, 5, 6]]
    let widths = Drawn(Samples.chart("line", Samples.years(2016...2021), values))
      .shapes(in: "series-").compactMap { shape -> Double? in
        if case .polyline = shape.outline { shape.stroke?.width } else { nil }
      }
    #expect(widths.count == 2 && Set(widths).count == 1)
  }

  @Test("sparks say that sizes cannot be compared, a single one has nothing to compare")
  func ownScales() {
    let rows = (1...2).map { n in (0..<12).map { Optional(Double($0 * n)) } }
    let note = "Each line has a scale of its own."
    #expect(
      Drawn(Samples.chart("spark", Samples.months(12), rows)).strings.contains {
        $0.hasSuffix(note)
      })
    #expect(
      !Drawn(Samples.chart("spark", Samples.months(12), [rows[0]])).strings.contains {
        $0.hasSuffix(note)
      })
  }
}
