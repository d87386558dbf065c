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

  /// The interval of all values that round to `value` in steps of `unit`: half a step either way.
  ///
  /// Both are taken as the decimals they were written as: 3.2 to one place is 3.15 ... 3.25.
  ///
  /// - Throws: `badParameter` when the unit is not above zero.
  package init(reported value: Double, unit: Double) throws(Undefined) {
    try Given.number(value, "the reported value")
    try Given.parameter(unit > 0 && unit.isFinite, "the rounding unit must be above zero")
    let half = DoubleDouble(asWritten: unit) * DoubleDouble(0.5)
    let center = DoubleDouble(asWritten: value)
    self.init((center - half).high, (center + half).high)
  }

  package var isBounded: Bool { low.isFinite && high.isFinite }
  package var width: Double { high - low }
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The middle of a bounded interval; nil when an end is open.
  package var middle: Double? {
    isBounded ? OrderStatistics.middlePoint(low, high) : nil
  }

  /// What both intervals allow; nil when they contradict each other.
  package func intersection(_ other: Interval) -> Interval? {
    let low = max(self.low, other.low)
    let high = min(self.high, other.high)
    return low <= high ? Interval(low, high) : nil
  }

  /// The smallest interval that holds both.
  package func hull(_ other: Interval) -> Interval {
    Interval(min(low, other.low), max(high, other.high))
  }
}
