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

  /// The colours of the ranges: two of the theme, or one from pale to dark.
  func fills(_ theme: Theme) -> [Color] {
    let first = theme.palette.first ?? theme.accent
    let second = theme.palette.dropFirst().first ?? theme.text
    return colors.indices.map { index in
      if let color = colors[index] { return color }
      if colors.count == 2 { return index == 0 ? first : second }
      let share = 2 * Double(index) / Double(colors.count - 1) - 1
      return share < 0
        ? first.mixed(with: theme.background, -0.6 * share)
        : first.mixed(with: theme.text, 0.5 * share)
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
