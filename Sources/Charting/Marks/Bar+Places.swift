import Drawing

/// Where the figure of a bar may stand when there is no room at the bar's end.
extension Bar {
  /// Beyond the neighbours that are in the way of a column's figure, with a line from there to the column:
  /// the figure of the story is worth it, those of the others are not.
  func raised(
    _ block: TextBlock, from end: Point, isUp: Bool, among others: [Rect],
    on canvas: MarkCanvas
  ) -> [LabelPlace] {
    let gap = 4 * canvas.medium.inkScale
    let sides: [LabelPlace.Side] =
      isUp ? [.above, .aboveRight, .aboveLeft] : [.below, .belowRight, .belowLeft]
    return sides.compactMap { side in
      // Beside the line the text begins a little before it, as if hung on it.
      let shift: Double =
        switch side {
        case .aboveRight, .belowRight: -gap
        case .aboveLeft, .belowLeft: gap
        default: 0
        }
      let box = LabelPlace(block, side, of: Point(end.x + shift, end.y), distance: gap).box
      let stretch = box.x - gap / 2..<box.maxX + gap / 2
      let near = others.filter { $0.x < stretch.upperBound && $0.maxX > stretch.lowerBound }
      let edge = isUp ? near.map(\.y).min() : near.map(\.maxY).max()
      guard let edge, isUp ? edge < end.y : edge > end.y else { return nil }
      var place = LabelPlace(block, side, of: Point(end.x + shift, edge), distance: gap * 1.5)
      let sign: Double = isUp ? -1 : 1
      place.leader = LabelPlace.Leader(
        from: Point(end.x, edge + sign * gap / 2), to: Point(end.x, end.y + sign * gap / 2))
      return place
    }
  }

  /// Further along a row, past a line that runs through it.
  func further(
    _ block: TextBlock, from end: Point, isUp: Bool, on canvas: MarkCanvas
  ) -> [LabelPlace] {
    let step = block.style.size / 2
    let gap = 4 * canvas.medium.inkScale
    return (1...10).flatMap { count -> [LabelPlace] in
      let distance = gap + Double(count) * step
      var place = LabelPlace(block, canvas.space.side(up: isUp), of: end, distance: distance)
      // Far from its bar a figure is joined to it, or it would be taken for one of the line.
      guard Double(count) * step > block.style.size else { return [place] }
      let turn = isUp ? 1.0 : -1
      // Beyond a line that a leader would cross, it stands alone in its row.
      let alone = place
      place.leader = LabelPlace.Leader(
        from: Point(end.x + turn * gap / 2, end.y),
        to: Point(end.x + turn * (distance - gap / 2), end.y))
      return [place, alone]
    }
  }
}
