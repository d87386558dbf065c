import Diagnostics
import Statistics

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
    Path.self,
    Bump.self,
    Band.self,
    Spark.self,
    Horizon.self,
    Stripes.self,
    RangeBar.self,
    BoxPlot.self,
    Strip.self,
    Diverging.self,
    Bullet.self,
    Histogram.self,
    Density.self,
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

  /// The chart with the places that its kind makes of figures, or the sum that it adds to them: what those who
  /// do not see it are told.
  package static func toldAs(_ chart: Chart) -> Chart {
    switch chart.kind {
    case Bump.keyword: Bump.arranged(chart)
    case Waterfall.keyword: Waterfall.arranged(chart)
    default: chart
    }
  }

  /// The chart with what its kind adds to the rows, and where each mark begins and ends, series by
  /// series; empty where marks are read from their values alone.
  package static func drawn(_ chart: Chart) -> (chart: Chart, paths: [[Stretch?]]) {
    guard !chart.series.isEmpty else { return (chart, []) }
    guard chart.panels == nil else {
      let drawn = withLayers(chart)
      return (drawn, drawn.layers.isEmpty ? paths(ofPanels: chart) : [])
    }
    guard let mark = mark(for: chart) else { return (chart, []) }
    let paths = mark.chart.series.indices.map { series in
      mark.chart.categories.indices.map { category in
        mark.path(series: series, category: category).map { Stretch(from: $0.from, to: $0.to) }
      }
    }
    let hasPaths = paths.contains { $0.contains { $0 != nil } }
    let addsSeries = mark.tabled.series.count > chart.series.count
    return (
      hasPaths || addsSeries || !mark.chart.layers.isEmpty ? mark.tabled : chart,
      hasPaths ? paths : []
    )
  }

  /// Where marks begin and end in panels; empty where marks are read from their values alone.
  private static func paths(ofPanels chart: Chart) -> [[Stretch?]] {
    var places: [String: Int] = [:]
    for (place, category) in chart.categories.enumerated() { places[category.key] = place }
    let none = chart.categories.map { _ -> Stretch? in nil }
    var paths = chart.series.map { _ in none }
    for (panel, part) in chart.parts.enumerated() {
      let own = chart.series.indices.filter { chart.series[$0].panel == panel }
      guard let mark = mark(for: part), mark.chart.series.count == own.count else { return [] }
      for (place, series) in own.enumerated() {
        for (index, category) in mark.chart.categories.enumerated() {
          guard let path = mark.path(series: place, category: index),
            let target = places[category.key]
          else { continue }
          paths[series][target] = Stretch(from: path.from, to: path.to)
        }
      }
    }
    return paths.contains { $0.contains { $0 != nil } } ? paths : []
  }

  /// Panels with the layers that their kind adds to each, over the members of all.
  private static func withLayers(_ chart: Chart) -> Chart {
    let parts = chart.parts.compactMap { mark(for: $0)?.chart }
    guard let first = parts.first, chart.layers.isEmpty, !first.layers.isEmpty else { return chart }
    var drawn = chart
    drawn.layers = first.layers
    drawn.series = parts.enumerated().flatMap { panel, part in
      var places: [String: Int] = [:]
      for (place, category) in part.categories.enumerated() { places[category.key] = place }
      return part.series.map { series in
        var series = series
        series.panel = panel
        series.values = chart.categories.map {
          places[$0.key].map { series.values[$0] } ?? .missing
        }
        return series
      }
    }
    return drawn
  }

  /// Where a mark begins and ends on the value axis.
  package struct Stretch: Hashable, Sendable {
    package let from: Double
    package let to: Double
  }

  /// What of a chart its kind has no place for.
  static func losses(_ chart: Chart) -> [Diagnostic] {
    all.first { $0.keyword == chart.kind }?.losses(chart) ?? []
  }

  static func mark(for chart: Chart) -> (any Mark)? {
    if WideBar.draws(chart) { return WideBar(WideBar.arranged(chart)) }
    if Points.draws(chart) { return Points(chart) }
    if OverlappingAreas.draws(chart) { return OverlappingAreas(chart) }
    return all.first { $0.keyword == chart.kind }.map { $0.init($0.arranged(chart)) }
  }
}
