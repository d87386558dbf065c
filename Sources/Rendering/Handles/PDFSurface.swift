internal import CPangoCairo
import Drawing

/// A cairo surface that writes PDF to memory.
final class PDFSurface {
  private let raw: OpaquePointer
  private let sink: ByteSink

  /// Collects what cairo writes.
  private final class ByteSink {
    var bytes: [UInt8] = []
  }

  /// - Parameter size: Of the first page, in points.
  init(size: Size) throws(RenderingError) {
    let sink = ByteSink()
    let write: cairo_write_func_t = { closure, data, count in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
    else { throw .failed(operation: "creating a PDF", status: "out of memory") }
    raw = surface
    self.sink = sink
    try check(cairo_surface_status(surface), "creating a PDF")
    // Later versions may have their objects in compressed streams, out of reach for CairoPDF.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
  }

  /// Destroying finishes, and finishing writes: the sink outlives both.
  deinit { withExtendedLifetime(sink) { cairo_surface_destroy(raw) } }

  func makeContext() throws(RenderingError) -> CairoContext {
    try CairoContext(surface: raw)
  }

  /// The program that writes, for the file to name.
  static var producer: String { "Broadsheet with cairo " + String(cString: cairo_version_string()) }

  /// The size of the page that starts now, in points.
  func setPageSize(_ size: Size) { cairo_pdf_surface_set_size(raw, size.width, size.height) }

  /// Ends the file and returns it.
  func finish() throws(RenderingError) -> [UInt8] {
    cairo_surface_finish(raw)
    try check(cairo_surface_status(raw), "writing a PDF")
    return sink.bytes
  }
}
