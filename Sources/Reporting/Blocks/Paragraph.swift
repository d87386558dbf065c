package import Diagnostics

/// One paragraph as runs of equal style.
package struct Paragraph: Sendable, Hashable {
  package var runs: [Run]
  /// Where it stands in the spec, for problems found while setting it.
  package var place: SourceRange?
  /// The lists and quotations around it, outermost first; empty for running text.
  package var containers: [Container]

  package init(runs: [Run], place: SourceRange? = nil, containers: [Container] = []) {
    self.runs = runs
    self.place = place
    self.containers = containers
  }

  package struct Run: Sendable, Hashable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    package var isCode: Bool
    /// A web address, or `#anchor` for a place in the report.
    package var link: String?
    /// `#anchor` of the entry that says where the number comes from; it is not seen as a link.
    package var origin: String?
    /// An index into the report's footnotes; the text is their raised mark.
    package var footnote: Int?

    package init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, isCode: Bool = false,
      link: String? = nil, footnote: Int? = nil
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.isCode = isCode
      self.link = link
      self.footnote = footnote
    }
  }

  /// What a paragraph stands in.
  package struct Container: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case list(isNumbered: Bool)
      /// Its bullet or number stands before the first paragraph in it.
      case item(marker: String)
      case quote
    }

    package var kind: Kind
    /// Tells containers of one text apart.
    package var number: Int

    package init(_ kind: Kind, number: Int) {
      self.kind = kind
      self.number = number
    }
  }
}
