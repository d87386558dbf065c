internal import CPangoCairo

/// A cairo surface on the pixels of a buffer, which must not be resized while this lives.
final class ImageSurface {
  private let raw: OpaquePointer
  private let buffer: PixelBuffer

  init(_ buffer: PixelBuffer) throws(RenderingError) {
    self.buffer = buffer
    let data = UnsafeMutableRawPointer(buffer.pixels.baseAddress)
    guard
      let surface = cairo_image_surface_create_for_data(
        data?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, Int32(buffer.width),
        Int32(buffer.height), Int32(buffer.width * 4))
    else { throw .failed(operation: "creating an image surface", status: "out of memory") }
    raw = surface
    try checkStatus("creating an image surface")
  }

  deinit { cairo_surface_destroy(raw) }

  func makeContext() throws(RenderingError) -> CairoContext {
    try CairoContext(surface: raw)
  }

  /// Completes what cairo has put off and reports what went wrong.
  func finish() throws(RenderingError) {
    cairo_surface_flush(raw)
    try checkStatus("painting a picture")
  }

  private func checkStatus(_ operation: String) throws(RenderingError) {
    try check(cairo_surface_status(raw), operation)
  }
}
