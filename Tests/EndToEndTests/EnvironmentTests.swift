import Foundation
import TestSupport
import Testing

/// What surrounds a run makes no difference to its files: faults E09, E13 to E18, E21 and E22.
@Suite struct EnvironmentTests {
  /// The files of an undisturbed run.
  static let usual: Result<[String: Data], any Error> = Result {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace, options: ["--jobs", "1"]).status == 0)
    return try workspace.contents(of: "out")
  }

  @Test("an undisturbed run makes a bad file") func usualFiles() throws {
    let files = try Self.usual.get()
    #expect(files.count == 7)
    for (path, data) in files { try FileChecks.expectGood(data, path) }
  }

  @Test(
    "a variable of the environment changes the bytes",
    arguments: [
      ["LANG": "C"], ["LANG": "tr_TR.UTF-8"], ["LC_NUMERIC": "de_DE.UTF-8"],
      ["LC_ALL": "ru_RU.UTF-8"], ["TZ": "Pacific/Kiritimati"], ["TZ": "America/St_Johns"],
      ["TZ": "::no such place"], ["SOURCE_DATE_EPOCH": "5"], ["HOME": nil],
      ["HOME": "/nowhere", "XDG_CACHE_HOME": "/proc"],
      ["FONTCONFIG_FILE": "/nowhere/fonts.conf", "FONTCONFIG_PATH": "/nowhere"],
      ["PANGOCAIRO_BACKEND": "win32"], ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ] as [[String: String?]])
  func variable(_ environment: [String: String?]) throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace, environment: environment).status == 0)
    #expect(try workspace.contents(of: "out") == Self.usual.get())
  }

  @Test(
    "a limit or a closed stream ends the program, or reaches into its files",
    arguments: [
      ("ulimit -n 16", ""), ("ulimit -s 256", ""), ("ulimit -v 524288", ""), ("", ">&-"),
      ("", "2>&-"), ("", "<&- >&- 2>&-"), ("umask 077", ""), ("cd .", ">/dev/full"),
    ])
  func surroundings(_ setting: String, _ redirection: String) throws {
    let workspace = try SampleReport.workspace()
    // Not quiet: what is printed must not land in a file that got the number of a closed stream.
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--jobs", "2"], in: workspace.url,
      setting: setting, redirection: redirection)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try workspace.contents(of: "out") == Self.usual.get())
  }

  @Test("a reader that goes away ends the program") func brokenPipe() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out"], in: workspace.url,
      redirection: "| true; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == 0)
    #expect(try workspace.contents(of: "out") == Self.usual.get())
  }

  @Test("a second worker changes the bytes, or the order of what is printed")
  func workers() throws {
    let workspace = try SampleReport.workspace()
    var printed: [String] = []
    for jobs in ["1", "2", "7"] {
      let outcome = try BuiltTool.run(
        ["render", "report.yaml", "--out", jobs, "--jobs", jobs], in: workspace.url)
      #expect(try workspace.contents(of: jobs) == Self.usual.get())
      printed.append(outcome.output)
    }
    #expect(printed[1] == printed[0])
    #expect(printed[2] == printed[0])
  }

  @Test("twenty runs at once disturb each other") func manyRuns() throws {
    let workspace = try SampleReport.workspace()
    let runs = try (0..<20).map { number in
      try BuiltTool.start(
        ["render", "report.yaml", "--out", number < 2 ? "same" : "out\(number)", "--quiet"],
        in: workspace.url)
    }
    for run in runs {
      let outcome = try run.wait()
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    #expect(try workspace.contents(of: "same") == Self.usual.get())
    for number in 2..<20 {
      #expect(try workspace.contents(of: "out\(number)") == Self.usual.get())
    }
  }

  @Test(
    "a date of a document is wrong in its PDF",
    arguments: ["1965-03-09", "2038-01-20", "2107-12-31"])
  func oldDates(_ date: String) throws {
    let spec = SampleReport.spec.replacing("report: Cars", with: "date: \(date)\nreport: Cars")
    let workspace = try SampleReport.workspace(spec: spec)
    #expect(try BuiltTool.render(workspace).status == 0)
    let pdf = workspace.url.appendingPathComponent("out/report/paper/report.en.pdf").path
    let said = try Tool.run("pdfinfo", ["-isodates", pdf]).output
    let line = said.split(separator: "\n").first { $0.hasPrefix("CreationDate") }
    #expect(line?.contains("    \(date)T00:00:00") == true, "\(said)")
  }

  @Test("a manifest lists hashes that are not those of the bytes") func manifest() throws {
    let workspace = try SampleReport.workspace()
    #expect(try BuiltTool.render(workspace).status == 0)
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: workspace.read("out/manifest.json")) as? [String: Any])
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    let artifacts = try #require(manifest["artifacts"] as? [[String: Any]])
    #expect(inputs.map { $0["path"] as? String } == ["cars.csv", "report.yaml"])
    #expect(artifacts.count == 7)
    for (folder, entries) in [("", inputs), ("out/", artifacts)] {
      for entry in entries {
        let path = folder + (entry["path"] as? String ?? "")
        let sum = try Tool.run("sha256sum", [workspace.url.appendingPathComponent(path).path])
        #expect(sum.output.hasPrefix(entry["sha256"] as? String ?? "none"), "\(path)")
        #expect(try workspace.read(path).count == entry["bytes"] as? Int, "\(path)")
      }
    }
    let lead = try #require(artifacts.first { $0["chart"] as? String == "lead" })
    #expect((lead["alt"] as? String)?.isEmpty == false)
    #expect(lead["source"] as? String == "Customs")
  }
}
