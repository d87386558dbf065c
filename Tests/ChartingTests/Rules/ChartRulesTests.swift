import Diagnostics
import Drawing
import Foundation
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("rules of charts")
struct ChartRulesTests {
  private func broken(_ chart: Chart) -> [String] {
    ChartRules.findings(chart, theme: .wire).map(\.id)
  }

  private func sample(_ kind: String, series: Int, points: Int = 6) -> Chart {
    Samples.chart(
      kind, Samples.years(2018...(2017 + points)),
      (0..<series).map { index in (0..<points).map { Double($0 + index + 1) } })
  }

  @Test("a usual chart breaks a rule", arguments: ["bar", "line", "area", "dot", "slope", "step"])
  func silentOnGoodCharts(kind: String) {
    #expect(broken(sample(kind, series: 2)).isEmpty)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let id: String
    let kind: String
    var series = 1
    let change: @Sendable (inout Chart) -> Void
    var testDescription: String { id }
  }

  private static func series(_ count: Int, _ value: (Int) -> Double) -> [Double?] {
    (0..<count).map { value($0) }
  }
  /// A line that leaps once, one that often does, and lines that turn at every step.
  static let turning: [Double?] = series(24) { index in
    let usual: Int = index % 3 + index
    return Double(index < 15 ? usual : usual + 90)
  }
  static let common: [Double?] = series(24) { Double($0 % 4 == 0 ? 90 : $0) }
  static let zigzag: [Double?] = series(90) { Double($0 % 2 * 5 + 20) }
  static let comb: [Double?] = series(240) { Double($0 % 2 * 90 + 5) }
  static let flat: [Double?] = series(240) { 100 + Double($0 % 2) / 100 }
  static let days: [Period] = (0..<90).map { Period(.day, 19_000 + $0) }

  static let faults: [Fault] = usual + later

  static let later: [Fault] = [
    Fault(id: "superlative-untrue", kind: "line") {
      $0.title = "Exports at a record high"
      $0.series[0].values = Samples.measured([100, 104, 103, 118, 110, 109])
    },
    Fault(id: "growth-from-near-zero", kind: "bar") {
      $0.unit = .change
      $0.series[0].values = Samples.measured([5000, 0.1, 0.2, 0.1, 0.3, 0.2])
    },
    Fault(id: "along-cuts-data", kind: "line") {
      $0.categories = Samples.names(["0", "20", "40", "60", "80", "90"])
      for index in $0.categories.indices {
        $0.categories[index].number = Double($0.categories[index].label)
      }
      $0.options.along.low = 20
    },
    Fault(id: "growth-from-near-zero", kind: "bar") {
      $0.unit = .change
      $0.series[0].values = Samples.measured([0.1, -3.5, 0.2, 0.1, 0.3, 0.2])
    },
    Fault(id: "share-below-zero", kind: "bar", series: 2) {
      $0.options.stack = .full
      $0.series[1].values = Samples.measured([1, -2, 3, 1, 2, 3])
    },
    Fault(id: "too-many-series", kind: "line", series: 5) {
      for index in 0..<5 { $0.series[index].color = Color(UInt32(0x300000 + 0x203050 * index)) }
    },
    Fault(id: "too-many-colours", kind: "bar", series: 7) {
      for index in 0..<7 { $0.series[index].color = Color(UInt32(0x300000 + 0x203020 * index)) }
    },
    Fault(id: "colour-alone", kind: "bar", series: 2) { $0.options.legend = .none },
    Fault(id: "superlative-untrue", kind: "line") {
      $0.subtitle = "Vehicles, the highest since 2015"
      $0.series[0].values = Samples.measured([100, 104, 103, 118, 110, 109])
    },
    Fault(id: "axes-of-one-kind", kind: "combo", series: 2) {
      $0.layers = [
        Chart.Layer(kind: "bar", unit: Unit(named: "vehicle")),
        Chart.Layer(kind: "line", unit: Unit(named: "USD"), isRight: true),
      ]
      $0.series[1].layer = 1
    },
    Fault(id: "parts-do-not-add", kind: "bar", series: 3) {
      // Over time too, and whatever else a note says.
      $0.categories = Samples.years(2022...2023)
      $0.options.stack = .stacked
      $0.options.valueLabels = .all
      $0.notes = ["Without vans"]
      for index in 0..<3 { $0.series[index].values = Samples.measured([1_266_000, 4_000_000]) }
    },
    Fault(id: "parts-do-not-add", kind: "waterfall") {
      $0.categories = Samples.names(["A", "B", "C"])
      $0.series[0].values = Samples.measured([1_266_000, 1_266_000, 1_266_000])
    },
    Fault(id: "times-more", kind: "bar") { $0.title = "Alpha sold three times more than Beta" },
    Fault(id: "nameless-member", kind: "bar") {
      $0.categories = Samples.names(["North", "", "South", "East", "West"])
      $0.series[0].values = Samples.measured([1, 2, 3, 4, 5])
    },
    Fault(id: "half-range", kind: "line") { $0.notes = ["Between 5-6m and 7–8% of all"] },
    Fault(id: "parts-do-not-add", kind: "bar", series: 3) {
      $0.categories = Samples.names(["A", "B"])
      $0.options.stack = .stacked
      for index in 0..<3 { $0.series[index].values = Samples.measured([1_266_000, 4_000_000]) }
    },
    Fault(id: "line-near-foot", kind: "line") {
      $0.series[0].values = Samples.measured([100, 104, 103, 108, 110, 109])
      $0.options.axisMinimum = 99
    },
    Fault(id: "unexplained-turn", kind: "line") {
      $0.categories = Samples.months(24)
      $0.series[0].values = Samples.measured(Self.turning)
    },
    Fault(id: "noisy-line", kind: "line") {
      $0.categories = Samples.time(Self.days)
      $0.series[0].values = Samples.measured(Self.zigzag)
    },
    Fault(id: "colour-without-story", kind: "line", series: 4) { _ in },
    Fault(id: "too-much-at-once", kind: "line", series: 21) { _ in },
    Fault(id: "method-in-title", kind: "bar") {
      $0.title = "Exports (seasonally adjusted) have grown"
    },
    Fault(id: "colours-of-sexes", kind: "bar", series: 2) {
      $0.series[0].name = "Women"
      $0.series[0].color = Color(0xE0559A)
    },
  ]

  @Test("leaps that come back, are named in the title or are small are no riddle")
  func explainedTurns() {
    func ids(_ values: [Double?], _ change: (inout Chart) -> Void = { _ in }) -> [String] {
      var chart = Samples.chart("line", Samples.months(values.count), [values])
      change(&chart)
      return broken(chart).filter { $0 == "unexplained-turn" }
    }
    #expect(ids(Self.turning).count == 1)
    #expect(ids(Self.turning) { $0.title = "A leap in 2021" } == [])
    let sums: [Double?] = (0..<36).map { Double($0 % 12 + 1) * 10 }
    #expect(ids(sums) == [])
    let bump: [Double?] = (0..<36).map { Double($0) * 10 + ($0 < 18 ? 0 : 60) }
    #expect(ids(bump) == [])
  }

  @Test("rules that are seen while drawing", arguments: [0, 1, 2]) func drawn(_ index: Int) {
    var chart = Samples.chart("bar", Samples.names(["A", "B", "C"]), [[1, 2, 3]])
    let id: String
    switch index {
    case 0:
      chart.title = RichText(String(repeating: "A long title goes on and on, ", count: 9))
      id = "title-too-long"
    case 1:
      chart = Samples.chart(
        "bar", Samples.years(2020...2022), (0..<9).map { [1, 2, 3 + Double($0)] })
      chart.options.stack = .stacked
      id = "too-many-colours"
    default:
      chart = Samples.chart(
        "marimekko", Samples.names(["A", "B", "C"]), [[1, 2, -3], [1, 2, 3]])
      id = "marimekko-below-zero"
    }
    #expect(Drawn(chart).ids.contains(id))
  }

  static let usual: [Fault] = [
    Fault(id: "ticks-out-of-range", kind: "line") { $0.options.tickCount = 9 },
    Fault(id: "values-and-axis", kind: "bar") {
      $0.options.valueLabels = .all
      $0.options.tickCount = 4
    },
    Fault(id: "title-too-wordy", kind: "bar") {
      $0.title = "one two three four five six seven eight nine ten eleven twelve thirteen 14 15"
    },
    Fault(id: "no-title", kind: "bar") { $0.title = "" },
    Fault(id: "no-subtitle", kind: "bar") { $0.subtitle = "" },
    Fault(id: "no-source", kind: "bar") { $0.source = "" },
    Fault(id: "alt-too-long", kind: "bar") { $0.altText = String(repeating: "a", count: 301) },
    Fault(id: "alt-is-title", kind: "bar") { $0.altText = $0.title.plain },
    Fault(id: "time-in-rows", kind: "bar") { $0.options.orientation = .bars },
    Fault(id: "too-many-bars", kind: "bar") {
      $0.categories = Samples.names((0..<26).map { "N\($0)" })
      $0.series[0].values = Samples.measured((0..<26).map { Double($0) })
    },
    Fault(id: "too-many-groups", kind: "bar", series: 4) { _ in },
    Fault(id: "too-many-parts", kind: "bar", series: 6) { $0.options.stack = .stacked },
    Fault(id: "stack-lacks-part", kind: "bar", series: 2) {
      $0.options.stack = .stacked
      $0.series[1].values[2] = .missing
    },
    Fault(id: "too-many-fills", kind: "bar") {
      for (index, hex) in [0x7A1F5C, 0x0B6E4F, 0xB8500F, 0x1A2A4C].enumerated() {
        $0.categories[index].color = Color(UInt32(hex))
      }
    },
    Fault(id: "legend-instead-of-labels", kind: "line", series: 3) { $0.options.legend = .top },
    Fault(id: "too-many-values", kind: "line") { $0.options.valueLabels = .all },
    Fault(id: "nominal-money", kind: "line") {
      $0.unit = Unit(named: "CNY")
      $0.categories = Samples.years(2010...2015)
    },
    Fault(id: "pale-colour", kind: "line") { $0.series[0].color = Color(0xFFE9A8) },
    Fault(id: "colours-alike", kind: "line", series: 2) {
      $0.series[0].color = Color(0x8A2A2A)
      $0.series[1].color = Color(0x2A6A2A)
    },
    Fault(id: "index-without-base", kind: "line") { $0.unit = .index },
    Fault(id: "two-axes", kind: "combo", series: 2) {
      $0.layers = [
        Chart.Layer(kind: "bar", unit: $0.unit),
        Chart.Layer(kind: "line", unit: .share, isRight: true),
      ]
      $0.series[1].layer = 1
    },
    Fault(id: "axes-of-one-kind", kind: "combo", series: 2) {
      $0.layers = [
        Chart.Layer(kind: "line", unit: $0.unit),
        Chart.Layer(kind: "line", unit: .share, isRight: true),
      ]
      $0.series[1].layer = 1
    },
  ]

  @Test("a rule that is broken is not found", arguments: faults)
  func finds(fault: Fault) {
    var chart = sample(fault.kind, series: fault.series)
    fault.change(&chart)
    #expect(broken(chart).contains(fault.id))
  }

  @Test("a turn that a note explains, and a common one, are no turn to explain")
  func explained() {
    var chart = sample("line", series: 1, points: 24)
    chart.series[0].values = Samples.measured(Self.turning)
    chart.pointNotes = [.init(category: 15, text: "A new plant")]
    #expect(!broken(chart).contains("unexplained-turn"))
    chart.pointNotes = []
    #expect(broken(chart).contains("unexplained-turn"))
    chart.series[0].values = Samples.measured(Self.common)
    #expect(!broken(chart).contains("unexplained-turn"))
  }

  @Test("lines that only a legend names at a size are found there")
  func colorAlone() {
    var chart = sample("line", series: 2)
    for index in 0..<2 {
      chart.series[index].name = String(repeating: "A very long name of a series ", count: 5)
    }
    #expect(Drawn(chart, medium: .phone).ids.contains("colour-alone"))
    #expect(!Drawn(sample("line", series: 2), medium: .phone).ids.contains("colour-alone"))
  }

  @Test("many lines are told apart by colour alone also where a legend is asked for")
  func askedLegend() {
    var chart = sample("line", series: 8)
    chart.options.legend = .top
    #expect(Drawn(chart).ids.contains("colour-alone"))
    chart = sample("line", series: 3)
    chart.options.legend = .top
    #expect(!Drawn(chart).ids.contains("colour-alone"))
  }

  @Test("a highlighted line without a colour is named")
  func overlooked() {
    var chart = sample("line", series: 7)
    for index in 0..<5 { chart.series[index].isHighlighted = true }
    #expect(!Drawn(chart).ids.contains("too-many-series"))
    chart.series[5].isHighlighted = true
    let found = Drawn(chart).diagnostics.filter { $0.id == "too-many-series" }
    #expect(found.count == 1 && found[0].message.hasPrefix("'Series 6' is highlighted"))
  }

  @Test("a year in a text or a name is a time, and columns of an amount with a rate go together")
  func innocent() {
    var chart = sample("bar", series: 1)
    chart.categories = Samples.names(["A", "B", "C", "D", "E", "F"])
    chart.subtitle = "Cars sold in 2024"
    #expect(chart.saysWhen)
    chart.subtitle = "Cars sold"
    #expect(!chart.saysWhen)
    chart = sample("combo", series: 2)
    chart.layers = [
      Chart.Layer(kind: "bar", unit: chart.unit),
      Chart.Layer(kind: "line", unit: .share, isRight: true),
    ]
    chart.series[1].layer = 1
    #expect(!broken(chart).contains("axes-of-one-kind"))
    chart.layers[0].unit = .share
    chart.layers[1].unit = chart.unit
    #expect(broken(chart).contains("axes-of-one-kind"))
  }

  @Test("colours are named in a text, rounding is, and one axis speaks for two")
  func excused() {
    var chart = sample("bar", series: 2)
    chart.options.legend = .none
    chart.title = RichText(chart.series.map(\.name).joined(separator: " and "))
    #expect(!broken(chart).contains("colour-alone"))
    chart = Samples.chart(
      "waterfall", Samples.names(["A", "B", "C"]), [[1_266_000, 1_266_000, 1_266_000]])
    chart.notes = ["Figures are rounded"]
    #expect(!broken(chart).contains("parts-do-not-add"))
    chart = sample("combo", series: 2)
    chart.layers = [
      Chart.Layer(kind: "line", unit: chart.unit),
      Chart.Layer(kind: "line", unit: .share, isRight: true),
    ]
    chart.series[1].layer = 1
    #expect(broken(chart).contains("axes-of-one-kind") && !broken(chart).contains("two-axes"))
  }

  @Test("colours that are alike are one problem, however many there are")
  func alike() {
    var chart = sample("line", series: 4)
    for index in 0..<4 { chart.series[index].color = Color(UInt32(0x8A2A2A + index)) }
    let found = ChartRules.findings(chart, theme: .wire).filter { $0.id == "colours-alike" }
    #expect(found.count == 1 && found[0].message.hasSuffix("and so do 5 other pairs"))
  }

  @Test("a long list of ticks is found, a list of seven is let pass")
  func givenTicks() {
    var chart = sample("line", series: 1)
    chart.options.ticks = (0..<7).map { Double($0) }
    #expect(!broken(chart).contains("ticks-out-of-range"))
    chart.options.ticks = (0..<10).map { Double($0) }
    #expect(broken(chart).contains("ticks-out-of-range"))
  }

  @Test("a comb of lines and a flat line are steep and flat")
  func angles() {
    var chart = sample("line", series: 1, points: 60)
    chart.categories = Samples.months(240)
    chart.series[0].values = Samples.measured(Self.comb)
    #expect(Drawn(chart).ids.contains("steep-lines"))
    chart.series[0].values = Samples.measured(Self.flat)
    chart.options.axisMinimum = 0
    #expect(Drawn(chart).ids.contains("steep-lines"))
    #expect(!Drawn(sample("line", series: 1, points: 24)).ids.contains("steep-lines"))
  }

  @Test("names and chosen colours that change from chart to chart are found, others not")
  func report() {
    func ids(_ charts: [Chart], _ prose: [String] = []) -> [String] {
      ChartRules.findings(inReport: charts, prose: prose).map { $0.problem.id }
    }
    let first = Samples.bars([1, 2], names: ["South Korea", "Japan"])
    #expect(ids([first, first]) == [])
    #expect(
      ids([first, Samples.bars([1], names: ["South-Korea"])]) == ["spelling-changes"])
    var (red, blue) = (first, first)
    red.categories[0].color = Color(0xAA0000)
    blue.categories[0].color = Color(0x0000AA)
    #expect(ids([red, first, blue]) == ["colour-changes"])
    #expect(ids([red, red]) == [])
  }

  @Test("an abbreviation is explained once, in a note or in the text")
  func abbreviations() {
    func ids(_ chart: Chart, _ prose: [String] = []) -> [String] {
      ChartRules.findings(inReport: [chart], prose: prose).map { $0.problem.id }
    }
    var chart = Samples.bars([1, 2])
    chart.title = "NEV exports and GDP have doubled, say the US and the EU in Q1 2023"
    #expect(ids(chart) == ["unexplained-abbreviation"])
    #expect(ids(chart, ["New energy vehicles (NEV) are electric."]) == [])
    chart.notes = ["NEV: new energy vehicles"]
    #expect(ids(chart) == [])
  }

  @Test("hints are for check alone")
  func hints() {
    let hint = Diagnostic(.hint, .rule, id: "noisy-line", "…")
    #expect(!ChartRules.isSaidWhileDrawing(hint))
    #expect(ChartRules.isSaidWhileDrawing(Diagnostic(.hint, .drawing, id: "labels-left-out", "…")))
  }

  @Test("every rule with a check of its own is tried")
  func complete() {
    let checked = ChartRules.all.filter { $0.check != nil }.map(\.id)
    #expect(Set(checked) == Set(Self.faults.map(\.id)))
  }

  @Test("two rules share an id")
  func ids() {
    #expect(Set(ChartRules.ids).count == ChartRules.ids.count)
  }

  @Test("a waived rule still speaks, or takes another with it")
  func waivers() {
    var chart = sample("bar", series: 4)
    chart.source = ""
    chart.waivers = [Waiver(rule: "too-many-groups", reason: "four kinds of engine")]
    var found = DiagnosticList()
    _ = ChartLayout.scene(
      of: chart, theme: .wire, medium: .article, measurer: FixedTextMeasurer(), diagnostics: &found)
    #expect(found.all.map(\.id) == ["no-source"])
    #expect(found.waived.map(\.waiver.reason) == ["four kinds of engine"])
    #expect(found.waived.map(\.problem.id) == ["too-many-groups"])
  }

  @Test("a strict rule becomes a warning")
  func strictness() {
    let strict = Diagnostic(.error, .rule, id: "bars-start-at-zero", "…")
    let advice = Diagnostic(.error, .rule, id: "no-source", "…")
    #expect(ChartRules.eased(strict).severity == .error)
    #expect(ChartRules.eased(advice).severity == .warning)
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources").standardized

  @Test("a rule is reported that no list knows")
  func everyRuleIsListed() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var found: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\.(?:warning|error|hint), \.rule, id: "([a-z0-9-]+)"/) {
        found.insert(String(match.1))
      }
    }
    #expect(found.count > 5)
    #expect(found.subtracting(ChartRules.ids) == [])
  }

  /// `GOLDENS=record` writes the page and fails, so that recording never passes.
  @Test("the reference page differs from the rules")
  func pageIsCurrent() throws {
    let page = Self.sources.appending(path: "Charting/Rules/Reference.md")
    let text = RuleReference.markdown()
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      try Data(text.utf8).write(to: page)
      Issue.record("recorded \(page.path)")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
