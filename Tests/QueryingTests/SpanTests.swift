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
