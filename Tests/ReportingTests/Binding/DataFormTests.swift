import Charting
import Diagnostics
import Drawing
import Speaking
import Testing

@testable import Reporting

/// Data as they come, from the file to the chart.
@Suite struct DataFormTests {
  private func chart(
    _ data: String, _ block: String, _ file: String, name: String = "d.csv"
  ) throws -> Chart {
    try draft(data, block, file, name: name).chart()
  }

  private func draft(
    _ data: String, _ block: String, _ file: String, name: String = "d.csv"
  ) -> Draft {
    Draft(
      spec: """
        report: T
        data:
          d: {file: \(name), \(data), source: {publisher: P}}
        body:
          - \(block)

        """, files: [name: file])
  }

  private func values(_ chart: Chart) -> [Double?] { chart.series[0].values.map(\.value) }

  @Test("hours of the day make an axis of their own")
  func hours() throws {
    let file = "time,load\n2024-03-01 22:00,1\n2024-03-01 23:00,2\n2024-03-02 00:00,4\n"
    let data = "period: time, measures: {load: {unit: MW, label: Load}}"
    let chart = try self.chart(data, "line: load by hour", file)
    #expect(chart.categories.map(\.key) == ["2024-03-01T22", "2024-03-01T23", "2024-03-02T00"])
    #expect(chart.categories[0].label == "1 Mar 2024, 22:00")
    #expect(chart.subtitle == "MW, 1–2\u{A0}March\u{A0}2024")
    let days = try self.chart(data, "bar: sum(load) by day", file)
    #expect(values(days) == [3, 4])
    let parts = try self.chart(data, "bar: mean(load) by hour_of_day", file)
    #expect(parts.categories.map(\.key) == (0...23).map { "\($0)" })
    #expect(values(parts).compactMap { $0 } == [4, 1, 2])
    let later = try self.chart(
      data,
      "line: {expression}\n    where: time >= 2024-03-01T23:00".replacing(
        "{expression}", with: "load by hour"), file)
    #expect(values(later) == [2, 4])
  }

  @Test("a day of whose hours some are missing is incomplete, and says so")
  func incompleteDay() {
    let problems = Draft(
      spec: """
        report: T
        data:
          d: {file: d.csv, period: time, measures: {load: MW}}
        body:
          - bar: load by day

        """, files: ["d.csv": "time,load\n2024-03-01 22:00,1\n2024-03-01 23:00,2\n"]
    ).bind().problems
    #expect(
      problems.contains { $0.contains("2024-03-01 is incomplete") && $0.contains("2 of 24 hours") })
  }

  @Test("fiscal years may be named by the year they end in")
  func fiscalYears() throws {
    let chart = try self.chart(
      "period: {column: fy, fiscal: 10, named: end}, measures: {v: number}",
      "bar: v by year", "fy,v\nFY2023,1\nFY2024,2\n")
    #expect(chart.categories.map(\.label) == ["FY2023", "FY2024"])
    let one = try self.chart(
      "period: {column: fy, fiscal: 10, named: end}, measures: {v: number}, dims: [a]",
      "bar: v@2024 by a", "fy,v,a\nFY2023,1,x\nFY2024,2,x\n")
    #expect(values(one) == [2])
  }

  @Test("years before the common era stand where they belong")
  func eras() throws {
    let chart = try self.chart(
      "period: year, measures: {v: number}", "line: v by year\n    missing: connect",
      "year,v\n-10000,1\n-500,2\n800,3\n")
    #expect(chart.categories.map(\.label) == ["10,000\u{A0}BC", "500\u{A0}BC", "800"])
  }

  @Test("periods in which nothing happened have no rows, and a count of nought")
  func counts() throws {
    let file = "day,x\n2024-03-01,a\n2024-03-01,b\n2024-03-04,a\n"
    let data = "period: day, dims: [x]"
    #expect(values(try chart(data, "line: count() by day", file)) == [2, 0, 0, 1])
    #expect(values(try chart(data, "line: cumulative(count()) by day", file)) == [2, 2, 2, 3])
  }

  @Test("weekends are no gaps in days of trading")
  func workingDays() throws {
    let days = [1, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18]
    let file = "day,v\n" + days.map { "2024-03-\($0 < 10 ? "0" : "")\($0),\($0)\n" }.joined()
    let chart = try self.chart("period: day, measures: {v: number}", "area: v by day", file)
    #expect(chart.categories.count == days.count)
    let whole =
      "day,v\n"
      + (1...18).filter { $0 != 6 }.map {
        "2024-03-\($0 < 10 ? "0" : "")\($0),\($0)\n"
      }.joined()
    let gaps = try self.chart("period: day, measures: {v: number}", "area: v by day", whole)
    #expect(gaps.categories.count == 18)
  }

  @Test("measures of nested JSON need no quotes")
  func points() throws {
    let file = "[{\"n\": \"a\", \"t\": {\"high\": 3, \"low\": {\"night\": 1}}}]"
    let data = "dims: [n], measures: {t.high: °C, t.low.night: °C}"
    #expect(values(try chart(data, "bar: t.high by n", file, name: "d.json")) == [3])
    #expect(values(try chart(data, "bar: t.low.night by n", file, name: "d.json")) == [1])
  }

  @Test("a column without a label is called by its name in words")
  func columnNames() throws {
    let (report, problems) = draft(
      "dims: [a], measures: {body_mass_g: gram}", "bar: body_mass_g by a", "a,body_mass_g\nx,1\n"
    ).bind()
    #expect(report?.charts.first?.title == "Body mass g")
    #expect(problems.count { $0.contains("[unlabelled-measure]") } == 1)
    let short = "dims: [a], measures: {gdp: USD}"
    #expect(try chart(short, "bar: gdp by a", "a,gdp\nx,1\n").title == "GDP")
  }

  @Test("turned columns are no dimension unless they are declared as one, or the period is one too")
  func turned() throws {
    let rows = "y,wounds,disease\n2020,1,2\n2021,3,4\n"
    let wide = "wide: {names: cause, values: v, columns: rest}"
    let data = "period: y, measures: {v: {unit: person, label: Deaths}}, \(wide)"
    let chart = try chart(data, "bar: v by y, cause", rows)
    #expect(chart.series.map(\.name) == ["wounds", "disease"])
    #expect(chart.series.map { $0.values.map(\.value) } == [[1, 3], [2, 4]])
    let years =
      "dims: [cause], period: year, measures: {v: person}, "
      + "wide: {names: year, values: v, columns: 2020..2021}"
    let lines = try self.chart(years, "line: v by year, cause", "cause,2020,2021\na,1,2\nb,3,4\n")
    #expect(lines.series.map { $0.values.map(\.value) } == [[1, 2], [3, 4]])
  }

  @Test("colours called by name are those of the theme that draws")
  func themeColors() throws {
    let chart = try self.chart(
      "dims: [a], measures: {v: number}", "bar: v by a\n    colors: {x: palette-2, y: \"#123456\"}",
      "a,v\nx,1\ny,2\n")
    #expect(Set(chart.colorNames.values) == ["palette-2"])
    #expect(chart.colorNames.keys.first == Theme.wire.palette[1])
  }

  @Test("members keep the colours that their data give them, unless the chart chooses others")
  func memberColors() throws {
    let data =
      "dims: [a], period: y, measures: {v: number}, colors: {x: palette-2, z: \"#123456\"}"
    let rows = "a,y,v\nx,2020,1\ny,2020,2\nz,2020,3\nx,2021,1\ny,2021,2\nz,2021,3\n"
    let own = try chart(data, "line: v by y, a", rows)
    func colors(_ chart: Chart) -> [String: Color?] {
      Dictionary(uniqueKeysWithValues: chart.series.map { ($0.key, $0.color ?? $0.houseColor) })
    }
    let palette = Theme.wire.palette
    #expect(colors(own) == ["x": palette[1], "y": nil, "z": Color(0x123456)])
    #expect(own.colorNames.values.contains("palette-2"))
    let chosen = try chart(data, "line: v by y, a\n    colors: {x: palette-3}", rows)
    #expect(colors(chosen)["x"] == palette[2])
    let slip = draft(data.replacing("z:", with: "zz:"), "line: v by y, a", rows).bind().problems
    #expect(slip.contains { $0.contains("no row of 'd' has the member 'zz'") }, "\(slip)")
  }

  @Test("a colour that the theme does not know is an error with a hint")
  func unknownColor() {
    let problems = Draft("body:\n  - bar: units@2023-01 by partner\n    colors: {KZ: grene}\n")
      .bind().problems
    #expect(problems.contains("13:18 the theme has no colour 'grene' [unknown-color]"))
  }

  private static let years = """
    report: T
    data:
      d:
        file: [a.csv, b.csv]
        dims: [name]
        measures: {v: {unit: number, aggregate: max}}
        source: {publisher: P}
    metrics: {least: min(v)}
    body:
      - bar: v by name

    """

  @Test("a trace names the file of each row, where there are several")
  func filesOfRows() throws {
    let draft = Draft(
      spec: Self.years, files: ["a.csv": "name,v\nx,5\ny,6\n", "b.csv": "name,v\nz,1\n"])
    var diagnostics = DiagnosticList()
    let loaded = try #require(
      Pipeline.load("reports/cars.yaml", files: draft.reportFiles, diagnostics: &diagnostics))
    let trace = try #require(
      Pipeline.trace(
        "least", in: loaded, language: .english, rows: 5, diagnostics: &diagnostics))
    #expect(trace.lines.filter { $0.hasPrefix("  line") } == ["  line 2 of reports/b.csv  z  1.0"])
  }

  @Test("two files that say the same twice are both named")
  func duplicatesInFiles() {
    let spec = Self.years.replacing(", aggregate: max", with: "")
    let problems = Draft(
      spec: spec, files: ["a.csv": "name,v\nx,5\n", "b.csv": "name,v\nx,1\n"]
    ).bind().problems
    #expect(
      problems.contains {
        $0.contains("line 2 of reports/a.csv and line 2 of reports/b.csv are both x")
      }, "\(problems)")
  }

  @Test("a column of a table that is empty says which periods are missing")
  func emptyColumn() {
    let problems = Draft("body:\n  - table: partner\n    columns: [units@2022, units@2022-01]\n")
      .bind().problems
    #expect(
      problems.contains { $0.contains("'units@2022' is empty: 2022 is incomplete") },
      "\(problems)")
    #expect(!problems.contains { $0.contains("'units@2022-01' is empty") })
  }

  @Test("series keep the order of the file where it is asked for", arguments: ["bar", "line"])
  func seriesAsGiven(_ kind: String) throws {
    let rows = ["a,1", "b,2", "c,3", "d,4", "e,9"]
    let file =
      "year,part,v\n" + (2020...2021).flatMap { year in rows.map { "\(year),\($0)\n" } }.joined()
    let stack = kind == "bar" ? "\n    stack: full" : ""
    let chart = try self.chart(
      "period: year, dims: [part], measures: {v: number}",
      "\(kind): v by year, part\(stack)\n    series: given", file)
    #expect(chart.series.map(\.name) == ["a", "b", "c", "d", "e"])
  }

  @Test("a chart by year of data without periods says how to declare them")
  func undeclaredPeriod() {
    let spec = """
      report: T
      data:
        d: {file: d.csv, measures: {v: number}}
      body:
        - line: v by year

      """
    var diagnostics = DiagnosticList()
    let draft = Draft(spec: spec, files: ["d.csv": "year,v\n2020,1\n"])
    let loaded = Pipeline.load(
      "reports/cars.yaml", files: draft.reportFiles, diagnostics: &diagnostics)
    if let loaded { _ = Pipeline.bind(loaded, language: "en", diagnostics: &diagnostics) }
    let found = diagnostics.all.first { $0.id == "unknown-dimension" }
    #expect(found?.hint == "name the column of dates or years in the dataset: period: COLUMN")
  }

  @Test("windows count the readings that come at regular times, and days of trading")
  func windows() throws {
    let minutes =
      "time,v\n"
      + [0, 5, 10, 20, 25].map {
        "2024-03-01 08:\($0 < 10 ? "0" : "")\($0),\($0)\n"
      }.joined()
    let chart = try self.chart(
      "period: time, measures: {v: number}", "line: rolling(v, 2) by minute", minutes)
    #expect(
      chart.categories.map { String($0.key.suffix(5)) } == [
        "08:05", "08:10", "08:15", "08:20", "08:25",
      ])
    #expect(values(chart) == [5, 15, nil, nil, 45])
    let days = [1, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18]
    let file = "day,v\n" + days.map { "2024-03-\($0 < 10 ? "0" : "")\($0),\($0)\n" }.joined()
    let trading = try self.chart(
      "period: day, measures: {v: number}", "line: rolling(v, 2) by day", file)
    #expect(values(trading).first == 5)
    #expect(trading.categories.count == days.count - 1)
  }
}
