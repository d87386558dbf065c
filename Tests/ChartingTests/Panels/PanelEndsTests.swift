import Drawing
import TestSupport
import Testing

@testable import Charting

@Suite("figures at the ends of lines in panels")
struct PanelEndsTests {
  @Test("a figure that stands far over a line's last point is led to it, and others are not")
  func leader() throws {
    let falling = [0.1, 0, 0.2, 0, 0, 1, 0, 0, 0, 0.3, 7, 9, 40, 64, 1.75].map { Optional($0) }
    let rising = (0..<15).map { Optional(Double($0) * 4) }
    let chart = PanelTests.chart(
      "line", Samples.years(2010...2024), [[rising], [rising], [falling]])
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.struck == [])
    let leaders = drawn.strokes(in: "labels")
    try #require(leaders.count == 1)
    let figure = try #require(drawn.texts(in: "labels", panel: 3).first)
    // From the figure straight down to the dot, which lies near the baseline.
    let baseline = try #require(drawn.strokes(in: "baseline").last)
    #expect(leaders[0].from.x == leaders[0].to.x && leaders[0].from.y >= figure.box.maxY - 1)
    #expect((0..<16).contains(baseline.from.y - leaders[0].to.y))
  }
}
