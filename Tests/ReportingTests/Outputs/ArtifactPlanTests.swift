import Charting
import Diagnostics
import Testing

@testable import Reporting

/// Which files a report comes to.
@Suite struct ArtifactPlanTests {
  static let body = """
    lang: [en, ru]
    body:
      - {bar: sum(units) by partner, id: lead}
      - {line: units by month}

    """

  /// Outputs of the report above, and the files they come to.
  static let outputs: [(outputs: String, files: [String])] = [
    (
      "",
      ["en/lead", "en/line-1", "ru/lead", "ru/line-1"].map { "cars/article/\($0)@2x.png" }
    ),
    ("a: {charts: lead, lang: ru, format: png}", ["cars/a/ru/lead.png"]),
    (
      "a: {charts: [lead], lang: en, format: [png@3x, svg, pdf]}",
      ["cars/a/en/lead@3x.png", "cars/a/en/lead.svg", "cars/a/en/lead.pdf"]
    ),
    ("a: {charts: lead, lang: en, format: csv}", ["cars/a/en/lead.csv"]),
    (
      "a: {charts: lead, lang: en, format: [csv, png]}",
      ["cars/a/en/lead.png", "cars/a/en/lead.csv"]
    ),
    (
      "a: {charts: lead, lang: en, format: html}",
      ["lead@2x.png", "lead.phone@2x.png", "lead.csv", "lead.html"].map { "cars/a/en/\($0)" }
    ),
    (
      "a: {charts: lead, lang: en, format: [json, svg], attach: false}",
      ["cars/a/en/lead.svg", "cars/a/en/lead.json"]
    ),
    (
      "a: {charts: lead, lang: en, format: [png, png@2x, pdf], dark: true}",
      ["lead.png", "lead@2x.png", "lead.pdf", "lead.dark.png", "lead.dark@2x.png"]
        .map { "cars/a/en/\($0)" }
    ),
    (
      "a: {charts: lead, lang: en, format: png, dark: ledger-dark, path: \"{id}.png\"}",
      ["lead.png", "lead.dark.png"]
    ),
    (
      "a: {charts: lead, lang: en, format: [png@2x, html], dark: true}",
      [
        "lead@2x.png", "lead.phone@2x.png", "lead.dark@2x.png", "lead.phone.dark@2x.png",
        "lead.csv", "lead.html",
      ].map { "cars/a/en/\($0)" }
    ),
    ("a: {charts: lead, lang: en, size: phone, phone: true}", ["cars/a/en/lead@2x.png"]),
    (
      "a: {charts: lead, lang: en, email: true, url: \"https://a.org/\"}",
      [
        "en/lead@2x.png", "en/lead.phone@2x.png", "en/lead.csv", "en/lead.email.html",
        "en/lead.email.txt",
      ]
      .map { "cars/a/\($0)" } + ["cars/a/cars.en.html", "cars/a/cars.en.txt"]
    ),
    (
      "a: {charts: lead, lang: en, format: [eml]}",
      [
        "cars/a/en/lead@2x.png", "cars/a/en/lead.phone@2x.png", "cars/a/en/lead.csv",
        "cars/a/cars.en.eml",
      ]
    ),
    ("a: {pages: a4}", ["cars/a/cars.en.pdf", "cars/a/cars.ru.pdf"]),
    (
      "a: {pages: a4, charts: lead, format: pdf, lang: en}",
      ["cars/a/cars.en.pdf", "cars/a/en/lead.pdf"]
    ),
    (
      "a: {charts: lead, format: [svg, png@2x], path: \"x/{id}-{lang}-{size}{scale}\", size: 600x400}",
      [
        "x/lead-en-600x400.svg", "x/lead-en-600x400@2x.png", "x/lead-ru-600x400.svg",
        "x/lead-ru-600x400@2x.png",
      ]
    ),
    (
      "a: {charts: lead, lang: en, format: svg, path: \"{id}.{output}.svg\"}", ["lead.a.svg"]
    ),
  ]

  @Test("outputs come to other files", arguments: outputs.indices) func files(_ index: Int) {
    let (outputs, files) = Self.outputs[index]
    let rest = outputs.isEmpty ? "" : "outputs:\n  \(outputs)\n"
    let (artifacts, problems) = Draft(Self.body + rest).plan()
    #expect(problems == [])
    #expect(artifacts.flatMap(\.files).map(\.path) == files)
  }

  /// Outputs that cannot be, and what is said.
  static let problems: [(outputs: String, says: String)] = [
    (
      "a: {path: x, charts: lead, lang: en, format: svg}, b: {path: X, charts: lead, lang: ru, format: svg}",
      "would both be written to 'X.svg' [same-file]"
    ),
    ("a: {path: x, charts: lead, format: svg}", "would both be written to 'x.svg' [same-file]"),
    ("a: {email: true, charts: lead}", "have no address of the web"),
    ("a: {dark: true, theme: wire-dark, charts: lead}", "the theme has no dark variant"),
    ("a: {size: 5000x5000, format: png@3x, charts: lead}", "has 15000 by 15000 pixels"),
    (
      "a: {path: \"{id}\(String(repeating: "n", count: 260))\", charts: lead, lang: en}",
      "[name-too-long]"
    ),
  ]

  @Test("outputs that cannot be are planned", arguments: problems.indices) func problem(
    _ index: Int
  ) {
    let (outputs, says) = Self.problems[index]
    let (_, problems) = Draft(Self.body + "outputs: {\(outputs)}\n").plan()
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(says) == true, "\(problems)")
    #expect(problems.first?.hasPrefix("15:") == true, "\(problems)")
  }

  @Test("a name that no disk takes has no place where there are no outputs") func longName() throws
  {
    let member = String(repeating: "n", count: 260)
    let draft = Draft("for: {country: [CN, \(member)]}\n" + Self.body)
    var list = DiagnosticList()
    let loaded = try #require(
      Pipeline.load("reports/cars.yaml", files: draft.reportFiles, diagnostics: &list))
    for report in Pipeline.variants(of: loaded) {
      _ = Pipeline.plan(report, diagnostics: &list)
    }
    #expect(!list.isEmpty && list.all.allSatisfy { $0.id == "name-too-long" && $0.place != nil })
  }

  @Test("a message with its pictures needs an address of the web") func attached() {
    let (_, problems) = Draft(Self.body + "outputs: {a: {email: true, format: eml}}\n").plan()
    #expect(problems == [])
  }

  @Test("a report that comes to no file is planned") func nothing() {
    let (artifacts, problems) = Draft("body: [{text: Words}]\n").plan()
    #expect(artifacts.isEmpty)
    #expect(problems == ["1:9 no file would be made: the report has no chart [nothing-to-draw]"])
  }

  @Test("sizes and themes are those of another output") func targets() throws {
    let (artifacts, problems) = Draft(
      """
      theme: wire
      body: [{bar: sum(units) by partner, id: lead}]
      outputs:
        a: {size: 8000x500, format: svg}
        b: {size: phone, theme: ledger}
        c: {pages: a5}

      """
    ).plan()
    #expect(problems == [])
    guard case .picture(let wide) = artifacts[0].target,
      case .picture(let phone) = artifacts[1].target
    else {
      Issue.record("no pictures")
      return
    }
    #expect(wide.width == 8000)
    #expect(phone.width == 360)
    #expect(artifacts.map(\.theme.name) == ["wire", "ledger", "wire"])
    #expect(artifacts.map { $0.themePlace?.location.line } == [11, 15, 11])
  }

  @Test("charts without an id are numbered twice") func ids() {
    let (artifacts, _) = Draft(
      """
      body:
        - bar: sum(units) by partner
        - {bar: sum(units) by kind, id: bar-2}
        - bar: sum(value) by partner
        - line: units by month

      """
    ).plan()
    let ids = artifacts.compactMap { artifact -> String? in
      if case .chart(let id) = artifact.content { id } else { nil }
    }
    #expect(ids.count == 4)
    #expect(Set(ids).count == 4)
    #expect(ids[1] == "bar-2")
  }
}
