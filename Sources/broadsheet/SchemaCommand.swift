import ArgumentParser
import Publishing
import Reporting

/// `broadsheet schema spec`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that the program reads or writes.",
    discussion: """
      Of draft 2020-12. With that of specs an editor completes keys and says what they mean; the first
      line of a spec tells it where the schema lies:

        # yaml-language-server: $schema=spec.schema.json

      Examples:
        broadsheet schema spec > spec.schema.json           what authors write
        broadsheet schema manifest > manifest.schema.json   what a run writes down
        broadsheet schema chart > chart.schema.json         what format: json makes
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case spec, manifest, chart }

  @Argument(help: "What is described: spec, manifest or chart.") var subject: Subject

  func run() throws {
    Console.output(text)
  }

  private var text: String {
    switch subject {
    case .spec: Pipeline.specSchema
    // The file beside Manifest.swift, which the package embeds.
    case .manifest: String(decoding: PackageResources.manifest_schema_json, as: UTF8.self)
    case .chart: ChartRecord.schema
    }
  }
}
