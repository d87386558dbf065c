import Glibc

/// A power of two that brings extreme values near one, so that their squares neither overflow nor
/// vanish.
///
/// Multiplying by a power of two is exact: nothing is lost on the way down or up. Between 2⁻⁴⁰⁰ and
/// 2⁴⁰⁰, where all real data lie, values stay as they are.
struct Scale {
  let exponent: Int

  init(_ values: [Double]) {
    var largest = 0.0
    values.withUnsafeBufferPointer { buffer in
      for value in buffer where abs(value) > largest { largest = abs(value) }
    }
    let power = largest == 0 ? 0 : Int(largest.exponent)
    exponent = (-400...400).contains(power) ? 0 : power
  }

  func down(_ value: Double) -> Double {
    exponent == 0 ? value : scalbn(value, Int32(-exponent))
  }

  func down(_ values: [Double]) -> [Double] {
    exponent == 0 ? values : values.map { down($0) }
  }

  /// A result in the unit of the values raised to `power`, back in that unit.
  func up(_ value: DoubleDouble, power: Int = 1, _ what: String) throws(Undefined) -> Double {
    try ScaledNumber(value, exponent: exponent * power).rounded(what)
  }
}

/// The elementary functions, from the C library: the same results on every run of a platform.
enum Elementary {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
  static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
  static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
  static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }
  static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
  static func atanh(_ x: Double) -> Double { Glibc.atanh(x) }

  /// ln(a / b) for positive numbers, without loss where the two are close.
  static func logRatio(_ a: DoubleDouble, _ b: DoubleDouble) -> Double {
    let relative = ((a - b) / b).high
    if abs(relative) < 0.5 { return log1p(relative) }
    let ratio = (a / b).high
    return ratio.isFinite && ratio > 0 ? log(ratio) : log(a.high) - log(b.high)
  }
}
