import Charting
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("bars")
struct BarTests {
  private let short = ["A", "B", "C", "D"]

  @Test("lying sideways is standing upright, turned")
  func turned() {
    var upright = Samples.bars([3, -1, 4, 2], names: short)
    upright.options.valueLabels = .none
    upright.options.orientation = .columns
    var sideways = upright
    sideways.options.orientation = .bars
    let columns = Drawn(upright).rects(in: "series")
    let rows = Drawn(sideways).rects(in: "series")
    // In each, lengths are in proportion to the values, and starts to the categories.
    let columnLengths = columns.map { $0.height / columns[0].height }
    let rowLengths = rows.map { $0.width / rows[0].width }
    for (a, b) in zip(columnLengths, rowLengths) { #expect(abs(a - b) < 1e-9) }
    let columnSteps = columns.map {
      ($0.midX - columns[0].midX) / (columns[1].midX - columns[0].midX)
    }
    let rowSteps = rows.map { ($0.midY - rows[0].midY) / (rows[1].midY - rows[0].midY) }
    for (a, b) in zip(columnSteps, rowSteps) { #expect(abs(a - b) < 1e-9) }
    // Up is right: the negative one goes the other way.
    #expect(columns[1].y >= columns[0].maxY - 1e-9)
    #expect(rows[1].maxX <= rows[0].x + 1e-9)
  }

  @Test("ten times the values move labels, not shapes")
  func tenTimes() {
    let one = Drawn(Samples.bars([3, 1, 4, 2], names: short))
    let ten = Drawn(Samples.bars([30, 10, 40, 20], names: short))
    #expect(one.rects(in: "series") == ten.rects(in: "series"))
    #expect(one.strings != ten.strings)
  }

  @Test("lengths are in proportion to the values, also with an axis")
  func proportion() {
    for labels in [Chart.ValueLabels.none, .all] {
      var chart = Samples.bars([10, 20, 40])
      chart.options.valueLabels = labels
      let heights = Drawn(chart).rects(in: "series").map(\.height)
      #expect(abs(heights[1] / heights[0] - 2) < 1e-9)
      #expect(abs(heights[2] / heights[0] - 4) < 1e-9)
    }
  }

  @Test("names too long for columns lay the bars sideways, time never does")
  func orientation() {
    let long = Samples.bars(
      [1, 2, 3, 4, 5, 6],
      names: (1...6).map { "Democratic Republic of the Congo \($0)" })
    let rows = Drawn(long).rects(in: "series")
    #expect(Set(rows.map(\.x)).count == 1)
    let months = Samples.chart("bar", Samples.months(60), [(0..<60).map { Double($0 + 1) }])
    let columns = Drawn(months).rects(in: "series")
    #expect(Set(columns.map(\.maxY)).count == 1)
  }

  @Test("fewer than ten labelled bars have no grid and no value axis")
  func noGrid() {
    let drawn = Drawn(Samples.bars([1, 2, 3]))
    #expect(drawn.shapes(in: "grid").isEmpty)
    #expect(drawn.strings.contains("3"))
    var plain = Samples.bars([1, 2, 3])
    plain.options.valueLabels = .none
    #expect(!Drawn(plain).shapes(in: "grid").isEmpty)
  }

  @Test("a figure that is not there is said in words, not drawn as zero")
  func missing() {
    let drawn = Drawn(Samples.bars([1, nil, 3]))
    #expect(drawn.rects(in: "series").count == 2)
    #expect(drawn.strings.contains("no data"))
  }

  @Test("derived figures are hatched and labelled so, provisional ones paler")
  func qualifiers() {
    var chart = Samples.bars([1, 2, 3], names: ["A", "B", "C"])
    chart.series[0].values = [
      Measured(219, qualifier: .derived), Measured(4113), Measured(900, qualifier: .provisional),
    ]
    let drawn = Drawn(chart)
    let fills = drawn.shapes(in: "series").compactMap(\.fill)
    guard case .hatched = fills[0] else {
      Issue.record("a derived bar is not hatched")
      return
    }
    #expect(fills[1] == .solid(Theme.wire.palette[0]))
    #expect(fills[2] != .solid(Theme.wire.palette[0]))
    #expect(drawn.strings.contains("≈219"))
  }

  @Test("stacks end where their parts add up, and the total stands on top")
  func stack() {
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), [[10, 20], [30, 20]])
    chart.options.stack = .stacked
    let drawn = Drawn(chart)
    let rects = drawn.rects(in: "series")
    #expect(rects.count == 4)
    #expect(abs(rects[2].maxY - rects[0].y) < 1e-9)
    #expect(drawn.strings.filter { $0 == "40" }.count == 2)
  }

  @Test("shares fill the plot")
  func full() {
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), [[1, 2], [3, 2]])
    chart.options.stack = .full
    let rects = Drawn(chart).rects(in: "series")
    let total = rects[0].height + rects[2].height
    #expect(abs(rects[1].height + rects[3].height - total) < 1e-9)
    #expect(abs(rects[0].height / total - 0.25) < 1e-9)
  }

  @Test("highlighted bars have the accent, the others are context")
  func highlight() {
    var chart = Samples.bars([1, 2, 3], names: ["A", "B", "C"])
    chart.categories[1].isHighlighted = true
    let fills = Drawn(chart).shapes(in: "series").compactMap(\.fill)
    #expect(
      fills == [
        .solid(Theme.wire.context), .solid(Theme.wire.accent), .solid(Theme.wire.context),
      ])
  }

  @Test("a wide interval is a whisker")
  func interval() {
    var chart = Samples.bars([100, 50], names: ["A", "B"])
    chart.series[0].values[0] = Measured(100, interval: Interval(80, 120))
    #expect(Drawn(chart).scene.dump.contains("line"))
    let plain = Drawn(Samples.bars([100, 50], names: ["A", "B"])).scene.dump
    let count = { (text: String) in
      text.split(separator: "\n").filter { $0.contains("line ") }.count
    }
    #expect(count(Drawn(chart).scene.dump) == count(plain) + 3)
  }

  @Test("an axis that would start above zero is an error of the rules")
  func cutAxis() {
    var chart = Samples.bars([50, 60])
    chart.options.axisMinimum = 40
    #expect(Drawn(chart).ids.contains("bars-start-at-zero"))
  }
}
