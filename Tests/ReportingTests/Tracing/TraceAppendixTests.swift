import Drawing
import TestSupport
import Testing

@testable import Reporting

/// Where figures come from, at the end of a report.
@Suite struct TraceAppendixTests {
  private static let rest = """
    metrics:
      total: units@2023-01
      growth: yoy(total)
      price: value@2023-01 / total
    body:
      - kpis: [total]
      - text: "{total} cars, {growth|up,down} {growth}, each at {price}; {units.KZ@2023-01} to {country}."
      - bar: units@2023-01 by partner
        id: lead
      - bar: {All: total}
      - table: partner
        columns: [units@2022-01, units@2023-01]
    outputs:
      briefing: {pages: a4, format: pdf, trace: TRACE}

    """

  private func bound(_ trace: Bool) throws -> Report {
    let rest = Self.rest.replacing("TRACE", with: String(trace))
      .replacing("{country}", with: "Kazakhstan")
    return try #require(Draft(rest).bind("en").report).report
  }

  private func text(_ entry: TraceAppendix.Entry) -> String {
    entry.runs.map(\.text).joined().replacing("\u{A0}", with: " ")
  }

  @Test("a figure, a number or a file has no entry, or another than its own")
  func entries() throws {
    let trace = try #require(try bound(true).trace)
    #expect(trace.parts.map(\.title) == ["Figures and tables", "Computed numbers", "Files"])
    #expect(
      trace.parts[0].entries.map(text) == [
        "Figure 1: units@2023-01 by partner; cars.csv (rows: 3)",
        "Figure 2: total; cars.csv (rows: 3)",
        "Table 1: units@2022-01, units@2023-01; cars.csv (rows: 5)",
      ])
    let numbers = trace.parts[1].entries.map(text)
    try #require(numbers.count == 4)
    #expect(numbers[0] == "total = units@2023-01 = 285 vehicles; cars.csv (rows: 3)")
    #expect(numbers[1].hasPrefix("growth = yoy(total) = "))
    #expect(numbers[2].hasPrefix("price = value@2023-01 / total = "))
    #expect(numbers[3] == "units.KZ@2023-01 = 150 vehicles; cars.csv (rows: 1)")
    let file = text(trace.parts[2].entries[0])
    #expect(file.hasPrefix("cars.csv, SHA-256 ") && file.hasSuffix("; Chongqing Customs"))
    #expect(file.contains { $0.isHexDigit } && file.count > 64)
  }

  @Test(
    "the place of a spec on a machine changes what a page says of its files",
    arguments: [
      ("Reports/a.yaml", "Data/cars.csv"), ("/home/me/Reports/a.yaml", "/home/me/Data/cars.csv"),
      ("a.yaml", "../Data/cars.csv"), ("./a.yaml", "Data/cars.csv"), ("a.yaml", "Data/cars.csv"),
    ])
  func place(_ spec: String, _ path: String) {
    #expect(SpecPath.shown(path, besides: spec) == "Data/cars.csv")
  }

  @Test("a link of the pages leads nowhere, or a number has none")
  func links() throws {
    let report = try bound(true)
    var anchors: Set<String> = ["trace"]
    for entry in report.trace?.parts.flatMap(\.entries) ?? [] {
      #expect(anchors.insert(entry.anchor).inserted, "\(entry.anchor) stands twice")
    }
    var origins = report.blocks.flatMap { block -> [Paragraph.Run] in
      if case .text(let paragraphs) = block { paragraphs.flatMap(\.runs) } else { [] }
    }.compactMap(\.origin)
    #expect(origins.count == 4)
    origins += report.tracedSources.flatMap { $0 }.compactMap(\.origin)
    origins += report.trace?.parts.flatMap(\.entries).flatMap(\.runs).compactMap(\.origin) ?? []
    for origin in origins { #expect(anchors.contains(String(origin.dropFirst())), "\(origin)") }
  }

  @Test("numbers of a list of figures lead to their entries, other digits do not")
  func labels() {
    let runs = [Paragraph.Run].label("Figures 1–3, 10", of: [1, 2, 3, 10]) { "f\($0)" }
    #expect(runs.map(\.text) == ["Figures ", "1", "–", "3", ", ", "10"])
    #expect(runs.map(\.origin) == [nil, "#f1", nil, "#f3", nil, "#f10"])
  }

  @Test("a report that does not ask has an appendix")
  func unasked() throws {
    let report = try bound(false)
    #expect(report.trace == nil && report.tracedSources.isEmpty)
  }
}
