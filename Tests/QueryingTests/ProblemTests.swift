import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Problems in expressions")
struct ProblemTests {
  @Test(
    "a wrong expression is named with its column",
    arguments: [
      ("unit@2022", "unknown-name", 1),
      ("units.KX@2022", "unknown-member", 7),
      ("units.KZ.KG@2022", "two-members", 10),
      ("units@2022-13", "bad-period", 7),
      ("units@", "expected-period", 6),
      ("units@2023-04..2023-01", "reversed-range", 7),
      ("units by prtner", "unknown-dimension", 10),
      ("units by", "missing-dimension", 8),
      ("units@2022 + value@2022", "unit-mismatch", 1),
      ("yyo(units@2022)", "unknown-function", 1),
      ("yoy(units)", "needs-time", 1),
      ("cagr(units@2022)", "needs-two-periods", 1),
      ("share(yoy(units@2023)) by partner", "no-share", 1),
      ("rank(units@2022)", "needs-members", 1),
      ("ma(units, 3) by partner", "needs-time", 1),
      ("mean(units + value)", "unit-mismatch", 6),
      ("(units", "missing-parenthesis", 6),
      ("units)", "unexpected-text", 6),
      ("", "expected-value", 1),
      ("units@2022 > 3", "not-a-number", 1),
      ("base(units@2022, increased)", "bad-growth-phrase", 27),
      ("base(units@2022, decreased 3 times)", "bad-growth-phrase", 18),
      ("cars by period + 1", "unexpected-text", 16),
      ("units by week", "too-coarse", 10),
      ("and", "unexpected-word", 1),
      ("1e999", "number-out-of-range", 1),
    ])
  func problems(expression: String, id: String, column: Int) {
    switch SampleData.answer(expression) {
    case .success(let answer): Issue.record("'\(expression)' gave \(answer.cells)")
    case .failure(let problem):
      #expect(problem.id == id, "\(problem.message)")
      #expect(problem.column == column)
    }
  }

  @Test(
    "a near miss is suggested",
    arguments: [
      ("unit@2022", "units"), ("units.turkik@2022", "turkic"), ("units by prtner", "partner"),
      ("yyo(units@2022)", "yoy"),
    ])
  func suggestions(expression: String, wanted: String) {
    guard case .failure(let problem) = SampleData.answer(expression) else {
      Issue.record("'\(expression)' was accepted")
      return
    }
    #expect(problem.hint.contains("'\(wanted)'"))
  }

  @Test("metrics that define each other are shown as a cycle")
  func cycle() {
    guard
      case .failure(let problem) = SampleData.answer(
        "a", metrics: [("a", "b + 1"), ("b", "a - 1")])
    else {
      Issue.record("a cycle was accepted")
      return
    }
    #expect(problem.id == "cyclic-metric")
    #expect(problem.message.contains("a → b → a"))
  }

  @Test(
    "metrics by different dimensions are put together",
    arguments: ["a + b", "link(a, b)", "a - c", "mirror_gap(a, c)", "normalised_balance(a, d)"])
  func differentDimensions(expression: String) {
    let metrics = [
      ("a", "units@2022 by partner"), ("b", "units@2022 by month"),
      ("c", "units@2022 by partner, month"), ("d", "units@2022"),
    ]
    guard case .failure(let problem) = SampleData.answer(expression, metrics: metrics) else {
      Issue.record("'\(expression)' was accepted")
      return
    }
    #expect(problem.id == "dimension-mismatch")
  }

  @Test("two rows of the same key are refused with both lines, unless an aggregate is named")
  func duplicates() throws {
    let twice = Dataset(
      name: "twice", path: "twice.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "month", periods: [.month(2025, 1), .month(2025, 2)], codes: [0, 1, 1]),
      measures: [MeasureColumn(name: "value", unit: .number, values: [1, 2, 3])])
    guard case .failure(let problem) = SampleData.answer("value by month", datasets: [twice]) else {
      Issue.record("duplicate rows were accepted")
      return
    }
    #expect(problem.message == "lines 3 and 4 of twice.csv are both 2025-02")
    let summed = try SampleData.answer("sum(value) by month", datasets: [twice]).get()
    #expect(summed.cells.map(\.value) == [1, 5])
  }

  @Test("periods that overlap are not added")
  func overlap() {
    let overlapping = Dataset(
      name: "o", path: "o.csv", lines: [2, 3],
      period: PeriodColumn(
        name: "period", periods: [Period(.month, 2023 * 12, count: 3), .month(2023, 2)],
        codes: [0, 1]),
      measures: [MeasureColumn(name: "x", unit: .number, values: [6, 2])])
    guard case .failure(let problem) = SampleData.answer("x@2023", datasets: [overlapping]) else {
      Issue.record("overlapping periods were added")
      return
    }
    #expect(problem.id == "overlapping-periods")
  }

  @Test("a row whose period is exactly the one asked for wins over its parts")
  func exactPeriodWins() throws {
    let both = Dataset(
      name: "b", path: "b.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "period", periods: [.year(2023), .half(2023, 1), .half(2023, 2)], codes: [0, 1, 2]),
      measures: [MeasureColumn(name: "x", unit: .number, values: [100, 40, 61])])
    #expect(try SampleData.answer("x@2023", datasets: [both]).get().single.value == 100)
    #expect(try SampleData.answer("x@2023H2", datasets: [both]).get().single.value == 61)
  }

  @Test("deep nesting is refused, not crashed on")
  func nesting() {
    let deep = String(repeating: "(", count: 50_000) + "1"
    let minus = String(repeating: "-", count: 50_000) + "1"
    for expression in [deep, minus] {
      guard case .failure(let problem) = SampleData.answer(expression) else {
        Issue.record("deep nesting was accepted")
        continue
      }
      #expect(problem.id == "nested-too-deeply")
    }
  }

  @Test("a name with a word of conditions is not told of its quotes")
  func namesLikeConditions() throws {
    let data = Dataset(
      name: "power", path: "p.csv", lines: [2],
      measures: [
        MeasureColumn(name: "Wind and solar", unit: .number, values: [1]),
        MeasureColumn(name: "Wind", unit: .number, values: [1]),
      ])
    guard case .failure(let problem) = SampleData.answer("Wind and solar", datasets: [data]) else {
      Issue.record("a condition was drawn")
      return
    }
    #expect(
      problem.hint
        == "a name with 'and', 'or', 'not' or 'in' in it stands in quotes: \"'Wind and solar'\"")
    guard case .failure(let other) = SampleData.answer("Wind and Wind", datasets: [data]) else {
      return
    }
    #expect(other.hint == "conditions belong to where:")
  }
}
