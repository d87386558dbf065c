import Drawing

/// The structure tree of a PDF: headings, paragraphs, figures and tables around what is painted.
///
/// Content outside all tags stays unmarked: cairo 1.16 knows no artifacts. Readers of tagged files
/// pass over it all the same.
struct PDFStructure {
  let context: CairoContext

  /// Opens the tag of a role; nil where a role has none.
  func begin(_ role: Scene.Role) -> String? {
    guard let tag = Self.tag(of: role) else { return nil }
    context.beginTag(tag)
    return tag
  }

  func end(_ tag: String) { context.endTag(tag) }

  private static func tag(of role: Scene.Role) -> String? {
    switch role {
    case .plain, .artifact, .runningHeader, .runningFooter: nil
    case .section: "Sect"
    case .heading(let level): "H\(max(1, min(6, level)))"
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
}
