import Drawing

/// The colours of one chart: which series are the story and which are context.
struct Tones: Hashable, Sendable {
  /// One series' colours.
  struct Tone: Hashable, Sendable {
    let fill: Color
    /// For the series' name on the background: legible, of the same hue.
    let text: Color
    let isContext: Bool
  }

  let series: [Tone]
  /// The fill of each category of a single series; nil where the series' own serves.
  private let categories: [Color?]
  /// How many series would have needed a colour that the theme does not have.
  let surplus: Int

  /// - Parameter coloredLimit: How many series may have a colour when none is highlighted.
  init(_ chart: Chart, theme: Theme, coloredLimit: Int) {
    let isHighlighting =
      chart.isBesideHighlight || chart.series.contains(where: \.isHighlighted)
    let limit = min(coloredLimit, theme.palette.count)
    var used = 0
    var surplus = 0
    var tones: [Tone] = []
    for series in chart.series {
      let wantsColor = isHighlighting ? series.isHighlighted : used < limit
      let fill: Color
      if series.isBackdrop {
        fill = theme.context.mixed(with: theme.background, 0.6)
      } else if let color = series.color {
        fill = color
      } else if wantsColor, used < theme.palette.count {
        fill = theme.palette[used]
        used += 1
      } else {
        fill = theme.context
        if !isHighlighting { surplus += 1 }
      }
      let isContext = series.isBackdrop || series.color == nil && fill == theme.context
      tones.append(
        Tone(
          fill: fill, text: fill.legible(on: theme.background, towards: theme.text),
          isContext: isContext))
    }
    self.series = tones
    self.surplus = surplus
    let marksSome =
      chart.series.count == 1 && chart.categories.contains(where: \.isHighlighted)
    categories = chart.categories.map { category in
      guard chart.series.count == 1 else { return nil }
      if let color = category.color { return color }
      if category.isHighlighted { return theme.accent }
      return marksSome || category.isOther ? theme.context : nil
    }
  }

  func fill(series index: Int, category: Int) -> Color {
    categories.indices.contains(category)
      ? categories[category] ?? series[index].fill : series[index].fill
  }
}
