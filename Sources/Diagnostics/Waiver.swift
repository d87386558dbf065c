/// A rule that an author sets aside, and why.
package struct Waiver: Sendable, Hashable {
  package let rule: String
  package let reason: String
  package let place: SourceRange?

  package init(rule: String, reason: String, place: SourceRange? = nil) {
    self.rule = rule
    self.reason = reason
    self.place = place
  }
}

/// A problem that a waiver took away.
package struct WaivedProblem: Sendable, Hashable {
  package let problem: Diagnostic
  package let waiver: Waiver

  package init(_ problem: Diagnostic, by waiver: Waiver) {
    self.problem = problem
    self.waiver = waiver
  }
}

extension DiagnosticList {
  /// Adds problems; those of a rule that is set aside are kept apart, with the reason.
  package mutating func add(contentsOf problems: [Diagnostic], waivedBy waivers: [Waiver]) {
    for problem in problems {
      if problem.stage == .rule, let waiver = waivers.first(where: { $0.rule == problem.id }) {
        add(WaivedProblem(problem, by: waiver))
      } else {
        add(problem)
      }
    }
  }
}
