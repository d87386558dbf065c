import Drawing
import Statistics
import Testing

@testable import Charting

@Suite("trends")
struct TrendTests {
  private let places = (0..<10).map { Double($0) }

  @Test("points on a straight line have that line as their trend", arguments: Chart.Trend.allCases)
  func exact(trend: Chart.Trend) throws {
    let figures = places.map { Measured(3 + 2 * $0) }
    guard trend != .none else {
      #expect(TrendLine(.none, figures, places: places)?.values.isEmpty != false)
      return
    }
    let line = try #require(TrendLine(trend, figures, places: places))
    for (place, value) in zip(places, line.values) {
      #expect(abs((value ?? .nan) - (3 + 2 * place)) < 1e-9)
    }
  }

  @Test("a trend runs over holes, from the first figure to the last")
  func holes() throws {
    let figures = [nil, 1, nil, 3, 4, nil].map { $0.map { Measured($0) } ?? Measured.missing }
    let line = try #require(TrendLine(.robust, figures, places: Array(places.prefix(6))))
    #expect(line.values.map { $0 == nil } == [true, false, false, false, false, true])
  }

  @Test("two points have no trend, and one wild value does not turn the robust one")
  func robust() throws {
    #expect(TrendLine(.linear, [Measured(1), Measured(2)], places: [0, 1]) == nil)
    var figures = places.map { Measured($0) }
    figures[9] = Measured(1000)
    let line = try #require(TrendLine(.robust, figures, places: places))
    #expect(abs((line.values[5] ?? 0) - 5) < 0.5)
  }

  @Test("a trend is one line of its own, and least squares have a band")
  func drawn() {
    var chart = Samples.chart("line", Samples.months(6), [[1, 3, 2, 4, 3, 6]])
    chart.options.trend = .linear
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "trend-").count == 1)
    #expect(drawn.shapes(in: "bands").count == 1)
    #expect(
      drawn.shapes(in: "series-").contains {
        if case .polyline = $0.outline { true } else { false }
      })
  }

  @Test("dates as dots have no line but that of the trend")
  func dots() {
    var chart = Samples.chart("dot", Samples.months(20), [(0..<20).map { Double($0 % 7) }])
    chart.options.trend = .smooth
    let drawn = Drawn(chart)
    let polylines = drawn.shapes(in: "series-").filter {
      if case .polyline = $0.outline { true } else { false }
    }
    #expect(polylines.isEmpty)
    #expect(drawn.shapes(in: "trend-").count == 1)
  }

  @Test("along an axis of numbers the places are those numbers")
  func alongNumbers() throws {
    let numbers = [0, 5, 20, 100.0]
    var chart = Samples.chart(
      "line", Samples.names(numbers.map { "\($0)" }), [numbers.map { 2 * $0 }])
    for (index, number) in numbers.enumerated() { chart.categories[index].number = number }
    chart.options.trend = .linear
    let trend = try #require(Line(chart).trends[0])
    #expect(zip(trend.values, numbers).allSatisfy { abs(($0.0 ?? .nan) - 2 * $0.1) < 1e-9 })
  }
}
