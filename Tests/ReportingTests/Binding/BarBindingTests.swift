import Charting
import Diagnostics
import Drawing
import Statistics
import Testing
import TradeData

@testable import Reporting

/// Options of bars from the spec to the chart.
@Suite struct BarBindingTests {
  static let people = """
    city,year,region,score,low,high,answer
    Aa,2020,North,10,8,13,no
    Bb,2020,South,20,18,21,yes
    Cc,2020,North,30,25,36,maybe
    Aa,2021,North,40,38,41,no
    Bb,2021,South,25,24,27,yes
    Cc,2021,North,32,30,33,yes

    """

  private func draft(_ body: String) -> Draft {
    Draft(
      spec: """
        report: Scores
        data:
          d:
            file: people.csv
            period: year
            measures: {score: {unit: point, aggregate: mean}, low: {unit: point, aggregate: mean}, high: {unit: point, aggregate: mean}}
            dims: {city: text, region: text, answer: [no, maybe, yes]}
            source: {publisher: P}
        body:
          - \(body.replacing("\n", with: "\n    "))

        """, files: ["people.csv": Self.people])
  }

  @Test("names side by side are series along their dimension")
  func series() throws {
    let chart = try draft(
      "bar: {then: score@2020 by city, now: score@2021 by city}\nsort: -score@2020->2021"
    ).chart()
    #expect(chart.series.map(\.name) == ["then", "now"])
    #expect(chart.categories.map(\.key) == ["Aa", "Bb", "Cc"])
    #expect(chart.series[1].values.map(\.value) == [40, 25, 32])
  }

  @Test("rows of bullets stand by what was reached, not by its sum with the target")
  func bullets() throws {
    let chart = try draft(
      "bullet: {reached: score@2021 by city, target: score@2020 by city}"
    ).chart()
    #expect(chart.categories.map(\.key) == ["Aa", "Cc", "Bb"])
  }

  @Test(
    "rows are sorted by a series or an expression",
    arguments: [
      ("sort: now", "Bb Cc Aa"), ("sort: \"-then\"", "Cc Bb Aa"),
      ("sort: score@2020->2021", "Cc Bb Aa"),
      ("sort: -score@2020->2021\ntop: 1\nother: false", "Aa"),
    ])
  func sorted(option: String, order: String) throws {
    let chart = try draft(
      "bar: {then: score@2020 by city, now: score@2021 by city}\n\(option)"
    ).chart()
    #expect(chart.categories.map(\.key).joined(separator: " ") == order)
  }

  @Test("ranges have two ends, are sorted by where they begin, and coloured by a dimension")
  func ranges() throws {
    let chart = try draft(
      "range: {from: low@2020 by city, to: high@2020 by city}\ncolor: region"
    ).chart()
    #expect(chart.categories.map(\.key) == ["Aa", "Bb", "Cc"])
    #expect(chart.groups.map(\.name) == ["North", "South"])
    #expect(chart.categories.map(\.group) == [0, 1, 0])
  }

  @Test("nested ranges have a name each")
  func nested() throws {
    let chart = try draft(
      "range:\n  Wide: {from: low@2020 by city, to: high@2020 by city}\n"
        + "  Narrow: {from: score@2020 by city, to: high@2020 by city}"
    ).chart()
    #expect(chart.series.map(\.name) == ["Wide", "Wide", "Narrow", "Narrow"])
  }

  @Test("errors become intervals, and a note says what they are")
  func errors() throws {
    let chart = try draft(
      "bar: score@2020 by city\nerrors: {low: low@2020, high: high@2020, level: 95}"
    ).chart()
    #expect(
      chart.series[0].values.compactMap(\.interval) == [
        Interval(25, 36), Interval(18, 21), Interval(8, 13),
      ])
    #expect(chart.notes == ["Thin lines: 95% interval"])
    let either = try draft(
      "dot: score@2020 by city\nerrors: low@2020 / 4\n"
        + "waive: {interval-without-level: a quarter either way is no interval}"
    ).chart()
    #expect(either.series[0].values[2].interval == Interval(8, 12))
  }

  @Test("a histogram counts the rows of a measure in classes")
  func histogram() throws {
    let chart = try draft("histogram: score\nbins: {width: 10}").chart()
    #expect(chart.categories.map(\.label) == ["10–20", "20–30", "30–40"])
    #expect(chart.series[0].values.map(\.value) == [1, 2, 3])
    #expect(chart.options.bars.edges == [10, 20, 30, 40])
    #expect(ChartTable.csv(chart).contains("10–20,10–20,1,number,10,20"))
  }

  @Test("classes of millions are called as if they were of ones, or a dash stands before a minus")
  func histogramNames() throws {
    let chart = try draft("histogram: score * 1000000 - 30000000\nbins: {width: 20000000}").chart()
    let names = chart.categories.map(\.label)
    #expect(names.allSatisfy { $0.contains("m") && $0.contains(" – ") }, "\(names)")
    #expect(names.contains { $0.hasPrefix("\u{2212}") }, "\(names)")
  }

  @Test("the table of a histogram in panels has no edges")
  func histogramTable() throws {
    let chart = try draft("histogram: score\nbins: {width: 10}\npanels: city").chart()
    let table = ChartTable.csv(chart).split(separator: "\n").map(String.init)
    #expect(table[0] == "panel,panel_label,category,label,value,unit,from,to")
    #expect(table.contains { $0.hasSuffix("10–20,10–20,1,number,10,20") }, "\(table)")
  }

  @Test("totals are printed with the numbers of their parts, or for the first and the last alone")
  func totals() throws {
    let chart = try draft("bar: score by city, year\nstack: stacked\nvalues: totals").chart()
    #expect(chart.options.bars.printsTotals)
    let (bound, problems) = draft("bar: score by city\nvalues: totals").bind()
    #expect(bound?.charts.first?.options.bars.printsTotals == false)
    #expect(problems.contains { $0.hasSuffix("whose parts come to a sum [option-without-use]") })
  }

  @Test("overlaid groups of a histogram each have their own shares")
  func overlaid() throws {
    let bins = "bins: {edges: [10, 25, 40], as: shares}"
    let chart = try draft("histogram: score\ncolor: region\nstack: none\n\(bins)").chart()
    #expect(chart.options.stack == .none && chart.series.count > 1)
    for series in chart.series {
      #expect(abs(series.values.compactMap(\.value).reduce(0, +) - 1) < 1e-12)
    }
    let stacked = try draft("histogram: score\ncolor: region\n\(bins)").chart()
    #expect(stacked.options.stack == .stacked)
    let all = stacked.series.flatMap { $0.values.compactMap(\.value) }.reduce(0, +)
    #expect(abs(all - 1) < 1e-12)
  }

  @Test("a row has as many stretches as the file, each in the colour of its kind")
  func stretches() throws {
    let chart = try draft("range: {From: low, To: high}\nby: region\ncolor: answer").chart()
    #expect(chart.options.bars.hasStretches)
    #expect(chart.categories.map(\.key) == ["North", "South"])
    #expect(
      chart.series.map(\.name) == ["no", "no", "no", "no", "maybe", "maybe"]
        + Array(repeating: "yes", count: 4))
    #expect(chart.series[0].values.map(\.value) == [8, nil])
    #expect(chart.series[3].values.map(\.value) == [41, nil])
    let table = ChartTable.csv(chart)
    #expect(table.contains("South,South,yes 2 To,yes,27,point"))
    #expect(!table.contains(",,point"))
    let single = try draft("range: {From: low@2020, To: high@2020}\nby: city").chart()
    #expect(!single.options.bars.hasStretches)
  }

  @Test("a density is a curve along the values, and says how it was smoothed")
  func density() throws {
    let chart = try draft(
      "density: score\nbandwidth: 5\ncurve: {from: 0, to: 60, steps: 6}"
    ).chart()
    #expect(chart.categories.map(\.key) == ["0", "10", "20", "30", "40", "50", "60"])
    #expect(chart.categories.map(\.number) == [0, 10, 20, 30, 40, 50, 60])
    #expect(chart.unit == .share)
    #expect(chart.notes.contains { $0.plain.contains("bandwidth 5") })
    #expect(chart.options.axisTitle?.hasPrefix("Share of cases / ") == true)
    let area = chart.series[0].values.compactMap(\.value).reduce(0, +) * 10
    #expect(abs(area - 1) < 0.05)
  }

  @Test("each colour of a density has a curve, and counts keep their sizes")
  func densities() throws {
    let chart = try draft("density: score\ncolor: region\ncurve: {as: counts}").chart()
    #expect(chart.series.count > 1 && chart.unit == .number)
    #expect(chart.options.axisTitle?.hasPrefix("Number of cases / 1") == true)
    let panels = try draft("density: score\npanels: region").chart()
    #expect(panels.panels?.list.count == chart.series.count)
  }

  @Test("edges are given, and the axis says for which width it counts")
  func edges() throws {
    let chart = try draft("histogram: score\nbins: {edges: [10, 20, 25, 40]}").chart()
    #expect(chart.options.bars.edges == [10, 20, 25, 40])
    #expect(chart.series[0].values.map(\.value) == [1, 1, 4])
    #expect(chart.options.axisTitle == "Number of cases / 5 points")
    let even = try draft("histogram: score\nbins: {edges: [10, 25, 40]}").chart()
    #expect(even.options.axisTitle == "Number of cases")
  }

  @Test("hours stand in their order unless another is asked for or the largest alone are kept")
  func hours() throws {
    let rows = (0..<24).map { "\($0),\(($0 * 7) % 24)" }.joined(separator: "\n")
    func keys(_ option: String) throws -> [String] {
      try Draft(
        spec: """
          report: Hours
          data:
            day:
              file: day.csv
              measures: {trips: {unit: trip, label: Trips}}
              dims: [hour]
              source: {publisher: X}
          body:
            - bar: trips by hour
          \(option.isEmpty ? "" : "    " + option)
          """, files: ["day.csv": "hour,trips\n\(rows)\n"]
      ).chart().categories.map(\.key)
    }
    #expect(try keys("") == (0..<24).map { "\($0)" })
    #expect(try keys("sort: -value").prefix(2) == ["17", "10"])
    #expect(try keys("top: 3\n    other: false") == ["17", "10", "3"])
  }

  @Test("the middle of answers is found, and the order of answers is the given one")
  func middle() throws {
    let chart = try draft("diverging: count(score) by region, answer\nmiddle: maybe").chart()
    #expect(chart.series.map(\.key) == ["no", "maybe", "yes"])
    #expect(chart.options.bars.middle == .series(1))
    let between = try draft(
      "diverging: count(score) by region, answer\nmiddle: [maybe, yes]"
    ).chart()
    #expect(between.options.bars.middle == .before(2))
  }

  @Test("the largest part of a stack stands on the baseline unless an order is given")
  func stacks() throws {
    let cities = try draft("bar: score by year, city\nstack: stacked").chart()
    #expect(cities.series.map(\.key) == ["Cc", "Aa", "Bb"])
    let answers = try draft("bar: count(score) by year, answer\nstack: stacked").chart()
    #expect(answers.series.map(\.key) == ["no", "maybe", "yes"])
  }

  @Test("stacks in panels are ordered by all of them")
  func stacksInPanels() throws {
    let chart = try draft("bar: score by year, city\nstack: stacked\npanels: region").chart()
    #expect(chart.series.map(\.key) == ["Cc", "Aa", "Bb", "Cc", "Aa", "Bb"])
  }

  @Test("a chart of shares says so instead of the unit of the amounts")
  func fullStack() throws {
    let chart = try draft("bar: count(score) by year, answer\nstack: full").chart()
    #expect(chart.subtitle.plain.hasPrefix("Share of the total, %"))
  }

  @Test("each series of a mapping has errors of its own")
  func errorsOfSeries() throws {
    let chart = try draft(
      "bar: {Low: score@2020, High: score@2021}\nby: city\nerrors: {series: "
        + "{High: score@2021 / 10, Low: [score@2020 / 2, score@2020 * 2]}, level: 95}"
    ).chart()
    for index in chart.categories.indices {
      let figures = chart.series.map { $0.values[index] }
      guard let low = figures[0].value, let high = figures[1].value else { continue }
      #expect(figures[0].interval == Interval(low / 2, low * 2))
      #expect(figures[1].interval == Interval(high - high / 10, high + high / 10))
    }
    for (errors, id) in [
      ("score@2020 / 10", "errors-of-one-series"),
      ("{series: {Lwo: score@2020 / 10}, level: 95}", "unknown-series"),
    ] {
      let problems = draft(
        "bar: {Low: score@2020, High: score@2021}\nby: city\nerrors: \(errors)"
      ).bind().problems
      #expect(problems.contains { $0.hasSuffix("[\(id)]") }, "\(problems)")
    }
  }

  @Test("the parts that are there make a total only where the author sums them")
  func totalsOfWhatIsThere() throws {
    let rows = "g,part,n\nX,a,10\nX,b,20\nX,c,\nY,a,5\nY,b,6\nY,c,7\n"
    func draft(_ figure: String, _ stack: String) -> Draft {
      Draft(
        spec:
          "report: t\ndata:\n  d: {file: d.csv, dims: [g, part], measures: {n: {unit: case, label: Cases}}, source: {publisher: P}}\nbody:\n  - bar: \(figure) by g, part\n    stack: \(stack)\n",
        files: ["d.csv": rows])
    }
    #expect(try draft("sum(n)", "stacked").chart().options.bars.sumsWhatIsThere)
    #expect(try !draft("n", "stacked").chart().options.bars.sumsWhatIsThere)
  }

  @Test("rows of panels cannot be sorted by the figures of one of them")
  func sortedByPanel() throws {
    for sort in ["-yes", "-count(score.yes)"] {
      let chart = try draft(
        "bar: count(score) by city\npanels: answer\nsort: \(sort)"
      ).chart()
      let panel = try #require(chart.panels?.list.firstIndex { $0.key == "yes" })
      let own = try #require(chart.series.first { $0.panel == panel })
      let values = own.values.compactMap(\.value)
      #expect(values.count > 1 && values == values.sorted(by: >))
    }
  }

  static let faults: [(body: String, id: String)] = [
    ("bar: score@2020 by city\ncolor: regoin", "unknown-dimension"),
    ("bar: score by city\ncolor: answer", "several-colors"),
    ("bar: score by year\ncolor: region", "color-without-members"),
    ("diverging: count(score) by region, answer\nmiddle: perhaps", "unknown-member"),
    ("diverging: count(score) by region, answer\nmiddle: [no, yes]", "bad-middle"),
    ("waterfall: score@2020 by city\ntotals: [Aa, Zz]", "unknown-member"),
    ("bar: score@2020 by city\nerrors: score@2020 / score@2021", "unit-mismatch"),
    (
      "bar: score@2020 by city\nerrors: {low: score@2020 + 1, high: score@2020 + 2, level: 95}",
      "interval-misses-figure"
    ),
    ("waterfall: score by year, city", "not-one-series"),
    ("density: score@2020 by city\nwhere: city = Aa", "bad-curve"),
    ("histogram: score@2020\nbins: {width: 0.001}", "bad-bins"),
    ("histogram: score\nbins: {edges: [10, 40, 20]}", "empty-bins"),
    ("histogram: score\nbins: {edges: [10]}", "empty-bins"),
    ("density: score\nbandwidth: 0", "bad-bandwidth"),
    ("density: score\nbandwidth: wide", "wrong-kind"),
    ("density: score\ncurve: {from: 50, to: 10}", "empty-curve"),
    ("density: score\ncurve: {from: 5000}", "bad-curve"),
    ("density: score\ncolor: regoin", "unknown-dimension"),
    ("density: score\nwhere: score > 500", "empty-chart"),
    ("histogram: score\nbins: {edges: [1000, 2000, 3000]}", "values-outside-bins"),
    ("bar: score@2020 by city\nsort: vlaue", "unknown-word"),
    ("bar: {a: \"score by city, region\", b: \"score by city, region\"}", "too-many-dimensions"),
  ]

  @Test("what has no sense is refused with its place", arguments: faults.indices)
  func refused(index: Int) {
    let (body, id) = Self.faults[index]
    #expect(draft(body).bind().problems.contains { $0.hasSuffix("[\(id)]") }, "\(body)")
  }

  @Test("the table of a waterfall has its levels")
  func waterfallTable() throws {
    let csv = ChartTable.csv(
      try draft("waterfall: score@2020 by city\nsort: given").chart())
    #expect(csv.contains("Bb,Bb,20,point,10,30"))
    #expect(csv.contains("total,Total,60,point,0,60"))
  }

  @Test("figures without a common name have alt text that begins with nothing")
  func namelessAlt() throws {
    let chart = try draft("range: {Low: low@2020 by city, High: high@2020 by city}").chart()
    #expect(chart.title.isEmpty)
    #expect(chart.altText.hasPrefix("Range chart"))
    #expect(!chart.altText.contains(": ("))
  }

  @Test("levels are known by the names that the author gave them")
  func namedTotals() throws {
    let chart = try draft("waterfall: {Start: 100, Up: 20, End: 120}\ntotals: [Start, End]").chart()
    #expect(chart.options.bars.totals == .members(["100", "120"]))
    let problems = draft("waterfall: {Start: 100, End: 120}\ntotals: [Strat]").bind().problems
    #expect(problems.contains { $0.contains("the chart has no member 'Strat'") })
  }

  @Test("the table of a chart lacks what its picture shows: shares, a net, the ends of a band")
  func wholeTables() throws {
    let shares = ChartTable.csv(
      try draft("bar: score by city, year\nwhere: year in (2020, 2021)\nstack: full").chart())
    #expect(shares.hasPrefix("category,label,series,series_label,value,unit,share,from,to"))
    let net = ChartTable.csv(
      try draft("contribution: score by year, city").chart())
    #expect(net.contains(",total,Total,"))
    let band = ChartTable.csv(
      try draft("band: {low: min(low) by year, high: max(low) by year, line: mean(low) by year}")
        .chart())
    #expect(band.contains(",min(low) by year,\"\","))
    #expect(band.contains(",max(low) by year,\"\","))
  }

  @Test("means do not add up to an other")
  func meansAsOther() throws {
    let chart = try draft("bar: score@2020 by city\ntop: 1").chart()
    #expect(chart.categories.map(\.key) == ["Cc"])
  }

  @Test("columns are no wider where a figure says so") func widths() throws {
    let chart = try draft(
      "bar: score@2020 by city\nwidths: high@2021 - low@2021\ncolor: region"
    ).chart()
    #expect(chart.categories.map(\.key) == ["Cc", "Bb", "Aa"])
    #expect(chart.options.bars.widths == [3, 3, 3])
    #expect(chart.options.along.title == "Column width: high@2021 - low@2021, points")
    #expect(ChartTable.csv(chart).hasPrefix("category,label,value,unit,width\nCc,Cc,30,point,3\n"))
    let rest = try draft("bar: score@2020 by city\ntop: 1\nother: Rest\nwidths: sum(score)").chart()
    #expect(rest.options.bars.widths == [62, 95])
    #expect(rest.options.along.title == "Column width: score, points")
  }

  @Test("a colour is refused for the rows that are not shown") func colourOfShown() throws {
    var moved = draft("bar: score@2021 by city\ncolor: answer")
    #expect(try moved.chart().categories.compactMap(\.group).count == 3)
    moved = draft("bar: sum(score) by city\nwhere: year = 2020\ncolor: answer")
    #expect(try moved.chart().groups.count == 3)
  }

  @Test("colours of members that are not shown go unnoticed") func coloursUnused() {
    let problems = draft("bar: score@2020 by city\ncolors: {yes: \"#ff0000\"}").bind().problems
    #expect(problems.map { String($0.suffix(18)) } == ["[nothing-coloured]"])
  }

  @Test("a density has no panels of years") func yearsOfDensity() throws {
    let chart = try draft("density: score\npanels: year").chart()
    #expect(chart.panels?.list.map(\.key) == ["2020", "2021"])
    let histogram = try draft("histogram: score\npanels: year\ncolor: region").chart()
    #expect(histogram.panels?.list.count == 2)
  }
}
