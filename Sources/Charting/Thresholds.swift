package import Drawing
import Speaking
import Statistics

/// Values along the value axis at which colours turn.
package struct Thresholds: Hashable, Sendable {
  /// Ascending.
  package var edges: [Double]
  /// Of the ranges from the lowest up, one more than there are edges; nil for the theme's.
  package var colors: [Color?]
  /// What the legend calls the ranges; empty for their ends.
  package var names: [String]
  /// Whether a legend says what the colours stand for.
  package var isNamed: Bool

  package init(edges: [Double], colors: [Color?] = [], names: [String] = [], isNamed: Bool = true) {
    self.edges = edges
    self.colors = colors.isEmpty ? edges.map { _ in nil } + [nil] : colors
    self.names = names
    self.isNamed = isNamed
  }

  /// Which range a value falls in; an edge belongs to the range above it.
  func range(of value: Double) -> Int { edges.count { value >= $0 } }

  /// The colours of the ranges: two or three of the theme, which a thin line shows apart, or one from pale
  /// to dark for more.
  func fills(_ theme: Theme) -> [Color] {
    let own = Thresholds.fills(colors.count, theme)
    return colors.indices.map { colors[$0] ?? own[$0] }
  }

  static func fills(_ count: Int, _ theme: Theme) -> [Color] {
    let palette = theme.palette
    switch (count, palette.count) {
    case (2, 2...): return [palette[0], palette[1]]
    case (3, 3...): return [palette[0], palette[2], palette[1]]
    default: return ramp(count, of: palette.first ?? theme.accent, theme)
    }
  }

  /// A colour from near the background to near the text, in equal steps of lightness.
  private static func ramp(_ count: Int, of color: Color, _ theme: Theme) -> [Color] {
    func shade(_ share: Double) -> Color {
      share < 0
        ? color.mixed(with: theme.background, -share) : color.mixed(with: theme.text, share)
    }
    let (pale, dark) = (shade(-0.6), shade(0.85))
    let whole = pale.difference(from: dark, seenWith: .grey)
    return (0..<count).map { index in
      guard index > 0, count > 1 else { return pale }
      let wanted = whole * Double(index) / Double(count - 1)
      let steps = stride(from: -0.6, through: 0.85, by: 0.01).map(shade)
      return steps.first { pale.difference(from: $0, seenWith: .grey) >= wanted } ?? dark
    }
  }

  /// The ranges by their names or ends, from the highest down as they lie in the plot.
  func legend(of chart: Chart, _ theme: Theme) -> [Legend.Item] {
    guard isNamed, chart.options.legend != .none else { return [] }
    let fills = fills(theme)
    let sign = Legend.Item.Sign(ofKind: chart.kind)
    return fills.indices.map { index in
      Legend.Item(name: name(index, of: chart), color: fills[index], sign: sign)
    }
  }

  private func name(_ index: Int, of chart: Chart) -> String {
    if names.indices.contains(index) { return names[index] }
    let texts = chart.texts(of: edges.map { Measured($0) }, unit: chart.unit)
    if index == 0 { return "< " + texts[0] }
    if index == edges.count { return "≥ " + texts[index - 1] }
    return texts[index - 1] + "\u{2009}" + chart.language.rangeMark + "\u{2009}" + texts[index]
  }
}
