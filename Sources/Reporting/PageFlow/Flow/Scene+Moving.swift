import Drawing

extension Scene.Item {
  /// The same item further right and further down.
  func moved(dx: Double, dy: Double) -> Scene.Item {
    func move(_ point: Point) -> Point { Point(point.x + dx, point.y + dy) }
    func move(_ rect: Rect) -> Rect {
      Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
    }
    switch self {
    case .text(var text):
      text.position = move(text.position)
      return .text(text)
    case .group(var group):
      group.clip = group.clip.map(move)
      group.items = group.items.map { $0.moved(dx: dx, dy: dy) }
      return .group(group)
    case .shape(var shape):
      switch shape.outline {
      case .rect(let rect): shape.outline = .rect(move(rect))
      case .circle(let center, let radius):
        shape.outline = .circle(center: move(center), radius: radius)
      case .line(let start, let end): shape.outline = .line(move(start), move(end))
      case .polyline(let runs): shape.outline = .polyline(runs.map { $0.map(move) })
      case .polygon(let points): shape.outline = .polygon(points.map(move))
      }
      return .shape(shape)
    }
  }
}
