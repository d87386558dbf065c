import Foundation
import TestSupport
import Testing

/// The four commands as a user types them.
@Suite struct CommandTests {
  @Test(
    "a help text has no examples",
    arguments: [[], ["render"], ["check"], ["data"], ["eval"]] as [[String]])
  func help(_ command: [String]) throws {
    let workspace = try Workspace()
    let outcome = try BuiltTool.run(command + ["--help"], in: workspace.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Examples:\n  broadsheet "))
    // No line is so long that the terminal breaks it again.
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(
    "a wrong call ends with another status than 64",
    arguments: [
      ["rendr"], ["render"], ["render", "report.yaml", "--jobs", "0"],
      ["render", "report.yaml", "--jobs", "many"], ["render", "report.yaml", "--out", ""],
      ["check", "report.yaml", "--format", "xml"], ["data", "report.yaml", "--format", "xml"],
      ["eval", "report.yaml"], ["eval", "report.yaml", "units", "--lang", "tlh"],
      ["check", "empty-folder"],
    ])
  func usage(_ arguments: [String]) throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(arguments, in: workspace.url, setting: "mkdir empty-folder")
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.messages.contains("Error: "))
    #expect(outcome.output == "")
  }

  /// The first form is read without ArgumentParser.
  @Test("a run means something else when its options are written otherwise")
  func plainWords() throws {
    let workspace = try SampleReport.workspace()
    let forms: [[String]] = [
      ["report.yaml", "--out", "a", "--jobs", "2", "--force"],
      ["--out=b", "--jobs=2", "report.yaml", "--force", "--format", "text"],
    ]
    let outcomes = try forms.map { try BuiltTool.run(["render"] + $0, in: workspace.url) }
    #expect(outcomes[0].status == 0)
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].messages == outcomes[1].messages)
    let first = try workspace.contents(of: "a")
    #expect(first.count == 7)
    #expect(try workspace.contents(of: "b") == first)
  }

  @Test("the version is not said") func version() throws {
    let workspace = try Workspace()
    let outcome = try BuiltTool.run(["--version"], in: workspace.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test("check writes a file, or prints something when all is well") func check() throws {
    let workspace = try SampleReport.workspace()
    let before = workspace.files()
    let outcome = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(outcome.status == 0)
    #expect(outcome.output + outcome.messages == "")
    #expect(workspace.files() == before)
  }

  @Test("check passes a metric that nothing shows and that cannot be computed")
  func unusedMetric() throws {
    let spec = SampleReport.spec.replacing("metrics:\n", with: "metrics:\n  lost: units.XX\n")
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("report.yaml:10:15: error: 'XX' is not a member of partner"))
    #expect(try BuiltTool.render(workspace).status == 0)
  }

  // MARK: Problems

  @Test("problems are not printed in the form that was asked for") func formats() throws {
    let workspace = try SampleReport.workspace(
      spec: SampleReport.spec.replacing("id: lead", with: "idd: lead"))
    func messages(_ format: String) throws -> String {
      let outcome = try BuiltTool.run(
        ["check", "report.yaml", "--format", format], in: workspace.url)
      #expect(outcome.status == 2)
      return outcome.messages
    }
    let text = """
      report.yaml:16:5: error: unknown key 'idd' in a chart [unknown-key]
         16 |     idd: lead
            |     ^~~
         hint: did you mean 'id'?

      """
    #expect(try messages("text") == text)
    let github = "::error file=report.yaml,line=16,col=5,endColumn=8,title=unknown-key::"
    #expect(try messages("github").hasPrefix(github))
    let list = try JSONSerialization.jsonObject(with: Data(messages("json").utf8))
    let problem = try #require((list as? [[String: Any]])?.first)
    #expect(problem["severity"] as? String == "error")
    #expect(problem["stage"] as? String == "spec")
    #expect(problem["id"] as? String == "unknown-key")
    #expect(problem["line"] as? Int == 16)
    #expect(problem["hint"] as? String == "did you mean 'id'?")
  }

  @Test("JSON is not an empty list when there is no problem") func noProblems() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["check", "report.yaml", "--format", "json"], in: workspace.url)
    #expect(outcome.messages == "[]\n")
  }

  @Test("a spec that is not there is not named") func noSpec() throws {
    let workspace = try Workspace()
    for command in [["render"], ["check"], ["data"]] {
      let outcome = try BuiltTool.run(command + ["lost.yaml"], in: workspace.url)
      #expect(outcome.status == 2)
      let says = "lost.yaml: error: cannot read 'lost.yaml': there is no such file"
      #expect(outcome.messages.hasPrefix(says), "\(outcome.messages)")
    }
  }

  // MARK: Several reports

  @Test("one bad spec holds back the good ones") func oneBadSpec() throws {
    let workspace = try SampleReport.workspace()
    let short = SampleReport.content + "outputs: {o: {charts: lead}}\n"
    try workspace.write(short, to: "a.yaml")
    try workspace.write(short.replacing("by partner", with: "by partnr"), to: "b.yaml")
    try workspace.write(short.replacing("2023-02", with: "2099-02"), to: "c.yml")
    let outcome = try BuiltTool.run(
      ["render", "a.yaml", "b.yaml", "c.yml", "report.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("b.yaml:15:"))
    #expect(outcome.messages.contains("c.yml:"))
    #expect(outcome.output.hasPrefix("a/o/en/lead@2x.png"))
    #expect(workspace.files(in: "out").count == 9)
    let manifest = try workspace.text("out/manifest.json")
    #expect(manifest.contains("\"file\": \"b.yaml\", \"line\": 15"))
  }

  @Test("a chart whose text does not fit is drawn, or takes others with it") func heldBack() throws
  {
    let long = "Incomprehensibilities-" + String(repeating: "x", count: 200)
    let spec = SampleReport.spec.replacing("id: lead", with: "id: lead\n    title: \(long)")
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write(SampleReport.spec, to: "good.yaml")
    try workspace.write("older", to: "out/report/all/en/lead.png")
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "good.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 6, "\(outcome.messages)")
    #expect(outcome.messages.contains("is wider than"))
    let months = ["pdf", "png", "svg"].map { "all/en/months.\($0)" }
    #expect(workspace.files(in: "out/report") == ["all/en/lead.png"] + months)
    #expect(try workspace.text("out/report/all/en/lead.png") == "older")
    #expect(workspace.files(in: "out/good").count == 7)
  }

  @Test("a folder of specs is not taken in the order of names") func folder() throws {
    let workspace = try SampleReport.workspace()
    let short = SampleReport.content + "outputs: {o: {charts: lead}}\n"
    for name in ["b.yaml", "a.yml", ".hidden.yaml", "notes.txt"] {
      try workspace.write(short, to: "specs/" + name)
    }
    try workspace.write(SampleReport.data, to: "specs/cars.csv")
    let outcome = try BuiltTool.run(["render", "specs/", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 0)
    let names = outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names == ["a/o/en/lead@2x.png", "b/o/en/lead@2x.png"])
  }

  @Test("of two specs that would write one file, one is drawn") func sameFile() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.spec, to: "other/report.yaml")
    try workspace.write(SampleReport.data, to: "other/cars.csv")
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "other/report.yaml", "--out", "out", "--quiet"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("would both write 'report/all/en/lead.png'"))
    #expect(!workspace.exists("out"))
  }
}
