import Charting
import Diagnostics
import Drawing
import Speaking
import Testing

@testable import Reporting

@Suite("Pages of a report")
struct PageLayoutTests {
  @Test("an empty report is one page with its number")
  func empty() {
    let result = LayoutFixture.lay([])
    #expect(result.pages.count == 1)
    #expect(result.pages[0].scene.texts.map(\.text.string) == ["Page 1 of 1"])
    #expect(result.problems.isEmpty)
  }

  @Test("every page says which of how many it is, and is labelled with its number")
  func numbers() {
    let result = LayoutFixture.lay([LayoutFixture.prose(words: 2000)], title: "Ports")
    let count = result.pages.count
    #expect(count > 3)
    for (index, page) in result.pages.enumerated() {
      #expect(page.label == String(index + 1))
      let footer = page.scene.texts.filter { $0.groups.contains("footer") }
      #expect(footer.last?.text.string == "Page \(index + 1) of \(count)")
      let header = page.scene.texts.filter { $0.groups == ["header"] }
      #expect(header.map(\.text.string) == (index == 0 ? [] : ["Ports"]))
    }
  }

  @Test(
    "the page's number is said in the reader's language", arguments: ["en", "zh-Hans", "ru", "kk"])
  func numberLanguage(code: String) throws {
    let language = try #require(Language(code: code))
    let page = LayoutFixture.lay(Report(title: "", blocks: []), language: language).pages[0]
    #expect(page.scene.texts.map(\.text.string) == [language.page(1, of: 1)])
    #expect(page.scene.language == code)
  }

  @Test("a running title too long for one line ends in an ellipsis inside the margins")
  func longRunningTitle() {
    let title = String(repeating: "Very long title ", count: 20)
    let result = LayoutFixture.lay([LayoutFixture.prose(words: 2000)], title: title)
    let header = result.pages[1].scene.texts.first { $0.groups == ["header"] }
    #expect(header?.text.string.hasSuffix("…") == true)
    // A whole word stands before it.
    let last = header?.text.string.dropLast().split(separator: " ").last
    #expect(["Very", "long", "title"].contains(last))
    #expect(header?.text.width ?? .infinity <= PageFormat.a4.contentArea.width)
  }

  @Test("title, subtitle and byline open the first page in this order")
  func titleBlock() {
    let report = Report(
      title: "Ports", subtitle: "Calm", author: "M. Ellison", date: "14 March 2024",
      blocks: [.heading(Heading("One"))], sources: ["Register"])
    let page = LayoutFixture.lay(report).pages[0].scene
    #expect(page.body == "Ports Calm M. Ellison · 14 March 2024 One Sources Register")
    #expect(
      page.groupNames == [
        "tag", "title", "subtitle", "byline", "rule", "heading", "rule", "heading", "source",
        "footer",
      ])
  }

  @Test("a heading is never the last thing on a page", arguments: 0..<40)
  func headingKeptWithNext(lines: Int) {
    let blocks: [Block] = [
      .text([Paragraph(runs: [.init(String(repeating: "a\n", count: 20 + lines) + "a")])]),
      .heading(Heading("Heading")), LayoutFixture.prose(words: 60),
    ]
    for page in LayoutFixture.lay(blocks).pages {
      #expect(page.scene.groupNames.last { $0 != "footer" } != "heading")
    }
  }

  @Test("a paragraph never leaves one line alone on a page", arguments: 0..<40)
  func widowsAndOrphans(words: Int) {
    let paragraphs = (0..<30).map { index in
      Paragraph(runs: [.init(String(repeating: "word ", count: 30 + (index * 7 + words) % 50))])
    }
    let pages = LayoutFixture.lay([.text(paragraphs)]).pages
    #expect(pages.count > 1)
    for page in pages {
      for item in page.scene.items {
        guard case .group(let group) = item, group.name == "paragraph" else { continue }
        #expect(group.items.count > 1)
      }
    }
  }

  @Test("a table of 500 rows has every row once, whole, under a head on every page")
  func longTable() {
    let pages = LayoutFixture.lay([.table(LayoutFixture.table(rows: 500))]).pages
    var rows: [String] = []
    for page in pages {
      let strings = page.scene.texts.map(\.text.string)
      #expect(strings.filter { $0 == "thousand" }.count == 1)
      rows += strings.filter { $0.hasPrefix("row ") }
    }
    #expect(rows == (0..<500).map { "row \($0)" })
    #expect(pages.count < 25)
  }

  @Test("a short table is kept in one piece", arguments: 25..<60)
  func shortTable(lines: Int) {
    let blocks: [Block] = [
      .text([Paragraph(runs: [.init(String(repeating: "a\n", count: lines) + "a")])]),
      .table(LayoutFixture.table(rows: 5)),
    ]
    let holding = LayoutFixture.lay(blocks).pages.filter { $0.scene.groupNames.contains("table") }
    #expect(holding.count == 1)
    #expect(holding.first?.scene.groupNames.contains("notes") == true)
  }

  @Test("a figure is never cut and never higher than a page")
  func figures() {
    let blocks: [Block] = (0..<7).flatMap { _ in
      [LayoutFixture.prose(words: 90), .figure(NumberedChart(LayoutFixture.chart))]
    }
    let area = PageFormat.a5.contentArea
    let result = LayoutFixture.lay(blocks, format: .a5)
    #expect(result.pages.flatMap { $0.scene.figures }.count == 7)
    #expect(result.pages.flatMap { $0.scene.figures }.allSatisfy { area.contains($0) })
    let huge = LayoutFixture.lay([.figure(NumberedChart(LayoutFixture.chart))]) { medium in
      if case .fixed(let height) = medium.height { return height }
      return 5000
    }
    #expect(
      huge.pages.flatMap { $0.scene.figures }.map(\.height) == [PageFormat.a4.contentArea.height])
  }

  @Test("the words of a paragraph come out in order, whichever page they are on")
  func readingOrder() {
    let blocks = [LayoutFixture.prose(words: 900), LayoutFixture.prose(words: 900)]
    let words = LayoutFixture.lay(blocks).pages.map(\.scene.body).joined(separator: " ")
    #expect(words.split(separator: " ").count == 1800)
  }

  @Test("notes and sources stand at the end, in the reader's words, once")
  func closing() {
    let report = Report(
      title: "", blocks: [LayoutFixture.prose(words: 5)], notes: ["Rounded."],
      sources: ["A", "B"])
    let body = LayoutFixture.lay(report).pages[0].scene.body
    #expect(body.hasSuffix("word4 Notes Rounded. Sources A B"))
  }

  @Test("a report of hundreds of pages loses no word")
  func longReport() {
    let blocks = (0..<900).map { _ in LayoutFixture.prose(words: 130) }
    let pages = LayoutFixture.lay(blocks).pages
    #expect(pages.count > 200)
    let words = pages.reduce(0) { count, page in
      count
        + page.scene.texts.filter { $0.groups == ["paragraph"] }
        .reduce(0) { $0 + $1.text.string.split(separator: " ").count }
    }
    #expect(words == 900 * 130)
  }
}
