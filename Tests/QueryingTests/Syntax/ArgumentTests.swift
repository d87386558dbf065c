import Testing
import TradeData

@testable import Querying

@Suite("Arguments of functions")
struct ArgumentTests {
  @Test(
    "a wrong argument is not named with its column",
    arguments: [
      (
        "ma(units, 0) by month", "argument-out-of-range", 11,
        "'ma' needs n, a whole number from 1 to 10000, not 0"
      ),
      (
        "ma(units, 2.5) by month", "argument-out-of-range", 11,
        "'ma' needs n, a whole number from 1 to 10000, not 2.5"
      ),
      (
        "round(units, -99)", "argument-out-of-range", 14,
        "'round' needs decimals, a whole number from -15 to 15, not -99"
      ),
      (
        "ma(units, twelve) by month", "unknown-word", 11, "'twelve' is not an option of 'ma'"
      ),
      (
        "henderson(units, twelve) by month", "expected-number", 18,
        "'henderson' needs terms, a whole number from 3 to 101"
      ),
      (
        "ma(units, 3, 4) by month", "too-many-arguments", 14,
        "'ma' has no place for another argument"
      ),
      ("yoy(units, 2)", "too-many-arguments", 12, "'yoy' has no place for another argument"),
      ("ma()", "missing-argument", 1, "'ma' needs x, a figure"),
      ("ma(,)", "expected-value", 4, "expected a measure, a metric, a number or a function here"),
      ("yoy()", "missing-argument", 1, "'yoy' needs x, a figure"),
      (
        "rolling(units) by month", "missing-argument", 1,
        "'rolling' needs n, a whole number from 1 to 10000"
      ),
      (
        "index(units) by month", "missing-argument", 1,
        "'index' needs base, a period such as 2020 or 2020-01"
      ),
      ("index(units, 2020-13) by month", "bad-period", 14, "no such month"),
      (
        "index(units, 2019) by month", "no-such-base", 14,
        "the base period 2019 is not in the series"
      ),
      ("index(units, ytd) by month", "bad-period", 14, "a base is one period or one stretch"),
      ("hhi(units)", "missing-dimension", 5, "'hhi' needs a dimension to look across"),
      ("hhi(units by prtner)", "unknown-dimension", 14, "'exports' has no dimension 'prtner'"),
      (
        "hhi(units by partner) by partner", "repeated-dimension", 14,
        "'partner' is looked across, so it cannot be shown as well"
      ),
      ("yoy(units by partner)", "unexpected-by", 11, "'by' has no meaning inside 'yoy'"),
      ("slope(units by partner)", "needs-time", 16, "'slope' looks along time"),
      (
        "forecast(units, 3, holtt) by month", "unknown-word", 20,
        "'holtt' is not an option of 'forecast'"
      ),
      (
        "forecast(units, 3, levl = 80) by month", "unknown-option", 20,
        "'forecast' has no option 'levl'"
      ),
      (
        "forecast(units, 3, level = 80, level = 90) by month", "repeated-option", 32,
        "'level' is given twice"
      ),
      (
        "forecast(units, 3, method = best) by month", "unknown-word", 29,
        "'forecast' needs method, one of auto, naive, seasonal_naive, drift, trend, ses, holt, holt_winters, holt_winters_multiplicative"
      ),
      (
        "mean_ci(units, 100)", "argument-out-of-range", 16,
        "'mean_ci' needs level, a number from 1.0 to 99.99, not 100"
      ),
      (
        "chain(units) by month", "wrong-unit", 7,
        "'chain' takes rates of change, and this counts vehicle"
      ),
      ("mirror_gap(units, value)", "unit-mismatch", 1, "'mirror_gap' compares vehicle with CNY"),
      (
        "mean(2)", "expected-measure", 6,
        "'mean' takes a measure, whose rows it summarises, or x by d"
      ),
      ("rca(units)@2022", "needs-members", 1, "'rca' needs countries and products"),
      (
        "base(units@2022)", "missing-argument", 1,
        "'base' needs a stated growth such as 'increased 17.8 times' or 'up 25 percent'"
      ),
      (
        "price_effect(value, units by partner)", "needs-time", 1,
        "'price_effect' needs a period to compare with an earlier one"
      ),
      (
        "ma(units@2022->2023, 3) by month", "needs-series", 4,
        "'ma' needs a series, and a->b is a change"
      ),
    ])
  func problems(expression: String, id: String, column: Int, message: String) {
    switch SampleData.answer(expression) {
    case .success(let answer): Issue.record("'\(expression)' gave \(answer.cells)")
    case .failure(let problem):
      #expect(problem.id == id)
      #expect(problem.message == message)
      #expect(problem.column == column, "\(expression)")
    }
  }

  @Test(
    "a near miss is not suggested",
    arguments: [
      ("mediann(units)", "median"), ("forcast(units, 3)", "forecast"), ("herfindal(units)", nil),
      ("forecast(units, 3, holtwinters) by month", "holt_winters"),
      ("forecast(units, 3, levle = 80) by month", "level"),
      ("seasonally_adjusted(units, lunar_newyear) by month", "lunar_new_year"),
    ] as [(String, String?)])
  func suggestions(expression: String, wanted: String?) {
    guard case .failure(let problem) = SampleData.answer(expression) else {
      Issue.record("'\(expression)' was accepted")
      return
    }
    #expect(problem.hint.contains(wanted.map { "did you mean '\($0)'?" } ?? "Functions.md"))
  }

  @Test(
    "the order or the form of options counts",
    arguments: [
      (
        "forecast(units, 3, holt, 80) by month",
        "forecast(units, 3, level = 80, method = holt) by month"
      ),
      ("forecast(units, 3, holt, 80) by month", "forecast(units, holt, 3, 80) by month"),
      ("index(units, 2022-01) by month", "index( units , @2022-01 ) by month"),
      ("index(units, 2022-01) by month", "index(units, base=first) by month"),
      ("index(units, 2022-01..2022-03) by month", "index(units, 2022Q1) by month"),
      ("growth(units@2023, yoy)", "growth(units@2023, \"yoy\")"),
      ("base(units@2022, up 25 percent)", "base(units@2022, rose by 25%)"),
    ])
  func equivalent(one: String, other: String) throws {
    #expect(try SampleData.answer(one).get().cells == SampleData.answer(other).get().cells)
  }
}
