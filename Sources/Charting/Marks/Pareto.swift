import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Members as columns from the largest to the smallest, and the share that they make up together as
/// a line to 100 %: how few make most of it. Both stand on one scale, from nothing to the whole, so the
/// line begins where the first column ends and neither can be stretched against the other.
///
/// For the amounts alone use `Bar`.
struct Pareto: Mark {
  static let keyword = "pareto"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, turnsSideways: true, nameLines: 3)

  let combo: Combo

  /// Columns close to one another, as parts of a whole.
  init(_ chart: Chart) {
    var chart = chart
    chart.options.bars.slotShare = 0.86
    combo = Combo(chart)
  }

  var chart: Chart { combo.chart }
  var unit: Unit { combo.unit }
  var extent: ClosedRange<Double>? { isWhole ? combo.extent : nil }

  var pairedExtents: PairedExtents? { combo.pairedExtents }

  /// Each panel runs to its own whole: the shares are on one scale, and the amounts stand in figures.
  func pairedDomains(about count: Int, showing extents: PairedExtents) -> PairedDomains? {
    let total = chart.series.first?.values.compactMap(\.value).reduce(0, +) ?? 0
    guard isWhole, total > 0, total.isFinite else {
      return combo.pairedDomains(about: 6, showing: extents)
    }
    let shares =
      switch count {
      case ..<4: [0, 0.5, 1]
      case 4: [0, 0.25, 0.5, 0.75, 1]
      default: [0, 0.2, 0.4, 0.6, 0.8, 1]
      }
    return PairedDomains(
      ValueDomain(range: 0...total, ticks: shares.map { $0 * total }),
      ValueDomain(range: 0...1, ticks: shares))
  }

  /// The amounts stand at the columns, all of them or those of the story: fractions of the whole are no
  /// round numbers for an axis of their own.
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = combo.settle(in: room)
    settlement.hidesTicks = true
    // The line runs through rows, where it would part figures from their bars.
    if room.isSideways, room.endTexts == nil, settlement.labelled.count == chart.categories.count,
      let columns = combo.layers.first as? Bar
    {
      settlement.rowFigures =
        columns.widestFigure(room.lettering) + room.lettering.label.size * 0.5
    }
    if settlement.labelled.isEmpty, chart.options.valueLabels != .none {
      let story = chart.categories.indices.filter { chart.categories[$0].isHighlighted }
      settlement.labelled = story.isEmpty ? [0] : Set(story)
    }
    return settlement
  }

  /// No axis says the amounts, so rows are better than columns without figures.
  func crowdsFigures(
    slot: Double, _ lettering: Lettering, _ theme: Theme, _ medium: Medium
  ) -> Bool {
    guard chart.options.valueLabels == .automatic || chart.options.valueLabels == .all,
      (5...24).contains(chart.categories.count), let columns = combo.layers.first as? Bar
    else { return false }
    return columns.widestFigure(lettering) > slot - lettering.label.size * 0.3
  }

  func draw(on canvas: inout MarkCanvas) { combo.draw(on: &canvas) }
  func position(series: Int, category: Int) -> Double? {
    combo.position(series: series, category: category)
  }

  private var isWhole: Bool {
    chart.layers.count == 2
      && chart.series[0].values.allSatisfy { $0.value.map { $0 >= 0 } ?? true }
  }

  var remarks: [Diagnostic] {
    guard !isWhole, chart.series.contains(where: { $0.values.contains { $0.value != nil } }) else {
      return []
    }
    return [
      Diagnostic(
        .error, .rule, id: "pareto-needs-parts",
        "the columns of a Pareto chart are parts of a whole: one series, and nothing below zero",
        at: chart.place, hint: "use bar for figures below zero or of several series")
    ]
  }

  /// The share of all rows up to each column joins as a second series; the rest that `top` left out
  /// is one of them, so that the line ends at the whole.
  static func arranged(_ chart: Chart) -> Chart {
    guard chart.series.count == 1, chart.layers.isEmpty else { return chart }
    var chart = chart
    let values = chart.series[0].values.map { $0.value ?? 0 }
    let total = values.reduce(0, +)
    var sum = 0.0
    let shares = values.indices.map { index -> Measured in
      sum += values[index]
      let isKnown = total > 0 && total.isFinite
      // The last one is the whole, whatever the sum's last bit says.
      return isKnown ? Measured(index == values.count - 1 ? 1 : min(1, sum / total)) : .missing
    }
    chart.layers = [
      Chart.Layer(kind: "bar", unit: chart.unit),
      Chart.Layer(kind: "line", unit: .share, isRight: true),
    ]
    chart.series.append(
      Chart.Series(
        key: "cumulative_share", name: chart.language.words.cumulativeShare, values: shares))
    chart.series[1].layer = 1
    return chart
  }
}
