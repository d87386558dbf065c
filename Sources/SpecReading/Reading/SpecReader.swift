package import Diagnostics

/// The words a spec may use that other modules decide.
package struct SpecVocabulary: Sendable {
  /// Keywords of chart kinds.
  package var kinds: [String]
  /// Those that can be layers of a combined chart.
  package var layerKinds: [String]
  /// Names of shipped themes; a theme may also be a path.
  package var themes: [String]
  /// Names of size presets.
  package var sizes: [String]
  /// Codes of languages.
  package var languages: [String]
  /// Rules of charts, which an author may set aside.
  package var rules: [String]
  /// Rules of charts that nobody may set aside.
  package var strictRules: [String]
  /// Names of theme colours; nil when any name may be right.
  package var colors: [String]?

  package init(
    kinds: [String] = ["bar", "line"], layerKinds: [String] = ["bar", "line"],
    themes: [String] = ["wire", "ledger"],
    sizes: [String] = ["article", "newsletter", "phone", "social", "print-1col", "print-2col"],
    languages: [String] = Languages.codes,
    rules: [String] = ["too-many-values", "no-source"], strictRules: [String] = [],
    colors: [String]? = nil
  ) {
    self.kinds = kinds
    self.layerKinds = layerKinds
    self.themes = themes
    self.sizes = sizes
    self.languages = languages
    self.rules = rules
    self.strictRules = strictRules
    self.colors = colors
  }
}

/// Reads a report spec.
package enum SpecReader {
  /// Returns what could be read of the report in `file`; every problem found is added to
  /// `diagnostics`.
  ///
  /// A report with errors is still returned when its outline stands, so that its data can be checked
  /// in the same run: the caller stops before drawing if `diagnostics` has errors. Values that were
  /// refused are absent from it.
  ///
  /// - Parameter open: Opens a file that the spec extends; nil, with a diagnostic, when it cannot.
  package static func read(
    _ file: SourceFile, vocabulary: SpecVocabulary = SpecVocabulary(),
    diagnostics: inout DiagnosticList,
    open: (WrittenText, inout DiagnosticList) -> SourceFile? = { _, _ in nil }
  ) -> ReportSpec? {
    guard let tree = readTree(file, diagnostics: &diagnostics) else { return nil }
    let session = ReadingSession(vocabulary: vocabulary)
    let merged = SpecInheritance(session: session).merged(
      tree, of: file, diagnostics: &diagnostics, open: open)
    // What a file that cannot be read would have said is missing everywhere.
    guard let root = merged else {
      diagnostics.add(contentsOf: session.problemsByPlace)
      return nil
    }
    let report = session.report(root, in: file)
    // What is wrong as YAML is not also of the wrong kind.
    let reported = Set(diagnostics.all.compactMap(\.place))
    let problems = session.problemsByPlace
    diagnostics.add(
      contentsOf: problems.filter { $0.place.map { !reported.contains($0) } ?? true })
    return report
  }

  /// The file's YAML with places, for files of another shape, such as themes; nil when it is not a
  /// mapping. Its fields are read with `SpecFields`.
  package static func readTree(
    _ file: SourceFile, diagnostics: inout DiagnosticList
  ) -> SpecNode? {
    guard YAMLPreflight.passes(file, diagnostics: &diagnostics),
      let root = YAMLComposer.compose(file, diagnostics: &diagnostics)
    else { return nil }
    switch root.content {
    case .mapping: return root
    case .null: diagnostics.add(YAMLMessages.emptySpec(file))
    case .scalar, .sequence: diagnostics.add(YAMLMessages.notAMapping(root))
    }
    return nil
  }
}
