import Charting
import Diagnostics
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("range bars")
struct RangeBarTests {
  private func range(_ from: [Double?], _ to: [Double?], unit: Unit = .number) -> Chart {
    Samples.chart("range", Samples.names(from.indices.map { "N\($0)" }), [from, to], unit: unit)
  }

  @Test("bars run from one figure to the other, and nothing from zero")
  func ends() {
    let rects = Drawn(range([10, 20, 15], [30, 40, 20])).rects(in: "series-1")
    #expect(rects.count == 3)
    #expect(abs(rects[0].width / rects[2].width - 4) < 1e-9)
    #expect(rects[1].x > rects[0].x)
  }

  @Test("the first row says what the two ends are, and the others only their figures")
  func namesOfEnds() {
    var chart = range([10, 20], [30, 40])
    chart.series[0].name = "1967"
    chart.series[1].name = "2007"
    let strings = Drawn(chart).strings
    for text in ["1967: 10", "2007: 30", "20", "40"] { #expect(strings.contains(text)) }
    #expect(!strings.contains("1967: 20"))
  }

  @Test("a few upright ranges are neither blocks nor threads", arguments: [Medium.article, .phone])
  func width(_ medium: Medium) {
    let chart = Samples.chart("range", Samples.years(2021...2023), [[10, 20, 15], [30, 40, 20]])
    let rects = Drawn(chart, medium: medium).rects(in: "series-1")
    let slot = rects[1].midX - rects[0].midX
    for rect in rects { #expect(rect.width > slot * 0.3 && rect.width < slot * 0.7) }
  }

  @Test("an axis far from zero is no fault of ranges, and needs no note")
  func noNote() {
    let drawn = Drawn(range([1010, 1020], [1030, 1040]))
    #expect(drawn.diagnostics.isEmpty)
    #expect(!drawn.strings.contains { $0.contains("zero") })
  }

  @Test("years have no thousands separator, and those before the common era say so")
  func years() {
    let strings = Drawn(range([-3000, 500], [1500, 2000], unit: .calendarYear)).strings
    #expect(strings.contains("1000"))
    #expect(strings.contains { $0.contains("BC") })
    #expect(!strings.contains { $0.contains(",") && $0.hasPrefix("1") })
  }

  @Test("with colours by sign a range says whether it rises, over the line of its span")
  func candlesticks() {
    var chart = Samples.chart(
      "range", Samples.years(2021...2023),
      [[8, 18, 5], [31, 41, 25], [10, 40, 15], [30, 20, 15]])
    chart.options.bars.signColors = BarOptions.SignColors()
    let drawn = Drawn(chart)
    let (spans, bodies) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(spans.count == 3)
    #expect(bodies.count == 3)
    for (span, body) in zip(spans, bodies) {
      #expect(span.width < 2)
      #expect(body.width > 4 * span.width)
      #expect(abs(span.x + span.width / 2 - body.x - body.width / 2) < 0.01)
    }
    #expect(!drawn.diagnostics.contains { $0.id == "range-reversed" })
    chart.options.bars.signColors = nil
    #expect(Drawn(chart).diagnostics.contains { $0.id == "range-reversed" })
  }

  @Test("a stretch of months has its ticks at months")
  func months() {
    let strings = Drawn(
      range([2024.02, 2024.1], [2024.3, 2024.6], unit: .calendarYear)
    ).strings
    #expect(strings.contains("Feb 2024"))
    #expect(strings.contains("Mar"))
  }

  @Test("a range with one end is a stroke, and its hole is said in words")
  func hole() {
    let drawn = Drawn(range([10, nil], [30, 20]))
    #expect(drawn.rects(in: "series-1").count == 2)
    #expect(drawn.strings.contains("no data"))
    #expect(drawn.faults == [])
  }

  @Test("a range that ends before it begins is drawn, and reported")
  func reversed() {
    let drawn = Drawn(range([10, 40], [30, 20]))
    #expect(drawn.ids == ["range-reversed"])
    #expect(drawn.rects(in: "series-1").count == 2)
  }

  @Test("an odd number of ends is an error")
  func odd() {
    let chart = Samples.chart("range", Samples.names(["A"]), [[1], [2], [3]])
    #expect(Drawn(chart).ids == ["range-needs-two"])
  }

  @Test("several ranges lie over one another, the last on top in full colour")
  func nested() {
    let drawn = Drawn(
      Samples.chart(
        "range", Samples.months(4), [[0, 1, 2, 3], [9, 9, 9, 9], [3, 4, 4, 5], [6, 7, 8, 8]]))
    #expect(drawn.rects(in: "series-1").count == 4)
    #expect(drawn.shapes(in: "series-2").first?.fill == .solid(Theme.wire.palette[0]))
    #expect(drawn.shapes(in: "series-1").first?.fill != drawn.shapes(in: "series-2").first?.fill)
  }

  @Test("fifty rows with names of eighty characters have a place for every name")
  func manyRows() {
    var chart = range((0..<51).map { Double($0) }, (0..<51).map { Double($0 + 5) })
    chart.categories[20].label =
      "Age of pre-colonial civilization (Christian, Islamic, and traditional kingdoms)"
    for medium in [Medium.article, .phone] {
      let drawn = Drawn(chart, medium: medium)
      #expect(drawn.faults == [])
      #expect(drawn.diagnostics.isEmpty)
      #expect(drawn.rects(in: "series-1").count == 51)
    }
  }

  @Test("a dimension colours the bars and stands in the legend")
  func groups() {
    var chart = range([1, 2, 3], [4, 5, 6])
    chart.groups = [.init(name: "Asia"), .init(name: "Europe")]
    for (index, group) in [0, 1, 0].enumerated() { chart.categories[index].group = group }
    let drawn = Drawn(chart)
    let fills = drawn.shapes(in: "series-1").compactMap(\.fill)
    #expect(fills[0] == fills[2] && fills[0] != fills[1])
    #expect(drawn.strings.contains("Asia") && drawn.strings.contains("Europe"))
  }

  @Test("a year of days is one outline a pair, with gaps where days are missing")
  func days() {
    let days = Samples.time((0..<365).map { Period(.day, 19_000 + $0) })
    let low: [Double?] = (0..<365).map { $0 == 100 ? nil : Double($0 % 20) }
    let high: [Double?] = (0..<365).map { Double($0 % 20 + 8) }
    let drawn = Drawn(Samples.chart("range", days, [low, high]), medium: .phone)
    let outlines = drawn.shapes(in: "series-1").compactMap { shape -> [Point]? in
      if case .polygon(let points) = shape.outline { points } else { nil }
    }
    #expect(outlines.map(\.count) == [400, 1056])
    #expect(drawn.faults == [])
  }

  @Test("ends that are one figure are printed once")
  func oneFigure() {
    let drawn = Drawn(range([85, 20], [85, 40]))
    #expect(drawn.strings.count { $0 == "85" } == 1)
    #expect(drawn.faults == [])
  }
}
