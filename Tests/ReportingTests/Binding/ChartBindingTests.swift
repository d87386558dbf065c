import Charting
import Diagnostics
import Drawing
import Statistics
import Testing

@testable import Reporting

/// A chart of a spec with its rows, its order and everything said around it.
@Suite struct ChartBindingTests {
  static let early = "@2023-01..2023-02"

  // MARK: Rows and their order

  /// Options of `bar: units by partner` for the first months of 2023, and the rows in order.
  static let orders: [(options: String, rows: String)] = [
    ("", "KZ 310, UZ 200, KG 40"),
    ("sort: value", "KG 40, UZ 200, KZ 310"),
    ("sort: -value", "KZ 310, UZ 200, KG 40"),
    ("sort: name", "KZ 310, KG 40, UZ 200"),
    ("sort: given", "KZ 310, UZ 200, KG 40"),
    ("top: 1", "KZ 310, other 240"),
    ("top: 1\n    other: false", "KZ 310"),
    ("top: 3", "KZ 310, UZ 200, KG 40"),
    ("where: partner != KZ", "UZ 200, KG 40"),
    ("where: kind = ICE", "KZ 160, UZ 105"),
  ]

  @Test("rows stand in another order", arguments: orders.indices) func order(_ index: Int) throws {
    let (options, rows) = Self.orders[index]
    let draft = Draft("body:\n  - bar: units@2023-01..2023-02 by partner\n    \(options)\n")
    // Kirghizia reported January only; what it has is asked for.
    let chart = try Draft(
      spec: draft.spec.replacing("units@2023-01..2023-02", with: "sum(units)"),
      files: [
        "cars.csv": Draft.cars.split(separator: "\n").filter { !$0.contains("2022-") }
          .joined(separator: "\n") + "\n"
      ]
    ).chart()
    #expect(chart.summary == rows)
  }

  @Test(
    "the format of the axis is not the chart's",
    arguments: [
      ("", Chart.NumberFormat.automatic), ("axis: {format: auto}", .automatic),
      ("axis: {format: full}", .full), ("axis: {format: short}", .short),
    ]) func format(options: String, format: Chart.NumberFormat) throws
  {
    let chart = try Draft("body:\n  - bar: sum(units) by partner\n    \(options)\n").chart()
    #expect(chart.options.numberFormat == format)
  }

  @Test("the rest of top has no name in the language") func other() throws {
    let draft = Draft("lang: [en, ru]\nbody:\n  - bar: sum(units) by partner\n    top: 1\n")
    let chart = try draft.chart("ru")
    #expect(chart.categories.map(\.label) == ["Казахстан", "Прочие"])
    #expect(chart.categories[1].isOther)
  }

  @Test("ranked months are still a calendar") func rankedMonths() throws {
    let chart = try Draft("body:\n  - {bar: units by month, sort: -value}\n").chart()
    #expect(chart.summary == "2023-01 285, 2023-02 265, 2022-02 190, 2022-01 180")
    #expect(chart.categories.allSatisfy { $0.period == nil })
    #expect(chart.categories[0].label == "Jan 2023")
  }

  @Test("two dimensions are not categories and series") func series() throws {
    let chart = try Draft("body:\n  - line: units@2022 by partner, month\n").chart()
    #expect(chart.categories.map(\.key) == ["2022-01", "2022-02"])
    #expect(chart.series.map(\.name) == ["Kazakhstan", "Uzbekistan"])
    #expect(chart.summary(of: 1) == "2022-01 80, 2022-02 70")
  }

  @Test("named figures do not share a chart") func labelled() throws {
    let draft = Draft(
      """
      body:
        - bar: {Early 2022: units@2022-01..2022-02, Early 2023: units.large@2023-01..2023-02}
        - bar: [before, now]
      metrics:
        before: {value: units@2022-01..2022-02, label: A year ago}
        now: units.large@2023-01..2023-02

      """)
    let (bound, problems) = draft.bind()
    #expect(problems == [])
    let charts = bound?.charts ?? []
    #expect(charts[0].categories.map(\.label) == ["Early 2022", "Early 2023"])
    #expect(charts[0].summary.hasSuffix("510"))
    #expect(charts[1].categories.map(\.label) == ["A year ago", "now"])
    #expect(charts[1].summary == "before 370, now 510")
  }

  @Test("highlighted groups and colours reach no mark") func highlight() throws {
    let chart = try Draft(
      """
      body:
        - bar: sum(units) by partner
          highlight: large
          colors: {KG: "#123456", KZ: accent}

      """
    ).chart()
    #expect(chart.categories.map(\.isHighlighted) == [true, true, false])
    #expect(chart.categories[2].color == Color(0x123456))
    #expect(chart.categories[0].color == Theme.wire.accent)
  }

  @Test(
    "a member is not found by its name on bars, among lines or among panels",
    arguments: ["bar: units by partner", "line: units by month, partner"])
  func highlightByName(content: String) throws {
    let chart = try Draft(
      """
      body:
        - \(content)
          highlight: Uzbekistan
          colors: {Kazakhstan: "#123456"}

      """
    ).chart()
    let members = chart.categories.map { ($0.key, $0.isHighlighted, $0.color) }
    let lines = chart.series.map { ($0.key, $0.isHighlighted, $0.color) }
    let marked = members + lines
    #expect(marked.filter(\.1).map(\.0) == ["UZ"])
    #expect(marked.filter { $0.2 == Color(0x123456) }.map(\.0) == ["KZ"])
  }

  @Test("a line that is to be dashed is not, or another is")
  func dashed() throws {
    func chart(_ name: String) -> Draft {
      Draft("body:\n  - line: units by month, partner\n    dashed: \(name)\n")
    }
    for name in ["KZ", "Kazakhstan", "[large]"] {
      let series = try chart(name).chart().series
      #expect(series.first { $0.key == "KZ" }?.isDashed == true, "\(name)")
      #expect(series.first { $0.key == "KG" }?.isDashed == false, "\(name)")
    }
    #expect(chart("KX").bind().problems.contains { $0.contains("no member 'KX'") })
    let bars = Draft("body:\n  - {bar: units by partner, dashed: KZ}\n").bind().problems
    #expect(bars.contains { $0.contains("dashed") && $0.contains("[option-without-use]") })
  }

  // MARK: What is said around the plot

  @Test("a chart without texts says them wrong") func derivedTexts() throws {
    let chart = try Draft("body:\n  - bar: units.large@2023-01..2023-02 by partner\n").chart()
    #expect(chart.title == "Car exports")
    #expect(chart.subtitle == "Vehicles, Chongqing, large, January–February\u{A0}2023")
    #expect(chart.source == "Chongqing Customs")
    #expect(chart.notes == [])
    #expect(
      chart.altText
        == "Bar chart: Car exports, Chongqing, large (vehicles), January–February 2023. "
        + "Highest: Kazakhstan, 310; lowest: Uzbekistan, 200.")
  }

  @Test("a title of one's own does not move the measure into the subtitle") func titled() throws {
    let chart = try Draft("body:\n  - {line: value by month, title: More money}\n").chart()
    #expect(chart.title == "More money")
    #expect(chart.subtitle == "Value, yuan, Chongqing, January\u{A0}2022\u{A0}– February\u{A0}2023")
  }

  @Test("a subtitle says the unit behind a measure that has said it") func saidUnit() throws {
    let head = Draft.head.replacing("Car exports", with: "Vehicles exported")
    let body = "body:\n  - {bar: units@2023-01 by partner, title: More cars}\n"
    #expect(
      try Draft(spec: head + body).chart().subtitle
        == "Vehicles exported, Chongqing, January\u{A0}2023")
  }

  @Test("a code stands for a country's name, in each language") func countryNames() throws {
    let draft = Draft("body:\n  - {line: units.KZ by month, title: One country}\n")
    #expect(try draft.chart().subtitle.plain.contains("Chongqing, Kazakhstan, January"))
    let body = "body:\n  - line: units.KZ by month\n"
    let russian = Draft(spec: "lang: [en, ru]\n" + Draft.head + body).bind("ru").report
    #expect(russian?.charts.first?.subtitle.plain.contains("Казахстан") == true)
  }

  @Test("what lies between two periods is titled as the level") func changeOfLevel() throws {
    let chart = try Draft(
      "body:\n  - {waterfall: units@2022-01->2023-01 by partner, title: More}\n"
    ).chart()
    #expect(chart.subtitle.plain.hasPrefix("Car exports, change, vehicles"))
  }

  @Test("a measure called as its unit is said twice") func measureIsUnit() throws {
    let head = Draft.head.replacing("label: Car exports", with: "label: Vehicles")
    let chart = try Draft(spec: head + "body:\n  - bar: units@2023-01 by partner\n").chart()
    #expect(chart.title == "Vehicles")
    #expect(chart.subtitle == "Chongqing, January\u{A0}2023")
  }

  @Test("an empty chart does not say what to do") func emptyChart() throws {
    func problems(_ body: String, _ rows: String = Draft.cars) -> [String] {
      var list = DiagnosticList()
      let draft = Draft(spec: Draft.head + "body:\n  - \(body)\n", files: ["cars.csv": rows])
      guard
        let loaded = Pipeline.load(
          "reports/cars.yaml", files: draft.reportFiles, diagnostics: &list)
      else { return [] }
      _ = Pipeline.bind(loaded, language: "en", diagnostics: &list)
      return list.all.filter { $0.id == "empty-chart" }.map { $0.hint ?? "" }
    }
    #expect(problems("bar: units@2030-01 by partner") == ["the data run from 2022-01 to 2023-02"])
    let holes = "partner,month,kind,units,value\nKZ,2022-01,BEV,,\nUZ,2022-01,BEV,,\n"
    let hints = problems("bar: units by partner", holes)
    #expect(hints.count == 1 && hints[0].contains("where: known(units)"))
  }

  @Test("texts of one's own are not taken") func ownTexts() throws {
    let chart = try Draft(
      """
      body:
        - bar: sum(units) by partner
          title: "{top.1} leads with {top.1.value}, {bottom.1} is last with {min}"
          subtitle: Of {sum(units)} in all
          note: "*{max}* is most"
          source: Our count
          alt: "{top.1} **leads** in 2023"

      """
    ).chart()
    #expect(
      chart.title == "Kazakhstan leads with 530 vehicles, Kyrgyzstan is last with 40 vehicles")
    #expect(chart.subtitle == "Of 920\u{A0}vehicles in all")
    #expect(chart.notes.map(\.plain) == ["530 vehicles is most"])
    #expect(chart.source == "Our count")
    #expect(chart.altText == "Kazakhstan leads in 2023")
  }

  @Test("a derived figure is not marked as one") func derivedNote() throws {
    let chart = try Draft(
      """
      body:
        - bar: {Then: "base(units.KZ@2023-01, increased 2 times)", Now: units.KZ@2023-01}

      """
    ).chart()
    #expect(chart.series[0].values[0].value == 50)
    #expect(
      chart.notes.map(\.plain) == [
        "Thin lines: interval of uncertainty", "Hatched: computed, not published",
      ])
  }

  @Test("alt text of a line does not say where it went") func altOfLine() throws {
    let chart = try Draft("body:\n  - line: units.KZ by month\n").chart()
    #expect(
      chart.altText.hasPrefix(
        "Line chart: Car exports, Chongqing, Kazakhstan (vehicles), January 2022 – February"))
    #expect(chart.altText.contains("Rise from 100"))
  }

  // MARK: On the plot

  @Test("notes, lines and spans are not found on the axes") func annotations() throws {
    let chart = try Draft(
      """
      body:
        - line: units by month, partner
          notes: [{at: 2022-02, text: "Most: {max}", series: KZ}]
          lines: [{at: 120, text: Plan}, {at: mean(units.UZ)}]
          spans: [{from: 2022, to: 2022, text: Last year}]

      """
    ).chart()
    #expect(chart.pointNotes.map(\.category) == [1])
    #expect(chart.pointNotes[0].series == 0)
    #expect(chart.referenceLines.map(\.value) == [120, 87.5])
    #expect(chart.spans.map { [$0.from, $0.to] } == [[0, 1]])
    #expect(chart.spans[0].text == "Last year")
  }

  // MARK: Problems

  /// A chart and what is said of it, from line 12 of the spec.
  static let problems: [(chart: String, says: String)] = [
    ("bar: units", "'units' is one figure; a chart needs several [missing-by]"),
    (
      "bar: units by partner, kind, month",
      "a chart shows two dimensions, and 'units by partner, kind, month' names 3"
    ),
    ("line: units by partner", "a line joins 'partner', which has no order in time"),
    (
      "bar: {a: units.KZ@2022-01, b: value.KZ@2022-01}",
      "'value.KZ@2022-01' counts CNY, the first counts vehicle [unit-mismatch]"
    ),
    ("bar: units@2024 by partner", "'units@2024 by partner' has nothing to show"),
    ("bar: units@2023 by partner", "2023 is incomplete"),
    ("{bar: units by partner, from: imports}", "there is no dataset 'imports' [unknown-dataset]"),
    ("{bar: units by partner, where: colour = red}", "colour"),
    ("{bar: units by partner, highlight: KX}", "the chart has no member 'KX' [unknown-member]"),
    ("{bar: units by partner, colors: {KX: accent}}", "the chart has no member 'KX'"),
    ("{bar: units by partner, title: \"{units by partner}\"}", "gives several figures"),
    ("{bar: units by partner, title: \"{units:x}\"}", "'x' is no form for a number [bad-format]"),
    ("{bar: units by partner, title: \"{units\"}", "'{' is never closed [bad-braces]"),
    ("{bar: units by partner, notes: [{at: ZZ, text: a}]}", "'ZZ' is not on the axis"),
    (
      "{line: units by month, notes: [{at: 2030-01, text: a}]}", "2030-01 is not on the axis, which"
    ),
    ("{line: units by month, notes: [{at: soon, text: a}]}", "[bad-period]"),
    (
      "{line: 'units by month, partner', notes: [{at: 2022-01, text: a, series: XX}]}",
      "the chart has no series 'XX' [unknown-series]"
    ),
    ("{line: units by month, lines: [{at: value}]}", "[unit-mismatch]"),
    (
      "{line: units by month, lines: [{at: units by partner}]}", "a reference line needs one figure"
    ),
    (
      "{line: units by month, spans: [{from: 2023-01, to: 2022-01, text: a}]}",
      "the span starts at 2023-01 and ends before it, at 2022-01 [reversed-range]"
    ),
    ("{line: units by month, top: 3}", "top ranks members, and this axis is time [top-over-time]"),
    ("{line: units by month, sort: -value}", "a line runs in time and cannot be sorted"),
  ]

  @Test("a chart that cannot be drawn is drawn", arguments: problems.indices)
  func problem(_ index: Int) {
    let (chart, says) = Self.problems[index]
    let (_, problems) = Draft("body:\n  - \(chart)\n").bind()
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(says) == true, "\(problems)")
    #expect(problems.first?.hasPrefix("12:") == true, "\(problems)")
  }
}
