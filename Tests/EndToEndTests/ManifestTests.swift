import Foundation
import TestSupport
import Testing

/// The manifest is what its published schema says, and what it says is so.
@Suite struct ManifestTests {
  private static let spec =
    "licence: CC BY 4.0\nwaive: {no-source: the figures are made up}\n"
    + SampleReport.spec.replacing(
      "    source: {publisher: Customs, retrieved: 2024-03-01}\n", with: "")

  private static func schema() throws -> JSONSchema {
    let url = PackageFolder.url("Sources/broadsheet/Record/manifest.schema.json")
    return try JSONSchema(Data(contentsOf: url))
  }

  @Test(
    "the program prints another schema than the one in the sources",
    arguments: [
      ("manifest", "broadsheet/Record/manifest.schema.json"),
      ("chart", "Publishing/Article/ChartRecord.schema.json"),
    ])
  func printed(_ subject: String, _ path: String) throws {
    let workspace = try Workspace()
    let outcome = try BuiltTool.run(["schema", subject], in: workspace.url)
    let url = PackageFolder.url("Sources/" + path)
    #expect(outcome.status == 0)
    #expect(outcome.output == (try String(contentsOf: url, encoding: .utf8)))
    #expect(try BuiltTool.run(["schema", "atlas"], in: workspace.url).status == 64)
  }

  @Test("the schema of specs refuses a published one, or a judge of schemas refuses it")
  func specSchema() throws {
    let workspace = try Workspace()
    let outcome = try BuiltTool.run(["schema", "spec"], in: workspace.url)
    #expect(outcome.status == 0)
    try workspace.write(outcome.output, to: "spec.schema.json")
    let script = """
      import sys
      try:
          import jsonschema, yaml
      except ImportError:
          sys.exit(77)
      import json
      class Core(yaml.SafeLoader): pass
      # YAML 1.2: NO is a country, and a day is a text.
      for first, kinds in list(Core.yaml_implicit_resolvers.items()):
          Core.yaml_implicit_resolvers[first] = [(tag, mark) for tag, mark in kinds
              if tag.split(':')[-1] not in ('bool', 'timestamp')]
      Core.add_implicit_resolver('tag:yaml.org,2002:bool', __import__('re').compile('^(true|false)$'), list('tf'))
      schema = json.load(open(sys.argv[1]))
      judge = jsonschema.Draft202012Validator
      judge.check_schema(schema)
      for path in sys.argv[2:]:
          document = yaml.load(open(path), Loader=Core)
          for fault in judge(schema).iter_errors(document):
              print(path, list(fault.absolute_path), fault.message[:200])
      """
    let folder = PackageFolder.url("Reports")
    let specs = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { folder.path + "/" + $0 }
    #expect(specs.count > 1)
    try #require(Tool.isInstalled("python3"))
    let judged = try Tool.run(
      "python3", ["-c", script, workspace.url.path + "/spec.schema.json"] + specs)
    // Without the judge, the unit test of the schema stands alone.
    if judged.status == 77 { return }
    #expect(judged.status == 0 && judged.output == "", "\(judged.output)")
  }

  @Test("a manifest does not hold to its schema") func holds() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    try workspace.write(
      "for: {partner: all}\n" + SampleReport.head + "body:\n  - line: units.$partner by month\n",
      to: "each.yaml")
    // One that fails, so that there is a problem to tell.
    try workspace.write(SampleReport.head + "body:\n  - bar: units by nobody\n", to: "broken.yaml")
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "each.yaml", "broken.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 2)
    let manifest = try workspace.read("out/manifest.json")
    #expect(try Self.schema().faults(of: manifest) == [])
    let text = String(decoding: manifest, as: UTF8.self)
    #expect(text.contains("\"rule\": \"no-source\", \"reason\": \"the figures are made up\""))
    #expect(text.contains("\"for\": {\"partner\": \"KZ\"}"))
    #expect(text.contains("\"severity\": \"error\""))
    // The parts of a batch and what they are merged to have the same form.
    for part in ["1/2", "2/2"] {
      _ = try BuiltTool.run(
        ["render", "report.yaml", "each.yaml", "--out", "parts", "--shard", part],
        in: workspace.url)
    }
    #expect(try Self.schema().faults(of: workspace.read("parts/manifest.1-of-2.json")) == [])
    #expect(try BuiltTool.run(["merge", "parts"], in: workspace.url).status == 0)
    #expect(try Self.schema().faults(of: workspace.read("parts/manifest.json")) == [])
  }

  /// Changes to a manifest, and the place that is then complained of.
  static let wrongs: [(from: String, to: String, place: String)] = [
    ("\"sha256\": \"..", "\"sha256\": \"XY", "pattern"),
    ("\"milliseconds\": [0-9.]+", "\"milliseconds\": \"soon\"", "type number"),
    ("\"licence\": ", "\"license\": ", "no licence"),
    ("\"bytes\": [0-9]+", "\"bytes\": -1", "minimum"),
    ("\"chart\": \"lead\"", "\"chart\": 7", "type"),
    ("\"program\": \"broadsheet ", "\"program\": \"other ", "pattern"),
  ]

  @Test("the schema passes a manifest that is wrong", arguments: wrongs.indices)
  func wrong(_ index: Int) throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace).status == 0)
    let (from, to, place) = Self.wrongs[index]
    let text = try workspace.text("out/manifest.json")
    let changed = text.replacingOccurrences(of: from, with: to, options: .regularExpression)
    #expect(changed != text)
    let faults = try Self.schema().faults(of: Data(changed.utf8))
    #expect(faults.contains { $0.contains(place) }, "\(faults)")
  }

  @Test("the manifest says of a file or an input what is not so") func truth() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    #expect(try BuiltTool.render(workspace).status == 0)
    let json = try JSONSerialization.jsonObject(with: workspace.read("out/manifest.json"))
    let manifest = try #require(json as? [String: Any])
    func sha256(_ path: String) throws -> String {
      String(try Tool.run("sha256sum", [workspace.url.path + "/" + path]).output.prefix(64))
    }
    let artifacts = try #require(manifest["artifacts"] as? [[String: Any]])
    #expect(artifacts.count == 7)
    for artifact in artifacts {
      let path = try #require(artifact["path"] as? String)
      #expect(artifact["bytes"] as? Int == (try workspace.read("out/" + path)).count)
      #expect(artifact["sha256"] as? String == (try sha256("out/" + path)))
      #expect(artifact["licence"] as? String == "CC BY 4.0")
      #expect(artifact["specHash"] as? String == (try sha256("report.yaml")))
      let inputs = try #require(artifact["inputs"] as? [String: String])
      #expect(inputs.keys.sorted() == ["cars.csv", "report.yaml"])
      for (input, hash) in inputs { #expect(hash == (try sha256(input))) }
      // The file and the manifest say the same.
      let said = try BuiltTool.run(["open", "out/" + path, "--format", "json"], in: workspace.url)
      let opened = try JSONSerialization.jsonObject(with: Data(said.output.utf8))
      let file = try #require((opened as? [[String: Any]])?.first)
      for name in ["title", "licence", "language", "specHash", "dataHash"] {
        #expect(file[name] as? String == artifact[name] as? String, "\(name) of \(path)")
      }
      if path.hasSuffix("png") {
        for name in ["width", "height"] { #expect(file[name] as? Int == artifact[name] as? Int) }
        #expect(file["alt"] as? String == artifact["alt"] as? String)
      }
    }
  }
}
