import Foundation
import TestSupport
import Testing

/// Nothing is written over what a run is made from, over the record, or over files of somebody else; it is
/// found before anything is drawn.
@Suite struct OutputNameTests {
  /// A chart that is called as its data file, with the table beside it.
  private static let named =
    SampleReport.head + """
      body:
        - line: units by month
          id: cars
      outputs:
        all: {path: "{id}", format: [png@1x, html]}

      """

  /// What `--out` and the data are, as shell commands that go before, and the folder to draw into.
  static let inputs: [(setting: String, out: String)] = [
    ("true", "."), ("true", "$PWD"), ("ln -s . here", "here"), ("mkdir x", "x/.."),
    ("mkdir o; mv cars.csv o/cars.csv; ln -s o/cars.csv cars.csv", "o"),
    ("mv cars.csv real.csv; ln -s real.csv cars.csv", "."),
  ]

  @Test("a file that a report is made from is written over", arguments: inputs.indices)
  func input(_ index: Int) throws {
    let (setting, out) = Self.inputs[index]
    let workspace = try SampleReport.workspace(spec: Self.named)
    let folder = out == "$PWD" ? workspace.url.path : out
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", folder], in: workspace.url, setting: setting)
    #expect(outcome.status == 2)
    #expect(
      outcome.messages.contains(
        "'cars.csv' of 'report.yaml' would be written over 'cars.csv', which reports are made from"),
      "\(outcome.messages)")
    #expect(outcome.output == "")
    #expect(try workspace.text("cars.csv") == SampleReport.data)
    #expect(!workspace.exists("cars.png") && !workspace.exists("manifest.json"))
  }

  @Test("a spec, or the data of another spec, is written over") func otherInputs() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.data, to: "o/report/all/en/lead.svg")
    try workspace.write(
      SampleReport.head.replacing("cars.csv", with: "o/report/all/en/lead.svg\n    format: csv")
        + "body:\n  - line: units by month\n", to: "other.yaml")
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "other.yaml", "--out", "o"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("[overwrites-input]"), "\(outcome.messages)")
    #expect(try workspace.text("o/report/all/en/lead.svg") == SampleReport.data)
    // With nothing in the way it is drawn.
    #expect(
      try BuiltTool.run(
        ["render", "report.yaml", "other.yaml", "--out", "p", "--quiet"], in: workspace.url
      ).status == 0)
  }

  /// A path of an output and its format, and the file that would have a name of the record.
  static let reserved: [(path: String, format: String, file: String)] = [
    ("manifest", "json", "manifest.json"), ("Manifest", "json", "Manifest.json"),
    ("manifest.2-of-3", "json", "manifest.2-of-3.json"),
    (".broadsheet-1-1/a", "png@1x", ".broadsheet-1-1/a.png"),
    ("manifest.json/a", "png@1x", "manifest.json/a.png"),
  ]

  @Test("a name of the record is taken for a file", arguments: reserved.indices)
  func reservedName(_ index: Int) throws {
    let (path, format, file) = Self.reserved[index]
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content
        + "outputs: {o: {charts: lead, format: \(format), path: \"\(path)\"}}\n")
    for command in [["render", "report.yaml", "--out", "out"], ["check", "report.yaml"]] {
      let outcome = try BuiltTool.run(command, in: workspace.url)
      #expect(outcome.status == 2)
      #expect(
        outcome.messages.contains("report.yaml:")
          && outcome.messages.contains("'\(file)' is a name"),
        "\(outcome.messages)")
      #expect(!workspace.exists("out"))
    }
  }

  @Test("a manifest.json of somebody else's is written over, or one that came to harm stops runs")
  func foreign() throws {
    let workspace = try SampleReport.workspace()
    let app = "{\"name\": \"my web app\"}\n"
    try workspace.write(app, to: "out/manifest.json")
    for options in [[], ["--dry-run"], ["--shard", "1/2"]] {
      let outcome = try BuiltTool.run(
        ["render", "report.yaml", "--out", "out"] + options, in: workspace.url)
      #expect(outcome.status == 6)
      #expect(
        outcome.messages.contains("'out/manifest.json' is not of this program"),
        "\(outcome.messages)")
      #expect(workspace.files(in: "out") == ["manifest.json"])
    }
    #expect(try BuiltTool.run(["merge", "out"], in: workspace.url).status == 6)
    #expect(try workspace.text("out/manifest.json") == app)
    #expect(try BuiltTool.render(workspace, into: "whole").status == 0)
    let good = try workspace.read("whole/manifest.json")
    for harmed in [Data(), good.prefix(200), Data(repeating: 0, count: 50), Data("garbage".utf8)] {
      try workspace.write(harmed, to: "out/manifest.json")
      #expect(try BuiltTool.render(workspace).status == 0)
      #expect(try workspace.untimedManifest("out") == workspace.untimedManifest("whole"))
    }
  }

  @Test("a file and a folder of one name are found when half is drawn") func nested() throws {
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content + """
        outputs:
          a: {charts: lead, format: png@1x, path: x}
          b: {charts: lead, format: png@1x, path: X.png/y}

        """)
    let outcome = try BuiltTool.run(["render", "report.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.messages.contains("'x.png' of 'report.yaml' would be a file, and for 'X.png/y.png'"))
    #expect(!workspace.exists("out"))
  }

  @Test("one of two specs whose names look the same is left out, or one named twice is two")
  func sameNames() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.data, to: "two/cars.csv")
    try workspace.write(SampleReport.spec, to: "two/\u{E9}.yaml")
    try workspace.write(SampleReport.spec, to: "two/e\u{301}.yaml")
    for command in [["render", "two", "--out", "out"], ["check", "two"]] {
      let outcome = try BuiltTool.run(command, in: workspace.url)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("would both write"), "\(outcome.messages)")
      #expect(!workspace.exists("out"))
    }
    let names = [
      "report.yaml", "./report.yaml", workspace.url.path + "/report.yaml", ".//report.yaml",
    ]
    let once = try BuiltTool.run(["render"] + names + ["--out", "out"], in: workspace.url)
    #expect(once.status == 0, "\(once.messages)")
    #expect(once.output.split(separator: "\n").count == 7)
    for name in ["./report.yaml", "."] {
      let again = try BuiltTool.run(["render", name, "--out", "out"], in: workspace.url)
      #expect(again.status == 0 && again.output == "", "\(again)")
    }
  }

  @Test("files of another spec that is still there are replaced without a word") func replaced()
    throws
  {
    let workspace = try Workspace()
    for folder in ["a", "b"] {
      try workspace.write(SampleReport.data, to: folder + "/cars.csv")
      try workspace.write(SampleReport.spec, to: folder + "/report.yaml")
    }
    func run() throws -> BuiltTool.Outcome {
      try BuiltTool.run(["render", "b/report.yaml", "--out", "out", "--quiet"], in: workspace.url)
    }
    #expect(
      try BuiltTool.run(["render", "a/report.yaml", "--out", "out", "--quiet"], in: workspace.url)
        .messages == "")
    let second = try run()
    #expect(second.status == 0)
    #expect(second.messages.contains("was drawn from 'a/report.yaml', and is replaced"))
    #expect(try run().messages == "")
    // A spec that was moved has taken its files along.
    try FileManager.default.moveItem(
      at: workspace.url.appendingPathComponent("b"), to: workspace.url.appendingPathComponent("c"))
    #expect(
      try BuiltTool.run(["render", "c/report.yaml", "--out", "out", "--quiet"], in: workspace.url)
        .messages == "")
  }
}
