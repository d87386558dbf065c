/// Arithmetic that keeps the true value inside.
///
/// Ends are computed with 32 digits from the decimals they were written as and rounded outward,
/// so a result holds the exact interval and exceeds it by at most one unit in the last place.
/// Where an operand occurs twice in a formula (growth, share) the tight answer is found through
/// monotonicity; composing operators would give a wider one.
///
/// Source: R. E. Moore, R. B. Kearfott, M. J. Cloud (2009), Introduction to Interval Analysis.
extension Interval {
  package static func + (a: Interval, b: Interval) -> Interval {
    Interval(
      Outward.down(Outward.sum(a.low, b.low)), Outward.up(Outward.sum(a.high, b.high)))
  }

  package static func - (a: Interval, b: Interval) -> Interval { a + (-b) }

  package static prefix func - (a: Interval) -> Interval { Interval(-a.high, -a.low) }

  package static func * (a: Interval, b: Interval) -> Interval {
    let first = Outward.product(a.low, b.low)
    let second = Outward.product(a.low, b.high)
    let third = Outward.product(a.high, b.low)
    let fourth = Outward.product(a.high, b.high)
    let low = Outward.least(Outward.least(first, second), Outward.least(third, fourth))
    let high = -Outward.least(Outward.least(-first, -second), Outward.least(-third, -fourth))
    return Interval(Outward.down(low), Outward.up(high))
  }

  /// - Throws: `zeroBase` when the divisor may be zero.
  package static func / (a: Interval, b: Interval) throws(Undefined) -> Interval {
    let (low, high) = try quotient(a, b)
    return Interval(Outward.down(low), Outward.up(high))
  }

  /// The growth from `base` to this interval in percent, 100 (a / b - 1) in its tight form.
  ///
  /// - Throws: `zeroBase` or `negativeBase` when the base may be zero or below.
  package func growthPercent(from base: Interval) throws(Undefined) -> Interval {
    if base.contains(0) { throw Undefined(.zeroBase, "the base may be zero") }
    guard base.low > 0 else { throw Undefined.belowZero }
    let (low, high) = try Self.quotient(self, base)
    return Interval(
      Outward.down(Outward.percent(low)), Outward.up(Outward.percent(high)))
  }

  /// The share a / (a + b) of this interval in the whole it forms with `rest`; 0...1.
  ///
  /// - Throws: `negativeBase` when a part may be negative, `zeroTotal` when the whole may be zero.
  package func share(besides rest: Interval) throws(Undefined) -> Interval {
    guard low >= 0, rest.low >= 0 else {
      throw Undefined(.negativeBase, "a part of the whole may be negative")
    }
    guard low > 0 || rest.low > 0 else {
      throw Undefined(.zeroTotal, "the whole may be zero")
    }
    return Interval(
      Outward.down(Outward.share(low, rest.high)), Outward.up(Outward.share(high, rest.low)))
  }

  private static func quotient(
    _ a: Interval, _ b: Interval
  ) throws(Undefined) -> (DoubleDouble, DoubleDouble) {
    if b.contains(0) { throw Undefined(.zeroBase, "the divisor may be zero") }
    if b.low < 0 {
      let (low, high) = try quotient(-a, -b)
      return (low, high)
    }
    let low = Outward.quotient(a.low, a.low < 0 ? b.low : b.high)
    let high = Outward.quotient(a.high, a.high < 0 ? b.high : b.low)
    return (low, high)
  }
}

/// One end of an interval at a time.
enum Outward {
  /// The largest double that is not above `exact`.
  static func down(_ exact: DoubleDouble) -> Double {
    if exact.high == .infinity { return .greatestFiniteMagnitude }
    if exact.high == -.infinity { return -.infinity }
    return isBelow(exact.low, exact.high) ? exact.high.nextDown : exact.high
  }

  /// The smallest double that is not below `exact`.
  static func up(_ exact: DoubleDouble) -> Double { -down(-exact) }

  /// Whether the low half is a real difference and not the noise of 32-digit arithmetic.
  private static func isBelow(_ low: Double, _ high: Double) -> Bool {
    low < -abs(high) * 0x1p-100
  }

  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    guard a.isFinite, b.isFinite else { return unbounded(a + b) }
    return DoubleDouble(asWritten: a) + DoubleDouble(asWritten: b)
  }

  /// 100 (ratio - 1).
  static func percent(_ ratio: DoubleDouble) -> DoubleDouble {
    guard ratio.isFinite else { return ratio }
    let percent = (ratio - .one) * DoubleDouble(100)
    return percent.isFinite ? percent : unbounded(ratio.high * 100)
  }

  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    if a == 0 || b == 0 { return .zero }  // also zero times an open end
    guard a.isFinite, b.isFinite else { return unbounded(a * b) }
    return DoubleDouble(asWritten: a) * DoubleDouble(asWritten: b)
  }

  static func quotient(_ a: Double, _ b: Double) -> DoubleDouble {
    if a == 0 { return .zero }
    if b.isInfinite { return a.isInfinite ? unbounded(a * b) : .zero }
    guard a.isFinite else { return unbounded(a / b) }
    return DoubleDouble(asWritten: a) / DoubleDouble(asWritten: b)
  }

  static func share(_ part: Double, _ rest: Double) -> DoubleDouble {
    if part == 0 { return .zero }
    if rest.isInfinite { return part.isInfinite ? .one : .zero }
    guard part.isFinite else { return .one }
    let share = DoubleDouble(asWritten: part)
    return share / (share + DoubleDouble(asWritten: rest))
  }

  static func least(_ a: DoubleDouble, _ b: DoubleDouble) -> DoubleDouble { a < b ? a : b }

  private static func unbounded(_ value: Double) -> DoubleDouble {
    DoubleDouble(exactHigh: value.isNaN ? -.infinity : value, low: 0)
  }
}
