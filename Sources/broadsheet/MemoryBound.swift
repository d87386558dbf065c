import Diagnostics
import Glibc

/// A bound on memory that whoever started us has set. Once memory is refused there is none for a message
/// either, so it is looked at before anything is begun.
enum MemoryBound {
  /// What a small report needs in bytes: program, fonts, a picture, and the stacks of the threads that
  /// look for fonts.
  private static let least: UInt = 64_000_000
  /// What each further worker needs, most of it a stack.
  private static let perWorker: UInt = 32_000_000

  /// The bytes that may be used; nil for no bound.
  private static var bound: UInt? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0,
      limit.rlim_cur < UInt(Int.max)
    else { return nil }
    return limit.rlim_cur
  }

  /// The problem to end with; nil where there is enough.
  static var problem: Diagnostic? {
    guard let bound, bound < least else { return nil }
    return Diagnostic(
      .error, .drawing, id: "too-little-memory",
      "only \(bound / 1_000_000) MB of memory may be used, and drawing needs \(least / 1_000_000) MB",
      hint: "raise the limit that 'ulimit -d' shows")
  }

  /// As many workers as fit.
  static func fitting(_ workers: Int) -> Int {
    guard let bound, bound > least else { return bound == nil ? workers : 1 }
    return min(workers, 1 + Int(clamping: (bound - least) / perWorker))
  }
}
