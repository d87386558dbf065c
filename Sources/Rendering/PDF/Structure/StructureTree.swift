import Drawing

/// What a document says to readers who do not see it: elements in reading order, each with the pieces
/// of pages that belong to it.
struct StructureTree {
  /// An index into ``elements``; the document is 0.
  typealias ID = Int

  enum Kid {
    case element(ID)
    /// A marked piece of a page's content.
    case content(page: Int, number: Int)
    /// A link's area; the index counts ``links``.
    case link(Int)
  }

  struct Element {
    /// The standard type: `P`, `TH`.
    let type: String
    let parent: ID
    let role: Scene.Role
    var kids: [Kid] = []
    var altText = ""
    /// Set where it is not the parent's.
    var language: String?
    var anchor: String?
    var span = Scene.CellSpan()
    /// Where a figure was drawn: its page and a rectangle around it.
    var place: (page: Int, bounds: Rect)?
    /// The text of a heading and where it starts.
    var text = ""
    var start: Destination?
  }

  /// A rectangle that leads somewhere when clicked.
  struct Link {
    let page: Int
    let area: Rect
    let target: LinkTarget
    let text: String
    let element: ID
  }

  /// A place that links lead to.
  struct Destination {
    let page: Int
    let point: Point
  }

  private(set) var elements: [Element]
  private(set) var links: [Link] = []
  var destinations: [String: Destination] = [:]
  /// Elements that go on over pages, by the number their groups share.
  private var continued: [Int: ID] = [:]
  /// The levels that the headings around asked for, ascending.
  private var headingLevels: [Int] = []

  init(language: String) {
    elements = [Element(type: "Document", parent: 0, role: .section)]
    elements[0].language = language
  }

  /// The element of a group: a new one at the end of `parent`, or the one it continues.
  mutating func open(_ group: Scene.Group, in parent: ID) -> ID {
    if let number = group.element, let known = continued[number] { return known }
    let id = add(type(of: group.role), role: group.role, to: parent)
    if case .figure(let altText) = group.role { elements[id].altText = altText }
    elements[id].anchor = group.anchor
    elements[id].span = group.span
    if let number = group.element { continued[number] = id }
    return id
  }

  /// A new element at the end of another.
  mutating func add(_ type: String, role: Scene.Role, to parent: ID) -> ID {
    elements.append(Element(type: type, parent: parent, role: role))
    elements[parent].kids.append(.element(elements.count - 1))
    return elements.count - 1
  }

  mutating func addContent(page: Int, number: Int, to element: ID) {
    elements[element].kids.append(.content(page: page, number: number))
  }

  mutating func addLink(_ link: Link) {
    links.append(link)
    elements[link.element].kids.append(.link(links.count - 1))
  }

  /// Lets files attached to an anchor belong to an element that has no anchor yet.
  mutating func setAnchor(_ anchor: String, of element: ID) {
    if elements[element].anchor == nil { elements[element].anchor = anchor }
  }

  mutating func setLanguage(_ language: String, of element: ID) {
    elements[element].language = language
  }

  /// Adds to the text of a heading.
  mutating func addText(_ text: Scene.Text, page: Int, to element: ID) {
    elements[element].text += text.string
    if elements[element].start == nil {
      elements[element].start = Destination(
        page: page, point: Point(text.bounds.x, text.bounds.y))
    }
  }

  /// Widens the place of a figure and of the figures around it.
  mutating func addInk(_ bounds: Rect, page: Int, to figure: ID) {
    var element = figure
    while element != 0 {
      if elements[element].type == "Figure" {
        let known = elements[element].place
        if known == nil || known?.page == page {
          elements[element].place = (page, known?.bounds.union(bounds) ?? bounds)
        }
      }
      element = elements[element].parent
    }
  }

  /// Headings nest without a gap: each is one level below the nearest before it that asked for less.
  private mutating func type(of role: Scene.Role) -> String {
    guard case .heading(let level) = role else { return role.structureType }
    while let last = headingLevels.last, last >= level { headingLevels.removeLast() }
    headingLevels.append(level)
    return "H\(min(headingLevels.count, 6))"
  }
}

extension Scene.Role {
  /// The standard structure type; empty where a role has none.
  fileprivate var structureType: String {
    switch self {
    case .plain, .artifact, .runningHeader, .runningFooter: ""
    case .section: "Sect"
    case .heading: "H"
    case .paragraph: "P"
    case .quote: "BlockQuote"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .caption: "Caption"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeaderCell: "TH"
    case .tableCell: "TD"
    case .note: "Note"
    case .reference: "Reference"
    case .code: "Code"
    case .contents: "TOC"
    case .contentsEntry: "TOCI"
    }
  }

  /// Whether elements stand inside and no text of its own.
  var holdsElementsOnly: Bool {
    switch self {
    case .plain, .section, .quote, .list, .listItem, .table, .tableRow, .contents: true
    default: false
    }
  }
}
