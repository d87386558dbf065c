import Drawing

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

  private func endPoint(_ label: EndLabel, _ canvas: MarkCanvas) -> Point? {
    if look.isDotted, let fitted = trends[label.series]?.values[label.category] {
      return canvas.space.point(along: canvas.along(label.category), value: fitted)
    }
    return point(label.series, label.category, canvas)
  }

  /// Right of a line's last point, where the line ends before the others and nothing else runs there:
  /// a leader to the gutter would cross the lines that go on.
  private func placeBeside(
    _ point: Point, _ label: EndLabel, taken: [Rect], on canvas: MarkCanvas
  ) -> LabelPlace? {
    let scale = canvas.medium.inkScale
    let rect = canvas.space.rect
    guard point.x < rect.maxX - 15 * scale else { return nil }
    let place = LabelPlace(label.block, .right, of: point, distance: 7 * scale)
    let box = place.box
    let crossed = chart.referenceLines.contains { line in
      let y = canvas.space.point(along: 0, value: line.value).y
      return y > box.y - scale && y < box.maxY + scale
    }
    guard !crossed, box.maxX <= rect.maxX - 4 * scale, box.y >= rect.y, box.maxY <= rect.maxY,
      !taken.contains(where: { $0.overlaps(box) }),
      canvas.obstacles.isFree(box, owner: label.series)
    else { return nil }
    return place
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
        owner: label.series, hasHalo: true, isImportant: true, isAsked: true))
  }
}
