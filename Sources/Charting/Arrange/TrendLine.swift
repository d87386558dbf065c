import Statistics
import TradeData

/// A line through the points of a series, with how sure it is where the method says so.
struct TrendLine: Hashable, Sendable {
  /// The fitted figure at each category between the first and the last point; nil outside.
  let values: [Double?]
  /// Where the line runs with a confidence of 95 %; nil where the method does not say.
  let intervals: [Interval?]

  /// Nil when there are too few points, or none that differ in place.
  ///
  /// - Parameter places: Where the categories stand, ascending.
  init?(_ trend: Chart.Trend, _ figures: [Measured], places: [Double]) {
    let known = figures.indices.filter { figures[$0].value != nil }
    guard let first = known.first, let last = known.last, known.count > 2 else { return nil }
    let x = known.map { places[$0] }
    let y = known.compactMap { figures[$0].value }
    guard let fit = try? TrendLine.fit(trend, x, y, at: Array(places[first...last])) else {
      return nil
    }
    let before = [Double?](repeating: nil, count: first)
    let after = [Double?](repeating: nil, count: figures.count - 1 - last)
    values = before + fit.map(\.value) + after
    intervals = before.map { _ in nil } + fit.map(\.interval) + after.map { _ in nil }
  }

  private static func fit(
    _ trend: Chart.Trend, _ x: [Double], _ y: [Double], at places: [Double]
  ) throws(Undefined) -> [(value: Double, interval: Interval?)] {
    switch trend {
    case .none: return []
    case .linear:
      let fit = try LeastSquares.fit([x], y)
      var line: [(value: Double, interval: Interval?)] = []
      for place in places {
        let forecast = try fit.predict([place], .mean)
        line.append((forecast.value, forecast.interval))
      }
      return line
    case .robust:
      let line = try TheilSen(x, y)
      return places.map { (line.medianResidualIntercept + line.slope * $0, nil) }
    case .smooth:
      let range = (x.last ?? 0) - (x.first ?? 0)
      let curve = try Lowess.smooth(x, y, span: span(x.count), delta: range / 200)
      return places.map { (interpolated(x, curve, at: $0), nil) }
    }
  }

  /// The share of the points that one place of the curve looks at: enough to calm noise, few enough
  /// to turn with the data.
  private static func span(_ count: Int) -> Double { min(1, max(0.3, 8 / Double(count))) }

  private static func interpolated(_ x: [Double], _ y: [Double], at place: Double) -> Double {
    let next = x.firstIndex { $0 >= place } ?? x.count - 1
    guard next > 0, x[next] > x[next - 1] else { return y[next] }
    let share = (place - x[next - 1]) / (x[next] - x[next - 1])
    return y[next - 1] + (y[next] - y[next - 1]) * share
  }
}
