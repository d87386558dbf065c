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
  /// The colours of the chart's groups of categories.
  let groups: [Color]
  /// The fill of each category of a single series; nil where the series' own serves.
  private let categories: [Color?]
  /// How many series or groups would have needed a colour that the theme does not have.
  let surplus: Int
  /// Highlighted series for which the theme has no colour left.
  let overlooked: [Int]
  let signs: Signs?
  private let thresholds: Thresholds?
  /// The colours of the ranges between thresholds.
  let ranges: [Color]

  struct Signs: Hashable {
    let positive: Color
    let negative: Color
    let zero: Color
  }

  /// - Parameters:
  ///   - coloredLimit: How many series may have a colour when none is highlighted.
  ///   - hasTints: True where marks are areas: after the theme's colours come paler and darker ones.
  ///   - isSingle: True where categories, not series, are told apart by colour.
  init(_ chart: Chart, theme: Theme, coloredLimit: Int, hasTints: Bool = false, isSingle: Bool) {
    let wide =
      theme.palette + theme.palette.map { $0.mixed(with: theme.background, 0.5) }
      + theme.palette.map { $0.mixed(with: theme.text, 0.5) }
    let colors = hasTints ? wide : theme.palette
    let scale = Tones.scale(chart, theme)
    let isHighlighting =
      chart.isBesideHighlight || chart.series.contains(where: \.isHighlighted)
    let limit = min(hasTints ? colors.count : coloredLimit, colors.count)
    // What has been chosen for one series is not given to another.
    let chosen = Set(chart.series.compactMap { $0.color ?? $0.houseColor })
    var free = colors.filter { !chosen.contains($0) }[...]
    var used = 0
    var surplus = 0
    var overlooked: [Int] = []
    var fills: [Int: Color] = [:]
    // The last colours are kept for series that the words name in their colour, or a note points at.
    var waiting = chart.namedSeries.filter { chart.series[$0].color == nil }
    for index in chart.coloringOrder {
      let series = chart.series[index]
      let isNamed = waiting.remove(index) != nil
      let wantsColor =
        isHighlighting
        ? series.isHighlighted : isNamed ? used < limit : used + waiting.count < limit
      let fill: Color
      if series.isBackdrop {
        fill = theme.context.mixed(with: theme.background, 0.6)
      } else if series.isRest, series.color == nil {
        fill = theme.context
      } else if let color = series.color {
        fill = color
      } else if let color = chart.namesake(of: index).flatMap({ fills[$0] }) {
        fill = color
      } else if let scale {
        fill = scale[index]
      } else if wantsColor, used < colors.count, let next = series.houseColor ?? free.popFirst() {
        fill = next
        used += 1
        if used > theme.palette.count { surplus += 1 }
      } else {
        fill = theme.context
        if !isHighlighting { surplus += 1 }
        if series.isHighlighted { overlooked.append(index) }
      }
      fills[index] = fill
    }
    // What has several colours is named in none of them.
    let isRanged = chart.options.bars.thresholds != nil
    let greys = fills.filter { $0.value == theme.context }.keys.sorted()
    self.series = chart.series.enumerated().map { index, series in
      let fill = isRanged ? theme.text : fills[index] ?? theme.context
      let isContext =
        series.isBackdrop || series.color == nil && scale == nil && fill == theme.context
      // Of years laid over one another the older are the paler, so that two can be followed.
      let age = chart.kind == Season.keyword ? greys.firstIndex(of: index) ?? 0 : 0
      let pale = isContext && age > 0 ? 0.5 * Double(age) / Double(greys.count - 1) : 0
      return Tone(
        fill: fill.mixed(with: theme.background, pale),
        text: fill.legible(on: theme.background, towards: theme.text), isContext: isContext)
    }
    thresholds = chart.options.bars.thresholds
    ranges = thresholds?.fills(theme) ?? []
    groups = chart.groups.indices.map { index in
      chart.groups[index].color ?? (index < wide.count ? wide[index] : theme.context)
    }
    self.overlooked = overlooked
    self.surplus = max(surplus, chart.groups.count - theme.palette.count)
    signs = chart.options.bars.signColors.map {
      Signs(
        positive: $0.positive ?? theme.positive, negative: $0.negative ?? theme.negative,
        zero: theme.context)
    }
    categories = Tones.categories(chart, theme, groups, isSingle: isSingle)
  }

  private static func categories(
    _ chart: Chart, _ theme: Theme, _ groups: [Color], isSingle: Bool
  ) -> [Color?] {
    let marksSome = isSingle && chart.categories.contains(where: \.isHighlighted)
    return chart.categories.map { category in
      guard isSingle || !groups.isEmpty else { return nil }
      if let color = category.color { return color }
      if let group = category.group, groups.indices.contains(group) { return groups[group] }
      if category.isHighlighted { return theme.accent }
      return marksSome || category.isOther ? theme.context : nil
    }
  }

  /// The colours of series that stand in an order; nil where they are kinds of their own.
  private static func scale(_ chart: Chart, _ theme: Theme) -> [Color]? {
    let count = chart.series.count
    switch chart.options.bars.palette {
    case .series: return nil
    case .sequential:
      let color = theme.palette.first ?? theme.accent
      // Of two the first need not be as pale as of many, to be told from the other.
      let palest = count == 2 ? 0.5 : 0.72
      return (0..<count).map { index in
        let share = count > 1 ? Double(index) / Double(count - 1) : 1
        return color.mixed(with: theme.background, palest * (1 - share))
      }
    case .diverging:
      let turn = Turn(chart.options.bars.middle, of: count)
      return (0..<count).map { index in
        if index == turn.middle { return theme.context.mixed(with: theme.background, 0.55) }
        let isLow = index < turn.firstHigh
        let steps = isLow ? turn.lowCount : count - turn.firstHigh
        let step = isLow ? turn.lowCount - 1 - index : index - turn.firstHigh
        // The outermost is strong, the one beside the middle pale.
        let share = steps > 1 ? 1 - Double(step) / Double(steps - 1) : 0
        return (isLow ? theme.negative : theme.positive).mixed(with: theme.background, 0.55 * share)
      }
    }
  }

  /// Whether series without a colour are a texture behind the story, and not lines that can be followed.
  var hasCrowd: Bool { series.count { $0.isContext } > 12 }

  func fill(series index: Int, category: Int) -> Color {
    categories.indices.contains(category)
      ? categories[category] ?? series[index].fill : series[index].fill
  }

  /// The colour of the range between thresholds that a value falls in; nil where there are none.
  func ranged(_ value: Double?) -> Color? {
    guard let thresholds, let value else { return nil }
    return ranges[thresholds.range(of: value)]
  }

  /// As `fill(series:category:)`, by sign or range where the chart's colours say that.
  func fill(series index: Int, category: Int, value: Double?) -> Color {
    if let color = ranged(value) { return color }
    guard let signs, let value else { return fill(series: index, category: category) }
    return value > 0 ? signs.positive : value < 0 ? signs.negative : signs.zero
  }
}

extension Theme {
  /// A colour of a crowd, between itself and the background.
  func paled(_ color: Color) -> Color { color.mixed(with: background, 0.4) }
}

/// Where series that run from one pole to another turn.
struct Turn: Hashable, Sendable {
  /// The series that lies on both sides; nil where the turn is between two.
  let middle: Int?
  /// How many lie wholly on the low side, and the first that lies wholly on the high side.
  let lowCount: Int
  let firstHigh: Int

  init(_ wish: BarOptions.Middle, of count: Int) {
    let series: Int?
    let border: Int
    switch wish {
    case .automatic: (series, border) = (count % 2 == 1 ? count / 2 : nil, count / 2)
    case .series(let index): (series, border) = (index, index)
    case .before(let index): (series, border) = (nil, index)
    }
    lowCount = min(max(0, border), count)
    middle = series.flatMap { (0..<count).contains($0) ? $0 : nil }
    firstHigh = middle == nil ? lowCount : lowCount + 1
  }
}
