/// Change from a base to a value, and what cannot be said about it.
///
/// Values are taken as the decimals they were written as, so the growth from 0.1 to 0.3 is 200 %
/// and not 199.99999999999997 %. A relative change needs a base above zero: from zero it does not
/// exist, and from a negative base (a trade balance) its sign would mislead.
package enum Growth {
  /// value - base; in the unit of the values.
  package static func absolute(from base: Double, to value: Double) throws(Undefined) -> Double {
    try absolute(from: decimal(base, "the base"), to: decimal(value, "the value"))
  }

  /// (value - base) / base; a share, 0.25 for a quarter more.
  ///
  /// - Throws: `zeroBase`, `negativeBase`, `missing` (NaN), `overflow`.
  package static func relative(from base: Double, to value: Double) throws(Undefined) -> Double {
    try relative(from: decimal(base, "the base"), to: decimal(value, "the value"))
  }

  /// 100 (value - base) / base; per cent.
  ///
  /// - Throws: `zeroBase`, `negativeBase`, `missing` (NaN), `overflow`.
  package static func percent(from base: Double, to value: Double) throws(Undefined) -> Double {
    try percent(from: decimal(base, "the base"), to: decimal(value, "the value"))
  }

  /// value / base; how many times as many.
  ///
  /// - Throws: `zeroBase`, `negativeBase`, `missing` (NaN), `overflow`.
  package static func ratio(from base: Double, to value: Double) throws(Undefined) -> Double {
    try ratio(from: decimal(base, "the base"), to: decimal(value, "the value"))
  }

  /// ln(value / base): changes that add up over time.
  ///
  /// - Throws: `zeroBase`, `negativeBase`, `notPositive` when the value is zero or below.
  package static func log(from base: Double, to value: Double) throws(Undefined) -> Double {
    try log(from: decimal(base, "the base"), to: decimal(value, "the value"))
  }

  /// 100 ln(value / base); log per cent.
  package static func logPercent(from base: Double, to value: Double) throws(Undefined) -> Double {
    100 * (try log(from: base, to: value))
  }

  /// (value - base) / |base|, for a balance that may be negative: plus means towards surplus.
  ///
  /// - Throws: `zeroBase`, `missing` (NaN), `overflow`.
  package static func relativeToMagnitude(
    from base: Double, to value: Double
  ) throws(Undefined) -> Double {
    let from = try decimal(base, "the base")
    let to = try decimal(value, "the value")
    guard !from.isZero else { throw zeroBase(to) }
    return try Given.finite((to - from) / from.magnitude, "the growth")
  }

  /// The change of a share in percentage points; both shares are 0...1.
  package static func percentagePoints(
    from base: Double, to value: Double
  ) throws(Undefined) -> Double {
    let change = try decimal(value, "the value") - (try decimal(base, "the base"))
    return try Given.finite(change * DoubleDouble(100), "the change")
  }
}

/// The same on numbers of 32 digits, for data that are read as decimals.
extension Growth {
  package static func absolute(
    from base: DoubleDouble, to value: DoubleDouble
  ) throws(Undefined) -> Double {
    try Given.finite(value - base, "the change")
  }

  package static func relative(
    from base: DoubleDouble, to value: DoubleDouble
  ) throws(Undefined) -> Double {
    try check(base, value)
    return try Given.finite((value - base) / base, "the growth")
  }

  package static func percent(
    from base: DoubleDouble, to value: DoubleDouble
  ) throws(Undefined) -> Double {
    try check(base, value)
    return try Given.finite((value - base) / base * DoubleDouble(100), "the growth")
  }

  package static func ratio(
    from base: DoubleDouble, to value: DoubleDouble
  ) throws(Undefined) -> Double {
    try check(base, value)
    return try Given.finite(value / base, "the ratio")
  }

  package static func log(
    from base: DoubleDouble, to value: DoubleDouble
  ) throws(Undefined) -> Double {
    try check(base, value)
    guard value.high > 0 else {
      throw Undefined(.notPositive, "a logarithmic change needs a value above zero")
    }
    return Elementary.logRatio(value, base)
  }

  static func decimal(_ value: Double, _ name: String) throws(Undefined) -> DoubleDouble {
    try Given.number(value, name)
    return DoubleDouble(asWritten: value)
  }

  static func check(_ base: DoubleDouble, _ value: DoubleDouble) throws(Undefined) {
    if base.isZero { throw zeroBase(value) }
    guard base.high > 0 else { throw Undefined.belowZero }
  }

  private static func zeroBase(_ value: DoubleDouble) -> Undefined {
    Undefined(.zeroBase, value.isZero ? "the base and the value are zero" : "the base is zero")
  }
}
