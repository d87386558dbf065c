import ArgumentParser
import Diagnostics

/// `broadsheet merge OUT`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one manifest of those that the parts of a batch have left.",
    discussion: """
      Each `render --shard 3/10` leaves a manifest.3-of-10.json. When all are in one folder, this
      writes the manifest.json that a single run would have written, and takes those of the parts
      away. Parts that are cut off, that are of different programs, specs or data, or whose files
      are not there are refused. What a manifest.json tells of other specs is kept.

      Examples:
        broadsheet merge out/
      """)

  @Argument(help: "The folder with the manifests of all parts.") var folder: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = Session(common)
    let opened = OutputFolder(folder)
    if !opened.isThere { complain("there is no such folder", nil, &session.diagnostics) }
    do throws(OutputFolder.Failure) {
      if opened.isThere {
        try opened.make()
        if let refusal = try PartMerge(opened).run() {
          complain(refusal.message, refusal.hint, &session.diagnostics)
        }
      }
    } catch {
      session.diagnostics.add(error.diagnostic)
    }
    try session.finish()
  }

  private func complain(_ message: String, _ hint: String?, _ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(.error, .drawing, id: "incomplete-batch", message, path: folder, hint: hint))
  }
}
