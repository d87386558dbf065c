import Foundation
import TestSupport
import Testing

/// What a second run draws, and what runs beside and after one another leave behind.
@Suite struct BatchTests {
  /// What `render` says of the files that it draws.
  private func drawn(_ workspace: Workspace, _ options: [String] = []) throws -> [String] {
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out"] + options, in: workspace.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  private static let all = [
    "report/all/en/lead.pdf", "report/all/en/lead.png", "report/all/en/lead.svg",
    "report/all/en/months.pdf", "report/all/en/months.png", "report/all/en/months.svg",
    "report/paper/report.en.pdf",
  ]

  @Test("what has not changed is drawn again") func unchanged() throws {
    let workspace = try SampleReport.workspace()
    #expect(try drawn(workspace).sorted() == Self.all)
    let before = try workspace.contents(of: "out")
    let manifest = try workspace.text("out/manifest.json")
    #expect(try drawn(workspace) == [])
    #expect(try workspace.contents(of: "out") == before)
    #expect(try workspace.text("out/manifest.json") == manifest)
    #expect(try drawn(workspace, ["--force"]).sorted() == Self.all)
    #expect(try workspace.contents(of: "out") == before)
  }

  @Test("a chart is drawn again because rows that it does not show have changed")
  func rows() throws {
    let workspace = try SampleReport.workspace()
    _ = try drawn(workspace)
    // The value in yuan of one row: no chart shows it, and no text.
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100,2000", with: "KZ,2022-01,100,2001"),
      to: "cars.csv")
    let lines = try drawn(workspace)
    #expect(!lines.contains { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }, "\(lines)")
    // The bars are of 2023, so only the line shows a row of 2022.
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100,2000", with: "KZ,2022-01,101,2001"),
      to: "cars.csv")
    let again = try drawn(workspace).filter { $0.hasSuffix(".png") }
    #expect(again == ["report/all/en/months.png"])
    #expect(try drawn(workspace) == [])
  }

  @Test("a file that was lost or written over is not drawn again") func lostFile() throws {
    let workspace = try SampleReport.workspace()
    _ = try drawn(workspace)
    let lead = try workspace.read("out/report/all/en/lead.png")
    try workspace.write(Data(repeating: 7, count: lead.count), to: "out/report/all/en/lead.png")
    try FileManager.default.removeItem(
      at: workspace.url.appendingPathComponent("out/report/all/en/months.svg"))
    let lines = try drawn(workspace)
    #expect(lines.contains("report/all/en/lead.png"))
    #expect(lines.contains("report/all/en/months.svg"))
    #expect(try workspace.read("out/report/all/en/lead.png") == lead)
  }

  @Test("a dry run draws, or does not say why it would") func dryRun() throws {
    let workspace = try SampleReport.workspace()
    let first = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--dry-run"], in: workspace.url)
    #expect(first.status == 0)
    #expect(first.output.contains("report/all/en/lead.png  new\n"))
    #expect(!workspace.exists("out"))
    _ = try drawn(workspace)
    try workspace.write(SampleReport.data + "UZ,2023-03,1,1\n", to: "cars.csv")
    let second = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--dry-run"], in: workspace.url)
    #expect(second.output.contains("report/all/en/lead.png  cars.csv changed\n"))
    try FileManager.default.removeItem(
      at: workspace.url.appendingPathComponent("out/report/all/en/lead.png"))
    try workspace.write(SampleReport.data, to: "cars.csv")
    let third = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--dry-run"], in: workspace.url)
    #expect(third.output.contains("report/all/en/lead.png  its file is gone or was changed\n"))
  }

  @Test("a choice of charts, languages or sizes draws others") func choices() throws {
    let spec =
      "lang: [en, ru]\n" + SampleReport.content
      + "outputs:\n  web: {charts: all, size: article, format: png}\n"
    let workspace = try SampleReport.workspace(spec: spec)
    #expect(try drawn(workspace, ["--only", "lead", "--lang", "ru"]) == ["report/web/ru/lead.png"])
    #expect(try drawn(workspace, ["--size", "phone"]) == [])
    #expect(try drawn(workspace).count == 3)
    // What was not chosen is not forgotten.
    #expect(try drawn(workspace, ["--only", "months", "--force"]).count == 2)
    #expect(try drawn(workspace) == [])
  }

  @Test("a killed run is begun anew") func resume() throws {
    let outputs = (1...80).map { "  o\($0): {charts: all, format: png}\n" }
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content + "outputs:\n" + outputs.joined())
    let run = try BuiltTool.start(
      ["render", "report.yaml", "--out", "out", "--quiet", "--jobs", "1"], in: workspace.url)
    for _ in 0..<5000 where !workspace.exists("out/report/o9/en/lead.png") { usleep(2000) }
    run.send(signal: SIGKILL)
    _ = try run.wait(seconds: 20, expectsSignal: true)
    let lines = try drawn(workspace)
    #expect(lines.count < 150)
    #expect(!lines.contains("report/o2/en/lead.png"))
    #expect(workspace.files(in: "out").filter { $0.hasSuffix(".png") }.count == 160)
    #expect(!workspace.exists("out/.journal"))
    #expect(try drawn(workspace) == [])
  }

  @Test("two runs into one folder harm each other") func atOnce() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.spec, to: "other.yaml")
    let runs = try ["report.yaml", "other.yaml", "report.yaml"].map { spec in
      try BuiltTool.start(["render", spec, "--out", "out", "--quiet"], in: workspace.url)
    }
    for run in runs { #expect(try run.wait(seconds: 60).status == 0) }
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "other.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.output == "")
    for path in workspace.files(in: "out") where path != "manifest.json" {
      try FileChecks.expectGood(try workspace.read("out/" + path), path)
    }
  }

  @Test("the parts of a batch are not the whole") func shards() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.spec, to: "other.yaml")
    let specs = ["render", "report.yaml", "other.yaml", "--quiet"]
    #expect(try BuiltTool.run(specs + ["--out", "whole"], in: workspace.url).status == 0)
    #expect(
      try BuiltTool.run(["merge", "parts"], in: workspace.url, setting: "mkdir parts").status == 6)
    let environments = ["JOB_COMPLETION_INDEX=0", "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_MIN=1"]
    for (index, environment) in environments.enumerated() {
      let outcome = try BuiltTool.run(
        specs + ["--out", "parts", "--shard", "auto/3"], in: workspace.url,
        setting: "export \(environment)")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(workspace.exists("parts/manifest.\(index + 1)-of-3.json"))
    }
    let early = try BuiltTool.run(["merge", "parts"], in: workspace.url)
    #expect(early.messages.contains("'manifest.3-of-3.json' is missing"))
    #expect(
      try BuiltTool.run(specs + ["--out", "parts", "--shard", "3/3"], in: workspace.url).status == 0
    )
    #expect(try BuiltTool.run(["merge", "parts"], in: workspace.url).status == 0)
    #expect(try workspace.contents(of: "parts") == workspace.contents(of: "whole"))
    #expect(try workspace.untimedManifest("parts") == workspace.untimedManifest("whole"))
  }

  @Test("bytes depend on the number of workers") func workers() throws {
    let workspace = try SampleReport.workspace()
    for jobs in ["1", "2", "5"] {
      _ = try BuiltTool.run(
        ["render", "report.yaml", "--out", "out\(jobs)", "--jobs", jobs], in: workspace.url)
    }
    let one = try workspace.contents(of: "out1")
    #expect(one.count == 7)
    #expect(try workspace.contents(of: "out2") == one)
    #expect(try workspace.contents(of: "out5") == one)
  }

  @Test("one report in a hundred takes others with it") func someBroken() throws {
    let workspace = try Workspace()
    try workspace.write(SampleReport.data, to: "cars.csv")
    for index in 0..<100 {
      let by = index == 42 ? "partnr" : "partner"
      try workspace.write(
        SampleReport.head + "body:\n  - bar: units@2023-01..2023-02 by \(by)\n"
          + "outputs: {o: {size: 300x200, format: png, path: \"\(index)\"}}\n",
        to: "specs/\(index).yaml")
    }
    let outcome = try BuiltTool.run(
      ["render", "specs", "--out", "out", "--quiet"], in: workspace.url,
      setting: "cp cars.csv specs/")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("42.yaml:10:"))
    #expect(workspace.files(in: "out").filter { $0.hasSuffix(".png") }.count == 99)
  }
}
