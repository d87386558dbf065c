extension Scene {
  /// Items that belong together, with a name for dumps, SVG ids and PDF structure.
  package struct Group: Hashable, Sendable {
    /// `title`, `plot`, `axis-x`, `series-2` ...
    package var name: String
    /// What the group is, for structure in PDF and SVG.
    package var role: Role
    package var clip: Rect?
    /// Tells what continues from what is new: groups of one parent with one number are a single
    /// thing to a reader, though a page ends between them. Unique in a document.
    package var element: Int?
    /// A name that links and outline entries lead to; unique in a document.
    package var anchor: String?
    /// Of a table cell; one column and one row unless said.
    package var span: CellSpan
    package var items: [Item]

    package init(
      _ name: String, role: Role = .plain, clip: Rect? = nil, element: Int? = nil,
      anchor: String? = nil, span: CellSpan = CellSpan(), items: [Item]
    ) {
      self.name = name
      self.role = role
      self.clip = clip
      self.element = element
      self.anchor = anchor
      self.span = span
      self.items = items
    }
  }

  /// How many columns and rows of a table a cell takes.
  package struct CellSpan: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int = 1, rows: Int = 1) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// What a group means to a reader who does not see it.
  ///
  /// The order of groups is the order of reading. Languages need no role: a text's style names its
  /// own, and where that is not the document's the file says so.
  package enum Role: Hashable, Sendable {
    /// Nothing: what is inside belongs to the group around.
    case plain
    /// A part with a heading, a boxed note, a chart with its title and source.
    case section
    case heading(level: Int)
    case paragraph
    /// A quotation set apart; holds paragraphs.
    case quote
    /// Holds list items and nothing else.
    case list(ListNumbering)
    /// Holds a label, where there is one, and a body.
    case listItem
    /// The bullet or number of a list item, or the mark before a footnote.
    case listLabel
    case listBody
    /// A picture and what it shows. Text inside is read where the alternative text is empty.
    case figure(altText: String)
    /// The title or legend of the table or figure that holds it.
    case caption
    /// Holds rows, and perhaps a caption first or last.
    case table
    case tableRow
    case tableHeaderCell(HeaderScope)
    case tableCell
    /// A footnote or a note on a figure; may begin with a label.
    case note
    /// A mark that leads to a note or a figure: the raised 1.
    case reference
    /// Text of a program.
    case code
    /// A table of contents; holds entries and nothing else.
    case contents
    /// A line of contents with its link; may hold a nested table of contents.
    case contentsEntry
    /// Decoration: rules, grounds, leader dots.
    case artifact
    /// What is repeated on pages: running titles, page numbers, the head of a table that goes on.
    case runningHeader
    case runningFooter

    /// True for what a reader of the structure never hears.
    package var isArtifact: Bool {
      switch self {
      case .artifact, .runningHeader, .runningFooter: true
      default: false
      }
    }
  }

  /// What the labels of a list are.
  package enum ListNumbering: String, Hashable, Sendable { case none, bullet, decimal }

  /// What a header cell heads.
  package enum HeaderScope: String, Hashable, Sendable { case column, row, both }
}
