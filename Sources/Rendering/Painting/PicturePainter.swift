import Drawing

/// Paints scenes into pixels, keeping the memory from one to the next. Belongs to one worker.
final class PicturePainter {
  private let shaper: TextShaper
  private let buffer = PixelBuffer()
  private let masks = GlyphMaskCache()
  private let lines = LineMask()

  init(shaper: TextShaper) {
    self.shaper = shaper
  }

  /// The pixels of a scene; valid until the next call.
  ///
  /// - Parameter scale: Pixels in a point.
  func paint(_ scene: Scene, scale: Double) throws(RenderingError) -> PixelBuffer {
    let (width, height) = try Self.size(of: scene, scale: scale)
    try CoordinateCheck.check(scene)
    buffer.resize(width: width, height: height)
    buffer.fill(with: scene.background)
    let surface = try ImageSurface(buffer)
    let context = try surface.makeContext()
    let text = RasterTextPainter(target: buffer, masks: masks, scale: scale)
    let painter = ScenePainter(
      context: context, grid: .raster(scale: scale), shaper: shaper, text: text,
      lines: RasterLinePainter(target: buffer, mask: lines))
    painter.paint(scene.items)
    try context.checkStatus("painting a picture")
    try surface.finish()
    return buffer
  }

  /// Whole pixels, rounded to the nearest.
  private static func size(
    of scene: Scene, scale: Double
  ) throws(RenderingError) -> (width: Int, height: Int) {
    for (what, value) in [
      ("scale", scale), ("scene width", scene.size.width), ("scene height", scene.size.height),
    ] where !(value > 0 && value.isFinite) {
      throw .invalidSize(what: what, value: value)
    }
    let width = max(1, (scene.size.width * scale).rounded())
    let height = max(1, (scene.size.height * scale).rounded())
    let side = Double(PictureLimits.side)
    guard width <= side, height <= side, width * height <= Double(PictureLimits.area) else {
      throw .pictureTooLarge(width: width, height: height)
    }
    return (Int(width), Int(height))
  }
}
