import SpecReading
import Testing

@testable import Reporting

/// Texts with markup, references, footnotes, and blocks that hold blocks.
@Suite struct FlowBindingTests {
  private func report(_ body: String, _ language: String = "en") throws -> Report {
    let (bound, problems) = Draft(body).bind(language)
    #expect(problems == [])
    return try #require(bound).report
  }

  private func texts(_ report: Report) -> [String] {
    report.blocks.flatMap { block -> [String] in
      guard case .text(let paragraphs) = block else { return [] }
      return paragraphs.map { $0.runs.map(\.text).joined() }
    }
  }

  private static let twoCharts = """
      - text: "See {figure:b} and {table:t}. {figure:a} is {section:h}."
      - heading: The start
        id: h
      - bar: units by partner
        id: a
      - table: partner
        columns: [units]
      - table: partner
        columns: [units]
        id: t
      - columns: [{text: left}, {bar: units by kind, id: b}]

    """

  @Test(
    "figures and tables are named by another number, or not in the reader's language",
    arguments: [
      ("en", "See Figure 2 and Table 2. Figure 1 is The start."),
      ("zh-Hans", "See 图2 and 表2. 图1 is The start."),
      ("ru", "See рис.\u{A0}2 and табл.\u{A0}2. Рис.\u{A0}1 is The start."),
      ("kk", "See 2-сурет and 2-кесте. 1-сурет is The start."),
      ("ja", "See 図2 and 表2. 図1 is The start."),
    ])
  func references(language: String, text: String) throws {
    let report = try report("body:\n" + Self.twoCharts, language)
    #expect(texts(report) == [text])
    guard case .text(let paragraphs) = report.blocks[0] else { return }
    #expect(paragraphs[0].runs.compactMap(\.link) == ["#b", "#t", "#a", "#h"])
  }

  @Test(
    "a name that leads nowhere is printed",
    arguments: [
      ("{figure:laed}", "no figure has the id 'laed' [unknown-reference]"),
      ("{table:lead}", "no table has the id 'lead' [unknown-reference]"),
      ("[x](#laed)", "nothing in the report has the id 'laed' [unknown-reference]"),
      ("a[^1]", "there is no footnote '1' [unknown-footnote]"),
      ("a **b", "'**' is never closed [unclosed-markup]"),
      ("a <b> c", "this markup is not known here [unknown-markup]"),
    ])
  func broken(text: String, problem: String) {
    let body = "body:\n  - text: '\(text)'\n  - {bar: units by partner, id: lead}\n"
    #expect(Draft(body).bind().problems.map { $0.drop { $0 != " " }.dropFirst() } == [problem[...]])
  }

  @Test("markup inside a figure's braces is read, or a figure inside markup is not")
  func figuresInMarkup() throws {
    let body = "body: [{text: '**{units.KZ@2023-01 * 1}** and `{units.KZ@2023-01}`'}]\n"
    let report = try report(body)
    guard case .text(let paragraphs) = report.blocks[0] else { return }
    let runs = paragraphs[0].runs
    #expect(runs.map(\.text) == ["150\u{A0}vehicles", " and ", "150\u{A0}vehicles"])
    #expect(runs.map(\.isBold) == [true, false, false])
    #expect(runs.map(\.isCode) == [false, false, true])
  }

  @Test("footnotes are counted otherwise than their marks come") func footnotes() throws {
    let body = """
      body:
        - text: |
            One[^b], two[^A note in place.], one again[^b].

            [^b]: It is *{units.KZ@2023-01}*.
        - box: Three[^Last one.]

      """
    let report = try report(body)
    #expect(texts(report) == ["One1, two2, one again1."])
    #expect(
      report.footnotes.map { $0.runs.map(\.text).joined() }
        == ["It is 150\u{A0}vehicles.", "A note in place.", "Last one."])
    guard case .text(let paragraphs) = report.blocks[0] else { return }
    #expect(paragraphs[0].runs.compactMap(\.footnote) == [0, 1, 0])
  }

  @Test("a footnote that nothing leads to is lost without a word") func unusedFootnote() {
    let body = "body:\n  - text: |\n      a\n\n      [^b]: c\n"
    #expect(Draft(body).bind().problems.map { $0.contains("[unused-footnote]") } == [true])
  }

  @Test("the remark on a key figure is lost, or stands twice") func notes() throws {
    let report = try report(
      """
      metrics:
        total: {value: units@2023-01, label: All cars, note: Not revised}
      body: [{kpis: [total]}, {kpis: [total]}]

      """)
    #expect(report.notes == ["All cars: Not revised"])
  }

  @Test("headings under a section are of its own level") func levels() throws {
    let report = try report(
      "body: [{heading: a}, {section: b, orientation: landscape}, {heading: c}, "
        + "{heading: d, level: 3}]\n")
    let headings = report.blocks.compactMap { block -> Heading? in
      if case .heading(let heading) = block { heading } else { nil }
    }
    #expect(headings.map(\.level) == [1, 1, 2, 3])
    #expect(headings[1].section == .turned(.landscape))
  }

  @Test("charts inside columns and boxes are no charts of the report") func nested() {
    let body = """
      body:
        - columns: [{bar: units by partner}, [{text: a}, {line: units by month, id: b}]]
        - box: [{bar: units by kind}]
      """
    let (bound, problems) = Draft(body + "\n").bind()
    #expect(problems == [])
    #expect(bound?.charts.map(\.id) == ["bar-1", "b", "bar-2"])
    #expect(Draft(body + "\n").plan().artifacts.count == 3)
  }
}
