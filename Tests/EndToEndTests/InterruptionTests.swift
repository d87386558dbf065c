import Foundation
import TestSupport
import Testing

/// A run that is cut short leaves whole files and nothing else: E03 and E24.
@Suite(.serialized) struct InterruptionTests {
  /// A report with so many files that a run can be met in the middle.
  private static func longReport() throws -> Workspace {
    let outputs = (1...80).map { "  o\($0): {charts: all, format: [png@1x, svg]}\n" }
    let body = SampleReport.content
    return try SampleReport.workspace(spec: body + "outputs:\n" + outputs.joined())
  }

  @Test(
    "an interrupt leaves a temporary file, or another status than shells expect",
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func interrupt(_ signal: Int32, _ status: Int32) throws {
    let workspace = try Self.longReport()
    let run = try Self.startAndMeet(workspace)
    run.send(signal: signal)
    #expect(try run.wait(seconds: 20).status == status)
    try Self.expectWholeFiles(workspace, allowsTemporary: false)
  }

  @Test("a run that is killed leaves half a file", arguments: 0..<3) func killed(_: Int) throws {
    let workspace = try Self.longReport()
    let run = try Self.startAndMeet(workspace)
    run.send(signal: SIGKILL)
    _ = try run.wait(seconds: 20, expectsSignal: true)
    try Self.expectWholeFiles(workspace, allowsTemporary: true)
    // What a killed run leaves behind does not disturb the next.
    #expect(try BuiltTool.run(["check", "report.yaml"], in: workspace.url).status == 0)
  }

  @Test("a signal that was switched off ends the program") func ignoredSignal() throws {
    let workspace = try Self.longReport()
    let run = try Self.startAndMeet(workspace, setting: "trap '' HUP")
    run.send(signal: SIGHUP)
    #expect(try run.wait(seconds: 60).status == 0)
  }

  /// Starts a run and waits until it has written a few files.
  private static func startAndMeet(
    _ workspace: Workspace, setting: String = ""
  ) throws -> RunningTool {
    // Tests may themselves run with interrupts switched off.
    let prefix = "exec env --default-signal=INT,TERM\(setting.isEmpty ? ",HUP" : "") "
    let run = try BuiltTool.start(
      ["render", "report.yaml", "--out", "out", "--quiet", "--jobs", "1"], in: workspace.url,
      setting: setting + "\n" + prefix + "\"$0\" \"$@\"")
    for _ in 0..<5000 where !workspace.exists("out/report/o2/en/lead.svg") { usleep(2000) }
    return run
  }

  private static func expectWholeFiles(_ workspace: Workspace, allowsTemporary: Bool) throws {
    let files = workspace.files(in: "out")
    #expect(files.count >= 5)
    #expect(files.count < 320, "the run was met too late to say anything")
    #expect(!files.contains("manifest.json"))
    for path in files {
      if path == ".journal" {
        // What is finished is written down, so that the next run need not draw it again.
        for line in try workspace.text("out/.journal").split(separator: "\n").dropLast() {
          #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
      } else if path.contains(".broadsheet-") {
        #expect(allowsTemporary, "\(path)")
      } else {
        try FileChecks.expectGood(try workspace.read("out/" + path), path)
      }
    }
  }
}
