import Glibc

/// A number held as the unevaluated sum of two doubles: about 32 significant digits.
///
/// Where binary64 loses the answer (sums that cancel, ill-conditioned regressions, decimals such
/// as 0.1), the core computes in this type and rounds once at the end. `high` is always the double
/// nearest to the whole number.
///
/// Source: T. J. Dekker (1971), "A floating-point technique for extending the available
/// precision", Numerische Mathematik 18, 224-242.
package struct DoubleDouble: Hashable, Sendable {
  package let high: Double
  package let low: Double

  package static let zero = DoubleDouble(0)
  package static let one = DoubleDouble(1)

  package init(_ value: Double) {
    high = value
    low = 0
  }

  package init(_ value: Int) {
    high = Double(value)
    low = Double(value - (Int(exactly: high) ?? value))
  }

  /// The exact sum of two doubles, whichever is larger.
  @inline(__always)
  package init(sum a: Double, _ b: Double) {
    let sum = a + b
    let shadow = sum - a
    high = sum
    low = sum.isFinite ? (a - (sum - shadow)) + (b - shadow) : 0
  }

  /// The exact sum of two doubles of which the first is not smaller in magnitude.
  @inline(__always)
  init(ordered a: Double, _ b: Double) {
    let sum = a + b
    high = sum
    low = sum.isFinite ? b - (sum - a) : 0
  }

  /// The exact product of two doubles.
  @inline(__always)
  package init(product a: Double, _ b: Double) {
    let product = a * b
    let (aHigh, aLow) = Self.halves(of: a)
    let (bHigh, bLow) = Self.halves(of: b)
    let error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    high = product
    low = error.isFinite ? error : 0
  }

  /// Two numbers of at most 26 bits each that add up to `value`.
  @inline(__always)
  private static func halves(of value: Double) -> (Double, Double) {
    let spread = value * 134_217_729
    let high = spread - (spread - value)
    return (high, value - high)
  }

  package var isFinite: Bool { high.isFinite && low.isFinite }
  package var isZero: Bool { high == 0 }
  package var magnitude: DoubleDouble { high < 0 ? -self : self }
}

extension DoubleDouble {
  package static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let highs = DoubleDouble(sum: a.high, b.high)
    let lows = DoubleDouble(sum: a.low, b.low)
    let first = DoubleDouble(ordered: highs.high, highs.low + lows.high)
    return DoubleDouble(ordered: first.high, first.low + lows.low)
  }

  package static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }

  @inline(__always)
  package static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(exactHigh: -a.high, low: -a.low)
  }

  package static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    let cross = a.high * b.low + a.low * b.high
    return DoubleDouble(ordered: product.high, product.low + cross)
  }

  /// The quotient; not finite when `b` is zero, which callers rule out beforehand.
  package static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    guard first.isFinite else { return DoubleDouble(first) }
    var rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    rest = rest - b * DoubleDouble(second)
    let third = rest.high / b.high
    let head = DoubleDouble(ordered: first, second)
    return DoubleDouble(ordered: head.high, head.low + third)
  }

  /// The quotient by a double, at a third of the cost.
  @inline(__always)
  package static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    let first = a.high / b
    guard first.isFinite else { return DoubleDouble(first) }
    let product = DoubleDouble(product: first, b)
    let rest = ((a.high - product.high) - product.low) + a.low
    return DoubleDouble(ordered: first, rest / b)
  }

  package static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }
  package static func -= (a: inout DoubleDouble, b: DoubleDouble) { a = a - b }

  package static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high < b.high || (a.high == b.high && a.low < b.low)
  }

  package static func > (a: DoubleDouble, b: DoubleDouble) -> Bool { b < a }

  /// The square root; zero for zero and for what rounding made negative.
  package func squareRoot() -> DoubleDouble {
    guard high > 0 else { return .zero }
    let guess = high.squareRoot()
    let rest = self - DoubleDouble(product: guess, guess)
    return DoubleDouble(ordered: guess, rest.high / (2 * guess))
  }

  /// The number times two to the power `exponent`; exact unless it leaves the range of binary64.
  package func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    let power = Int32(clamping: exponent)
    return DoubleDouble(exactHigh: scalbn(high, power), low: scalbn(low, power))
  }

  init(exactHigh high: Double, low: Double) {
    self.high = high
    self.low = low
  }
}

extension DoubleDouble {
  /// The decimal number that was written to get `value`: the one with at most 15 significant
  /// digits that reads as `value`, or `value` itself where there is none.
  ///
  /// Data are decimals: a file's 0.3 and 0.1 differ by 0.2 and not by 0.19999999999999998.
  /// At most one decimal of 15 digits reads as a given double, so nothing is guessed.
  /// Source: D. Matula (1968), "In-and-out conversions", Communications of the ACM 11, 47-50.
  package init(asWritten value: Double) {
    let magnitude = abs(value)
    let isWhole = (magnitude + 0x1p52) - 0x1p52 == magnitude
    guard magnitude < 1e15, magnitude >= 1e-22, !isWhole else {
      self.init(value)
      return
    }
    // At most one more than the decimal exponent, so that the digits stay below 10¹⁵.
    let exponent = Int((Double(magnitude.exponent + 1) * 0.30103).rounded(.down))
    let places = max(min(14 - exponent, 22), 0)
    if let decimal = Self.decimal(value, places) {
      self = decimal
    } else if places < 22, let decimal = Self.decimal(value, places + 1) {
      self = decimal
    } else {
      self.init(value)
    }
  }

  /// The decimal with `places` digits behind the point, if `value` is the double nearest to it.
  @inline(__always)
  private static func decimal(_ value: Double, _ places: Int) -> DoubleDouble? {
    let power = powersOfTen[places]
    let scaled = abs(value) * power
    let digits = (scaled + 0x1p52) - 0x1p52  // to the nearest integer
    guard digits < 1e15, digits / power == abs(value) else { return nil }
    let whole = value < 0 ? -digits : digits
    // The quotient is `value` with the remainder of that division behind it.
    let product = DoubleDouble(product: value, power)
    return DoubleDouble(ordered: value, ((whole - product.high) - product.low) / power)
  }

  /// 10⁰ ... 10²², all of them exact.
  private static let powersOfTen: [Double] = (0...22).map { count in
    (0..<count).reduce(1.0) { power, _ in power * 10 }
  }
}
