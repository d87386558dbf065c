import Drawing

extension PageStyle {
  /// The faces of a page from the size of its body text.
  ///
  /// Sizes step from notes (0.76) over body (1) to the title (2.6); small and large text are kept
  /// far enough apart to be told apart at a glance.
  init(
    bodySize: Double, families: [String], titleFamilies: [String], language: String,
    colors: Colors, rules: Rules
  ) {
    func face(
      _ size: Double, _ weight: FontWeight = .regular, _ color: Color, leading: Double,
      tabular: Bool = false, titles: Bool = false
    ) -> Typeface {
      let style = TextStyle(
        families: titles ? titleFamilies : families, size: bodySize * size, weight: weight,
        hasTabularFigures: tabular, language: language)
      return Typeface(style, color, leading: bodySize * size * leading)
    }
    title = face(2.6, .bold, colors.text, leading: 1.14, titles: true)
    subtitle = face(1.3, .regular, colors.muted, leading: 1.38)
    byline = face(0.86, .medium, colors.muted, leading: 1.4)
    heading = face(1.5, .bold, colors.text, leading: 1.25, titles: true)
    subheading = face(1.2, .bold, colors.text, leading: 1.3, titles: true)
    minorHeading = face(1, .semibold, colors.text, leading: 1.45)
    kicker = face(0.95, .semibold, colors.accent, leading: 1.4)
    label = face(0.82, .semibold, colors.muted, leading: 1.4)
    body = face(1, .regular, colors.text, leading: 1.52)
    kpiValue = face(2.5, .bold, colors.text, leading: 1.2, titles: true)
    kpiLabel = face(0.86, .regular, colors.muted, leading: 1.36)
    kpiComparison = face(0.86, .semibold, colors.text, leading: 1.36)
    tableTitle = face(1.16, .bold, colors.text, leading: 1.3, titles: true)
    tableSubtitle = face(0.95, .regular, colors.muted, leading: 1.4)
    tableHeader = face(0.86, .semibold, colors.text, leading: 1.3)
    tableUnit = face(0.8, .regular, colors.muted, leading: 1.35)
    tableCell = face(0.92, .regular, colors.text, leading: 1.36, tabular: true)
    note = face(0.78, .regular, colors.muted, leading: 1.42)
    running = face(0.76, .regular, colors.muted, leading: 1.4)
    self.colors = colors
    self.rules = rules
  }
}
