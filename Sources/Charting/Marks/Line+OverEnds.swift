import Drawing

/// Figures over or under the ends of lines: in one of several panels, where a column for them would take
/// a third of each plot.
extension Line {
  /// From a line's last point to the figure over it, in points.
  static let overEnd = 7.0
  private static let distances = [overEnd, 11, 16, 22, 30, 40]

  private struct End {
    let label: EndLabel
    /// Where the figure ends, at the edge of the line's last dot.
    let point: Point
  }

  func labelOverEnds(on canvas: inout MarkCanvas) {
    let ends = endLabels(canvas.lettering, canvas.tones, width: .infinity).compactMap { label in
      endPoint(label, canvas).map {
        End(label: label, point: Point($0.x + canvas.lineWidth * 1.65, $0.y))
      }
    }.sorted { ($0.point.y, $0.label.series) < ($1.point.y, $1.label.series) }
    guard let upper = ends.first, let lower = ends.last, ends.count == 2 else {
      for end in ends {
        let places = around(end, [.aboveLeft, .belowLeft], canvas)
        request(end, places + [corner(end, rise: 0, canvas)], on: &canvas)
      }
      return
    }
    // The figure of the upper line stands over that of the lower one, wherever they stand.
    let under = around(lower, [.belowLeft], canvas).filter {
      $0.box.maxY <= canvas.space.rect.maxY && canvas.obstacles.isFree($0.box)
    }
    if !under.isEmpty {
      let places = around(upper, [.aboveLeft], canvas)
      request(upper, places + [corner(upper, rise: 0, canvas)], on: &canvas)
      request(lower, under, on: &canvas)
      return
    }
    let (first, second) = stacked(upper, lower, canvas)
    request(upper, [first], on: &canvas)
    request(lower, [second], on: &canvas)
  }

  /// Both over the upper line's end, or where that leaves no room over the plot.
  private func stacked(
    _ upper: End, _ lower: End, _ canvas: MarkCanvas
  ) -> (LabelPlace, LabelPlace) {
    let row = upper.label.block.height
    for distance in Line.distances.map({ $0 * canvas.medium.inkScale }) {
      let own = LabelPlace(
        upper.label.block, .aboveLeft, of: upper.point, distance: distance + row)
      let other = LabelPlace(lower.label.block, .aboveLeft, of: upper.point, distance: distance)
      if canvas.obstacles.isFree(own.box), canvas.obstacles.isFree(other.box) {
        return (own, other)
      }
    }
    return (corner(upper, rise: row, canvas), corner(lower, rise: 0, canvas))
  }

  private func around(
    _ end: End, _ sides: [LabelPlace.Side], _ canvas: MarkCanvas
  ) -> [LabelPlace] {
    Line.distances.flatMap { distance in
      sides.map {
        LabelPlace(end.label.block, $0, of: end.point, distance: distance * canvas.medium.inkScale)
      }
    }
  }

  /// Over the plot, where the line leaves no room about its end. Far from the dot a thin line leads to it, or
  /// the figure would be taken for that of a peak on its way.
  private func corner(_ end: End, rise: Double, _ canvas: MarkCanvas) -> LabelPlace {
    let block = end.label.block
    let top = canvas.space.rect.y - block.height + block.descent - rise
    var place = LabelPlace(box: block.box(x: end.point.x, top: top, anchor: .end), anchor: .end)
    let radius = canvas.lineWidth * 1.65
    let reach = end.point.y - radius - place.box.maxY
    if rise == 0, reach > canvas.lettering.small.size * 2 {
      place.leader = LabelPlace.Leader(
        from: Point(end.point.x - radius, place.box.maxY),
        to: Point(end.point.x - radius, end.point.y - radius))
    }
    return place
  }

  private func request(_ end: End, _ places: [LabelPlace], on canvas: inout MarkCanvas) {
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: end.label.block, color: canvas.tones.series[end.label.series].text,
        places: places, hasHalo: true, isImportant: true, isAsked: true))
  }
}
