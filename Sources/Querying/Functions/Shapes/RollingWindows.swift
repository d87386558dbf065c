import Statistics

/// Figures of windows that end at each period.
enum RollingWindows {
  /// - Parameter kind: `mean`, `median`, `min`, `max` or `stdev`.
  /// - Returns: Nil where the window is not full.
  static func figures(_ kind: String, _ values: [Double?], _ count: Int) -> [Double?] {
    values.indices.map { place in
      guard place + 1 >= count else { return nil }
      let window = values[(place + 1 - count)...place].compactMap { $0 }
      guard window.count == count else { return nil }
      switch kind {
      case "mean": return try? Summary.mean(window)
      case "median": return try? Summary.median(window)
      case "min": return window.min()
      case "max": return window.max()
      default: return try? Spread.standardDeviation(window)
      }
    }
  }
}

extension TimeSeries {
  /// A method over every period, or with the option `observed` over those that have a figure; the
  /// others then keep their reason.
  func along(
    _ options: Options, _ method: (TimeSeries) throws(Undefined) -> [Measured]
  ) throws(Undefined) -> [Measured] {
    guard options.word("periods") == "observed" else { return try method(self) }
    let places = cells.indices.filter { cells[$0].value != nil }
    let found = try method(
      TimeSeries(cells: places.map { cells[$0] }, periods: places.map { periods[$0] }))
    var result = cells
    for (place, figure) in zip(places, found) { result[place] = figure }
    return result
  }
}
