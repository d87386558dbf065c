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
  /// The same in addresses: libraries and fonts have theirs without using memory, and so has what each
  /// thread sets aside for later.
  private static let leastAddresses: UInt = 340_000_000
  private static let addressesPerWorker: UInt = 150_000_000

  private struct Bound {
    let bytes: UInt
    let least: UInt
    let perWorker: UInt
    /// What shows it in a shell.
    let command: String
  }

  /// The bounds there are.
  private static var bounds: [Bound] {
    [
      (RLIMIT_DATA, least, perWorker, "ulimit -d"),
      (RLIMIT_AS, leastAddresses, addressesPerWorker, "ulimit -v"),
    ].compactMap { resource, least, perWorker, command in
      var limit = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0,
        limit.rlim_cur < UInt(Int.max)
      else { return nil }
      return Bound(bytes: limit.rlim_cur, least: least, perWorker: perWorker, command: command)
    }
  }

  /// The problem to end with; nil where there is enough.
  static var problem: Diagnostic? {
    guard let bound = bounds.first(where: { $0.bytes < $0.least }) else { return nil }
    return Diagnostic(
      .error, .drawing, id: "too-little-memory",
      "only \(bound.bytes / 1_000_000) MB of memory may be used, and drawing needs "
        + "\(bound.least / 1_000_000) MB",
      hint: "raise the limit that '\(bound.command)' shows")
  }

  /// As many workers as fit.
  static func fitting(_ workers: Int) -> Int {
    bounds.reduce(workers) { workers, bound in
      guard bound.bytes > bound.least else { return 1 }
      return min(workers, 1 + Int(clamping: (bound.bytes - bound.least) / bound.perWorker))
    }
  }
}
