/// Monthly or quarterly series freed of what the calendar does to them.
///
/// STL takes out the seasonal pattern. The moving Lunar New Year is estimated besides it: the part
/// of the series and of the holiday regressor that STL explains neither by trend nor by season are
/// compared (the theorem of Frisch, Waugh and Lovell), and the effect is taken out as well.
package struct SeasonalAdjustment: Hashable, Sendable {
  package let adjusted: [Double]
  package let trend: [Double]
  /// What the season adds, or the factor by which it multiplies.
  package let seasonal: [Double]
  /// What the holiday adds, or its factor; 0 or 1 without a regressor.
  package let holiday: [Double]
  package let irregular: [Double]
  package let model: ClassicalDecomposition.Model
  /// The effect of the whole holiday on a month, in the unit of the series or as a logarithm, with
  /// its standard error; nil without a regressor.
  package let effect: Effect?

  package struct Effect: Hashable, Sendable {
    package let value: Double
    package let standardError: Double
  }

  /// - Parameters:
  ///   - period: 12 for months, 4 for quarters.
  ///   - model: Multiplicative works on logarithms and needs values above zero.
  ///   - seasonalWindow: See `SeasonalTrend.Options`; nil for a fixed pattern.
  ///   - regressor: One value per period, as of `LunarNewYear.regressor`; nil for none.
  /// - Throws: `tooFewValues` unless there are more than two seasons; `notPositive`; `missing`;
  ///   `rankDeficient` when the regressor is nothing but season and trend.
  package init(
    _ values: [Double], period: Int, _ model: ClassicalDecomposition.Model = .multiplicative,
    seasonalWindow: Int? = 7, robust: Bool = false, regressor: [Double]? = nil
  ) throws(Undefined) {
    try Given.numbers(values)
    let isMultiplicative = model == .multiplicative
    if isMultiplicative, values.contains(where: { $0 <= 0 }) {
      throw Undefined(.notPositive, "a multiplicative model needs values above zero")
    }
    let series = isMultiplicative ? values.map { Elementary.log($0) } : values
    var options = SeasonalTrend.Options(
      period: period, count: values.count, seasonalWindow: seasonalWindow, robust: false)
    let effect = try regressor.map { regressor throws(Undefined) in
      try Self.effect(series, regressor, period, options)
    }
    if robust {
      options = SeasonalTrend.Options(
        period: period, count: values.count, seasonalWindow: seasonalWindow, robust: true)
    }
    let moved = (regressor ?? []).map { $0 * (effect?.value ?? 0) }
    let freed = moved.isEmpty ? series : zip(series, moved).map { $0 - $1 }
    let parts = try SeasonalTrend(freed, period: period, options)
    func unit(_ part: [Double]) throws(Undefined) -> [Double] {
      guard isMultiplicative else { return part }
      var result = part
      for index in result.indices {
        result[index] = try Given.finite(Elementary.exp(part[index]), "a component")
      }
      return result
    }
    self.model = model
    self.effect = effect
    adjusted = try unit(parts.adjusted)
    trend = try unit(parts.trend)
    seasonal = try unit(parts.seasonal)
    irregular = try unit(parts.remainder)
    holiday = try unit(moved.isEmpty ? values.map { _ in 0 } : moved)
  }

  private static func effect(
    _ series: [Double], _ regressor: [Double], _ period: Int, _ options: SeasonalTrend.Options
  ) throws(Undefined) -> Effect {
    try Given.sameCount(series.count, regressor.count, "the series and its regressor")
    let left = try SeasonalTrend(series, period: period, options).remainder
    let holiday = try SeasonalTrend(regressor, period: period, options).remainder
    let size = regressor.reduce(0) { $0 + $1 * $1 }
    let square = holiday.reduce(0) { $0 + $1 * $1 }
    guard square > size * 1e-20, square > 0 else {
      throw Undefined(.rankDeficient, "the regressor is nothing but season and trend")
    }
    let product = zip(holiday, left).reduce(0) { $0 + $1.0 * $1.1 }
    let value = try Given.finite(product / square, "the holiday effect")
    let rest = zip(holiday, left).reduce(0) { sum, pair in
      let error = pair.1 - value * pair.0
      return sum + error * error
    }
    let error = (rest / Double(series.count - 1) / square).squareRoot()
    return Effect(value: value, standardError: try Given.finite(error, "the standard error"))
  }
}
