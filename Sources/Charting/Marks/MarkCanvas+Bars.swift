import Drawing
import Speaking
import Statistics

/// What bars of all kinds have in common.
extension MarkCanvas {
  /// Figures that are not exact look so: derived and forecast ones are hatched, hedged and
  /// provisional ones paler with an outline.
  func style(of figure: Measured, color: Color) -> (fill: Scene.Fill, stroke: Scene.Stroke?) {
    let outline = Scene.Stroke(color, width: medium.inkScale)
    switch figure.qualifier {
    case .exact, .missing: return (.solid(color), nil)
    case .derived, .forecast:
      let ground = color.mixed(with: theme.background, 0.82)
      return (
        .hatched(
          color, background: ground, spacing: 5 * medium.inkScale, width: 1.5 * medium.inkScale),
        outline
      )
    case .about, .nearly, .moreThan, .lessThan, .provisional, .partial:
      return (.solid(color.mixed(with: theme.background, 0.55)), outline)
    }
  }

  /// The colour in which text can be read on a fill.
  func ink(on ground: Color) -> Color {
    [theme.background, theme.text, .white, .black].first { $0.contrast(with: ground) >= 4.5 }
      ?? theme.text
  }

  /// The middle of a rectangle; nil where the text has no room in it.
  func middle(
    of rect: Rect, for block: TextBlock, on ground: Color, padding: Double = 4
  ) -> LabelPlace? {
    guard block.width + padding <= rect.width, block.inkHeight + padding <= rect.height else {
      return nil
    }
    let top = rect.midY - block.inkHeight / 2 - (block.ascent - block.capHeight)
    var place = LabelPlace(
      box: block.box(x: rect.midX, top: top, anchor: .middle), anchor: .middle)
    place.block = block
    place.color = ink(on: ground)
    place.isInside = true
    return place
  }

  /// Half the width of the bar of a category when a slot holds one.
  func halfWidth(share: Double) -> Double {
    let slot = places.slot * space.length
    return min(slot * share, medium.widestBar(inSlot: slot, isSideways: space.isSideways)) / 2
  }

  /// Says that a figure is not there, beside a point.
  mutating func sayNoData(at point: Point, up: Bool = true, named name: String = "") {
    let words = chart.language.words.noData
    let text = name.isEmpty ? words : chart.language.labelled(name, words)
    let block = lettering.line(text, lettering.small)
    add(
      LabelRequest(
        kind: .noData, block: block, color: theme.muted,
        places: [
          LabelPlace(block, space.side(up: up), of: point, distance: 4 * medium.inkScale)
        ]))
  }
}
