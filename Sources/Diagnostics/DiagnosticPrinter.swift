/// A form in which diagnostics are printed.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the line quoted, with a caret.
  case text
  /// One array of objects, for programs.
  case json
  /// Workflow commands that annotate a pull request.
  case github
}

/// Prints diagnostics as text.
package struct DiagnosticPrinter: Sendable {
  package let format: DiagnosticFormat
  /// Whether text is coloured with ANSI escapes.
  package let isColored: Bool

  package init(_ format: DiagnosticFormat = .text, isColored: Bool = false) {
    self.format = format
    self.isColored = isColored
  }

  /// All diagnostics, ending with a line feed unless there are none; JSON is always an array.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: TextDiagnostics(isColored: isColored).print(diagnostics)
    case .json: JSONDiagnostics.print(diagnostics)
    case .github: GitHubDiagnostics.print(diagnostics)
    }
  }
}

extension Diagnostic {
  /// The file to name: that of the place, or `path`.
  package var fileName: String? { place?.file.path ?? path }
}
