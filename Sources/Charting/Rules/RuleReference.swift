import Diagnostics

/// The reference page of the rules, made from the lists that the checks use.
package enum RuleReference {
  package static func markdown() -> String {
    var page = """
      # Rules of charts that `broadsheet check` knows

      A rule that is broken is named in the message, as in `[too-many-parts]`. `check` counts an error as
      an error; `render` draws the chart all the same, with a warning. A hint is for the author to think
      about, and only `check` says it. A rule marked strict cannot be set aside, since the picture would be
      wrong: the chart is not drawn. An author sets any other rule aside with its reason, for one chart or
      at the top of the spec for all:

      ```yaml
      waive: {too-many-parts: all nine regions are discussed in the text}
      ```

      The manifest repeats the reason; a waiver that nothing needs is a warning of `check`. This page is
      generated from the lists that the checks use.

      | rule | level | what it asks | what to do |
      |---|---|---|---|

      """
    for rule in ChartRules.all {
      let level = rule.isStrict ? "strict" : rule.severity.rawValue
      page += "| `\(rule.id)` | \(level) | \(rule.sentence) | \(rule.advice) |\n"
    }
    return page
  }
}
