import Charting
import Diagnostics
import Drawing
import Speaking
import SpecReading
import Testing

@testable import Reporting

/// Footnotes, contents, sections, boxes and columns on pages.
@Suite struct FlowLayoutTests {
  private func marked(_ words: Int, note: Int) -> Block {
    let text = (0..<words).map { "word\($0 % 10)" }.joined(separator: " ")
    return .text([
      Paragraph(runs: [.init(text), .init(String(note + 1), footnote: note), .init(" end")])
    ])
  }

  private func note(words: Int, _ name: String) -> Paragraph {
    Paragraph(runs: [.init(([name] + (0..<words).map { "n\($0)" }).joined(separator: " "))])
  }

  private func names(_ page: Page, _ name: String) -> [String] {
    page.scene.texts.filter { $0.groups.first == name }.map(\.text.string)
  }

  @Test("a footnote stands on another page than its mark", arguments: 0..<12)
  func footnotes(shift: Int) {
    let blocks = [LayoutFixture.prose(words: shift * 13)] + (0..<40).map { marked(30, note: $0) }
    let report = Report(
      title: "", blocks: blocks, footnotes: (0..<40).map { note(words: $0 % 7 * 9, "note\($0)") })
    let pages = LayoutFixture.lay(report, format: .a5).pages
    #expect(pages.count > 4)
    var seen = 0
    for page in pages {
      let marks = page.scene.texts.filter { $0.groups.contains("mark") }.map(\.text.string)
      let labels = page.scene.texts.filter { $0.groups == ["footnote", "label"] }
        .map(\.text.string)
      #expect(marks == labels)
      seen += labels.count
      let body = page.scene.texts.filter {
        !["footer", "header", "footnote"].contains($0.groups[0])
      }
      let foot = page.scene.texts.filter { $0.groups[0] == "footnote" }.map(\.text.position.y)
      if let first = foot.min() {
        #expect(body.allSatisfy { $0.text.position.y < first })
        #expect(foot.allSatisfy { $0 < PageFormat.a5.contentArea.maxY })
      }
    }
    #expect(seen == 40)
  }

  @Test("a footnote longer than a page is cut or left out") func longFootnote() {
    let report = Report(
      title: "", blocks: [marked(20, note: 0), LayoutFixture.prose(words: 300)],
      footnotes: [note(words: 3000, "long")])
    let pages = LayoutFixture.lay(report, format: .a5).pages
    let words = pages.flatMap { names($0, "footnote") }.joined(separator: " ")
    #expect(words.contains("n2999"))
    #expect(pages.flatMap { names($0, "paragraph") }.joined(separator: " ").contains("end"))
    for page in pages {
      #expect(
        page.scene.texts.filter { $0.groups[0] == "footnote" }
          .allSatisfy { $0.text.position.y < PageFormat.a5.contentArea.maxY })
    }
  }

  @Test("collected footnotes stand at the foot") func endnotes() {
    var format = PageFormat.a4
    format.hasEndnotes = true
    let report = Report(
      title: "", blocks: [marked(20, note: 0)], footnotes: [note(words: 2, "late")],
      sources: ["Register"])
    let page = LayoutFixture.lay(report, format: format).pages[0]
    #expect(page.scene.body.hasSuffix("end Notes 1 late n0 n1 Sources Register"))
  }

  @Test("contents list another page than a heading stands on") func contents() {
    var blocks: [Block] = [.contents(title: "Contents", levels: 1)]
    for index in 0..<12 {
      blocks.append(.heading(Heading("Part \(index)")))
      blocks.append(.heading(Heading("Small \(index)", level: 2)))
      blocks.append(LayoutFixture.prose(words: 400))
    }
    let pages = LayoutFixture.lay(blocks).pages
    let entries = names(pages[0], "contents")
    #expect(entries.count == 24)
    for index in 0..<12 {
      let page = pages.firstIndex { names($0, "heading").contains("Part \(index)") }
      #expect(entries[index * 2] == "Part \(index)")
      #expect(entries[index * 2 + 1] == page.map { String($0 + 1) })
    }
    let running = pages.map { names($0, "header").last ?? "" }
    #expect(running.last == "Part 11")
  }

  @Test("a section lies otherwise than asked, or pages after it stay so") func orientation() {
    let pages = LayoutFixture.lay([
      LayoutFixture.prose(words: 20),
      .heading(Heading("Wide", section: .turned(.landscape))),
      .figure(NumberedChart(LayoutFixture.chart)),
      .heading(Heading("Tall", section: .inPlace)), LayoutFixture.prose(words: 20),
    ]).pages
    #expect(pages.map { $0.scene.size.width > $0.scene.size.height } == [false, true, false])
    #expect(pages[1].scene.figures[0].width == PageFormat.a4.landscape.contentArea.width)
  }

  @Test("a page goes on after a break, or two breaks leave an empty page") func breaks() {
    let pages = LayoutFixture.lay([
      .pageTurn(nil), LayoutFixture.prose(words: 5), .pageTurn(nil), .pageTurn(nil),
      LayoutFixture.prose(words: 5), .pageTurn(nil),
    ]).pages
    #expect(pages.map { !names($0, "paragraph").isEmpty } == [true, true])
  }

  @Test("lists lose their nesting for readers who do not see it") func lists() {
    let list = Paragraph.Container(.list(isNumbered: true), number: 1)
    func item(_ number: Int, _ marker: String) -> Paragraph.Container {
      Paragraph.Container(.item(marker: marker), number: number)
    }
    let inner = Paragraph.Container(.list(isNumbered: false), number: 3)
    let blocks: [Block] = [
      .text([
        Paragraph(runs: [.init("a")], containers: [list, item(2, "1.")]),
        Paragraph(runs: [.init("b")], containers: [list, item(2, "1."), inner, item(4, "•")]),
        Paragraph(runs: [.init("c")], containers: [list, item(5, "2.")]),
      ])
    ]
    let texts = LayoutFixture.lay(blocks).pages[0].scene.texts.dropLast()
    #expect(
      texts.map { $0.groups.joined(separator: "/") + "=" + $0.text.string } == [
        "list/item/label=1.", "list/item/body/paragraph=a", "list/item/body/list/item/label=•",
        "list/item/body/list/item/body/paragraph=b", "list/item/label=2.",
        "list/item/body/paragraph=c",
      ])
    let starts = texts.map(\.text.position.x)
    #expect(starts[0] < starts[1] && starts[1] == starts[2] && starts[2] < starts[3])
  }

  @Test("columns stand under each other, or their blocks in another order") func columns() {
    let left: [Block] = [.heading(Heading("Left")), LayoutFixture.prose(words: 20)]
    let right: [Block] = [.figure(NumberedChart(LayoutFixture.chart, label: "Figure 1"))]
    let page = LayoutFixture.lay([.columns([left, right], shares: [0.4, 0.6])]).pages[0]
    let texts = page.scene.texts
    #expect(texts.first?.text.string == "Left")
    let label = texts.first { $0.text.string == "Figure 1" }
    #expect(label?.groups == ["columns", "figure", "caption"])
    #expect(label?.text.position.x ?? 0 > 200)
    #expect(abs((label?.text.position.y ?? 0) - (texts.first?.text.position.y ?? 0)) < 20)
  }

  @Test("columns higher than a page leave it") func tallColumns() {
    let long = [LayoutFixture.prose(words: 1500)]
    let pages = LayoutFixture.lay([.columns([long, long], shares: [0.5, 0.5])]).pages
    #expect(pages.count > 2)
    for page in pages {
      #expect(
        names(page, "paragraph").isEmpty
          || page.scene.texts.allSatisfy { $0.text.position.y < PageFormat.a4.size.height })
    }
  }

  @Test("a box is split though it fits, or its ground has gaps") func box() {
    func grounds(_ pages: [Page]) -> [[Rect]] {
      pages.map { page in
        var found: [Rect] = []
        func walk(_ items: [Scene.Item], _ isGround: Bool) {
          for item in items {
            switch item {
            case .group(let group): walk(group.items, group.name == "ground")
            case .shape(let shape):
              if isGround, case .rect(let rect) = shape.outline, rect.width > 100 {
                found.append(rect)
              }
            case .text: break
            }
          }
        }
        walk(page.scene.items, false)
        return found
      }
    }
    let small = LayoutFixture.lay([
      LayoutFixture.prose(words: 640), .box(title: "Note", [LayoutFixture.prose(words: 60)]),
    ]).pages
    #expect(grounds(small).filter { !$0.isEmpty }.count == 1)
    let large = LayoutFixture.lay([.box(title: "Note", [LayoutFixture.prose(words: 2500)])]).pages
    #expect(large.count > 2)
    for page in grounds(large) {
      for (a, b) in zip(page, page.dropFirst()) { #expect(abs(a.maxY - b.y) < 0.01) }
    }
  }

  @Test("a cover shares its page, or is numbered") func cover() {
    let report = Report(
      title: "Ports", date: "14 March",
      blocks: [
        .cover(Cover(isPage: true, kicker: "No 3")), LayoutFixture.prose(words: 5),
      ])
    let pages = LayoutFixture.lay(report).pages
    #expect(pages.count == 2)
    #expect(pages[0].scene.texts.map(\.text.string) == ["No 3", "Ports", "14 March"])
    #expect(pages[1].scene.texts.last?.text.string == "Page 2 of 2")
  }

  @Test("running titles are not those asked for") func running() {
    var format = PageFormat.a4
    format.header = "{title} | {section}"
    format.footer = "{date} | {page}/{pages}"
    let report = Report(
      title: "Ports", date: "14 March",
      blocks: [.heading(Heading("One")), LayoutFixture.prose(words: 1200)])
    let pages = LayoutFixture.lay(report, format: format).pages
    #expect(names(pages[1], "header") == ["Ports", "One"])
    #expect(names(pages[1], "footer") == ["14 March", "2/\(pages.count)"])
  }

  @Test("a figure leaves a gap that it could fill, or looks unlike the others") func stretched() {
    let blocks: [Block] = [
      LayoutFixture.prose(words: 250), .figure(NumberedChart(LayoutFixture.chart)),
      .table(LayoutFixture.table(rows: 6)),
    ]
    let usual = LayoutFixture.lay([.figure(NumberedChart(LayoutFixture.chart))]).pages[0]
    let pages = LayoutFixture.lay(blocks).pages
    guard pages.count == 2 else { return }
    let growth = pages[0].scene.figures[0].height / usual.scene.figures[0].height
    #expect(growth > 1 && growth < 1.15)
  }

  @Test("justified lines end beside the margin, or words change their place in the text")
  func justified() {
    let style = TextStyle(families: ["A"], size: 10)
    let piece = TextLine.Piece(
      text: "one two three", x: 0, width: 65, style: style, color: .black, link: nil)
    let line = TextLine(pieces: [piece], width: 65).justified(to: 70) { text, _ in
      Double(text.count) * 5
    }
    #expect(line.pieces.map(\.text) == ["one ", "two ", "three"])
    #expect(line.pieces.map(\.x) == [0, 22.5, 45])
    let loose = TextLine(pieces: [piece], width: 65).justified(to: 90) { _, _ in 5 }
    #expect(loose.pieces.count == 1)
  }
}
