package import Statistics

/// What a phrase with a number in it states: "nearly 500 million yuan", "выросли в 40 раз".
///
/// A phrase stands for a range of values. Unhedged, it is the range that rounds to the number as it was
/// typed: half a step of its last digit either way. Three zeros or more at the end of the digits count as
/// rounding. A hedge takes its step from the last digit that is not zero: "about 500" is 450 to 550,
/// "nearly 500" is 450 to 500. "More than" and "less than" have one end.
package struct StatedPhrase: Sendable, Hashable {
  package enum Measure: Sendable, Hashable { case amount, percent, points, times }
  package enum Direction: Sendable, Hashable { case none, up, down }
  /// How "N times" is meant: N times as many, or N times more on top, which is N + 1 times as many.
  package enum Reading: Sendable, Hashable, CaseIterable { case multiple, increase }

  /// With its scale word; per cent and points as a fraction.
  package let value: Double
  /// One unit of the last digit that was typed.
  package let step: Double
  /// One unit of the last digit that is not zero.
  package let roundStep: Double
  package let hedge: Qualifier
  package let measure: Measure
  package let direction: Direction
  /// What the wording leaves open; empty for other measures than times.
  package let readings: [Reading]

  /// The values that the phrase is true of.
  ///
  /// - Parameter isTruncated: Whether digits after the last were cut off instead of rounded.
  package func range(isTruncated: Bool = false) -> Interval {
    switch hedge {
    case .moreThan: Interval(value, .infinity)
    case .lessThan: Interval(-.infinity, value)
    case .nearly: Interval(value - roundStep / 2, value)
    case .about: Interval(value - roundStep / 2, value + roundStep / 2)
    default:
      isTruncated
        ? (value < 0 ? Interval(value - step, value) : Interval(value, value + step))
        : Interval(value - step / 2, value + step / 2)
    }
  }
}
