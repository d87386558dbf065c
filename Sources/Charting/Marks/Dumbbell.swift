import Drawing
import TradeData

/// Two figures of each member as dots joined by a bar: the distance is the story; or as an arrow from
/// the first to the second, where the direction is. For the two values
/// themselves use grouped `Bar`s, for many dates `Line`.
struct Dumbbell: Mark {
  static let keyword = "dumbbell"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true)

  private let dots: Dots

  static func arranged(_ chart: Chart) -> Chart {
    chart.categories.count == 2 && chart.series.count > 2 ? chart.turned() : chart
  }

  init(_ chart: Chart) { dots = Dots(chart: chart, join: .bar) }

  var chart: Chart { dots.chart }
  var unit: Unit { dots.chart.unit }
  var extent: ClosedRange<Double>? { dots.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { dots.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { dots.draw(on: &canvas) }
}
