import Drawing

/// Points to device units, and where a raster's edges fall.
///
/// On a raster, edges of rectangles and straight rules lie on pixel boundaries, so they are crisp
/// and a bar has the same colour up to its edge. In vector formats nothing is moved.
struct PixelGrid {
  /// Device units in a point.
  let scale: Double
  let isRaster: Bool

  static func raster(scale: Double) -> PixelGrid { PixelGrid(scale: scale, isRaster: true) }
  static let vector = PixelGrid(scale: 1, isRaster: false)

  func point(_ point: Point) -> Point { Point(point.x * scale, point.y * scale) }

  func length(_ value: Double) -> Double { value * scale }

  /// The nearest pixel boundary.
  func edge(_ value: Double) -> Double {
    isRaster ? (value * scale).rounded() : value * scale
  }

  /// A rectangle with its edges on pixel boundaries. What has an extent keeps at least one pixel of
  /// it: nothing that is drawn may vanish.
  func rect(_ rect: Rect) -> Rect {
    let (x, width) = span(rect.x, rect.maxX)
    let (y, height) = span(rect.y, rect.maxY)
    return Rect(x, y, width, height)
  }

  /// The thickness of a straight rule or of a frame: whole pixels, at least one.
  func ruleWidth(_ width: Double) -> Double {
    isRaster ? max(1, (width * scale).rounded()) : width * scale
  }

  /// The centre line of a rule of `width` device units, such that its edges are pixel boundaries.
  func ruleCenter(_ value: Double, width: Double) -> Double {
    isRaster ? (value * scale - width / 2).rounded() + width / 2 : value * scale
  }

  private func span(_ low: Double, _ high: Double) -> (start: Double, length: Double) {
    let start = edge(low)
    let length = edge(high) - start
    return isRaster && high > low && length < 1 ? (start, 1) : (start, length)
  }
}
