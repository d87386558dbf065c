import Drawing

/// The text at the end of a line or a layer.
struct EndLabel: Hashable, Sendable {
  let series: Int
  /// The category of the point that it names.
  let category: Int
  let block: TextBlock
  /// The name, and the figure with its date, of which the text is made.
  var words: [String] = []
}

extension MarkCanvas {
  /// Whether a series is one of several without a colour, which a legend could not tell apart: better one name
  /// less than none of them.
  func isOneOfGreys(_ series: Int) -> Bool {
    tones.series[series].isContext && tones.series.filter(\.isContext).count > 1
  }
}

/// Names in a gutter beside the points they belong to: moved apart where they would touch, and joined
/// to their points by leaders where they had to move.
struct EndNames {
  struct End {
    let label: EndLabel
    let point: Point
  }

  private let ends: [End]
  private let isLeading: Bool

  /// - Parameter isLeading: True for names before the first category.
  init(_ ends: [End], isLeading: Bool = false) {
    self.ends = ends.sorted { ($0.point.y, $0.label.series) < ($1.point.y, $1.label.series) }
    self.isLeading = isLeading
  }

  /// Between the plot and the names. One name stands close; several may have to move, and then need
  /// room for a leader.
  static func space(_ medium: Medium, _ count: Int) -> Double {
    (count > 1 ? 17 : 8) * medium.inkScale
  }

  /// Whether a label names its series, and does not only give a figure.
  private func names(_ end: End, _ canvas: MarkCanvas) -> Bool {
    !isLeading && canvas.settlement.naming == .direct && canvas.chart.series.count > 1
      && !canvas.chart.series[end.label.series].name.isEmpty
      && !(isInside(end, on: canvas) && canvas.isOneOfGreys(end.label.series))
  }

  func request(on canvas: inout MarkCanvas) {
    // Over a plot with an axis there is room for the top tick's label.
    let above = canvas.settlement.printsValues ? 0 : (ends.first?.label.block.leading ?? 0) / 2
    let top = canvas.space.rect.y - above
    let bottom = canvas.space.rect.maxY + canvas.medium.inkScale
    let wishes = ends.map { LineEnds.Wish(middle: $0.point.y, height: $0.label.block.height) }
    // Names of several lines each need a gap to be told apart.
    let isTall = ends.contains { $0.label.block.lines.count > 1 }
    let gap = isTall ? canvas.lettering.label.size * 0.35 : 0
    let tops =
      LineEnds.tops(of: wishes, gap: gap, from: top, to: bottom)
      ?? LineEnds.tops(of: wishes, gap: 0, from: top, to: bottom)
      ?? wishes.map { $0.middle - $0.height / 2 }
    let isMoved = zip(ends, tops).contains { moves($0, top: $1, on: canvas) }
    let offset = (isMoved ? 3.2 : 1.5) * 5 * canvas.medium.inkScale
    let x = isLeading ? canvas.leadGutter.maxX - offset : canvas.gutter.x + offset
    for group in groups(tops, canvas) {
      let isBound = group.count > 1
      for index in group {
        var request = request(ends[index], x: x, top: tops[index], on: canvas)
        if isBound {
          request = bound(request, group, tops, x: x, on: canvas, isFirst: index == group[0])
        }
        canvas.add(request)
      }
    }
  }

  /// Grey neighbours in the column whose lines end at its side so close to one another that a leader for
  /// each would say nothing; those that stand alone, or have a colour to tell them by, are groups of one.
  private func groups(_ tops: [Double], _ canvas: MarkCanvas) -> [[Int]] {
    var groups: [[Int]] = []
    for index in ends.indices {
      let block = ends[index].label.block
      if index > 0, let last = groups.last?.last {
        let (above, own) = (ends[last].point, ends[index].point)
        let touches =
          tops[index] - (tops[last] + ends[last].label.block.height) < block.leading * 0.5
        let areGrey = [last, index].allSatisfy {
          canvas.tones.series[ends[$0].label.series].isContext && !isInside(ends[$0], on: canvas)
        }
        if areGrey, touches, abs(own.y - above.y) < block.leading * 0.4, abs(own.x - above.x) < 1 {
          groups[groups.count - 1].append(index)
          continue
        }
      }
      groups.append([index])
    }
    return groups.flatMap { group in
      group.contains { moves(ends[$0], top: tops[$0], on: canvas) } ? [group] : group.map { [$0] }
    }
  }

  /// A name of a group: the first carries the line along all of them, and the leader to it from where
  /// their lines end.
  private func bound(
    _ request: LabelRequest, _ group: [Int], _ tops: [Double], x: Double, on canvas: MarkCanvas,
    isFirst: Bool
  ) -> LabelRequest {
    guard let box = request.places.first?.box, let first = group.first, let last = group.last else {
      return request
    }
    let anchor: Scene.Anchor = isLeading ? .end : .start
    var place = LabelPlace(box: box, anchor: anchor)
    if isFirst {
      let scale = (isLeading ? -1 : 1) * canvas.medium.inkScale
      let (upper, lower) = (ends[first].label.block, ends[last].label.block)
      let top = tops[first] + upper.ascent - upper.capHeight
      let bottom = tops[last] + lower.height - lower.descent
      let middle = group.reduce(0) { $0 + ends[$1].point.y } / Double(group.count)
      let rail = x - 4.5 * scale
      let from = Point(ends[first].point.x + 5 * scale, middle)
      place.leader = LabelPlace.Leader(
        from: from, to: Point(rail, min(max(middle, top), bottom)))
      place.rail = LabelPlace.Leader(from: Point(rail, top), to: Point(rail, bottom))
    }
    return LabelRequest(
      kind: request.kind, block: request.block, color: request.color,
      places: isFirst ? [place, LabelPlace(box: box, anchor: anchor)] : [place],
      owner: request.owner, hasHalo: true, isImportant: request.isImportant, isAsked: true,
      isName: request.isName, isDisplaced: true)
  }

  /// True where a name stands off its point, so that a leader must join them.
  private func moves(_ end: End, top: Double, on canvas: MarkCanvas) -> Bool {
    let block = end.label.block
    return abs(top + block.height / 2 - end.point.y) > block.leading * 0.6
      || isInside(end, on: canvas)
  }

  /// True for a line that ends within the plot, not at the side where the names are.
  private func isInside(_ end: End, on canvas: MarkCanvas) -> Bool {
    let rect = canvas.space.rect
    let reach = 15 * canvas.medium.inkScale
    return isLeading ? end.point.x > rect.x + reach : end.point.x < rect.maxX - reach
  }

  private func request(
    _ end: End, x: Double, top: Double, on canvas: MarkCanvas
  ) -> LabelRequest {
    let block = end.label.block
    let step = (isLeading ? -5 : 5) * canvas.medium.inkScale
    let anchor: Scene.Anchor = isLeading ? .end : .start
    let box = block.box(x: x, top: top, anchor: anchor)
    let capitals = top + block.ascent - block.capHeight / 2
    let leader =
      moves(end, top: top, on: canvas)
      ? LabelPlace.Leader(
        from: Point(end.point.x + step, end.point.y), to: Point(x - step * 0.4, capitals)) : nil
    let tone = canvas.tones.series[end.label.series]
    let led = LabelPlace(box: box, anchor: anchor, leader: leader)
    // Without its leader the name of a line that ends early would stand at the end of another.
    let alone = isInside(end, on: canvas) ? [] : [LabelPlace(box: box, anchor: anchor)]
    return LabelRequest(
      kind: .lineEnd, block: block, color: tone.text, places: [led] + alone,
      owner: end.label.series, hasHalo: true, isImportant: !tone.isContext, isAsked: true,
      isName: names(end, canvas), isDisplaced: leader != nil)
  }
}
