import Drawing

/// Series that each have a row of the plot, with their names before them: what horizons and stripes
/// share.
struct SeriesRows: Sendable {
  let chart: Chart

  /// The chart without what has no place behind rows that fill the plot.
  static func withoutGround(_ chart: Chart) -> Chart {
    var result = chart
    result.referenceLines = []
    result.spans = []
    return result
  }

  /// Rows as high as many or few of them like, and room for the names.
  ///
  /// - Parameter single: The height of one row alone, in letters.
  func settle(in room: PlotRoom, single: Double = 3.4) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.printsValues = true
    let size = room.lettering.label.size
    let names = chart.series.map { block($0, room.lettering, width: room.size.width * 0.3) }
    let widest = names.map(\.width).max() ?? 0
    settlement.leadGutter = widest > 0 ? widest + gap(room.lettering) : 0
    settlement.gutter = 5 * room.medium.inkScale
    let count = Double(max(1, chart.series.count))
    let share = count == 1 ? single : count > 20 ? 1.7 : count > 10 ? 2.3 : 3.4
    settlement.plotHeight = max(size * share, (names.map(\.height).max() ?? 0) * 1.15) * count
    return settlement
  }

  /// Between the names and the rows.
  private func gap(_ lettering: Lettering) -> Double { lettering.label.size * 0.8 }

  private func block(
    _ series: Chart.Series, _ lettering: Lettering, width: Double
  ) -> TextBlock {
    lettering.parted(
      series.name, series.isHighlighted ? lettering.strong : lettering.label, width: width)
  }

  /// The row of a series, from top to bottom.
  func row(_ series: Int, in rect: Rect) -> Rect {
    let height = rect.height / Double(max(1, chart.series.count))
    return Rect(rect.x, rect.y + Double(series) * height, rect.width, height)
  }

  /// The name of a series at the left edge of its row.
  func label(_ series: Int, _ row: Rect, on canvas: inout MarkCanvas) {
    let block = block(
      chart.series[series], canvas.lettering,
      width: max(1, canvas.leadGutter.width - gap(canvas.lettering) + 0.5))
    guard block.width > 0 else { return }
    let top = row.midY - block.inkHeight / 2 - (block.ascent - block.capHeight)
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: block, color: canvas.theme.text,
        places: [
          LabelPlace(box: block.box(x: canvas.leadGutter.x, top: top), anchor: .start)
        ], isImportant: true, isAsked: true, isName: true))
  }
}
