package import Diagnostics

/// Blocks side by side.
package struct ColumnsSpec: Sendable {
  package let place: SourceRange
  /// At least two.
  package let columns: [[BlockSpec]]
  /// Shares of the width, one for each column; empty for equal columns.
  package let widths: [Located<Double>]
}

/// Blocks in a frame, beside the run of the report.
package struct BoxSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let title: LocalizedText?
  package let blocks: [BlockSpec]
}

/// The end of a page, as in `page: break`.
package struct PageTurnSpec: Sendable {
  package let place: SourceRange
  /// How the next pages lie; nil when as before.
  package let orientation: PageOrientation?
}

package enum PageOrientation: String, Sendable, CaseIterable {
  case portrait, landscape
}

/// A heading of the first level, whose pages may lie.
package struct SectionSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let title: LocalizedText
  package let orientation: Located<PageOrientation>?
}

/// A table of contents.
package struct ContentsSpec: Sendable {
  package let place: SourceRange
  package let title: LocalizedText?
  /// Of headings that are listed, 1 to 3.
  package let levels: Located<Int>?
}

/// The opening of a report, in place of the usual one.
package struct CoverSpec: Sendable {
  package let place: SourceRange
  package let form: Form
  /// A line over the title: the name of a series, a number.
  package let kicker: LocalizedText?
  package let summary: LocalizedText?

  package enum Form: String, Sendable, CaseIterable {
    /// A page of its own.
    case page
    /// The head of the first page.
    case block
  }
}

/// The pages of an output.
package struct PagesSpec: Sendable {
  package let place: SourceRange
  package let size: PageSize
  package let orientation: PageOrientation?
  /// In points.
  package let margins: Margins
  package let header: LocalizedText?
  package let footer: LocalizedText?
  package let footnotes: FootnotePlace
  /// nil leaves it to the theme.
  package let hyphenate: Bool?

  package enum FootnotePlace: String, Sendable, CaseIterable {
    case page, end
  }

  package struct Margins: Sendable {
    package var top: Double?
    package var bottom: Double?
    package var left: Double?
    package var right: Double?
  }
}

package enum PageSize: Hashable, Sendable {
  case a4, letter, a5
  /// In points.
  case custom(width: Double, height: Double)
}
