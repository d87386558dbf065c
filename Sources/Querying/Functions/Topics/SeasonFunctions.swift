import Statistics
import TradeData

/// Series freed of what the season does to them: 12 months, 4 quarters, 52 weeks, 7 days.
///
/// They are computed on all periods of the data; a period asked for only chooses what is shown.
enum SeasonFunctions {
  static let all: [Function] = [
    Function(
      "seasonally_adjusted",
      [
        .figure(), .word("model", "multiplicative", "additive"),
        .word("method", "stl", "classical"),
        .word("holiday", "no_holiday", "lunar_new_year"), .word("outliers", "plain", "robust"),
        .whole("window", 7...1001, standard: 7),
      ], unit: .same,
      "the series without its seasonal pattern and, when asked, without the moving Lunar New Year",
      source: "STL: Cleveland et al. (1990); holiday regressor by Frisch, Waugh and Lovell",
      example: "seasonally_adjusted(units, lunar_new_year) by month",
      .windowed { (series, options) throws(Undefined) in try adjusted(series, options) }),
    stl("stl_trend", "the trend of the STL decomposition") { $0.trend },
    stl("stl_seasonal", "the seasonal pattern of the STL decomposition") { $0.seasonal },
    stl("stl_remainder", "what trend and season do not explain in the STL decomposition") {
      $0.remainder
    },
    classical(
      "classical_trend",
      "the trend of the classical decomposition, undefined in the first and last half season"
    ) { $0.trend },
    classical(
      "classical_seasonal",
      "the seasonal pattern of the classical decomposition, the same every year"
    ) { $0.seasonal.map { $0 } },
    classical(
      "classical_remainder", "what trend and season do not explain in the classical decomposition"
    ) { $0.rest },
    strength("trend_strength", "how strong the trend is against the remainder, 0 to 1") {
      (parts) throws(Undefined) in try parts.trendStrength()
    },
    strength("seasonal_strength", "how strong the season is against the remainder, 0 to 1") {
      (parts) throws(Undefined) in try parts.seasonalStrength()
    },
  ]

  private static let stlOptions: [Parameter] = [
    .whole("window", 7...1001, standard: 7), .word("pattern", "drifting", "periodic"),
    .word("outliers", "plain", "robust"),
  ]

  private static func decompose(
    _ values: [Double], season: Int, _ options: Options
  ) throws(Undefined) -> SeasonalTrend {
    try SeasonalTrend(
      values, period: season,
      SeasonalTrend.Options(
        period: season, count: values.count,
        seasonalWindow: options.has("periodic") ? nil : options.whole("window"),
        robust: options.has("robust")))
  }

  private static func stl(
    _ name: String, _ text: String, _ part: @escaping @Sendable (SeasonalTrend) -> [Double]
  ) -> Function {
    Function(
      name, [.figure()] + stlOptions, unit: .same, text,
      source: "STL: Cleveland et al. (1990), Journal of Official Statistics 6",
      example: "\(name)(units) by month",
      .windowed { (series, options) throws(Undefined) in
        let (values, start) = try series.complete()
        let parts = try decompose(values, season: try series.season(), options)
        return series.result(part(parts), start: start)
      })
  }

  private static func strength(
    _ name: String, _ text: String,
    _ measure: @escaping @Sendable (SeasonalTrend) throws(Undefined) -> Double
  ) -> Function {
    Function(
      name, [.parts(), .whole("season", 2...10_000, standard: 12)] + stlOptions,
      unit: .fixed(.share), text,
      source: "1 - Var(remainder) / Var(part + remainder), Wang et al. (2006)",
      example: "\(name)(units by month)",
      .parts(
        Reduction { (values, options) throws(Undefined) in
          try measure(try decompose(values, season: options.whole("season"), options))
        }))
  }

  private static func classical(
    _ name: String, _ text: String,
    _ part: @escaping @Sendable (ClassicalDecomposition) -> [Double?]
  ) -> Function {
    Function(
      name, [.figure(), .word("model", "additive", "multiplicative")],
      unit: name == "classical_trend" ? .same : .own("that of x; a factor when multiplicative"),
      text, source: "centred moving average and means by season",
      example: "\(name)(units) by month",
      Function.Body(looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        let body = Function.Body.windowed { (series, options) throws(Undefined) in
          let parts = try ClassicalDecomposition(
            series.values, period: try series.season(), model(options))
          return zip(part(parts), series.cells).map { value, cell in
            guard let value else {
              return cell.value == nil ? cell : Measured(undefined: halfSeason)
            }
            return Measured.result(value, of: [cell])
          }
        }
        var answer = try body.evaluate(evaluator, invocation, context)
        if name != "classical_trend", invocation.options.has("multiplicative") {
          answer.unit = .number
        }
        return answer
      })
  }

  private static let halfSeason = Undefined(
    .tooFewValues, "the trend is not known in the first and last half season, and around gaps")

  private static func model(_ options: Options) -> ClassicalDecomposition.Model {
    options.has("multiplicative") ? .multiplicative : .additive
  }

  private static func adjusted(
    _ series: TimeSeries, _ options: Options
  ) throws(Undefined) -> [Measured] {
    let season = try series.season()
    let (values, start) = try series.complete()
    if options.has("classical") {
      let parts = try ClassicalDecomposition(values.map { $0 }, period: season, model(options))
      return series.result(parts.adjusted(values.map { $0 }).compactMap { $0 }, start: start)
    }
    var regressor: [Double]?
    if options.has("lunar_new_year") {
      guard series.periods[start].unit == .month else {
        throw Undefined(.badParameter, "the Lunar New Year effect is known for months only")
      }
      let first = series.periods[start].start.components
      regressor = try LunarNewYear.regressor(
        year: first.year, month: first.month, count: values.count)
    }
    let parts = try SeasonalAdjustment(
      values, period: season, model(options), seasonalWindow: options.whole("window"),
      robust: options.has("robust"), regressor: regressor)
    return series.result(parts.adjusted, start: start)
  }
}
