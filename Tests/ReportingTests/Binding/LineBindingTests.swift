import Charting
import Testing

@testable import Reporting

/// What lines and their kin ask of a spec.
@Suite("lines in a spec")
struct LineBindingTests {
  private func chart(_ body: String) throws -> Chart {
    try Draft("body:\n  - \(body)\n").chart()
  }

  @Test("a band's ends keep their name and know which they are")
  func band() throws {
    let chart = try chart(
      "band: {Range: [min(units) by month, max(units) by month], Mean: mean(units) by month}")
    #expect(chart.series.map(\.name) == ["Range", "Range", "Mean"])
    #expect(chart.series.map(\.role) == [.low, .high, .value])
  }

  @Test("low, high and line are one band without a name")
  func lowHigh() throws {
    let chart = try chart(
      "band: {low: min(units) by month, high: max(units) by month, line: mean(units) by month}")
    #expect(chart.series.map(\.role) == [.low, .high, .value])
    #expect(chart.series.allSatisfy { $0.name.isEmpty })
  }

  @Test("the note says which interval is shaded")
  func level() throws {
    let chart = try chart("band: mean_ci(units, 90) by month")
    #expect(chart.notes == ["Shaded: 90% confidence interval"])
  }

  @Test("errors of a line are a shade, or bars where they are asked for")
  func errors() throws {
    let errors = "line: sum(units) by month\n    errors: {either: sum(units) / 10, level: 80}"
    let shaded = try chart(errors)
    #expect(shaded.options.bars.intervals == .automatic)
    #expect(shaded.notes == ["Shaded: 80% confidence interval"])
    let bars = try chart(errors + "\n    interval: bars")
    #expect(bars.options.bars.intervals == .bars)
    #expect(bars.notes == ["Thin lines: 80% interval"])
  }

  @Test("readers are not told where a forecast begins, or told twice")
  func forecast() throws {
    let months = (1...24).map { index in
      "KZ,\(2022 + (index - 1) / 12)-\((index - 1) % 12 + 1 < 10 ? "0" : "")\((index - 1) % 12 + 1),BEV,"
        + "\(100 + index),1"
    }
    let file =
      "partner,month,kind,units,value\nUZ,2022-01,BEV,1,1\n" + months.joined(separator: "\n") + "\n"
    func chart(_ body: String) throws -> Chart {
      try Draft(spec: Draft.head + "body:\n  - \(body)\n", files: ["cars.csv": file]).chart()
    }
    let shaded = try chart("line: forecast(units, 3, holt) by month")
    #expect(shaded.spans.map(\.text.plain) == ["Forecast"])
    #expect(shaded.spans.map(\.from) == [24] && shaded.spans.map(\.to) == [26])
    // The dashes begin in the middle of December 2023, and the shade with them.
    let days = try #require(shaded.spans[0].days)
    #expect(days.upperBound - days.lowerBound == 15.5 + Double(31 + 29) + 15.5)
    let own = try chart(
      "{line: 'forecast(units, 3, holt) by month', spans: [{from: 2024-01, to: 2024-03, text: Our guess}]}"
    )
    #expect(own.spans.map(\.text.plain) == ["Our guess"])
    // What the shade says needs no mark and no note.
    #expect(!shaded.notes.contains { $0.plain.contains("†") })
    #expect(own.notes.contains { $0.plain.contains("†") })
    #expect(try chart("line: units by month").spans.isEmpty)
  }

  @Test("the note says how a trend was found")
  func trend() throws {
    let chart = try chart("{line: units by month, trend: robust, markers: all}")
    #expect(chart.options.trend == .robust)
    #expect(chart.options.markers == .all)
    #expect(chart.notes.contains { $0.plain.hasPrefix("Trend: median of the slopes") })
  }

  @Test("two points have no trend, and no note says that they do")
  func noTrend() throws {
    let chart = try chart("{line: units@2023 by month, trend: linear}")
    #expect(!chart.notes.contains { $0.plain.hasPrefix("Trend") })
  }

  @Test("years are fiscal where months are and a fiscal year is declared")
  func fiscal() throws {
    let head = Draft.head.replacing("period: month", with: "period: {column: month, fiscal: 7}")
    let quarters = ["2020Q3", "2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2"]
    let csv = quarters.enumerated().map { index, quarter in
      "KZ,\(quarter),BEV,\(index),1\nUZ,\(quarter),BEV,\(index * 10),1\n"
    }.joined()
    func values(_ body: String) throws -> [Double?] {
      let chart = try Draft(
        spec: head + "body:\n  - \(body)\n",
        files: ["cars.csv": "partner,month,kind,units,value\n" + csv]
      ).chart()
      return chart.series[0].values.map(\.value)
    }
    #expect(try values("bar: units by year") == [66, 242])
    #expect(try values("{bar: units@2021 by partner, sort: given}") == [22, 220])
    #expect(try values("{bar: units by partner, where: year = 2021, sort: given}") == [22, 220])
    #expect(try values("{bar: units by partner, where: month >= 2021, sort: given}") == [22, 220])
    // The mean of the fiscal year's quarters is 16.5 and 60.5.
    #expect(try values("line: 'index(units, 2020) by quarter'").first == 0)
    let based = try values("line: 'index(units, 2021) by quarter'")
    #expect(based.last.map { $0.map { Int($0) } } == 127)
  }

  @Test(
    "the symbol of a unit keeps its letters",
    arguments: [
      ("mm", "mm"), ("kWh", "kWh"), ("µg/m³", "µg per m³"), ("kg", "kg"), ("bed", "Bed"),
    ])
  func symbols(unit: String, name: String) throws {
    let head = Draft.head.replacing("unit: vehicle", with: "unit: \"\(unit)\"")
    let chart = try Draft(spec: head + "body:\n  - line: units by month\n").chart()
    #expect(chart.subtitle.plain.hasPrefix(name), "\(chart.subtitle.plain)")
  }

  @Test("the subtitle of places says that they are places, not amounts")
  func bump() throws {
    let chart = try chart("bump: units by month, partner")
    #expect(chart.subtitle.plain.hasPrefix("Rank"))
  }

  @Test(
    "what has no sense is refused",
    arguments: [
      ("difference: units by month", "not-two-series"),
      ("band: {Range: [min(units) by month], Mean: mean(units) by month}", "not-two-ends"),
      ("band: {low: min(units) by month, Mean: mean(units) by month}", "not-two-ends"),
      ("{area: 'units by month, partner', stack: none}", "areas-not-stacked"),
      ("band: {A: min(units) by month, B: mean(units) by month}", "not-two-ends"),
    ])
  func refused(body: String, id: String) throws {
    let draft = Draft("body:\n  - \(body)\n")
    let problems = draft.load().problems + draft.bind().problems
    #expect(problems.contains { $0.contains(id) })
  }

  @Test("a line at a date is one at a value, or stands beside its date")
  func moments() throws {
    func draft(_ kind: String, _ at: String) -> Draft {
      Draft(
        spec: """
          report: Cases
          data:
            d:
              file: d.csv
              period: month
              measures: {cases: {unit: case, label: Cases}}
              source: {publisher: P}
          body:
            - \(kind): cases by month
              lines: [{at: \(at), text: First vaccine}]

          """,
        files: ["d.csv": "month,cases\n" + (1...9).map { "2020-0\($0),\($0)\n" }.joined()])
    }
    for kind in ["line", "bar"] {
      let chart = try draft(kind, "2020-05-16").chart()
      #expect(chart.referenceLines.isEmpty && chart.spans.count == 1)
      let span = try #require(chart.spans.first)
      #expect(span.isMoment && span.from == 4 && span.text.plain == "First vaccine")
      #expect(try draft(kind, "5").chart().referenceLines.map(\.value) == [5])
    }
    let problems = draft("line", "2021-05-16").bind().problems
    #expect(problems.contains { $0.hasSuffix("[outside-axis]") }, "\(problems)")
  }
}
