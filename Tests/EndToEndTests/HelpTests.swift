import Foundation
import TestSupport
import Testing

/// The examples that `--help` shows are run as they stand there.
@Suite("help") struct HelpTests {
  static let commands = [
    "", "render", "check", "data", "eval", "trace", "schema", "open", "merge",
  ]

  @Test("an example of --help does not work") func examples() throws {
    let workspace = try Self.workspace()
    var examples: [String] = []
    for command in Self.commands {
      let words = command.isEmpty ? ["--help"] : ["help", command]
      let help = try BuiltTool.run(words, in: workspace.url)
      let found = Self.examples(in: help.output)
      #expect(!found.isEmpty, "no example of '\(command)'")
      examples += found.filter { !examples.contains($0) }
    }
    for example in examples {
      let shards = example.contains(" merge ") ? Self.shards : ""
      let outcome = try BuiltTool.run(
        ["--version"], in: workspace.url,
        setting: "set -e; broadsheet() { \"\(BuiltTool.path)\" \"$@\"; }; \(shards)\(example)")
      #expect(outcome.status == 0, "\(example)\n\(outcome.messages)")
    }
    for file in ["lead.png", "spec.schema.json", "manifest.schema.json", "chart.schema.json"] {
      #expect(try workspace.read(file).count > 1000, "\(file)")
    }
  }

  /// The lines below "Examples:", without the remarks behind them.
  static func examples(in help: String) -> [String] {
    guard let start = help.range(of: "Examples:") else { return [] }
    return help[start.upperBound...].split(separator: "\n").drop { $0.allSatisfy(\.isWhitespace) }
      .prefix { $0.hasPrefix("  ") }
      .map { line in
        let example = line.drop { $0 == " " }
        return String(example.range(of: "   ").map { example[..<$0.lowerBound] } ?? example)
      }
      .filter { $0.hasPrefix("broadsheet ") }
  }

  /// What ten machines have left before their parts are put together.
  static let shards =
    "for n in $(seq 10); do broadsheet render Reports/ --out out/ --shard $n/10; done; "

  /// The specs that the examples name, small.
  static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      """
      partner,year,units
      KR,2022,100
      KR,2023,120
      MX,2022,80
      MX,2023,95

      """, to: "cars.csv")
    let spec = """
      report: Cars
      data:
        cars:
          file: FOLDERcars.csv
          period: year
          measures: {units: vehicle}
          dims: {partner: iso2}
          source: {publisher: Customs}
      metrics: {total: units@2023}
      body:
        - bar: units@2023 by partner
          id: lead
      outputs:
        article: {charts: lead, format: png@2x}

      """
    let below = "root: ..\n" + spec.replacingOccurrences(of: "FOLDER", with: "../")
    try workspace.write(spec.replacingOccurrences(of: "FOLDER", with: ""), to: "report.yaml")
    try workspace.write(below, to: "Reports/central-asia.yaml")
    try workspace.write("for: {country: [KR, MX]}\n" + below, to: "Reports/exporters.yaml")
    return workspace
  }
}
