import Drawing
import Speaking
import Statistics

/// The sum of a stack that goes both ways, which no end of a bar shows.
extension Bar {
  /// True for stacks with parts on either side of zero, unless they are shares, the author draws the sum, or
  /// none has all parts.
  var hasNet: Bool {
    chart.kind == Bar.keyword && !chart.isLayer && isStacked && chart.options.stack != .full
      && pieces.contains { $0.to < 0 } && pieces.contains { $0.to > 0 }
      && totals().contains { $0 != nil }
  }

  /// How the legend explains the strokes.
  func legend(_ room: PlotRoom) -> [Legend.Item] {
    guard hasNet || overlaps else { return [] }
    let parts = chart.series.indices.map {
      Legend.Item(name: chart.series[$0].name, color: shade($0, room.tones, room.theme))
    }
    return overlaps
      ? parts
      : parts + [
        Legend.Item(name: chart.language.words.net, color: room.theme.text, sign: .dot)
      ]
  }

  /// The colour of a series. Behind other bars what is not the story is pale, or it would look as strong
  /// as what stands before it.
  func shade(_ series: Int, _ tones: Tones, _ theme: Theme) -> Color {
    let tone = tones.series[series]
    return overlaps && tone.isContext ? tone.fill.mixed(with: theme.background, 0.5) : tone.fill
  }

  /// A dot at each sum, ringed by the background so that it shows on every colour.
  func drawNets(_ lanes: Dodge, on canvas: inout MarkCanvas) {
    let radius = min(lanes.width / 2, 4.5 * canvas.medium.inkScale)
    guard radius >= 1 else { return }
    var items: [Scene.Item] = []
    for (category, total) in totals().enumerated() {
      guard let value = total?.value else { continue }
      let center = canvas.space.point(along: canvas.along(category), value: value)
      items.append(
        .shape(
          Scene.Shape(
            .circle(center: center, radius: radius), fill: .solid(canvas.theme.text),
            stroke: Scene.Stroke(canvas.theme.background, width: 1.5 * canvas.medium.inkScale))))
    }
    canvas.addOver([.group(Scene.Group("net", items: items))])
  }
}
