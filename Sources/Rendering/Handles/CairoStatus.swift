internal import CPangoCairo

/// Turns cairo's status into an error that names the operation.
func check(_ status: cairo_status_t, _ operation: String) throws(RenderingError) {
  guard status == CAIRO_STATUS_SUCCESS else {
    let words = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown status"
    throw .failed(operation: operation, status: words)
  }
}
