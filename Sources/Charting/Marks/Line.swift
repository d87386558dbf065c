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
  let hasMarkers: Bool
  /// True where a value holds until the next one.
  let isStepped: Bool

  init(_ chart: Chart) { self.init(chart, isStepped: false) }

  init(_ chart: Chart, isStepped: Bool) {
    self.isStepped = isStepped
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
    let isTime = periods.count == chart.categories.count
    let breaks = isTime ? LineRuns.breaks(periods) : []
    runs = chart.series.map { series in
      LineRuns(series.values, isBridged: chart.options.missing == .bridge) { _, index in
        isTime && breaks[index]
      }
    }
    hasMarkers = !isStepped && Line.areIrregular(periods)
  }

  /// Dates of mixed lengths or distances, in a number that markers do not clutter.
  private static func areIrregular(_ periods: [Period]) -> Bool {
    guard periods.count > 2, periods.count <= 60 else { return false }
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
    return low <= high ? low...high : nil
  }

  /// The last category with a value.
  func last(_ series: Int) -> Int? {
    chart.series[series].values.lastIndex { $0.value != nil }
  }

  func first(_ series: Int) -> Int? {
    chart.series[series].values.firstIndex { $0.value != nil }
  }

  /// Series in drawing order: context first, the story on top.
  func drawingOrder(_ tones: Tones) -> [Int] {
    let indices = Array(chart.series.indices)
    return indices.filter { tones.series[$0].isContext }
      + indices.filter { !tones.series[$0].isContext }.reversed()
  }

  /// A value as a label; formatted as a set with the others that are printed.
  func format(_ figures: [Measured]) -> [String] { chart.texts(of: figures, unit: unit) }
}
