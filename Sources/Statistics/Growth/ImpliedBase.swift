/// The base that a stated growth implies: "490 million, up 3.2 %" says 474.8 million before.
package enum ImpliedBase {
  /// How a growth was stated. The two wordings with "times" are kept apart: the same number
  /// means different bases, and many texts use the second where they mean the first.
  package enum Statement: Hashable, Sendable {
    /// "Up 3.2 %"; negative for a fall.
    case percent(Double)
    /// "Three times as many": value = 3 base.
    case timesAsMany(Double)
    /// "An increase of three times", read literally: value = base + 3 base.
    case increaseOfTimes(Double)
    /// "10 million more"; in the unit of the value.
    case absolute(Double)
  }

  /// The base, in the unit of the value.
  ///
  /// - Throws: `badParameter` when the growth leaves nothing to divide by (-100 %).
  package static func base(of value: Double, _ growth: Statement) throws(Undefined) -> Double {
    let total = try Growth.decimal(value, "the value")
    if case .absolute(let change) = growth {
      return try Given.finite(total - (try Growth.decimal(change, "the growth")), "the base")
    }
    let factor = try factor(growth)
    guard factor.high > 0 else {
      throw Undefined(.badParameter, "a fall to nothing or below does not tell the base")
    }
    return try Given.finite(total / factor, "the base")
  }

  /// The base and its interval from a reported value and a reported growth.
  ///
  /// The value stands for `interval` (see `Interval(reported:unit:)`), the growth for half a
  /// `growthUnit` either way: 3.2 % to one place is 3.15 ... 3.25 %.
  package static func base(
    of value: Measured, _ growth: Statement, growthUnit: Double? = nil
  ) -> Measured {
    Measured.catching { () throws(Undefined) in
      guard let point = value.value, let range = value.range else {
        throw value.reason ?? Undefined(.missing, "no value in the data")
      }
      let base = try base(of: point, growth)
      guard growthUnit != nil || value.interval != nil else {
        return Measured(base, qualifier: .derived)
      }
      let (low, high) = try growth.ends(unit: growthUnit)
      return Measured(base, interval: try bases(range, low, high), qualifier: .derived)
    }
  }

  /// The interval of value - base, both varying together.
  package static func change(
    of value: Interval, _ growth: Statement, growthUnit: Double? = nil
  ) throws(Undefined) -> Interval {
    let (low, high) = try growth.ends(unit: growthUnit)
    if case .absolute(let least) = low, case .absolute(let most) = high {
      return Interval(least, most)
    }
    // value - value / factor = value (1 - 1 / factor), rising with the factor.
    let least = try rise(low)
    let most = try rise(high)
    let candidates = [value.low, value.high].map { DoubleDouble(asWritten: $0) }
    let lowest = least.high < 0 ? candidates[1] * least : candidates[0] * least
    let highest = most.high < 0 ? candidates[0] * most : candidates[1] * most
    return Interval(Outward.down(lowest), Outward.up(highest))
  }

  private static func rise(_ growth: Statement) throws(Undefined) -> DoubleDouble {
    let factor = try factor(growth)
    guard factor.high > 0 else {
      throw Undefined(.badParameter, "a fall to nothing or below does not tell the base")
    }
    return (factor - .one) / factor
  }

  private static func bases(
    _ value: Interval, _ low: Statement, _ high: Statement
  ) throws(Undefined) -> Interval {
    if case .absolute(let least) = low, case .absolute(let most) = high {
      return value - Interval(least, most)
    }
    let smallest = try factor(low)
    let largest = try factor(high)
    guard smallest.high > 0 else {
      throw Undefined(.zeroBase, "the growth may be a fall to nothing, which tells no base")
    }
    func end(_ value: Double, _ factor: DoubleDouble) -> DoubleDouble {
      value.isFinite ? DoubleDouble(asWritten: value) / factor : DoubleDouble(value)
    }
    return Interval(
      Outward.down(end(value.low, value.low < 0 ? smallest : largest)),
      Outward.up(end(value.high, value.high < 0 ? largest : smallest)))
  }

  private static func factor(_ growth: Statement) throws(Undefined) -> DoubleDouble {
    let number = try Growth.decimal(growth.number, "the growth")
    switch growth {
    case .percent: return .one + number / DoubleDouble(100)
    case .increaseOfTimes: return .one + number
    case .timesAsMany, .absolute: return number
    }
  }
}

extension ImpliedBase.Statement {
  /// The number in the statement.
  package var number: Double {
    switch self {
    case .percent(let number), .timesAsMany(let number), .increaseOfTimes(let number),
      .absolute(let number):
      return number
    }
  }

  /// The change in percent that the statement means.
  package func percentChange() throws(Undefined) -> Double {
    let number = try Growth.decimal(number, "the growth")
    let hundred = DoubleDouble(100)
    switch self {
    case .percent: return number.high
    case .timesAsMany: return try Given.finite((number - .one) * hundred, "the growth")
    case .increaseOfTimes: return try Given.finite(number * hundred, "the growth")
    case .absolute:
      throw Undefined(.badParameter, "an absolute change is no percentage without its base")
    }
  }

  /// The smallest and the largest growth that the stated one may stand for.
  fileprivate func ends(
    unit: Double?
  ) throws(Undefined) -> (ImpliedBase.Statement, ImpliedBase.Statement) {
    guard let unit else { return (self, self) }
    let range = try Interval(reported: number, unit: unit)
    return (with(range.low), with(range.high))
  }

  private func with(_ number: Double) -> ImpliedBase.Statement {
    switch self {
    case .percent: return .percent(number)
    case .timesAsMany: return .timesAsMany(number)
    case .increaseOfTimes: return .increaseOfTimes(number)
    case .absolute: return .absolute(number)
    }
  }
}
