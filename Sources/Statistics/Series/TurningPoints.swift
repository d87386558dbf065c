/// Peaks and troughs of a series.
package enum TurningPoints {
  package enum Kind: String, Sendable { case peak, trough }

  package struct Point: Hashable, Sendable {
    /// The position in the series, counted from zero.
    package let index: Int
    package let kind: Kind
  }

  /// Values that are the extreme of the `window` periods on either side, peaks and troughs in turn.
  ///
  /// Of two peaks without a trough between them the higher stays, of two equal ones the first; ends
  /// do not count, since what follows them is not known.
  ///
  /// Source: the first step of G. Bry and C. Boschan (1971), Cyclical Analysis of Time Series, who
  /// use a window of 5 months.
  ///
  /// - Throws: `empty`, `missing`; `badParameter` for a window below 1.
  package static func find(_ values: [Double], window: Int) throws(Undefined) -> [Point] {
    try Given.numbers(values)
    try Given.parameter(window > 0, "the window needs a period on either side")
    guard window < values.count, values.count > 2 * window else { return [] }
    var points: [Point] = []
    for index in window..<(values.count - window) {
      guard let kind = kind(values, index, window) else { continue }
      if let last = points.last, last.kind == kind {
        let isBetter =
          kind == .peak
          ? values[index] > values[last.index] : values[index] < values[last.index]
        if isBetter { points[points.count - 1] = Point(index: index, kind: kind) }
      } else {
        points.append(Point(index: index, kind: kind))
      }
    }
    return points
  }

  /// The extreme of its window; a level stretch counts once, at its first value.
  private static func kind(_ values: [Double], _ index: Int, _ window: Int) -> Kind? {
    let value = values[index]
    var (isPeak, isTrough) = (true, true)
    for distance in 1...window {
      let (before, after) = (values[index - distance], values[index + distance])
      if before >= value || after > value { isPeak = false }
      if before <= value || after < value { isTrough = false }
      if !isPeak && !isTrough { return nil }
    }
    return isPeak ? .peak : .trough
  }

  /// Whether a series turns more or less often than chance: the number of turns minus its
  /// expectation 2 (n - 2) / 3, in standard deviations.
  ///
  /// Source: M. G. Kendall (1976), Time-Series, 2.
  package static func randomnessZ(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values, atLeast: 3)
    var turns = 0
    for index in 1..<(values.count - 1) {
      let (before, here, after) = (values[index - 1], values[index], values[index + 1])
      if (here > before && here > after) || (here < before && here < after) { turns += 1 }
    }
    let count = Double(values.count)
    let expected = 2 * (count - 2) / 3
    return (Double(turns) - expected) / ((16 * count - 29) / 90).squareRoot()
  }
}
