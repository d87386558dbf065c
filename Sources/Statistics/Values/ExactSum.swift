/// A sum of doubles without any rounding: a fixed-point number wide enough for every double.
///
/// The order of the values cannot matter, a partial sum cannot overflow, and the total is rounded
/// once. Each of the 68 chunks counts in units of 2³² of the one before; the first counts in
/// units of the smallest subnormal, 2⁻¹⁰⁷⁴.
///
/// Source: the idea is that of R. M. Neal (2015), "Fast exact summation using small and large
/// superaccumulators", arXiv:1505.05571.
package struct ExactSum: Sendable {
  private static let chunkCount = 68
  /// A chunk takes 53 bits per addition, so its 63 bits hold at least this many between carries.
  private static let additionsBetweenCarries = 1000

  private var chunks = [Int64](repeating: 0, count: chunkCount)
  private var additions = 0

  package init() {}

  /// Adds a finite value.
  @inline(__always)
  package mutating func add(_ value: Double) {
    let bits = value.bitPattern
    let exponent = Int((bits >> 52) & 0x7FF)
    let fraction = bits & 0xF_FFFF_FFFF_FFFF
    let significand = exponent == 0 ? fraction : fraction | (1 << 52)
    add(significand, at: max(exponent - 1, 0), negative: value.sign == .minus)
  }

  /// Adds `significand` times two to the power `position - 1074`.
  @inline(__always)
  private mutating func add(_ significand: UInt64, at position: Int, negative: Bool) {
    let chunk = position >> 5
    let shift = UInt64(position & 31)
    let low = Int64(bitPattern: (significand << shift) & 0xFFFF_FFFF)
    let high = Int64(bitPattern: significand >> (32 - shift))
    chunks[chunk] &+= negative ? -low : low
    chunks[chunk + 1] &+= negative ? -high : high
    additions += 1
    if additions == Self.additionsBetweenCarries { carry() }
  }

  /// Brings every chunk but the last into 0 ..< 2³²; the last keeps the sign.
  private mutating func carry() {
    for chunk in 0..<(Self.chunkCount - 1) {
      let excess = chunks[chunk] >> 32
      chunks[chunk] &-= excess << 32
      chunks[chunk + 1] &+= excess
    }
    additions = 0
  }

  /// The total, rounded to about 32 digits, with an exponent that no sum can overflow.
  package var total: ScaledNumber {
    var rest = self
    let (first, firstPosition) = rest.takeLeadingBits()
    guard first != 0 else { return ScaledNumber(.zero, exponent: 0) }
    let (second, secondPosition) = rest.takeLeadingBits()
    let low = DoubleDouble(second).scaled(byPowerOfTwo: secondPosition - firstPosition)
    return ScaledNumber(
      DoubleDouble(ordered: first, low.high), exponent: firstPosition - 1074)
  }

  /// Removes the nearest 53-bit number and returns it as an integer with its position.
  private mutating func takeLeadingBits() -> (significand: Double, position: Int) {
    carry()
    let isNegative = chunks[Self.chunkCount - 1] < 0
    if isNegative { negate() }
    guard let top = chunks.lastIndex(where: { $0 != 0 }) else { return (0, 0) }
    var window: UInt64 = 0  // the leading 64 bits, the first of them a one
    var filled = 0
    var chunk = top
    var isInexact = false
    while chunk >= 0 {
      let bits = UInt64(bitPattern: chunks[chunk])
      let width = chunk == top ? 64 - bits.leadingZeroBitCount : 32
      let taken = min(width, 64 - filled)
      if taken > 0 {
        window |= (bits >> UInt64(width - taken)) << UInt64(64 - filled - taken)
        filled += taken
      }
      if taken < width, bits & ((1 << UInt64(width - taken)) - 1) != 0 { isInexact = true }
      if isInexact { break }
      chunk -= 1
    }
    let topWidth = 64 - UInt64(bitPattern: chunks[top]).leadingZeroBitCount
    var position = top * 32 + topWidth - 53
    var significand = Self.roundedToEven(window, isInexact: isInexact)
    while position < 0 {  // a subnormal: its last bits are zero
      significand >>= 1
      position += 1
    }
    add(significand, at: position, negative: true)
    if isNegative { negate() }
    return (isNegative ? -Double(significand) : Double(significand), position)
  }

  private mutating func negate() {
    for chunk in chunks.indices { chunks[chunk] = -chunks[chunk] }
    carry()
  }

  /// The upper 53 of 64 bits, rounded to nearest, ties to even.
  private static func roundedToEven(_ window: UInt64, isInexact: Bool) -> UInt64 {
    let kept = window >> 11
    let rest = window & 0x7FF
    let isAboveHalf = rest > 0x400 || (rest == 0x400 && (isInexact || kept & 1 == 1))
    return isAboveHalf ? kept + 1 : kept
  }
}

/// A double-double with an exponent of its own: sums and squares that binary64 cannot hold.
package struct ScaledNumber: Hashable, Sendable {
  /// The value is `number` times two to the power `exponent`.
  package let number: DoubleDouble
  package let exponent: Int

  package init(_ number: DoubleDouble, exponent: Int) {
    self.number = number
    self.exponent = exponent
  }

  /// The nearest double, also among the subnormal numbers.
  ///
  /// - Throws: `overflow` when the value is beyond the largest double.
  package func rounded(_ what: String) throws(Undefined) -> Double {
    var high = number.high
    // Rounding to odd first makes the second rounding, to fewer bits, come out as if it were the
    // only one. (S. Boldo and G. Melquiond (2008), IEEE Transactions on Computers 57, 462-471.)
    let isSubnormal = high != 0 && Int(high.exponent) + exponent < -1022
    if isSubnormal, number.low != 0, high.bitPattern & 1 == 0 {
      high = (number.low < 0) == (high < 0) ? high.awayFromZero : high.towardZero
    }
    let result = DoubleDouble(high).scaled(byPowerOfTwo: exponent).high
    guard result.isFinite else {
      throw Undefined(.overflow, "\(what) is too large for a number to hold")
    }
    return result
  }
}

extension Double {
  fileprivate var awayFromZero: Double { self < 0 ? nextDown : nextUp }
  fileprivate var towardZero: Double { self < 0 ? nextUp : nextDown }
}
