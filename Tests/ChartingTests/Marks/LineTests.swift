import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("lines")
struct LineTests {
  @Test("a line that its author has dashed is drawn through, or others are dashed")
  func dashedByChoice() {
    var chart = Samples.chart(
      "line", Samples.years(2010...2014), [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1]])
    chart.series[1].isDashed = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let dashes = ["series-1", "series-2"].map { group in
      drawn.shapes(in: group).contains { $0.stroke.map { !$0.dash.isEmpty } ?? false }
    }
    #expect(dashes == [false, true])
  }

  private func line(_ values: [[Double?]], _ categories: [Chart.Category]? = nil) -> Chart {
    Samples.chart("line", categories ?? Samples.years(2000...(1999 + values[0].count)), values)
  }

  private func runs(_ drawn: Drawn, _ series: String = "series-1") -> [[Point]] {
    drawn.shapes(in: series).flatMap { shape -> [[Point]] in
      if case .polyline(let runs) = shape.outline { return runs }
      return []
    }
  }

  @Test("a sum that begins anew with each year is a line for each year")
  func yearToDate() {
    var chart = Samples.chart("line", Samples.months(24), [(0..<24).map { Double($0 % 12 + 1) }])
    func runs(_ chart: Chart) -> [Int] {
      Drawn(chart).shapes(in: "series-1").compactMap { shape -> [Int]? in
        if case .polyline(let runs) = shape.outline { return runs.map(\.count) }
        return nil
      }.first ?? []
    }
    #expect(runs(chart).count == 1)
    chart.options.beginsAnewEachYear = true
    #expect(runs(chart).count == 2)
    #expect(Drawn(chart).faults == [])
  }

  @Test("each line is named at its end in its colour, and there is no legend")
  func names() {
    let drawn = Drawn(line([[1, 2, 3], [3, 2, 2]]))
    let name = drawn.texts.first { $0.text.string.hasPrefix("Series 1") }
    #expect(name?.text.color == Theme.wire.palette[0])
    #expect(drawn.shapes(in: "legend").isEmpty)
    #expect(name.map { $0.box.x > 500 } == true)
  }

  private var exporters: Chart {
    var chart = Samples.chart(
      "line", Samples.years(2019...2023),
      [
        [nil, 100, 202, 311, 491], [482, 374, 382, 381, 442], [349, 264, 237, 266, 311],
        [nil, nil, 271, 287, nil], [240, 189, 205, 231, nil],
      ])
    for (index, name) in ["China", "Japan", "Germany", "Mexico", "South Korea"].enumerated() {
      chart.series[index].name = name
    }
    return chart
  }

  @Test(
    "the story's line that ends early has its figure, and takes no room beside the plot",
    arguments: [Medium.article, .phone], [3, 4])
  func earlyStory(_ medium: Medium, _ story: Int) throws {
    var chart = exporters
    chart.series[story].isHighlighted = true
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let figure = story == 3 ? "287" : "231"
    let label = try #require(drawn.labels.first { $0.text.string.contains(figure) })
    let others = drawn.labels.filter { ["China", "Japan", "Germany"].contains($0.text.string) }
    try #require(others.count == 3)
    let edge = others.map(\.box.maxX).max() ?? 0
    #expect(label.box.maxX < others.map(\.box.x).min() ?? 0)
    #expect(edge > drawn.scene.size.width - medium.margin - 12)
    let lines = drawn.labels.filter { $0.text.color == label.text.color }
    #expect(lines.count <= 2)
  }

  @Test("no name of a line that ends early stands nearer to the end of another one")
  func earlyNeighbours() throws {
    var values: [[Double?]] = [[2, 1.7, 1.5, 2.4, 3.1, 2.9, 3.3, 2.2, 1.9, 2.1, nil]]
    for (start, first, last) in [(0, 2.0, 3.8), (2, 1.5, 3.7), (4, 3.1, 3.6), (6, 3.3, 3.5)] {
      values.append(
        (0...10).map { year in
          year < start || year > start + 4
            ? nil : first + (last - first) * Double(year - start) / 4
        })
    }
    let drawn = Drawn(Samples.chart("line", Samples.years(2012...2022), values), medium: .phone)
    #expect(drawn.faults == [])
    let ends = (2...5).map { index in
      drawn.strokes(in: "series-\(index)").map(\.to).max { $0.x < $1.x } ?? Point(0, 0)
    }
    func distance(_ box: Rect, _ point: Point) -> Double {
      max(box.x - point.x, 0, point.x - box.maxX) + max(box.y - point.y, 0, point.y - box.maxY)
    }
    for (index, end) in ends.enumerated().dropLast() {
      guard let name = drawn.labels.first(where: { $0.text.string == "Series \(index + 2)" })
      else { continue }
      for (other, point) in ends.enumerated() where other != index {
        #expect(distance(name.box, point) > 3, "\(index) at \(other), ends \(end)")
      }
    }
  }

  @Test("a line that ends early is named at its own end, or where else along it no line is between")
  func earlyEnds() throws {
    func name(_ values: [[Double?]]) throws -> (x: Double, leaders: Int) {
      let drawn = Drawn(line(values))
      #expect(drawn.faults == [])
      let name = try #require(drawn.texts.first { $0.text.string.hasPrefix("Series 2") })
      let leaders = drawn.shapes(in: "labels").count
      return (name.box.x, leaders)
    }
    let free = try name([[9, 9, 9, 9, 9], [2, 2, 2, nil, nil]])
    let crowded = try name([[2, 2, 2, 2.1, 2], [2, 2, 2.2, nil, nil]])
    let over = try name([[9, 9, 9, 9, 9], [1, 2, 3, nil, nil], [nil, 1, 3.4, 4, 5]])
    #expect(free.leaders == 0)
    #expect(crowded.leaders == 0)
    #expect(over.leaders == 0)
    #expect(max(crowded.x, over.x) < 450)
  }

  @Test("a reference line's label keeps off the marker of a note")
  func markers() throws {
    var chart = line([[10, 11, 12, 13, 14, 15, 16]])
    chart.referenceLines = [.init(value: 13, text: "The figure that was claimed")]
    chart.pointNotes = [.init(category: 3, series: 0, text: "Here")]
    let drawn = Drawn(chart)
    let marker = try #require(
      drawn.shapes(in: "plot").compactMap { shape -> Rect? in
        guard case .circle(let center, let radius) = shape.outline, shape.stroke != nil,
          shape.fill == .solid(Theme.wire.background)
        else { return nil }
        return Rect(center.x, center.y, 0, 0).insetBy(-radius, -radius)
      }.first)
    for label in drawn.labels { #expect(!label.box.overlaps(marker), "\(label.text.string)") }
  }

  @Test("of five lines four are coloured and one is context")
  func context() {
    let drawn = Drawn(line((0..<5).map { [1, Double($0)] }))
    let colors = (1...5).map { index in
      drawn.shapes(in: "series-\(index)").compactMap(\.stroke?.color).first
    }
    #expect(colors.last == Theme.wire.context)
    #expect(colors.filter { $0 == Theme.wire.context }.count == 1)
  }

  @Test("two hundred lines are drawn, few of them coloured")
  func many() {
    let drawn = Drawn(line((0..<200).map { index in (0..<10).map { Double(index * $0 % 37) } }))
    #expect(drawn.faults == [])
    let colors = drawn.shapes(in: "series-").compactMap(\.stroke?.color)
    #expect(colors.filter { Theme.wire.palette.contains($0) }.count == 4)
    #expect(drawn.diagnostics.filter { $0.severity > .hint }.map(\.id) == ["too-many-series"])
  }

  @Test("missing years are gaps, bridged and dashed when asked")
  func gaps() {
    var chart = line([[1, 2, nil, 4, 5]])
    #expect(runs(Drawn(chart)).map(\.count) == [2, 2])
    chart.options.missing = .bridge
    let dashed = Drawn(chart).shapes(in: "series-1").filter { $0.stroke?.dash.isEmpty == false }
    #expect(dashed.count == 1)
  }

  @Test("a year left out of the table is a gap too")
  func leftOut() {
    let chart = line(
      [[1, 2, 3, 4]], Samples.time([.year(2019), .year(2020), .year(2022), .year(2023)]))
    #expect(runs(Drawn(chart)).map(\.count) == [2, 2])
  }

  @Test("points stand at their true places in the calendar")
  func calendar() {
    var chart = line(
      [[1, 2, 3]], Samples.time([.year(2010), .year(2011), .year(2020)]))
    chart.options.missing = .bridge
    let points = runs(Drawn(chart)).flatMap { $0 }
    let xs = Set(points.map(\.x)).sorted()
    #expect(abs((xs[1] - xs[0]) / (xs[2] - xs[0]) - 0.1) < 0.001)
  }

  @Test("ten times the values move labels, not shapes")
  func tenTimes() {
    let one = Drawn(line([[1, 3, 2]]))
    let ten = Drawn(line([[10, 30, 20]]))
    #expect(runs(one).flatMap { $0.map(\.y) } == runs(ten).flatMap { $0.map(\.y) })
  }

  @Test("a cut axis says so")
  func cut() {
    let drawn = Drawn(line([[98, 99, 100]]))
    #expect(drawn.strings.contains { $0.contains("does not start at zero") })
    #expect(!Drawn(line([[1, 99, 100]])).strings.contains { $0.contains("does not start") })
  }

  @Test("a hundred thousand points become a drawing of a few thousand")
  func decimated() {
    let count = 100_000
    let chart = Samples.chart(
      "line", (0..<count).map { Chart.Category(key: "", label: "", period: Period(.day, $0)) },
      [(0..<count).map { Double($0 % 1000) }])
    let points = runs(Drawn(chart)).reduce(0) { $0 + $1.count }
    #expect(points < 6000)
  }

  @Test("notes, reference lines and spans find places of their own")
  func annotations() {
    var chart = line([[1, 4, 2, 6, 3, 5]])
    chart.pointNotes = [.init(category: 3, series: 0, text: "The lockdown ends")]
    chart.referenceLines = [.init(value: 4, text: "Average")]
    chart.spans = [.init(from: 1, to: 2, text: "Lockdown")]
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(drawn.diagnostics.isEmpty)
    for text in ["The lockdown ends", "Average", "Lockdown"] {
      #expect(drawn.strings.contains(text))
    }
  }

  @Test("an interval is a band behind the line, and a forecast's opens from the last observation")
  func bands() throws {
    var chart = line([[1, 2, 3, 4, 5]])
    #expect(Drawn(chart).shapes(in: "bands").isEmpty)
    chart.series[0].values[3] = Measured(4, interval: Interval(3, 5), qualifier: .forecast)
    chart.series[0].values[4] = Measured(5, interval: Interval(3, 8), qualifier: .forecast)
    let drawn = Drawn(chart)
    let shape = try #require(drawn.shapes(in: "bands").first)
    guard case .polygon(let points) = shape.outline else {
      Issue.record("a band is not a polygon")
      return
    }
    #expect(points.count == 6)
    #expect(points[0] == points[5])
    let known = runs(drawn).flatMap { $0 }
    #expect(known.contains(points[0]))
    // The axis holds the whole band.
    #expect(
      (points.map(\.y).min() ?? 0)
        >= (drawn.shapes(in: "grid").compactMap { shape in
          if case .line(let a, _) = shape.outline { return a.y }
          return nil
        }.min() ?? 0) - 1e-9)
  }

  @Test("a stretch of values is shaded behind the line, and is in view")
  func shade() throws {
    var chart = Samples.chart("line", Samples.years(2015...2018), [[2, 4, 6, 2]])
    chart.referenceLines = [
      Chart.ReferenceLine(value: 8, to: 10, text: "High"),
      Chart.ReferenceLine(value: 0, to: 3, text: "Low"),
    ]
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let bands = drawn.rects(in: "band-of-values")
    #expect(bands.count == 2 && drawn.shapes(in: "reference").isEmpty)
    #expect(bands[0].maxY < bands[1].y)
    #expect(abs(bands[1].height / bands[0].height - 1.5) < 0.05)
    #expect(drawn.strings.contains("High") && drawn.strings.contains("Low"))
  }

  @Test("a fifth line is grey for want of a colour, and has its figure as the others do")
  func fifthFigure() {
    let chart = Samples.chart(
      "line", Samples.years(2020...2023), (1...5).map { n in (0..<4).map { Double(n * 100 + $0) } })
    let drawn = Drawn(chart)
    for n in 1...5 {
      #expect(drawn.strings.contains { $0.hasSuffix("\(n)03") }, "\(drawn.strings)")
    }
    var highlighted = chart
    highlighted.series[0].isHighlighted = true
    #expect(
      Drawn(highlighted).strings.filter { $0.hasSuffix("03") && $0.contains("Series") }.count == 1)
  }
}
