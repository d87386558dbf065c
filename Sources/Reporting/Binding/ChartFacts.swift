import Charting
import Speaking
import Statistics
import TradeData

/// What titles may name of their chart: `{top.1}`, `{top.1.value}`, `{bottom.1}`, `{first}`, `{last}`,
/// `{max}`, `{min}`. Each is looked up when a text asks for it, which most do not.
struct ChartFacts {
  private let chart: Chart
  private let language: Language

  init(_ chart: Chart, _ language: Language) { (self.chart, self.language) = (chart, language) }

  /// As many members as can be named from either end.
  private static let mostRanks = 20

  subscript(name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    switch (parts[0], parts.count) {
    case ("first", 1): return said(ranked.first)
    case ("last", 1): return said(ranked.last)
    case ("max", 1): return said(ordered.first)
    case ("min", 1): return said(ordered.last)
    case ("top", 2), ("top", 3): return place(parts, in: ordered)
    case ("bottom", 2), ("bottom", 3): return place(parts, in: ordered.reversed())
    default: return nil
    }
  }

  /// What the figure of a fact counts; nil for names.
  func unit(of name: String) -> Unit? {
    name.hasSuffix(".value") || !name.contains(".") ? chart.unit : nil
  }

  /// `top.3` or `top.3.value`.
  private func place(_ parts: [Substring], in order: [Entry]) -> String? {
    guard let number = Int(parts[1]), String(number) == parts[1],
      (1...Self.mostRanks).contains(number), number <= order.count
    else { return nil }
    if parts.count == 2 { return order[number - 1].name }
    return parts[2] == "value" ? said(order[number - 1]) : nil
  }

  private func said(_ entry: Entry?) -> String? {
    entry.map { language.say($0.value, unit: chart.unit, style: .text) }
  }

  private struct Entry {
    let name: String
    let value: Measured
  }

  /// From the largest; of equals the first.
  private var ordered: [Entry] {
    ranked.enumerated().sorted {
      ($0.element.value.value ?? 0, -$0.offset) > ($1.element.value.value ?? 0, -$1.offset)
    }.map(\.element)
  }

  /// What ranks in a chart: its members, or its panels by their last figure.
  private var ranked: [Entry] {
    if let panels = chart.panels {
      return panels.list.indices.compactMap { index in
        let own = chart.series.first { $0.panel == index }
        return own?.values.last { $0.value != nil }.map {
          Entry(name: panels.list[index].name, value: $0)
        }
      }
    }
    return zip(chart.categories, chart.series.first?.values ?? []).filter {
      $0.1.value != nil && !$0.0.isOther
    }.map { Entry(name: $0.0.label, value: $0.1) }
  }
}
