/// Arithmetic on figures: the value, its interval and the way it may be said, together.
///
/// A missing operand makes the result missing and hands on its reason. The result of exact
/// figures is exact; otherwise the qualifier says the least that is true of the result: a forecast
/// stays a forecast, an open upper end is "more than", everything else inexact is "about".
extension Measured {
  package static func + (a: Measured, b: Measured) -> Measured {
    combine(a, b, { $0 + $1 }) { x, y in x + y }
  }

  package static func - (a: Measured, b: Measured) -> Measured {
    combine(a, b, { $0 - $1 }) { x, y in x - y }
  }

  package static func * (a: Measured, b: Measured) -> Measured {
    combine(a, b, { $0 * $1 }) { x, y in x * y }
  }

  /// Undefined with the reason `zeroBase` when the divisor is zero or its interval holds zero.
  package static func / (a: Measured, b: Measured) -> Measured {
    if b.value == 0 {
      return Measured(undefined: a.reason ?? Undefined(.zeroBase, "the divisor is zero"))
    }
    return combine(a, b, { $0 / $1 }) { (x, y) throws(Undefined) in try x / y }
  }

  package static prefix func - (a: Measured) -> Measured {
    Measured(0) - a
  }

  /// The growth from `base` to this figure in percent, with its interval.
  package func growthPercent(from base: Measured) -> Measured {
    Self.catching { () throws(Undefined) in
      guard let from = base.value, let to = value else { throw Self.reason(base, self) }
      let percent = try Growth.percent(from: from, to: to)
      guard base.interval != nil || interval != nil,
        let baseRange = base.range, let range
      else { return Measured(percent, qualifier: Self.qualifier(base, self, percent, nil)) }
      let growth = try range.growthPercent(from: baseRange)
      return Measured(
        percent, interval: growth, qualifier: Self.qualifier(base, self, percent, growth))
    }
  }

  static func combine(
    _ a: Measured, _ b: Measured,
    _ point: (DoubleDouble, DoubleDouble) -> DoubleDouble,
    _ range: (Interval, Interval) throws(Undefined) -> Interval
  ) -> Measured {
    catching { () throws(Undefined) in
      guard let x = a.value, let y = b.value, let xRange = a.range, let yRange = b.range else {
        throw reason(a, b)
      }
      let exact = point(DoubleDouble(asWritten: x), DoubleDouble(asWritten: y))
      let value = try Given.finite(exact, "the result")
      let isExact = a.interval == nil && b.interval == nil
      let interval = isExact ? nil : try range(xRange, yRange)
      return Measured(value, interval: interval, qualifier: qualifier(a, b, value, interval))
    }
  }

  private static func reason(_ a: Measured, _ b: Measured) -> Undefined {
    a.reason ?? b.reason ?? Undefined(.missing, "no value in the data")
  }

  /// The least that is true of a result made from both.
  private static func qualifier(
    _ a: Measured, _ b: Measured, _ value: Double, _ interval: Interval?
  ) -> Qualifier {
    for strong in [Qualifier.forecast, .provisional, .partial] {
      if a.qualifier == strong || b.qualifier == strong { return strong }
    }
    if a.qualifier == .derived || b.qualifier == .derived { return .derived }
    guard let interval else {
      if a.qualifier == .exact && b.qualifier == .exact { return .exact }
      return a.qualifier == .derived || b.qualifier == .derived ? .derived : .about
    }
    if interval.high == .infinity, interval.low == value { return .moreThan }
    if interval.low == -.infinity, interval.high == value { return .lessThan }
    return .about
  }
}
