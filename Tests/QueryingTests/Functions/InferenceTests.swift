import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Inference in expressions")
struct InferenceTests {
  static let all = TradeSample.series()
  static let values: [Double] = (0..<36).map { month in
    (0..<3).reduce(0) { sum, partner in
      sum + TradeSample.value(partner, 0, month) + TradeSample.value(partner, 1, month)
    }
  }

  static let cases:
    [(expression: String, unit: String, wanted: @Sendable () throws -> (Double, Interval?))] = [
      (
        "mean_ci(units by month, 90)", "vehicle",
        {
          let result = try MeanInference.oneSample(all, level: 0.9)
          return (result.estimate, result.interval)
        }
      ),
      (
        "slope(units by month)", "vehicle / month",
        {
          let fit = try Trend.linear(all)
          return (fit.coefficients[1], try fit.confidenceIntervals()[1])
        }
      ),
      (
        "theilsen_slope(units by month, level = 90)", "vehicle / month",
        {
          let line = try TheilSen(series: all, level: 0.9)
          return (line.slope, line.slopeInterval)
        }
      ),
      ("trend_growth(units by month)", "change", { (try Trend.growthRate(all), nil) }),
      ("trend_p(units by month)", "share", { (try Kendall.trendTest(all).pValue, nil) }),
      (
        "regression_slope(value, units by month)", "CNY / vehicle",
        {
          let fit = try LeastSquares.fit([all], values)
          return (fit.coefficients[1], try fit.confidenceIntervals()[1])
        }
      ),
      (
        "regression_intercept(value, units by month)", "CNY",
        {
          let fit = try LeastSquares.fit([all], values)
          return (fit.coefficients[0], try fit.confidenceIntervals()[0])
        }
      ),
      (
        "r_squared(value, units by month)", "share",
        { (try LeastSquares.fit([all], values).rSquared(), nil) }
      ),
      (
        "correlation(value, units by month)", "number",
        {
          (
            try Correlation.pearson(all, values),
            try Correlation.pearsonInterval(all, values, level: 0.95)
          )
        }
      ),
      (
        "spearman(value, units by month)", "number",
        { (try Correlation.spearman(all, values), nil) }
      ),
      ("kendall(value, units by month)", "number", { (try Kendall.tauB(all, values), nil) }),
      (
        "bootstrap(units by month, median, 90, seed = 7, draws = 500)", "vehicle",
        {
          let found = try Bootstrap.distribution(of: all, count: 500, seed: 7) {
            (values) throws(Undefined) in try Summary.median(values)
          }
          return (found.estimate, try found.correctedInterval(0.9))
        }
      ),
    ]

  @Test("an estimate differs from the statistic", arguments: cases)
  func estimates(
    _ example: (
      expression: String, unit: String, wanted: @Sendable () throws -> (Double, Interval?)
    )
  ) throws {
    let answer = try TradeSample.answer(example.expression).get()
    let wanted = try example.wanted()
    #expect(isClose(answer.single.value, wanted.0))
    #expect(isClose(answer.single.interval?.low, wanted.1?.low, 1e-10))
    #expect(isClose(answer.single.interval?.high, wanted.1?.high, 1e-10))
    #expect(answer.unit.name == example.unit)
  }

  @Test("a gap in time bends a slope")
  func gaps() throws {
    let data = Dataset(
      name: "g", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "year", periods: [.year(2018), .year(2019), .year(2023)], codes: [0, 1, 2]),
      measures: [MeasureColumn(name: "x", unit: .number, values: [10, 12, 20])])
    let slope = try SampleData.answer("slope(x by year)", datasets: [data]).get().single
    #expect(isClose(slope.value, 2))
  }

  @Test(
    "too few values give an estimate",
    arguments: ["mean_ci(units.KZ)@2022-01", "slope(units@2022-01 by month)"])
  func tooFew(expression: String) throws {
    let cell = try SampleData.answer(expression).get().single
    #expect(cell.value == nil)
    #expect(cell.reason?.sentence.contains("one value") == true)
  }
}
