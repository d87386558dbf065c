import Diagnostics

/// The kinds of chart. A new kind is one file and one line here.
package enum MarkRegistry {
  static let all: [any Mark.Type] = [
    Bar.self,
    Line.self,
    Area.self,
    Dot.self,
    Lollipop.self,
    Slope.self,
    Waterfall.self,
    Dumbbell.self,
    Step.self,
    Season.self,
    Butterfly.self,
    Difference.self,
    Contribution.self,
    Bump.self,
    Band.self,
    Spark.self,
    RangeBar.self,
    Diverging.self,
    Bullet.self,
    Histogram.self,
    Marimekko.self,
    Combo.self,
    Pareto.self,
  ]

  /// The words an author may use, in the order of the registry.
  package static var keywords: [String] { all.map { $0.keyword } }

  /// True for kinds that show change over time: their rows follow the calendar.
  package static func followsTime(_ keyword: String) -> Bool {
    all.first { $0.keyword == keyword }?.traits.followsTime ?? false
  }

  /// How rows of a kind are ordered where the author does not say.
  package static func order(_ keyword: String) -> RowOrder {
    all.first { $0.keyword == keyword }?.traits.order ?? .size
  }

  /// The chart with what its kind adds to the rows, and where each mark begins and ends, series by
  /// series; empty where marks are read from their values alone.
  package static func drawn(_ chart: Chart) -> (chart: Chart, paths: [[Path?]]) {
    guard !chart.series.isEmpty, chart.panels == nil, let mark = mark(for: chart) else {
      return (chart, [])
    }
    let paths = mark.chart.series.indices.map { series in
      mark.chart.categories.indices.map { category in
        mark.path(series: series, category: category).map { Path(from: $0.from, to: $0.to) }
      }
    }
    let hasPaths = paths.contains { $0.contains { $0 != nil } }
    return (hasPaths || !mark.chart.layers.isEmpty ? mark.chart : chart, hasPaths ? paths : [])
  }

  /// Where a mark begins and ends on the value axis.
  package struct Path: Hashable, Sendable {
    package let from: Double
    package let to: Double
  }

  /// What of a chart its kind has no place for.
  static func losses(_ chart: Chart) -> [Diagnostic] {
    all.first { $0.keyword == chart.kind }?.losses(chart) ?? []
  }

  static func mark(for chart: Chart) -> (any Mark)? {
    if Points.draws(chart) { return Points(chart) }
    return all.first { $0.keyword == chart.kind }.map { $0.init($0.arranged(chart)) }
  }
}
