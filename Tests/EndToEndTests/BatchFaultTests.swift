import Foundation
import TestSupport
import Testing

/// What a batch leaves behind when it is killed again and again, when the disk is full or cannot be
/// written to, and when its names are wrong: the folder of one clean run, or less of it.
@Suite(.serialized) struct BatchFaultTests {
  /// A spec of many small pictures.
  private static let outputs = (1...60).map {
    "  o\($0): {charts: all, size: 400x260, format: png}\n"
  }
  private static let many = SampleReport.content + "outputs:\n" + outputs.joined()
  private static let render = ["render", "report.yaml", "--quiet", "--out"]

  private static func clean(_ workspace: Workspace) throws {
    #expect(try BuiltTool.run(render + ["whole"], in: workspace.url).status == 0)
  }

  /// Compares a folder with the one of a clean run: every byte but the timings.
  private static func expectWhole(
    _ workspace: Workspace, _ folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      workspace.files(in: folder) == workspace.files(in: "whole"), sourceLocation: sourceLocation)
    #expect(
      try workspace.contents(of: folder) == workspace.contents(of: "whole"),
      sourceLocation: sourceLocation)
    #expect(
      try workspace.untimedManifest(folder) == workspace.untimedManifest("whole"),
      sourceLocation: sourceLocation)
  }

  @Test("a batch killed at random moments does not come to what one run makes", arguments: 1...3)
  func killed(_ seed: UInt64) throws {
    let workspace = try SampleReport.workspace(spec: Self.many)
    try Self.clean(workspace)
    var random = SeededRandom(seed: seed)
    for jobs in ["1", "2", "2"] {
      let run = try BuiltTool.start(
        Self.render + ["out", "--jobs", jobs], in: workspace.url)
      // A run takes a second or so: most are met at work, some before or after it.
      usleep(UInt32(random.next() % 700_000))
      run.send(signal: SIGKILL)
      _ = try run.wait(seconds: 20, expectsSignal: true)
      for path in workspace.files(in: "out") where path.hasSuffix(".png") && !path.contains(".b") {
        try FileChecks.expectGood(try workspace.read("out/" + path), path)
      }
    }
    #expect(try BuiltTool.run(Self.render + ["out"], in: workspace.url).status == 0)
    try Self.expectWhole(workspace, "out")
  }

  @Test("what a killed run has left unfinished stays, or what a living one is at is taken away")
  func abandoned() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write("half", to: "out/report/all/en/.broadsheet-1-1")
    try workspace.write("half", to: "out/report/all/en/.broadsheet-1-2")
    // The shell holds the second as a living run would.
    let outcome = try BuiltTool.run(
      Self.render + ["out"], in: workspace.url,
      setting: "exec 9<out/report/all/en/.broadsheet-1-2; flock -x 9")
    #expect(outcome.status == 0)
    #expect(!workspace.exists("out/report/all/en/.broadsheet-1-1"))
    #expect(workspace.exists("out/report/all/en/.broadsheet-1-2"))
  }

  @Test(
    "a run into a full disk leaves a wrong file, or cannot be taken up elsewhere",
    .enabled(if: OutputFaultTests.canMount, "nothing can be mounted here"))
  func fullDisk() throws {
    let workspace = try SampleReport.workspace(spec: Self.many)
    try Self.clean(workspace)
    let outcome = try BuiltTool.run(
      Self.render + ["small"], in: workspace.url,
      setting: OutputFaultTests.inNewMounts(
        "mkdir small; mount -t tmpfs -o size=400k none small", after: "cp -a small out"))
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("the disk is full"), "\(outcome.messages)")
    let files = workspace.files(in: "out")
    #expect(files.count > 20)
    #expect(files.count < 120)
    #expect(!files.contains { $0.contains(".broadsheet") })
    for path in files where path.hasSuffix("png") {
      #expect(try workspace.read("out/" + path) == workspace.read("whole/" + path))
    }
    #expect(try BuiltTool.run(Self.render + ["out"], in: workspace.url).status == 0)
    try Self.expectWhole(workspace, "out")
  }

  @Test(
    "a disk that is read-only is not told",
    .enabled(if: OutputFaultTests.canMount, "nothing can be mounted here"))
  func readOnlyDisk() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      Self.render + ["fixed"], in: workspace.url,
      setting: OutputFaultTests.inNewMounts(
        "mkdir fixed; mount -t tmpfs -o ro none fixed", after: "ls -A fixed"))
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("cannot write 'fixed': the disk is read-only"))
    #expect(outcome.output == "")
  }

  @Test("two runs at once make another folder than one") func atOnce() throws {
    let workspace = try SampleReport.workspace(spec: Self.many)
    try Self.clean(workspace)
    let runs = try (1...2).map { _ in
      try BuiltTool.start(Self.render + ["out"], in: workspace.url)
    }
    for run in runs { #expect(try run.wait(seconds: 60).status == 0) }
    try Self.expectWhole(workspace, "out")
  }

  @Test("runs that differ, at once, leave hashes that the files do not have") func different()
    throws
  {
    let workspace = try SampleReport.workspace(spec: Self.many)
    for _ in 1...3 {
      try? FileManager.default.removeItem(at: workspace.url.appendingPathComponent("out"))
      let runs = try [[], ["--strip"], [], ["--strip"]].map { options in
        try BuiltTool.start(Self.render + ["out", "--only", "lead"] + options, in: workspace.url)
      }
      for run in runs { #expect(try run.wait(seconds: 60).status == 0) }
      let json = try JSONSerialization.jsonObject(with: workspace.read("out/manifest.json"))
      let artifacts = (json as? [String: Any])?["artifacts"] as? [[String: Any]] ?? []
      #expect(artifacts.count == 60)
      let paths = artifacts.map { workspace.url.path + "/out/\($0["path"] ?? "")" }
      let sums = try Tool.run("sha256sum", paths).output.split(separator: "\n").map {
        $0.prefix(64)
      }
      #expect(sums.map(String.init) == artifacts.map { $0["sha256"] as? String ?? "" })
    }
  }

  @Test("what a killed run has left stays where nothing is to be drawn") func tidied() throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace).status == 0)
    let manifest = try workspace.untimedManifest("out")
    try workspace.write("\n", to: "out/.journal")
    for folder in ["", "report/all/en/"] {
      try workspace.write("half", to: "out/\(folder).broadsheet-1-1")
      try workspace.write("mine", to: "out/\(folder).broadsheet-notes")
    }
    let outcome = try BuiltTool.run(["render", "report.yaml", "--out", "out"], in: workspace.url)
    #expect(outcome.status == 0 && outcome.output == "")
    let hidden = workspace.files(in: "out").filter { $0.contains("/.") || $0.hasPrefix(".") }
    #expect(hidden == [".broadsheet-notes", "report/all/en/.broadsheet-notes"])
    #expect(try workspace.untimedManifest("out") == manifest)
  }

  @Test(
    "a disk that is read-only stops a run that has nothing to write",
    .enabled(if: OutputFaultTests.canMount, "nothing can be mounted here"))
  func nothingToWrite() throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace).status == 0)
    let outcome = try BuiltTool.run(
      Self.render + ["out"], in: workspace.url,
      setting: OutputFaultTests.inNewMounts("mount --bind -r out out"))
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("names are refused after something was drawn") func names() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write(SampleReport.data, to: "more/cars.csv")
    try workspace.write(SampleReport.spec, to: "more/report.yaml")
    try workspace.write(SampleReport.spec, to: "more/Report.yaml")
    try workspace.write(
      SampleReport.content + "outputs: {o: {charts: lead, path: ../x}}\n", to: "out.yaml")
    let both = try BuiltTool.run(
      ["render", "report.yaml", "more/report.yaml", "--out", "out"], in: workspace.url)
    #expect(both.status == 2)
    #expect(
      both.messages.contains(
        "'more/report.yaml' and 'report.yaml' would both write 'report/all/en/lead.png'"))
    let cases = try BuiltTool.run(
      ["render", "report.yaml", "more/Report.yaml", "--out", "out"], in: workspace.url)
    #expect(cases.status == 2)
    #expect(cases.messages.contains("would both write 'Report/all/en/lead.png' (as 'report/"))
    let outside = try BuiltTool.run(
      ["render", "report.yaml", "out.yaml", "--out", "out"], in: workspace.url)
    #expect(outside.status == 2)
    #expect(outside.messages.contains("'../x' leaves the output folder"), "\(outside.messages)")
    #expect(!workspace.exists("out"))
    // What is there of an earlier run stays, and its record.
    #expect(try BuiltTool.render(workspace).status == 0)
    let before = try workspace.text("out/manifest.json")
    _ = try BuiltTool.run(
      ["render", "report.yaml", "more/report.yaml", "--out", "out"], in: workspace.url)
    #expect(try workspace.text("out/manifest.json") == before)
  }

  /// A debug build draws a tenth of it, so that the suite does not wait.
  private static let thousands =
    ProcessInfo.processInfo.environment["BROADSHEET"] == nil ? 200 : 2000

  @Test("one artefact in a hundred that fails takes others with it, or is told twenty times over")
  func thousandsWithSomeBroken() throws {
    let count = Self.thousands
    let workspace = try Workspace()
    var rows = "partner,month,units\n"
    for index in 0..<count {
      for month in 1...3 { rows += "m\(index),2023-0\(month),\(10 + index % 7 * month)\n" }
    }
    // No font has the name of every hundredth member.
    let names = stride(from: 50, to: count, by: 100).map { "m\($0): \"\u{13000}\"" }
    try workspace.write(rows, to: "cars.csv")
    try workspace.write(
      """
      report: Cars for many
      for: {partner: all}
      data:
        exports:
          file: cars.csv
          period: month
          measures: {units: vehicle}
          dims: [partner]
          source: {publisher: Customs}
          labels: {\(names.joined(separator: ", "))}
      body:
        - line: units.$partner by month
          title: "{partner}"
      outputs: {o: {charts: all, size: 400x260, format: png@1x, path: "{partner}"}}

      """, to: "report.yaml")
    let outcome = try BuiltTool.run(Self.render + ["out"], in: workspace.url, seconds: 240)
    #expect(outcome.status == 6)
    let files = workspace.files(in: "out").filter { $0.hasSuffix(".png") }
    #expect(files.count == count - count / 100)
    #expect(!files.contains("m50.png"))
    let errors = outcome.messages.split(separator: "\n").filter { $0.contains("error: ") }
    #expect(errors.count == 1, "\(outcome.messages.prefix(2000))")
    #expect(
      errors.first?.contains("partner = m50, and \(count / 100 - 1) more") == true,
      "\(outcome.messages.prefix(2000))")
    for path in ["m0.png", "m\(count - 1).png"] {
      try FileChecks.expectGood(try workspace.read("out/" + path), path)
    }
    // A second run tries the broken ones again, and those alone.
    let again = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--dry-run", "--quiet"], in: workspace.url)
    #expect(again.output.split(separator: "\n").count == count / 100)
  }

  @Test("bytes or the manifest depend on the number of workers", arguments: ["1", "2", "4"])
  func workers(_ jobs: String) throws {
    let workspace = try SampleReport.workspace(spec: Self.many)
    try Self.clean(workspace)
    let run = try BuiltTool.run(Self.render + ["out", "--jobs", jobs], in: workspace.url)
    #expect(run.status == 0)
    try Self.expectWhole(workspace, "out")
  }

  @Test(
    "little memory makes a run hang",
    arguments: [("ulimit -d 8000", "8"), ("ulimit -v 150000", "153"), ("ulimit -v 300000", "307")])
  func littleMemory(_ limit: String, _ said: String) throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      Self.render + ["out"], in: workspace.url, setting: limit, seconds: 20)
    #expect(outcome.status == 6)
    #expect(
      outcome.messages.contains("only \(said) MB of memory may be used"), "\(outcome.messages)")
    #expect(!workspace.exists("out"))
  }
}
