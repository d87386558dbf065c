import Diagnostics
import Drawing
import Statistics
import TradeData

/// The shape of each series in a row of its own, without axes: where it went, and where it is now.
/// Every row has its own scale, so that rows tell shapes and not sizes.
///
/// To compare sizes use `Line`; in a table, sparks stand in the cells of a column.
struct Spark: Mark {
  static let keyword = "spark"
  static let traits = MarkTraits(followsTime: true, hasGrid: false, hasCategoryAxis: false)

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  static func arranged(_ chart: Chart) -> Chart {
    var result = chart
    result.pointNotes = []
    result.referenceLines = []
    result.spans = []
    result.options.along.hasEndsAlone = result.options.along.ticks == nil
    return result
  }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard !(chart.pointNotes.isEmpty && chart.referenceLines.isEmpty && chart.spans.isEmpty) else {
      return []
    }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-on-a-spark",
        "a spark has no axes, so notes, lines and spans have no place", at: chart.place,
        hint: "leave them out, or use `line`")
    ]
  }

  var extent: ClosedRange<Double>? { chart.valueRange }

  // MARK: Names and values

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.printsValues = true
    let gap = room.lettering.label.size * 0.8
    let names = names(room.lettering, width: room.size.width * 0.34)
    let values = values(room.lettering)
    let widest = names.map(\.width).max() ?? 0
    settlement.leadGutter = widest > 0 ? widest + gap : 0
    settlement.gutter = (values.map { $0?.width ?? 0 }.max() ?? 0) + gap
    // Many rows are read down the column, and stand closer; few show their shapes.
    let share = chart.series.count > 12 ? 2 : chart.series.count > 6 ? 3.1 : 4.3
    let row = max(room.lettering.label.size * share, (names.map(\.height).max() ?? 0) * 1.3)
    settlement.plotHeight = row * Double(max(1, chart.series.count))
    return settlement
  }

  private func names(_ lettering: Lettering, width: Double) -> [TextBlock] {
    chart.series.map { series in
      lettering.parted(
        series.name, series.isHighlighted ? lettering.strong : lettering.label, width: width)
    }
  }

  /// The last figure of each series; nil where it has none.
  private func values(_ lettering: Lettering) -> [TextBlock?] {
    let figures = chart.series.map { series in series.values.last { $0.value != nil } ?? .missing }
    return zip(chart.texts(of: figures, unit: unit), figures).map { text, figure in
      figure.value == nil ? nil : lettering.line(text, lettering.strong)
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let rect = canvas.space.rect
    let height = rect.height / Double(max(1, chart.series.count))
    let names = names(canvas.lettering, width: canvas.leadGutter.width)
    let values = values(canvas.lettering)
    let picksSome = chart.series.contains(where: \.isHighlighted)
    for (index, series) in chart.series.enumerated() {
      let row = Rect(rect.x, rect.y + Double(index) * height, rect.width, height)
      let tone: CellGraphic.Tone =
        picksSome ? (series.isHighlighted ? .highlighted : .context) : .plain
      let spark = CellSpark(
        figures: series.values, room: row.insetBy(0, height * 0.16), theme: canvas.theme,
        tone: tone, inkScale: canvas.medium.inkScale)
      let line = Scene.Group(CellGraphic.sparkName, items: spark.items)
      canvas.add([.group(line)], to: "series-\(index + 1)")
      label(names[index], row, isLeading: true, on: &canvas)
      if let value = values[index] { label(value, row, isLeading: false, on: &canvas) }
    }
  }

  /// Names at the chart's left edge, figures in a column at its right.
  private func label(
    _ block: TextBlock, _ row: Rect, isLeading: Bool, on canvas: inout MarkCanvas
  ) {
    guard block.width > 0 else { return }
    let x = isLeading ? canvas.leadGutter.x : canvas.gutter.maxX
    let top = row.midY - block.inkHeight / 2 - (block.ascent - block.capHeight)
    let anchor: Scene.Anchor = isLeading ? .start : .end
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: block, color: canvas.theme.text,
        places: [LabelPlace(box: block.box(x: x, top: top, anchor: anchor), anchor: anchor)],
        isImportant: true, isAsked: true, isName: isLeading))
  }
}
