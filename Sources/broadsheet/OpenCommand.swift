import ArgumentParser
import Diagnostics
import Rendering
import TradeData

/// `broadsheet open FILE...`
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Says what finished files carry: title, source, licence, spec, size.",
    discussion: """
      Reads PNG, SVG and PDF files, and checks that they are whole. The spec hash is that of the spec
      file, as sha256sum prints it; where a spec extends others or has a theme of its own, that of all
      these files one after the other. The data hash is that of `broadsheet data SPEC --chart ID`.

      Examples:
        broadsheet open out/central-asia/article/en/lead@2x.png
        broadsheet open out/*/*/en/*.png --format json
      """)

  @Argument(help: "Finished files.") var files: [String]
  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = Session(common)
    var found: [(path: String, description: FileDescription)] = []
    for path in files {
      if let description = read(path, &session.diagnostics) { found.append((path, description)) }
    }
    if common.format == .json {
      Console.output(FileDescriptionText.json(found))
    } else {
      for (path, description) in found {
        session.console.line(printable(path))
        for line in FileDescriptionText.lines(description) { session.console.line("  " + line) }
      }
    }
    try session.finish()
  }

  private func read(_ path: String, _ diagnostics: inout DiagnosticList) -> FileDescription? {
    do throws(DataFile.Failure) {
      let bytes = try DataFile.read(path: path)
      do throws(FileDescription.Damage) {
        return try FileDescription.read(bytes)
      } catch {
        diagnostics.add(
          Diagnostic(.data, id: error.id, "'\(path)' \(error.message)", path: path))
      }
    } catch {
      diagnostics.add(Diagnostic(.data, id: error.id, error.description, path: path))
    }
    return nil
  }
}
