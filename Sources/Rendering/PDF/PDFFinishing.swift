import Drawing

/// Completes a file of cairo 1.16 with what cairo cannot write: the structure with alternative texts,
/// table headers and languages, artifacts, links and their places, outline, page labels, attachments,
/// and what the file says about itself.
///
/// Pages, fonts and pictures are taken over as cairo wrote them; the rest is written anew. libqpdf
/// could do it and would cost every run 10 ms of loading, pictures included.
struct PDFFinishing {
  private let cairo: CairoPDF
  private let document: Document
  private let tree: StructureTree
  private var writer: PDFWriter
  private let deflater: Deflater

  /// The finished file. A file that is not laid out as cairo 1.16 does it is an error: no broken or
  /// silent file comes of it.
  static func finish(
    _ bytes: [UInt8], of document: Document, _ structure: PDFStructure
  ) throws(RenderingError) -> [UInt8] {
    let cairo = try CairoPDF(bytes)
    guard cairo.pages.count == document.pages.count else { throw CairoPDF.failure("pages") }
    var finishing = try PDFFinishing(cairo, document, structure.tree)
    try finishing.copyObjects(structure.marks)
    return try finishing.finish(
      isAccessible: PDFAccessibility.holds(
        for: structure.tree, metadata: document.metadata,
        hasMissingGlyphs: structure.hasMissingGlyphs))
  }

  private init(
    _ cairo: CairoPDF, _ document: Document, _ tree: StructureTree
  ) throws(RenderingError) {
    self.cairo = cairo
    self.document = document
    self.tree = tree
    deflater = try Deflater(level: 6)
    kept = cairo.needed(from: [cairo.pageTree], except: [])
    writer = PDFWriter(reserved: kept, deflater: deflater)
  }

  /// The objects of cairo that stay, with their numbers.
  private let kept: [Int]

  // MARK: What cairo wrote

  private mutating func copyObjects(_ marks: [[PDFStructure.Mark]]) throws(RenderingError) {
    let inflater = try Inflater()
    var contents: [Int: Int] = [:]
    for (index, page) in cairo.pages.enumerated() {
      contents[try cairo.contents(of: page)] = index
    }
    let isPage = Set(cairo.pages)
    for number in kept where !isPage.contains(number) {
      if let page = contents[number] {
        guard let stream = try cairo.stream(of: number) else { throw CairoPDF.failure("content") }
        let content = try inflater.expand(cairo.bytes[stream])
        try writer.addCompressed(
          "", ContentMarks.apply(marks[page], to: content), as: number)
      } else if let stream = try cairo.stream(of: number) {
        writer.addStream(cairo.entries(of: number), cairo.bytes[stream], as: number)
      } else {
        writer.add(cairo.text(of: number), as: number)
      }
    }
  }

  // MARK: What is new

  private mutating func finish(isAccessible: Bool) throws(RenderingError) -> [UInt8] {
    let pages = PDFPages(numbers: cairo.pages, heights: document.pages.map(\.scene.size.height))
    let files = try PDFAttachments.write(document, deflater, to: &writer)
    var structure = PDFStructureWriter(tree: tree, pages: pages, files: files)
    let structureRoot = try structure.write(to: &writer)
    for (index, page) in cairo.pages.enumerated() {
      let text = cairo.text(of: page)
      writer.add(structure.completed(text, page: index), as: page)
    }
    let about = PDFSelfDescription(document.metadata, isAccessible: isAccessible)
    let metadata = writer.addStream("/Type /Metadata /Subtype /XML", about.packet)
    var catalog =
      "<< /Type /Catalog /Pages \(cairo.pageTree) 0 R /StructTreeRoot \(structureRoot) 0 R"
      + " /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
      + " /Metadata \(metadata) 0 R"
    if !document.metadata.language.isEmpty {
      catalog += " /Lang \(PDFText.string(document.metadata.language))"
    }
    if let labels = PDFPageLabels.dictionary(document.pages.map(\.label)) {
      catalog += " /PageLabels \(labels)"
    }
    if let outline = try PDFOutline(document, tree, pages).write(to: &writer) {
      catalog += " /Outlines \(outline) 0 R"
    }
    catalog += structure.names(&writer, attachments: files)
    if !files.isEmpty { catalog += " /AF \(PDFText.references(files.map(\.number)))" }
    let root = writer.add(catalog + " >>")
    return try writer.finish(root: root, info: writer.add(about.dictionary))
  }
}

/// The objects of the pages, and how high the pages are.
struct PDFPages {
  let numbers: [Int]
  let heights: [Double]

  /// A place on a page, as links and outline entries lead to it.
  func destination(_ place: StructureTree.Destination) -> String {
    let top = SVGNumber.text(heights[place.page] - max(0, place.point.y - 6))
    return "[\(numbers[place.page]) 0 R /XYZ null \(top) null]"
  }
}

extension CairoPDF {
  /// The number of the object that holds a page's content.
  fileprivate func contents(of page: Int) throws(RenderingError) -> Int {
    let text = Array(text(of: page).utf8)
    guard let key = Self.find("/Contents ", in: text[...]),
      let number = Int(
        String(decoding: text[key...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    else { throw Self.failure("page \(page)") }
    return number
  }
}
