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
  /// Names of the variables of `for`, once they are read.
  var variables: [String] = []
  /// The files that the spec is put together from, each with its folder as seen from the spec's own.
  private var folders: [(file: SourceFile, folder: RelativePath)] = []

  package init(vocabulary: SpecVocabulary = SpecVocabulary()) {
    self.vocabulary = vocabulary
  }

  /// Makes known that the spec extends a file in that folder.
  func extend(by file: SourceFile, in folder: RelativePath) { folders.append((file, folder)) }

  /// The folder that paths written at a place are relative to, as seen from the spec's own.
  func folder(of place: SourceRange) -> RelativePath {
    folders.first { $0.file === place.file }?.folder ?? .here
  }

  /// The problems from top to bottom, the spec's own before those of files it extends; those of one
  /// place in the order found.
  package var problemsByPlace: [Diagnostic] {
    func rank(_ problem: Diagnostic) -> Int {
      folders.firstIndex { $0.file === problem.place?.file }.map { $0 + 1 } ?? 0
    }
    return problems.enumerated().sorted { a, b in
      let (first, second) = (a.element.place?.location, b.element.place?.location)
      return (rank(a.element), first?.line ?? 0, first?.column ?? 0, a.offset)
        < (rank(b.element), second?.line ?? 0, second?.column ?? 0, b.offset)
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
