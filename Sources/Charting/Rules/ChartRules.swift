package import Diagnostics

/// Every rule that `broadsheet check` knows. A rule is a line in one of the lists beside this.
package enum ChartRules {
  package static let all: [ChartRule] =
    scaleRules + textRules + barRules + lineRules + colorRules + figureRules + reportRules
    + hintRules

  /// The rule of an id, which must be in a list.
  package static func rule(_ id: String) -> ChartRule {
    guard let rule = all.first(where: { $0.id == id }) else {
      preconditionFailure("rule '\(id)' is in no list")
    }
    return rule
  }

  package static var ids: [String] { all.map(\.id) }

  /// What a chart breaks before it is laid out.
  static func findings(_ chart: Chart, theme: Theme) -> [Diagnostic] {
    let (whole, single) = (all.filter(\.isOfWhole), all.filter { !$0.isOfWhole })
    return whole.flatMap { $0.findings(chart, theme) }
      + chart.parts.flatMap { part in single.flatMap { $0.findings(part, theme) } }
  }

  /// Whether a problem is worth a line while a report is made: hints are for those who ask.
  package static func isSaidWhileDrawing(_ diagnostic: Diagnostic) -> Bool {
    (diagnostic.stage != .rule || diagnostic.severity != .hint)
      && !LabelReport.isListedOnly(diagnostic)
  }

  /// Rules that make a picture poorer, not wrong: `check` counts them as errors, while a chart that
  /// breaks one is still drawn, with a warning.
  package static func eased(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.stage == .rule, diagnostic.severity == .error,
      all.contains(where: { $0.id == diagnostic.id && !$0.isStrict })
    else { return diagnostic }
    return asWarning(diagnostic)
  }

  /// The same for a list.
  package static func eased(_ list: DiagnosticList) -> DiagnosticList { restated(list, eased) }

  /// Problems that stop nothing, such as those of other charts than the one that is asked for.
  package static func asWarnings(_ list: DiagnosticList) -> DiagnosticList {
    restated(list) { $0.severity == .error ? asWarning($0) : $0 }
  }

  private static func asWarning(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      .warning, diagnostic.stage, id: diagnostic.id, diagnostic.message, at: diagnostic.place,
      path: diagnostic.path, hint: diagnostic.hint, related: diagnostic.related)
  }

  private static func restated(
    _ list: DiagnosticList, _ restate: (Diagnostic) -> Diagnostic
  ) -> DiagnosticList {
    var result = DiagnosticList()
    result.add(contentsOf: list.all.map(restate))
    for waived in list.waived { result.add(waived) }
    return result
  }
}
