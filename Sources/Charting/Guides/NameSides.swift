import Statistics
import TradeData

/// On which side of the zero line the names of columns stand where some columns hang from it: on the
/// side that their own column leaves free, so that a name is beside its column and not at the foot of
/// the picture.
struct NameSides: Hashable, Sendable {
  /// Of each category, whether its name stands over the line.
  private let areOver: [Bool]

  /// Nil where names stand under the plot: where no column hangs, where one member has columns on both
  /// sides, or where something else runs through the place of the names.
  ///
  /// - Parameter showsAxis: Whether gridlines would run through names on both sides.
  init?(_ plan: ChartPlan, showsAxis: Bool) {
    let chart = plan.chart
    guard [Bar.keyword, Lollipop.keyword].contains(chart.kind), chart.layers.isEmpty,
      !plan.isSideways, !plan.isTime, plan.numbers == nil,
      plan.places.areSlots, plan.domain.form == .linear,
      !plan.domain.isReversed, chart.referenceLines.isEmpty, chart.spans.isEmpty
    else { return nil }
    var over: [Bool?] = []
    for category in chart.categories.indices {
      let values = chart.series.flatMap { series -> [Double] in
        let figure = series.values[category]
        return [figure.value, figure.interval?.low, figure.interval?.high].compactMap { $0 }
      }
      let (hangs, rises) = (values.contains { $0 < 0 }, values.contains { $0 > 0 })
      if hangs, rises { return nil }
      over.append(hangs ? true : rises ? false : nil)
    }
    guard over.contains(true) else { return nil }
    let isMixed = over.contains(false)
    if isMixed, showsAxis { return nil }
    // Of a column of no height the figure stands over the line.
    areOver = over.map { $0 ?? !isMixed }
  }

  /// Whether all names stand over the line, and so over the plot.
  var areAllOver: Bool { areOver.allSatisfy { $0 } }

  func isOver(_ category: Int) -> Bool { areOver[category] }
}
