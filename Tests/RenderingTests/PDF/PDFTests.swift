import Drawing
import TestSupport
import Testing

@testable import Rendering

@Suite(
  .enabled(
    if: ["qpdf", "pdffonts", "pdftotext", "pdfinfo"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct PDFTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func scene(_ items: [Scene.Item]) -> Scene {
    Scene(size: Size(300, 200), items: items)
  }

  private func encode(_ pages: [Page], _ metadata: Metadata = Metadata(title: "t")) throws
    -> [UInt8]
  {
    try PDFEncoder(shaper: bench.shaper).encode(Document(pages: pages, metadata: metadata))
  }

  private func report() throws -> [UInt8] {
    let words = ["Chongqing’s exports", "重庆汽车出口", "Экспорт в Казахстан", "Қазақстан әңгіме"]
    let languages = ["en", "zh-Hans", "ru", "kk"]
    let texts = words.indices.map { index in
      Scene.Item.group(
        Scene.Group(
          "p\(index)", role: index == 0 ? .heading(level: 1) : .paragraph,
          items: [
            bench.text(
              words[index], at: Point(20, 40 + 30 * Double(index)), language: languages[index],
              halo: index == 1 ? Scene.Stroke(.white, width: 2) : nil,
              link: index == 0 ? "https://example.org/it's" : nil)
          ]))
    }
    let figure = Scene.Group(
      "figure", role: .figure(altText: "bars"), clip: Rect(0, 0, 250, 200),
      items: [
        rect(200, 50, 20, 100, fill: red),
        .shape(
          Scene.Shape(
            .rect(Rect(230, 50, 40, 100)),
            fill: .hatched(red, background: .white, spacing: 4, width: 1))),
      ])
    let metadata = Metadata(
      title: "重庆 – exports", author: "Desk", subject: "Trade", keywords: ["cars", "Central Asia"],
      source: "Customs", date: "2023-05-23")
    return try encode(
      [
        Page(scene: scene(texts + [.group(figure)]), label: "1"),
        Page(scene: Scene(size: Size(595, 842), items: texts), label: "2"),
      ], metadata)
  }

  @Test("a word parted at the end of a line is found as one word")
  func partedWord() throws {
    let lines = ["an even compar\u{AD}", "ison of figures"].enumerated().map { index, text in
      bench.text(text, at: Point(20, 40 + 14 * Double(index)), language: "en")
    }
    let paragraph = Scene.Item.group(Scene.Group("p", role: .paragraph, items: lines))
    let pdf = try encode([Page(scene: scene([paragraph]))])
    try Tool.withFile(pdf, suffix: ".pdf") { path in
      let flowing = try Tool.run("pdftotext", [path, "-"]).output
      #expect(flowing.contains("an even comparison of figures"))
      let raw = try Tool.run("pdftotext", ["-raw", path, "-"]).output
      #expect(!raw.contains("compar ison"))
    }
  }

  @Test("qpdf finds no fault, with structure, links, clips and halos")
  func isValid() throws {
    try Tool.withFile(report(), suffix: ".pdf") { path in
      let result = try Tool.run("qpdf", ["--check", path])
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test("text is text in every language")
  func textIsFound() throws {
    try Tool.withFile(report(), suffix: ".pdf") { path in
      let text = try Tool.run("pdftotext", ["-layout", path, "-"]).output
      for words in ["Chongqing’s exports", "重庆汽车出口", "Экспорт в Казахстан", "Қазақстан әңгіме"] {
        #expect(text.contains(words))
      }
    }
  }

  @Test("every font is embedded as a subset, and none as pictures of letters")
  func fontsAreEmbedded() throws {
    try Tool.withFile(report(), suffix: ".pdf") { path in
      let rows = try Tool.run("pdffonts", [path]).output.split(separator: "\n").dropFirst(2)
      #expect(rows.count >= 2)
      for row in rows {
        #expect(row.contains(" yes yes yes "), "\(row)")
        #expect(!row.contains("Type 3"), "\(row)")
      }
    }
  }

  @Test("the file says what it is, when it was made and how large its pages are")
  func metadata() throws {
    try Tool.withFile(report(), suffix: ".pdf") { path in
      let info = try Tool.run("pdfinfo", ["-l", "2", "-isodates", path]).output
      for fact in [
        "重庆 – exports", "Desk", "Trade", "cars, Central Asia", "Broadsheet", "2023-05-23T00:00:00",
        "Tagged:          yes", "Pages:           2", "300 x 200", "595 x 842",
      ] {
        #expect(info.contains(fact), "\(fact) in \(info)")
      }
    }
  }

  @Test("links lead to the web, never to a script")
  func links() throws {
    let item = bench.text("click", at: Point(20, 40), link: "https://example.org/a'b")
    let evil = bench.text("click", at: Point(20, 80), link: "javascript:alert(1)")
    let bytes = try encode([Page(scene: scene([item, evil]))])
    try Tool.withFile(bytes, suffix: ".pdf") { path in
      let text = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).output
      #expect(text.contains("https://example.org/a%27b"))
      #expect(!text.contains("javascript"))
    }
  }

  @Test("the same document has the same bytes")
  func deterministic() throws {
    let first = try report()
    #expect(try report() == first)
  }

  @Test("no pages is an error")
  func empty() {
    #expect(throws: RenderingError.self) { try encode([]) }
  }

  @Test("one page can look the same as the next and both are there")
  func equalPages() throws {
    let page = Page(scene: scene([bench.text("twice", at: Point(20, 40))]))
    try Tool.withFile(encode([page, page]), suffix: ".pdf") { path in
      let pages = try Tool.run("qpdf", ["--show-npages", path])
      #expect(pages.output.hasPrefix("2"))
      let check = try Tool.run("qpdf", ["--check", path])
      #expect(check.status == 0)
    }
  }
}
