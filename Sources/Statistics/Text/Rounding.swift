/// Ways to round a decimal number.
package enum RoundingMode: String, Sendable, CaseIterable {
  /// To nearest, ties to the even digit: for tables whose totals should not drift.
  case halfEven
  /// To nearest, ties away from zero: what readers expect, and our default.
  case halfAwayFromZero
  case halfTowardZero
  /// Toward zero.
  case down
  /// Away from zero.
  case up
  case floor
  case ceiling
}

extension DecimalNumber {
  /// The number rounded to `decimals` places after the point, which its text then shows.
  ///
  /// A rounded zero has no sign. `decimals` below zero rounds to tens, hundreds and so on.
  ///
  /// - Throws: `badParameter` for more than 400 places.
  package func rounded(
    toDecimals decimals: Int, _ mode: RoundingMode = .halfAwayFromZero
  ) throws(Undefined) -> DecimalNumber {
    try Given.parameter((-400...400).contains(decimals), "decimals must lie between -400 and 400")
    let kept = digits.count + exponent + decimals
    if kept >= digits.count {
      let zeros = [UInt8](repeating: 0, count: digits.isEmpty ? 0 : kept - digits.count)
      return DecimalNumber(
        isNegative: isNegative && !isZero, digits: digits + zeros, exponent: -decimals)
    }
    var result = kept > 0 ? Array(digits[..<kept]) : []
    if roundsUp(after: kept, mode) { Self.increment(&result) }
    let isZero = result.isEmpty
    return DecimalNumber(
      isNegative: isNegative && !isZero, digits: result, exponent: -decimals)
  }

  /// The number rounded to `count` significant digits, and the unit of its last digit.
  ///
  /// The text shows the places of the number before rounding: three digits of 0.00099951 are
  /// 0.001000, whose unit is 0.00001. Zero has no significant digits and no unit.
  ///
  /// - Throws: `badParameter` when `count` is not within 1...400.
  package func rounded(
    toSignificant count: Int, _ mode: RoundingMode = .halfAwayFromZero
  ) throws(Undefined) -> (number: DecimalNumber, unit: DecimalNumber?) {
    try Given.parameter((1...400).contains(count), "digits must lie between 1 and 400")
    guard let magnitude else {
      return (DecimalNumber(isNegative: false, digits: [], exponent: 0), nil)
    }
    let places = count - 1 - magnitude
    let number = try rounded(toDecimals: places, mode)
    let last = (number.magnitude ?? magnitude) - count + 1
    return (
      number.withoutEmptyPlaces, DecimalNumber(isNegative: false, digits: [1], exponent: last)
    )
  }

  /// The interval of all numbers that round to this one in steps of `unit`.
  ///
  /// By convention its low end belongs to it and its high end does not.
  ///
  /// - Throws: `badParameter` when the unit is not above zero.
  package func reportedInterval(unit: DecimalNumber) throws(Undefined) -> Interval {
    try Given.parameter(
      !unit.isNegative && !unit.isZero, "the rounding unit must be above zero")
    let half = unit.doubleDouble * DoubleDouble(0.5)
    return Interval((doubleDouble - half).high, (doubleDouble + half).high)
  }

  private var withoutEmptyPlaces: DecimalNumber {
    guard exponent > 0 else { return self }
    return DecimalNumber(
      isNegative: isNegative, digits: digits + [UInt8](repeating: 0, count: exponent),
      exponent: 0)
  }

  /// Whether dropping the digits after the first `kept` makes the last kept one grow.
  private func roundsUp(after kept: Int, _ mode: RoundingMode) -> Bool {
    let dropped = digits[max(kept, 0)...]
    guard dropped.contains(where: { $0 != 0 }) else { return false }
    switch mode {
    case .down: return false
    case .up: return true
    case .floor: return isNegative
    case .ceiling: return !isNegative
    case .halfEven, .halfAwayFromZero, .halfTowardZero: break
    }
    guard kept >= 0, let first = dropped.first else { return false }
    if first != 5 { return first > 5 }
    if dropped.dropFirst().contains(where: { $0 != 0 }) { return true }
    switch mode {
    case .halfEven: return kept > 0 && !digits[kept - 1].isMultiple(of: 2)
    case .halfTowardZero: return false
    default: return true
    }
  }

  private static func increment(_ digits: inout [UInt8]) {
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
  }
}

/// Rounding of doubles, through the decimals they were written as.
package enum Rounding {
  /// `value` rounded to `decimals` places.
  package static func rounded(
    _ value: Double, decimals: Int, _ mode: RoundingMode = .halfAwayFromZero
  ) throws(Undefined) -> Double {
    try DecimalNumber(value).rounded(toDecimals: decimals, mode).double()
  }

  /// `value` rounded to `digits` significant digits.
  package static func rounded(
    _ value: Double, significant digits: Int, _ mode: RoundingMode = .halfAwayFromZero
  ) throws(Undefined) -> Double {
    try DecimalNumber(value).rounded(toSignificant: digits, mode).number.double()
  }

  /// The places after the point that a figure with this interval can carry: the last at which
  /// the interval is not wider than two units. Below zero for tens, hundreds; nil when it is
  /// exact, and when an end is open.
  package static func meaningfulDecimals(_ interval: Interval) -> Int? {
    guard interval.isBounded, interval.width > 0, interval.width.isFinite else { return nil }
    let width = interval.width / 2
    var decimals = 0
    var unit = 1.0
    while unit < width * (1 - 1e-12), decimals > -308 {
      unit *= 10
      decimals -= 1
    }
    while unit / 10 >= width * (1 - 1e-12), decimals < 308 {
      unit /= 10
      decimals += 1
    }
    return decimals
  }
}
