import Drawing

/// How the parts of a page are set: one typeface for each task, colours, and the spaces between.
///
/// Sizes follow from the size of the body text, so that a narrow sheet or a wide picture keeps the
/// same hierarchy.
struct PageStyle: Sendable {
  var title: Typeface
  var subtitle: Typeface
  var byline: Typeface
  /// Headings by level.
  var heading: Typeface
  var subheading: Typeface
  var minorHeading: Typeface
  /// Over the title of a cover.
  var kicker: Typeface
  /// "Figure 3", over a figure or a table.
  var label: Typeface
  var body: Typeface
  var kpiValue: Typeface
  var kpiLabel: Typeface
  var kpiComparison: Typeface
  var tableTitle: Typeface
  var tableSubtitle: Typeface
  var tableHeader: Typeface
  var tableUnit: Typeface
  var tableCell: Typeface
  var note: Typeface
  var running: Typeface
  var colors: Colors
  var rules: Rules

  struct Colors: Sendable {
    var background: Color
    var text: Color
    var muted: Color
    /// Hairlines between rows.
    var hairline: Color
    /// Rules that open and close a part.
    var rule: Color
    /// The tag above titles.
    var accent: Color
    var link: Color
    var rise: Color
    var fall: Color
    var highlight: Color
  }

  struct Rules: Sendable {
    /// The tag that opens the title of a page: a small block, or none when its height is 0.
    var tag: Size
    /// True when the tag hangs from a rule across the sheet.
    var hasTopRule: Bool
    /// Width of the rules that open a part.
    var top: Double
    var hairline: Double
    /// Whether every other row of a table stands on a ground, in place of rules between rows.
    var hasBands = false
    /// Whether lines of running text end at the margin.
    var isJustified = false
    /// Whether words of running text are parted at the ends of lines.
    var isHyphenated = false
  }

  func heading(level: Int) -> Typeface {
    level <= 1 ? heading : level == 2 ? subheading : minorHeading
  }

  /// A step of the vertical rhythm: half a line of body text.
  var step: Double { body.leading / 2 }

  /// The longest comfortable line: about 70 Latin letters, 36 Han characters.
  var lineLength: Double { body.style.size * 36 }
}
