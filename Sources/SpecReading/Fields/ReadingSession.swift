package import Diagnostics

/// What is known while one file is read: its problems so far, the words that are allowed, and the
/// report's languages.
///
/// A class, so that every reader of a nested value adds to the same list. It lives on one task.
package final class ReadingSession {
  package let vocabulary: SpecVocabulary
  /// In the order found; `SpecReader` sorts them by place.
  package private(set) var problems: [Diagnostic] = []
  /// The report's languages, once they are read.
  var languages: [String] = ["en"]
  /// The folder that the spec may read, once it is read.
  var root = RelativePath.here

  package init(vocabulary: SpecVocabulary = SpecVocabulary()) {
    self.vocabulary = vocabulary
  }

  /// The problems from top to bottom; those of one place in the order found.
  package var problemsByPlace: [Diagnostic] {
    problems.enumerated().sorted { a, b in
      let (first, second) = (a.element.place?.location, b.element.place?.location)
      return (first?.line ?? 0, first?.column ?? 0, a.offset)
        < (second?.line ?? 0, second?.column ?? 0, b.offset)
    }.map(\.element)
  }

  /// Adds an error of the author's.
  package func problem(
    _ id: String, _ message: String, at place: SourceRange, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    problems.append(
      Diagnostic(.error, .spec, id: id, message, at: place, hint: hint, related: related))
  }

  func add(_ more: Diagnostic...) { problems.append(contentsOf: more) }

  /// Adds the error that a value is of the wrong kind.
  package func wrongKind(_ node: SpecNode, expected: String, hint: String? = nil) {
    problem("wrong-kind", "expected \(expected), found \(node.found)", at: node.place, hint: hint)
  }
}
