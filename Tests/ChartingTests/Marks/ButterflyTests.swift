import Charting
import Drawing
import TestSupport
import Testing

@Suite("butterflies")
struct ButterflyTests {
  private func butterfly(_ values: [[Double?]]) -> Chart {
    Samples.chart("butterfly", Samples.names(["Kazakhstan", "Mexico", "Japan"]), values)
  }

  @Test("ages run upwards, and an axis beside many rows has no minus signs")
  func pyramid() {
    let ages = (0..<19).map { "\($0 * 5)" }
    let drawn = Drawn(
      Samples.chart(
        "butterfly", Samples.names(ages),
        [ages.indices.map { Double(100 - 5 * $0) }, ages.indices.map { Double(100 - 4 * $0) }]))
    let rects = drawn.rects(in: "series-1")
    #expect(rects.count == 19)
    // The youngest are the most, and stand at the foot.
    #expect(rects.max { $0.width < $1.width } == rects.max { $0.y < $1.y })
    #expect(!drawn.strings.contains { $0.contains("\u{2212}") })
    #expect(drawn.strings.filter { $0 == "50" }.count >= 2)
  }

  @Test("the names of both sides stand at the middle, over the rows, where there is no axis")
  func heads() throws {
    let drawn = Drawn(butterfly([[10, 20, 5], [40, 10, 5]]))
    let middle = try #require(drawn.rects(in: "series-2").first)
    let heads = drawn.texts(in: "labels").filter { $0.text.string.hasPrefix("Series") }
    try #require(heads.count == 2)
    #expect(heads.allSatisfy { $0.box.maxY < middle.y })
    #expect(heads[0].box.maxX < middle.x && heads[1].box.x > middle.x)
    #expect(drawn.texts(in: "legend").isEmpty)
    var chart = butterfly([[10, 20, 5], [40, 10, 5]])
    chart.options.legend = .top
    #expect(Drawn(chart).texts(in: "legend").count == 2)
  }

  @Test("two series go opposite ways from one middle, on one scale")
  func backToBack() throws {
    let drawn = Drawn(butterfly([[10, 20, 5], [40, 10, 5]]))
    let left = drawn.rects(in: "series-1")
    let right = drawn.rects(in: "series-2")
    try #require(left.count == 3 && right.count == 3)
    for (a, b) in zip(left, right) { #expect(abs(a.maxX - b.x) < 1e-9) }
    #expect(abs(right[0].width / left[0].width - 4) < 1e-9)
    #expect(abs(right[2].width - left[2].width) < 1e-9)
    for text in ["10", "20", "40", "5"] { #expect(drawn.strings.contains(text), "\(text)") }
    #expect(drawn.shapes(in: "grid").isEmpty)
    #expect(drawn.faults == [])
  }

  @Test("a figure that is not there is said in words")
  func missing() {
    let drawn = Drawn(butterfly([[10, nil, 5], [40, 10, 5]]))
    #expect(drawn.rects(in: "series-1").count == 2)
    #expect(drawn.strings.contains("no data"))
  }

  @Test("one series, three, or figures below zero are refused")
  func refused() {
    for values: [[Double?]] in [
      [[1, 2, 3]], [[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[1, 2, 3], [-1, 2, 3]],
    ] {
      #expect(Drawn(butterfly(values)).ids.contains("butterfly-needs-two"))
    }
  }

  @Test("on a phone numbers stand within the bars that have room, so that bars have it too")
  func inside() {
    let chart = Samples.chart(
      "butterfly", Samples.names(["North", "South", "East"]),
      [[490_000, 320_000, 3_000], [410_000, 20_000, 480_000]])
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [] && drawn.ids == [])
    let bars = drawn.rects(in: "series-")
    let within = drawn.labels.filter { label in bars.contains { $0.contains(label.box) } }
    #expect(within.count == 4)
    #expect((bars.map(\.width).max() ?? 0) > 110)
  }

  @Test("on a phone long names stand over their bars, which have the whole width")
  func namesOver() throws {
    let chart = Samples.chart(
      "butterfly", Samples.names(["United States", "Australia", "Canada"]),
      [[90, 40, 30], [80, 10, 20]])
    let drawn = Drawn(chart, medium: .phone)
    let bars = drawn.rects(in: "series-1") + drawn.rects(in: "series-2")
    #expect(bars.map(\.width).reduce(0, +) > 0)
    #expect((drawn.rects(in: "series-1").first?.width ?? 0) > 120)
    let names = drawn.texts(in: "axis-names")
    for (name, bar) in zip(names, drawn.rects(in: "series-1")) {
      #expect(name.box.maxY <= bar.y + 1)
      #expect(bar.y - name.box.maxY < 10)
    }
    #expect(drawn.faults == [])
    let wide = Drawn(chart)
    #expect(wide.texts(in: "axis-names").allSatisfy { $0.box.maxX < 120 })
  }
}
