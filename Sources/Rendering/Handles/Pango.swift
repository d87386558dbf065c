internal import CPangoCairo

/// Pango with what it brings, loaded from the system when the first text needs it. One for each worker.
final class Pango {
  /// Under their own names.
  let functions: BroadsheetPango

  init() throws(RenderingError) {
    if let failure = Self.failure { throw failure }
    functions = try Self.load()
  }

  /// What keeps Pango from being loaded; nil when all is well. Asked once for the process.
  private static let failure: RenderingError? = {
    do throws(RenderingError) {
      keepSystemConfigurationOut(try load())
      return nil
    } catch { return error }
  }()

  private static func load() throws(RenderingError) -> BroadsheetPango {
    var reason: String?
    let functions = withUnsafeTemporaryAllocation(of: BroadsheetPango.self, capacity: 1) {
      reason = broadsheet_pango_load(&$0[0]).map { String(cString: $0) }
      return reason == nil ? $0[0] : nil
    }
    if let functions { return functions }
    throw .failed(
      operation: "loading Pango",
      status: "\(reason ?? "no reason given"); install the package libpangoft2-1.0-0")
  }

  /// Makes an empty configuration the process's own. Pango starts a thread that loads the system's
  /// configuration unless there is a current one; we want neither its time nor its rules.
  private static func keepSystemConfigurationOut(_ pango: BroadsheetPango) {
    guard let empty = pango.FcConfigCreate() else { return }
    _ = pango.FcConfigSetCurrent(empty)
    pango.FcConfigDestroy(empty)
  }
}
