/// Forecasts of the additive innovations model ETS(A,A,A) from a known state.
///
/// value = level + trend + seasonal + error, and each error moves the three by alpha, beta and
/// gamma. Here beta multiplies the error directly, unlike in Holt-Winters.
///
/// Source: R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder (2008), Forecasting with
/// Exponential Smoothing, chapter 6.
package struct InnovationsForecast: Hashable, Sendable {
  package let alpha: Double
  package let beta: Double
  package let gamma: Double
  /// The variance of the errors.
  package let variance: Double
  /// The pattern begins with the next place of the season.
  package let state: ExponentialSmoothing.State

  /// - Throws: `badParameter` for a negative variance, `missing`, `empty` without a pattern.
  package init(
    alpha: Double, beta: Double, gamma: Double, variance: Double,
    state: ExponentialSmoothing.State
  ) throws(Undefined) {
    for (number, name) in [
      (alpha, "alpha"), (beta, "beta"), (gamma, "gamma"), (variance, "the variance"),
      (state.level, "the level"), (state.trend, "the trend"),
    ] {
      try Given.number(number, name)
    }
    try Given.numbers(state.seasonal)
    try Given.parameter(variance >= 0, "a variance cannot be negative")
    self.alpha = alpha
    self.beta = beta
    self.gamma = gamma
    self.variance = variance
    self.state = state
  }

  /// The next `horizon` values: the variance h steps ahead is σ² (1 + Σ c_j²) with
  /// c_j = alpha + beta j + gamma where j is a whole number of seasons.
  package func forecast(horizon: Int, level: Double = 0.95) throws(Undefined) -> [Forecast] {
    let z = try NaiveForecast.critical(horizon, level)
    let period = state.seasonal.count
    var spread = 1.0
    var result: [Forecast] = []
    for step in 1...horizon {
      if step > 1 {
        let back = step - 1
        let move = alpha + beta * Double(back) + (back.isMultiple(of: period) ? gamma : 0)
        spread += move * move
      }
      let point =
        state.level + Double(step) * state.trend + state.seasonal[(step - 1) % period]
      result.append(try NaiveForecast.forecast(point, z * (variance * spread).squareRoot()))
    }
    return result
  }
}
