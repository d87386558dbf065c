extension Diagnostic {
  /// An error of a stage.
  package init(
    _ stage: Stage, id: String, _ message: String, at place: SourceRange? = nil,
    path: String? = nil, hint: String? = nil
  ) {
    self.init(.error, stage, id: id, message, at: place, path: path, hint: hint)
  }
}
