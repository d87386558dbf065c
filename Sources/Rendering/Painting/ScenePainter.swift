import Drawing

/// Follows a scene's display list on a cairo context. Decides nothing about charts.
struct ScenePainter {
  let context: CairoContext
  let grid: PixelGrid
  let shaper: TextShaper
  let text: any TextPainting
  /// Draws lines on a raster; nil leaves them to cairo, which writes them as they are.
  var lines: RasterLinePainter?
  /// Told of every group and item, for formats that keep structure.
  var structure: PDFStructure?

  func paint(_ items: [Scene.Item], clip: Rect? = nil) {
    for item in items {
      switch item {
      case .shape(let shape): paint(shape)
      case .text(let item): paint(item)
      case .group(let group): paint(group, outerClip: clip)
      }
    }
  }

  private func paint(_ group: Scene.Group, outerClip: Rect?) {
    let hasElement = structure?.begin(group) == true
    defer { if hasElement { structure?.end() } }
    guard let clip = group.clip.map(grid.rect) else { return paint(group.items, clip: outerClip) }
    let inner = outerClip.map { $0.intersection(clip) } ?? clip
    context.save()
    context.addRect(clip)
    context.clip()
    text.setClip(inner)
    lines?.setClip(inner)
    paint(group.items, clip: inner)
    text.setClip(outerClip)
    lines?.setClip(outerClip)
    context.restore()
  }

  private func paint(_ item: Scene.Text) {
    guard item.string.unicodeScalars.contains(where: { $0 != " " }) else { return }
    let shaped = shaper.shape(item.string, in: item.style)
    structure?.willPaint(item, isComplete: shaped.missingCount == 0)
    var start = grid.point(item.position)
    switch item.anchor {
    case .start: break
    case .middle: start.x -= grid.length(item.width) / 2
    case .end: start.x -= grid.length(item.width)
    }
    text.draw(shaped, item, at: start)
  }

  private func paint(_ shape: Scene.Shape) {
    structure?.willPaint(shape)
    switch shape.outline {
    case .rect(let rect): paintRect(rect, shape)
    case .line(let from, let to): paintLine(from, to, shape.stroke)
    case .circle, .polyline, .polygon: paintPath(shape)
    }
  }

  // MARK: Snapped shapes

  private func paintRect(_ rect: Rect, _ shape: Scene.Shape) {
    let edges = grid.rect(rect)
    if let fill = shape.fill {
      if grid.isRaster { context.setAntialiasing(false) }
      context.addRect(edges)
      paintFill(fill, bounds: edges)
      if grid.isRaster { context.setAntialiasing(true) }
    }
    guard var stroke = deviceStroke(shape.stroke) else { return }
    stroke.width = grid.ruleWidth(shape.stroke?.width ?? 0)
    let x = grid.ruleCenter(rect.x, width: stroke.width)
    let y = grid.ruleCenter(rect.y, width: stroke.width)
    context.addRect(
      Rect(
        x, y, grid.ruleCenter(rect.maxX, width: stroke.width) - x,
        grid.ruleCenter(rect.maxY, width: stroke.width) - y))
    context.stroke(stroke, isRound: false)
  }

  private func paintLine(_ from: Point, _ to: Point, _ stroke: Scene.Stroke?) {
    guard var device = deviceStroke(stroke), let stroke else { return }
    var start = grid.point(from)
    var end = grid.point(to)
    if from.y == to.y || from.x == to.x {
      device.width = grid.ruleWidth(stroke.width)
      if from.y == to.y {
        start = Point(grid.edge(from.x), grid.ruleCenter(from.y, width: device.width))
        end = Point(grid.edge(to.x), start.y)
      } else {
        start = Point(grid.ruleCenter(from.x, width: device.width), grid.edge(from.y))
        end = Point(start.x, grid.edge(to.y))
      }
    }
    context.move(to: start)
    context.line(to: end)
    context.stroke(device, isRound: false)
  }

  // MARK: Free shapes

  private func paintPath(_ shape: Scene.Shape) {
    if case .polyline(let runs) = shape.outline, shape.isLineOnRaster(grid),
      let stroke = deviceStroke(shape.stroke)
    {
      return paintLine(runs.map { LineThinning.devicePoints($0, on: grid) }, stroke)
    }
    addPath(shape.outline)
    if let fill = shape.fill {
      if case .solid(let color) = fill {
        context.fill(color, keepingPath: shape.stroke != nil)
      } else {
        paintFill(fill, bounds: grid.bounds(of: shape.outline))
        if shape.stroke != nil { addPath(shape.outline) }
      }
    }
    if let stroke = deviceStroke(shape.stroke) {
      context.stroke(stroke, isRound: true)
    } else {
      context.clearPath()
    }
  }

  /// - Parameter runs: The points of each line in device units.
  private func paintLine(_ runs: [[Point]], _ stroke: Scene.Stroke) {
    if let lines, RasterLinePainter.areSparse(runs, width: stroke.width) {
      return lines.draw(runs, stroke)
    }
    for run in runs where run.count > 1 { addLine(through: run) }
    context.stroke(stroke, isRound: true)
  }

  private func addPath(_ outline: Scene.Outline) {
    switch outline {
    case .circle(let center, let radius):
      context.addCircle(center: grid.point(center), radius: grid.length(radius))
    case .polyline(let runs):
      for run in runs where run.count > 1 { addLine(through: run.map(grid.point)) }
    case .polygon(let points):
      addLine(through: points.map(grid.point))
      context.closePath()
    case .rect, .line:
      break  // These snap to the grid and have painters of their own.
    }
  }

  /// - Parameter points: In device units.
  private func addLine(through points: [Point]) {
    guard let first = points.first else { return }
    context.move(to: first)
    for point in points.dropFirst() { context.line(to: point) }
  }

  private func deviceStroke(_ stroke: Scene.Stroke?) -> Scene.Stroke? {
    guard var stroke, stroke.width > 0 else { return nil }
    stroke.width = grid.length(stroke.width)
    stroke.dash = stroke.dash.map(grid.length)
    if stroke.dash.allSatisfy({ $0 == 0 }) { stroke.dash = [] }  // cairo refuses all-zero dashes.
    return stroke
  }

  /// Fills the current path and clears it.
  private func paintFill(_ fill: Scene.Fill, bounds: Rect) {
    switch fill {
    case .solid(let color):
      context.fill(color)
    case .hatched(let color, let background, let spacing, let width):
      context.save()
      context.fill(background, keepingPath: true)
      context.clip()
      context.setAntialiasing(true)
      let stripes = Hatching(
        spacing: grid.length(spacing), width: grid.length(width))
      for (from, to) in stripes.lines(across: bounds) {
        context.move(to: from)
        context.line(to: to)
      }
      context.stroke(Scene.Stroke(color, width: grid.length(width)), isRound: false)
      context.restore()
    }
  }
}

extension Scene.Shape {
  /// Whether points that crowd may be left out: not from a fill, nor from dashes, whose places they
  /// decide.
  fileprivate func isLineOnRaster(_ grid: PixelGrid) -> Bool {
    grid.isRaster && fill == nil && stroke?.dash.isEmpty == true
  }
}
