import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Figures as colours alone: a stripe for each date, in a row for each series. It shows at a glance when
/// it was cold and when warm; with parts of the calendar it is a map of heat, hours by weekdays.
///
/// Colours stand for classes and are not read as numbers: for those use `Line` or `Bar`.
struct Stripes: Mark {
  static let keyword = "stripes"
  static let traits = MarkTraits(
    fillsSlots: true, floats: true, followsTime: true, hasGrid: false, coloredLimit: 1)

  let chart: Chart
  var unit: Unit { chart.unit }
  private let folds: Folds
  private var rows: SeriesRows { SeriesRows(chart: chart) }

  init(_ chart: Chart) {
    self.chart = chart
    folds = Folds(chart, usual: 5, leavesZero: true)
  }

  static func arranged(_ chart: Chart) -> Chart { SeriesRows.withoutGround(chart) }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard !(chart.referenceLines.isEmpty && chart.spans.isEmpty) else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-on-stripes",
        "stripes have no axis of values and no ground, so lines and spans have no place",
        at: chart.place, hint: "write notes at dates, or use `bar`")
    ]
  }

  var extent: ClosedRange<Double>? { chart.valueRange }

  /// A note stands at a date: stripes have no height to point at.
  func position(series: Int, category: Int) -> Double? { nil }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = rows.settle(in: room, single: 12)
    guard chart.options.legend != .none else { return settlement }
    let holes = folds.legend(
      of: chart, theme: room.theme,
      hasHoles: chart.series.contains { $0.values.contains { $0.value == nil } }, sign: .hatched)
    if chart.options.bars.thresholds != nil {
      settlement.key = holes
    } else {
      settlement.naming = .legend
      settlement.colorScale = folds.colorScale(of: chart, theme: room.theme)
      settlement.legend = holes
    }
    return settlement
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    var rect = canvas.space.rect
    if chart.pointNotes.contains(where: { !$0.text.plain.isEmpty }) {
      // Two lines over the stripes for notes, whose lines run down through them.
      let band = min(rect.height * 0.4, canvas.lettering.label.size * 2.9)
      rect = Rect(rect.x, rect.y + band, rect.width, rect.height - band)
    }
    for index in chart.series.indices {
      let row = rows.row(index, in: rect)
      let gap = chart.series.count > 1 ? min(2 * canvas.medium.inkScale, row.height * 0.12) : 0
      let room = Rect(row.x, row.y + gap / 2, row.width, max(1, row.height - gap))
      drawCells(index, room, on: &canvas)
      if chart.options.valueLabels == .all { printValues(index, room, on: &canvas) }
      rows.label(index, row, on: &canvas)
    }
  }

  /// A rectangle for each figure, and for each that is missing. Each goes on a little under the next, or the
  /// seams between them would come out as stripes.
  private func drawCells(_ series: Int, _ room: Rect, on canvas: inout MarkCanvas) {
    let places = canvas.places
    let overlap = 0.4 * canvas.medium.inkScale
    for (category, figure) in chart.series[series].values.enumerated() {
      let fill =
        figure.value.map { Scene.Fill.solid(color(of: $0, canvas)) }
        ?? Folds.blank(canvas.theme, canvas.medium.inkScale)
      let (start, end) = (places.starts[category], places.ends[category])
      let meetsNext =
        category + 1 < places.starts.count && abs(places.starts[category + 1] - end) < 1e-9
      let rect = Rect(
        room.x + start * canvas.space.length, room.y,
        (end - start) * canvas.space.length + (meetsNext ? overlap : 0), room.height)
      canvas.add(
        [.shape(Scene.Shape(.rect(rect), fill: fill))], to: "series-\(series + 1)")
      // Colours that say something are no ground for a note.
      canvas.obstacles.add(rect, owner: series)
    }
  }

  /// Of the class that the author gave or the folds make.
  private func color(of value: Double, _ canvas: MarkCanvas) -> Color {
    if let color = canvas.tones.ranged(value) { return color }
    let (band, isAbove) = folds.band(of: value)
    return folds.color(band, isAbove: isAbove, of: chart, theme: canvas.theme)
  }

  /// Figures within their stripes, where all of a row have room.
  private func printValues(_ series: Int, _ room: Rect, on canvas: inout MarkCanvas) {
    let texts = chart.texts(of: chart.series[series].values, unit: unit)
    for (category, figure) in chart.series[series].values.enumerated() {
      guard let value = figure.value else { continue }
      let color = color(of: value, canvas)
      let x = room.x + canvas.places.starts[category] * canvas.space.length
      let box = Rect(x, room.y, canvas.places.slot * canvas.space.length, room.height)
      let block = canvas.lettering.line(texts[category], canvas.lettering.small)
      guard let place = canvas.middle(of: box, for: block, on: color) else { continue }
      canvas.add(
        LabelRequest(
          kind: .value, block: block, color: canvas.theme.text, places: [place], owner: series))
    }
  }
}
