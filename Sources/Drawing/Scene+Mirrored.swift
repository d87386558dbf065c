/// Pictures for readers who begin at the right.
///
/// A mirrored scene has what stood at the left at the right, at the same distances. Words are not turned
/// round: a text that began at its place now ends there.
extension Scene {
  /// - Parameter keeps: Groups that are moved and not turned round, such as a plot over time.
  package func mirrored(keeping keeps: (Group) -> Bool) -> Scene {
    var scene = self
    scene.items = items.map { $0.mirrored(in: size.width, keeping: keeps) }
    return scene
  }
}

extension Scene.Item {
  fileprivate func mirrored(in width: Double, keeping keeps: (Scene.Group) -> Bool) -> Scene.Item {
    switch self {
    case .shape(var shape):
      shape.outline = shape.outline.mirrored(in: width)
      return .shape(shape)
    case .text(var text):
      text.position.x = width - text.position.x
      switch text.anchor {
      case .start: text.anchor = .end
      case .middle: break
      case .end: text.anchor = .start
      }
      return .text(text)
    case .group(var group):
      if keeps(group) {
        guard let bounds = group.clip ?? bounds else { return self }
        return translated(by: Point(width - bounds.maxX - bounds.x, 0))
      }
      group.clip = group.clip?.mirrored(in: width)
      group.items = group.items.map { $0.mirrored(in: width, keeping: keeps) }
      return .group(group)
    }
  }
}

extension Scene.Outline {
  fileprivate func mirrored(in width: Double) -> Scene.Outline {
    switch self {
    case .rect(let rect): .rect(rect.mirrored(in: width))
    case .circle(let center, let radius):
      .circle(center: center.mirrored(in: width), radius: radius)
    case .line(let from, let to): .line(from.mirrored(in: width), to.mirrored(in: width))
    case .polyline(let runs): .polyline(runs.map { $0.map { $0.mirrored(in: width) } })
    case .polygon(let points): .polygon(points.map { $0.mirrored(in: width) })
    }
  }
}

extension Point {
  fileprivate func mirrored(in width: Double) -> Point { Point(width - x, y) }
}

extension Rect {
  fileprivate func mirrored(in width: Double) -> Rect { Rect(width - maxX, y, self.width, height) }
}
