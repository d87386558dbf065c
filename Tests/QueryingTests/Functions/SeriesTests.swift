import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Series in expressions")
struct SeriesTests {
  typealias Case = (expression: String, wanted: @Sendable () throws -> [Double?])
  static let all = TradeSample.series()
  static let given: [Double?] = all.map { $0 }
  static let x = (1...36).map { Double($0) }
  static let periodic = SeasonalTrend.Options(period: 12, count: 36, seasonalWindow: 7)

  static let cases: [Case] = [
    ("ma(units, 3)", { try MovingAverage.trailing(given, count: 3) }),
    ("ma_centred(units)", { try MovingAverage.centred(given, count: 12) }),
    ("ma_centred(units, n = 5)", { try MovingAverage.centred(given, count: 5) }),
    ("ma(units, 3, partial)", { try MovingAverage.partial(given, back: 2, forward: 0) }),
    ("ma_centred(units, 5, partial)", { try MovingAverage.partial(given, back: 2, forward: 2) }),
    (
      "ma_centred(units, windows = partial)",
      { try MovingAverage.partial(given, back: 6, forward: 6, halvesEnds: true) }
    ),
    ("rolling(units, 12)", { try SeriesGrowth.rollingSum(given, count: 12) }),
    ("cumulative(units)", { SeriesGrowth.cumulative(given) }),
    ("ytd(units)", { try SeriesGrowth.yearToDate(given, periodsPerYear: 12) }),
    ("henderson(units, 13)", { try Henderson.smooth(given, terms: 13) }),
    ("henderson(units, terms = 5)", { try Henderson.smooth(given, terms: 5) }),
    ("stl_trend(units)", { try SeasonalTrend(all, period: 12, periodic).trend }),
    ("stl_seasonal(units)", { try SeasonalTrend(all, period: 12, periodic).seasonal }),
    ("stl_remainder(units)", { try SeasonalTrend(all, period: 12, periodic).remainder }),
    (
      "stl_trend(units, periodic, robust)",
      {
        try SeasonalTrend(
          all, period: 12, SeasonalTrend.Options(period: 12, count: 36, robust: true)
        ).trend
      }
    ),
    ("classical_trend(units)", { try ClassicalDecomposition(given, period: 12).trend }),
    (
      "classical_seasonal(units, multiplicative)",
      { try ClassicalDecomposition(given, period: 12, .multiplicative).seasonal }
    ),
    ("seasonally_adjusted(units)", { try SeasonalAdjustment(all, period: 12).adjusted }),
    (
      "seasonally_adjusted(units, additive, lunar_new_year)",
      {
        try SeasonalAdjustment(
          all, period: 12, .additive,
          regressor: try LunarNewYear.regressor(year: 2021, month: 1, count: 36)
        ).adjusted
      }
    ),
    (
      "seasonally_adjusted(units, classical)",
      { try ClassicalDecomposition(given, period: 12, .multiplicative).adjusted(given) }
    ),
    (
      "trend(units)",
      {
        let fit = try Trend.linear(all)
        return x.map { fit.coefficients[0] + fit.coefficients[1] * $0 }
      }
    ),
    ("loess(units)", { try Loess.smooth(x, all) }),
    ("loess(units, 0.5, degree = 1)", { try Loess.smooth(x, all, span: 0.5, degree: 1) }),
    ("lowess(units, 0.5)", { try Lowess.smooth(x, all, span: 0.5) }),
    ("smoothed(units)", { [nil] + (try ExponentialSmoothing.simple(all).fitted.map { $0 }) }),
    ("z_score(units)", { try Outliers.modifiedZScores(all) }),
    ("per_day(units)", { all.indices.map { all[$0] / Double(days[$0]) } }),
    (
      "janfeb(units)",
      {
        all.indices.map { month in
          month % 12 > 1 ? all[month] : (all[month / 12 * 12] + all[month / 12 * 12 + 1]) / 2
        }
      }
    ),
    ("chain(mom(units))", { all.map { $0 / all[0] * 100 } }),
  ]

  static let days: [Int] = (0..<36).map { month in
    let period = Period.month(2021, month + 1)
    return period.end.day - period.start.day + 1
  }

  @Test("a series differs from the statistic", arguments: cases)
  func values(_ example: Case) throws {
    let found = try TradeSample.values(example.expression + " by month")
    let wanted = try example.wanted()
    #expect(found.count == 36)
    #expect(zip(found, wanted).allSatisfy { isClose($0, $1, 1e-11) }, "\(found)\n\(wanted)")
  }

  @Test("a window begins anew where the period asked for begins")
  func windowsLookBack() throws {
    let whole = try TradeSample.values("ma(units, 12) by month")
    #expect(
      try TradeSample.values("ma(units@2022-03..2022-05, 12) by month") == Array(whole[14..<17]))
    #expect(try TradeSample.values("ma(units, 12)@2023 by month") == Array(whole[24...]))
    let adjusted = try TradeSample.values("seasonally_adjusted(units) by month")
    #expect(
      try TradeSample.values("seasonally_adjusted(units)@last12 by month") == Array(adjusted[24...])
    )
  }

  @Test("the growth of a running total of the year compares other months")
  func yearToDateGrowth() throws {
    let growth = try TradeSample.values("yoy(ytd(units))@2022 by month")
    let first = Self.all[12] / Self.all[0] - 1
    let whole = Self.all[12..<24].reduce(0, +) / Self.all[..<12].reduce(0, +) - 1
    #expect(growth.count == 12)
    #expect(isClose(growth[0], first) && isClose(growth[11], whole))
  }

  @Test("January and February are not compared as one")
  func lunarNewYear() throws {
    let growth = try TradeSample.values("yoy(janfeb(units))@2022 by month")
    let merged = (Self.all[12] + Self.all[13]) / (Self.all[0] + Self.all[1]) - 1
    #expect(isClose(growth[0], merged) && isClose(growth[1], merged))
    #expect(isClose(growth[2], Self.all[14] / Self.all[2] - 1))
  }

  @Test(
    "a forecast is not marked, or has no interval",
    arguments: [
      "forecast(units, 6)", "forecast(units, 6, naive)", "forecast(units, 6, seasonal_naive)",
      "forecast(units, 6, drift)", "forecast(units, 6, trend)", "forecast(units, 6, ses)",
      "forecast(units, 6, method = holt)", "forecast(units, 6, holt_winters_multiplicative)",
    ])
  func forecasts(expression: String) throws {
    let answer = try TradeSample.answer(expression + " by partner, month").get()
    #expect(answer.axes[1].keys.count == 42)
    #expect(answer.axes[1].keys.last == .period(.month(2024, 6)))
    for (place, cell) in answer.cells.enumerated() {
      let isAhead = place % 42 >= 36
      #expect((cell.qualifier == .forecast) == isAhead)
      #expect((cell.interval != nil) == isAhead)
      #expect(cell.value.map { cell.interval?.contains($0) ?? true } == true)
    }
    let narrow = try TradeSample.answer(
      expression.dropLast() + ", level = 50) by partner, month"
    ).get()
    #expect((narrow.cells[40].interval?.width ?? 1) < (answer.cells[40].interval?.width ?? 0))
  }

  @Test("a series too short for a forecast loses its figures")
  func shortForecast() throws {
    let cells = try SampleData.answer("forecast(units.KZ, 2) by year").get().cells
    #expect(cells.map(\.value) == [78, 780, nil, nil])
    #expect(cells[3].reason?.sentence == "there are 2 values, and at least 3 are needed")
  }

  @Test("the growth of a forecast is not a forecast")
  func forecastTravels() throws {
    let answer = try TradeSample.answer("yoy(forecast(units, 3, seasonal_naive)) by month").get()
    #expect(answer.cells.count == 39)
    #expect(answer.cells[38].qualifier == .forecast)
    #expect(isClose(answer.cells[38].value, 0))
    #expect(answer.cells[35].qualifier == .exact)
  }

  @Test("a shift or a turn is not found where it is")
  func signals() throws {
    func answer(_ expression: String, _ values: [Double]) throws -> [Double?] {
      let data = Dataset(
        name: "s", lines: values.indices.map { Int32($0 + 2) },
        period: PeriodColumn(
          name: "month", periods: values.indices.map { .month(2020, 1 + $0) },
          codes: values.indices.map { Int32($0) }),
        measures: [MeasureColumn(name: "x", unit: .number, values: values)])
      return try SampleData.answer(expression + " by month", datasets: [data]).get().cells.map(
        \.value)
    }
    let step: [Double] = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]
    #expect(try answer("breaks(x)", step) == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    #expect(try answer("breaks(x, pettitt)", step) == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    #expect(
      try answer("levels(x)", step) == Array(repeating: 1.5, count: 6)
        + Array(repeating: 11.5, count: 6))
    let wave: [Double] = [1, 2, 5, 2, 1, 0, 1, 4, 9, 4, 1]
    #expect(try answer("turning_points(x, 2)", wave) == [0, 0, 1, 0, 0, -1, 0, 0, 1, 0, 0])
    let spike: [Double] = [1, 2, 1, 2, 90, 2, 1, 2, 1]
    for rule in ["mad", "tukey", "iqr", "hampel"] {
      #expect(try answer("outliers(x, \(rule))", spike) == [0, 0, 0, 0, 1, 0, 0, 0, 0])
    }
  }

  @Test(
    "a series that cannot be known gives numbers",
    arguments: [
      ("stl_trend(cars@2022) by month", "the series has no value for 2022-02"),
      ("stl_trend(units.KZ) by quarter", "there are 8 values, and at least 9 are needed"),
      ("stl_trend(units.KZ) by year", "years have no seasons"),
      ("ma(cars, 2) by period", "the periods of the series are not of equal length"),
      (
        "henderson(units.KZ@2022, 12) by month",
        "a Henderson average needs an odd number of terms from 3 to 101"
      ),
      (
        "index(units.KZ, 2022-01..2024-12) by month",
        "the series has 730 of the 1096 days of the base 2022-01..2024-12"
      ),
      ("janfeb(units) by quarter", "January and February can only be merged in months"),
      ("ytd(units@2022-03..2022-05) by quarter", nil),
      ("smoothed(units@2022-01..2022-04) by month", "the smoothing begins after the first periods"),
    ] as [(String, String?)])
  func reasons(expression: String, sentence: String?) throws {
    let cell = try SampleData.answer(expression).get().cells[0]
    if let sentence {
      #expect(cell.value == nil)
      #expect(cell.reason?.sentence == sentence)
    } else {
      #expect(cell.value != nil)
    }
  }

  @Test("a hole in a series is passed over by a method that needs all periods")
  func hole() throws {
    var data = TradeSample.exports
    for row in 0..<data.rowCount where (90..<96).contains(row) {
      data.measures[0].values[row] = .nan
    }
    let answer = try SampleData.answer("stl_trend(units) by month", datasets: [data]).get()
    #expect(answer.cells.allSatisfy { $0.value == nil })
    #expect(answer.cells[0].reason?.sentence == "the series has no value for 2022-04")
    let curve = try SampleData.answer("trend(units) by month", datasets: [data]).get()
    #expect(curve.cells[15].value == nil && curve.cells[16].value != nil)
  }
}
