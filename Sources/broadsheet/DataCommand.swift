import ArgumentParser
import Charting
import Diagnostics
import Reporting

/// `broadsheet data SPEC --chart ID`
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Prints the table behind a chart as CSV or JSON.",
    usage: "broadsheet data <spec> [--chart <chart>] [<options>]",
    discussion: """
      The rows are those that are drawn, in drawing order, with full digits. A period is
      written as the language of expressions has it in `category` (2023, 2023H1, 2023Q3,
      2023-06, 2023-W07, 2023-06-15, FY2023), and as the axis has it in `label`. Where parts
      fill a whole, `share` is the part that is drawn and printed, 0 to 1.

      Examples:
        broadsheet data report.yaml --chart lead
        broadsheet data report.yaml --chart lead --format json
      """)

  enum TableFormat: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @Argument(help: "The report spec.") var spec: String
  @Option(help: "The chart's id; may be left out when there is one chart.") var chart: String?
  @Option(help: "Language of the names.") var lang: String?
  @OptionGroup var choice: VariantChoice
  @Option(help: "csv or json for the table; text, json or github for problems.")
  var format: String = "csv"

  func run() throws {
    let problems = DiagnosticFormat(rawValue: format) ?? .text
    guard TableFormat(rawValue: format) != nil || DiagnosticFormat(rawValue: format) != nil else {
      throw ValidationError("no format '\(format)'; there are csv, json, text and github")
    }
    var session = Session(problems)
    if let loaded = session.load(spec, choosing: choice.choices) {
      let language = lang ?? loaded.languages[0]
      let bound = Pipeline.bind(loaded, language: language, diagnostics: &session.diagnostics)
      session.diagnostics = ChartRules.eased(session.diagnostics)
      if let bound, let picked = pick(bound, &session) {
        // A chart with an error has no table: what is left concerns others.
        session.diagnostics = ChartRules.asWarnings(session.diagnostics)
        let text = format == "json" ? ChartTable.json(picked) : ChartTable.csv(picked)
        Console.output(text)
      }
    }
    try session.finish()
  }

  private func pick(_ bound: BoundReport, _ session: inout Session) -> Chart? {
    let ids = bound.charts.map(\.id)
    guard let chart else {
      if bound.charts.count == 1 { return bound.charts[0] }
      if ids.isEmpty, session.diagnostics.hasErrors { return nil }
      session.diagnostics.add(
        Diagnostic(
          .spec, id: "which-chart", "the report has \(ids.count) charts: say which with --chart",
          path: spec, hint: ids.joined(separator: ", ")))
      return nil
    }
    if let found = bound.chart(chart) { return found }
    // A chart with an error is not among them, and its error says why.
    guard !session.diagnostics.hasErrors else { return nil }
    session.diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-chart", "there is no chart '\(chart)'", path: spec,
        hint: hint(forUnknown: chart, allowed: ids)))
    return nil
  }
}
