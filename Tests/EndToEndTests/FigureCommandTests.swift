import Foundation
import TestSupport
import Testing

/// `data` and `eval`: the figures behind the pictures.
@Suite struct FigureCommandTests {
  @Test("the table is not what is drawn") func table() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(
      ["data", "report.yaml", "--chart", "lead"], in: workspace.url)
    #expect(outcome.status == 0)
    let table = """
      category,label,value,unit
      KZ,Kazakhstan,310,vehicle
      UZ,Uzbekistan,200,vehicle

      """
    #expect(outcome.output == table)
    // The same figures stand in the picture.
    #expect(try BuiltTool.render(workspace).status == 0)
    let svg = try workspace.text("out/report/all/en/lead.svg")
    for text in [">310<", ">200<", ">Kazakhstan<", ">Uzbekistan<"] { #expect(svg.contains(text)) }
  }

  @Test("series, languages and JSON differ from the CSV") func json() throws {
    let spec = SampleReport.spec.replacing("report: Cars", with: "lang: [en, ru]\nreport: Cars")
    let workspace = try SampleReport.workspace(spec: spec)
    let call = ["data", "report.yaml", "--chart", "months", "--lang", "ru"]
    let csv = try BuiltTool.run(call, in: workspace.url).output
    #expect(csv.hasPrefix("category,label,series,series_label,value,unit\n2022-01,"))
    #expect(csv.contains(",KZ,Казахстан,100,vehicle\n"))
    #expect(csv.split(separator: "\n").count == 9)
    let text = try BuiltTool.run(call + ["--format", "json"], in: workspace.url).output
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == 8)
    #expect(rows[0]["value"] as? Double == 100)
    #expect(rows[0]["series_label"] as? String == "Казахстан")
    #expect(rows[4]["category"] as? String == "2023-01")
    #expect(rows[4]["unit"] as? String == "vehicle")
  }

  @Test("a field that a spreadsheet would compute is printed raw") func formulas() throws {
    let workspace = try Workspace()
    let file = PackageFolder.url("Tests/Data/bad-input/data/formula-fields.csv")
    try workspace.write(try Data(contentsOf: file), to: "f.csv")
    try workspace.write(
      """
      report: Formulas
      data: {d: {file: f.csv, measures: {value: number}, dims: {name: text}}}
      body: [{bar: value by name}]

      """, to: "report.yaml")
    let outcome = try BuiltTool.start(["data", "report.yaml"], in: workspace.url).wait()
    for line in outcome.output.split(separator: "\n").dropFirst() {
      for field in line.split(separator: ",").prefix(2) { #expect(field.hasPrefix("'"), "\(line)") }
    }
    #expect(outcome.output.split(separator: "\n").count == 6)
  }

  @Test("a chart that is not there, or not named, is drawn all the same") func whichChart() throws {
    let workspace = try SampleReport.workspace()
    let unnamed = try BuiltTool.run(["data", "report.yaml"], in: workspace.url)
    #expect(unnamed.status == 2)
    #expect(unnamed.messages.contains("the report has 2 charts: say which with --chart"))
    #expect(unnamed.messages.contains("lead, months"))
    let wrong = try BuiltTool.run(["data", "report.yaml", "--chart", "laed"], in: workspace.url)
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("did you mean 'lead'?"))
    let lang = try BuiltTool.run(
      ["data", "report.yaml", "--chart", "lead", "--lang", "tlh"], in: workspace.url)
    #expect(lang.status == 2)
    #expect(lang.messages.contains("'tlh'"))
  }

  static let evaluations: [(expression: String, lines: [String])] = [
    (
      "units@2023-01..2023-02",
      [
        "510.0  (510 vehicles)", "unit      vehicle",
        "used      exports.units: 4 rows of cars.csv, lines 4, 5, 8, 9",
      ]
    ),
    ("yoy(units@2023-01..2023-02)", ["0.378", "%)", "unit      change"]),
    ("value@2023-01 / units@2023-01", ["21.2", "unit      CNY / vehicle"]),
    ("units@2023-01 by partner", ["KZ  150.0  (150 vehicles)", "UZ  95.0  (95 vehicles)"]),
    (
      "base(units@2023-01..2023-02, increased 17.8 times)",
      ["27.12", "interval  ", "stated    derived"]
    ),
    ("1/0", ["undefined: the divisor is zero"]),
  ]

  @Test("an expression is not computed, or not traced to its rows", arguments: evaluations.indices)
  func eval(_ index: Int) throws {
    let (expression, lines) = Self.evaluations[index]
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(["eval", "report.yaml", expression], in: workspace.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    for line in lines { #expect(outcome.output.contains(line), "\(outcome.output)") }
  }

  @Test(
    "a bad expression is not told with its place",
    arguments: [
      ("unitz", "did you mean 'units'?"), ("units +", "error: "), ("units.KZ@2023-13", "month"),
      ("value + units", "cannot be added"), ("", "error: "), ("units by", "error: "),
      ("\u{1B}[31m", "error: "),
    ])
  func badExpression(_ expression: String, _ says: String) throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(["eval", "report.yaml", expression], in: workspace.url)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.messages.contains(says), "\(outcome.messages)")
  }

  @Test("check is silent about claims, or passes one that is impossible") func claims() throws {
    func check(_ claim: String, _ options: String...) throws -> (Int32, String, String) {
      let spec = "claims: [\"\(claim)\"]\n" + SampleReport.spec
      let workspace = try SampleReport.workspace(spec: spec)
      let outcome = try BuiltTool.run(["check", "report.yaml"] + options, in: workspace.url)
      return (outcome.status, outcome.output, outcome.messages)
    }
    let good = try check("[over 100]{sum(units)}")
    #expect(good.0 == 0)
    #expect(good.1.hasPrefix("report.yaml:1:12: 'over 100' is consistent: the data say "))
    #expect(good.1.hasSuffix("\n1 claim: 1 consistent\n"))
    let bad = try check("[under 100]{sum(units)}")
    #expect(bad.0 == 4)
    #expect(bad.2.contains("[impossible-claim]"))
    let json = try check("[over 100]{sum(units)}", "--format", "json")
    #expect(json.1.isEmpty && json.2.contains("\"tested-claim\""))
  }

  @Test("a trace does not reach the publisher") func trace() throws {
    let workspace = try SampleReport.workspace()
    let outcome = try BuiltTool.run(["trace", "report.yaml", "lead"], in: workspace.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  line "))
    #expect(outcome.output.contains("\n  sha256 "))
    let json = try BuiltTool.run(
      ["trace", "report.yaml", "sum(units)", "--format", "json"], in: workspace.url)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["subject"] as? String == "sum(units)")
    #expect((object?["parts"] as? [Any])?.count == 1)
    let wrong = try BuiltTool.run(["trace", "report.yaml", "nope"], in: workspace.url)
    #expect(wrong.status == 2)
  }

  @Test("one spec makes one report, or its reports share a file") func variants() throws {
    let spec = "for: {partner: [KZ, UZ]}\n" + SampleReport.spec
    let workspace = try SampleReport.workspace(spec: spec)
    #expect(try BuiltTool.render(workspace).status == 0)
    let manifest = try workspace.text("out/manifest.json")
    #expect(manifest.contains("\"for\": {\"partner\": \"KZ\"}"))
    #expect(manifest.contains("out/report/UZ/") || manifest.contains("\"report/UZ/"))
    let eval = ["eval", "report.yaml", "sum(units).$partner"]
    #expect(try BuiltTool.run(eval, in: workspace.url).status == 2)
    #expect(try BuiltTool.run(eval + ["--for", "partner=UZ"], in: workspace.url).status == 0)
  }
}
