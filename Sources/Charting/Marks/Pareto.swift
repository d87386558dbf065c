import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Members as columns from the largest to the smallest, and the share that they make up together as
/// a line to 100 %: how few make most of it.
///
/// For the amounts alone use `Bar`.
struct Pareto: Mark {
  static let keyword = "pareto"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, turnsSideways: true)

  let combo: Combo

  init(_ chart: Chart) { combo = Combo(chart) }

  var chart: Chart { combo.chart }
  var unit: Unit { combo.unit }
  var extent: ClosedRange<Double>? { isWhole ? combo.extent : nil }
  func pairedDomains(about count: Int) -> PairedDomains? { combo.pairedDomains(about: 6) }
  func settle(in room: PlotRoom) -> MarkSettlement { combo.settle(in: room) }
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
