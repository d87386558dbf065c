internal import CPangoCairo

/// Pango's functions, under their own names.
typealias Pango = UnsafePointer<BroadsheetPango>

/// Pango with what it brings, loaded from the system when the first text needs it.
enum PangoLibrary {
  /// The functions; the same for the whole process and never unloaded.
  static func load() throws(RenderingError) -> Pango {
    if let functions = attempt.functions { return functions }
    throw .failed(
      operation: "loading Pango",
      status: "\(attempt.reason); install the package libpangoft2-1.0-0")
  }

  private struct Attempt: @unchecked Sendable {
    var functions: Pango?
    var reason = ""
  }

  private static let attempt: Attempt = {
    let functions = UnsafeMutablePointer<BroadsheetPango>.allocate(capacity: 1)
    if let reason = broadsheet_pango_load(functions) {
      functions.deallocate()
      return Attempt(functions: nil, reason: String(cString: reason))
    }
    keepSystemConfigurationOut(Pango(functions))
    return Attempt(functions: Pango(functions))
  }()

  /// Makes an empty configuration the process's own. Pango starts a thread that loads the system's
  /// configuration unless there is a current one; we want neither its time nor its rules.
  private static func keepSystemConfigurationOut(_ pango: Pango) {
    guard let empty = pango.pointee.FcConfigCreate() else { return }
    _ = pango.pointee.FcConfigSetCurrent(empty)
    pango.pointee.FcConfigDestroy(empty)
  }
}
