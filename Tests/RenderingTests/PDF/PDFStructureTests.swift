import Drawing
import TestSupport
import Testing

@testable import Rendering

/// The structure tree of files, read back with another program.
@Suite(
  .enabled(
    if: ["qpdf", "pdfinfo", "pdftotext"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct PDFStructureTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func group(
    _ role: Scene.Role, _ items: [Scene.Item], element: Int? = nil, anchor: String? = nil,
    span: Scene.CellSpan = .init()
  ) -> Scene.Item {
    .group(
      Scene.Group("g", role: role, element: element, anchor: anchor, span: span, items: items))
  }

  private func text(
    _ words: String, x: Double = 20, y: Double = 20, language: String = "en", link: String? = nil
  ) -> Scene.Item {
    bench.text(words, at: Point(x, y), language: language, link: link)
  }

  private func encode(
    _ pages: [[Scene.Item]], labels: [String?] = [], outline: [OutlineEntry] = [],
    attachments: [Drawing.Attachment] = [], title: String = "Trade"
  ) throws -> [UInt8] {
    let sheets = pages.enumerated().map { index, items in
      Page(
        scene: Scene(size: Size(300, 200), items: items),
        label: labels.indices.contains(index) ? labels[index] : nil)
    }
    let document = Document(
      pages: sheets, metadata: Metadata(title: title, language: "en", date: "2023-05-23"),
      outline: outline, attachments: attachments)
    return try PDFEncoder(shaper: bench.shaper).encode(document)
  }

  /// Calls `body` with a file that qpdf finds no fault with.
  private func withFile(_ bytes: [UInt8], _ body: (PDFObjects) throws -> Void) throws {
    try Tool.withFile(bytes, suffix: ".pdf") { path in
      let check = try Tool.run("qpdf", ["--check", path])
      #expect(check.status == 0 && !check.output.contains("WARNING"), "\(check.output)")
      try body(PDFObjects(path: path))
    }
  }

  private func expect(_ pages: [[Scene.Item]], _ outline: String) throws {
    try withFile(encode(pages)) { file in
      #expect(file.structure()?.outline == outline)
    }
  }

  @Test("roles become elements in reading order, decoration does not")
  func roles() throws {
    let item = group(
      .listItem, [group(.listLabel, [text("1")]), group(.listBody, [text("one", x: 40)])])
    let rule = line(Point(0, 9), Point(90, 9))
    try expect(
      [
        [
          group(.runningHeader, [text("running")]), rule, group(.heading(level: 1), [text("T")]),
          group(.section, [group(.quote, [group(.paragraph, [text("q")])]), rule]),
          group(.list(.decimal), [item, item]),
          group(.note, [group(.listLabel, [text("1")]), text("note", x: 40)]),
          group(.contents, [group(.contentsEntry, [text("c")])]), group(.caption, [text("cap")]),
          group(.artifact, [group(.paragraph, [text("x")])]),
        ]
      ],
      "Document(H1 Sect(BlockQuote(P)) L(LI(Lbl LBody) LI(Lbl LBody)) Note(Lbl) TOC(TOCI) Caption)")
  }

  @Test("text without a role is a paragraph, and a group without content is nothing")
  func loose() throws {
    try expect(
      [
        [
          text("a"), .group(Scene.Group("plain", items: [text("b", x: 60)])),
          group(.section, []), group(.section, [text("c")]),
        ]
      ],
      "Document(P Sect(P))")
  }

  @Test("headings nest, whatever levels they ask for")
  func headings() throws {
    try expect(
      [[2, 4, 4, 1, 3, 6].map { group(.heading(level: $0), [text("h")]) }],
      "Document(H1 H2 H2 H1 H2 H3)")
  }

  @Test("what a page break parts is one element")
  func continued() throws {
    func row(_ word: String) -> Scene.Item { group(.tableRow, [group(.tableCell, [text(word)])]) }
    try withFile(
      encode([
        [group(.paragraph, [text("long")], element: 1), group(.table, [row("a")], element: 2)],
        [
          group(.table, [group(.runningHeader, [text("head")]), row("b")], element: 2),
          group(.paragraph, [text("end")], element: 3),
        ],
      ])
    ) { file in
      let root = try #require(file.structure())
      #expect(root.outline == "Document(P Table(TR(TD) TR(TD)) P)")
      let pages = root.all.flatMap(\.pieces).map(\.page)
      #expect(pages == [0, 0, 1, 1].map { file.pages[$0].text })
    }
  }

  @Test("words stay apart where a line or a page ends, but not in Chinese or inside a word")
  func wordGaps() throws {
    func lines(_ words: [String]) -> [Scene.Item] {
      words.enumerated().map { text($1, y: 20 + 16 * Double($0)) }
    }
    let bytes = try encode([
      [
        group(.paragraph, lines(["one", "two–", "three-", "four –", "five"])),
        group(.paragraph, lines(["重庆", "汽车"]), element: 4),
        group(.paragraph, lines(["last"]), element: 5),
      ],
      [group(.paragraph, lines(["first"]), element: 5)],
    ])
    try Tool.withFile(bytes, suffix: ".pdf") { path in
      let said = try Tool.run("pdfinfo", ["-struct-text", path]).output
      for words in ["\"one two–three-four – five\"", "\"重庆汽车\"", "\"last \""] {
        #expect(said.contains(words), "\(words) in \(said)")
      }
    }
  }

  @Test("a figure has its own text and place, and shapes are content in it alone")
  func figures() throws {
    let bar = rect(10, 150, 20, 20, fill: red)
    let inner = group(.figure(altText: "重庆 (2023)"), [bar, text("x", x: 60, y: 60)])
    try withFile(
      encode([
        [group(.figure(altText: "Экспорт"), [text("title"), inner]), bar],
        [group(.figure(altText: "nothing"), []), group(.figure(altText: "Қазақ"), [bar])],
      ])
    ) { file in
      let root = try #require(file.structure())
      let figures = root.all.filter { $0.type == "Figure" }
      #expect(figures.map(\.altText) == ["Экспорт", "重庆 (2023)", "Қазақ"])
      let boxes = figures.map { $0.attributes["/BBox"]?.array?.compactMap(\.number) }
      #expect(boxes.last == [10, 30, 30, 50])
      #expect(figures.map { $0.pieces.count } == [1, 1, 1])
    }
  }

  @Test("header cells say what they head, cells how far they reach")
  func tables() throws {
    let head = group(
      .tableRow,
      [
        group(.tableHeaderCell(.column), [text("year")]),
        group(.tableHeaderCell(.both), [text("cars", x: 60)], span: .init(columns: 2)),
      ])
    let body = group(
      .tableRow,
      [
        group(.tableHeaderCell(.row), [text("2022", y: 40)]),
        group(.tableCell, [], span: .init(rows: 3)), group(.tableCell, [text("7", x: 90, y: 40)]),
      ])
    try withFile(encode([[group(.table, [head, body])]])) { file in
      let root = try #require(file.structure())
      #expect(root.outline == "Document(Table(TR(TH TH) TR(TH TD TD)))")
      let cells = root.all.filter { $0.type == "TH" || $0.type == "TD" }
      #expect(
        cells.map { $0.attributes["/Scope"]?.text } == ["/Column", "/Both", "/Row", nil, nil])
      #expect(cells.map { $0.attributes["/ColSpan"]?.number } == [nil, 2, nil, nil, nil])
      #expect(cells.map { $0.attributes["/RowSpan"]?.number } == [nil, nil, nil, 3, nil])
    }
  }

  @Test("a language that differs is said of the element, or of the words in it")
  func languages() throws {
    try withFile(
      encode([
        [
          group(.paragraph, [text("Astana "), text("Астана", x: 70, language: "kk")]),
          group(.paragraph, [text("重庆", y: 50, language: "zh-Hans")]),
        ]
      ])
    ) { file in
      let root = try #require(file.structure())
      let all = root.all
      #expect(all.map(\.type) == ["Document", "P", "Span", "P"])
      #expect(all.map(\.language) == ["en", nil, "kk", "zh-Hans"])
    }
  }

  @Test("links lead out and to places, are read in their line, and the tables lead back to them")
  func links() throws {
    let paragraph = group(
      .paragraph,
      [
        text("See "), text("the", x: 50, link: "https://e.org/a(b)"),
        text("site", y: 40, link: "https://e.org/a(b)"), text(" or ", x: 50, y: 40),
        text("Note 1", x: 80, y: 40, link: "#n1"), text(".", x: 120, y: 40),
      ])
    let note = group(.note, [text("Note", y: 100)], anchor: "n1")
    try withFile(encode([[paragraph], [note]])) { file in
      let root = try #require(file.structure())
      #expect(root.outline == "Document(P(Link Link) Note)")
      let links = root.all.filter { $0.type == "Link" }
      #expect(links.map(\.links.count) == [2, 1])
      let first = links[0].links[0]
      #expect(file.value(first, "A", "URI")?.text == "https://e.org/a(b)")
      #expect(file.value(first, "Contents")?.text == "the (https://e.org/a(b))")
      #expect(file.value(links[1].links[0], "Dest")?.text == "n1")
      let names = file.value(file.catalog, "Names", "Dests", "Names")?.array
      #expect(names?.first?.text == "n1")
      #expect(names?.last?.array?.first?.text == file.pages[1].text)
      let parents = file.value(file.catalog, "StructTreeRoot", "ParentTree", "Nums")?.array ?? []
      let key = file.value(first, "StructParent")?.number
      let place = stride(from: 0, to: parents.count, by: 2).first { parents[$0].number == key }
      let parent = try #require(place.map { parents[$0 + 1] })
      #expect(file.value(parent, "S")?.text == "/Link")
      #expect(file.value(file.pages[0], "Annots")?.array?.count == 3)
    }
  }

  @Test("a link or an outline entry to nowhere is an error")
  func unknownAnchor() {
    #expect(throws: RenderingError.unknownAnchor("nowhere")) {
      _ = try encode([[text("x", link: "#nowhere")]])
    }
    #expect(throws: RenderingError.unknownAnchor("nowhere")) {
      try encode([[text("x")]], outline: [OutlineEntry(title: "x", level: 1, anchor: "nowhere")])
    }
  }

  @Test("every piece of content has its element in the table of parents")
  func parents() throws {
    let items = (0..<40).map { index in
      group(
        index % 3 == 0 ? .artifact : .paragraph,
        [text("word", y: Double(10 + index)), rect(1, 1, 2, 2, fill: red)])
    }
    try withFile(encode([items, [], items])) { file in
      let root = try #require(file.structure())
      let table = file.value(file.catalog, "StructTreeRoot", "ParentTree", "Nums")?.array ?? []
      for (index, page) in file.pages.enumerated() {
        #expect(file.value(page, "StructParents")?.number == Double(index))
        let parents = file.resolved(table[2 * index + 1])?.array ?? []
        let pieces = root.all.flatMap(\.pieces).filter { $0.page == page.text }.map(\.number)
        #expect(pieces.sorted() == Array(0..<parents.count))
        #expect(parents.count == (index == 1 ? 0 : 26))
        let content = try file.stream(file.reference(page, "Contents").map { .text($0) })
        #expect(
          content.split(separator: " BDC").count - 1 + 0 == content.split(separator: "EMC\n").count
            - 1)
        #expect(!content.contains("/Private"))
      }
    }
  }

  @Test("the outline is what the document asks for, else its headings")
  func outline() throws {
    let headings = [1, 2, 2, 1].enumerated().map { index, level in
      group(
        .heading(level: level), [text("h\(index)", y: Double(20 + 30 * index))],
        anchor: "a\(index)")
    }
    func titles(_ file: PDFObjects, _ node: PDFObjects.Value?) -> String {
      var result: [String] = []
      var entry = file.value(node, "First")
      while let current = entry {
        let children = titles(file, current)
        result.append((file.value(current, "Title")?.text ?? "") + children)
        entry = file.value(current, "Next")
      }
      return result.isEmpty ? "" : "(" + result.joined(separator: " ") + ")"
    }
    try withFile(encode([headings])) { file in
      #expect(titles(file, file.value(file.catalog, "Outlines")) == "(h0(h1 h2) h3)")
    }
    let asked = [("Обзор", 1, "a0"), ("重庆", 3, "a1"), ("c", 2, "a2"), ("d", 1, "a3")]
      .map { OutlineEntry(title: $0.0, level: $0.1, anchor: $0.2, isOpen: $0.1 == 1) }
    try withFile(encode([headings], outline: asked)) { file in
      let root = file.value(file.catalog, "Outlines")
      #expect(titles(file, root) == "(Обзор(重庆 c) d)")
      #expect(file.value(root, "Count")?.number == 4)
    }
  }

  @Test(
    "page labels are kept",
    arguments: [
      (["Cover", "i", "ii", "1", "2", "3"], "0 Cover  1 /r i 3 /D 1"),
      (["1", "2", "3"], ""), (["v", "vi", "A-1", "A-2", "7"], ""), ([nil, "2", "4"], ""),
    ] as [([String?], String)])
  func labels(labels: [String?], note: String) throws {
    let page = [text("x")]
    try withFile(encode(labels.map { _ in page }, labels: labels)) { file in
      let ranges = file.value(file.catalog, "PageLabels", "Nums")?.array ?? []
      var said: [String?] = labels.map { _ in nil }
      for slot in stride(from: 0, to: ranges.count, by: 2) {
        let start = Int(ranges[slot].number ?? -1)
        let next = slot + 2 < ranges.count ? Int(ranges[slot + 2].number ?? 0) : labels.count
        let label = ranges[slot + 1]
        let prefix = file.value(label, "P")?.text ?? ""
        for page in start..<next {
          let number = Int(file.value(label, "St")?.number ?? 1) + page - start
          let digits: String =
            switch file.value(label, "S")?.text {
            case "/D": "\(number)"
            case "/r": ["i", "ii", "iii", "iv", "v", "vi"][number - 1]
            default: ""
            }
          said[page] = prefix + digits
        }
      }
      #expect(said.map { $0 == "" ? nil : $0 } == labels)
      if !note.isEmpty { #expect(ranges.count == 6) }
    }
  }

  @Test("attached files come out as they went in, beside their figure")
  func attachments() throws {
    let files = ["lead.csv", "重庆.csv", "A.csv"].map {
      Drawing.Attachment(
        fileName: $0, description: "Figures of \($0)", bytes: Array("a,b\n1,\($0)\n".utf8),
        anchor: $0 == "lead.csv" ? "f" : nil)
    }
    let figure = group(
      .figure(altText: "bars"), [rect(1, 1, 9, 9, fill: red)], anchor: "f")
    let bytes = try encode([[figure]], attachments: files)
    try withFile(bytes) { file in
      for attachment in files {
        let out = try Tool.run(
          "qpdf", ["--show-attachment=\(attachment.fileName)", file.path])
        #expect(out.output == String(decoding: attachment.bytes, as: UTF8.self))
      }
      let all = file.value(file.catalog, "AF")?.array ?? []
      #expect(
        all.map { file.value($0, "AFRelationship")?.text } == Array(repeating: "/Data", count: 3))
      let root = try #require(file.structure())
      let own = root.all.first { $0.type == "Figure" }
      let attached = file.value(own?.fields, "AF")?.array?.first
      #expect(file.value(attached, "UF")?.text == "lead.csv")
      #expect(file.value(attached, "EF", "F", "Subtype")?.text == "/text/csv")
    }
  }

  @Test("the file says what it is twice, and calls itself accessible only when it is")
  func selfDescription() throws {
    let good = group(.figure(altText: "bars"), [rect(1, 1, 9, 9, fill: red)])
    let silent = group(.figure(altText: ""), [rect(1, 1, 9, 9, fill: red)])
    let strayRow = group(.tableRow, [group(.tableCell, [text("x")])])
    for (items, isAccessible) in [
      ([good], true), ([good, silent], false), ([strayRow], false), ([text("\u{10FFFD}")], false),
    ] {
      try withFile(encode([items], title: "Қазақ <&> 重庆")) { file in
        let packet = try file.stream(.text(file.reference(file.catalog, "Metadata") ?? ""))
        #expect(packet.contains("<rdf:li xml:lang=\"x-default\">Қазақ &lt;&amp;&gt; 重庆</rdf:li>"))
        #expect(packet.contains("<xmp:CreateDate>2023-05-23T00:00:00Z</xmp:CreateDate>"))
        #expect(packet.contains("pdfuaid:part>1<") == isAccessible)
        #expect(file.value(file.information, "Title")?.text == "Қазақ <&> 重庆")
        #expect(file.value(file.information, "CreationDate")?.text == "D:20230523000000Z")
        #expect(file.value(file.catalog, "Lang")?.text == "en")
      }
    }
  }

  @Test("black and greys are written as greys, colours as colours")
  func greys() throws {
    let grey = Color(0x808080)
    try withFile(
      encode([
        [
          text("black"), rect(1, 1, 9, 9, fill: grey), rect(9, 9, 9, 9, fill: red),
          line(Point(0, 50), Point(90, 50), .black),
        ]
      ])
    ) { file in
      let content = try file.stream(.text(file.reference(file.pages[0], "Contents") ?? ""))
      #expect(content.contains("0 g"))
      #expect(content.contains("0 G"))
      #expect(content.contains("0.501961 g"))
      #expect(content.contains("1 0 0 rg"))
      #expect(!content.contains("0 0 0 rg") && !content.contains("0 0 0 RG"))
    }
  }

  @Test("text that looks like a mark stays text")
  func marksInText() throws {
    let words = "/Private << /MCID 0 >> BDC 0 0 0 rg EMC endobj"
    let long = (0..<12).map { text(words, y: 10 + 14 * Double($0)) }
    try withFile(encode([[group(.paragraph, long)]])) { file in
      let found = try Tool.run("pdftotext", ["-raw", file.path, "-"]).output
      #expect(found.split(separator: words, omittingEmptySubsequences: false).count == 13)
    }
  }

  @Test(
    "text is found in every script",
    arguments: [
      "Chongqing’s 1 − 2 ½", "重庆汽车出口", "Экспорт, ёж", "Қазақстан әңгіме ұғү", "ケンタウルス", "자동차 수출",
    ])
  func search(words: String) throws {
    try withFile(encode([[group(.paragraph, [text(words)])]])) { file in
      let found = try Tool.run("pdftotext", [file.path, "-"]).output
      #expect(found.contains(words), "\(found)")
    }
  }
}
