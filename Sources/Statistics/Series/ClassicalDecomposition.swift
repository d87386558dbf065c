/// A series split into trend, a seasonal pattern that never changes, and the rest.
///
/// The trend is the centred moving average over one season, the pattern the mean of what it leaves
/// by place in the season. Simple to explain; `SeasonalTrend` (STL) is better where the pattern
/// drifts, at the ends, and with outliers.
package struct ClassicalDecomposition: Hashable, Sendable {
  package enum Model: String, Sendable, CaseIterable {
    /// value = trend + seasonal + rest.
    case additive
    /// value = trend × seasonal × rest, for swings that grow with the level.
    case multiplicative
  }

  package let model: Model
  /// One value per place in the season, in the order of the series; adds up to 0, or averages to 1.
  package let figure: [Double]
  /// Nil in the first and last half season.
  package let trend: [Double?]
  package let seasonal: [Double]
  package let rest: [Double?]

  /// - Parameter period: The number of values in a season: 12 for months, 4 for quarters.
  /// - Throws: `tooFewValues` below two seasons; `missing` when some place in the season never has
  ///   a value; `notPositive` for a multiplicative model of values that are not above zero.
  package init(_ values: [Double?], period: Int, _ model: Model = .additive) throws(Undefined) {
    try Given.season(period, in: values.count)
    if model == .multiplicative, values.contains(where: { ($0 ?? 1) <= 0 }) {
      throw Undefined(.notPositive, "a multiplicative model needs values above zero")
    }
    self.model = model
    trend = try MovingAverage.centred(values, count: period)
    figure = try Self.figure(values, trend, period, model)
    let figure = figure
    seasonal = values.indices.map { figure[$0 % period] }
    let (trend, seasonal) = (trend, seasonal)
    rest = values.indices.map { index in
      guard let value = values[index], let trend = trend[index] else { return nil }
      let rest =
        model == .additive
        ? value - seasonal[index] - trend : value / seasonal[index] / trend
      return rest.isFinite ? rest : nil
    }
  }

  /// The series without its seasonal pattern.
  package func adjusted(_ values: [Double?]) -> [Double?] {
    zip(values, seasonal).map { value, seasonal in
      value.map { model == .additive ? $0 - seasonal : $0 / seasonal }
    }
  }

  private static func figure(
    _ values: [Double?], _ trend: [Double?], _ period: Int, _ model: Model
  ) throws(Undefined) -> [Double] {
    var sums = [DoubleDouble](repeating: .zero, count: period)
    var counts = [Int](repeating: 0, count: period)
    for index in values.indices {
      guard let value = values[index], let trend = trend[index] else { continue }
      let distance =
        model == .additive
        ? DoubleDouble(value) - DoubleDouble(trend) : DoubleDouble(value) / DoubleDouble(trend)
      sums[index % period] += distance
      counts[index % period] += 1
    }
    guard counts.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.missing, "a place in the season never has a value and a trend")
    }
    let means = zip(sums, counts).map { $0 / DoubleDouble($1) }
    let center = means.reduce(.zero, +) / DoubleDouble(period)
    var figure: [Double] = []
    for mean in means {
      figure.append(
        try Given.finite(
          model == .additive ? mean - center : mean / center, "the seasonal pattern"))
    }
    return figure
  }
}
