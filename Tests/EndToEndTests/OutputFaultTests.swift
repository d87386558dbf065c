import Foundation
import TestSupport
import Testing

/// Faults of the place that files are written to: E01, E02, E04 to E08, E10 to E12.
@Suite("faults of the output") struct OutputFaultTests {
  @Test(
    "an output folder that cannot be one is not refused in words",
    arguments: [
      ("cars.csv", "a file of that name is in the way"),
      ("cars.csv/deeper", "a file of that name is in the way"),
      ("/proc/broadsheet", "there is no such folder, and none can be made"),
      ("/dev/full", "a file of that name is in the way"),
      ("loop", "its links lead in a circle"),
      (String(repeating: "n", count: 256), "the name is too long"),
    ])
  func folder(_ out: String, _ reason: String) throws {
    let workspace = try SampleReport.workspace()
    let before = workspace.files()
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", out], in: workspace.url,
      setting: out == "loop" ? "ln -s loop loop" : "")
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("error: cannot write '"), "\(outcome.messages)")
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
    #expect(workspace.files().filter { $0 != "loop" } == before)
  }

  @Test("a folder without permission is written to", .disabled(if: getuid() == 0, "root may write"))
  func readOnly() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.render(workspace, setting: "mkdir out; chmod 555 out")
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("permission is refused"))
  }

  @Test("a full disk leaves half a file, or loses the older one") func fullDisk() throws {
    let workspace = try SampleReport.workspace()
    let older = Data("older".utf8)
    try workspace.write(older, to: "out/report/all/en/lead.png")
    // Files larger than 4 blocks of 1024 bytes cannot be written: the same as a full disk, for anyone.
    let outcome = try BuiltTool.render(workspace, setting: "ulimit -f 4")
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("cannot write 'out/report/all/en/lead.png': it would be"))
    #expect(try workspace.read("out/report/all/en/lead.png") == older)
    #expect(workspace.files(in: "out").allSatisfy { !$0.contains("broadsheet-") })
  }

  @Test(
    "results that do not come out are not missed",
    arguments: [
      ["--help"], ["help", "render"], ["--version"],
      ["data", "report.yaml", "--chart", "lead"], ["eval", "report.yaml", "total"],
      ["trace", "report.yaml", "total"], ["schema", "spec"],
      ["render", "report.yaml", "--out", "out", "--dry-run"],
      ["render", "report.yaml", "--only", "lead", "--size", "article", "--out", "-"],
    ])
  func lostResults(_ words: [String]) throws {
    let workspace = try SampleReport.workspace(spec: SampleReport.content)
    let outcome = try BuiltTool.run(words, in: workspace.url, redirection: ">/dev/full")
    #expect(outcome.status == 6, "\(words)")
    #expect(
      outcome.messages.contains("cannot write to standard output: the disk is full"),
      "\(outcome.messages)")
    // A reader that has seen enough is no fault.
    let cut = try BuiltTool.run(
      words, in: workspace.url, redirection: "| true; exit ${PIPESTATUS[0]}")
    #expect(cut.status == 0, "\(cut.messages)")
  }

  @Test("a disk that is full leaves half a file", .enabled(if: Self.canMount))
  func smallDisk() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "small", "--quiet"], in: workspace.url,
      setting: Self.inNewMounts(
        "mkdir small; mount -t tmpfs -o size=40k none small", after: "find small"))
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("the disk is full"), "\(outcome.messages)")
    #expect(!outcome.output.contains(".broadsheet"))
  }

  @Test("no fonts at all are not told", .enabled(if: Self.canMount)) func noFonts() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--quiet"], in: workspace.url,
      setting: Self.inNewMounts("mount -t tmpfs none /usr/share/fonts"))
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("the font 'Inter' of the theme is not installed"))
    #expect(outcome.messages.contains("apt-get install fonts-inter"))
    #expect(!workspace.exists("out/manifest.json"))
  }

  @Test("a folder in the way of a file is harmed") func folderInTheWay() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write("mine", to: "out/report/all/en/lead.png/mine.txt")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("a folder of that name is in the way"))
    #expect(try workspace.text("out/report/all/en/lead.png/mine.txt") == "mine")
    #expect(workspace.exists("out/report/all/en/months.png"))
  }

  @Test("a link at the target is written through") func linkAtTarget() throws {
    let workspace = try SampleReport.workspace()
    try workspace.write("precious", to: "precious")
    let outcome = try BuiltTool.render(
      workspace,
      setting: "mkdir -p out/report/all/en; ln -s $PWD/precious out/report/all/en/lead.png")
    #expect(outcome.status == 0)
    #expect(try workspace.text("precious") == "precious")
    #expect(PNGFile(try workspace.read("out/report/all/en/lead.png")) != nil)
  }

  @Test("a link below the output folder leads files elsewhere") func linkOnTheWay() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.render(
      workspace, setting: "mkdir out elsewhere; ln -s $PWD/elsewhere out/report")
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("cannot write 'out/report': a link of that name"))
    #expect(workspace.files(in: "elsewhere") == [])
  }

  @Test("an output folder that is a link is not written to") func folderIsLink() throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace, setting: "mkdir real; ln -s real out").status == 0)
    #expect(workspace.files(in: "real").count == 8)
  }

  /// Outputs, and what is said of their names.
  static let names: [(outputs: String, says: String)] = [
    ("{a: {path: x}, b: {path: X}}", "two artefacts would both be written to 'X.png'"),
    ("{a: {path: \"{lang}\", charts: all}}", "two artefacts would both be written to 'en.png'"),
    ("{a: {size: 8000x8000, format: png@3x}}", "has 24000 by 24000 pixels"),
    ("{a: {path: \"../x\", charts: lead}}", "'../x' leaves the output folder"),
    ("{a: {path: \"/etc/x\", charts: lead}}", "'/etc/x' leaves the output folder"),
    (
      "{a: {path: \(String(repeating: "n", count: 252)), charts: lead}}",
      "a file name of 256 bytes is longer than the 255"
    ),
  ]

  @Test("names of files that cannot be are found too late", arguments: names.indices)
  func badNames(_ index: Int) throws {
    let (outputs, says) = Self.names[index]
    let body = SampleReport.content
    let workspace = try SampleReport.workspace(spec: body + "outputs: \(outputs)\n")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains(says), "\(outcome.messages)")
    #expect(!workspace.exists("out"))
  }

  @Test("a name of 255 bytes or a long path is not written") func longNames() throws {
    let body = SampleReport.content
    let name = String(repeating: "n", count: 251)
    let deep = Array(repeating: String(repeating: "d", count: 200), count: 4).joined(separator: "/")
    let outputs =
      "outputs: {a: {path: \(name), charts: lead}, b: {path: \(deep)/x, charts: lead}}\n"
    let workspace = try SampleReport.workspace(spec: body + outputs)
    #expect(try BuiltTool.render(workspace).status == 0)
    #expect(workspace.exists("out/\(name).png"))
    #expect(workspace.exists("out/\(deep)/x.png"))
  }

  @Test("a font that is not installed is replaced in silence") func missingFont() throws {
    let workspace = try SampleReport.workspace(spec: "theme: mine.yaml\n" + SampleReport.spec)
    try workspace.write("font: Comic Sans MS\n", to: "mine.yaml")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 6)
    #expect(
      outcome.messages.contains(
        "report.yaml:1:8: error: the font 'Comic Sans MS' of the theme is not installed"))
    #expect(!workspace.exists("out/manifest.json"))
  }

  @Test("a character that no font has becomes a box") func missingGlyph() throws {
    let spec = SampleReport.spec.replacing(
      "id: lead", with: "id: lead\n    title: A \u{13000} sign")
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 6)
    #expect(
      outcome.messages.contains(
        "no font has the character '\u{13000}' (U+13000) of 'A \u{13000} sign' [missing-glyph]"))
    #expect(outcome.messages.contains("hint: install a font that has it: apt-get install fonts-"))
    #expect(
      !workspace.files(in: "out").contains { $0.contains("lead") || $0.contains("report.en") })
  }

  /// Whether a test may mount in a name space of its own, as root in a container often may.
  static let canMount: Bool = {
    let probe = ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]
    return (try? Tool.run("unshare", probe))?.status == 0
  }()

  /// Starts the shell of the setting again where mounts are seen by nobody else.
  ///
  /// - Parameter after: What the shell does when the program has ended.
  static func inNewMounts(_ command: String, after: String = ":") -> String {
    """
    if [ -z "$IN_NEW_MOUNTS" ]; then
      IN_NEW_MOUNTS=1 exec unshare -m /bin/bash -c '\(command)
        "$0" "$@"; status=$?; \(after); exit $status' "$0" "$@"
    fi
    """
  }
}
