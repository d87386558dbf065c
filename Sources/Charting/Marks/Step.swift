import Drawing
import Statistics
import TradeData

/// Values that hold until they change: rates, tariffs, prices set by decree, given for each period or
/// where they change. For values that move all
/// the time use `Line`.
struct Step: Mark {
  static let keyword = "step"
  static let traits = Line.traits

  let line: Line

  init(_ chart: Chart) { line = Line(Step.held(chart), look: Line.Look(isStepped: true)) }

  /// Where rows are changes, as `missing: connect` says, the last one of each series holds to the end of
  /// the axis.
  private static func held(_ chart: Chart) -> Chart {
    guard chart.options.missing == .connect else { return chart }
    var chart = chart
    for (index, series) in chart.series.enumerated() {
      let values = series.values
      guard let last = values.lastIndex(where: { $0.value != nil }),
        last < values.count - 1, values[(last + 1)...].allSatisfy(\.isAbsent)
      else { continue }
      chart.series[index].values[values.count - 1] = values[last]
    }
    return chart
  }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { line.draw(on: &canvas) }
}
