import Drawing

/// Gives every text on the plot a place where it covers no other text and no mark it does not belong
/// to, or reports that there is none.
///
/// Labels are placed in order of kind and importance, each at the first of its places that is free:
/// predictable, and linear in the number of labels.
struct LabelEngine {
  /// A label at its place.
  struct Placed: Hashable, Sendable {
    let request: LabelRequest
    let place: LabelPlace
  }

  /// Labels stay within this rectangle.
  private let bounds: Rect
  private var marks: Obstacles
  private var texts: Obstacles
  private(set) var placed: [Placed] = []
  private(set) var dropped: [LabelRequest] = []
  /// How many stand elsewhere than at their first place.
  private(set) var movedCount = 0

  init(bounds: Rect, marks: Obstacles) {
    self.bounds = bounds
    self.marks = marks
    texts = Obstacles(bounds: bounds)
  }

  /// Keeps a box free of labels: text that was placed by others.
  mutating func reserve(_ box: Rect) { texts.add(box) }

  mutating func place(_ requests: [LabelRequest]) {
    let order = requests.indices.sorted { a, b in
      let (first, second) = (requests[a], requests[b])
      if first.kind != second.kind { return first.kind < second.kind }
      if first.isImportant != second.isImportant { return first.isImportant }
      return a < b
    }
    for index in order { place(requests[index]) }
  }

  private mutating func place(_ request: LabelRequest) {
    guard let index = request.places.firstIndex(where: { isFree($0, request) }) else {
      dropped.append(request)
      return
    }
    if index > 0 { movedCount += 1 }
    let place = request.places[index]
    texts.add(place.box)
    if let leader = place.leader { marks.add(from: leader.from, to: leader.to) }
    placed.append(Placed(request: request, place: place))
  }

  private func isFree(_ place: LabelPlace, _ request: LabelRequest) -> Bool {
    // Ink may touch the bounds; a hair of rounding is no overlap.
    let box = place.box.insetBy(0.01, 0.01)
    guard bounds.contains(box), texts.isFree(box) else { return false }
    // A text within its bar lies on the bar, and only its letters need room there.
    let inked = place.isInside ? box.insetBy(0, box.height * 0.24) : box
    guard marks.isFree(inked, owner: request.owner) else { return false }
    if let leader = place.leader {
      return texts.isFree(from: leader.from, to: leader.to)
    }
    return true
  }
}

extension LabelEngine.Placed {
  /// The label as scene items, its leader first.
  func items(theme: Theme, inkScale: Double) -> [Scene.Item] {
    var items: [Scene.Item] = []
    if let leader = place.leader {
      items.append(
        .shape(
          Scene.Shape(
            .line(leader.from, leader.to),
            stroke: Scene.Stroke(theme.muted, width: 0.75 * inkScale))))
    }
    let halo =
      request.hasHalo && !place.isInside
      ? Scene.Stroke(theme.background, width: 3 * inkScale, hasRoundEnds: true) : nil
    return items
      + (place.block ?? request.block).items(
        x: place.anchorX, top: place.box.y, anchor: place.anchor,
        color: place.color ?? request.color, halo: halo)
  }
}
