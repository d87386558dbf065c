/// Which step found the problem; it decides the exit status.
package enum Stage: Int, Sendable, Comparable, CaseIterable {
  /// Raw values are the exit statuses of the command line.
  case spec = 2
  case data = 3
  case claim = 4
  case rule = 5
  case drawing = 6

  package static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
}

/// How much a diagnostic weighs. An error stops the artefact; a warning does not.
package enum Severity: String, Sendable, Comparable {
  case hint, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One problem that the author can act on.
///
/// Messages start lower-case, quote what the author wrote, and end without a full stop.
package struct Diagnostic: Sendable, Hashable {
  package let severity: Severity
  package let stage: Stage
  /// Stable, kebab-case: `unknown-key`.
  package let id: String
  package let message: String
  package let place: SourceRange?
  /// A file to name when there is no place inside one: a path that cannot be read.
  package let path: String?
  /// What to do about it.
  package let hint: String?
  /// Other places that belong to the problem: the first use of a duplicate key.
  package let related: [Related]

  /// A further place, with a word about it.
  package struct Related: Sendable, Hashable {
    package let message: String
    package let place: SourceRange

    package init(_ message: String, _ place: SourceRange) {
      self.message = message
      self.place = place
    }
  }

  package init(
    _ severity: Severity = .error, _ stage: Stage, id: String, _ message: String,
    at place: SourceRange? = nil, path: String? = nil, hint: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.stage = stage
    self.id = id
    self.message = message
    self.place = place
    self.path = path
    self.hint = hint
    self.related = related
  }
}

/// The problems of one run, in the order found; the same problem is kept once.
package struct DiagnosticList: Sendable {
  package private(set) var all: [Diagnostic] = []
  /// What authors have set aside, with their reasons.
  package private(set) var waived: [WaivedProblem] = []
  private var seen: Set<Diagnostic> = []

  package init() {}

  /// Leaves out what is not wanted; what was set aside stays known.
  package mutating func keep(_ isWanted: (Diagnostic) -> Bool) { all.removeAll { !isWanted($0) } }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }
  package var isEmpty: Bool { all.isEmpty }

  /// The exit status of the command line: 0 without errors, else that of the earliest stage in
  /// which one was found.
  package var exitStatus: Int {
    all.filter { $0.severity == .error }.map(\.stage).min()?.rawValue ?? 0
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { all.append(diagnostic) }
  }

  package mutating func add(contentsOf others: [Diagnostic]) {
    for diagnostic in others { add(diagnostic) }
  }

  package mutating func add(_ waived: WaivedProblem) {
    if !self.waived.contains(waived) { self.waived.append(waived) }
  }

  /// Problems and what was set aside.
  package mutating func add(contentsOf other: DiagnosticList) {
    add(contentsOf: other.all)
    for waived in other.waived { add(waived) }
  }
}
