import Statistics
import TradeData

/// Figures along time, one for each period from the first to the last.
struct TimeSeries {
  let cells: [Measured]
  let periods: [Period]

  var values: [Double?] { cells.map(\.value) }

  /// The periods in a season: 12 months, 4 quarters, 2 halves, 52 weeks, 7 days, 24 hours.
  func season() throws(Undefined) -> Int {
    guard let unit = periods.first?.unit else { throw Undefined(.empty, "there are no values") }
    switch unit {
    case .minute: return Period.minutesPerDay
    case .hour: return 24
    case .day: return 7
    case .year, .fiscalYear: throw Undefined(.badParameter, "years have no seasons")
    default: return unit.perYear
    }
  }

  /// The values from the first to the last that is there, and the place of the first.
  ///
  /// - Throws: `missing` when one between them is not there.
  func complete() throws(Undefined) -> (values: [Double], start: Int) {
    guard let first = cells.firstIndex(where: { $0.value != nil }),
      let last = cells.lastIndex(where: { $0.value != nil })
    else { throw cells.first?.reason ?? Undefined(.empty, "there are no values") }
    var values: [Double] = []
    values.reserveCapacity(last - first + 1)
    for place in first...last {
      guard let value = cells[place].value else {
        throw Undefined(
          .missing, "the series has no value for \(PeriodText.print(periods[place]))")
      }
      values.append(value)
    }
    return (values, first)
  }

  /// A result for each of the complete values, taking over how each figure was stated.
  func result(_ values: [Double], start: Int) -> [Measured] {
    cells.indices.map { place in
      guard place >= start, place < start + values.count else { return cells[place] }
      return Measured.result(values[place - start], of: [cells[place]])
    }
  }

  /// A result of windows that reach `back` periods and `forward` periods. Where the method gives
  /// none, the reason is an undefined figure in the window, or that the series ends there.
  ///
  /// - Parameter rises: Whether a higher figure never lowers a result, so that intervals carry over.
  func windows(
    back: Int, forward: Int, rises: Bool,
    _ method: ([Double?]) throws(Undefined) -> [Double?]
  ) throws(Undefined) -> [Measured] {
    let results = try method(values)
    let hasIntervals = rises && cells.contains { $0.interval != nil }
    let lows = hasIntervals ? try method(cells.map { finite($0.range?.low) }) : []
    let highs = hasIntervals ? try method(cells.map { finite($0.range?.high) }) : []
    return cells.indices.map { place in
      let low = max(0, place - back)
      let window = cells[low...min(cells.count - 1, place + forward)]
      guard let value = results[place] else {
        return Measured(undefined: gap(place, back, forward, window))
      }
      guard hasIntervals, window.contains(where: { $0.interval != nil }) else {
        return Measured.result(value, of: window)
      }
      let least = lows[place].map { min($0, value) } ?? -.infinity
      let most = highs[place].map { max($0, value) } ?? .infinity
      return Measured.result(value, interval: Interval(least, most), of: window)
    }
  }

  private func finite(_ end: Double?) -> Double? { end.flatMap { $0.isFinite ? $0 : nil } }

  private func gap(
    _ place: Int, _ back: Int, _ forward: Int, _ window: ArraySlice<Measured>
  ) -> Undefined {
    let count = back + forward + 1
    if place < back { return Undefined(.tooFewValues, "fewer than \(count) periods so far") }
    if place + forward >= cells.count {
      return Undefined(.tooFewValues, "the window of \(count) periods reaches beyond the data")
    }
    return Undefined(.tooFewValues, "a period of the window is missing")
  }
}
