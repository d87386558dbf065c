/// A closed interval of real numbers that is known to hold the true value.
package struct Interval: Hashable, Sendable {
  /// The ends, `low <= high`. An unbounded end is plus or minus infinity: "more than 74 million"
  /// is 74 million ... infinity. Ends are never NaN.
  package let low: Double
  package let high: Double

  package init(_ low: Double, _ high: Double) {
    precondition(low <= high, "an interval's low end must not be above its high end")
    self.low = low
    self.high = high
  }

  /// The interval that holds one value alone.
  package init(exactly value: Double) { self.init(value, value) }

  package var isBounded: Bool { low.isFinite && high.isFinite }
  package var width: Double { high - low }
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
