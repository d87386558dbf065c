/// Two places or stretches of a series compared, with the reason where that cannot be done.
///
/// A series is one value per period with nil where it is missing.
package enum PeriodComparison {
  /// The change in percent of the value at `index` on the value `lag` periods before.
  ///
  /// - Throws: `notInSeries` when a period lies outside, `incompleteBase` when the base is missing,
  ///   `missing` when the value is; `zeroBase`, `negativeBase`.
  package static func percent(
    _ values: [Double?], at index: Int, lag: Int
  ) throws(Undefined) -> Double {
    try Given.parameter(lag > 0, "a change needs a lag of at least one period")
    guard values.indices.contains(index) else {
      throw Undefined(.notInSeries, "the period is not in the series")
    }
    guard lag <= index else {
      throw Undefined(.notInSeries, "the period to compare with is before the series begins")
    }
    guard let base = values[index - lag], !base.isNaN else {
      throw Undefined(.incompleteBase, "the period to compare with has no value")
    }
    guard let value = values[index] else { throw Undefined(.missing, "the period has no value") }
    return try Growth.percent(from: base, to: value)
  }

  /// The change in percent of the sum over one stretch on the sum over another as long: January to
  /// April on January to April a year before.
  ///
  /// - Throws: `mismatchedLengths` for stretches of different length, `incompleteBase` or `missing`
  ///   when a period of them has no value, `notInSeries`, `zeroBase`, `negativeBase`.
  package static func percent(
    _ values: [Double?], from base: Range<Int>, to current: Range<Int>
  ) throws(Undefined) -> Double {
    guard base.count == current.count else {
      throw Undefined(
        .mismatchedLengths, "\(base.count) periods cannot be compared with \(current.count)")
    }
    guard !current.isEmpty else { throw Undefined(.empty, "there are no periods to compare") }
    let old = try sum(values, base, .incompleteBase)
    let new = try sum(values, current, .missing)
    return try Growth.percent(from: old, to: new)
  }

  private static func sum(
    _ values: [Double?], _ stretch: Range<Int>, _ cause: Undefined.Cause
  ) throws(Undefined) -> DoubleDouble {
    guard stretch.lowerBound >= 0, stretch.upperBound <= values.count else {
      throw Undefined(.notInSeries, "a period to compare is not in the series")
    }
    var sum = DoubleDouble.zero
    var missing = 0
    for index in stretch {
      if let value = values[index], value.isFinite {
        sum += DoubleDouble(asWritten: value)
      } else {
        missing += 1
      }
    }
    guard missing == 0 else {
      let which = cause == .incompleteBase ? "to compare with " : ""
      throw Undefined(
        cause, "\(missing) of the \(stretch.count) periods \(which)have no value")
    }
    return sum
  }
}
