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

  /// A report for each partner, in which charts read the rows of one, of some, or of all.
  private static let each = """
    for: {partner: all}
    lang: [en, ru]

    """ + SampleReport.head + """
      body:
        - line: units.$partner by month
          id: own
        - bar: units by month
          id: asked
          where: partner = $partner
      outputs:
        all: {charts: all, format: [png@1x, csv]}

      """

  @Test("data called as the record calls its own parts damage it") func namesOfRecord() throws {
    let sets = ["cars", "inputs", "digest"].map { name in
      "  \(name): {file: \(name).csv, period: year, measures: {\(name)_sold: number}, "
        + "dims: {partner: text}, source: {publisher: P}}\n"
    }
    let charts = ["cars", "inputs", "digest"].map {
      "  - {line: \($0)_sold.$partner by year, id: \($0)}\n"
    }
    let workspace = try SampleReport.workspace(
      spec: "report: Two\nfor: {partner: [KZ, UZ]}\ndata:\n" + sets.joined() + "body:\n"
        + charts.joined() + "outputs:\n  all: {charts: all, format: png@1x}\n")
    func write(_ name: String, _ figure: Int) throws {
      try workspace.write(
        "partner,year,\(name)_sold\nKZ,2020,1\nKZ,2021,2\nUZ,2020,3\nUZ,2021,\(figure)\n",
        to: name + ".csv")
    }
    for name in ["cars", "inputs", "digest"] { try write(name, 4) }
    #expect(try drawn(workspace).count == 6)
    try write("cars", 5)
    #expect(try drawn(workspace).allSatisfy { $0.contains("UZ") })
    let manifest = try workspace.read("out/manifest.json")
    let object = try JSONSerialization.jsonObject(with: manifest) as? [String: Any]
    #expect((object?["artifacts"] as? [Any])?.count == 6)
    #expect(try drawn(workspace) == [])
  }

  @Test("an edit of one row is drawn elsewhere, or not where it shows") func oneRow() throws {
    let workspace = try SampleReport.workspace(spec: Self.each)
    func rows(_ text: String) throws { try workspace.write(text, to: "cars.csv") }
    func drawnFiles() throws -> [String] { try drawn(workspace).filter { $0.hasSuffix("png") } }
    #expect(try drawnFiles().count == 8)
    var text = SampleReport.data
    let edits = [
      ("KZ,2022-01,100", "KZ,2022-01,101"), ("UZ,2023-02,105", "UZ,2023-02,1"),
      ("KZ,2023-02,160,3500\n", ""), ("UZ,2022-02,70", "UZ,2022-02,"),
    ]
    for (index, (from, to)) in edits.enumerated() {
      text = text.replacing(from, with: to)
      try rows(text)
      let lines = try drawnFiles()
      // The lost row moves those that follow; the others leave the other partner's pictures alone.
      if index < 2 {
        let partner = String(from.prefix(2))
        #expect(lines.count == 4 && lines.allSatisfy { $0.contains("/\(partner)/") }, "\(lines)")
      }
      let forced = try BuiltTool.render(workspace, into: "forced\(index)", options: ["--force"])
      #expect(forced.status == 0)
      #expect(try workspace.contents(of: "out") == (try workspace.contents(of: "forced\(index)")))
      #expect(
        try workspace.untimedManifest("out") == (try workspace.untimedManifest("forced\(index)")))
      // And the record is of the file as it is now.
      #expect(try drawn(workspace) == [])
    }
  }

  @Test("a problem of a report that was left alone is forgotten, or one that is gone is not")
  func standingProblems() throws {
    let spec = Self.each.replacing("body:\n", with: "body:\n  - text: \"It was 170 vehicles.\"\n")
    let workspace = try SampleReport.workspace(spec: spec)
    _ = try drawn(workspace)
    func problems() throws -> [String] {
      let json = try JSONSerialization.jsonObject(with: workspace.read("out/manifest.json"))
      let list = (json as? [String: Any])?["problems"] as? [[String: Any]] ?? []
      return list.map { problem in
        let members = problem["for"] as? [String: String] ?? [:]
        return "\(problem["id"] ?? "") \(members["partner"] ?? "") \(problem["language"] ?? "")"
      }.sorted()
    }
    let before = try problems()
    #expect(before.contains { $0.contains("UZ") } && before.contains { $0.contains("KZ") })
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100", with: "KZ,2022-01,101"), to: "cars.csv")
    #expect(try drawn(workspace).allSatisfy { $0.contains("/KZ/") })
    #expect(try problems() == before)
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
    let json = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--dry-run", "--quiet", "--format", "json"],
      in: workspace.url)
    #expect(
      json.output.contains(
        "{\"path\":\"report/all/en/lead.png\",\"reason\":\"cars.csv changed\"}\n"), "\(json.output)"
    )
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
    #expect(try drawn(workspace, ["--size", "article", "--only", "lead", "--lang", "ru"]) == [])
    #expect(try drawn(workspace).count == 3)
    // What was not chosen is not forgotten.
    #expect(try drawn(workspace, ["--only", "months", "--force"]).count == 2)
    #expect(try drawn(workspace) == [])
  }

  @Test("a choice of what has not changed reads it all again, or offers nothing")
  func unchangedChoice()
    throws
  {
    let workspace = try SampleReport.workspace(spec: Self.each)
    #expect(try drawn(workspace).count == 16)
    for choice in [["--only", "own"], ["--lang", "ru"], ["--for", "partner=KZ"]] {
      #expect(try drawn(workspace, choice) == [])
    }
    let slip = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out", "--for", "partner=KY"], in: workspace.url)
    #expect(slip.status == 2)
    #expect(slip.messages.contains("no report has 'partner=KY'"), "\(slip.messages)")
    // What was changed among it is drawn.
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100", with: "KZ,2022-01,101"), to: "cars.csv")
    #expect(try drawn(workspace, ["--for", "partner=UZ", "--lang", "ru"]) == [])
    #expect(try drawn(workspace, ["--for", "partner=KZ", "--lang", "ru"]).count == 4)
  }

  /// What is chosen, and what is said where there is none.
  static let slips: [(options: [String], message: String)] = [
    (
      ["--only", "laed"], "there is no chart 'laed' [unknown-chart]\n   hint: did you mean 'lead'?"
    ),
    (["--size", "phone"], "nothing has the size 'phone' [unknown-size]"),
    (["--lang", "kk"], "nothing is made in the language 'kk' [unknown-language]"),
    (
      ["--for", "partner=KZ"],
      "no report has 'partner=KZ' among the values of its `for` [unknown-value]\n"
        + "   hint: none of the specs has `for`"
    ),
  ]

  @Test("a choice of nothing draws nothing without a word", arguments: slips.indices)
  func slip(_ index: Int) throws {
    let (options, message) = Self.slips[index]
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--out", "out"] + options, in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(outcome.output == "" && !workspace.exists("out"))
  }

  @Test("a value of `for` chooses other reports") func values() throws {
    let workspace = try SampleReport.workspace(spec: Self.each)
    let lines = try drawn(workspace, ["--for", "partner=KZ", "--lang", "en", "--only", "own"])
    #expect(lines == ["report/KZ/all/en/own.png", "report/KZ/all/en/own.csv"])
  }

  @Test("a spec from a pipe is drawn otherwise, or one picture into a pipe") func pipes() throws {
    let workspace = try SampleReport.workspace()
    #expect(try drawn(workspace).count == 7)
    let piped = try BuiltTool.run(
      ["render", "-", "--out", "piped", "--quiet"], in: workspace.url,
      redirection: "< report.yaml")
    #expect(piped.status == 0, "\(piped.messages)")
    #expect(workspace.files(in: "piped") == workspace.files(in: "out"))
    let one = ["render", "report.yaml", "--out", "-", "--only", "lead"]
    let several = try BuiltTool.run(one, in: workspace.url)
    #expect(several.status == 6)
    #expect(several.messages.contains("--out - writes one file, and this makes 3"))
    try workspace.write(
      SampleReport.content + "outputs: {web: {charts: all, format: svg}}\n", to: "report.yaml")
    let picture = try BuiltTool.run(one, in: workspace.url)
    #expect(picture.status == 0, "\(picture.messages)")
    _ = try drawn(workspace)
    #expect(picture.output == (try workspace.text("out/report/web/en/lead.svg")))
    #expect(!workspace.exists("-"))
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
