package import Drawing
package import Statistics

/// A drawing as small as a word, for a cell of a table: it shows the shape of what the table's figures
/// say exactly.
///
///     CellGraphic.bar(figure, within: CellGraphic.reach(of: column))
///       .items(in: cell, theme: theme, inkScale: 0.75)
///
/// Nothing is drawn for a figure that is not there: the cell's text says so.
package enum CellGraphic: Hashable, Sendable {
  /// A line through figures in order, scaled to its own lowest and highest so that its shape shows,
  /// with the last point marked. Holes break it; figures that are not firm are dashed.
  case spark([Measured])
  /// A bar from zero on the scale that all cells of the column share.
  case bar(Measured, within: ClosedRange<Double>)
  /// A rise, a fall, or no change, by the sign of the number.
  case arrow(Int)

  /// Which colour the drawing has.
  package enum Tone: Hashable, Sendable {
    case plain
    /// The row that the table is about.
    case highlighted
    /// A row beside highlighted ones.
    case context
  }

  /// The scale of a column of bars: from zero to the longest bar, or from the lowest below zero.
  package static func reach(of column: [Measured]) -> ClosedRange<Double> {
    let values = column.compactMap(\.value)
    return min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
  }

  /// The width that a drawing likes beside text of a size, in points; more stretches it.
  package func width(besideTextOf size: Double) -> Double {
    switch self {
    case .spark: size * 6
    case .bar: size * 7
    case .arrow: size * 0.72
    }
  }

  /// The drawing within a cell's room, which it fills but for an arrow: that stands at the room's
  /// leading edge, in its middle, as high as capitals of text that fills the room.
  ///
  /// - Parameter inkScale: Multiplies the widths of lines, which are meant for an article.
  package func items(
    in room: Rect, theme: Theme, tone: Tone = .plain, inkScale: Double = 1
  ) -> [Scene.Item] {
    guard room.width > 0, room.height > 0 else { return [] }
    let items =
      switch self {
      case .spark(let figures):
        CellSpark(figures: figures, room: room, theme: theme, tone: tone, inkScale: inkScale).items
      case .bar(let figure, let domain):
        CellBar(figure: figure, domain: domain, room: room, inkScale: inkScale)
          .items(theme: theme, tone: tone)
      case .arrow(let direction):
        CellArrow(direction: direction.signum(), room: room).items(theme: theme)
      }
    return items.isEmpty ? [] : [.group(Scene.Group(name, role: .artifact, items: items))]
  }

  /// The group of a line through time, which runs from left to right in every language.
  static let sparkName = "spark"

  private var name: String {
    switch self {
    case .spark: CellGraphic.sparkName
    case .bar: "cell-bar"
    case .arrow: "arrow"
    }
  }
}

extension CellGraphic.Tone {
  func color(in theme: Theme) -> Color {
    switch self {
    case .plain: theme.palette.first ?? theme.accent
    case .highlighted: theme.accent
    case .context: theme.context
    }
  }
}
