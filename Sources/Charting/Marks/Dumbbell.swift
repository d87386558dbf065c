import Drawing
import TradeData

/// Two figures of each member as dots joined by a bar: the distance is the story; or as an arrow from
/// the first to the second, where the direction is. For the two values
/// themselves use grouped `Bar`s, for many dates `Line`.
struct Dumbbell: Mark {
  static let keyword = "dumbbell"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true, liesOverBaseline: true)

  private let dots: Dots

  /// Two dates of a member are one thing that changes, from pale to strong.
  static func arranged(_ chart: Chart) -> Chart {
    var chart = chart.categories.count == 2 && chart.series.count > 2 ? chart.turned() : chart
    let dates = chart.series.compactMap { try? PeriodText.parse($0.key, .axis) }
    // A series called 1 is no year.
    let areDates =
      dates.count == chart.series.count && dates.count == 2 && dates[0] < dates[1]
      && dates.allSatisfy { $0.unit != .year || $0.ordinal >= 1000 }
    if areDates, chart.options.bars.palette == .series,
      chart.series.allSatisfy({ $0.color == nil && !$0.isHighlighted })
    {
      chart.options.bars.palette = .sequential
    }
    return chart
  }

  init(_ chart: Chart) { dots = Dots(chart: chart, join: .bar) }

  var chart: Chart { dots.chart }
  var unit: Unit { dots.chart.unit }
  var extent: ClosedRange<Double>? { dots.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { dots.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { dots.draw(on: &canvas) }
}
