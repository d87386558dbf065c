import Drawing
import TradeData

/// Lines across the axis of time at a date, with words beside them.
extension Annotations {
  mutating func add(moment span: Chart.Span) {
    let along = place(of: span) * space.length
    let rise = space.isSideways ? space.rect.width : space.rect.height
    let (a, b) = (
      space.point(along: along, rise: 0), space.point(along: along, rise: rise)
    )
    let rule = rule(from: a, to: b, "moment")
    guard !span.text.isEmpty else {
      over.append(rule)
      return
    }
    let blocks = [0.5, 0.3, 0.18].map {
      lettering.balanced(
        span.text, lettering.small,
        width: max(space.rect.width * $0, lettering.small.size * 7))
    }
    add(
      LabelRequest(
        kind: .reference, block: blocks[0], color: theme.text,
        places: blocks.flatMap { places($0, beside: a) }, hasHalo: true, isAsked: true),
      sign: rule, isOver: true, isShared: span.panel == nil)
  }

  /// The share of the axis before a date: on an axis that is true to time, or within the period of its column.
  private func place(of span: Chart.Span) -> Double {
    guard let day = span.days?.lowerBound else { return canvas.places.centers[span.from] }
    if let share = shares(of: day...day) { return share.lowerBound }
    guard let period = canvas.chart.categories[span.from].period else {
      return canvas.places.centers[span.from]
    }
    let (low, high) = (
      Double(period.startMinute) / Double(Period.minutesPerDay),
      Double(period.endMinute) / Double(Period.minutesPerDay)
    )
    let share = min(1, max(0, (day - low) / (high - low)))
    let (start, end) = (canvas.places.starts[span.from], canvas.places.ends[span.from])
    return start + (end - start) * share
  }

  /// At the top of an upright line, after it and before it, then further down; over a lying one at its ends.
  private func places(_ block: TextBlock, beside point: Point) -> [LabelPlace] {
    let inset = 5 * scale
    let rect = space.rect
    func place(_ x: Double, _ top: Double, _ anchor: Scene.Anchor) -> LabelPlace {
      var place = LabelPlace(box: block.box(x: x, top: top, anchor: anchor), anchor: anchor)
      place.block = block
      return place
    }
    if space.isSideways {
      return [point.y - block.height, point.y].flatMap {
        [place(rect.maxX - inset, $0, .end), place(rect.x + inset, $0, .start)]
      }
    }
    let room = rect.height - block.height - inset
    return [0.0, 0.12, 0.25, 0.4, 0.6, 0.8, 1].flatMap { share -> [LabelPlace] in
      let top = rect.y + inset * 0.6 + room * share
      return [place(point.x + inset, top, .start), place(point.x - inset, top, .end)]
    }
  }
}
