import Charting
import Drawing

extension PageStyle {
  /// How a house sets its pages, or a single picture of a table. Chinese and Japanese text always ends
  /// at both margins, and text that does has its words parted.
  init(_ theme: Theme, bodySize: Double, language: String) {
    let isHan = ["zh", "ja"].contains { language.hasPrefix($0) }
    // Words of other scripts inside a line that runs from the right would change places.
    let isJustified =
      isHan || theme.textEdge == .justified && !language.isRightToLeftLanguage
    let tag: Size
    switch theme.tag {
    case .none: tag = Size(0, 0)
    case .bar: tag = Size(bodySize * 3.4, bodySize * 0.4)
    case .block: tag = Size(bodySize * 2.6, bodySize * 0.72)
    }
    self.init(
      bodySize: bodySize, families: theme.families(for: language),
      titleFamilies: theme.titleFamilies(for: language), language: language,
      colors: Colors(
        background: theme.background, text: theme.text, muted: theme.muted, hairline: theme.grid,
        rule: theme.axis, accent: theme.accent, link: theme.palette.first ?? theme.accent,
        rise: theme.positive, fall: theme.negative, highlight: theme.span),
      rules: Rules(
        tag: tag, hasTopRule: theme.tag != .bar, top: bodySize * 0.09, hairline: bodySize * 0.05,
        hasBands: theme.rows == .bands, isJustified: isJustified,
        isHyphenated: isJustified && !isHan))
    title.style.weight = theme.titleWeight
    heading.style.weight = theme.titleWeight
    subheading.style.weight = theme.titleWeight
    tableTitle.style.weight = theme.titleWeight
  }
}

extension PageStyle {
  /// The faces of a single picture: the sizes of the charts it stands beside.
  init(_ theme: Theme, medium: Medium, language: String) {
    self.init(theme, bodySize: medium.text.label, language: language)
    tableTitle = tableTitle.sized(medium.text.title)
    tableSubtitle = tableSubtitle.sized(medium.text.subtitle)
    tableHeader = tableHeader.sized(medium.text.small)
    tableUnit = tableUnit.sized(medium.text.small)
    tableCell = tableCell.sized(medium.text.label)
    note = note.sized(medium.text.small)
    kpiLabel = kpiLabel.sized(medium.text.small)
    kpiComparison = kpiComparison.sized(medium.text.small)
  }
}
