import Drawing

/// Writes the structure tree: an object for each element, the tables that lead from content and links
/// back to their elements, and the links themselves.
struct PDFStructureWriter {
  private let tree: StructureTree
  private let pages: PDFPages
  /// Attached files by the anchor of their figure.
  private var filesOfAnchor: [String: [Int]] = [:]
  /// Object numbers by element; nil for elements without content, which are left out.
  private var numbers: [Int?] = []
  /// The object of each link's annotation.
  private var annotations: [Int] = []
  private var annotationsOfPage: [[Int]] = []

  init(tree: StructureTree, pages: PDFPages, files: [PDFAttachments.File]) {
    self.tree = tree
    self.pages = pages
    for file in files {
      if let anchor = file.anchor { filesOfAnchor[anchor, default: []].append(file.number) }
    }
  }

  /// Writes everything but the pages and returns the number of the tree's root.
  mutating func write(to writer: inout PDFWriter) throws(RenderingError) -> Int {
    for link in tree.links {
      if case .place(let name) = link.target, tree.destinations[name] == nil {
        throw .unknownAnchor(name)
      }
    }
    let root = writer.reserve()
    let isKept = keptElements
    numbers = isKept.map { $0 ? writer.reserve() : nil }
    annotationsOfPage = [[Int]](repeating: [], count: pages.numbers.count)
    for link in tree.links {
      annotations.append(writer.reserve())
      annotationsOfPage[link.page].append(annotations[annotations.count - 1])
    }
    for id in tree.elements.indices {
      if let number = numbers[id] { writer.add(element(id, root: root), as: number) }
    }
    for index in tree.links.indices { writer.add(annotation(index), as: annotations[index]) }
    let parents = writer.add("<< /Nums [\(parentEntries(&writer))] >>")
    var text = "<< /Type /StructTreeRoot /K [\(numbers[0] ?? 0) 0 R] /ParentTree \(parents) 0 R"
    text += " /ParentTreeNextKey \(pages.numbers.count + tree.links.count)"
    let notes = tree.elements.indices.filter { tree.elements[$0].type == "Note" }
      .compactMap { id in numbers[id].map { (Self.identifier(of: id), $0) } }
    if !notes.isEmpty {
      let names = notes.map { "\(PDFText.bytes($0)) \($1) 0 R" }.joined(separator: " ")
      let limits = "\(PDFText.bytes(notes[0].0)) \(PDFText.bytes(notes[notes.count - 1].0))"
      text += " /IDTree << /Kids [<< /Limits [\(limits)] /Names [\(names)] >>] >>"
    }
    writer.add(text + " >>", as: root)
    return root
  }

  /// Fixed width, so that the order of writing is the order of names.
  private static func identifier(of id: Int) -> String {
    let digits = String(id)
    return "note-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  /// Elements that hold content, and cells even when they are empty: a table stays regular.
  private var keptElements: [Bool] {
    var isKept = tree.elements.map { $0.type == "TD" || $0.type == "TH" }
    isKept[0] = true
    // Children have higher numbers than their parents.
    for id in tree.elements.indices.reversed() {
      let element = tree.elements[id]
      if !isKept[id] {
        isKept[id] = element.kids.contains { kid in
          if case .element(let child) = kid { isKept[child] } else { true }
        }
      }
    }
    return isKept
  }

  // MARK: Elements

  private func element(_ id: Int, root: Int) -> String {
    let element = tree.elements[id]
    let parent = id == 0 ? root : numbers[element.parent] ?? root
    var text = "<< /S /\(element.type) /P \(parent) 0 R"
    let page = firstPage(of: element)
    if let page { text += " /Pg \(pages.numbers[page]) 0 R" }
    text += " /K [\(element.kids.compactMap { kid($0, page: page) }.joined(separator: " "))]"
    if !element.altText.isEmpty { text += " /Alt \(PDFText.string(element.altText))" }
    if let language = element.language, !language.isEmpty {
      text += " /Lang \(PDFText.string(language))"
    }
    if element.type == "Note" { text += " /ID \(PDFText.bytes(Self.identifier(of: id)))" }
    if let attributes = attributes(of: element) { text += " /A \(attributes)" }
    if let files = element.anchor.flatMap({ filesOfAnchor[$0] }) {
      text += " /AF \(PDFText.references(files))"
    }
    return text + " >>"
  }

  private func firstPage(of element: StructureTree.Element) -> Int? {
    for kid in element.kids { if case .content(let page, _) = kid { return page } }
    return nil
  }

  private func kid(_ kid: StructureTree.Kid, page: Int?) -> String? {
    switch kid {
    case .element(let child): numbers[child].map { "\($0) 0 R" }
    case .content(let own, let number):
      own == page
        ? "\(number)" : "<< /Type /MCR /Pg \(pages.numbers[own]) 0 R /MCID \(number) >>"
    case .link(let index):
      "<< /Type /OBJR /Pg \(pages.numbers[tree.links[index].page]) 0 R"
        + " /Obj \(annotations[index]) 0 R >>"
    }
  }

  private func attributes(of element: StructureTree.Element) -> String? {
    switch element.role {
    case .figure:
      guard let place = element.place else { return nil }
      let box = PDFText.rectangle(place.bounds, pageHeight: pages.heights[place.page])
      return "<< /O /Layout /Placement /Block /BBox \(box) >>"
    case .list(let numbering):
      return "<< /O /List /ListNumbering /\(numbering.name) >>"
    case .tableHeaderCell(let scope):
      return "<< /O /Table /Scope /\(scope.name)\(spans(of: element)) >>"
    case .tableCell:
      return element.span == Scene.CellSpan() ? nil : "<< /O /Table\(spans(of: element)) >>"
    default: return nil
    }
  }

  private func spans(of element: StructureTree.Element) -> String {
    let span = element.span
    return (span.columns > 1 ? " /ColSpan \(span.columns)" : "")
      + (span.rows > 1 ? " /RowSpan \(span.rows)" : "")
  }

  /// For each page the elements of its pieces, then for each link its element.
  private func parentEntries(_ writer: inout PDFWriter) -> String {
    var ofPage = [[(number: Int, parent: Int)]](repeating: [], count: pages.numbers.count)
    for (id, element) in tree.elements.enumerated() {
      guard let parent = numbers[id] else { continue }
      for kid in element.kids {
        if case .content(let page, let number) = kid { ofPage[page].append((number, parent)) }
      }
    }
    var entries: [String] = []
    for (page, pieces) in ofPage.enumerated() {
      // Numbers count up from 0 on each page, without a gap.
      let parents = pieces.sorted { $0.number < $1.number }.map(\.parent)
      entries.append("\(page) \(writer.add(PDFText.references(parents))) 0 R")
    }
    for (index, link) in tree.links.enumerated() {
      entries.append("\(pages.numbers.count + index) \(numbers[link.element] ?? 0) 0 R")
    }
    return entries.joined(separator: " ")
  }

  // MARK: Links

  private func annotation(_ index: Int) -> String {
    let link = tree.links[index]
    var text = "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0]"
    text += " /Rect \(PDFText.rectangle(link.area, pageHeight: pages.heights[link.page]))"
    text += " /StructParent \(pages.numbers.count + index)"
    switch link.target {
    case .address(let address):
      text += " /A << /S /URI /URI \(PDFText.bytes(address)) >>"
      text += " /Contents \(PDFText.string("\(link.text.trimmedSpaces) (\(address))"))"
    case .place(let name):
      text += " /Dest \(PDFText.bytes(name)) /Contents \(PDFText.string(link.text.trimmedSpaces))"
    }
    return text + " >>"
  }

  /// A page of cairo's with its place in the structure and its links.
  func completed(_ page: String, page index: Int) -> String {
    var lines = page.split(separator: "\n").filter { !$0.contains("/StructParents ") }
    lines.removeLast()
    var text = lines.joined(separator: "\n") + "\n   /StructParents \(index) /Tabs /S"
    let links = annotationsOfPage[index]
    if !links.isEmpty { text += " /Annots \(PDFText.references(links))" }
    return text + "\n>>"
  }

  /// The catalog's entry for places that have names, and for attached files.
  func names(_ writer: inout PDFWriter, attachments: [PDFAttachments.File]) -> String {
    var trees = ""
    let places = tree.destinations.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if !places.isEmpty {
      let entries = places.map { "\(PDFText.bytes($0.key)) \(pages.destination($0.value))" }
      trees += " /Dests \(writer.add("<< /Names [\(entries.joined(separator: " "))] >>")) 0 R"
    }
    if !attachments.isEmpty {
      let entries = attachments.map { "\(PDFText.string($0.name)) \($0.number) 0 R" }
      trees +=
        " /EmbeddedFiles \(writer.add("<< /Names [\(entries.joined(separator: " "))] >>")) 0 R"
    }
    return trees.isEmpty ? "" : " /Names <<\(trees) >>"
  }
}

extension Scene.ListNumbering {
  fileprivate var name: String {
    switch self {
    case .none: "None"
    case .bullet: "Disc"
    case .decimal: "Decimal"
    }
  }
}

extension Scene.HeaderScope {
  fileprivate var name: String {
    switch self {
    case .column: "Column"
    case .row: "Row"
    case .both: "Both"
    }
  }
}

extension String {
  /// Without spaces at either end.
  var trimmedSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
