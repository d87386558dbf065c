package import Charting
package import Diagnostics
package import SpecReading

/// Finds themes: those that come with the program by name, others as YAML files below the spec's root.
package struct ThemeLibrary {
  private let spec: ReportSpec
  private let files: ReportFiles

  package init(spec: ReportSpec, files: ReportFiles) {
    self.spec = spec
    self.files = files
  }

  /// The theme an author names; `wire` when none is named.
  package func theme(_ written: WrittenText?, diagnostics: inout DiagnosticList) -> Theme? {
    guard let written else { return Theme.named("wire") }
    if let theme = Theme.named(written.value) { return theme }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-theme", "there is no theme '\(written.value)'", at: written.place,
        hint: hint(forUnknown: written.value, allowed: Theme.names)))
    return nil
  }
}
