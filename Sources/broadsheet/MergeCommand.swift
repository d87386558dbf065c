import ArgumentParser
import Diagnostics
import TradeData

/// `broadsheet merge OUT`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one manifest of those that the parts of a batch have left.",
    discussion: """
      Each `render --shard 3/10` leaves a manifest.3-of-10.json. When all are in one folder, this
      writes the manifest.json that a single run would have written.

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
        try merge(opened, &session.diagnostics)
      }
    } catch {
      session.diagnostics.add(error.diagnostic)
    }
    try session.finish()
  }

  private func merge(
    _ folder: OutputFolder, _ diagnostics: inout DiagnosticList
  ) throws(OutputFolder.Failure) {
    let counts = folder.names.compactMap(MergeCommand.partCount)
    guard let count = counts.max(), Set(counts).count == 1 else {
      complain(
        counts.isEmpty
          ? "there is no manifest of a part" : "the manifests are of different batches",
        "render each part with --shard first", &diagnostics)
      return
    }
    var merged = Manifest()
    for number in 1...count {
      let name = "manifest.\(number)-of-\(count).json"
      guard let bytes = folder.read(name) else {
        complain("'\(name)' is missing", "that part is not done yet", &diagnostics)
        return
      }
      let record = RunRecord(manifest: bytes, journal: [])
      for entry in record.entries.values { merged.keep(entry, of: record) }
      for spec in record.specs.values { merged.keep(spec, of: record) }
      merged.add(record.problems.values.flatMap { $0.map(\.line) })
    }
    try folder.write(to: Manifest.fileName, survivesPowerCuts: true) { merged.write($0) }
    for number in 1...count { folder.remove("manifest.\(number)-of-\(count).json") }
  }

  private func complain(_ message: String, _ hint: String?, _ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(.error, .drawing, id: "incomplete-batch", message, path: folder, hint: hint))
  }

  /// 10 for `manifest.3-of-10.json`.
  private static func partCount(_ name: String) -> Int? {
    guard name.hasPrefix("manifest."), name.hasSuffix(".json") else { return nil }
    let middle = name.dropFirst("manifest.".count).dropLast(".json".count)
    let parts = middle.split(separator: "-")
    guard parts.count == 3, parts[1] == "of" else { return nil }
    return Int(parts[2])
  }
}
