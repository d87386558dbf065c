import Statistics
import Testing
import TradeData

@testable import Querying

/// Data whose periods are spans: the same days count, whatever unit they are written in.
@Suite("Periods of other lengths")
struct SpanTests {
  static func data(_ periods: [Period], _ values: [Double], name: String = "spans") -> Dataset {
    Dataset(
      name: name, path: name + ".csv", lines: values.indices.map { Int32($0 + 2) },
      period: PeriodColumn(
        name: "span", periods: periods, codes: values.indices.map { Int32($0) }),
      measures: [MeasureColumn(name: name, unit: Unit(named: "vehicle"), values: values)])
  }

  static let spans = data([.quarter(2022, 1), .quarter(2023, 1), .month(2023, 4)], [10, 30, 5])
  static let months = data(
    [Period(.month, 2022 * 12, count: 3), Period(.month, 2023 * 12, count: 3)], [10, 30],
    name: "other")

  @Test(
    "a quarter is not the same as its three months",
    arguments: [
      ("spans@2023Q1", 30.0), ("spans@2023-01..2023-03", 30), ("spans@2023-01..2023-04", 35),
      ("other@2023Q1", 30), ("other@2023-01..2023-03", 30), ("yoy(spans@2023-01..2023-03)", 2),
      ("yoy(other@2023Q1)", 2), ("growth(spans@2022Q1->2023Q1)", 2),
      ("spans@2023Q1 - other@2023-01..2023-03", 0), ("sum(spans)@2023-01..2023-03", 30),
    ])
  func figures(expression: String, value: Double) throws {
    let figure = try SampleData.answer(expression, datasets: [Self.spans, Self.months]).get().single
    #expect(figure.value == value, "\(figure.reason?.sentence ?? "")")
  }

  @Test("two datasets with the same days have different keys")
  func keys() throws {
    let answer = try SampleData.answer(
      "spans@2022..2023-03 - other by span", datasets: [Self.spans, Self.months]
    ).get()
    #expect(answer.axes[0].keys == [.period(.quarter(2022, 1)), .period(.quarter(2023, 1))])
    #expect(answer.cells.map(\.value) == [0, 0])
  }

  @Test("growth along spans does not find the span a year before")
  func growth() throws {
    let answer = try SampleData.answer("yoy(other) by span", datasets: [Self.months]).get()
    #expect(answer.cells.map(\.value) == [nil, 2])
  }

  @Test(
    "a part of a span is given for the whole", arguments: ["spans@2023", "spans@2023-01..2023-05"])
  func incomplete(expression: String) throws {
    let figure = try SampleData.answer(expression, datasets: [Self.spans]).get().single
    #expect(figure.reason?.cause == .incompleteBase)
  }
}

@Suite("Fiscal years and last periods")
struct FiscalTests {
  static let fiscal = SpanTests.data(
    (2020...2023).map { .year($0, startingIn: 4) }, [1, 2, 4, 8], name: "fiscal")

  @Test(
    "a plain year is not the fiscal year of the data",
    arguments: [
      ("fiscal@2022", 4.0), ("fiscal@2021..2023", 14), ("growth(fiscal@2020->2023)", 7),
      ("fiscal@last2", 12), ("yoy(fiscal@2023)", 1), ("cagr(fiscal@2020->2023)", 1),
    ])
  func figures(expression: String, value: Double) throws {
    let figure = try SampleData.answer(expression, datasets: [Self.fiscal]).get().single
    #expect(isClose(figure.value, value), "\(figure.reason?.sentence ?? "")")
  }

  @Test("an index does not find the fiscal year, or the year to date its start")
  func series() throws {
    let index = try SampleData.answer("index(fiscal, 2021) by year", datasets: [Self.fiscal]).get()
    #expect(index.cells.map(\.value) == [50, 100, 200, 400])
    let total = try SampleData.answer("ytd(fiscal) by year", datasets: [Self.fiscal]).get()
    #expect(total.cells.map(\.value) == [1, 2, 4, 8])
  }

  @Test("the last periods of a span count from its start")
  func lastOfSpan() throws {
    let data = SpanTests.data(
      [.month(2022, 12), Period(.month, 2023 * 12, count: 4)], [1, 8], name: "mixed")
    #expect(try SampleData.answer("mixed@last5", datasets: [data]).get().single.value == 9)
    #expect(try SampleData.answer("mixed@last4", datasets: [data]).get().single.value == 8)
  }

  @Test("a grid too large for memory is computed")
  func tooManyCells() {
    let data = Dataset(
      name: "wide", lines: (0..<3000).map { Int32($0 + 2) },
      dimensions: (0..<3).map { dimension in
        DimensionColumn(
          name: "d\(dimension)", members: (0..<3000).map { "m\($0)" }, codes: (0..<3000).map { $0 })
      },
      measures: [MeasureColumn(name: "x", unit: .number, values: (0..<3000).map { Double($0) })])
    guard case .failure(let problem) = SampleData.answer("x by d0, d1, d2", datasets: [data]) else {
      Issue.record("27,000 million cells were computed")
      return
    }
    #expect(problem.id == "too-many-cells")
  }
}
