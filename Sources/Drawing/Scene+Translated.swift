extension Scene {
  /// The items of this scene moved, so that they can stand on a page.
  package func items(translatedBy offset: Point) -> [Item] {
    items.map { $0.translated(by: offset) }
  }
}

extension Scene.Item {
  /// The same item somewhere else.
  package func translated(by offset: Point) -> Scene.Item {
    switch self {
    case .shape(var shape):
      shape.outline = shape.outline.translated(by: offset)
      return .shape(shape)
    case .text(var text):
      text.position = text.position.translated(by: offset)
      return .text(text)
    case .group(var group):
      group.clip = group.clip?.translated(by: offset)
      group.items = group.items.map { $0.translated(by: offset) }
      return .group(group)
    }
  }
}

extension Scene.Outline {
  package func translated(by offset: Point) -> Scene.Outline {
    switch self {
    case .rect(let rect): .rect(rect.translated(by: offset))
    case .circle(let center, let radius):
      .circle(center: center.translated(by: offset), radius: radius)
    case .line(let from, let to): .line(from.translated(by: offset), to.translated(by: offset))
    case .polyline(let runs): .polyline(runs.map { $0.map { $0.translated(by: offset) } })
    case .polygon(let points): .polygon(points.map { $0.translated(by: offset) })
    }
  }
}

extension Point {
  package func translated(by offset: Point) -> Point { Point(x + offset.x, y + offset.y) }
}

extension Rect {
  package func translated(by offset: Point) -> Rect {
    Rect(x + offset.x, y + offset.y, width, height)
  }
}
