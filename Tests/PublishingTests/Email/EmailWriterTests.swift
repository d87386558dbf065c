import Charting
import Diagnostics
import Drawing
import Foundation
import Statistics
import Testing

@testable import Publishing
@testable import Reporting

/// What the blocks of a report become in a message.
@Suite struct EmailWriterTests {
  private func written(
    _ blocks: [Block], language: String = "en", charts: [PublishedChart] = []
  ) throws -> String {
    var writer = EmailWriter(.wire, try BoundSample.language(language)) {
      "cid:" + $0.path
    } data: {
      $0.dataPath
    }
    for chart in charts { writer.charts[chart.chart.id] = chart }
    writer.blocks(blocks)
    return writer.output.text
  }

  private func prose(_ runs: [Paragraph.Run]) -> Block { .text([Paragraph(runs: runs)]) }

  @Test("markup of an author gets into the message") func escaping() throws {
    let html = try written([
      .heading(Heading("A <b> & \"c\"")), prose([Paragraph.Run("1 < 2 & 3")]),
    ])
    #expect(html.contains(">A &lt;b&gt; &amp; "))
    #expect(html.contains(">1 &lt; 2 &amp; 3</p>"))
    #expect(!html.contains("<b>"))
  }

  @Test("a link leads where no link of a message may, or a safe one is lost") func links() throws {
    let html = try written([
      prose([
        Paragraph.Run("good", link: "https://example.org/a?b=1&c=2"),
        Paragraph.Run("bad", link: "javascript:alert(1)"),
        Paragraph.Run("inner", link: "#figure-1"),
      ])
    ])
    #expect(html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\""))
    #expect(html.components(separatedBy: "<a ").count == 2)
    #expect(html.contains("bad") && html.contains("inner"))
  }

  @Test("every face of a letter stands inline") func faces() throws {
    let html = try written([
      prose([Paragraph.Run("a", isBold: true), Paragraph.Run("1", footnote: 0)])
    ])
    #expect(html.contains("<strong>a</strong>"))
    // A raised figure does not push lines apart.
    #expect(html.contains("<sup style=\"font-size:70%;line-height:0\">1</sup>"))
    #expect(html.contains("font-family:-apple-system"))
    #expect(html.contains("color:\(Theme.wire.text.css)"))
  }

  @Test("lists and quotes are not set in") func containers() throws {
    let item = Paragraph(
      runs: [Paragraph.Run("one")],
      containers: [
        Paragraph.Container(.list(isNumbered: true), number: 0),
        Paragraph.Container(.item(marker: "1."), number: 1),
      ])
    let quote = Paragraph(
      runs: [Paragraph.Run("said")], containers: [Paragraph.Container(.quote, number: 2)])
    let html = try written([.text([item, quote])])
    #expect(html.contains("padding-left:20px"))
    #expect(html.contains(">1.\u{A0}one</p>"))
    #expect(html.contains("border-left:3px solid"))
  }

  @Test("a key figure's change has no sign, or the colour of another") func kpis() throws {
    let html = try written([
      .kpis([
        Kpi(value: "4,119", label: "cars", comparison: "+18 %", direction: 1),
        Kpi(value: "12", label: "buses", comparison: "−2 %", direction: -1),
        Kpi(value: "7", label: "ships"),
      ])
    ])
    let style = EmailStyle(.wire, language: "en")
    #expect(html.contains("color:\(style.rise)\">▲ +18 %"))
    #expect(html.contains("color:\(style.fall)\">▼ −2 %"))
    #expect(html.components(separatedBy: "bs-kpi").count == 4)
    #expect(try written([.kpis([])]) == "")
  }

  // MARK: Tables

  private static func table(highlights: Bool = false) -> Table {
    var drawn = Table.Column(header: "", isNumeric: false)
    drawn.isDrawn = true
    var table = Table(
      title: "Buyers",
      columns: [
        Table.Column(header: "Country", isNumeric: false),
        Table.Column(header: "Cars", unit: "thousand", isNumeric: true), drawn,
      ],
      rows: [
        Table.Row(cells: ["Asia"], isGroupHeading: true),
        Table.Row(cells: ["Kazakhstan", "30", ""], isHighlighted: highlights),
        Table.Row(cells: ["Uzbekistan", "−10", ""]), Table.Row(cells: ["Nowhere", "–", ""]),
        Table.Row(cells: ["Total", "20", ""], isTotal: true),
      ])
    for (row, value) in [(1, 30.0), (2, -10), (3, .nan)] {
      let figure = value.isNaN ? Measured.missing : Measured(value)
      table.rows[row].graphics[2] = .bar(figure, within: -10...30)
    }
    return table
  }

  /// The widths of the cells of the bars, bar by bar; of those with a ground as negative numbers.
  private func widths(_ html: String) -> [[Int]] {
    html.components(separatedBy: "min-width:72px").dropFirst().map { rest in
      rest.components(separatedBy: "</table>")[0].matches(
        of: /<td width="(\d+)%" height="11"( bgcolor)?/
      ).map { match in (Int(match.1) ?? 0) * (match.2 == nil ? 1 : -1) }
    }
  }

  @Test("a bar does not begin at zero, or is not as long as its figure") func bars() throws {
    let html = try written([.table(Self.table())])
    #expect(widths(html) == [[25, -75], [-25, 75]])
    let style = EmailStyle(.wire, language: "en")
    #expect(html.contains("bgcolor=\"\(style.bar)\""))
    #expect(html.contains("<td colspan=\"3\""))
    #expect(html.contains("class=\"bs-cell bs-drawn\""))
    #expect(html.contains("thousand</span></th>"))
    // A row that stands out takes the strong colour, and the others step back.
    let chosen = try written([.table(Self.table(highlights: true))])
    #expect(chosen.contains("bgcolor=\"\(style.accent)\""))
    #expect(chosen.contains("bgcolor=\"\(style.contextBar)\""))
  }

  static let sparks: [(figures: [Double?], line: String)] = [
    ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([8, 1], "█▁"), ([3, 3, 3], "███"),
    ([1, nil, 2], "▄\u{2002}█"), ([nil, nil], ""), ([], ""), ([-5, 0, 5], ""), ([4], "█"),
    ([2.71, 2.87], "██"), ([0, 0], "▁▁"), ([0, 100], "▁█"),
  ]

  @Test("the letters of a series are not as high as its figures", arguments: sparks.indices)
  func spark(_ index: Int) {
    let (figures, line) = Self.sparks[index]
    #expect(SparkText.line(figures.map { $0.map { Measured($0) } ?? .missing }) == line)
  }

  @Test("a long series is longer than a word") func longSpark() throws {
    let figures = (0..<365).map { Measured(Double($0)) }
    let line = SparkText.line(figures)
    #expect(line.count == 16)
    #expect(line.first == "▁" && line.last == "█")
    var table = Self.table()
    table.rows[1].graphics[2] = .spark(figures)
    #expect(try written([.table(table)]).contains("aria-hidden=\"true\""))
  }

  // MARK: Charts

  @Test("a chart for a letter that others write names no source that leads to its page")
  func block() throws {
    let html = EmailBlock.html(of: try BoundSample.published("lead"), theme: .wire, in: "lead.html")
    #expect(html.contains("Source: "))
    #expect(html.contains("<a href=\"https://example.org/\""))
  }

  @Test("a picture lacks what programs need that block, shrink or darken it") func picture() throws
  {
    var chart = try BoundSample.published("lead")
    let html = try written([.figure(try BoundSample.numbered("lead"))], charts: [chart])
    #expect(html.components(separatedBy: "<img ").count == 2)
    #expect(html.contains("src=\"cid:lead@2x.png\" width=\"600\" alt=\""))
    #expect(html.contains("max-width:600px;height:auto"))
    #expect(html.contains("background-color:\(Theme.wire.background.css)"))
    #expect(!html.contains("<picture"))
    // The picture names its source, and the message ends with a list of all.
    #expect(!html.contains("Source: "))
    // Dark and narrow pictures stand beside it.
    chart.pictures = [false, true].flatMap { isNarrow in
      [false, true].map { isDark in
        BoundSample.picture(Artifact.Look(isDark: isDark, isNarrow: isNarrow))
      }
    }
    let all = try written([.figure(try BoundSample.numbered("lead"))], charts: [chart])
    for (name, image) in [("lead", "<img class=\"bs-wide\""), ("lead.phone", "<img src=")] {
      #expect(
        all.contains(
          "<picture><source media=\"(prefers-color-scheme: dark)\" "
            + "srcset=\"cid:\(name).dark@2x.png\"/>" + image), "\(name)")
    }
    #expect(all.components(separatedBy: "<!--[if !mso]><!-->").count == 2)
  }

  @Test("a chart without a picture leaves a hole") func missing() throws {
    #expect(try written([.figure(try BoundSample.numbered("lead"))]) == "")
    var chart = try BoundSample.published("lead")
    chart.pictures = []
    #expect(try written([.figure(try BoundSample.numbered("lead"))], charts: [chart]) == "")
  }

  @Test("a box is wider than what it stands in") func box() throws {
    let chart = try BoundSample.published("lead")
    let html = try written(
      [.box(title: "Aside", [.figure(try BoundSample.numbered("lead"))])], charts: [chart])
    #expect(html.contains("src=\"cid:lead@2x.png\" width=\"564\""))
    #expect(html.contains("bgcolor=\"\(Theme.wire.span.css)\""))
  }

  // MARK: The dark sheet

  @Test("a colour stays light in a dark message, or one is turned that has no place")
  func darkSheet() throws {
    let dark = try #require(Theme.wire.dark)
    let light = EmailStyle(.wire, language: "en")
    let sheet = light.sheet(turning: EmailStyle(dark, language: "en"))
    #expect(sheet.hasPrefix("@media (prefers-color-scheme:dark){\n"))
    for color in [light.text, light.muted, light.accent] {
      #expect(sheet.contains("[style*=\";color:\(color)\"]"))
    }
    for color in [light.background, light.ground] {
      #expect(sheet.contains("[style*=\"background-color:\(color)\"]"))
    }
    // No selector twice: the later would win over what it should not touch.
    let selectors = sheet.matches(of: /\[style[^\]]*\]/).map { String($0.0) }
    #expect(Set(selectors).count == selectors.count)
    #expect(light.sheet(turning: light) == "@media (prefers-color-scheme:dark){\n\n}")
  }
}
