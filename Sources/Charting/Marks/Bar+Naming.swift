import Drawing
import Speaking
import Statistics

/// Names of the parts of stacked columns along time, beside the parts of the last column: nearer to what
/// they name than a legend.
extension Bar {
  /// The width that names beside the last column take; nil where a legend says it better: few wide
  /// columns, many parts, parts that go both ways, or no room.
  func partNames(in room: PlotRoom) -> Double? {
    guard namesParts, !room.isSideways else { return nil }
    let labels = partNames(
      room.lettering, room.tones, width: room.size.width * 0.26, showsValues: true)
    let width =
      (labels.map(\.block.width).max() ?? 0) + EndNames.space(room.medium, chart.series.count)
    let slot = room.places.slot * (room.size.width - width)
    let lanes = dodge(slot: slot, theme: room.theme, medium: room.medium, isSideways: false)
    guard labels.count == chart.series.count, slot - lanes.width <= 48 * room.medium.inkScale,
      room.fitsEnds(widest: width, height: labels.reduce(0) { $0 + $1.block.height })
    else { return nil }
    return width
  }

  private var namesParts: Bool {
    let last = chart.categories.count - 1
    return chart.kind == Bar.keyword && isStacked && chart.options.legend == .automatic
      && chart.layers.isEmpty && (2...6).contains(chart.series.count) && last >= 3
      && chart.categories.allSatisfy { $0.period != nil } && chart.groups.isEmpty
      && chart.series.allSatisfy { !$0.name.isEmpty && ($0.values[last].value ?? 0) > 0 }
      && pieces.allSatisfy { $0.to >= 0 }
  }

  private func partNames(
    _ lettering: Lettering, _ tones: Tones, width: Double, showsValues: Bool
  ) -> [EndLabel] {
    let last = chart.categories.count - 1
    let parts = pieces.filter { $0.category == last }
    let figures = parts.map(\.figure)
    let isWanted = chart.options.valueLabels != .none && parts.count <= 5
    return zip(parts, format(figures)).map { part, value in
      let style = tones.series[part.series].isContext ? lettering.label : lettering.strong
      let words = [chart.series[part.series].name, showsValues && isWanted ? value : ""]
        .filter { !$0.isEmpty }
      let joined = chart.language.named(words)
      let text =
        lettering.width(joined, style) <= width ? joined : words.joined(separator: "\n")
      return EndLabel(
        series: part.series, category: last, block: lettering.block(text, style, width: width))
    }
  }

  func nameParts(on canvas: inout MarkCanvas) {
    let space = canvas.space
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    let labels = partNames(
      canvas.lettering, canvas.tones, width: width, showsValues: !canvas.settlement.printsValues)
    let ends = labels.compactMap { label in
      pieces.first { $0.series == label.series && $0.category == label.category }.map { part in
        EndNames.End(
          label: label,
          point: Point(
            space.rect.maxX, space.point(along: 0, value: part.from / 2 + part.to / 2).y))
      }
    }
    EndNames(ends).request(on: &canvas)
  }
}
