import Drawing
import Statistics

extension Line {
  /// Names in the gutter, and those of lines that end early at their own ends where there is room.
  func nameEnds(on canvas: inout MarkCanvas) {
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    let labels = endLabels(canvas.lettering, canvas.tones, width: width)
    var ends: [EndNames.End] = []
    var taken: [Rect] = []
    for label in labels {
      guard let point = endPoint(label, canvas) else { continue }
      guard let place = placeBeside(point, label, taken: taken, on: canvas) else {
        ends.append(EndNames.End(label: label, point: point))
        continue
      }
      taken.append(place.box)
      nameEarlyEnd(label, at: point, place, on: &canvas)
    }
    EndNames(ends).request(on: &canvas)
  }

  func endPoint(_ label: EndLabel, _ canvas: MarkCanvas) -> Point? {
    if look.isDotted, let fitted = trends[label.series]?.values[label.category] {
      return canvas.space.point(along: canvas.along(label.category), value: fitted)
    }
    return point(label.series, label.category, canvas)
  }

  /// Beside a line's last point, where the line ends before the others: right of it, else above or
  /// below. A leader to the gutter would cross the lines that go on.
  private func placeBeside(
    _ point: Point, _ label: EndLabel, taken: [Rect], on canvas: MarkCanvas
  ) -> LabelPlace? {
    let scale = canvas.medium.inkScale
    // Lines of all series may end before the axis does, in the middle of its last slot.
    let last = canvas.space.rect.x + canvas.along(chart.categories.count - 1)
    // A single date stands in the middle of the plot, which is free.
    guard chart.categories.count == 1 || point.x < min(last, canvas.space.rect.maxX) - 15 * scale
    else { return nil }
    for block in [label.block, narrow(label, on: canvas)].compactMap(\.self) {
      var right = LabelPlace(block, .right, of: point, distance: 7 * scale)
      right.block = block
      if isFree(right.box, owner: label.series, taken: taken, on: canvas) { return right }
      if let place = placeAround(point, block, label.series, taken: taken, on: canvas) {
        return place
      }
    }
    // Else the name alone where the line, not another, is what it stands at: near its start, between. A
    // figure there would be taken for that point's.
    let name = chart.series[label.series].name
    guard !name.isEmpty else { return nil }
    let block = canvas.lettering.block(name, label.block.style, width: .infinity)
    let known = chart.categories.indices.filter {
      $0 != label.category && chart.series[label.series].values[$0].value != nil
    }
    let others = Array(known.prefix(1)) + Array(known.dropFirst().reversed())
    for anchor in others.compactMap({ self.point(label.series, $0, canvas) }) {
      if let place = placeAround(anchor, block, label.series, taken: taken, on: canvas) {
        return place
      }
    }
    return nil
  }

  /// The label with its figure and its date in lines of their own; nil where it has them already.
  private func narrow(_ label: EndLabel, on canvas: MarkCanvas) -> TextBlock? {
    guard label.block.lines.count == 1 else { return nil }
    let block = canvas.lettering.balanced(
      label.block.lines[0], label.block.style, width: label.block.width * 0.7)
    return block.lines.count == 2 ? block : nil
  }

  /// Above or below a point of the line, with no other line between the name and the point.
  private func placeAround(
    _ point: Point, _ block: TextBlock, _ series: Int, taken: [Rect], on canvas: MarkCanvas
  ) -> LabelPlace? {
    let sides: [LabelPlace.Side] = [
      .aboveRight, .belowRight, .above, .below, .aboveLeft, .belowLeft, .left,
    ]
    for distance in [7, 11, 16] {
      for side in sides {
        var place = LabelPlace(
          block, side, of: point, distance: Double(distance) * canvas.medium.inkScale)
        place.block = block
        let nearest = Point(
          min(max(point.x, place.box.x), place.box.maxX),
          min(max(point.y, place.box.y), place.box.maxY))
        // Away from the line's end its own course is in the way too.
        if isFree(place.box, owner: nil, taken: taken, on: canvas),
          canvas.obstacles.isClear(from: nearest, to: point, owner: series)
        {
          return place
        }
      }
    }
    return nil
  }

  private func isFree(
    _ box: Rect, owner: Int?, taken: [Rect], on canvas: MarkCanvas
  ) -> Bool {
    let scale = canvas.medium.inkScale
    let rect = canvas.space.rect
    let crossed = chart.referenceLines.contains { line in
      let y = canvas.space.point(along: 0, value: line.value).y
      return y > box.y - scale && y < box.maxY + scale
    }
    return !crossed && box.x >= rect.x && box.maxX <= rect.maxX - 4 * scale && box.y >= rect.y
      && box.maxY <= rect.maxY && !taken.contains { $0.overlaps(box) }
      && canvas.obstacles.isFree(box, owner: owner)
  }

  private func nameEarlyEnd(
    _ label: EndLabel, at point: Point, _ place: LabelPlace, on canvas: inout MarkCanvas
  ) {
    let tone = canvas.tones.series[label.series]
    if tone.isContext {
      let dot = Scene.Outline.circle(center: point, radius: canvas.lineWidth)
      canvas.add(
        [.shape(Scene.Shape(dot, fill: .solid(tone.fill)))], to: "series-\(label.series + 1)")
    }
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: label.block, color: tone.text, places: [place],
        owner: label.series, hasHalo: true, isImportant: true, isAsked: true,
        isName: chart.series.count > 1 && !chart.series[label.series].name.isEmpty))
  }
}
