package import Drawing

/// A house style as one value: fonts, colours, line widths, spacing and rules of taste.
package struct Theme: Hashable, Sendable {
  /// The mark of the house at the head of a picture.
  package enum Tag: String, Hashable, Sendable, CaseIterable {
    case none
    /// A short thick bar over the title.
    case bar
    /// A rule across the picture with a block hanging from its left end.
    case block
  }

  /// Where the names beside horizontal bars align.
  package enum NameAlignment: String, Hashable, Sendable, CaseIterable {
    /// At the chart's left edge, in one line with the title.
    case edge
    /// At the bars.
    case bars
  }

  /// What tells the rows of a table apart.
  package enum Rows: String, Hashable, Sendable, CaseIterable { case rules, bands }

  /// How lines of running text end.
  package enum TextEdge: String, Hashable, Sendable, CaseIterable { case ragged, justified }

  package var name: String

  // Colours.
  package var background: Color
  package var text: Color
  /// Subtitle, ticks, notes and source.
  package var muted: Color
  package var grid: Color
  /// The zero line and the line under a time axis.
  package var axis: Color
  /// The colour of the point of the story: highlights, the tag.
  package var accent: Color
  /// Bars and lines that are context.
  package var context: Color
  /// Colours of series, most important first; at most six.
  package var palette: [Color]
  package var positive: Color
  package var negative: Color
  /// The shade of a span.
  package var span: Color

  // Type.
  /// Families for text and for titles; Han fonts are added by language.
  package var font: String
  package var titleFont: String
  package var titleWeight: FontWeight
  /// True sets titles of Chinese and Japanese in a serif (Song, Mincho) face.
  package var hasSerifHanTitles: Bool

  // Strokes, in points of an article.
  package var lineWidth: Double
  package var gridWidth: Double
  package var axisWidth: Double
  package var gridDash: [Double]

  // Rules.
  package var tag: Tag
  package var nameAlignment: NameAlignment
  /// Share of a band that the bar takes: 2/3 leaves a gap of half a bar.
  package var barShare: Double
  /// Printed at the lower right: the name of the publication. Empty for none.
  package var footer: String
  package var rows = Rows.rules
  package var textEdge = TextEdge.ragged
}

extension Theme {
  /// Names of the themes that come with the program.
  package static let names = ["wire", "ledger", "wire-dark", "ledger-dark"]

  /// A theme that comes with the program.
  package static func named(_ name: String) -> Theme? {
    switch name {
    case "wire": .wire
    case "ledger": .ledger
    case "wire-dark": .wireDark
    case "ledger-dark": .ledgerDark
    default: nil
    }
  }

  /// A modern graphics desk: white, one strong blue, much air.
  package static let wire = Theme(
    name: "wire", background: .white, text: Color(0x14181F), muted: Color(0x5A626E),
    grid: Color(0xE1E5EA), axis: Color(0x2B313A), accent: Color(0x0848BE),
    context: Color(0x8C929A),
    palette: [
      Color(0x0848BE), Color(0xF2670F), Color(0x0A7F73), Color(0x600762), Color(0x071A35),
    ],
    positive: Color(0x0A7F73), negative: Color(0xC43A0B), span: Color(0xEEF2F7), font: "Inter",
    titleFont: "Inter Display", titleWeight: .bold, hasSerifHanTitles: false, lineWidth: 2.5,
    gridWidth: 1, axisWidth: 1, gridDash: [], tag: .bar, nameAlignment: .bars,
    barShare: 2.0 / 3, footer: "")

  /// A financial broadsheet: warm paper, claret and ink, a rule with a block at the head.
  package static let ledger = Theme(
    name: "ledger", background: Color(0xFBF5EA), text: Color(0x1C1713), muted: Color(0x655B50),
    grid: Color(0xD3C6AE), axis: Color(0x1C1713), accent: Color(0x8F1534),
    context: Color(0x8E8575),
    palette: [
      Color(0x8F1534), Color(0xC97706), Color(0x14737E), Color(0x1B1E74), Color(0x150F0B),
    ],
    positive: Color(0x14737E), negative: Color(0x8F1534), span: Color(0xF0E6D4), font: "Inter",
    titleFont: "Noto Serif CJK SC", titleWeight: .bold, hasSerifHanTitles: true, lineWidth: 2.25,
    gridWidth: 1, axisWidth: 1.25, gridDash: [1, 2], tag: .block, nameAlignment: .edge,
    barShare: 0.64, footer: "")
}
