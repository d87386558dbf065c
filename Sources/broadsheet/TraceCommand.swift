import ArgumentParser
import Diagnostics
import Reporting
import Speaking

/// `broadsheet trace SPEC SUBJECT`
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Says where a figure comes from: formula, rows, file, publisher.",
    discussion: """
      The subject is a metric, a chart's id, or an expression in quotes.

      Examples:
        broadsheet trace report.yaml total
        broadsheet trace report.yaml lead --format json
        broadsheet trace report.yaml 'yoy(units@2023)' --rows 100
      """)

  @Argument(help: "The report spec.") var spec: String
  @Argument(help: "A metric, a chart's id, or an expression.") var subject: String
  @Option(help: "How many rows of each measure are shown.") var rows = 10
  @Option(help: "Language of the figures.") var lang: String = "en"
  @OptionGroup var choice: VariantChoice
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if rows < 0 { throw ValidationError("--rows must not be negative") }
    guard Language.codes.contains(lang) else {
      throw ValidationError(
        "no language '\(lang)'; there are \(Language.codes.joined(separator: ", "))")
    }
  }

  func run() throws {
    var session = Session(common)
    if let loaded = session.load(spec, choosing: choice.choices),
      let language = Language(code: lang),
      let trace = Pipeline.trace(
        subject, in: loaded, language: language, rows: rows, diagnostics: &session.diagnostics)
    {
      if common.format == .json {
        Console.output(trace.json)
      } else {
        for line in trace.lines { session.console.line(line) }
      }
    }
    try session.finish()
  }
}
