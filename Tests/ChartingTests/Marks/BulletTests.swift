import Charting
import Drawing
import TestSupport
import Testing
import TradeData

@Suite("bullets")
struct BulletTests {
  private func bullet(_ values: [[Double?]]) -> Chart {
    Samples.chart(
      "bullet", Samples.names((values.first ?? []).indices.map { "N\($0)" }), values)
  }

  @Test("the target is a stroke across the bar, thinner than it is long")
  func target() {
    let drawn = Drawn(bullet([[30, 50], [40, 40]]))
    let (bars, targets) = (drawn.rects(in: "series-1"), drawn.rects(in: "targets"))
    #expect(bars.count == 2 && targets.count == 2)
    #expect(targets[0].height > bars[0].height && targets[0].width < 4)
    #expect(targets[0].x > bars[0].maxX)
    #expect(targets[1].maxX < bars[1].maxX)
  }

  @Test("bands lie behind, the widest first")
  func bands() {
    let drawn = Drawn(bullet([[30], [40], [20], [45], [60]]))
    let bands = drawn.rects(in: "bands")
    #expect(bands.map(\.width) == bands.map(\.width).sorted(by: >))
    #expect(bands.count == 3)
    #expect(bands[0].height > drawn.rects(in: "series-1")[0].height)
  }

  @Test("a figure or a target that is not there is no zero")
  func holes() {
    let drawn = Drawn(bullet([[nil, 50], [40, nil]]))
    #expect(drawn.rects(in: "series-1").count == 1)
    #expect(drawn.rects(in: "targets").count == 1)
    #expect(drawn.strings.contains("no data"))
  }

  @Test("figures without a target are refused")
  func alone() {
    #expect(Drawn(bullet([[1, 2]])).ids == ["bullet-needs-target"])
  }

  @Test("three rows fill a picture of a given height")
  func fills() throws {
    let chart = Samples.chart(
      "bullet", Samples.names(["China", "Japan", "Germany"]), [[9, 8, 5], [6, 7, 4]])
    let medium = try #require(Medium(named: "1200x675"))
    let drawn = Drawn(chart, medium: medium)
    let lowest = drawn.rects(in: "series-1").map(\.maxY).max() ?? 0
    #expect(lowest > 675 * 0.75)
    #expect(drawn.faults == [])
  }

  @Test("the figure of a bar below zero stands at its own end")
  func belowZero() throws {
    let drawn = Drawn(
      Samples.chart("bullet", Samples.names(["A", "B"]), [[40, -30], [50, 20]]))
    let bar = try #require(drawn.rects(in: "series-1").last)
    let label = try #require(drawn.labels.first { $0.text.string == "\u{2212}30" })
    #expect(label.box.maxX <= bar.x)
    #expect(drawn.faults == [])
  }

  @Test("a target far beyond the bar leaves the figure its place at the bar's end")
  func figureBetween() throws {
    let drawn = Drawn(
      Samples.chart("bullet", Samples.names(["A", "B"]), [[40, 94], [100, 95]]))
    let bars = drawn.rects(in: "series-1")
    let targets = drawn.rects(in: "targets")
    let far = try #require(drawn.labels.first { $0.text.string == "40" })
    #expect(far.box.x > bars[0].maxX && far.box.maxX < targets[0].x)
    let near = try #require(drawn.labels.first { $0.text.string == "94" })
    #expect(near.box.x > targets[1].maxX)
  }
}
