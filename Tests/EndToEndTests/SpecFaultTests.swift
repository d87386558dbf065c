import Foundation
import TestSupport
import Testing

/// The faults of specs that Tests/Data/end-to-end/described-faults.json describes, S01 to S48, as an
/// author meets them: through the program. Which test has which fault stands in faults.md beside it.
@Suite("faults of a spec") struct SpecFaultTests {
  /// A spec with a fault, and what the program says about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    /// After the head of the sample spec, unless it has a `report` of its own.
    let body: String
    var files: [String: String] = [:]
    var status: Int32 = 2
    /// Each stands in the messages.
    let says: [String]
    var testDescription: String { id }
  }

  static let bars = "body: [{bar: units@2023-01..2023-02 by partner}]\n"

  static let cases: [Case] = [
    Case(
      id: "S05 flow lists 100,000 deep",
      body: "body: " + String(repeating: "[", count: 100_000) + "\n",
      says: ["nested", "more than 100"]),
    Case(
      id: "S06 mappings 10,000 deep",
      body: "body:\n"
        + (0..<10_000).map { String(repeating: " ", count: $0 + 1) + "a:\n" }.joined(),
      says: ["error"]),
    Case(
      id: "S17 a measure the data lack", body: "body: [{bar: unitz by partner}]\n",
      says: ["report.yaml:9:14: error: there is no measure or metric 'unitz'", "'units'?"]),
    Case(
      id: "S17 a dimension the data lack", body: "body: [{bar: units by partnr}]\n",
      says: ["report.yaml:9:23: error: 'exports' has no dimension 'partnr'", "'partner'?"]),
    Case(
      id: "S17 a column the data lack",
      body: "report: R\ndata: {d: {file: cars.csv, measures: {unitss: vehicle}}}\n" + bars,
      status: 3, says: ["2:39: error: no column 'unitss' in cars.csv", "did you mean 'units'?"]),
    Case(
      id: "S18 a measure that is text",
      body: "report: R\ndata: {d: {file: cars.csv, measures: {partner: vehicle}}}\n" + bars,
      status: 3,
      says: ["cars.csv:2:1: error: 'KZ' in column 'partner' is not a number", "also on lines 3"]),
    Case(
      id: "S28 line widths and shares of a theme", body: "theme: mine.yaml\n" + bars,
      files: ["mine.yaml": "line-width: 1e9\nbar-share: -1\ngrid-width: .nan\n"],
      says: ["mine.yaml:1:13", "'1e9' is not a number from 0.5 to 8", "mine.yaml:2:12", "3:13"]),
    Case(
      id: "S31 bars on a log scale",
      body: "body: [{bar: units by partner, axis: {scale: log}}]\n", status: 5,
      says: ["bars on a log scale start at one", "these show vehicle"]),
    Case(
      id: "S32 colours of a theme", body: "theme: mine.yaml\n" + bars,
      files: ["mine.yaml": "text: \"#12\"\naccent: rebeccapurpel\nmuted: rgb(300,0,0)\n"],
      says: ["'#12' is not a colour", "'rebeccapurpel' is not a colour", "3:8: error: 'rgb(300"]),
    Case(
      id: "S33 a title of 10 MB",
      body: "note: \"" + String(repeating: "x", count: 10_000_000) + "\"\n",
      says: ["4 MB"]),
    Case(
      id: "S36 no file",
      body: "report: R\ndata: {d: {file: none.csv, measures: {u: number}}}\n" + bars,
      status: 3, says: ["2:18: error: cannot read 'none.csv': there is no such file"]),
    Case(
      id: "S36 a folder",
      body: "report: R\ndata: {d: {file: folder, measures: {u: number}}}\n" + bars,
      files: ["folder/x": ""], status: 3, says: ["cannot read 'folder': it is a folder"]),
    Case(
      id: "S37 out of the folder",
      body: "report: R\ndata: {d: {file: ../../secret.csv, measures: {u: number}}}\n" + bars,
      says: [
        "2:18: error: '../../secret.csv' is outside the folder that the spec may read", "root: ..",
      ]),
    Case(
      id: "S38 an address",
      body: "report: R\ndata: {d: {file: \"http://169.254.169.254/\", measures: {u: number}}}\n"
        + bars,
      says: ["'http://169.254.169.254/' is an address"]),
    Case(
      id: "S39 a million empty lines and 5 MB",
      body: String(repeating: "\n", count: 5_000_000) + bars,
      says: ["4 MB"]),
    Case(
      id: "S43 a number with a comma",
      body: "body: [{bar: units by partner, axis: {max: \"1.234,5\"}}]\n",
      says: ["9:44: error:", "'1.234,5'"]),
    Case(
      id: "S46 a name that nothing has",
      body: "body: [{bar: units@2023-01..2023-02 by partner, note: 'as {missing_one} says'}]\n",
      says: ["there is no measure or metric 'missing_one'"]),
    Case(
      id: "S46 double braces",
      body: "body: [{text: \"It was {{total}}\"}]\n" + "metrics: {total: sum(units)}\n"
        + "outputs: {o: {pages: a4}}\n",
      says: ["9:23: error: a figure stands in single braces, as in {total}"]),
    Case(
      id: "S47 columns that are defined by each other",
      body: "    derive: {a: b + 1, b: a - 1}\nbody: [{bar: a by partner}]\n", status: 3,
      says: ["derived columns are defined by each other: a → b → a"]),
    Case(
      id: "S47 metrics that are defined by each other",
      body: "metrics: {a: b + 1, b: a - 1}\nbody: [{kpis: [a]}]\noutputs: {o: {pages: a4}}\n",
      says: ["the metric 'a' is defined by itself: a → b → a"]),
    Case(
      id: "S48 a function of logs is not offered",
      body: "metrics: {l: log(-1)}\nbody: [{kpis: [l]}]\noutputs: {o: {pages: a4}}\n",
      says: ["there is no function 'log'"]),
    Case(
      id: "S19 nothing that can be drawn", body: "body: [{text: Only words}]\n",
      says: ["no file would be made: the report has no chart", "pages: a4"]),
    Case(
      id: "a year of which two months are known", body: "body: [{bar: units@2023 by partner}]\n",
      status: 3, says: ["2023 is incomplete", "ask for the periods that the data have"]),
  ]

  @Test("a fault is not told", arguments: cases) func fault(_ test: Case) throws {
    let own = test.body.hasPrefix("report")
    let workspace = try SampleReport.workspace(spec: (own ? "" : SampleReport.head) + test.body)
    for (path, text) in test.files { try workspace.write(text, to: path) }
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == test.status, "\(outcome.messages.prefix(2000))")
    for text in test.says {
      #expect(outcome.messages.contains(text), "\(outcome.messages.prefix(2000))")
    }
    #expect(!workspace.exists("out") || workspace.files(in: "out") == [])
    // Every message has a place, or at least a file.
    for line in outcome.messages.split(separator: "\n") where line.contains(" error: ") {
      #expect(line.contains(".yaml:") || line.contains(".csv:"), "\(line)")
    }
  }

  @Test("a spec of Tests/Data/spec-faults passes, or hides the faults of the others")
  func corpusOfSpecFaults() throws {
    let folder = PackageFolder.url("Tests/Data/spec-faults")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let outcome = try BuiltTool.run(["check"] + names + ["--format", "json"], in: folder)
    #expect(outcome.status == 2)
    let problems = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.messages.utf8)) as? [[String: Any]])
    for name in names {
      let own = problems.filter { $0["file"] as? String == name }
      #expect(own.contains { $0["severity"] as? String == "error" }, "\(name)")
    }
  }

  @Test("S23 a text that YAML 1.1 would read as something else") func yaml11() throws {
    let words = ["NO", "on", "1:30", "0o17", "012", "1_000", "2026-01-01", "~", ".inf", ".nan"]
    let spec = """
      report: NO
      author: on
      lang: en
      data:
        d: {file: words.csv, measures: {v: number}, dims: {word: text}, labels: {NO: 1:30, on: 0o17}}
      body:
        - bar: v by word
          sort: given
          title: 012

      """
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write("word,v\n" + words.map { $0 + ",1\n" }.joined(), to: "words.csv")
    let outcome = try BuiltTool.run(["data", "report.yaml"], in: workspace.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let rows = outcome.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(rows.contains("NO,1:30,1,number"))
    #expect(rows.contains("on,0o17,1,number"))
    for word in words.dropFirst(2) { #expect(rows.contains("\(word),\(word),1,number"), "\(rows)") }
  }

  @Test("S35 HTML in a title is taken for markup, or is not drawn as it was escaped")
  func markupIsLiteral() throws {
    let written = "<b>B</b> &amp; <script>alert(1)</script> $(id) %s %n"
    let refused = try SampleReport.workspace(
      spec: SampleReport.head + "body: [{bar: units by partner, title: '\(written)'}]\n")
    let outcome = try BuiltTool.render(refused)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("there is no HTML here"))
    let title = written.replacing("<", with: "\\<")
    let spec =
      SampleReport.head + """
        body: [{bar: units@2023-01..2023-02 by partner, id: a, title: '\(title)', note: '\\<i>x\\</i>'}]
        outputs: {o: {format: [svg, pdf, png@1x]}}

        """
    let workspace = try SampleReport.workspace(spec: spec)
    #expect(try BuiltTool.render(workspace).status == 0)
    let svg = try workspace.read("out/report/o/en/a.svg")
    FileChecks.expectGoodSVG(svg, "a.svg")
    #expect(
      String(decoding: svg, as: UTF8.self).contains("&lt;b&gt;B&lt;/b&gt; &amp;amp; &lt;script"))
    let pdf = workspace.url.appendingPathComponent("out/report/o/en/a.pdf").path
    let text = try Tool.run("pdftotext", ["-layout", pdf, "-"]).output
    #expect(text.contains("<b>B</b> &amp; <script>alert(1)</script>"), "\(text)")
    #expect(text.contains("<i>x</i>"))
  }

  @Test(
    "S36 something that is no file holds the program up",
    arguments: [
      ("mkfifo data.csv", "it is a pipe"), ("ln -s /dev/zero data.csv", "it is a device"),
      ("ln -s nowhere data.csv", "it is a link to a file that is not there"),
      ("ln -s data.csv data.csv", "its links lead in a circle"),
      ("truncate -s 10G data.csv", "the limit is"),
    ])
  func noFile(_ command: String, _ reason: String) throws {
    let spec = "report: R\ndata: {d: {file: data.csv, measures: {u: number}}}\n" + Self.bars
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.run(
      ["render", "report.yaml"], in: workspace.url, setting: command, seconds: 20)
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("report.yaml:2:18: error: cannot read 'data.csv': "))
    #expect(outcome.messages.contains(reason), "\(outcome.messages)")
  }

  @Test("S41 two hundred series are drawn alike without a word") func manySeries() throws {
    let rows = (0..<200).flatMap { m in (1...3).map { "2023-0\($0),m\(m),\(m * $0)\n" } }.joined()
    let spec = """
      report: R
      data: {d: {file: many.csv, period: month, measures: {v: number}, dims: {m: text}}}
      body:
        - bar: v by month, m
          id: bars

      """
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write("month,m,v\n" + rows, to: "many.csv")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("200 series need more than the"), "\(outcome.messages)")
  }

  @Test("S42 ten thousand bars have names that overlap, or none and no word") func manyBars() throws
  {
    let rows = (0..<10_000).map { "member \($0),\($0)\n" }.joined()
    let spec = """
      report: R
      data: {d: {file: many.csv, measures: {v: number}, dims: {m: text}}}
      body: [{bar: v by m}]

      """
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write("m,v\n" + rows, to: "many.csv")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("of 10000 names have no room"), "\(outcome.messages)")
  }

  @Test("S48 a figure that is not defined is drawn as nan") func undefinedFigures() throws {
    let spec =
      SampleReport.head + """
        metrics: {one: 1/0, none: 0/0, fall: value.UZ@2022-01/(units.KZ@2022-01 - units.KZ@2022-01)}
        body:
          - kpis: [one, fall]
          - text: "It was {one}, then {none}."
          - table: partner
            columns: [units@2022-01 / (value@2022-01 - value@2022-01)]
          - bar: units@2023-01..2023-02 by partner
        outputs: {o: {pages: a4}, p: {format: svg}}

        """
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("'one' has no value: the divisor is zero"))
    #expect(outcome.messages.contains("'fall' has no value: the divisor is zero"))
    let pdf = workspace.url.appendingPathComponent("out/report/o/report.en.pdf").path
    let text = try Tool.run("pdftotext", [pdf, "-"]).output
    FileChecks.expectNoBadFigures(text, pdf, #_sourceLocation)
    #expect(text.contains("It was –, then –."), "\(text)")
  }
}
