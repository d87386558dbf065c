import Drawing

/// Refuses coordinates that no painter can place, before anything is painted: cairo would wrap them
/// around silently.
enum CoordinateCheck {
  static func check(_ scene: Scene) throws(RenderingError) {
    try checkItems(scene.items, in: "scene")
  }

  private static func checkItems(_ items: [Scene.Item], in name: String) throws(RenderingError) {
    for item in items {
      switch item {
      case .shape(let shape):
        try check(shape, in: name)
      case .text(let text):
        let name = "text '\(text.string)'"
        try check(text.position, in: name)
        try check(text.style.size, in: name)
        try check(text.width, in: name)
        try check(text.halo, in: name)
      case .group(let group):
        if let clip = group.clip { try check(clip, in: "group '\(group.name)'") }
        try checkItems(group.items, in: group.name)
      }
    }
  }

  private static func check(_ shape: Scene.Shape, in group: String) throws(RenderingError) {
    let name = "a shape in '\(group)'"
    switch shape.outline {
    case .rect(let rect):
      try check(rect, in: name)
    case .circle(let center, let radius):
      try check(center, in: name)
      try check(radius, in: name)
    case .line(let from, let to):
      try check(from, in: name)
      try check(to, in: name)
    case .polyline(let runs):
      for run in runs { for point in run { try check(point, in: name) } }
    case .polygon(let points):
      for point in points { try check(point, in: name) }
    }
    try check(shape.stroke, in: name)
    if case .hatched(_, _, let spacing, let width) = shape.fill {
      try check(spacing, in: name)
      try check(width, in: name)
    }
  }

  private static func check(_ stroke: Scene.Stroke?, in name: String) throws(RenderingError) {
    guard let stroke else { return }
    try check(stroke.width, in: name)
    for length in stroke.dash {
      guard length >= 0 else { throw .coordinateOutOfRange(item: name, value: length) }
      try check(length, in: name)
    }
  }

  private static func check(_ rect: Rect, in name: String) throws(RenderingError) {
    try check(Point(rect.x, rect.y), in: name)
    try check(Point(rect.maxX, rect.maxY), in: name)
  }

  private static func check(_ point: Point, in name: String) throws(RenderingError) {
    try check(point.x, in: name)
    try check(point.y, in: name)
  }

  private static func check(_ value: Double, in name: String) throws(RenderingError) {
    guard value.magnitude < PictureLimits.coordinate else {  // Also false for NaN.
      throw .coordinateOutOfRange(item: name, value: value)
    }
  }
}
