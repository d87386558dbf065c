import Drawing
import TradeData

/// Values that hold until they change: rates, tariffs, prices set by decree. For values that move all
/// the time use `Line`.
struct Step: Mark {
  static let keyword = "step"
  static let traits = Line.traits

  let line: Line

  init(_ chart: Chart) { line = Line(chart, look: Line.Look(isStepped: true)) }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { line.draw(on: &canvas) }
}
