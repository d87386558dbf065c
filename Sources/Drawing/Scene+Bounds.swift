extension Scene.Item {
  /// A rectangle around what the item draws; nil for an item without ink.
  ///
  /// Letters count from 0.95 em above their baseline to 0.3 em below it, which holds the capitals and
  /// descenders of the faces in use.
  package var bounds: Rect? {
    switch self {
    case .shape(let shape): shape.bounds
    case .text(let text): text.bounds
    case .group(let group): Self.bounds(of: group.items, clip: group.clip)
    }
  }

  /// A rectangle around several items, as far as `clip` shows them.
  package static func bounds(of items: [Scene.Item], clip: Rect? = nil) -> Rect? {
    let all = items.compactMap(\.bounds)
    guard let first = all.first else { return nil }
    let whole = all.dropFirst().reduce(first) { $0.union($1) }
    guard let clip else { return whole }
    return whole.overlaps(clip) ? whole.common(with: clip) : nil
  }
}

extension Scene.Text {
  /// From the measured width and the size; see ``Scene/Item/bounds``.
  package var bounds: Rect {
    let size = style.size
    let start: Double
    switch anchor {
    case .start: start = position.x
    case .middle: start = position.x - width / 2
    case .end: start = position.x - width
    }
    return Rect(start, position.y - 0.95 * size, width, 1.25 * size)
  }
}

extension Scene.Shape {
  /// Of the outline and half the stroke around it.
  package var bounds: Rect? {
    guard let box = outline.bounds else { return nil }
    let reach = (stroke?.width ?? 0) / 2
    return box.insetBy(-reach, -reach)
  }
}

extension Scene.Outline {
  package var bounds: Rect? {
    switch self {
    case .rect(let rect): rect
    case .circle(let center, let radius):
      Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius)
    case .line(let from, let to): Rect(around: [from, to])
    case .polyline(let runs): Rect(around: runs.lazy.joined())
    case .polygon(let points): Rect(around: points)
    }
  }
}

extension Rect {
  /// The smallest rectangle that holds all points; nil for none.
  init?(around points: some Sequence<Point>) {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    for point in points {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    guard low.x <= high.x, low.y <= high.y else { return nil }
    self.init(low.x, low.y, high.x - low.x, high.y - low.y)
  }

  /// The smallest rectangle that holds both.
  package func union(_ other: Rect) -> Rect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(left, top, max(maxX, other.maxX) - left, max(maxY, other.maxY) - top)
  }

  /// What two overlapping rectangles share.
  func common(with other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(left, top, min(maxX, other.maxX) - left, min(maxY, other.maxY) - top)
  }
}
