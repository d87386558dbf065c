import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("paths")
struct PathTests {
  /// Paths of two measures over the years from 2000 on.
  private func chart(_ paths: [(along: [Double?], up: [Double?])]) -> Chart {
    let count = paths.first?.along.count ?? 0
    var chart = Samples.chart(
      "path", Samples.years(2000...(1999 + count)), paths.map(\.along) + paths.map(\.up))
    chart.layers = [
      Chart.Layer(kind: "line", unit: Unit(named: "mile")),
      Chart.Layer(kind: "line", unit: Unit(named: "USD")),
    ]
    for index in chart.series.indices {
      chart.series[index].layer = index / paths.count
      chart.series[index].name = paths.count > 1 ? "P\(index % paths.count)" : "M\(index)"
    }
    return chart
  }

  private func points(_ drawn: Drawn, _ group: String) -> [Point] {
    drawn.shapes(in: group).compactMap { shape -> [Point]? in
      if case .polyline(let runs) = shape.outline { return runs.first }
      return nil
    }.first ?? []
  }

  @Test("dates are joined in their order, wherever they stand along the plot")
  func order() {
    let drawn = Drawn(chart([(along: [10, 30, 20], up: [1, 2, 3])]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let line = points(drawn, "series-1")
    #expect(line.count == 3)
    #expect(line[0].x < line[2].x && line[2].x < line[1].x)
    #expect(line[0].y > line[1].y && line[1].y > line[2].y)
    #expect(abs(line[2].x - (line[0].x + line[1].x) / 2) < 0.01)
    for year in ["2000", "2001", "2002"] { #expect(drawn.strings.contains(year)) }
    #expect(!drawn.shapes(in: "grid-along").isEmpty)
    #expect(drawn.texts(in: "legend").isEmpty)
  }

  @Test("a date stands nearer to the dot of another", arguments: 0..<30)
  func nearest(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let (along, up) = (
      (0..<14).map { _ in Double.random(in: 0...1, using: &random) },
      (0..<14).map { _ in Double.random(in: 0...1, using: &random) }
    )
    let drawn = Drawn(chart([(along: along, up: up)]))
    let line = points(drawn, "series-1")
    try #require(line.count == 14)
    for label in drawn.texts(in: "labels") {
      guard let year = Int(label.text.string) else { continue }
      let own = label.box.distance(to: line[year - 2000])
      #expect(line.allSatisfy { label.box.distance(to: $0) >= own - 1 }, "\(year)")
    }
    #expect(drawn.texts(in: "labels").contains { $0.text.string == "2013" })
  }

  @Test("a date without one of the two is a gap")
  func gaps() {
    let drawn = Drawn(chart([(along: [1, 2, nil, 4, 5], up: [1, 2, 3, 4, nil])]))
    #expect(drawn.faults == [])
    #expect(points(drawn, "series-1").count == 2)
    #expect(MarkRegistry.mark(for: chart([(along: [nil, 1], up: [5, nil])]))?.extent == nil)
  }

  @Test("several paths end with their names, and a smooth one passes through its points")
  func several() {
    var chart = chart([
      (along: [1, 2, 3, 4], up: [1, 3, 2, 4]), (along: [5, 6, 7, 6], up: [1, 2, 3, 1]),
    ])
    let straight = Drawn(chart)
    #expect(straight.faults == [])
    #expect(straight.strings.contains { $0.hasPrefix("P0") })
    #expect(straight.strings.contains { $0.hasPrefix("P1") })
    chart.options.joins = .smooth
    let smooth = Drawn(chart)
    let all = points(smooth, "series-1")
    for point in points(straight, "series-1") {
      #expect(all.contains { abs($0.x - point.x) < 0.01 && abs($0.y - point.y) < 0.01 })
    }
    #expect(all.count > 20)
  }

  @Test("a note stands at its date's point")
  func note() throws {
    var chart = chart([(along: [10, 30, 20], up: [1, 2, 3])])
    chart.pointNotes = [Chart.PointNote(category: 1, text: "Far out")]
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let note = try #require(drawn.texts.first { $0.text.string == "Far out" })
    let point = points(drawn, "series-1")[1]
    #expect(abs(note.box.midX - point.x) < 90 && abs(note.box.midY - point.y) < 60)
  }

  @Test("spans are left out with a word, and extreme figures are drawn")
  func odd() {
    var chart = chart([(along: [1, 2], up: [1, 2])])
    chart.spans = [Chart.Span(from: 0, to: 1, text: "Years")]
    #expect(Drawn(chart).ids == ["not-on-a-path"])
    let limit = Double.greatestFiniteMagnitude
    for (along, up) in [([-limit, limit], [0.0, 1]), ([5, 5], [7, 7]), ([0, 0], [1e-300, 0])] {
      let drawn = Drawn(self.chart([(along: along, up: up)]))
      #expect(drawn.faults == [])
    }
  }

  @Test("panels share both scales")
  func panels() {
    var chart = chart([(along: [0, 10], up: [0, 1]), (along: [0, 5], up: [0, 2])])
    chart.panels = Chart.Panels([
      Chart.Panel(key: "a", name: "A"), Chart.Panel(key: "b", name: "B"),
    ])
    for index in chart.series.indices {
      chart.series[index].panel = index % 2
      chart.series[index].name = "M\(index / 2)"
    }
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(drawn.texts(in: "legend").isEmpty)
    func width(_ panel: String) -> Double {
      let line = points(drawn, panel)
      return (line.last?.x ?? 0) - (line.first?.x ?? 0)
    }
    let lines = drawn.shapes(in: "series-1").compactMap { shape -> Double? in
      guard case .polyline(let runs) = shape.outline, let run = runs.first else { return nil }
      return (run.last?.x ?? 0) - (run.first?.x ?? 0)
    }
    #expect(lines.count == 2 && abs(lines[0] - 2 * lines[1]) < 0.01)
  }
}
