/// Growth per year.
package enum CompoundGrowth {
  /// The constant yearly growth that leads from `first` to `last` in `years`; a share.
  ///
  /// (last / first)^(1 / years) - 1. A last value of zero is a fall of 100 %.
  ///
  /// - Throws: `notPositive` when the first value is not above zero or the last is negative,
  ///   `badParameter` when no time passes.
  package static func cagr(
    from first: Double, to last: Double, years: Double
  ) throws(Undefined) -> Double {
    let start = try Growth.decimal(first, "the first value")
    let end = try Growth.decimal(last, "the last value")
    try Given.parameter(
      years > 0 && years.isFinite, "growth per year needs a span of time above zero")
    guard start.high > 0 else {
      throw Undefined(.notPositive, "the first value is not above zero")
    }
    guard end.high >= 0 else { throw Undefined(.notPositive, "the last value is negative") }
    guard end.high > 0 else { return -1 }
    return try Given.finite(
      Elementary.expm1(Elementary.logRatio(end, start) / years), "the growth per year")
  }

  /// The yearly growth that a growth of `relative` in one period amounts to; a share.
  ///
  /// (1 + relative)^periods - 1, the "annualised rate" of quarterly accounts.
  ///
  /// - Throws: `outOfRange` for a fall of more than 100 %.
  package static func annualised(
    _ relative: Double, periodsPerYear: Double
  ) throws(Undefined) -> Double {
    try Given.number(relative, "the growth")
    try Given.parameter(
      periodsPerYear > 0 && periodsPerYear.isFinite, "the periods per year must be above zero")
    guard relative >= -1 else {
      throw Undefined(.outOfRange, "a fall of more than 100 % cannot be annualised")
    }
    guard relative > -1 else { return -1 }
    return try Given.finite(
      Elementary.expm1(periodsPerYear * Elementary.log1p(relative)), "the yearly growth")
  }

  /// The periods until a quantity doubles at a constant growth of `relative` per period.
  ///
  /// - Throws: `notPositive` when it does not grow.
  package static func doublingTime(_ relative: Double) throws(Undefined) -> Double {
    try Given.number(relative, "the growth")
    guard relative > 0 else { throw Undefined(.notPositive, "what does not grow never doubles") }
    return Elementary.log(2) / Elementary.log1p(relative)
  }
}
