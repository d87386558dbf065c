import ArgumentParser

/// `broadsheet schema manifest`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that the program writes.",
    discussion: """
      The schema of draft 2020-12 that every manifest.json holds to.

      Examples:
        broadsheet schema manifest > manifest.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case manifest }

  @Argument(help: "What is described: manifest.") var subject: Subject

  func run() throws {
    switch subject {
    case .manifest:
      // The file beside Manifest.swift, which the package embeds.
      Console.write(String(decoding: PackageResources.manifest_schema_json, as: UTF8.self), to: 1)
    }
  }
}
