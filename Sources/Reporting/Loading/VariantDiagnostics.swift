package import Diagnostics

/// The problems of the reports of one spec, each said once.
package enum VariantDiagnostics {
  /// A problem that all reports have is kept as it is; one that only some have says which.
  ///
  /// - Parameter count: How many reports there are, where those without a problem are not among `found`.
  package static func merged(
    _ found: [(variant: Variant, problems: [Diagnostic])], among count: Int = 0
  ) -> [Diagnostic] {
    let count = max(count, Set(found.map(\.variant)).count)
    guard count > 1 else { return found.flatMap(\.problems) }
    var order: [Diagnostic] = []
    var holders: [Diagnostic: [Variant]] = [:]
    for (variant, problems) in found {
      for problem in problems {
        if holders[problem] == nil { order.append(problem) }
        if holders[problem]?.last != variant { holders[problem, default: []].append(variant) }
      }
    }
    return order.map { problem in
      guard let some = holders[problem], some.count < count, let first = some.first else {
        return problem
      }
      let more = some.count > 1 ? ", and \(some.count - 1) more" : ""
      return Diagnostic(
        problem.severity, problem.stage, id: problem.id,
        "\(problem.message) (\(first)\(more))", at: problem.place, path: problem.path,
        hint: problem.hint, related: problem.related)
    }
  }
}
