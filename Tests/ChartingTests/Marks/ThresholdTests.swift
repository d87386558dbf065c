import Drawing
import TestSupport
import Testing

@testable import Charting

@Suite("thresholds")
struct ThresholdTests {
  private let colors: [Color] = [Color(0x112233), Color(0x445566), Color(0x778899)]

  private func chart(_ kind: String, _ values: [Double?], _ edges: [Double]) -> Chart {
    var chart = Samples.chart(kind, Samples.years(2000...(1999 + values.count)), [values])
    chart.options.bars.thresholds = Thresholds(
      edges: edges, colors: Array(colors.prefix(edges.count + 1)))
    return chart
  }

  private func lines(_ drawn: Drawn) -> [Color: [[Point]]] {
    var lines: [Color: [[Point]]] = [:]
    for shape in drawn.shapes(in: "series-1") {
      if case .polyline(let runs) = shape.outline, let stroke = shape.stroke {
        lines[stroke.color, default: []] += runs
      }
    }
    return lines
  }

  @Test(
    "ranges without colours of their own can be told apart by everyone", arguments: 2...4,
    [Theme.wire, .ledger, .wireDark, .ledgerDark])
  func defaults(count: Int, theme: Theme) {
    let fills = Thresholds(edges: (1..<count).map(Double.init)).fills(theme)
    #expect(Set(fills).count == count)
    for (first, second) in zip(fills, fills.dropFirst()) {
      for vision in ColorVision.allCases {
        let difference = first.difference(from: second, seenWith: vision)
        #expect(
          difference >= 12, "\(theme.name), \(first.css), \(second.css), \(vision): \(difference)")
      }
    }
  }

  @Test("a line changes its colour where it crosses a value")
  func line() throws {
    let drawn = Drawn(chart("line", [0, 20, 0], [5]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let lines = lines(drawn)
    #expect(lines.count == 2)
    let above = try #require(lines[colors[1]]?.first)
    let below = try #require(lines[colors[0]])
    #expect(lines[colors[1]]?.count == 1 && below.count == 2 && above.count == 3)
    // A quarter of the way up, at a quarter of the way along.
    let (start, top) = (below[0][0], above[1])
    #expect(abs(above[0].x - (start.x + (top.x - start.x) / 4)) < 0.01)
    #expect(abs(above[0].y - (start.y + (top.y - start.y) / 4)) < 0.01)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["< 5", "≥ 5"])
  }

  @Test("a steep stretch passes through every range, and a value on an edge is above it")
  func steep() {
    let drawn = Drawn(chart("line", [-10, 30], [0, 20]))
    #expect(lines(drawn).mapValues(\.count) == [colors[0]: 1, colors[1]: 1, colors[2]: 1])
    let level = Drawn(chart("line", [5, 5, 5], [5]))
    #expect(Array(lines(level).keys) == [colors[1]])
    let thresholds = Thresholds(edges: [0, 20])
    #expect([-1, 0, 19.9, 20].map { thresholds.range(of: $0) } == [0, 1, 1, 2])
  }

  @Test("a line whose axis is turned over is cut at the same values")
  func reversed() {
    var turned = chart("line", [0, 20, 0], [5])
    turned.options.isReversed = true
    #expect(lines(Drawn(turned)).mapValues(\.count) == [colors[0]: 2, colors[1]: 1])
  }

  @Test("an area is sliced, above zero and below it")
  func area() {
    let drawn = Drawn(chart("area", [-10, 30, 30], [0, 20]))
    #expect(drawn.faults == [])
    let polygons = drawn.shapes(in: "series-1").compactMap { shape -> (Color, [Point])? in
      guard case .polygon(let points) = shape.outline, case .solid(let color)? = shape.fill else {
        return nil
      }
      return (color, points)
    }
    #expect(polygons.count == 3 && Set(polygons.map(\.0)).count == 3)
    func height(_ index: Int) -> Double {
      let ys = polygons[index].1.map(\.y)
      return (ys.max() ?? 0) - (ys.min() ?? 0)
    }
    // From the top: 10 of the highest range, 20 of the middle one, 10 below zero.
    #expect(abs(height(0) * 2 - height(1)) < 0.01 && abs(height(2) - height(0)) < 0.01)
  }

  @Test("an area that leaves zero exactly at a date is filled from there")
  func leavesZero() {
    var chart = Samples.chart("area", Samples.years(2000...2002), [[-2, 0, 2]])
    chart.options.bars.signColors = BarOptions.SignColors()
    let widths = Drawn(chart).shapes(in: "series-1").compactMap { shape -> Double? in
      guard case .polygon(let points) = shape.outline else { return nil }
      return (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0)
    }
    #expect(widths.count == 2 && abs(widths[0] - widths[1]) < 1)
  }

  @Test(
    "bars, dots and needles have the colour of their value", arguments: ["bar", "dot", "lollipop"])
  func marks(kind: String) {
    var chart = Samples.chart(kind, Samples.names(["A", "B", "C"]), [[1, 6, 30]])
    chart.options.bars.thresholds = Thresholds(edges: [5, 20], colors: colors)
    let fills = Drawn(chart).shapes(in: "series-1").compactMap { shape -> Color? in
      if case .solid(let color)? = shape.fill { return color }
      return nil
    }
    #expect(Set(fills) == Set(colors))
  }

  @Test("names stand in the legend, in panels too, and none where none is wanted")
  func legend() {
    var named = chart("line", [0, 20], [5])
    named.options.bars.thresholds?.names = ["Cold", "Warm"]
    #expect(Drawn(named).texts(in: "legend").map(\.text.string) == ["Cold", "Warm"])
    var panels = named
    panels.panels = Chart.Panels([
      Chart.Panel(key: "a", name: "A"), Chart.Panel(key: "b", name: "B"),
    ])
    panels.series.append(named.series[0])
    panels.series[1].panel = 1
    #expect(Drawn(panels).texts(in: "legend").map(\.text.string) == ["Cold", "Warm"])
    named.options.legend = .none
    #expect(Drawn(named).texts(in: "legend").isEmpty)
  }
}
