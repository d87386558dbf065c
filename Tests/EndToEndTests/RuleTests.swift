import Foundation
import Testing

/// Rules of charts as an author meets them: found by `check`, eased by `render`, set aside by `waive`.
@Suite struct RuleTests {
  private static let unsourced = """
    report: Cars
    data:
      exports: {file: cars.csv, period: month, measures: {units: vehicle}, dims: [partner]}
    body:
      - bar: units by partner
        id: lead

    """

  @Test("a chart without a source passes the check, or is not drawn") func unsourcedChart() throws {
    let workspace = try SampleReport.workspace(spec: Self.unsourced)
    let checked = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(checked.status == 5)
    #expect(checked.messages.contains("report.yaml:5:5: error: "))
    #expect(checked.messages.contains("[no-source]"))
    let drawn = try BuiltTool.render(workspace)
    #expect(drawn.status == 0)
    #expect(drawn.messages.contains("report.yaml:5:5: warning: "))
    #expect(workspace.exists("out/report/article/en/lead@2x.png"))
  }

  @Test("a hint stands in the way of those who draw, or is kept from those who check")
  func hints() throws {
    let spec = Self.unsourced.replacing("period: month, ", with: "source: {publisher: P}, ")
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write("partner,units\nKZ,1\nUZ,2\n", to: "cars.csv")
    let checked = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(checked.messages.contains("[no-retrieval-date]"))
    let drawn = try BuiltTool.render(workspace)
    #expect(drawn.messages.contains("[no-period]"))
    #expect(!drawn.messages.contains("[no-retrieval-date]"))
  }

  @Test("a waiver is not obeyed, or its reason is lost") func waived() throws {
    for waive in ["    waive: {no-source: figures are made up}\n", ""] {
      let top = waive.isEmpty ? "waive: {no-source: figures are made up}\n" : ""
      let workspace = try SampleReport.workspace(spec: top + Self.unsourced + waive)
      let checked = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
      #expect(checked.status == 0)
      #expect(checked.messages == "")
      _ = try BuiltTool.render(workspace)
      let manifest = try workspace.text("out/manifest.json")
      #expect(manifest.contains("\"rule\": \"no-source\", \"reason\": \"figures are made up\""))
    }
  }

  @Test("a waiver for nothing, of an unknown or of a strict rule is accepted")
  func wrongWaivers() throws {
    let cases = [
      ("too-many-parts", 5, "warning: no chart breaks the rule 'too-many-parts' [unused-waiver]"),
      ("too-many-part", 2, "did you mean 'too-many-parts'?"),
      ("bars-start-at-zero", 2, "the rule 'bars-start-at-zero' cannot be set aside"),
    ]
    for (rule, status, message) in cases {
      let workspace = try SampleReport.workspace(
        spec: Self.unsourced + "    waive: {\(rule): why not}\n")
      let checked = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
      #expect(checked.status == Int32(status))
      #expect(checked.messages.contains(message))
    }
  }

  @Test("a year of four months is left out, and nobody is told") func partialYear()
    throws
  {
    let spec = Self.unsourced.replacing("units by partner", with: "units by year")
    let workspace = try SampleReport.workspace(spec: spec)
    try workspace.write(
      "month,partner,units\n"
        + (1...16).map { index in
          let month = (index - 1) % 12 + 1
          return "\(2022 + (index - 1) / 12)-\(month < 10 ? "0" : "")\(month),KZ,\(index)\n"
        }.joined(), to: "cars.csv")
    let checked = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(checked.messages.contains("2023 is incomplete: the data have 4 of its periods"))
    #expect(checked.messages.contains("[incomplete-period]"))
  }
}
