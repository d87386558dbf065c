import Statistics

extension MarkRegistry {
  /// What is drawn and printed of each figure where parts fill a whole: its share of its category, series by
  /// series. Empty for other charts, and where the figures are those shares themselves.
  package static func shares(_ chart: Chart) -> [[Double?]] {
    let isFull = chart.options.stack == .full
    let isOfMagnitudes =
      chart.kind == Marimekko.keyword || chart.kind == Diverging.keyword && isFull
    guard isOfMagnitudes || isFull && [Bar.keyword, Area.keyword].contains(chart.kind),
      chart.layers.isEmpty
    else { return [] }
    let series = chart.series
    var shares = series.map { _ in [Double?](repeating: nil, count: chart.categories.count) }
    for panel in Set(series.map(\.panel)) {
      let own = series.indices.filter { series[$0].panel == panel && series[$0].role == .value }
      for category in chart.categories.indices {
        let values = own.map { series[$0].values[category].value }
        let parts = Stack.shares(isOfMagnitudes ? values.map { $0?.magnitude } : values)
        for (place, part) in zip(own, parts) { shares[place][category] = part }
      }
    }
    let areFigures = series.indices.allSatisfy { place in
      zip(shares[place], series[place].values).allSatisfy { share, figure in
        share.map { abs($0 - (figure.value ?? .infinity)) < 1e-9 } ?? true
      }
    }
    return areFigures ? [] : shares
  }
}
