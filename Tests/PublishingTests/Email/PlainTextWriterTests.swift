import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
import Testing

@testable import Publishing
@testable import Reporting

/// A report as plain text.
@Suite struct PlainTextWriterTests {
  private func writer(
    _ language: String = "en", address: @escaping (String) -> String? = { $0 }
  ) throws -> PlainTextWriter {
    PlainTextWriter(try BoundSample.language(language), address: address)
  }

  private func written(_ blocks: [Block], language: String = "en") throws -> String {
    var writer = try writer(language)
    writer.report(Report(title: "T", blocks: blocks))
    return String(writer.text.dropFirst("T\n=\n\n".count))
  }

  private func text(_ runs: [Paragraph.Run], _ kinds: [Paragraph.Container.Kind] = []) -> Block {
    .text([
      Paragraph(
        runs: runs,
        containers: kinds.enumerated().map { Paragraph.Container($1, number: $0) })
    ])
  }

  @Test("a link, a footnote, a list or a quote reads otherwise") func texts() throws {
    let link = Paragraph.Run("here", link: "https://example.org/")
    let cases: [(Block, String)] = [
      (text([Paragraph.Run("See "), link]), "See here <https://example.org/>\n"),
      (text([Paragraph.Run("https://a.b/", link: "https://a.b/")]), "https://a.b/\n"),
      (text([Paragraph.Run("x", link: "javascript:x")]), "x\n"),
      (text([Paragraph.Run("said"), Paragraph.Run("2", footnote: 1)]), "said[2]\n"),
      (
        text([Paragraph.Run("one")], [.list(isNumbered: false), .item(marker: "•")]), "• one\n"
      ),
      (text([Paragraph.Run("said")], [.quote]), "> said\n"),
      (.heading(Heading("Head")), "Head\n----\n"), (.heading(Heading("汉字")), "汉字\n----\n"),
      (
        .kpis([Kpi(value: "7", label: "Cars", comparison: "+2", direction: 1)]),
        "* 7\n  Cars\n  ▲ +2\n"
      ),
      (.pageTurn(nil), ""),
    ]
    for (block, expected) in cases {
      let found = try written([block])
      #expect(found == (expected.isEmpty ? "" : expected), "\(found)")
    }
  }

  @Test("a line is longer than mail allows") func wrapped() throws {
    let long = String(repeating: "word ", count: 60)
    let text = try written([
      self.text([Paragraph.Run(long)], [.quote]), .heading(Heading(long)),
    ])
    for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
    #expect(text.split(separator: "\n").count { $0.hasPrefix("> word") } > 3)
  }

  private static func table(_ cells: [[String]]) -> Table {
    var drawn = Table.Column(header: "", isNumeric: false)
    drawn.isDrawn = true
    var table = Table(
      title: "Buyers", subtitle: "In 2023",
      columns: [
        Table.Column(header: "Country", isNumeric: false),
        Table.Column(header: "Cars", unit: "thousand", isNumeric: true), drawn,
      ], rows: cells.map { Table.Row(cells: $0 + [""], isGroupHeading: $0.count == 1) },
      notes: ["Rounded"], source: "Customs")
    for row in table.rows.indices { table.rows[row].graphics[2] = .spark([Measured(1)]) }
    return table
  }

  @Test("columns do not stand under one another") func columns() throws {
    let text = try written([.table(Self.table([["Asia"], ["KZ", "30"], ["UZ", "1,000"]]))])
    #expect(
      text == """
        Buyers

        In 2023

        Country  Cars, thousand
        Asia
        KZ                   30
        UZ                1,000

        Note: Rounded
        Source: Customs

        """)
  }

  @Test("a table that is wider than a line is cut") func wide() throws {
    let name = String(repeating: "Long ", count: 14) + "name"
    let text = try written([.table(Self.table([[name, "30"]]))])
    #expect(text.contains("  Cars, thousand: 30"))
    for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
  }

  @Test("a chart says other figures than it shows, or too many") func chart() throws {
    var writer = try writer()
    writer.figure(try BoundSample.published("lead"))
    let text = writer.text
    for words in ["Kazakhstan <leads>", "Kazakhstan  150", "Uzbekistan   95", "Source: Customs"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(text.contains("lead.csv"))
    var without = try self.writer { _ in nil }
    without.figure(try BoundSample.published("lead"))
    #expect(!without.text.contains("lead.csv"))
  }

  @Test("notes and sources do not close the message") func closing() throws {
    var writer = try writer()
    writer.report(
      Report(
        title: "T", subtitle: "S", author: "A", date: "15 June 2023", blocks: [],
        footnotes: [Paragraph(runs: [Paragraph.Run("f")])], notes: ["n", ""], sources: ["Customs"]))
    #expect(
      writer.text == """
        T
        =

        S

        A · 15 June 2023

        Notes
        -----

        [1] f

        n

        Sources
        -------

        Customs

        """)
  }
}
