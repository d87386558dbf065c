/// Index series: values in relation to a base period that is set to 100.
package enum IndexNumbers {
  /// Each value as a percentage of the mean of the values at `base`; 100 in a single base period.
  ///
  /// Missing values stay missing.
  ///
  /// - Parameter base: The positions of the base period, counted from zero; the four quarters of a
  ///   year to make a year average 100.
  /// - Throws: `incompleteBase` when a base value is missing, `zeroBase`, `negativeBase`,
  ///   `notInSeries` for a position outside.
  package static func rebased(_ values: [Double?], base: [Int]) throws(Undefined) -> [Double?] {
    guard !base.isEmpty else { throw Undefined(.empty, "no base period is given") }
    var sum = DoubleDouble.zero
    for position in base {
      guard values.indices.contains(position) else {
        throw Undefined(.notInSeries, "the base period is not in the series")
      }
      guard let value = values[position], value.isFinite else {
        throw Undefined(.incompleteBase, "the base period has no value")
      }
      sum += DoubleDouble(asWritten: value)
    }
    if sum.isZero { throw Undefined(.zeroBase, "the base period is zero") }
    guard sum.high > 0 else { throw Undefined(.negativeBase, "the base period is negative") }
    let factor = DoubleDouble(100 * base.count)
    return values.map { value -> Double? in
      guard let value, value.isFinite else { return nil }
      let index = (DoubleDouble(asWritten: value) * factor / sum).high
      return index.isFinite ? index : nil
    }
  }

  /// Continues `old` with the movement of `new`, linked where both have a value.
  ///
  /// - Parameter overlap: The position in `old` of the period with which `new` begins.
  /// - Returns: The linked series and the factor that lifts `new` to the level of `old`.
  /// - Throws: `zeroBase` when `new` begins with zero, `notInSeries`.
  package static func linked(
    old: [Double], new: [Double], overlap: Int
  ) throws(Undefined) -> (series: [Double], factor: Double) {
    try Given.numbers(old)
    try Given.numbers(new)
    guard old.indices.contains(overlap) else {
      throw Undefined(.notInSeries, "the linking period is not in the old series")
    }
    guard new[0] != 0 else { throw Undefined(.zeroBase, "the new series begins with zero") }
    let level = DoubleDouble(asWritten: old[overlap])
    let start = DoubleDouble(asWritten: new[0])
    var series = Array(old[...overlap])
    series.reserveCapacity(overlap + new.count)
    for value in new.dropFirst() {
      series.append(
        try Given.finite(DoubleDouble(asWritten: value) * level / start, "the linked series"))
    }
    return (series, try Given.finite(level / start, "the link factor"))
  }

  /// The index that changes by `percents` one after the other: +5 % then -5 % is 99.75.
  package static func chained(
    percents: [Double], start: Double = 100
  ) throws(Undefined) -> [Double] {
    try Given.numbers(percents, atLeast: 0)
    var level = try Growth.decimal(start, "the start")
    var series = [level.high]
    series.reserveCapacity(percents.count + 1)
    for percent in percents {
      level = level * (.one + DoubleDouble(asWritten: percent) / DoubleDouble(100))
      series.append(try Given.finite(level, "the chained index"))
    }
    return series
  }
}
