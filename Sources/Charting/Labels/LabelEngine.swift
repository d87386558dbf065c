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
  private(set) var dropped: [Problem] = []
  /// Those that stand elsewhere than at their first place.
  private(set) var moved: [Problem] = []

  /// A label that could not stand at its first place, and what was there.
  struct Problem: Hashable, Sendable {
    let request: LabelRequest
    let obstacle: Obstacle
  }

  /// Why a label cannot stand somewhere.
  enum Obstacle: Int, Hashable, Sendable, Comparable {
    case edge, text, mark, leader, neighbours, size

    static func < (a: Obstacle, b: Obstacle) -> Bool { a.rawValue < b.rawValue }
  }

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
    var first: Obstacle?
    // Sentences that touched a line or one another would be read with it.
    if request.kind.isCaption {
      let isAiry = { (place: LabelPlace) in
        obstacle(at: place, request) == nil && hasAir(place, request)
      }
      if let airy = request.places.first(where: isAiry) {
        put(request, at: airy, after: request.places.first.flatMap { obstacle(at: $0, request) })
        return
      }
    }
    for place in request.places {
      if let obstacle = obstacle(at: place, request) {
        first = first ?? obstacle
        continue
      }
      put(request, at: place, after: first)
      return
    }
    let overBars = request.placesOverBars.first {
      obstacle(at: $0, request, isOverBars: true) == nil
    }
    if let overBars {
      put(request, at: overBars, after: first)
    } else {
      // What has no place at all: a part too small for its figure, a line among too many to be named.
      let none: Obstacle = request.kind == .lineEnd ? .neighbours : .size
      dropped.append(Problem(request: request, obstacle: first ?? none))
    }
  }

  /// - Parameter first: What was in the way at its first place; nil for nothing.
  private mutating func put(_ request: LabelRequest, at place: LabelPlace, after first: Obstacle?) {
    if request.isDisplaced || first != nil {
      moved.append(Problem(request: request, obstacle: first ?? .neighbours))
    }
    // Two sentences that touched would be read as one.
    let air = request.kind == .note ? request.block.style.size * 0.45 : 0
    texts.add(room(of: place, request).insetBy(-air, -air * 0.6))
    for line in [place.leader, place.rail].compactMap({ $0 }) {
      marks.add(from: line.from, to: line.to)
    }
    placed.append(Placed(request: request, place: place))
  }

  /// Whether a text keeps a distance from others and from the lines of the data.
  private func hasAir(_ place: LabelPlace, _ request: LabelRequest) -> Bool {
    let size = request.block.style.size
    return texts.isFree(place.box.insetBy(-0.45 * size, -0.27 * size))
      && marks.isFree(place.box.insetBy(-0.28 * size, 0), owner: request.owner)
  }

  /// What a label keeps free of other texts. Figures in rows stand close; their letters count.
  private func room(of place: LabelPlace, _ request: LabelRequest) -> Rect {
    guard request.isFigure else { return place.box }
    return (place.block ?? request.block).letterBox(within: place.box)
  }

  /// What keeps a label from a place; nil when it is free.
  private func obstacle(
    at place: LabelPlace, _ request: LabelRequest, isOverBars: Bool = false
  ) -> Obstacle? {
    // Ink may touch the bounds; a hair of rounding is no overlap.
    let box = place.box.insetBy(0.01, 0.01)
    guard bounds.contains(box) else { return .edge }
    guard texts.isFree(room(of: place, request).insetBy(0.01, 0.01)) else { return .text }
    // A text within its bar lies on the bar, and only its letters need room there.
    let onBar = place.isInside || isOverBars
    let inked = onBar ? (place.block ?? request.block).inkBox(within: box) : box
    let isFree =
      isOverBars ? marks.isWithinBar(inked) : marks.isFree(inked, owner: request.owner)
    guard isFree else { return .mark }
    for line in [place.leader, place.rail].compactMap({ $0 }) {
      guard texts.isFree(from: line.from, to: line.to),
        request.kind != .barValue
          || marks.isClear(from: line.from, to: line.to, owner: request.owner)
      else { return .leader }
    }
    return nil
  }
}

extension LabelEngine.Placed {
  /// The label as scene items, its leader first.
  func items(theme: Theme, inkScale: Double) -> [Scene.Item] {
    var items: [Scene.Item] = []
    // A leader of one line has its colour; one that several share has none.
    let isOwn = request.kind == .lineEnd && place.rail == nil
    for line in [place.leader, place.rail].compactMap({ $0 }) {
      items.append(
        .shape(
          Scene.Shape(
            .line(line.from, line.to),
            stroke: Scene.Stroke(
              isOwn ? request.color : theme.muted, width: 0.75 * inkScale))))
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
