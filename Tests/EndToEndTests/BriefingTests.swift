import Foundation
import TestSupport
import Testing

/// A briefing as its readers get it: the text of its pages, in order.
@Suite(
  "Briefings",
  .enabled(
    if: ["qpdf", "pdftotext", "pdfinfo"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct BriefingTests {
  private static let spec =
    SampleReport.head.replacing(
      "report: Cars", with: "lang: [en, zh-Hans, ru, kk, ja]\nreport: Cars")
      + #"""
      author: Desk
      date: 2023-06-15
      metrics: {total: "units@2023-01..2023-02"}
      body:
        - cover: page
          kicker: No 12
          summary: "It was **{total}**."
        - contents: true
        - section: The year
          id: year
        - text: |
            See {figure:lead}, {table:all} and {section:method}[^1]; `units` is code.

            - first
              1. nested
            - second[^A note in place.]

            > A quotation.

            [^1]: The first note.
        - bar: units@2023-01 by partner
          id: lead
          caption: In January
        - columns: [{text: Left words.}, [{text: Right words.}]]
        - box: Boxed words.
          title: A box
        - section: Method
          id: method
          orientation: landscape
        - table: partner
          id: all
          title: Both countries
          total: true
          columns: [{value: units@2023-01, show: bar}, {spark: units by month, label: Trend}]
        - page: portrait
        - text: Last words.
      outputs:
        briefing:
          format: pdf
          pages: {size: 180x240mm, margins: 20mm, footer: "{date} | {page}/{pages}"}

      """#

  private func pages(_ language: String, _ workspace: Workspace) throws -> [String] {
    let path = workspace.url.appendingPathComponent("out/report/briefing/report.\(language).pdf")
    #expect(try Tool.run("qpdf", ["--check", path.path]).status == 0)
    return try Tool.run("pdftotext", [path.path, "-"]).output
      .split(separator: "\u{0C}").map(String.init)
  }

  /// Whether the words stand in this order.
  private func expectOrder(
    _ words: [String], in text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var rest = text[...]
    for word in words {
      guard let found = rest.range(of: word) else {
        Issue.record(
          "'\(word)' is missing or out of order in \(text)", sourceLocation: sourceLocation)
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test("a briefing's parts are lost or out of order") func english() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let pages = try pages("en", workspace)
    guard pages.count == 4 else {
      Issue.record("\(pages.count) pages: \(pages)")
      return
    }
    expectOrder(["No 12", "Cars for two countries", "Desk · 15 June 2023", "510"], in: pages[0])
    expectOrder(
      [
        "Contents", "The year", "2", "Method", "3", "The year",
        "See Figure 1, Table 1 and Method1; units is code", "first", "nested", "second",
        "A quotation.", "Figure 1", "In January", "Left words.", "Right words.", "A box",
        "Boxed words.", "The first note.", "A note in place.", "15 June 2023", "2/4",
      ], in: pages[1])
    expectOrder(
      ["Method", "Table 1", "Both countries", "Kazakhstan", "150", "Total", "245"], in: pages[2])
    expectOrder(["Last words.", "Sources", "Customs", "4/4"], in: pages[3])
    let path = workspace.url.appendingPathComponent("out/report/briefing/report.en.pdf").path
    let sizes = try Tool.run("pdfinfo", ["-f", "1", "-l", "4", path]).output
    #expect(sizes.contains("510.236 x 680.315") && sizes.contains("680.315 x 510.236"), "\(sizes)")
  }

  @Test(
    "figures and tables have no numbers in a reader's language",
    arguments: [
      ("zh-Hans", "图1", "表1", "目录"), ("ru", "Рис. 1", "Табл. 1", "Содержание"),
      ("kk", "1-сурет", "1-кесте", "Мазмұны"), ("ja", "図1", "表1", "目次"),
    ])
  func languages(language: String, figure: String, table: String, contents: String) throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    #expect(try BuiltTool.render(workspace).status == 0)
    let text = try pages(language, workspace).joined().replacing("\u{A0}", with: " ")
    for word in [figure, table, contents] { #expect(text.contains(word), "\(text)") }
  }

  @Test("a fault in markup is printed") func faults() throws {
    let workspace = try SampleReport.workspace(
      spec: SampleReport.head + """
        body:
          - text: |
              Good line.
              A **bad one, and {figure:laed}.
          - {bar: units by partner, id: lead}

        """)
    let outcome = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("report.yaml:12:9: error: '**' is never closed"))
    #expect(outcome.messages.contains("no figure has the id 'laed'"))
    #expect(outcome.messages.contains("did you mean 'lead'?"))
  }
}
