import Charting
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing

@Suite("waterfalls")
struct WaterfallTests {
  private func waterfall(_ values: [Double?]) -> Chart {
    var chart = Samples.chart(
      "waterfall", Samples.names(values.indices.map { "N\($0)" }), [values])
    chart.series[0].name = ""
    return chart
  }

  @Test("each bar stands where the one before it ended, and the sum stands on zero")
  func steps() throws {
    let rects = Drawn(waterfall([10, 5, -3])).rects(in: "series-1")
    try #require(rects.count == 4)
    #expect(abs(rects[1].maxY - rects[0].y) < 1e-9)
    #expect(abs(rects[2].y - rects[1].y) < 1e-9)
    #expect(abs(rects[3].y - rects[2].maxY) < 1e-9)
    #expect(abs(rects[3].maxY - rects[0].maxY) < 1e-9)
    #expect(abs(rects[3].height / rects[0].height - 1.2) < 1e-9)
  }

  @Test("changes carry their sign, the total does not")
  func signs() {
    let strings = Drawn(waterfall([10, 5, -3])).strings
    for text in ["+10", "+5", "\u{2212}3", "12", "Total"] {
      #expect(strings.contains(text), "\(text)")
    }
  }

  @Test("a highlighted first figure is a level")
  func level() {
    var chart = waterfall([10, 5, -3])
    chart.categories[0].isHighlighted = true
    let drawn = Drawn(chart)
    #expect(drawn.strings.contains("10"))
    let fills = drawn.shapes(in: "series-1").compactMap(\.fill)
    #expect(fills[0] == fills[3])
    #expect(fills[1] == .solid(Theme.wire.positive))
    #expect(fills[2] == .solid(Theme.wire.negative))
  }

  @Test("there is no total where a figure is missing")
  func missing() {
    let drawn = Drawn(waterfall([10, nil, -3]))
    #expect(drawn.rects(in: "series-1").count == 2)
  }

  private func levels(_ values: [Double?], _ totals: BarOptions.Totals) -> Chart {
    var chart = Samples.chart(
      "waterfall", Samples.names(["Begin", "Jan", "Feb", "End"]), [values])
    chart.options.bars.totals = totals
    return chart
  }

  @Test("a closing bar without an amount stands at what the changes come to", arguments: [0, nil])
  func closing(amount: Double?) {
    let drawn = Drawn(levels([4000, 1700, -1400, amount], .members(["Begin", "End"])))
    let rects = drawn.rects(in: "series-1")
    #expect(rects.count == 4)
    #expect(abs(rects[3].height / rects[0].height - 4300.0 / 4000) < 1e-9)
    #expect(abs(rects[0].maxY - rects[3].maxY) < 1e-9)
    #expect(drawn.strings.contains("4,300") && drawn.strings.contains("+1,700"))
    #expect(drawn.diagnostics.isEmpty)
  }

  @Test("a level that the changes do not reach is reported")
  func mismatch() {
    let chart = levels([4000, 1700, -1400, 5000], .members(["Begin", "End"]))
    #expect(Drawn(chart).ids == ["total-does-not-add-up"])
  }

  @Test("no total is added where none is wanted, and every bar but levels has a sign")
  func noTotal() {
    let drawn = Drawn(levels([4000, 1700, -1400, 5000], .none))
    #expect(drawn.rects(in: "series-1").count == 4)
    #expect(!drawn.strings.contains("Total"))
    #expect(drawn.strings.contains("+4,000"))
  }

  @Test("all values are changes and the levels that they reach")
  func running() {
    var chart = levels([4000, 1700, -1400, nil], .members(["Begin", "End"]))
    chart.options.valueLabels = .all
    let drawn = Drawn(chart)
    for text in ["+1,700", "5,700", "\u{2212}1,400", "4,300"] {
      #expect(drawn.strings.contains(text))
    }
    #expect(drawn.faults == [])
  }

  @Test("a change that is not known is said in words, and so is the total")
  func unknown() {
    let drawn = Drawn(waterfall([10, nil, -3]))
    #expect(drawn.strings.count { $0 == "no data" } == 2)
    #expect(drawn.faults == [])
  }

  @Test("changes of months stand from left to right before their total")
  func months() {
    var chart = Samples.chart(
      "waterfall", Samples.months(12), [[12, -4, 6, 3, -8, 2, 5, -1, 2.5, -3.5, 4.5, 1.5]])
    chart.series[0].name = ""
    let drawn = Drawn(chart)
    let rects = drawn.rects(in: "series-1")
    #expect(rects.count == 13 && rects.allSatisfy { abs($0.width - rects[0].width) < 1e-6 })
    #expect(drawn.texts(in: "axis-names").map(\.text.string).prefix(3) == ["Jan", "2020", "Feb"])
    #expect(drawn.strings.contains("+12.0") && drawn.strings.contains("Total"))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
  }

  @Test("rows of months begin where their readers do", arguments: [("en", true), ("ar", false)])
  func direction(code: String, isFromLeft: Bool) throws {
    var chart = Samples.chart(
      "waterfall", Samples.months(12), [[12, -4, 6, 3, -8, 2, 5, -1, 2.5, -3.5, 4.5, 1.5]])
    chart.series[0].name = ""
    chart.language = try #require(Language(code: code))
    let drawn = Drawn(chart, medium: .phone)
    let bars = drawn.rects(in: "series-1")
    #expect(bars.count == 13 && bars.allSatisfy { abs($0.height - bars[0].height) < 1e-6 })
    let names = drawn.texts(in: "axis-names").map(\.box.midX)
    let middle = drawn.scene.size.width / 2
    #expect(!names.isEmpty && names.allSatisfy { ($0 < middle) == isFromLeft })
    #expect(drawn.faults == [])
  }

  @Test("changes that have no room for their figures in columns are rows")
  func turns() {
    var chart = Samples.chart(
      "waterfall", Samples.names(["A", "B", "C", "D", "E"]),
      [[4_000_000, 230_000, -52_000, 9_000, 7]])
    chart.options.numberFormat = .full
    let rows = Drawn(chart, medium: .phone)
    #expect(rows.faults == [] && rows.labels.count >= 5)
    // Rows are of one height, columns of one width.
    let rects = rows.rects(in: "series")
    #expect(rects.count > 4 && rects.allSatisfy { abs($0.height - rects[0].height) < 1e-6 })
    chart.options.valueLabels = .none
    let columns = Drawn(chart, medium: .phone).rects(in: "series")
    #expect(columns.count > 4 && columns.allSatisfy { abs($0.width - columns[0].width) < 1e-6 })
  }

  @Test("a fall to nearly nothing has its figure inside its bar, and no other loses its own")
  func insideFigure() throws {
    let drawn = Drawn(waterfall([2260, 1740, 1370, -5170]))
    let rects = drawn.rects(in: "series-1")
    try #require(rects.count == 5)
    let figure = try #require(drawn.labels.first { $0.text.string == "\u{2212}5,170" })
    #expect(figure.box.y >= rects[3].y && figure.box.maxY <= rects[3].maxY)
    #expect(figure.text.color == .white)
    for text in ["+2,260", "+1,740", "+1,370", "200"] { #expect(drawn.strings.contains(text)) }
    #expect(drawn.faults == [])
  }

  @Test("rows below zero keep their figures, beside the ends that are read")
  func fallingRows() {
    var chart = waterfall([-200, -300, -150, -230, -190])
    chart.options.orientation = .bars
    let drawn = Drawn(chart, medium: .phone)
    for text in ["\u{2212}200", "\u{2212}300", "\u{2212}1,070"] {
      #expect(drawn.strings.contains(text), "\(text)")
    }
    #expect(drawn.faults == [])
    let rects = drawn.rects(in: "series-1")
    let label = drawn.labels.first { $0.text.string == "\u{2212}300" }
    #expect(label.map { $0.box.maxX < rects[1].x } == true)
  }
}
