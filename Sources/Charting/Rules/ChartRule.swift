package import Diagnostics
import TradeData

/// A rule of good charts that can be checked: what it asks, and what to do when a chart breaks it.
package struct ChartRule: Sendable {
  /// As it stands in messages and in `waive`: `too-many-parts`.
  package let id: String
  package let severity: Severity
  /// What the rule asks, as a sentence without a full stop.
  package let sentence: String
  /// What an author does about it; empty where the message of the place that finds it says so.
  package let advice: String
  /// True where a chart that breaks it would be wrong, not only poorer: it is not drawn, and no waiver
  /// helps.
  package let isStrict: Bool
  /// True for what a picture says as a whole; other rules look at each panel by itself.
  let isOfWhole: Bool
  /// What a chart breaks of it, each as a message; nil for rules that the layout or the binder find
  /// while they work.
  let check: (@Sendable (Chart, Theme) -> [String])?

  init(
    _ id: String, _ severity: Severity, _ sentence: String, advice: String = "",
    isStrict: Bool = false, isOfWhole: Bool = false,
    check: (@Sendable (Chart, Theme) -> [String])? = nil
  ) {
    self.id = id
    self.severity = severity
    self.sentence = sentence
    self.advice = advice
    self.isStrict = isStrict
    self.isOfWhole = isOfWhole
    self.check = check
  }

  func findings(_ chart: Chart, _ theme: Theme) -> [Diagnostic] {
    (check?(chart, theme) ?? []).map {
      Diagnostic(severity, .rule, id: id, $0, at: chart.place, hint: advice.isEmpty ? nil : advice)
    }
  }
}
