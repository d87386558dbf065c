import ArgumentParser
import Diagnostics
import Querying
import Reporting
import Speaking
import Statistics
import TradeData

/// `broadsheet eval SPEC EXPRESSION`
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Computes one expression and says what it is made of.",
    discussion: """
      Prints value, unit, interval, and the rows that were used.

      Examples:
        broadsheet eval report.yaml 'units@2023'
        broadsheet eval report.yaml 'yoy(units@2023) by partner'
      """)

  @Argument(help: "The report spec whose data and metrics are used.") var spec: String
  @Argument(help: "An expression, in quotes.") var expression: String
  @Option(help: "Language of the words.") var lang: String = "en"
  @OptionGroup var choice: VariantChoice
  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = Session(common)
    if let loaded = session.load(spec, choosing: choice.choices) {
      guard let language = Language(code: lang) else {
        throw ValidationError(
          "no language '\(lang)'; there are \(Language.codes.joined(separator: ", "))")
      }
      let answer = Evaluator(loaded.catalog).answer(
        ExpressionText(expression), diagnostics: &session.diagnostics)
      if let answer {
        for line in AnswerText.lines(answer, loaded: loaded, language: language) {
          session.console.line(line)
        }
      }
    }
    try session.finish()
  }
}
