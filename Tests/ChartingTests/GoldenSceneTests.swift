import Charting
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

/// Scenes as text, with text measured by rule, so they are the same on every machine.
@Suite("golden scenes")
struct GoldenSceneTests {
  @Test("are as recorded", arguments: cases.indices)
  func scene(index: Int) {
    let (name, chart, theme, medium) = GoldenSceneTests.cases[index]
    let drawn = Drawn(chart, theme: theme, medium: medium)
    #expect(drawn.diagnostics.isEmpty)
    Golden.expect(drawn.scene.dump, matches: "scenes/\(name).txt")
  }

  typealias Case = (name: String, chart: Chart, theme: Theme, medium: Medium)

  static let cases: [Case] = usual + barFamily + scales

  static let barFamily: [Case] = [
    ("range/spans", spans, .wire, .article),
    ("range/nested", nestedRanges, .ledger, .phone),
    ("diverging/answers", answers, .wire, .article),
    ("bullet/targets", members("bullet", [[3, 5, 2], [4, 4, 3], [6, 6, 6]]), .ledger, .phone),
    ("histogram/classes", classes, .wire, .article),
    ("marimekko/shares", members("marimekko", [[30, 50, 20], [60, 10, 20]]), .wire, .article),
    ("waterfall/levels", levels, .ledger, .article),
    ("bar/signs", signs, .wire, .phone),
    ("bar/net", net, .wire, .article),
  ]

  static let usual: [Case] = [
    ("bar/columns", columns, .wire, .article),
    ("bar/sideways", sideways, .ledger, .phone),
    ("bar/grouped", grouped(.none), .wire, .newsletter),
    ("bar/stacked", grouped(.stacked), .ledger, .article),
    ("bar/shares", grouped(.full), .wire, .printColumn),
    ("bar/not-exact", notExact, .wire, .article),
    (
      "line/one", Samples.chart("line", Samples.years(2015...2020), [[3, 4, 6, nil, 8, 9]]), .wire,
      .article
    ),
    ("line/three-noted", noted, .ledger, .article),
    ("area/layers", three("area"), .wire, .article),
    ("area/shares", three("area") { $0.stack = .full }, .ledger, .phone),
    ("dot/three", members("dot", [[3, 5, 2], [4, 4, 3], [6, 8, 5]]), .wire, .article),
    ("lollipop/one", members("lollipop", [[3, 5, -2]]), .ledger, .phone),
    ("dumbbell/two", members("dumbbell", [[3, 5, 2], [6, 4, nil]]), .wire, .article),
    ("butterfly/two", members("butterfly", [[3, 5, 2], [6, 4, 1]]), .ledger, .phone),
    ("slope/three", three("slope"), .wire, .phone),
    ("waterfall/steps", members("waterfall", [[9, 4, -2]]), .wire, .article),
    (
      "step/one", Samples.chart("step", Samples.months(8), [[1, 1, 2, 2, 3, 3, 2, 2]]), .wire,
      .phone
    ),
    (
      "season/months",
      Samples.chart(
        "season", Samples.months(30), [(0..<30).map { Double(10 + $0 % 12 + $0 / 12) }]),
      .ledger, .article
    ),
    ("difference/crossing", crossing, .wire, .phone),
    ("contribution/net", contribution, .ledger, .article),
    ("bump/shared-place", three("bump"), .wire, .article),
    ("band/nested", nested, .ledger, .phone),
    ("dot/trend", trend("dot", .smooth), .wire, .phone),
    ("spark/rows", three("spark"), .wire, .phone),
    ("season/decades", decades, .ledger, .article),
    ("line/trend", trend("line", .linear), .ledger, .phone),
    ("pareto/four", members("pareto", [[9, 4, 2]]), .ledger, .phone),
    ("panels/lines", PanelTests.lines, .wire, .article),
    (
      "panels/bars",
      PanelTests.chart(
        "bar", Samples.names(["Kazakhstan", "Mexico", "Japan"]),
        [[[3, 5, 2], [4, 6, 3]], [[8, 1, 1], [9, 2, 1]]]), .ledger, .phone
    ),
  ]

  static let crossing = Samples.chart(
    "difference", Samples.years(2019...2023), [[3, 5, 4, 2, nil], [4, 4, 4, 4, 4]])

  static let contribution = Samples.chart(
    "contribution", Samples.years(2020...2023), [[3, -2, 4, 1], [2, -3, -1, 2]])

  static var nested: Chart {
    var chart = Samples.chart(
      "band", Samples.years(2019...2022),
      [[1, 0, 2, 1], [9, 9, 8, 9], [3, 3, 4, 3], [6, 7, 6, 6], [5, 5, 5, 4]])
    for (index, name) in ["Record", "Record", "Normal", "Normal", "Actual"].enumerated() {
      chart.series[index].name = name
      chart.series[index].role = index == 4 ? .value : index % 2 == 0 ? .low : .high
    }
    return chart
  }

  static var decades: Chart {
    var chart = Samples.chart(
      "season", Samples.years(1994...2016), [(1994...2016).map { Double($0 % 10 + $0 / 10) }])
    chart.series[0].name = ""
    chart.options.cycle = .decade
    chart.options.bars.palette = .sequential
    return chart
  }

  static func trend(_ kind: String, _ trend: Chart.Trend) -> Chart {
    var chart = Samples.chart(
      kind, Samples.months(24), [(0..<24).map { Double(20 + $0 + $0 * 7 % 5) }])
    chart.options.trend = trend
    chart.series[0].name = ""
    return chart
  }

  static func three(
    _ kind: String, options: (inout Chart.Options) -> Void = { _ in }
  ) -> Chart {
    var chart = Samples.chart(
      kind, Samples.years(2019...2023),
      [[4e5, 5e5, 7e5, 11e5, 20e5], [3e5, 2e5, 3e5, 4e5, 5e5], [1e5, 1e5, 2e5, 3e5, 6e5]])
    options(&chart.options)
    return chart
  }

  static func members(_ kind: String, _ values: [[Double?]]) -> Chart {
    let names = Samples.names(["Kazakhstan", "Uzbekistan", "Mexico"])
    var chart = Samples.chart(kind, names, values)
    if values.count == 1 { chart.series[0].name = "" }
    return chart
  }

  /// Spans of history coloured by a group, one before the common era.
  static var spans: Chart {
    var chart = Samples.chart(
      "range", Samples.names(["Mesopotamia", "Roman Empire", "Modern age"]),
      [[-3500, -27, 1500], [-550, 476, 2018]], unit: .calendarYear)
    chart.groups = [.init(name: "Asia"), .init(name: "Europe")]
    for (index, group) in [0, 1, 1].enumerated() { chart.categories[index].group = group }
    return chart
  }

  static var nestedRanges: Chart {
    var chart = Samples.chart(
      "range", Samples.months(6),
      [
        [-5, -3, 1, 4, 8, 12], [15, 18, 21, 25, 30, 33], [2, 3, 6, 9, 14, 18],
        [8, 10, 14, 18, 23, 27],
      ])
    for index in 0..<4 { chart.series[index].name = index < 2 ? "Record" : "Usual" }
    return chart
  }

  static var answers: Chart {
    var chart = Samples.chart(
      "diverging", Samples.names(["Q1", "Q2"]),
      [[10, 23], [15, 5], [37, 28], [18, 27], [21, 12]])
    let names = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    for (index, name) in names.enumerated() { chart.series[index].name = name }
    return chart
  }

  static var classes: Chart {
    var chart = Samples.chart(
      "histogram", Samples.names(["40–50", "50–60", "60–70", "70–80"]), [[3, 12, 7, 0]],
      unit: .number)
    chart.options.bars.edges = [40, 50, 60, 70, 80]
    return chart
  }

  static var levels: Chart {
    var chart = Samples.chart(
      "waterfall", Samples.names(["Begin", "Sales", "Costs", "End"]), [[4000, 1700, -1400, nil]])
    chart.options.bars.totals = .members(["Begin", "End"])
    chart.options.valueLabels = .all
    return chart
  }

  static var signs: Chart {
    var chart = Samples.bars([48, 0, -12, -60], names: ["Switzerland", "Base", "Chile", "India"])
    chart.options.bars.signColors = BarOptions.SignColors()
    return chart
  }

  static var net: Chart {
    var chart = Samples.chart(
      "bar", Samples.years(2020...2022), [[10, 12, 9], [-4, -15, 3]])
    chart.options.stack = .stacked
    return chart
  }

  static let columns = Samples.chart(
    "bar", Samples.years(2018...2023),
    [[1_041_000, 1_024_000, 995_000, 2_015_000, 3_111_000, 4_910_000]])

  static var sideways: Chart {
    var chart = Samples.bars(
      [908_000, 415_000, -75_000],
      names: ["Russian Federation", "Mexico", "United States of America"])
    chart.categories[0].isHighlighted = true
    chart.notes = ["Vehicles crossing the border."]
    return chart
  }

  static func grouped(_ stack: Chart.Stack) -> Chart {
    var chart = Samples.chart(
      "bar", Samples.time([.quarter(2022, 3), .quarter(2022, 4), .quarter(2023, 1)]),
      [[899_000, 994_000, 1_070_000], [990_000, 1_138_000, 954_000]])
    chart.options.stack = stack
    return chart
  }

  static var notExact: Chart {
    var chart = Samples.bars([1, 2, 3, 4], names: ["2022", "2023", "2024", "2025"])
    chart.series[0].values = [
      Measured(218.8, interval: Interval(180, 260), qualifier: .derived), Measured(411),
      Measured(300, qualifier: .about), .missing,
    ]
    return chart
  }

  static var noted: Chart {
    var chart = Samples.chart(
      "line", Samples.months(12, from: 2022),
      [
        [10, 12, 13, 9, 14, 16, 18, 19, 21, 22, 24, 25],
        [20, 20, 19, 18, 19, 20, 21, 20, 20, 21, 21, 22],
        [5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9],
      ])
    chart.pointNotes = [.init(category: 3, series: 0, text: "The port closes")]
    chart.referenceLines = [.init(value: 15, text: "Target")]
    chart.spans = [.init(from: 6, to: 8, text: "Summer")]
    return chart
  }
}
