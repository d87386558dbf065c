import Charting
import Diagnostics
import Statistics
import Testing

@testable import Reporting

/// Bad charts that only the data and the expression give away, each with the rule that finds it.
@Suite struct RuleBindingTests {
  private static let months = """
    month,city,answer,score,low,debt,cost
    2022-01,Aa,no,10,8,-10,1
    2022-02,Bb,yes,20,18,5,2
    2023-01,Aa,maybe,30,25,7,3
    2023-02,Bb,no,,24,9,4

    """

  private func ids(_ body: String) -> [String] {
    let draft = Draft(
      spec: """
        report: Scores
        data:
          d:
            file: m.csv
            period: month
            measures: {score: {unit: point}, low: {unit: point}, debt: {unit: USD}, cost: {unit: USD}}
            dims: {city: text, answer: text}
            place: China
            source: {publisher: P}
        body:
          - \(body.replacing("\n", with: "\n    "))

        """, files: ["m.csv": Self.months])
    return draft.bind().problems.compactMap { problem in
      problem.last == "]" ? problem.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
  }

  static let bad: [(rule: String, body: String)] = [
    ("diverging-without-middle", "bar: sum(low) by city, answer\npalette: diverging"),
    ("interval-without-level", "dot: sum(low) by city\nerrors: sum(low) / 10"),
    ("line-without-time", "line: sum(low) by city"),
    ("missing-as-zero", "line: score by month, city\nmissing: zero"),
    ("new-year-month", "line: yoy(low) by month"),
    ("option-without-use", "bar: sum(low) by city\ntrend: linear"),
    ("option-without-use", "line: low by month\nbins: 5"),
    ("option-without-use", "line: low by month\nstack: stacked"),
    ("seasonal-growth", "line: mom(low) by month"),
    ("interval-without-level", "{band: {Range: [low, score], Mid: mean(score)}, by: month}"),
    ("new-year-month", "bar: yoy(sum(low)@2023-01) by city"),
    ("bare-figure", "{bar: sum(low) by city, title: Scores rose 40% in 2023}"),
    ("seasonal-growth", "line: growth(low, previous) by month"),
    ("seasonal-growth", "line: ratio(low) by month"),
    ("new-year-month", "line: growth(low, yoy) by month"),
    ("new-year-month", "bar: sum(low)@2023-02 / sum(low)@2022-02 - 1 by city"),
    (
      "growth-without-base",
      "bar: sum(debt)@2023-01..2023-02 / sum(debt)@2022-01..2022-02 - 1 by city"
    ),
    ("growth-without-base", "line: growth(debt, yoy) by month"),
    ("unit-not-said", "{bar: sum(low) by city, title: Aa leads, subtitle: In the towns of 2023}"),
    ("mixed-measures", "{bar: sum(cost) by city, title: 'Aa ran {sum(cost)} cars in 2023'}"),
    ("mixed-measures", "{bar: sum(cost) by city, title: 'Aa ran {top.1.value} cars in 2023'}"),
    ("mixed-measures", "{bar: sum(cost) by city, note: 'Cars worth {sum(low)@2023-01}.'}"),
    (
      "superlative-untrue",
      "{bar: sum(low) by city, subtitle: 'Points, at {sum(low)@2023-02} the highest ever'}"
    ),
    ("superlative-untrue", "{bar: sum(low) by city, note: 'A record low of {sum(low)@2023-02}.'}"),
  ]

  @Test("a bad chart is found", arguments: bad.indices) func found(_ index: Int) {
    let (rule, body) = Self.bad[index]
    #expect(ids(body).contains(rule), "\(ids(body))")
  }

  static let good: [(rule: String, body: String)] = [
    ("diverging-without-middle", "bar: sum(low) by city, answer"),
    (
      "interval-without-level",
      "dot: sum(low) by city\nerrors: {low: sum(low) / 2, high: sum(low) * 2, level: 95}"
    ),
    ("line-without-time", "bar: sum(low) by city"),
    ("missing-as-zero", "line: score by month, city"),
    ("new-year-month", "line: sum(low) by month"),
    ("seasonal-growth", "line: yoy(low) by month"),
    ("interval-without-level", "{band: {80 %: [low, score], Mid: mean(score)}, by: month}"),
    (
      "interval-without-level",
      "{band: {Range: [low, score], Mid: mean(score)}, by: month, note: 'Range: usual scores'}"
    ),
    (
      "interval-without-level",
      "band: {Range: [min(low) by month, max(low) by month], Mid: mean(low) by month}"
    ),
    ("new-year-month", "bar: yoy(sum(low)@2023-02..2023-03) by city"),
    ("bare-figure", "{bar: sum(low) by city, title: 'Scores of Euro 5 in 2023'}"),
    ("seasonal-growth", "line: growth(low, yoy) by month"),
    (
      "growth-without-base",
      "bar: sum(cost)@2023-01..2023-02 / sum(cost)@2022-01..2022-02 - 1 by city"
    ),
    ("unit-not-said", "{bar: sum(low) by city, subtitle: Points of 2023}"),
    ("unit-not-said", "{bar: sum(cost) by city, subtitle: In the towns of 2023}"),
    ("mixed-measures", "{bar: sum(low) by city, title: 'Aa made {top.1.value} in 2023'}"),
    ("superlative-untrue", "{bar: sum(low) by city, note: 'A record {sum(low)@2023-01}.'}"),
  ]

  @Test("its mended twin is not", arguments: good.indices) func mended(_ index: Int) {
    let (rule, body) = Self.good[index]
    #expect(!ids(body).contains(rule), "\(ids(body))")
  }
}

/// Rules of datasets, and what becomes of what an author sets aside.
@Suite struct WaivedRuleTests {
  private static func spec(labels: String = "", body: String) -> String {
    """
    report: Cars
    waive: {bare-figure: quoted from the minister}
    data:
      a: {file: a.csv, period: year, dims: [city], measures: {x: {unit: vehicle, label: Cars}}, \
    labels: {Aa: Aachen}, source: {publisher: P, url: 'https://example.org', retrieved: 2024-01-01}}
      b: {file: b.csv, period: year, dims: [city], measures: {y: {unit: vehicle, label: Vans}}, \
    \(labels)source: {publisher: Q, url: 'https://example.org'}}
    body:
      \(body)

    """
  }
  private static let files = [
    "a.csv": "year,city,x\n2023,Aa,1\n2023,Bb,2\n", "b.csv": "year,city,y\n2023,Aa,3\n2023,Bb,4\n",
  ]

  private func bind(_ spec: String) -> (report: BoundReport?, problems: [String]) {
    Draft(spec: spec, files: Self.files).bind()
  }

  @Test("what is set aside while binding is lost to the file that shows it")
  func waived() throws {
    let body = """
      - text: There were 400 cars.
        - {bar: x by city, id: one, title: All 300 cars}
        - {bar: y by city, id: two}
      """
    let report = try #require(bind(Self.spec(body: body)).report)
    // What the texts have set aside stands with every picture, as there may be no pages to say it.
    #expect(
      report.waived(in: "one").map(\.problem.message) == [
        "'300' is typed, and nothing checks it", "'400' is typed, and nothing checks it",
      ])
    #expect(
      report.waived(in: "two").map(\.problem.message) == ["'400' is typed, and nothing checks it"])
    #expect(
      report.waived(in: nil).map(\.problem.message) == [
        "'300' is typed, and nothing checks it", "'400' is typed, and nothing checks it",
      ])
  }

  @Test("a source on the web without a day is a warning, one with a day is none")
  func undated() {
    func found(_ body: String) -> [String] {
      bind(Self.spec(body: body)).problems.filter { $0.contains("[undated-source]") }
    }
    #expect(found("- bar: x by city").isEmpty)
    #expect(found("- text: Nothing is shown.").isEmpty)
    let second = found("- bar: y by city")
    #expect(second.count == 1 && second[0].contains("figures of 'Q' were retrieved"))
  }

  @Test("figures of no time are asked for one, unless a text names it")
  func undatedFigures() {
    func found(_ more: String) -> Bool {
      let draft = Draft(
        spec: """
          report: Cars
          data:
            a: {file: a.csv, dims: [city], measures: {x: vehicle}, source: {publisher: P}}
          body:
            - {bar: x by city\(more)}

          """, files: ["a.csv": "city,x\nAa,1\nBb,2\n"])
      var list = DiagnosticList()
      guard
        let loaded = Pipeline.load(
          "reports/cars.yaml", files: draft.reportFiles, diagnostics: &list)
      else { return false }
      _ = Pipeline.bind(loaded, language: "en", diagnostics: &list)
      #expect(list.all.contains { $0.id == "no-retrieval-date" && $0.severity == .hint })
      return list.all.contains { $0.id == "no-period" && $0.severity == .warning }
    }
    #expect(found(""))
    #expect(!found(", note: Counted in 2024"))
  }

  @Test(
    "a line goes on through a month without a figure, or a note is not there where it is dashed")
  func gaps() throws {
    func bind(_ missing: String) -> (report: BoundReport?, problems: [String]) {
      Draft(
        spec: """
          report: Cars
          data:
            a:
              file: a.csv
              period: month
              measures: {x: {unit: vehicle, label: Cars}}
              place: Japan
              source: {publisher: P}
          body:
            - {line: x by month, missing: \(missing)}

          """, files: ["a.csv": "month,x\n2023-01,1\n2023-02,2\n2023-03,4\n2023-05,3\n"]
      ).bind()
    }
    #expect(bind("gap").problems.isEmpty && bind("bridge").problems.isEmpty)
    let found = bind("connect").problems
    #expect(found.count == 1 && found[0].hasSuffix("[gap-hidden]"))
    let dashed = try #require(bind("bridge").report?.charts.first)
    #expect(dashed.notes.map(\.plain) == ["Dashed: interpolated between published figures"])
  }

  @Test("what has no growth is named under the picture")
  func baseless() throws {
    let report = Draft(
      spec: """
        report: Firms
        data:
          a:
            file: a.csv
            period: year
            dims: [firm]
            measures: {x: {unit: USD, label: Profit}}
            source: {publisher: P}
        body:
          - bar: x@2023 / x@2022 - 1 by firm
          - bar: yoy(x@2023) by firm
          - bar: multiple - 1 by firm
          - bar: (x@2023 - x@2022) / x@2022 by firm
        metrics: {multiple: x@2023 / x@2022}

        """, files: ["a.csv": "year,firm,x\n2022,A,-20\n2023,A,-30\n2022,B,20\n2023,B,30\n"]
    ).bind().report
    for chart in try #require(report).charts {
      // A loss that grows by half is no growth of 50 per cent.
      #expect(chart.summary == "B 0.5, A -")
      #expect(chart.notes.map(\.plain) == ["A: no comparable base"])
    }
  }

  @Test("a heading that every language shares is reported to the others")
  func headings() {
    func found(_ language: String, _ dims: String) -> Int {
      Draft(
        spec: """
          report: {en: Cars, ru: Машины}
          lang: [en, ru]
          data:
            a: {file: a.csv, dims: \(dims), measures: {x: {unit: vehicle, label: {en: Cars, ru: Машины}}}}
          body:
            - {table: city, columns: [x]}

          """, files: ["a.csv": "city,x\nAa,1\nBb,2\n"]
      ).bind(language).problems.count { $0.hasSuffix("[untranslated-name]") }
    }
    #expect(found("en", "[city]") == 0)
    #expect(found("ru", "[city]") == 1)
    #expect(found("ru", "{city: {label: {en: City, ru: Город}}}") == 0)
  }

  @Test("one member has two names in two datasets")
  func twoNames() {
    func found(_ body: String) -> [String] {
      bind(Self.spec(labels: "labels: {Aa: Aix}, ", body: body)).problems.filter {
        $0.contains("[spelling-changes]")
      }
    }
    #expect(found("- bar: x by city").isEmpty)
    let both = found("- bar: x by city\n  - bar: y by city")
    #expect(both.count == 1 && both[0].contains("'Aa' is 'Aix' here and 'Aachen' in dataset 'a'"))
  }
}
