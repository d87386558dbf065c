package import Drawing

/// The sheet a report is put on. All lengths are points (1/72 inch).
package struct PageFormat: Sendable, Hashable {
  package var size: Size
  package var margins: Margins
  /// What stands over and under each page, as the author wrote it; nil for the usual.
  package var header: String?
  package var footer: String?
  /// Whether footnotes are collected at the end of the report.
  package var hasEndnotes = false
  /// Whether words are parted at the ends of lines; nil leaves it to the theme.
  package var isHyphenated: Bool?
  /// Whether the report ends with where its figures come from.
  package var hasTrace = false

  /// What stays clear around the text. Running header and footer stand inside top and bottom.
  package struct Margins: Sendable, Hashable {
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double

    package init(top: Double, bottom: Double, left: Double, right: Double) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }
  }

  package init(size: Size, margins: Margins) {
    self.size = size
    self.margins = margins
  }

  /// A custom sheet with margins in proportion to its shorter side.
  package init(size: Size) {
    let side = (min(size.width, size.height) * 0.1).rounded()
    self.init(
      size: size,
      margins: Margins(top: side * 1.05, bottom: side * 1.15, left: side, right: side))
  }

  /// ISO 216, 210 × 297 mm.
  package static let a4 = PageFormat(
    size: Size(595.28, 841.89), margins: Margins(top: 64, bottom: 68, left: 58, right: 58))
  /// ISO 216, 148 × 210 mm.
  package static let a5 = PageFormat(
    size: Size(419.53, 595.28), margins: Margins(top: 52, bottom: 54, left: 40, right: 40))
  /// 8½ × 11 inches.
  package static let letter = PageFormat(
    size: Size(612, 792), margins: Margins(top: 62, bottom: 66, left: 62, right: 62))

  /// The sheet an author names: `a4`, `letter`, `a5`.
  package init?(named name: String) {
    switch name {
    case "a4": self = .a4
    case "a5": self = .a5
    case "letter": self = .letter
    default: return nil
    }
  }

  /// The names an author may use, for help and near-miss suggestions.
  package static let names = ["a4", "a5", "letter"]

  /// The same sheet lying on its long side; margins turn with it.
  package var landscape: PageFormat {
    guard size.width < size.height else { return self }
    return turned
  }

  /// The same sheet standing on its short side.
  package var portrait: PageFormat { size.width > size.height ? turned : self }

  private var turned: PageFormat {
    var format = self
    format.size = Size(size.height, size.width)
    return format
  }

  /// Where text and figures may stand.
  package var contentArea: Rect {
    Rect(
      margins.left, margins.top, max(1, size.width - margins.left - margins.right),
      max(1, size.height - margins.top - margins.bottom))
  }
}
