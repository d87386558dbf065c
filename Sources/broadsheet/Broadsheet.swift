import ArgumentParser
import Diagnostics

/// The command line.
@main
struct Broadsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadsheet",
    abstract: "Turns a report spec and trade data into charts and briefings.",
    discussion: """
      Examples:
        broadsheet render Reports/central-asia.yaml --out out/
        broadsheet check Reports/central-asia.yaml
        broadsheet data Reports/central-asia.yaml --chart lead
        broadsheet eval Reports/central-asia.yaml 'yoy(units@2023)'
        broadsheet trace Reports/central-asia.yaml total
        broadsheet open out/central-asia/article/en/lead@2x.png

      Exit status: 0 good, 2 spec, 3 data, 4 claim, 5 chart rule, 6 drawing or writing, 64 usage.
      """,
    version: Version.text,
    subcommands: [
      RenderCommand.self, CheckCommand.self, MergeCommand.self, DataCommand.self, EvalCommand.self,
      TraceCommand.self, OpenCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Surroundings.prepare()
    if let slip = unreadableArgument { exit(withError: slip) }
    guard let request = RenderRequest(plain: CommandLine.arguments.dropFirst()) else {
      if let slip = CommandLine.arguments.dropFirst().first.flatMap(slip) { exit(withError: slip) }
      do {
        var command = try parseAsRoot()
        try command.run()
      } catch {
        // Help and version are results: they too may not come out.
        guard exitCode(for: error) == .success else { exit(withError: error) }
        Console.output(fullMessage(for: error) + "\n")
      }
      return finish()
    }
    do { try request.run(Session(.text)) } catch { exit(withError: error) }
    finish()
  }

  /// Ends a run that went well, unless its results did not come out.
  private static func finish() {
    guard let loss = Console.loss else { return }
    Console(format: .text).report([loss])
    exit(withError: ExitCode(6))
  }
}

extension Broadsheet {
  /// What to say of a word of the command line that is no text: taken as one, it would name another file.
  private static var unreadableArgument: ValidationError? {
    for index in 0..<Int(CommandLine.argc) {
      guard let word = CommandLine.unsafeArgv[index], String(validatingCString: word) == nil else {
        continue
      }
      let shown = String(cString: word).replacing("\u{FFFD}", with: "?")
      return ValidationError("argument \(index), '\(shown)', is not in UTF-8")
    }
    return nil
  }

  /// What to say where the first word is no command; nil where it is one, or an option.
  private static func slip(_ word: String) -> ValidationError? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), word != "help", !names.contains(word) else { return nil }
    let isSpec = [".yaml", ".yml", "/"].contains { word.hasSuffix($0) }
    return ValidationError(
      isSpec
        ? "say what to do with '\(word)', as in: broadsheet render '\(word)'"
        : "there is no command '\(word)': " + hint(forUnknown: word, allowed: names))
  }
}

/// What the program is called in the files it makes.
enum Version {
  static let text = "0.1.0"
}

extension DiagnosticFormat: ExpressibleByArgument {}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "How problems are printed: text, json or github.")
  var format: DiagnosticFormat = .text
}

/// Which of the reports of a spec a command is about.
struct VariantChoice: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: "The report with this value, as country=CN, where the spec has `for`. Once for each name."
  )
  var choices: [String] = []
}
