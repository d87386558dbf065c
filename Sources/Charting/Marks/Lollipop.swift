import Drawing
import TradeData

/// Bars thinned to a stem and a dot, where many bars of like length would be a wall of ink.
struct Lollipop: Mark {
  static let keyword = "lollipop"
  static let traits = MarkTraits(
    startsAtZero: true, mayStartAtOne: true, fillsSlots: true, standsInRows: true,
    standsOnNumbers: true, isThin: true, order: .counted)

  private let dots: Dots

  init(_ chart: Chart) { dots = Dots(chart: chart, join: .stem) }

  var chart: Chart { dots.chart }
  var unit: Unit { dots.chart.unit }
  var extent: ClosedRange<Double>? { dots.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { dots.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { dots.draw(on: &canvas) }
}
