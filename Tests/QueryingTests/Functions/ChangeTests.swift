import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Change in expressions")
struct ChangeTests {
  static let all = TradeSample.series()
  static let years: [Double] = (0..<3).map { yearly(all, $0) }
  static let shares: [Double] = (1..<3).map { yearly(TradeSample.series(0), $0) / years[$0] }

  static func yearly(_ months: [Double], _ year: Int) -> Double {
    months[year * 12..<year * 12 + 12].reduce(0, +)
  }

  static let singles: [(expression: String, unit: String, wanted: @Sendable () throws -> Double)] =
    [
      ("yoy(units@2023)", "change", { years[2] / years[1] - 1 }),
      ("growth(units@2022->2023)", "change", { years[2] / years[1] - 1 }),
      ("growth(units@2023-03, yoy)", "change", { all[26] / all[14] - 1 }),
      ("growth(units@2023-03)", "change", { all[26] / all[25] - 1 }),
      ("change(units@2021->2023)", "vehicle", { years[2] - years[0] }),
      ("change(units@2023-03, on = yoy)", "vehicle", { all[26] - all[14] }),
      ("log_growth(units@2022->2023)", "number", { try Growth.log(from: years[1], to: years[2]) }),
      ("ratio(units@2022->2023)", "times", { years[2] / years[1] }),
      ("times_more(units@2022->2023)", "times more", { years[2] / years[1] - 1 }),
      ("balance_growth(units@2022->2023)", "change", { years[2] / years[1] - 1 }),
      (
        "cagr(units@2021->2023)", "change",
        { try CompoundGrowth.cagr(from: years[0], to: years[2], years: 2) }
      ),
      (
        "annualised(units@2023Q2)", "change",
        {
          let quarters = (all[24..<27].reduce(0, +), all[27..<30].reduce(0, +))
          return try CompoundGrowth.annualised(quarters.1 / quarters.0 - 1, periodsPerYear: 4)
        }
      ),
      (
        "doubling_time(units@2022->2023)", "year",
        { try CompoundGrowth.doublingTime(years[2] / years[1] - 1) }
      ),
      ("change(share(units.KZ@2022->2023))", "points", { shares[1] - shares[0] }),
    ]

  @Test("a change differs from the formula", arguments: singles)
  func values(
    _ example: (expression: String, unit: String, wanted: @Sendable () throws -> Double)
  ) throws {
    let answer = try TradeSample.answer(example.expression).get()
    #expect(isClose(answer.single.value, try example.wanted()))
    #expect(answer.unit.name == example.unit)
  }

  @Test("an increase of N times and N times as many are the same")
  func timesMore() throws {
    let pair = try ["ratio", "times_more"].map {
      try TradeSample.values("\($0)(units@2021->2023)")[0]
    }
    #expect(isClose((pair[0] ?? 0) - (pair[1] ?? 0), 1))
  }

  @Test("percentages differ by per cent and not by points")
  func percentages() throws {
    let rates = Dataset(
      name: "rates", lines: [2, 3],
      period: PeriodColumn(name: "year", periods: [.year(2022), .year(2023)], codes: [0, 1]),
      measures: [MeasureColumn(name: "rate", unit: .percent, aggregate: .mean, values: [10, 12.5])])
    for expression in ["change(rate@2022->2023)", "rate@2023 - rate@2022", "rate@2022->2023"] {
      let answer = try SampleData.answer(expression, datasets: [rates]).get()
      #expect(answer.unit == .points)
      #expect(isClose(answer.single.value, 0.025))
    }
  }

  @Test(
    "a growth without a usable base is a number",
    arguments: [
      ("yoy(x@2021)", "the base is zero"), ("ratio(x@2021)", "the base is zero"),
      ("yoy(x@2023)", "the base is negative"), ("log_growth(x@2023)", "the base is negative"),
      ("yoy(x@2020)", "'b' has no row for 2019"),
      ("cagr(x@2022->2023)", "the first value is not above zero"),
    ])
  func reasons(expression: String, sentence: String) throws {
    let data = Dataset(
      name: "b", lines: [2, 3, 4, 5],
      period: PeriodColumn(
        name: "year", periods: (2020...2023).map { .year($0) }, codes: [0, 1, 2, 3]),
      measures: [MeasureColumn(name: "x", unit: .number, values: [0, 5, -5, 5])])
    let figure = try SampleData.answer(expression, datasets: [data]).get().single
    #expect(figure.value == nil)
    #expect(figure.reason?.sentence == sentence)
  }

  @Test("growth and its inverse do not lead back", arguments: ["units", "value"])
  func inverse(measure: String) throws {
    let both = try TradeSample.values(
      "\(measure)@2022 + \(measure)@2022 * growth(\(measure)@2022->2023)")
    #expect(isClose(both[0], try TradeSample.values("\(measure)@2023")[0]))
  }

  @Test("the interval of a growth misses the corners of its figures")
  func intervals() throws {
    let data = StatedSample.dataset([100, 200], [.about, .about], [10, 10])
    let ratio = try SampleData.answer("log_growth(x@2020->2021)", datasets: [data]).get().single
    let interval = try #require(ratio.interval)
    #expect(isClose(interval.low, try Growth.log(from: 105, to: 195)))
    #expect(isClose(interval.high, try Growth.log(from: 95, to: 205)))
    let low = try SampleData.answer("low(x@2020)", datasets: [data]).get().single
    let high = try SampleData.answer("high(x@2020)", datasets: [data]).get().single
    let half = try SampleData.answer("plusminus(x@2020)", datasets: [data]).get().single
    #expect([low.value, high.value, half.value] == [95, 105, 5])
  }

  @Test("the open end of a figure is given a number")
  func openEnd() throws {
    let figure = try SampleData.answer(
      "high(x@2020)", datasets: [StatedSample.moreThan]
    ).get().single
    #expect(figure.value == nil)
    #expect(figure.reason?.sentence == "the high end of the interval is open")
  }
}
