/// Forecasts that any better method must beat, with prediction intervals.
///
/// Source: R. J. Hyndman and G. Athanasopoulos (2021), Forecasting: Principles and Practice, 5.2.
package enum NaiveForecast {
  /// The last value for ever; the interval widens with the square root of time.
  ///
  /// - Throws: `tooFewValues` below two values; `missing`; `badParameter` for a horizon below 1.
  package static func naive(
    _ values: [Double], horizon: Int, level: Double = 0.95
  ) throws(Undefined) -> [Forecast] {
    try seasonal(values, period: 1, horizon: horizon, level: level)
  }

  /// The value of the same place in the last season.
  package static func seasonal(
    _ values: [Double], period: Int, horizon: Int, level: Double = 0.95
  ) throws(Undefined) -> [Forecast] {
    let sigma = try seasonalDeviation(values, period: period)
    let z = try critical(horizon, level)
    let start = values.count - period
    var result: [Forecast] = []
    for step in 0..<horizon {
      let half = z * sigma * Double(step / period + 1).squareRoot()
      result.append(try forecast(values[start + step % period], half))
    }
    return result
  }

  /// The root mean square of the changes from season to season: the error of the seasonal forecast
  /// one season ahead, in the unit of the values.
  package static func seasonalDeviation(
    _ values: [Double], period: Int
  ) throws(Undefined) -> Double {
    try Given.parameter(period > 0, "a season has at least one value")
    try Given.numbers(values, atLeast: min(period, values.count) + 1)
    let scale = Scale(values)
    let scaled = scale.down(values)
    var squares = DoubleDouble.zero
    for index in period..<scaled.count {
      let change = DoubleDouble(sum: scaled[index], -scaled[index - period])
      squares += change * change
    }
    let mean = squares / DoubleDouble(values.count - period)
    return try scale.up(mean.squareRoot(), "the deviation")
  }

  /// The straight line from the first value through the last, its own uncertainty included.
  ///
  /// - Throws: `tooFewValues` below three values; `missing`.
  package static func drift(
    _ values: [Double], horizon: Int, level: Double = 0.95
  ) throws(Undefined) -> [Forecast] {
    try Given.numbers(values, atLeast: 3)
    let z = try critical(horizon, level)
    let scale = Scale(values)
    let scaled = scale.down(values)
    let changes = (1..<scaled.count).map { scaled[$0] - scaled[$0 - 1] }
    let last = scaled[scaled.count - 1]
    let count = Double(changes.count)
    let slope = (last - scaled[0]) / count
    let sigma = try Spread.standardDeviation(changes)
    var result: [Forecast] = []
    for step in 1...horizon {
      let ahead = Double(step)
      let half = z * sigma * (ahead * (1 + ahead / count)).squareRoot()
      result.append(
        try forecast(
          scale.up(DoubleDouble(last + ahead * slope), "the forecast"),
          scale.up(DoubleDouble(half), "the interval")))
    }
    return result
  }

  static func critical(_ horizon: Int, _ level: Double) throws(Undefined) -> Double {
    try Given.parameter((1...100_000).contains(horizon), "the horizon must be at least 1")
    try Given.parameter(level > 0 && level < 1, "a confidence level must lie between 0 and 1")
    return try Distributions.normalQuantile(0.5 + level / 2)
  }

  /// A forecast with the same distance to either side.
  static func forecast(_ value: Double, _ half: Double) throws(Undefined) -> Forecast {
    let low = try Given.finite(value - half, "the interval")
    let high = try Given.finite(value + half, "the interval")
    return Forecast(try Given.finite(value, "the forecast"), Interval(low, high))
  }
}
