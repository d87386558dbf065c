import Statistics
import TradeData

/// Further periods behind the last, marked as forecasts, each with its prediction interval.
enum ForecastFunctions {
  static let all: [Function] = [
    Function(
      "forecast",
      [
        .figure(), .whole("n", 1...1000),
        .word(
          "method", "auto", "naive", "seasonal_naive", "drift", "trend", "ses", "holt",
          "holt_winters", "holt_winters_multiplicative"), .level,
      ], unit: .same,
      "the series with n further periods, marked as forecast, with prediction intervals; auto is holt_winters where a year has seasons and holt for years",
      source: "Hyndman and Athanasopoulos (2021); Winters (1960); Chatfield and Yar (1991)",
      example: "forecast(units, 6, holt) by month",
      .extended(by: { $0.whole("n") }) { (series, options) throws(Undefined) in
        forecast(series, options)
      })
  ]

  /// The figures as they are, then the predictions; where there can be none, the reason stands in
  /// the further periods only.
  private static func forecast(_ series: TimeSeries, _ options: Options) -> [Measured] {
    var result = series.cells
    let last = result.lastIndex { $0.value != nil } ?? -1
    do throws(Undefined) {
      let (values, start) = try series.complete()
      let end = start + values.count
      let ahead = try predictions(values, series, result.count - end, options)
      for (step, prediction) in ahead.enumerated() { result[end + step] = prediction.measured }
    } catch {
      for place in result.indices.dropFirst(last + 1) {
        result[place] = Measured(undefined: error)
      }
    }
    return result
  }

  private static func predictions(
    _ values: [Double], _ series: TimeSeries, _ horizon: Int, _ options: Options
  ) throws(Undefined) -> [Forecast] {
    let level = options.level
    switch options.word("method") {
    case "naive": return try NaiveForecast.naive(values, horizon: horizon, level: level)
    case "seasonal_naive":
      return try NaiveForecast.seasonal(
        values, period: try series.season(), horizon: horizon, level: level)
    case "drift": return try NaiveForecast.drift(values, horizon: horizon, level: level)
    case "trend": return try Trend.forecast(values, horizon: horizon, level: level)
    case let method:
      let fit = try smoothing(
        values, method, season: { () throws(Undefined) in try series.season() })
      return try fit.forecast(horizon: horizon, level: level)
    }
  }

  /// Exponential smoothing with the weights that would have forecast best.
  static func smoothing(
    _ values: [Double], _ method: String, season: () throws(Undefined) -> Int
  ) throws(Undefined) -> ExponentialSmoothing {
    switch method {
    case "ses": return try ExponentialSmoothing.simple(values)
    case "holt": return try ExponentialSmoothing.holt(values)
    case "auto":
      guard let period = try? season() else { return try ExponentialSmoothing.holt(values) }
      return try ExponentialSmoothing.holtWinters(values, period: period, .additive)
    default:
      return try ExponentialSmoothing.holtWinters(
        values, period: try season(),
        method == "holt_winters" ? .additive : .multiplicative)
    }
  }
}
