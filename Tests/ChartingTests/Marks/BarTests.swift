import Charting
import Diagnostics
import Drawing
import Speaking
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

  @Test("in a narrow slot the words stand one below the other, not as a dash like a small bar")
  func missingInLittleRoom() {
    let values: [Double?] = (0..<14).map { $0 == 5 ? nil : Double(300 + $0) }
    let drawn = Drawn(Samples.chart("bar", Samples.years(2010...2023), [values]))
    #expect(drawn.faults == [])
    #expect(drawn.strings.contains("no") && drawn.strings.contains("data"))
    #expect(!drawn.strings.contains("–"))
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

  /// Twelve months of which one is far below its neighbours.
  private func low(_ month: Int, _ value: Double) -> Chart {
    var chart = Samples.chart(
      "bar", Samples.months(12),
      [(0..<12).map { $0 == month ? value : 284_000 + Double($0) * 1000 }])
    chart.categories[month].isHighlighted = true
    return chart
  }

  @Test(
    "a highlighted column between higher ones keeps its figure, with a line to it",
    arguments: 0..<12)
  func highlightedFigure(_ month: Int) throws {
    let drawn = Drawn(low(month, 209_000), medium: .phone)
    #expect(drawn.faults == [] && !drawn.ids.contains("labels-left-out"))
    let figure = try #require(drawn.labels.first)
    #expect(drawn.labels.count == 1 && figure.text.string == "209,000")
    let bars = drawn.rects(in: "series-1")
    for bar in bars where bar.x < figure.box.maxX && bar.maxX > figure.box.x {
      #expect(figure.box.maxY <= bar.y)
    }
    let lines = drawn.shapes(in: "labels").compactMap { shape -> (Point, Point)? in
      if case .line(let from, let to) = shape.outline { (from, to) } else { nil }
    }
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(abs(line.0.x - bars[month].midX) < 0.01 && line.1.x == line.0.x)
    #expect(line.1.y > line.0.y && line.1.y < bars[month].y)
  }

  @Test("a highlighted column above its neighbours has its figure on it, without a line")
  func highestFigure() {
    let drawn = Drawn(low(4, 390_000), medium: .phone)
    #expect(drawn.labels.map(\.text.string) == ["390,000"])
    #expect(drawn.shapes(in: "labels").isEmpty)
  }

  @Test("below zero the line to a highlighted figure hangs down")
  func hangingFigure() throws {
    var chart = low(4, -209_000)
    for index in 0..<12 where index != 4 { chart.series[0].values[index] = Measured(-300_000) }
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let figure = try #require(drawn.labels.first)
    #expect(figure.box.y >= drawn.rects(in: "series-1")[3].maxY)
  }

  @Test("groups of columns too thin for their figures are rows on a phone, which print them")
  func groupsTurn() {
    let values = [[1490.0, 402, 234], [1300.0, 169, 219]].map { $0.map { $0 * 1000 } }
    let chart = Samples.chart(
      "bar", Samples.names(["US", "AU", "CA", "CN"]), values.map { $0 + [9] })
    let phone = Drawn(chart, medium: .phone)
    #expect(Set(phone.rects(in: "series-").map(\.x)).count == 1)
    #expect(phone.labels.count == 8 && phone.shapes(in: "grid").isEmpty && phone.faults == [])
    // An article has room for columns, and what the author says holds on phones too.
    #expect(Set(Drawn(chart).rects(in: "series-").map(\.maxY)).count == 1)
    var upright = chart
    upright.options.orientation = .columns
    #expect(Set(Drawn(upright, medium: .phone).rects(in: "series-").map(\.maxY)).count == 1)
    var time = chart
    time.categories = Samples.years(2020...2023)
    #expect(Set(Drawn(time, medium: .phone).rects(in: "series-").map(\.maxY)).count == 1)
  }

  @Test("names too wide for any column stand over their bars, in an article too")
  func overfullNames() {
    let names = [
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte", "Short", "Other",
    ]
    let drawn = Drawn(Samples.bars([3, 2, 1], names: names))
    #expect(drawn.ids == [] && drawn.faults == [])
    let bars = drawn.rects(in: "series-1")
    let over = drawn.texts(in: "axis-names")
    for (name, bar) in zip(over, bars) { #expect(name.box.maxY <= bar.y) }
    // A picture of a given height cannot give each name a line of its own: the word is parted.
    let card = Drawn(Samples.bars([3, 2, 1], names: names), medium: .social)
    #expect(card.ids == [] && card.faults == [])
    let column = card.texts(in: "axis-names")
    #expect(
      column.count > 3 && column.allSatisfy { $0.box.maxX <= card.rects(in: "series-1")[0].x })
  }

  @Test("figures of grouped columns are printed where those at one height keep apart")
  func groupedFigures() {
    let tall: [[Double]] = [[402_000, 403_000, 401_000], [200_000, 300_000, 100_000]]
    let chart = Samples.chart(
      "bar", Samples.names(["A", "B", "C"]), tall + [[399_000, 150_000, 250_000]])
    let drawn = Drawn(chart, medium: .newsletter)
    #expect(drawn.faults == [] && drawn.shapes(in: "axis-values").isEmpty)
    for text in ["402,000", "200,000", "399,000"] { #expect(drawn.strings.contains(text)) }
    let crowded = Samples.chart(
      "bar", Samples.names(["A", "B", "C", "D"]),
      (0..<3).map { [402_000 + Double($0), 401_000, 400_000, 399_000] })
    #expect(!Drawn(crowded, medium: .newsletter).strings.contains("402,000"))
  }

  @Test("a wide interval of a computed figure is a whisker, that of a published one its rounding")
  func interval() {
    var chart = Samples.bars([100, 50], names: ["A", "B"])
    chart.series[0].values[0] = Measured(100, interval: Interval(80, 120), qualifier: .derived)
    #expect(Drawn(chart).scene.dump.contains("line"))
    let plain = Drawn(Samples.bars([100, 50], names: ["A", "B"])).scene.dump
    let count = { (text: String) in
      text.split(separator: "\n").filter { $0.contains("line ") }.count
    }
    #expect(count(Drawn(chart).scene.dump) == count(plain) + 6)
    // One of a few points would be a smudge under the label.
    chart.series[0].values[0] = Measured(100, interval: Interval(99, 101), qualifier: .derived)
    #expect(count(Drawn(chart).scene.dump) == count(plain))
    chart.series[0].values[0] = Measured(100, interval: Interval(80, 120))
    #expect(count(Drawn(chart).scene.dump) == count(plain))
  }

  @Test("an axis that would start above zero is an error of the rules")
  func cutAxis() {
    var chart = Samples.bars([50, 60])
    chart.options.axisMinimum = 40
    #expect(Drawn(chart).ids.contains("bars-start-at-zero"))
  }

  @Test("values that do not all fit give way to an axis, not to a random half of themselves")
  func allOrAxis() {
    var chart = Samples.chart(
      "bar", Samples.years(2010...2024), [(0..<15).map { (62.3 + 1.32 * Double($0)) * 1e6 }])
    chart.options.orientation = .columns
    chart.referenceLines = [.init(value: 74e6, text: "the stated figure")]
    let drawn = Drawn(chart)
    #expect(!drawn.shapes(in: "grid").isEmpty)
    #expect(drawn.labels.map(\.text.string) == ["62.3m", "80.8m", "the stated figure"])
    #expect(drawn.diagnostics.isEmpty)
    chart.categories[14].isHighlighted = true
    #expect(Drawn(chart).labels.map(\.text.string).sorted() == ["80.8m", "the stated figure"])
  }

  @Test("twenty-five rows print their values without an axis, forty have an axis")
  func rows() {
    for (count, hasGrid) in [(25, false), (40, true)] {
      let drawn = Drawn(Samples.bars((0..<count).map { 100 / Double($0 + 1) }))
      #expect(drawn.shapes(in: "grid").isEmpty != hasGrid)
      #expect((drawn.labels.count >= count) != hasGrid)
      #expect(drawn.ids == (count > 30 ? ["too-many-bars"] : []))
    }
  }

  @Test("names too wide for forced columns are set small, and reported in one error")
  func forcedColumns() {
    var chart = Samples.bars(
      [5, 4, 3, 7, 2, 5], names: ["A", "B", "C", "D", "E", "Turkmenistan12345"])
    chart.options.orientation = .columns
    let drawn = Drawn(chart)
    #expect(drawn.ids == [])
    #expect(drawn.texts.filter { $0.text.string == "A" }.map(\.text.style.size) == [12])
    chart.categories[0].label = "Kirgisistan-Turkmenistan"
    chart.categories[1].label = "Donaudampfschifffahrtsgesellschaft"
    let errors = Drawn(chart, medium: .phone).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["text-does-not-fit"])
    #expect(errors.first?.message.contains("Donau") == true)
  }

  @Test("ten thousand days become one silhouette that keeps the longest")
  func merged() {
    let count = 10_000
    var values: [Double?] = (0..<count).map { Double($0 % 7) }
    values[5000] = 100
    values[6000] = -50
    let chart = Samples.chart(
      "bar", (0..<count).map { Chart.Category(key: "", label: "", period: Period(.day, $0)) },
      [values])
    let shapes = Drawn(chart).shapes(in: "series")
    #expect(shapes.count == 2)
    let heights = shapes.compactMap { shape -> Double? in
      guard case .polygon(let points) = shape.outline else { return nil }
      return (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    }
    #expect(heights.count == 2)
    #expect(abs(heights[0] / heights[1] - 2) < 1e-9)
  }

  @Test("a counter that the subtitle says is not on every bar", arguments: [true, false])
  func counters(isSaid: Bool) throws {
    var chart = Samples.bars([1_041_000, 1_024_000, 4_910_000])
    chart.language = try #require(Language(code: "zh-Hans"))
    chart.subtitle = isSaid ? "整车出口量，辆" : "出口"
    let labels = Drawn(chart).labels.map(\.text.string)
    #expect(labels.last == (isSaid ? "491万" : "491万辆"))
  }

  @Test("bars above and below zero have colours of their own where the author wants")
  func signs() {
    var chart = Samples.bars([3, -1, 0], names: ["A", "B", "C"])
    chart.options.bars.signColors = BarOptions.SignColors(negative: Color(0x7A1F5C))
    let fills = Drawn(chart).shapes(in: "series").compactMap(\.fill)
    #expect(fills[0] == .solid(Theme.wire.positive) && fills[1] == .solid(Color(0x7A1F5C)))
  }

  @Test("a stack that goes both ways shows its net figure as a dot, and says so")
  func net() {
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), [[10, 20], [-30, -5]])
    chart.options.stack = .stacked
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "net").count == 2)
    #expect(drawn.strings.contains("Net"))
    chart.series[1].values = Samples.measured([30, 5])
    #expect(Drawn(chart).shapes(in: "net").isEmpty)
  }

  @Test("totals stand on all stacks that have room for them, though the parts' figures have none")
  func totalsOnAll() {
    var chart = Samples.chart(
      "bar", Samples.names(["A", "B", "C", "D", "E"]),
      [[410, 302, 250, 170, 90], [123, 100, 84, 71, 63], [3, 4, 2, 1, 2]])
    chart.options.stack = .stacked
    chart.options.axisMaximum = 600
    let narrow = Drawn(chart, medium: Medium(named: "260x300") ?? .phone)
    let totals = narrow.labels.map(\.text.string)
    for total in ["536", "406", "336", "242", "155"] {
      #expect(totals.contains(total), "\(totals)")
    }
    #expect(narrow.faults == [])
  }

  @Test("stacks that are all the same whole have no totals")
  func wholes() {
    var chart = Samples.chart(
      "bar", Samples.names(["A", "B"]), [[40, 30.1], [60, 69.9]], unit: .percent)
    chart.options.stack = .stacked
    #expect(!Drawn(chart).strings.contains { $0.hasPrefix("100") })
  }

  @Test("a part of nothing leaves no mark in a stack")
  func emptyParts() {
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), [[10, 20], [0, 5]])
    chart.options.stack = .stacked
    #expect(Drawn(chart).rects(in: "series").count == 3)
  }

  @Test("values inside stand within their bars")
  func inside() throws {
    var chart = Samples.bars([76, 73], names: ["Reunion", "Mauritius"])
    chart.options.orientation = .bars
    chart.options.valueLabels = .inside
    let drawn = Drawn(chart)
    let bar = drawn.rects(in: "series")[0]
    let label = try #require(drawn.labels.first { $0.text.string == "76" })
    #expect(bar.contains(label.box.insetBy(2, 2)))
  }

  @Test("eight parts have eight colours")
  func manyParts() {
    var chart = Samples.chart(
      "bar", Samples.names(["A", "B"]), (1...8).map { [Double($0), Double($0 + 1)] })
    chart.options.stack = .stacked
    #expect(Set(Drawn(chart).shapes(in: "series").compactMap(\.fill)).count == 8)
  }

  @Test("error bars are drawn, left out, or drawn where they are wide")
  func intervals() {
    var chart = Samples.bars([100, 50], names: ["A", "B"])
    chart.series[0].values[0] = Measured(100, interval: Interval(99, 101))
    func lines(_ intervals: BarOptions.Intervals) -> Int {
      chart.options.bars.intervals = intervals
      return Drawn(chart).scene.dump.split(separator: "\n").filter { $0.contains("shape line") }
        .count
    }
    #expect(lines(.bars) == lines(.none) + 6)
    #expect(lines(.automatic) == lines(.none))
  }

  @Test("a figure with an error bar keeps its digits")
  func digits() {
    var chart = Samples.bars([45, 74], names: ["A", "B"])
    chart.series[0].values = [
      Measured(45, interval: Interval(41, 52)), Measured(74, interval: Interval(60, 90)),
    ]
    chart.options.bars.intervals = .bars
    let drawn = Drawn(chart)
    #expect(drawn.strings.contains("45") && drawn.strings.contains("74"))
  }

  @Test("hours stand upright in their order, and grey as other axes", arguments: Medium.presets)
  func hours(_ medium: Medium) {
    let drawn = Drawn(
      Samples.bars((0..<24).map { Double(20 + $0) }, names: (0..<24).map { "\($0)" }),
      medium: medium)
    let bars = drawn.rects(in: "series-1")
    #expect(bars.count == 24)
    #expect(Set(bars.map { ($0.maxY * 100).rounded() }).count == 1)
    let names = drawn.texts(in: "axis-names")
    #expect(names.first?.text.string == "0")
    #expect(names.allSatisfy { $0.text.color == Theme.wire.muted })
    #expect(drawn.faults == [])
    #expect(drawn.ids == [])
  }

  @Test("days of a month are no crowd of members")
  func days() {
    let drawn = Drawn(
      Samples.bars((1...31).map { Double($0) }, names: (1...31).map { "\($0)" }), medium: .phone)
    #expect(drawn.ids == [])
    #expect(drawn.texts(in: "axis-names").count < 31)
  }

  @Test("parts of columns along time are named beside the last column, with its figures")
  func partNames() throws {
    var chart = Samples.chart(
      "bar", Samples.years(2010...2024),
      [(0..<15).map { Double(40_000 + 1000 * $0) }, (0..<15).map { Double(20_000 + 1000 * $0) }])
    chart.options.stack = .stacked
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "legend").isEmpty)
    let last = try #require(drawn.rects(in: "series-2").map(\.maxX).max())
    for name in ["Series 1:\u{A0}54,000", "Series 2:\u{A0}34,000"] {
      let label = try #require(drawn.labels.first { $0.text.string == name })
      #expect(label.box.x > last)
    }
    #expect(drawn.faults == [])
    chart.options.legend = .top
    #expect(!Drawn(chart).shapes(in: "legend").isEmpty)
  }

  @Test("ages whose last name is wider than its column stay within the plot")
  func ages() {
    let names = (0..<31).map { "\($0 * 5)–\($0 * 5 + 4)" }
    let drawn = Drawn(Samples.bars((0..<31).map { Double(20 + $0) }, names: names))
    let plot = drawn.rects(in: "series-1").map(\.maxX).max() ?? 0
    #expect(drawn.texts(in: "axis-names").allSatisfy { $0.box.maxX < plot + 20 })
    #expect(drawn.faults == [])
  }

  @Test("groups of members have their names over the plot", arguments: ["bar", "lollipop", "dot"])
  func groups(_ kind: String) {
    var chart = Samples.bars([5, 4, 3], names: ["A", "B", "C"])
    chart.kind = kind
    chart.groups = [Chart.Group(name: "North"), Chart.Group(name: "South")]
    for (index, group) in [0, 1, 0].enumerated() { chart.categories[index].group = group }
    let drawn = Drawn(chart)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["North", "South"])
    #expect(drawn.faults == [])
    chart.options.legend = .none
    #expect(Drawn(chart).texts(in: "legend").isEmpty)
  }

  @Test("rows that crowd a picture of a given height keep their names, in smaller letters")
  func crowdedRows() throws {
    let names = (1...18).map { "A country called \($0)" }
    let chart = Samples.bars(names.indices.map { Double(100 - $0) }, names: names)
    let drawn = Drawn(chart, medium: try #require(Medium(named: "1200x675")))
    #expect(!drawn.ids.contains("names-left-out"), "\(drawn.ids)")
    #expect(drawn.texts(in: "axis-names").map(\.text.string) == names)
    #expect(drawn.faults == [])
    // Hundreds cannot be named anyhow, and keep letters that can be read.
    let many = Samples.bars((0..<200).map { Double(300 - $0) }, names: (0..<200).map { "N\($0)" })
    let crowd = Drawn(many, medium: try #require(Medium(named: "1200x675")))
    let size = try #require(drawn.texts(in: "axis-names").first).text.style.size
    #expect(try #require(crowd.texts(in: "axis-names").first).text.style.size > size)
  }

  @Test("bars that overlap stand in one slot, each slimmer and in front of the one before")
  func overlap() throws {
    var chart = Samples.chart("bar", Samples.names(["A", "B"]), [[4, 6], [5, 3]])
    chart.options.bars.overlap = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let (back, front) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(back.count == 2 && front.count == 2)
    for (wide, slim) in zip(back, front) {
      #expect(abs(wide.midX - slim.midX) < 0.01 && slim.width < wide.width * 0.6)
    }
    // The axis has the figures, unless they are asked for: then those of the bar in front.
    #expect(!drawn.strings.contains("5"))
    chart.options.valueLabels = .all
    let labelled = Drawn(chart)
    #expect(labelled.faults == [])
    let texts = labelled.texts(in: "labels").map(\.text.string)
    #expect(texts.sorted() == ["3", "5"])
    let inside = try #require(labelled.texts.first { $0.text.string == "3" })
    let bar = labelled.rects(in: "series-2")[1]
    #expect(inside.box.y > bar.y - 3 && inside.box.maxY < bar.maxY)
  }

  @Test("of bars that overlap, one that has no figure is named beyond the others")
  func overlapWithHoles() throws {
    var chart = Samples.chart(
      "bar", Samples.names(["A", "B", "C"]), [[4, nil, nil], [5, 3, nil]])
    chart.options.bars.overlap = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let name = chart.series[0].name
    let said = drawn.texts.filter { $0.text.string.contains("no data") }
    #expect(said.map(\.text.string).sorted() == ["\(name): no data", "no data"].sorted())
    let label = try #require(said.first { $0.text.string != "no data" })
    let bar = drawn.rects(in: "series-2")[1]
    #expect(label.box.maxY <= bar.y && abs(label.box.midX - bar.midX) < 1)
  }

  @Test("a bar thinner than a pixel stands on its side of the baseline")
  func slivers() throws {
    for sign in [1.0, -1] {
      var chart = Samples.bars([sign * 100_000, sign * 10])
      chart.options.orientation = .columns
      let rects = Drawn(chart).rects(in: "series-1")
      let (whole, sliver) = (try #require(rects.first), try #require(rects.last))
      #expect(sliver.height >= 1)
      #expect(sign > 0 ? sliver.maxY == whole.maxY : sliver.y == whole.y)
    }
  }

  @Test("figures that are all asked for are smaller in little room, and none where they have none")
  func allValues() {
    func drawn(_ count: Int) -> Drawn {
      var chart = Samples.chart(
        "bar", Samples.years(2000...(1999 + count)), [(0..<count).map { 100 + Double($0) }])
      chart.options.valueLabels = .all
      return Drawn(chart, medium: .phone)
    }
    func sizes(_ drawn: Drawn) -> Set<Double> { Set(drawn.labels.map(\.text.style.size)) }
    let roomy = drawn(8)
    let tight = drawn(17)
    #expect(roomy.labels.count == 8 && tight.labels.count == 17)
    #expect((sizes(tight).max() ?? 0) < (sizes(roomy).max() ?? 0))
    let full = drawn(40)
    #expect(full.labels.count <= 2 && full.ids.contains("labels-left-out"))
  }
}
