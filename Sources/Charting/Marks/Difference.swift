import Drawing
import TradeData

/// Two series over time with the space between them filled in the colour of the one above: exports
/// and imports and the balance between them, this year and last.
///
/// Other than two series are lines without a space between them; a spec is refused before that.
/// For the difference alone draw it as a `Bar`; for more than two series use `Line`.
struct Difference: Mark {
  static let keyword = "difference"
  static let traits = Line.traits

  let line: Line

  init(_ chart: Chart) { line = Line(chart, look: Line.Look(hasBands: false)) }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }

  func draw(on canvas: inout MarkCanvas) {
    if chart.series.count == 2 { fill(on: &canvas) }
    line.draw(on: &canvas)
  }

  private func fill(on canvas: inout MarkCanvas) {
    for run in Gap.runs(between: pairs(on: canvas)) {
      for gap in Gap.stretches(run) {
        let color = canvas.tones.series[gap.isFirstAbove ? 0 : 1].fill
        let pale = color.mixed(with: canvas.theme.background, 0.75)
        canvas.add(
          [.shape(Scene.Shape(.polygon(gap.outline), fill: .solid(pale)))], to: "difference")
      }
    }
  }

  /// The points of both series at each date, nil where one of them has none or a date is missing.
  private func pairs(on canvas: MarkCanvas) -> [(Point, Point)?] {
    let periods = chart.categories.compactMap(\.period)
    let breaks =
      periods.count == chart.categories.count && chart.options.missing == .gap
      ? LineRuns.breaks(periods) : []
    return chart.categories.indices.flatMap { category -> [(Point, Point)?] in
      let hole: [(Point, Point)?] = !breaks.isEmpty && breaks[category] ? [nil] : []
      guard let first = line.point(0, category, canvas),
        let second = line.point(1, category, canvas)
      else { return [.bridge, .connect].contains(chart.options.missing) ? [] : [nil] }
      return hole + [(first, second)]
    }
  }
}
