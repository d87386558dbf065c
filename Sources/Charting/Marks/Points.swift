import Diagnostics
import Drawing
import TradeData

/// Figures over time as points without a line between them: polls, daily readings, anything in which
/// one figure says little about the next. With `trend` a line through them says what they say
/// together.
///
/// This is how `Dot` draws dates; members stand in rows.
struct Points: Mark {
  static let keyword = Dot.keyword
  static let traits = MarkTraits(followsTime: true, crowd: 5, coloredLimit: 4)

  let line: Line

  init(_ chart: Chart) {
    line = Line(chart, look: Line.Look(isDotted: true, hasBands: false))
  }

  /// Numbers along an axis, or dates in a number that rows or columns of dots have no room for, that stand at
  /// uneven distances, or that a trend runs through.
  static func draws(_ chart: Chart) -> Bool {
    guard chart.kind == Dot.keyword, !chart.categories.isEmpty else { return false }
    if chart.numbers != nil { return true }
    return chart.categories.allSatisfy { $0.period != nil }
      && (chart.options.trend != .none || chart.categories.count > 12
        || Line.areIrregular(chart.categories.compactMap(\.period)))
  }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }

  var remarks: [Diagnostic] {
    let own = chart.series.filter { !$0.isBackdrop }
    guard own.count >= Points.traits.crowd, chart.options.trend == .none,
      !own.contains(where: \.isHighlighted)
    else { return [] }
    return [
      Diagnostic(
        .hint, .drawing, id: "too-many-dots",
        "dots of \(own.count) series are hard to tell from one another", at: chart.place,
        hint: "`trend: smooth` draws a line through each; or highlight those that matter")
    ]
  }

  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { line.draw(on: &canvas) }
}
