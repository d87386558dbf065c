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
    // Later versions may have their objects in compressed streams, out of reach for PDFFinishing.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
  }

  /// Destroying finishes, and finishing writes: the sink outlives both.
  deinit { withExtendedLifetime(sink) { cairo_surface_destroy(raw) } }

  func makeContext() throws(RenderingError) -> CairoContext {
    try CairoContext(surface: raw)
  }

  /// The size of the page that starts now, in points.
  func setPageSize(_ size: Size) { cairo_pdf_surface_set_size(raw, size.width, size.height) }

  /// Printed on the page and shown by readers beside its thumbnail.
  func setPageLabel(_ label: String) { cairo_pdf_surface_set_page_label(raw, label) }

  func setMetadata(_ metadata: Metadata) {
    let date = metadata.date + "T00:00:00Z"
    let values: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title),
      (CAIRO_PDF_METADATA_AUTHOR, metadata.author.isEmpty ? metadata.source : metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATOR, "Broadsheet"),
      (CAIRO_PDF_METADATA_CREATE_DATE, date),
      (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
    for (field, value) in values where !value.isEmpty {
      cairo_pdf_surface_set_metadata(raw, field, value.singleLine)
    }
  }

  /// Ends the file and returns it.
  func finish() throws(RenderingError) -> [UInt8] {
    cairo_surface_finish(raw)
    try check(cairo_surface_status(raw), "writing a PDF")
    return sink.bytes
  }
}
