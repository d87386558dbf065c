import Drawing
import Statistics
import Testing

@testable import Charting

@Suite("band")
struct BandTests {
  private func band(_ roles: [Chart.Series.Role], _ values: [[Double?]]) -> Chart {
    var chart = Samples.chart("band", Samples.years(2020...2020 + values[0].count - 1), values)
    for (index, role) in roles.enumerated() {
      chart.series[index].role = role
      if role != .value { chart.series[index].name = "Range" }
    }
    return chart
  }

  @Test("a band is a closed shape between its ends, and its ends are no lines")
  func shape() throws {
    let drawn = Drawn(band([.low, .value, .high], [[1, 2, 1], [2, 3, 2], [4, 5, 4]]))
    let shapes = drawn.shapes(in: "band-")
    try #require(shapes.count == 1)
    guard case .polygon(let points) = shapes[0].outline else {
      Issue.record("a band is not a polygon")
      return
    }
    #expect(points.count == 6)
    let lines = drawn.shapes(in: "series-").filter {
      if case .polyline = $0.outline { true } else { false }
    }
    #expect(lines.count == 1)
    #expect(drawn.strings.contains("Range"))
  }

  @Test("nested bands are drawn from the outside in, the inner ones darker")
  func nested() throws {
    let drawn = Drawn(GoldenSceneTests.nested)
    let fills = drawn.shapes(in: "band-").compactMap { shape -> Color? in
      if case .solid(let color) = shape.fill { color } else { nil }
    }
    try #require(fills.count == 2)
    let ground = Theme.wire.background
    #expect(fills[0].contrast(with: ground) < fills[1].contrast(with: ground))
  }

  @Test("bands lie in one another in whatever order they are written")
  func order() {
    let chart = band(
      [.low, .high, .low, .high], [[4, 4], [6, 6], [1, 1], [9, 9]])
    #expect(Band(chart).bands.map(\.low) == [2, 0])
  }

  @Test("the bands of a forecast begin at the last observation")
  func opens() throws {
    var chart = band([.value, .low, .high], [[1, 2, 3, 4], [nil, nil, 2, 2], [nil, nil, 4, 6]])
    for index in 2...3 {
      chart.series[0].values[index] = Measured(Double(index + 1), qualifier: .forecast)
    }
    func corners(_ chart: Chart) throws -> Int {
      let shapes = Drawn(chart).shapes(in: "band-")
      guard case .polygon(let points) = try #require(shapes.first).outline else { return 0 }
      return points.count
    }
    #expect(try corners(chart) == 6)
    // What is usual is known for part of the time only: no forecast.
    chart.series[0].values = [1, 2, 3, 4].map { Measured($0) }
    #expect(try corners(chart) == 4)
  }

  @Test("a hole in either end is a hole in the band")
  func hole() {
    let chart = band([.low, .high], [[1, 1, nil, 1, 1], [2, 2, 2, 2, 2]])
    #expect(Drawn(chart).shapes(in: "band-").count == 2)
  }

  @Test("figures with intervals are a line in a band, not dashed")
  func intervals() {
    var chart = Samples.chart("band", Samples.years(2020...2022), [[1, 2, 3]])
    chart.series[0].values = [1, 2, 3].map {
      Measured($0, interval: Interval($0 - 0.5, $0 + 0.5), qualifier: .derived)
    }
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "bands").count == 1)
    #expect(drawn.shapes(in: "series-").allSatisfy { $0.stroke?.dash.isEmpty != false })
  }

  @Test("a band of one date is seen: an upright bar from its low to its high end")
  func oneDate() throws {
    let drawn = Drawn(band([.low, .value, .high], [[1], [3], [4]]))
    let band = try #require(drawn.shapes(in: "band-1").first)
    guard case .polyline(let runs) = band.outline, let points = runs.first else {
      Issue.record("a stroke was expected, not \(band.outline)")
      return
    }
    let heights = points.map(\.y)
    #expect((heights.max() ?? 0) - (heights.min() ?? 0) > 100)
    #expect((band.stroke?.width ?? 0) > 20)
  }
}
