import Drawing
import TradeData

/// Two figures of each member as dots joined by a bar: the distance is the story. For the two values
/// themselves use grouped `Bar`s, for many dates `Line`.
struct Dumbbell: Mark {
  static let keyword = "dumbbell"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true)

  private let dots: Dots

  /// Two figures named by the author come as two rows of many dots; they are turned into a row a
  /// member.
  static func arranged(_ chart: Chart) -> Chart {
    guard chart.categories.count == 2, chart.series.count > 2 else { return chart }
    var result = chart
    result.categories = chart.series.map { series in
      Chart.Category(
        key: series.key, label: series.name, isHighlighted: series.isHighlighted,
        color: series.color)
    }
    result.series = chart.categories.enumerated().map { index, category in
      Chart.Series(
        key: category.key, name: category.label, values: chart.series.map { $0.values[index] },
        color: category.color)
    }
    result.pointNotes = []
    result.spans = []
    return result
  }

  init(_ chart: Chart) { dots = Dots(chart: chart, join: .bar) }

  var chart: Chart { dots.chart }
  var unit: Unit { dots.chart.unit }
  var extent: ClosedRange<Double>? { dots.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { dots.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { dots.draw(on: &canvas) }
}
