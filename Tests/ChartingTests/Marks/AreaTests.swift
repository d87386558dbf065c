import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("areas")
struct AreaTests {
  private func area(_ values: [[Double?]]) -> Chart {
    Samples.chart("area", Samples.years(2000...(1999 + values[0].count)), values)
  }

  private func polygons(_ drawn: Drawn) -> [[Point]] {
    drawn.shapes(in: "series").compactMap {
      if case .polygon(let points) = $0.outline { return points }
      return nil
    }
  }

  @Test("layers lie on one another, the first on the baseline")
  func stacked() throws {
    let layers = polygons(Drawn(area([[10, 20, 30], [5, 5, 10]])))
    try #require(layers.count == 2)
    // The upper edge of the first is the lower edge of the second.
    #expect(Array(layers[0][0..<3]) == Array(layers[1][3..<6].reversed()))
    let base = Set(layers[0][3..<6].map(\.y))
    #expect(base.count == 1)
    let heights = [layers[0][2], layers[1][2]].map { (base.first ?? 0) - $0.y }
    #expect(abs(heights[1] / heights[0] - 40.0 / 30) < 1e-9)
  }

  @Test("shares fill the plot from zero to one hundred, and no further")
  func full() throws {
    var chart = area([[0.1, 0.7, 3], [0.2, 0.1, 1], [0.3, 0.3, 1]])
    chart.options.stack = .full
    let drawn = Drawn(chart)
    #expect(drawn.strings.contains("100%"))
    let top = try #require(polygons(drawn).last)
    #expect(Set(top[0..<3].map { ($0.y * 1e6).rounded() }).count == 1)
  }

  @Test("a year in which one layer is missing is a gap in all, unless it counts as zero")
  func gaps() {
    var chart = area([[1, 2, 3, 4, 5], [1, 1, nil, 1, 1]])
    #expect(polygons(Drawn(chart)).count == 4)
    #expect(Drawn(chart).ids == ["layers-incomplete"])
    chart.options.missing = .zero
    #expect(polygons(Drawn(chart)).count == 2)
  }

  @Test("areas start at zero however large the values")
  func zero() {
    #expect(Drawn(area([[98, 99, 100]])).strings.contains("0"))
  }

  @Test("each layer has its last value in its colour at the last date")
  func names() {
    let drawn = Drawn(area([[1, 2, 3], [3, 2, 2]]))
    let value = drawn.labels.first { $0.text.string == "2" }
    #expect(value.map { $0.box.x > 500 } == true)
    #expect(
      value?.text.color == Theme.wire.palette[1].legible(on: .white, towards: Theme.wire.text))
    #expect(drawn.shapes(in: "legend").isEmpty)
    #expect(drawn.faults == [])
  }

  @Test("ten thousand days become a polygon of a few thousand points that keeps the highest")
  func thinned() throws {
    let count = 10_000
    var values: [Double?] = (0..<count).map { Double($0 % 10) }
    values[7777] = 100
    let chart = Samples.chart(
      "area", (0..<count).map { Chart.Category(key: "", label: "", period: Period(.day, $0)) },
      [values])
    let layer = try #require(polygons(Drawn(chart)).first)
    #expect(layer.count < 4000)
    let ys = layer.map(\.y)
    let base = ys.max() ?? 0
    // The peak stands at the top gridline.
    let grid = Drawn(chart).shapes(in: "grid").compactMap { shape -> Double? in
      if case .line(let a, _) = shape.outline { return a.y }
      return nil
    }
    #expect(abs((ys.min() ?? 0) - (grid.min() ?? base)) < 1e-6)
  }

  @Test("thick layers have their names within them")
  func insideNames() throws {
    let drawn = Drawn(
      Samples.chart(
        "area", Samples.years(2010...2020),
        [Array(repeating: 50.0, count: 11), Array(repeating: 40.0, count: 11)]))
    let inside = try #require(drawn.labels.first { $0.text.string == "Series 1" })
    #expect(inside.text.color == .white)
    #expect(drawn.labels.contains { $0.text.string == "Series 2" })
    #expect(drawn.faults == [])
  }

  @Test("where one layer is too thin for its name, all are named beside their ends")
  func namedAlike() throws {
    let drawn = Drawn(
      Samples.chart(
        "area", Samples.years(2010...2020),
        [Array(repeating: 50.0, count: 11), Array(repeating: 1.0, count: 11)]))
    let names = drawn.labels.filter { $0.text.string.hasPrefix("Series") }
    try #require(names.count == 2)
    #expect(names[0].box.x == names[1].box.x)
    #expect(names.contains { $0.text.string.hasSuffix("50") })
    #expect(drawn.faults == [])
  }

  @Test("two hundred thin layers keep their colour: none is all edge")
  func thinLayers() {
    let chart = Samples.chart(
      "area", Samples.years(2020...2023), Array(repeating: [1, 1, 1, 1], count: 200))
    let shapes = Drawn(chart).shapes(in: "series-")
    // The five that are coloured, and all others as one that is thick enough for an edge.
    #expect(shapes.count == 6 && shapes.prefix(5).allSatisfy { $0.stroke == nil })
    let two = Samples.chart("area", Samples.years(2020...2023), [[1, 1, 1, 1], [2, 2, 2, 2]])
    #expect(!Drawn(two).shapes(in: "series-").compactMap(\.stroke).isEmpty)
  }

  @Test("centred layers lie about a middle line, without an axis")
  func centred() throws {
    var chart = Samples.chart("area", Samples.years(2015...2018), [[2, 4, 6, 2], [2, 2, 4, 6]])
    chart.options.stack = .centred
    #expect(MarkRegistry.mark(for: chart)?.extent == -5...5)
    #expect(Stack.centred([Stack.Part(from: 0, to: 2), nil]).map { $0?.from } == [-1, nil])
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    #expect(drawn.texts(in: "axis-value").isEmpty)
  }

  /// So many products, each a little smaller than the one before.
  private func products(_ count: Int) -> Chart {
    Samples.chart(
      "area", Samples.years(2010...2020),
      (0..<count).map { series in
        (0..<11).map { Double(10_000 + 100 * $0) / Double(series + 1) }
      })
  }

  @Test("of many layers five are coloured and named, the others one grey layer with their sum")
  func manyLayers() throws {
    let drawn = Drawn(products(60))
    #expect(drawn.faults == [] && drawn.ids.contains("too-many-colours"))
    #expect(drawn.shapes(in: "legend").isEmpty)
    let names = drawn.labels.map(\.text.string)
    #expect(names.count == 6)
    let rest = (5..<60).reduce(0) { $0 + 11_000 / Double($1 + 1) }
    let other = try #require(names.first { $0.hasPrefix("Other") })
    #expect(other.filter(\.isNumber) == "\(Int(rest.rounded()))")
    let greys = drawn.shapes(in: "series-").filter { $0.fill == .solid(Theme.wire.context) }
    #expect(greys.count == 1 && greys[0].stroke != nil)
  }

  @Test("as many layers as the theme has tones for keep a colour each") func someLayers() {
    let shapes = Drawn(products(15)).shapes(in: "series-")
    #expect(shapes.count == 15 && Set(shapes.compactMap(\.fill)).count == 15)
  }

  @Test("one layer by its sign has two colours, cut where the line crosses zero")
  func signed() {
    var chart = Samples.chart("area", Samples.years(2000...2003), [[-2, 2, 2, -2]])
    chart.options.bars.signColors = BarOptions.SignColors()
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let polygons = drawn.shapes(in: "series-1").compactMap { shape -> [Point]? in
      if case .polygon(let points) = shape.outline { return points }
      return nil
    }
    #expect(polygons.count == 3)
    let fills = Set(
      drawn.shapes(in: "series-1").compactMap { $0.fill.map { "\($0)" } })
    #expect(fills.count == 2)
    // In the middle between the first point and the second.
    let line =
      drawn.shapes(in: "series-1").compactMap { shape -> [Point]? in
        if case .polyline(let runs) = shape.outline { return runs.first }
        return nil
      }.first ?? []
    let crossing = polygons[0].map(\.x).min() ?? 0
    #expect(line.count == 4 && abs(crossing - (line[0].x + line[1].x) / 2) < 0.01)
  }
}
