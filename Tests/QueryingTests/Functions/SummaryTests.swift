import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Summaries in expressions")
struct SummaryTests {
  typealias Case = (expression: String, unit: String, wanted: @Sendable () throws -> Double)
  static let rows = TradeSample.rows2023
  static let months = TradeSample.months2023

  static let ofRows: [Case] = [
    ("sum(units)@2023", "vehicle", { try Summary.sum(rows) }),
    ("mean(units)@2023", "vehicle", { try Summary.mean(rows) }),
    ("median(units)@2023", "vehicle", { try Summary.median(rows) }),
    ("geometric_mean(units)@2023", "vehicle", { try Summary.geometricMean(rows) }),
    ("harmonic_mean(units)@2023", "vehicle", { try Summary.harmonicMean(rows) }),
    ("trimmed(units)@2023", "vehicle", { try Robust.trimmedMean(rows, trim: 0.1) }),
    ("trimmed(units, 0.2)@2023", "vehicle", { try Robust.trimmedMean(rows, trim: 0.2) }),
    (
      "winsorised(units, share = 0.2)@2023", "vehicle",
      { try Robust.winsorisedMean(rows, trim: 0.2) }
    ),
    ("huber(units)@2023", "vehicle", { try Robust.huber(rows) }),
    ("min(units)@2023", "vehicle", { try Summary.minimum(rows).value }),
    ("max(units)@2023", "vehicle", { try Summary.maximum(rows).value }),
    ("count(units)@2023", "number", { 72 }),
    ("p90(units)@2023", "vehicle", { try Quantile.quantile(rows, 0.9) }),
    ("p1(units)@2023", "vehicle", { try Quantile.quantile(rows, 0.01) }),
    ("quantile(units, 0.25)@2023", "vehicle", { try Quantile.quantile(rows, 0.25) }),
    ("quantile(units, 0.25, 6)@2023", "vehicle", { try Quantile.quantile(rows, 0.25, .weibull) }),
    (
      "quantile(units, 0.25, type = 9)@2023", "vehicle",
      { try Quantile.quantile(rows, 0.25, .normalUnbiased) }
    ),
    ("stdev(units)@2023", "vehicle", { try Spread.standardDeviation(rows) }),
    ("variance(units)@2023", "vehicle vehicle", { try Spread.variance(rows) }),
    ("cv(units)@2023", "share", { try Spread.coefficientOfVariation(rows) }),
    ("standard_error(units)@2023", "vehicle", { try Spread.standardError(rows) }),
    ("mad(units)@2023", "vehicle", { try Robust.mad(rows) }),
    ("iqr(units)@2023", "vehicle", { try Quantile.interquartileRange(rows) }),
    ("range(units)@2023", "vehicle", { try Summary.range(rows) }),
    ("qn(units)@2023", "vehicle", { try PairwiseScale.qn(rows) }),
    ("sn(units)@2023", "vehicle", { try PairwiseScale.sn(rows) }),
    ("skewness(units)@2023", "number", { try Shape.skewness(rows) }),
    ("kurtosis(units)@2023", "number", { try Shape.excessKurtosis(rows) }),
    ("mean_ci(units)@2023", "vehicle", { try Summary.mean(rows) }),
    ("first(units.KZ.cars)", "vehicle", { TradeSample.units(0, 0, 0) }),
    ("last(units.KZ)", "vehicle", { TradeSample.units(0, 0, 35) + TradeSample.units(0, 1, 35) }),
  ]

  static let ofFigures: [Case] = [
    ("mean(units by month)@2023", "vehicle", { try Summary.mean(months) }),
    ("max(units by month)@2023", "vehicle", { try Summary.maximum(months).value }),
    ("last(units by month)@2023", "vehicle", { months[11] }),
    ("count(units by month)@2023", "number", { 12 }),
    ("stdev(units by month)@2023", "vehicle", { try Spread.standardDeviation(months) }),
    (
      "mean(value / units by month)@2023", "CNY / vehicle",
      {
        try Summary.mean(
          (24..<36).map { month in
            let basket = try TradeSample.basket(month..<month + 1)
            return try basket.unitValue()
          })
      }
    ),
    (
      "weighted_mean(value / units, units by product)@2023", "CNY / vehicle",
      { try TradeSample.basket(24..<36).unitValue() }
    ),
    (
      "autocorrelation(units by month, 12)", "number",
      { try Autocorrelation.coefficient(TradeSample.series(), lag: 12) }
    ),
  ]

  @Test("a summary of rows differs from the statistic", arguments: ofRows + ofFigures)
  func values(_ example: Case) throws {
    let answer = try TradeSample.answer(example.expression).get()
    #expect(isClose(answer.single.value, try example.wanted()))
    #expect(answer.unit.name == example.unit)
  }

  @Test("a summary by an axis mixes up the cells")
  func byAxis() throws {
    let values = try TradeSample.values("median(units)@2023 by partner")
    let wanted = try (0..<3).map { partner in
      try Summary.median(
        (24..<36).flatMap { month in (0..<2).map { TradeSample.units(partner, $0, month) } })
    }
    #expect(values == wanted)
  }

  @Test("the place of an extreme is lost")
  func places() throws {
    let answer = try TradeSample.answer("max(units.KZ.cars)@2021").get()
    let wanted = try Summary.maximum(Array(TradeSample.series(0, 0)[..<12]))
    let part = try #require(answer.usage.parts.first)
    #expect(answer.single.value == wanted.value)
    #expect(part.rowCount == 1)
    #expect(part.lines == [Int32(wanted.index * 6 + 2)])
    #expect(
      part.periods == Period.month(2021, wanted.index + 1)...Period.month(2021, wanted.index + 1))
  }

  @Test(
    "the interval of stated figures is lost in a summary that keeps their order",
    arguments: [
      ("sum(x)", 60.0, 45.0, 75.0), ("mean(x)", 20, 15, 25), ("median(x)", 20, 15, 25),
      ("max(x)", 30, 25, 35), ("first(x)", 10, 5, 15), ("p50(x)", 20, 15, 25),
    ])
  func intervals(expression: String, value: Double, low: Double, high: Double) throws {
    let figure = try SampleData.answer(expression, datasets: [StatedSample.about]).get().single
    #expect(figure.value == value)
    #expect(figure.interval == Interval(low, high))
    #expect(figure.qualifier == .about)
  }

  @Test("a spread of stated figures claims to be exact")
  func spreadOfStated() throws {
    let figure = try SampleData.answer("stdev(x)", datasets: [StatedSample.about]).get().single
    #expect(figure.value == 10)
    #expect(figure.qualifier == .about)
  }

  @Test("an open end is closed by a sum")
  func openEnds() throws {
    let figure = try SampleData.answer("sum(x)", datasets: [StatedSample.moreThan]).get().single
    #expect(figure.interval == Interval(30, .infinity))
    #expect(figure.qualifier == .moreThan)
  }
}

/// Figures as a publisher states them.
enum StatedSample {
  static let about = dataset([10, 20, 30], [.about, .about, .about], [10, 10, 10])
  static let moreThan = dataset([10, 20], [.moreThan, .exact], [.nan, .nan])

  static func dataset(
    _ values: [Double], _ qualifiers: [Qualifier], _ precisions: [Double]
  ) -> Dataset {
    Dataset(
      name: "stated", path: "stated.csv", lines: values.indices.map { Int32($0 + 2) },
      period: PeriodColumn(
        name: "year", periods: values.indices.map { .year(2020 + $0) },
        codes: values.indices.map { Int32($0) }),
      dimensions: [
        DimensionColumn(
          name: "partner", members: values.indices.map { "M\($0)" },
          codes: values.indices.map { Int32($0) })
      ],
      measures: [
        MeasureColumn(
          name: "x", unit: Unit(named: "vehicle"), values: values, qualifiers: qualifiers,
          precisions: precisions)
      ])
  }
}
