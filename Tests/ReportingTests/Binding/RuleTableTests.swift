import Charting
import Diagnostics
import TestSupport
import Testing

@testable import Reporting

/// For every rule of charts a spec that breaks it.
@Suite struct RuleTableTests {
  private static let head = """
    report: Firms
    data:
      d:
        file: years.csv
        period: year
        dims: {firm: text}
        measures:
          profit: {unit: USD, label: Profit}
          cars: {unit: vehicle, label: Cars sold}
          value: {unit: USD, label: Value of cars}
        source: [{publisher: P}, {publisher: Q, url: https://example.org}]
      m:
        file: months.csv
        period: month
        place: China
        dims: {brand: text}
        measures: {sold: {unit: vehicle, label: Cars}}
        source: {publisher: P}
      t:
        file: days.csv
        period: day
        measures: {wind: {unit: m, label: Wind}, gust_ms: m}
        derive: {gust_ms: wind * 2}
        source: {publisher: P}
      n:
        file: members.csv
        dims: {town: text, age: number}
        measures: {people: {unit: person, label: People}, low: person, high: person}
      w:
        file: weeks.csv
        period: week
        measures: {ill: {unit: person, label: People ill}}
        source: {publisher: P}
      y:
        file: yields.csv
        period: year
        dims: {term: {order: [1m, 9y]}}
        measures: {rate: {unit: percent, label: Yield}}
        source: {publisher: P}
      z:
        file: buyers.csv
        period: year
        dims: [buyer]
        measures: {worth: {unit: t, label: Exports}}
        source: {publisher: P}
    body:

    """

  private static let files: [String: String] = {
    var years = "year,firm,profit,cars,value\n"
    for year in 2016...2023 {
      for (index, firm) in ["Ash", "Birch", "Cedar", "Dill", "Elm", "Fir", "Gum"].enumerated() {
        let profit =
          firm == "Ash" && year < 2020 ? -20 - year + 2016 : 30 + 7 * (year - 2016) + index
        let cars = 40 + 3 * index + (year * 7 + index * 5) % 9
        years += "\(year),\(firm),\(profit),\(cars),\(cars * (20 + index) + year % 3)\n"
      }
    }
    var months = "month,brand,sold\n"
    for month in 0..<29 {
      let text = "\(2021 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
      // One brand has no figure for a month.
      if month != 12 {
        months += "\(text),One,\(30 + month % 12 * 3 + (month == 20 ? 400 : 0))\n"
      }
      months += "\(text),,\(20 + month)\n"
    }
    var days = "day,wind\n"
    for day in 0..<90 {
      days +=
        "2023-0\(day / 28 + 1)-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1),\(day % 2 * 9 + 3)\n"
    }
    var members = "town,age,people,low,high\n"
    for town in 0..<30 {
      members += "Town \(town),\(town * 3),\(5 + town),\(town < 3 ? 9 : 4),\(town < 3 ? 2 : 9)\n"
    }
    let weeks = "week,ill\n" + (10..<36).map { "2023-W\($0),\($0)\n" }.joined()
    let yields = "year,term,rate\n2021,1m,1\n2021,9y,2\n2022,1m,2\n2022,9y,2\n"
    return [
      "weeks.csv": weeks, "yields.csv": yields,
      "buyers.csv":
        "year,buyer,worth\n2020,World,9\n2020,A,5\n2020,B,4\n2021,World,8\n2021,A,5\n2021,B,3\n",
      "years.csv": years, "months.csv": months, "days.csv": days, "members.csv": members,
    ]
  }()

  /// Wider than a message, without pictures for phones, and without figures.
  private static let outputs = """
    outputs:
      mail: {charts: all, size: 900x500, email: true, attach: false, phone: false}

    """

  /// The rules that a report with these blocks breaks, bound and laid out.
  private func broken(_ body: String) -> Set<String> {
    let indented = body.replacing("\n", with: "\n    ")
    let draft = Draft(
      spec: Self.head + "  - \(indented)\n" + Self.outputs, files: Self.files)
    var list = DiagnosticList()
    guard
      let loaded = Pipeline.load("reports/cars.yaml", files: draft.reportFiles, diagnostics: &list),
      let bound = Pipeline.bind(loaded, language: "en", diagnostics: &list)
    else {
      Issue.record("\(list.all.map(\.message))")
      return []
    }
    for chart in bound.charts {
      for medium in [Medium.article, .phone] {
        _ = ChartLayout.scene(
          of: chart, theme: .wire, medium: medium, measurer: FixedTextMeasurer(), diagnostics: &list
        )
      }
    }
    return Set(list.all.map(\.id))
  }

  static let specs: [(rule: String, body: String)] = [
    ("bars-start-at-zero", "{bar: cars@2023 by firm, axis: {min: 5}}"),
    (
      "two-axes",
      "combo: [{bar: cars by year}, {line: share(cars.Ash) by year, axis: right}]"
    ),
    ("axes-of-one-kind", "combo: [{bar: cars by year}, {line: value by year, axis: right}]"),
    (
      "zeros-apart",
      "combo: [{bar: cars by year}, {line: share(cars.Ash) by year, axis: {side: right, min: 0.1}}]"
    ),
    ("log-needs-ratios", "{bar: cars@2023 by firm, axis: {scale: log}}"),
    ("log-needs-positive", "{line: 'profit by year, firm', axis: {scale: log}}"),
    ("reversed-bars", "{bar: cars@2023 by firm, axis: {reverse: true}}"),
    ("reversed-axis", "{line: cars by year, axis: {reverse: true}}"),
    ("axis-cuts-data", "{bar: cars@2023 by firm, axis: {max: 30}}"),
    ("along-cuts-data", "{line: people by age, along: {min: 20}}"),
    ("line-near-foot", "{line: cars.Ash by year, axis: {min: 39}}"),
    ("ticks-out-of-range", "{line: cars by year, axis: {ticks: 12}}"),
    ("values-and-axis", "{bar: cars@2023 by firm, values: all, axis: {ticks: 4}}"),
    (
      "title-too-long",
      "{bar: cars@2023 by firm, title: \(String(repeating: "Unbelievablylongwords ", count: 8))}"
    ),
    ("title-too-wordy", "{bar: cars@2023 by firm, title: \(String(repeating: "so ", count: 15))}"),
    (
      "no-title",
      "{bar: {A: profit.Elm@2023, B: value.Elm@2023, C: profit.Fir@2023, D: value.Fir@2023}}"
    ),
    ("no-subtitle", "bar: count() / 2 by town"),
    ("unit-not-said", "{bar: cars@2023 by firm, title: Gum leads, subtitle: In the year 2023}"),
    ("no-period", "bar: people by town"),
    ("no-source", "bar: people by town"),
    ("nameless-member", "bar: sum(sold) by brand"),
    ("alt-too-long", "{bar: cars@2023 by firm, alt: '\(String(repeating: "1 ", count: 160))'}"),
    ("alt-without-figure", "{bar: cars@2023 by firm, alt: A bar chart of cars}"),
    ("alt-is-title", "{bar: cars@2023 by firm, title: Gum leads in 2023, alt: Gum leads in 2023}"),
    ("option-without-use", "{bar: cars@2023 by firm, trend: linear}"),
    ("pareto-needs-parts", "pareto: profit@2016 by firm"),
    ("butterfly-needs-two", "butterfly: cars@2023 by firm"),
    ("range-needs-two", "range: cars@2023 by firm"),
    ("range-reversed", "range: {Low: low by town, High: high by town}"),
    ("bullet-needs-target", "bullet: cars@2023 by firm"),
    ("diverging-without-parts", "diverging: cars@2023 by firm"),
    ("diverging-below-zero", "diverging: profit by year, firm"),
    ("marimekko-below-zero", "marimekko: profit by year, firm"),
    ("share-below-zero", "{bar: 'profit by year, firm', stack: full}"),
    (
      "total-does-not-add-up",
      "{waterfall: {A: cars.Ash@2023, B: cars.Birch@2023, All: cars@2023}, totals: [cars@2023]}"
    ),
    ("time-in-rows", "{bar: cars by year, as: bars}"),
    ("too-many-bars", "bar: people by town"),
    ("too-many-groups", "bar: cars by year, firm"),
    ("too-many-parts", "{bar: 'cars by year, firm', stack: stacked}"),
    (
      "too-many-fills",
      "{bar: cars@2023 by firm, colors: {Ash: '#7A1F5C', Elm: '#0B6E4F', Gum: '#B8500F'}}"
    ),
    (
      "too-many-series",
      "{line: 'cars by year, firm', colors: {Ash: '#7A1F5C', Elm: '#0B6E4F', Gum: '#B8500F', "
        + "Fir: '#101010', Dill: '#303080'}}"
    ),
    ("line-without-time", "line: cars@2023 by firm"),
    ("layers-incomplete", "area: sum(sold) by month, brand"),
    ("legend-instead-of-labels", "{line: 'cars by year, firm', top: 3, legend: top}"),
    ("too-many-values", "{line: cars.Ash by year, values: all}"),
    ("missing-as-zero", "{line: sold.One by month, missing: zero}"),
    ("gap-hidden", "{line: sold.One by month, missing: connect}"),
    ("nominal-money", "line: value by year"),
    ("too-many-colours", "{bar: 'cars by year, firm', stack: stacked}"),
    ("pale-colour", "{bar: cars@2023 by firm, colors: {Ash: '#FFE9A8'}}"),
    ("colours-alike", "{bar: cars@2023 by firm, colors: {Ash: '#8A2A2A', Elm: '#2A6A2A'}}"),
    ("colour-alone", "{line: 'cars by year, firm', legend: none}"),
    (
      "diverging-without-middle", "{bar: 'cars by year, firm', stack: stacked, palette: diverging}"
    ),
    ("bare-figure", "text: Gum sold 60 cars."),
    ("times-more", "text: 'Gum sold {cars.Gum@2023}, three times more than Ash.'"),
    ("growth-from-near-zero", "bar: 200 * cars@2023 / cars@2022 - 1 by firm"),
    ("growth-without-base", "bar: yoy(profit@2018) by firm"),
    ("half-range", "text: Between 5-6m and more."),
    ("false-precision", "text: '{value.Gum@2023 / cars.Gum@2023:4} a car'"),
    (
      "parts-do-not-add",
      "{bar: 'profit / 7 by firm, year', where: 'year >= 2021', stack: stacked, values: all}"
    ),
    ("superlative-untrue", "{bar: cars.Ash by year, title: Sales the highest since 2016}"),
    ("unproved-superlative", "text: Sales hit a record."),
    ("mixed-measures", "text: 'Gum sold [1,516]{value.Gum@2023} cars.'"),
    (
      "percent-or-points",
      "text: 'The share of Ash rose by {share(cars.Ash@2023) - share(cars.Ash@2022)} per cent.'"
    ),
    ("index-without-base", "{line: 'index(cars, 2016) by year, firm', subtitle: Cars}"),
    ("incomplete-period", "bar: sum(sold) by year"),
    ("unlabelled-measure", "line: gust_ms by day"),
    ("months-of-weeks", "bar: sum(ill) by month"),
    ("time-along-axis", "line: rate by term, year"),
    ("total-among-parts", "bar: worth by year"),
    ("stack-lacks-part", "{bar: 'sold by month, brand', stack: stacked}"),
    ("empty-series", "line: index(profit, 2016) by year, firm"),
    ("seasonal-growth", "line: growth(sold.One) by month"),
    ("new-year-month", "line: yoy(sold.One) by month"),
    ("interval-without-level", "{band: {Range: [cars.Ash, cars.Gum], Mid: cars.Elm}, by: year}"),
    (
      "spelling-changes",
      "{columns: [[{bar: {North-West: cars@2022, B: cars@2023}}], [{bar: {Northwest: cars@2022, B: cars@2023}}]]}"
    ),
    ("undated-source", "bar: cars@2023 by firm"), ("no-retrieval-date", "bar: cars@2023 by firm"),
    (
      "colour-changes",
      "columns: [[{bar: cars@2023 by firm, colors: {Ash: '#7A1F5C'}}], "
        + "[{bar: cars@2022 by firm, colors: {Ash: '#0B6E4F'}}]]"
    ),
    ("unexplained-abbreviation", "{bar: cars@2023 by firm, title: NEVX sales in 2023}"),
    ("small-letters", "bar: cars@2023 by firm"), ("small-on-phone", "bar: cars@2023 by firm"),
    ("figures-withheld", "bar: cars@2023 by firm"),
    ("unexplained-turn", "line: sold.One by month"),
    ("noisy-line", "line: wind by day"), ("colour-without-story", "line: cars by year, firm"),
    ("too-much-at-once", "{bar: 'people by age, town', panels: town}"),
    ("method-in-title", "{bar: cars@2023 by firm, title: Sales (without vans) in 2023}"),
    ("steep-lines", "{line: wind by day, axis: {max: 90000}}"),
    (
      "colours-of-sexes",
      "{bar: {Women: cars.Ash@2023, Men: cars.Gum@2023}, colors: {Women: '#E0559A'}, by: year}"
    ),
  ]

  @Test("a spec breaks a rule, and nobody says so", arguments: specs.indices)
  func found(_ index: Int) {
    let (rule, body) = Self.specs[index]
    let ids = broken(body)
    #expect(ids.contains(rule), "\(body): \(ids.sorted())")
  }

  @Test("a rule has no spec that breaks it")
  func complete() {
    let tried = Set(Self.specs.map(\.rule))
    // Whether a waiver is needed is known when all charts are drawn: `check` says it.
    #expect(ChartRules.ids.filter { !tried.contains($0) } == ["unused-waiver"])
  }
}
