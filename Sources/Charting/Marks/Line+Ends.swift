import Drawing
import Speaking
import Statistics

extension Line {
  /// A line that ends so far from the end of the axis, in points, ends early.
  static let earlyReach = 15.0

  /// A text at a place within the plot, of a line that ends early.
  struct PlacedEnd {
    let block: TextBlock
    let place: LabelPlace
  }

  /// What texts at the ends of lines must keep off.
  struct EndRoom {
    var taken: [Rect] = []
    /// Where the lines end, by series: a name nearer to another line's end than to its own would be read as that
    /// one's.
    var ends: [Int: Point] = [:]
  }

  /// Names in the gutter, and those of lines that end early at their own ends where there is room.
  func nameEnds(on canvas: inout MarkCanvas) {
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    let all = endLabels(
      canvas.lettering, canvas.tones, width: canvas.space.rect.width * 0.4,
      height: canvas.space.rect.height)
    let within = placesOfEnds(all, on: canvas)
    let labels = endLabels(
      canvas.lettering, canvas.tones, width: width, height: canvas.space.rect.height)
    var ends: [EndNames.End] = []
    for label in labels {
      guard let point = endPoint(label, canvas) else { continue }
      let own = within[label.series] ?? []
      if own.isEmpty {
        ends.append(EndNames.End(label: label, point: point))
      } else {
        nameEarlyEnd(label, at: point, own, on: &canvas)
      }
    }
    EndNames(ends).request(on: &canvas)
  }

  func endPoint(_ label: EndLabel, _ canvas: MarkCanvas) -> Point? {
    if look.isDotted, let fitted = trends[label.series]?.values[label.category] {
      return canvas.space.point(along: canvas.along(label.category), value: fitted)
    }
    return point(label.series, label.category, canvas)
  }

  /// The texts within the plot of lines that end early, by series; none for those that have no room there.
  func placesOfEnds(_ labels: [EndLabel], on canvas: MarkCanvas) -> [Int: [PlacedEnd]] {
    let isStory = { (label: EndLabel) in !canvas.tones.series[label.series].isContext }
    // The story's name is placed first, and then those that had no room among the others.
    var order = labels.filter(isStory) + labels.filter { !isStory($0) }
    var best: [Int: [PlacedEnd]] = [:]
    for _ in 0..<3 {
      let (placed, failed) = placesOfEnds(inOrder: order, on: canvas)
      if placed.count > best.count { best = placed }
      guard !failed.isEmpty else { break }
      order =
        order.filter { failed.contains($0.series) } + order.filter { !failed.contains($0.series) }
    }
    return best
  }

  private func placesOfEnds(
    inOrder labels: [EndLabel], on canvas: MarkCanvas
  ) -> (placed: [Int: [PlacedEnd]], failed: Set<Int>) {
    var room = EndRoom()
    for label in labels { room.ends[label.series] = endPoint(label, canvas) }
    var result: [Int: [PlacedEnd]] = [:]
    var failed: Set<Int> = []
    for label in labels {
      guard let point = endPoint(label, canvas), isEarly(point, on: canvas) else { continue }
      let placed = placesBeside(point, label, room, on: canvas)
      room.taken += placed.map(\.place.box)
      if placed.isEmpty { failed.insert(label.series) } else { result[label.series] = placed }
    }
    return (result, failed)
  }

  private func isEarly(_ point: Point, on canvas: MarkCanvas) -> Bool {
    // Lines of all series may end before the axis does, in the middle of its last slot.
    let last = canvas.space.rect.x + canvas.along(chart.categories.count - 1)
    // A single date stands in the middle of the plot, which is free.
    return chart.categories.count == 1
      || point.x
        < min(last, canvas.space.rect.maxX) - Line.earlyReach * canvas.medium.inkScale
  }

  /// Beside a line's last point, where the line ends before the others: right of it, else above or
  /// below. A leader to the gutter would cross the lines that go on. Else the name stands at another place
  /// of the line, and the figure alone at its end.
  private func placesBeside(
    _ point: Point, _ label: EndLabel, _ room: EndRoom, on canvas: MarkCanvas
  ) -> [PlacedEnd] {
    let scale = canvas.medium.inkScale
    let blocks = blocks(label, on: canvas)
    let trail = trail(label.series, on: canvas)
    for block in blocks {
      let right = LabelPlace(block, .right, of: point, distance: 7 * scale)
      if isFree(right.box, at: point, of: label.series, isOwn: true, room, on: canvas) {
        return [PlacedEnd(block: block, place: right)]
      }
      if let place = placeAround(point, block, label.series, room, on: canvas) {
        return [PlacedEnd(block: block, place: place)]
      }
    }
    // A figure with its date may stand a little further back on its line.
    if label.words.count > 1, chart.categories[label.category].period != nil {
      let near = trail.filter { point.x - $0.x < canvas.space.rect.width * 0.3 }
      if let placed = place(blocks, along: near, label.series, room, on: canvas) {
        return [placed]
      }
    }
    guard !chart.series[label.series].name.isEmpty, let name = label.words.first,
      let named = place(
        names(name, label, on: canvas), along: trail, label.series, room, on: canvas)
    else { return [] }
    guard label.words.count > 1 else { return [named] }
    let figure = canvas.lettering.line(
      format([chart.series[label.series].values[label.category]]).first ?? "", label.block.style)
    var rest = room
    rest.taken.append(named.place.box)
    // The name alone would be less than what the gutter has room for.
    guard let place = placeAround(point, figure, label.series, rest, on: canvas) else { return [] }
    return [named, PlacedEnd(block: figure, place: place)]
  }

  /// The name and the figure in one line, or in two where that is too wide or has no place.
  private func blocks(_ label: EndLabel, on canvas: MarkCanvas) -> [TextBlock] {
    let lettering = canvas.lettering
    let style = label.block.style
    let room = canvas.space.rect.width * 0.62
    let joined = chart.language.named(label.words)
    let inOne = lettering.line(joined, style)
    let inTwo =
      label.words.count > 1
      ? lettering.block(label.words.joined(separator: "\n"), style, width: room)
      : lettering.balanced(joined, style, width: inOne.width * 0.7)
    return [inOne, inTwo].filter { $0.width <= room && $0.lines.count <= 2 }
  }

  /// The name alone, where the line, not another, is what it stands at. A figure there would be taken for that
  /// point's.
  private func names(_ name: String, _ label: EndLabel, on canvas: MarkCanvas) -> [TextBlock] {
    let block = canvas.lettering.line(name, label.block.style)
    let broken = canvas.lettering.balanced(name, label.block.style, width: block.width * 0.7)
    return broken.lines.count == 2 ? [block, broken] : [block]
  }

  /// The first of the points beside which one of the texts has room.
  private func place(
    _ blocks: [TextBlock], along points: [Point], _ series: Int, _ room: EndRoom,
    on canvas: MarkCanvas
  ) -> PlacedEnd? {
    for block in blocks {
      for point in points {
        if let place = placeAround(point, block, series, room, on: canvas) {
          return PlacedEnd(block: block, place: place)
        }
      }
    }
    return nil
  }

  /// Points of a line from its end backwards, not far from one another.
  private func trail(_ series: Int, on canvas: MarkCanvas) -> [Point] {
    let points = chart.categories.indices.reversed().compactMap { point(series, $0, canvas) }
    let step = 14 * canvas.medium.inkScale
    var trail: [Point] = []
    for (late, early) in zip(points, points.dropFirst()) {
      let count = max(1, Int((late.x - early.x) / step))
      for index in 0..<count {
        let share = Double(index) / Double(count)
        let next = Point(
          late.x + (early.x - late.x) * share, late.y + (early.y - late.y) * share)
        if let last = trail.last, last.x - next.x < step * 0.99 { continue }
        trail.append(next)
      }
    }
    return trail + points.suffix(1)
  }

  /// Above or below a point of the line, with no other line between the name and the point.
  private func placeAround(
    _ point: Point, _ block: TextBlock, _ series: Int, _ room: EndRoom, on canvas: MarkCanvas
  ) -> LabelPlace? {
    let sides: [LabelPlace.Side] = [
      .aboveRight, .belowRight, .above, .below, .aboveLeft, .belowLeft, .left,
    ]
    for distance in [7, 11, 16] {
      for side in sides {
        var place = LabelPlace(
          block, side, of: point, distance: Double(distance) * canvas.medium.inkScale)
        // Lines of text begin at one edge.
        if block.lines.count > 1, place.anchor == .middle {
          place = LabelPlace(box: place.box, anchor: .start)
        }
        let nearest = Point(
          min(max(point.x, place.box.x), place.box.maxX),
          min(max(point.y, place.box.y), place.box.maxY))
        // Away from the line's end its own course is in the way too.
        if isFree(place.box, at: point, of: series, room, on: canvas),
          canvas.obstacles.isClear(from: nearest, to: point, owner: series)
        {
          return place
        }
      }
    }
    return nil
  }

  /// - Parameter isOwn: True where the line itself may run into the box.
  private func isFree(
    _ box: Rect, at point: Point, of series: Int, isOwn: Bool = false, _ room: EndRoom,
    on canvas: MarkCanvas
  ) -> Bool {
    let scale = canvas.medium.inkScale
    let rect = canvas.space.rect
    let crossed = chart.referenceLines.contains { line in
      let y = canvas.space.point(along: 0, value: line.value).y
      return y > box.y - scale && y < box.maxY + scale
    }
    // Over the plot there is room for half a line.
    let above = canvas.lettering.small.size * 1.3
    let gap = canvas.lettering.small.size * 0.5
    return !crossed && box.x >= rect.x && box.maxX <= rect.maxX - 4 * scale
      && box.y >= rect.y - above && box.maxY <= rect.maxY
      && !room.taken.contains { $0.insetBy(-gap, 0).overlaps(box) }
      && !room.ends.contains {
        $0 != series && box.distance(to: $1) < box.distance(to: point) + gap
      }
      && canvas.obstacles.isFree(box, owner: isOwn ? series : nil)
  }

  private func nameEarlyEnd(
    _ label: EndLabel, at point: Point, _ placed: [PlacedEnd], on canvas: inout MarkCanvas
  ) {
    let tone = canvas.tones.series[label.series]
    if tone.isContext {
      let dot = Scene.Outline.circle(center: point, radius: canvas.lineWidth)
      canvas.add(
        [.shape(Scene.Shape(dot, fill: .solid(tone.fill)))], to: "series-\(label.series + 1)")
    }
    for (index, end) in placed.enumerated() {
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: end.block, color: tone.text, places: [end.place],
          owner: label.series, hasHalo: true, isImportant: true, isAsked: true,
          isName: index == 0 && chart.series.count > 1 && !canvas.isOneOfGreys(label.series)
            && !chart.series[label.series].name.isEmpty))
    }
  }
}
