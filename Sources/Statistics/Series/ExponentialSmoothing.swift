/// Exponential smoothing: what happened lately counts most.
///
/// Source: P. R. Winters (1960), Management Science 6, 324-342; recursions and start values as in
/// R's HoltWinters; intervals of C. Chatfield and M. Yar (1991), International Journal of
/// Forecasting 7, 31-37.
package struct ExponentialSmoothing: Hashable, Sendable {
  package enum Seasonality: String, Sendable, CaseIterable {
    case none, additive, multiplicative
  }

  /// The smoothing weights, each 0...1: how much of an error goes into the level, the trend and
  /// the seasonal pattern. Without `beta` there is no trend.
  package struct Weights: Hashable, Sendable {
    package var alpha: Double
    package var beta: Double?
    package var gamma: Double

    package init(alpha: Double, beta: Double? = nil, gamma: Double = 0) {
      self.alpha = alpha
      self.beta = beta
      self.gamma = gamma
    }
  }

  /// Level, trend and pattern at one time; the pattern begins with the next place of the season.
  package struct State: Hashable, Sendable {
    package var level: Double
    package var trend: Double
    package var seasonal: [Double]

    package init(level: Double, trend: Double = 0, seasonal: [Double] = []) {
      self.level = level
      self.trend = trend
      self.seasonal = seasonal
    }
  }

  package let weights: Weights
  package let seasonality: Seasonality
  /// The forecasts one step ahead, from the first forecast index on.
  package let fitted: [Double]
  package let sumOfSquaredErrors: Double
  /// The state after the last value.
  package let final: State

  /// Runs through `values` from `start` on, beginning with `state`.
  ///
  /// - Throws: `badParameter` for weights outside 0...1 or a seasonal model without a pattern;
  ///   `notPositive` for a multiplicative model of values that are not above zero; `overflow`.
  package init(
    _ values: [Double], _ weights: Weights, _ seasonality: Seasonality = .none,
    from state: State, start: Int
  ) throws(Undefined) {
    try Given.numbers(values)
    try Self.check(weights, seasonality, state)
    try Given.parameter((0..<values.count).contains(start), "the start must lie in the series")
    if seasonality == .multiplicative, values.contains(where: { $0 <= 0 }) {
      throw Undefined(.notPositive, "a multiplicative model needs values above zero")
    }
    var run = SmoothingRun(weights, seasonality, state)
    var fitted: [Double] = []
    fitted.reserveCapacity(values.count - start)
    for index in start..<values.count { fitted.append(run.step(values[index])) }
    self.weights = weights
    self.seasonality = seasonality
    self.fitted = fitted
    sumOfSquaredErrors = try Given.finite(run.squares, "the sum of squared errors")
    final = run.state
    for part in [final.level, final.trend] + final.seasonal {
      _ = try Given.finite(part, "the smoothed series")
    }
  }

  /// Simple smoothing from the first value.
  package static func simple(_ values: [Double], alpha: Double) throws(Undefined)
    -> ExponentialSmoothing
  {
    try Given.numbers(values, atLeast: 2)
    return try ExponentialSmoothing(
      values, Weights(alpha: alpha), from: State(level: values[0]), start: 1)
  }

  /// Holt's smoothing of level and trend, from the second value and its change on the first.
  package static func holt(
    _ values: [Double], alpha: Double, beta: Double
  ) throws(Undefined) -> ExponentialSmoothing {
    try Given.numbers(values, atLeast: 3)
    return try ExponentialSmoothing(
      values, Weights(alpha: alpha, beta: beta),
      from: State(level: values[1], trend: values[1] - values[0]), start: 2)
  }

  /// The next `horizon` values with prediction intervals.
  ///
  /// - Throws: `tooFewValues` when there are too few errors to know their spread.
  package func forecast(horizon: Int, level: Double = 0.95) throws(Undefined) -> [Forecast] {
    let z = try NaiveForecast.critical(horizon, level)
    try Given.enough(fitted.count, 2)
    let sigma = (sumOfSquaredErrors / Double(fitted.count - 1)).squareRoot()
    var result: [Forecast] = []
    for step in 1...horizon {
      let half = z * sigma * relativeError(step)
      result.append(try NaiveForecast.forecast(point(step), half))
    }
    return result
  }

  /// The forecast `step` periods after the last value.
  package func point(_ step: Int) -> Double {
    let line = final.level + Double(step) * (weights.beta == nil ? 0 : final.trend)
    switch seasonality {
    case .none: return line
    case .additive: return line + final.seasonal[(step - 1) % final.seasonal.count]
    case .multiplicative: return line * final.seasonal[(step - 1) % final.seasonal.count]
    }
  }

  /// The standard error `step` periods ahead, in units of that one period ahead.
  private func relativeError(_ step: Int) -> Double {
    let period = max(final.seasonal.count, 1)
    var sum = 0.0
    for back in 0..<step {
      var term = 1.0
      if back > 0 {
        term = weights.alpha * (1 + Double(back) * (weights.beta ?? 0))
        if seasonality != .none, back.isMultiple(of: period) {
          term += weights.gamma * (1 - weights.alpha)
        }
      }
      if seasonality == .multiplicative {
        let here = final.seasonal[(step - 1) % period]
        term *= here / final.seasonal[(step - 1 - back) % period]
      }
      sum += term * term
    }
    return sum.squareRoot()
  }

  private static func check(
    _ weights: Weights, _ seasonality: Seasonality, _ state: State
  ) throws(Undefined) {
    for (weight, name) in [
      (weights.alpha, "alpha"), (weights.beta ?? 0, "beta"), (weights.gamma, "gamma"),
    ] {
      try Given.parameter(weight, in: 0...1, name)
    }
    try Given.number(state.level, "the level")
    try Given.number(state.trend, "the trend")
    try Given.numbers(state.seasonal, atLeast: seasonality == .none ? 0 : 2)
    if seasonality == .multiplicative, state.seasonal.contains(where: { $0 <= 0 }) {
      throw Undefined(.notPositive, "a multiplicative pattern must be above zero")
    }
  }
}

/// The recursion, one value at a time.
struct SmoothingRun {
  let weights: ExponentialSmoothing.Weights
  let seasonality: ExponentialSmoothing.Seasonality
  private(set) var squares = 0.0
  private var level: Double
  private var trend: Double
  private var seasonal: [Double]
  private var place = 0

  init(
    _ weights: ExponentialSmoothing.Weights,
    _ seasonality: ExponentialSmoothing.Seasonality, _ state: ExponentialSmoothing.State
  ) {
    self.weights = weights
    self.seasonality = seasonality
    level = state.level
    trend = weights.beta == nil ? 0 : state.trend
    seasonal = state.seasonal
  }

  var state: ExponentialSmoothing.State {
    ExponentialSmoothing.State(
      level: level, trend: trend, seasonal: Array(seasonal[place...] + seasonal[..<place]))
  }

  /// Takes in a value; returns what had been expected.
  mutating func step(_ value: Double) -> Double {
    let line = level + trend
    let (alpha, gamma) = (weights.alpha, weights.gamma)
    let pattern = seasonality == .none ? 0 : seasonal[place]
    let expected: Double
    let plain: Double
    switch seasonality {
    case .none: (expected, plain) = (line, value)
    case .additive: (expected, plain) = (line + pattern, value - pattern)
    case .multiplicative: (expected, plain) = (line * pattern, value / pattern)
    }
    squares += (value - expected) * (value - expected)
    let next = alpha * plain + (1 - alpha) * line
    if let beta = weights.beta { trend = beta * (next - level) + (1 - beta) * trend }
    level = next
    if seasonality != .none {
      let fresh = seasonality == .additive ? value - next : value / next
      seasonal[place] = gamma * fresh + (1 - gamma) * pattern
      place = (place + 1) % seasonal.count
    }
    return expected
  }
}
