import Foundation
import TestSupport
import Testing

/// What a run says while it goes on: to a terminal, to a file, to a program.
@Suite struct ProgressTests {
  private static let outputs = (1...20).map {
    "  o\($0): {charts: all, size: 400x260, format: png}\n"
  }
  private static let spec = SampleReport.content + "outputs:\n" + outputs.joined()

  /// Runs the program in a terminal of its own and returns everything it shows there.
  private func shown(
    _ workspace: Workspace, columns: Int = 80, _ options: String = ""
  ) throws -> String {
    let call = "stty cols \(columns); '\(BuiltTool.path)' render report.yaml --out out \(options)"
    let result = try Tool.run(
      "script", ["-qec", "cd '\(workspace.url.path)' && { \(call); }", "/dev/null"])
    #expect(result.status == 0, "\(result.output)")
    return result.output
  }

  @Test(
    "a terminal is not shown count, rate and the time left",
    .enabled(if: Tool.isInstalled("script")))
  func terminal() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let output = try shown(workspace)
    let lines = output.split(separator: "\r").map { $0.replacing("\u{1B}[K", with: "") }
    let progress = lines.compactMap {
      $0.firstMatch(of: /^(\d+)\/40  [0-9.]+\/s  \d+ s left  report\//)
    }
    #expect(!progress.isEmpty, "\(output)")
    #expect(progress.last?.1 == "40")
    // The line goes away at the end; what stays is how much was drawn.
    #expect(output.contains("\r\u{1B}[K40 files drawn, 0 unchanged"), "\(output)")
    #expect(!output.contains(" bytes"))
  }

  @Test(
    "the line of progress runs over into a second one", .enabled(if: Tool.isInstalled("script")))
  func narrow() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    for line in try shown(workspace, columns: 30).split(separator: "\r")
    where line.contains("/40") {
      #expect(line.replacing("\u{1B}[K", with: "").count < 30, "\(line)")
    }
  }

  @Test(
    "a terminal is shown something although it was to be quiet",
    .enabled(if: Tool.isInstalled("script")))
  func quiet() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    #expect(try shown(workspace, "--quiet") == "")
  }

  @Test("a file is not told each artefact once, in order, or it gets signs for terminals")
  func plain() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--jobs", "2"], in: workspace.url)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 40)
    #expect(lines.first?.hasPrefix("report/o1/en/lead.png  ") == true)
    #expect(lines.last?.hasPrefix("report/o20/en/months.png  ") == true)
    #expect(outcome.messages == "")
  }

  @Test("a program is told less than paths, bytes and how far it is") func json() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--format", "json"], in: workspace.url)
    let objects = try outcome.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    #expect(objects.count == 40)
    for (index, object) in objects.enumerated() {
      #expect(object?["done"] as? Int == index + 1)
      #expect(object?["of"] as? Int == 40)
      let path = try #require(object?["path"] as? String)
      #expect(object?["bytes"] as? Int == (try workspace.read("out/" + path)).count)
    }
    #expect(outcome.messages == "[]\n")
  }
}
