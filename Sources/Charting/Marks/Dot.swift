import Drawing
import TradeData

/// Members as dots on a common scale, which need not start at zero: where differences are small beside
/// the values, or several figures of a member are compared. For lengths from zero use `Bar`.
struct Dot: Mark {
  static let keyword = "dot"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true, liesOverBaseline: true, order: .counted)

  private let dots: Dots

  init(_ chart: Chart) { dots = Dots(chart: chart, join: .rule) }

  var chart: Chart { dots.chart }
  var unit: Unit { dots.chart.unit }
  var extent: ClosedRange<Double>? { dots.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { dots.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { dots.draw(on: &canvas) }
}
