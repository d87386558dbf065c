import Charting
import Statistics
import Testing
import TradeData

@testable import Reporting

/// Orders of series, the rest of a `top`, and members chosen by conditions.
@Suite struct ArrangementTests {
  private static let films = """
    year,director,studio,gross
    2020,Ann,Big,30
    2020,Ann,Small,10
    2020,Bob,Big,12
    2021,Cyd,Small,2
    2021,Cyd,Big,4
    2021,Dee,Small,9

    """

  private func chart(_ block: String) throws -> (keys: [String], labels: [String], csv: String) {
    let spec = """
      report: Films
      data:
        films:
          file: films.csv
          period: year
          dims: [director, studio]
          measures: {gross: USD}
      body:
        - \(block.split(separator: "\n").joined(separator: "\n    "))
      """
    let (bound, problems) = Draft(spec: spec, files: ["films.csv": Self.films]).bind()
    #expect(problems == [])
    let chart = try #require(bound?.charts.first)
    return (
      chart.categories.map(\.key), chart.categories.map(\.label), ChartTable.csv(chart)
    )
  }

  @Test("the rest of means is the sum of means, or has no name of its own") func rest() throws {
    let found = try chart("bar: mean(gross) by director\ntop: 1\nother: All others")
    #expect(found.labels == ["Ann", "All others"])
    #expect(found.csv.contains("Ann,Ann,20,"))
    #expect(found.csv.contains("\nother,All others,6.75,"))
  }

  @Test("the rest of sums is no sum") func restOfSums() throws {
    let found = try chart("bar: sum(gross) by director\ntop: 2\nother: Rest")
    #expect(found.labels == ["Ann", "Bob", "Rest"])
    #expect(found.csv.contains("other,Rest,15,"))
  }

  @Test(
    "series keep the order of the data though another is asked for",
    arguments: [
      ("value", ["Small", "Big"]), ("-value", ["Big", "Small"]), ("name", ["Big", "Small"]),
      ("[Small]", ["Small", "Big"]),
    ])
  func series(_ order: String, _ wanted: [String]) throws {
    let csv = try chart("bar: sum(gross) by director, studio\nseries: \(order)").csv
    let rows = csv.split(separator: "\n").dropFirst().prefix(2)
    #expect(rows.map { String($0.split(separator: ",")[2]) } == wanted)
  }

  @Test("expressions of a chart cannot share their dimension") func shared() throws {
    let found = try chart("bar: {All: sum(gross), Rows: count() * sum(gross) / count()}\nby: year")
    #expect(found.keys == ["2020", "2021"])
  }

  @Test("a condition picks out no members") func condition() throws {
    let spec = "bar: sum(gross) by director\nhighlight: gross < 5"
    let (bound, problems) = Draft(
      spec: """
        report: Films
        data: {films: {file: films.csv, dims: [director], measures: {gross: USD}}}
        body: [{\(spec.split(separator: "\n").joined(separator: ", "))}]
        """, files: ["films.csv": Self.films]
    ).bind()
    #expect(problems == [])
    let chart = try #require(bound?.charts.first)
    #expect(chart.categories.filter(\.isHighlighted).map(\.key) == ["Cyd"])
  }

  @Test("months of the year stay on the axis, and the years are the lines")
  func monthsOfTheYear() throws {
    let chart = try Draft("body:\n  - line: sum(units) by month_of_year, year\n").chart()
    #expect(chart.categories.map(\.label) == ["Jan", "Feb"])
    #expect(chart.series.map(\.name) == ["2022", "2023"])
  }

  @Test("a line along members keeps their order in the file")
  func members() throws {
    let chart = try Draft(
      "waive: {line-without-time: the order of the file}\nbody:\n  - line: sum(units) by kind\n"
    ).chart()
    #expect(chart.categories.map(\.key) == ["BEV", "ICE"])
    let bars = try Draft("body:\n  - bar: sum(units@2022-02) by kind\n    sort: value\n").chart()
    #expect(bars.categories.map(\.key) == ["ICE", "BEV"])
  }

  @Test("quotients of like figures are read by their size, not by what they are of")
  func shares() throws {
    let head = "waive: {unexplained-abbreviation: kinds of cars}\nbody:\n"
    let below = try Draft(head + "  - bar: sum(units.BEV) / sum(units@2023) by partner\n").chart()
    #expect(below.unit == .times)
    let all = try Draft(head + "  - bar: units.ICE@2023-02 / units@2023-02 by partner\n").chart()
    #expect(all.unit == .share)
    let part = try Draft("body:\n  - bar: sum(units@2022) / sum(units@2023) by partner\n").chart()
    #expect(part.unit == .times)
  }

  @Test("notes stand at numbers and figures along classes, and not beyond them")
  func notes() throws {
    func draft(_ at: String) -> Draft {
      Draft("body:\n  - histogram: units\n    bins: 3\n    notes: [{at: \(at), text: Here}]\n")
    }
    let mean = try draft("mean(units)").chart()
    let value = try #require(mean.pointNotes.first?.value)
    #expect(abs(value - 920.0 / 9) < 1e-9)
    #expect(try draft("100").chart().pointNotes.first?.value == 100)
    #expect(draft("999").bind().problems.contains { $0.contains("[outside-axis]") })
    #expect(draft("mean(value)").bind().problems.contains { $0.contains("[unit-mismatch]") })
    #expect(draft("noon").bind().problems.contains { $0.contains("[unknown-name]") })
  }

  @Test("the best of ranks are those with the largest numbers, or a net is that of the parts shown")
  func ranksAndNets() throws {
    let ranks = try chart("bump: rank(sum(gross)) by year, studio\ntop: 1")
    #expect(ranks.csv.contains("2021,2021,Small,Small,1,"))
    #expect(!ranks.csv.contains("Big"))
    let net = try chart("contribution: sum(gross) by year, director\ntop: 2")
    #expect(net.csv.contains("other"))
    #expect(net.csv.contains("2021,2021,other,Other,15,"), "\(net.csv)")
  }

  @Test("the smaller parts of a stack along names cannot be put together") func topSeries() throws {
    let found = try chart(
      "bar: sum(gross) by studio, director\nstack: stacked\ntop: {series: 2}\nother: Rest"
    ).csv
    #expect(found.contains("Big,Big,Ann,Ann,30,"))
    #expect(found.contains("Small,Small,other,Rest,11,"))
    #expect(!found.contains("Dee"))
    let means = try chart(
      "bar: mean(gross) by studio, director\ntop: {series: 2}\nother: Rest"
    ).csv
    // Of two rows, 2 and 9.
    #expect(means.contains("Small,Small,other,Rest,5.5,"))
  }

  @Test("lines are not chosen by another figure than the one drawn") func seriesByFigure() throws {
    let found = try chart(
      "line: sum(gross) by year, director\nseries: -sum(gross)@2021\ntop: 1"
    ).csv
    #expect(found.contains("Dee") && !found.contains("Ann"))
    let order = try chart("bar: sum(gross) by studio, director\nseries: sum(gross)").csv
    let names = order.split(separator: "\n").dropFirst().prefix(4)
    #expect(names.map { String($0.split(separator: ",")[2]) } == ["Cyd", "Dee", "Bob", "Ann"])
  }

  @Test("the rest of means in panels, or of several figures, is their sum") func restAnew() throws {
    let panels = try chart(
      "bar: mean(gross) by director\npanels: {by: studio, members: own}\ntop: 1\nother: Rest"
    ).csv
    #expect(panels.contains("Big,Big,other,Rest,8,"))
    #expect(panels.contains("Small,Small,other,Rest,5.5,"))
    let figures = try chart(
      "bar: {Mean: mean(gross), Most: max(gross)}\nby: director\ntop: 1\nother: Rest"
    ).csv
    #expect(figures.contains("other,Rest,mean(gross),Mean,6.75,"))
    #expect(figures.contains("other,Rest,max(gross),Most,12,"))
  }
}
