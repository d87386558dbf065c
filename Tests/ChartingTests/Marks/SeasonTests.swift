import Charting
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("seasons and steps")
struct SeasonTests {
  private func lines(_ drawn: Drawn, _ group: String) -> [[Point]] {
    drawn.shapes(in: group).flatMap { shape -> [[Point]] in
      if case .polyline(let runs) = shape.outline { return runs }
      return []
    }
  }

  @Test("each year is a line over the same months, the last in colour and the oldest palest")
  func years() {
    let drawn = Drawn(
      Samples.chart("season", Samples.months(30), [(0..<30).map { Double($0 % 12 + $0) }]))
    #expect(lines(drawn, "series-1").map(\.count) == [6])
    #expect(lines(drawn, "series-2").map(\.count) == [12])
    #expect(lines(drawn, "series-3").map(\.count) == [12])
    let first = (1...3).compactMap { lines(drawn, "series-\($0)").first?.first?.x }
    #expect(Set(first).count == 1)
    let colors = (1...3).compactMap { drawn.shapes(in: "series-\($0)").first?.stroke?.color }
    let pale = Theme.wire.context.mixed(with: Theme.wire.background, 0.5)
    #expect(colors == [Theme.wire.palette[0], Theme.wire.context, pale])
    for text in ["Jan", "Dec", "2020", "2021"] { #expect(drawn.strings.contains(text)) }
    #expect(drawn.faults == [])
  }

  @Test("months on a phone are named by their initials")
  func narrow() {
    let drawn = Drawn(
      Samples.chart("season", Samples.months(24), [(0..<24).map(Double.init)]), medium: .phone)
    #expect(drawn.diagnostics.isEmpty)
    #expect(drawn.faults == [])
  }

  @Test("years have no seasons and stay one line")
  func yearly() {
    let drawn = Drawn(Samples.chart("season", Samples.years(2010...2015), [[1, 2, 3, 4, 5, 6]]))
    #expect(lines(drawn, "series-1").map(\.count) == [6])
  }

  @Test("a step holds its value until the next one")
  func steps() throws {
    let points = try #require(
      lines(Drawn(Samples.chart("step", Samples.years(2010...2012), [[1, 3, 2]])), "series-1").first
    )
    #expect(points.count == 5)
    for (a, b) in zip(points, points.dropFirst()) { #expect(a.x == b.x || a.y == b.y) }
    #expect(points[1].y == points[0].y)
  }

  @Test("where not even the initials of all months have room some of them stand for all")
  func someInitials() throws {
    var chart = Samples.chart(
      "season", Samples.months(36), [(0..<36).map { Double($0 + 100) * 1e9 }])
    chart.language = try #require(Language(code: "fa"))
    chart.options.valueLabels = .none
    let drawn = Drawn(chart, medium: try #require(Medium(named: "150x300")))
    #expect(!drawn.ids.contains("text-does-not-fit"))
    #expect((2...8).contains(drawn.texts(in: "axis-names").count))
  }
}
