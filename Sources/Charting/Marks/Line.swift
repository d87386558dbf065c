import Drawing
import Speaking
import Statistics
import TradeData

/// Values along time as lines, each named at its end in its own colour.
///
/// For a few categories that have no order use `Bar`.
struct Line: Mark {
  static let keyword = "line"
  static let traits = MarkTraits(followsTime: true, crowd: 5, coloredLimit: 4)

  let chart: Chart
  let unit: Unit
  let runs: [LineRuns]
  /// True where dates are irregular, so that the points themselves must be seen.
  let isIrregular: Bool
  let look: Look
  /// Of each series, where one was asked for and can be fitted.
  let trends: [TrendLine?]

  /// What kinds that are drawn as lines differ in.
  struct Look: Hashable, Sendable {
    /// A value holds until the next one.
    var isStepped = false
    /// Points alone, without a line.
    var isDotted = false
    /// Intervals of the figures are drawn as bands.
    var hasBands = true
    /// Series that are no lines.
    var hidden: Set<Int> = []
  }

  init(_ chart: Chart) { self.init(chart, look: Look()) }

  init(_ chart: Chart, look: Look) {
    self.look = look
    var chart = chart
    if chart.options.missing == .zero {
      for series in chart.series.indices {
        chart.series[series].values = chart.series[series].values.map {
          $0.value == nil ? Measured(0) : $0
        }
      }
    }
    self.chart = chart
    unit = chart.unit
    let periods = chart.categories.compactMap(\.period)
    let joined = Line.joins(chart.series.map(\.values), chart, isStepped: look.isStepped)
    runs = zip(joined, chart.series).map { $1.isDashed ? $0.dashed : $0 }
    trends = Line.trends(chart, periods, hidden: look.hidden)
    isIrregular = !look.isStepped && Line.areIrregular(periods)
  }

  /// By day where the axis is time: February weighs less than March; by value where it is one of numbers.
  private static func trends(
    _ chart: Chart, _ periods: [Period], hidden: Set<Int>
  ) -> [TrendLine?] {
    guard chart.options.trend != .none else { return chart.series.map { _ in nil } }
    let places =
      periods.count == chart.categories.count
      ? periods.map { CategoryPlaces.middle($0) }
      : chart.numbers ?? chart.categories.indices.map { Double($0) }
    return chart.series.enumerated().map { index, series in
      hidden.contains(index)
        ? nil : TrendLine(chart.options.trend, series.values, places: places)
    }
  }

  /// Stretches of figures, as the lines of this chart are cut.
  func joins(_ figures: [Measured]) -> LineRuns {
    Line.joins([figures], chart, isStepped: look.isStepped)[0]
  }

  /// A step holds until the next row. Other lines end where there is none, except on an axis of numbers and
  /// at a day or week that a season's year does not have.
  private static func joins(
    _ series: [[Measured]], _ chart: Chart, isStepped: Bool
  ) -> [LineRuns] {
    let breaks = Line.breaks(chart)
    let skipsAbsent = isStepped || chart.numbers != nil || chart.kind == Season.keyword
    return series.map { figures in
      LineRuns(figures, chart.options.missing, skipsAbsent: skipsAbsent) { _, index in
        !breaks.isEmpty && breaks[index]
      }
    }
  }

  private static func breaks(_ chart: Chart) -> [Bool] {
    let periods = chart.categories.compactMap(\.period)
    guard periods.count == chart.categories.count else { return [] }
    let breaks = LineRuns.breaks(periods)
    guard chart.options.beginsAnewEachYear else { return breaks }
    let years = periods.map { $0.start.components.year }
    return breaks.indices.map { breaks[$0] || $0 > 0 && years[$0] != years[$0 - 1] }
  }

  /// Dates of mixed lengths or distances, in a number that markers do not clutter. Days of trading are
  /// regular.
  static func areIrregular(_ periods: [Period]) -> Bool {
    guard periods.count > 2, periods.count <= 60, !Period.areWorkingDays(periods) else {
      return false
    }
    let steps = zip(periods, periods.dropFirst()).map {
      CategoryPlaces.middle($1) - CategoryPlaces.middle($0)
    }
    guard let shortest = steps.min(), let longest = steps.max(), shortest > 0 else { return false }
    return longest / shortest > 1.3
  }

  var extent: ClosedRange<Double>? {
    var low = Double.infinity
    var high = -Double.infinity
    for series in chart.series {
      for figure in series.values {
        guard let value = figure.value else { continue }
        low = min(low, value, interval(figure)?.low ?? value)
        high = max(high, value, interval(figure)?.high ?? value)
      }
    }
    for interval in trends.compactMap({ $0 }).flatMap({ $0.intervals.compactMap { $0 } })
    where low <= high {
      low = min(low, interval.low)
      high = max(high, interval.high)
    }
    return low <= high ? low...high : nil
  }

  /// The last category with a value.
  func last(_ series: Int) -> Int? {
    chart.series[series].values.lastIndex { $0.value != nil }
  }

  func first(_ series: Int) -> Int? {
    chart.series[series].values.firstIndex { $0.value != nil }
  }

  /// The series that are drawn as lines.
  var shown: [Int] { chart.series.indices.filter { !look.hidden.contains($0) } }

  /// Series in drawing order: context first, the story on top; of two lines a smooth one over the one that
  /// goes up and down about it.
  func drawingOrder(_ tones: Tones) -> [Int] {
    let indices = shown
    var story = Array(indices.filter { !tones.series[$0].isContext }.reversed())
    if story.count == 2, !look.isDotted, wanders(story[1], about: story[0]) { story.reverse() }
    return indices.filter { tones.series[$0].isContext } + story
  }

  /// Whether a line goes several times as far up and down as another that lies within its reach.
  private func wanders(_ series: Int, about smooth: Int) -> Bool {
    func steps(_ values: [Double]) -> Double {
      zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    }
    let pairs = zip(chart.series[series].values, chart.series[smooth].values).compactMap {
      a, b in a.value.flatMap { a in b.value.map { (a, $0) } }
    }
    let (own, other) = (pairs.map(\.0), pairs.map(\.1))
    guard pairs.count > 2, let low = own.min(), let high = own.max() else { return false }
    return other.allSatisfy { low <= $0 && $0 <= high } && steps(own) > 2 * steps(other)
  }

  /// A value as a label; formatted as a set with the others that are printed.
  func format(_ figures: [Measured]) -> [String] { chart.texts(of: figures, unit: unit) }
}
