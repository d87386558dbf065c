import Charting
import Testing

@testable import Reporting

/// Charts over a column of numbers.
@Suite struct NumericAxisTests {
  private func draft(_ block: String) -> Draft {
    Draft(
      spec: """
        report: Doses
        data:
          trial:
            file: trial.csv
            measures: {effect: {unit: number, aggregate: mean}}
            dims: {dose: {kind: number, label: Dose}, arm: text}
            source: {publisher: A made-up clinic}
        body:
          - \(block)
        """,
      files: ["trial.csv": "dose,arm,effect\n10,a,4\n2.5,a,1\n2.50,b,2\n100,b,9\n"])
  }

  @Test("a line over numbers has them out of order, or without their places")
  func line() throws {
    let chart = try draft("line: effect by dose").chart()
    #expect(chart.categories.map(\.number) == [2.5, 10, 100])
    #expect(chart.categories.map(\.label) == ["2.5", "10", "100"])
    #expect(chart.options.categoryTitle == "Dose")
  }

  @Test("ratios along numbers are refused, or allowed where there are none")
  func logarithm() throws {
    let chart = try draft("{line: 'effect by dose, arm', along: {scale: log}}").chart()
    #expect(chart.options.along.isLog)
    for (block, id) in [
      ("{line: effect by arm, along: {scale: log}}", "no-log-along"),
      ("{bar: effect by dose, along: {scale: log}}", "no-log-along"),
      ("{line: effect by dose, along: {scale: log, min: 0}}", "log-along-needs-positive"),
    ] {
      let problems = draft(block).bind().problems
      #expect(problems.contains { $0.contains("[\(id)]") }, "\(block): \(problems)")
    }
  }

  @Test("classes that are counted already are counted again, or end anywhere")
  func counted() throws {
    let chart = try draft("{histogram: effect by dose, bins: {counted: true, to: 200}}").chart()
    #expect(chart.options.bars.edges == [2.5, 10, 100, 200])
    #expect(chart.series.map { $0.values.map(\.value) } == [[1.5, 4, 9]])
    #expect(chart.categories.map(\.label) == ["2.5–10.0", "10.0–100.0", "100.0–200.0"])
    #expect(chart.options.categoryTitle == "Dose" && chart.options.axisTitle == nil)
    let open = try draft("{histogram: effect by dose, bins: {counted: true}}").chart()
    #expect(open.options.bars.edges == [2.5, 10, 100, 190])
    let wide = try draft("{histogram: effect by dose, bins: {counted: true, width: 5}}").chart()
    #expect(wide.options.bars.edges == [2.5, 10, 100, 105])
    let parts = try draft("{histogram: 'effect by dose, arm', bins: {counted: true}}").chart()
    #expect(parts.series.map(\.key) == ["a", "b"])
    for block in [
      "{histogram: effect by arm, bins: {counted: true}}",
      "{histogram: effect by dose, bins: {counted: true, to: 50}}",
      "{histogram: effect by dose, bins: {counted: true, count: 5}}",
    ] {
      let problems = draft(block).bind().problems
      #expect(problems.contains { $0.contains("[counted-bins]") }, "\(block): \(problems)")
    }
  }

  @Test("numbers that were computed row by row have no places on the axis")
  func derived() throws {
    var draft = draft("line: effect by tenth")
    draft.spec = draft.spec.replacing("arm: text}", with: "arm: text, tenth: {kind: number}}")
      .replacing("source:", with: "derive: {tenth: dose / 10}\n    source:")
    #expect(try draft.chart().categories.map(\.number) == [0.25, 1, 10])
  }

  @Test("the numbers of a line are its series")
  func series() throws {
    let chart = try draft("line: effect by arm, dose").chart()
    #expect(chart.series.map(\.key) == ["a", "b"])
    #expect(chart.categories.count == 3)
  }

  @Test("bars sorted by their figures still stand by their numbers")
  func sorted() throws {
    let chart = try draft("bar: effect by dose\n    sort: -value").chart()
    #expect(chart.categories.map(\.key) == ["100", "10", "2.5"])
    #expect(chart.categories.allSatisfy { $0.number == nil })
  }

  @Test("a sorted line over numbers is drawn")
  func sortedLine() {
    let problems = draft("line: effect by dose\n    sort: -value").bind().problems
    #expect(
      problems == ["10:11 a line runs along 'dose' and cannot be sorted [sort-over-time]"])
  }

  @Test("a line by ages that are text runs along the years named after them")
  func ages() throws {
    let draft = Draft(
      spec: """
        report: People
        data: {d: {file: d.csv, period: year, measures: {people: person}, dims: [age]}}
        body: [{line: "people by age, year"}]
        """,
      files: [
        "d.csv": "age,year,people\n"
          + [100, 40, 60, 80, 0, 20].map { "\($0),2010,5\n\($0),2020,6\n" }.joined()
      ])
    let chart = try draft.chart()
    #expect(chart.categories.map(\.number) == [0, 20, 40, 60, 80, 100])
    #expect(chart.series.map(\.key) == ["2010", "2020"])
  }
}
