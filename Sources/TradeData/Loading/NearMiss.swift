import Diagnostics

/// Which known name an author may have meant.
enum NearMiss {
  /// Members that are compared at most; beyond, a near miss is not worth the time.
  private static let candidateLimit = 10_000

  /// A hint for an unknown name: the nearest one, or the names there are.
  static func hint(_ name: String, among names: [String], called plural: String) -> String? {
    if let near = nearest(to: name, among: Array(names.prefix(candidateLimit))) {
      return "did you mean \(ProblemLog.quoted(near))?"
    }
    return names.isEmpty ? nil : "\(plural): \(ProblemLog.list(names))"
  }
}
