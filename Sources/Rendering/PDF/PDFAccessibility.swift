import Drawing

/// Whether a document may call itself accessible (ISO 14289-1, PDF/UA-1). What holds for every file of
/// ours is not asked: all content is tagged or an artifact, headings nest, fonts are embedded, the
/// title is shown. What depends on the report is.
enum PDFAccessibility {
  static func holds(
    for tree: StructureTree, metadata: Metadata, hasMissingGlyphs: Bool
  ) -> Bool {
    !metadata.title.isEmpty && !metadata.language.isEmpty && !hasMissingGlyphs
      && tree.elements.indices.allSatisfy { isSound($0, in: tree) }
  }

  /// A figure says what it shows, a table has headers; parts of tables, lists and contents stand where they belong.
  private static func isSound(_ id: Int, in tree: StructureTree) -> Bool {
    let element = tree.elements[id]
    let parent = tree.elements[element.parent].type
    switch element.type {
    case "Figure": return !element.altText.isEmpty
    case "TR": return parent == "Table"
    case "TH", "TD": return parent == "TR"
    case "LI": return parent == "L"
    case "Lbl": return ["LI", "Note", "TOCI"].contains(parent)
    case "LBody": return parent == "LI"
    case "TOCI": return parent == "TOC"
    case "Table":
      return children(of: element, in: tree).allSatisfy { ["TR", "Caption"].contains($0) }
        && hasHeader(element, in: tree)
    case "L":
      return children(of: element, in: tree).allSatisfy { ["LI", "L", "Caption"].contains($0) }
    case "TOC":
      return children(of: element, in: tree).allSatisfy { ["TOCI", "TOC", "Caption"].contains($0) }
    default: return true
    }
  }

  private static func hasHeader(
    _ table: StructureTree.Element, in tree: StructureTree
  ) -> Bool {
    table.kids.contains { kid in
      guard case .element(let row) = kid else { return false }
      return children(of: tree.elements[row], in: tree).contains("TH")
    }
  }

  private static func children(
    of element: StructureTree.Element, in tree: StructureTree
  ) -> [String] {
    element.kids.map { kid in
      if case .element(let child) = kid { tree.elements[child].type } else { "" }
    }
  }
}
