/// A decimal number as it was written: digits and a power of ten, nothing rounded.
///
/// Rounding for print happens here, on decimals: the double 1.005 lies below 1.005, and two places
/// of it are still 1.01.
package struct DecimalNumber: Hashable, Sendable {
  package let isNegative: Bool
  /// The digits 0...9, the first not zero; none for zero.
  let digits: [UInt8]
  /// The value is the digits as an integer times ten to this power.
  let exponent: Int

  /// Zeros in front are dropped; zeros behind are kept, since they tell the precision.
  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.digits = Array(digits.drop(while: { $0 == 0 }))
    self.exponent = exponent
  }

  /// The shortest decimal that reads as `value`.
  ///
  /// - Throws: `missing` for NaN, `outOfRange` for an infinity.
  package init(_ value: Double) throws(Undefined) {
    try Given.number(value, "the number")
    try self.init(text: value.description)
    if exponent == -1, digits.last == 0 || digits.isEmpty {  // Swift writes 5 as 5.0
      self.init(isNegative: value < 0, digits: Array(digits.dropLast()), exponent: 0)
    }
  }

  /// Reads plain text: a sign, digits, a point, an exponent.
  ///
  /// - Throws: `badParameter` for anything else, `outOfRange` for an exponent beyond ±400.
  package init(text: String) throws(Undefined) {
    switch NumberText.decimal(text) {
    case .number(let number): self = number
    case .missing: throw Undefined(.missing, "there is no number in '\(text)'")
    case .invalid(let reason): throw reason
    }
  }

  package var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit: 2 for 490; nil for zero.
  package var magnitude: Int? {
    digits.isEmpty ? nil : digits.count - 1 + exponent
  }

  /// The number times ten to `power`, exactly.
  package func shifted(by power: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// Plain text without exponent or grouping; a zero carries no minus sign.
  package var text: String {
    guard !digits.isEmpty else {
      return exponent < 0 ? "0." + String(repeating: "0", count: -exponent) : "0"
    }
    var bytes = digits.map { $0 + 48 }
    if exponent >= 0 {
      bytes += [UInt8](repeating: 48, count: exponent)
    } else {
      let missing = max(0, 1 - exponent - bytes.count)
      bytes.insert(contentsOf: [UInt8](repeating: 48, count: missing), at: 0)
      bytes.insert(46, at: bytes.count + exponent)
    }
    return (isNegative ? "-" : "") + String(decoding: bytes, as: UTF8.self)
  }

  /// The nearest double.
  ///
  /// - Throws: `outOfRange` when it is too large for a double, or so small that it would be zero.
  package func double() throws(Undefined) -> Double {
    guard !digits.isEmpty else { return 0 }
    let bytes = digits.map { $0 + 48 }
    let text = "\(String(decoding: bytes, as: UTF8.self))e\(exponent)"
    let value = Double(text) ?? .infinity
    guard value.isFinite, value != 0 else {
      throw Undefined(
        .outOfRange, "the number is too \(value == 0 ? "small" : "large") to be held")
    }
    return isNegative ? -value : value
  }

  /// The number with about 32 digits, for data whose decimals binary64 would change.
  package var doubleDouble: DoubleDouble {
    var value = DoubleDouble.zero
    let ten = DoubleDouble(10)
    for digit in digits.prefix(32) { value = value * ten + DoubleDouble(Double(digit)) }
    var power = exponent + max(digits.count - 32, 0)
    var factor = DoubleDouble.one
    let isDivisor = power < 0
    power = min(abs(power), 700)
    var base = ten
    while power > 0 {
      if power & 1 == 1 { factor = factor * base }
      power >>= 1
      if power > 0 { base = base * base }
    }
    value = isDivisor ? value / factor : value * factor
    return isNegative ? -value : value
  }
}
