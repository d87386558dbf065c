/// A finite number as decimal digits: the shortest ones that read back as the same `Double`.
///
/// All rounding for print happens here, on decimal digits, so that 2.675 with two decimals is 2.68,
/// as a reader who sees 2.675 expects, and not 2.67, as its binary neighbour would give.
///
/// The value is `0.d₁d₂d₃… × 10^point`. There are no leading and no trailing zeros; zero has no
/// digits and is never negative, so "−0" cannot be printed.
struct DecimalDigits: Hashable, Sendable {
  enum Rounding: Sendable { case halfAwayFromZero, down, up }

  private(set) var isNegative: Bool
  private(set) var digits: [UInt8]
  private(set) var point: Int

  init(_ value: Double) {
    precondition(value.isFinite, "only finite numbers can be said")
    isNegative = value < 0
    digits = []
    point = 0
    readDescription(value.magnitude.description.utf8)
    trim()
  }

  /// Reads what Swift prints: "1234.5", "1e-12", "1.5e+20".
  private mutating func readDescription(_ text: String.UTF8View) {
    var exponent = 0
    var exponentSign = 1
    var seenPoint = false
    var inExponent = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): exponentSign = -1
      case UInt8(ascii: "+"): break
      default:
        let digit = byte - UInt8(ascii: "0")
        if inExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !seenPoint { point += 1 }
        }
      }
    }
    point += exponentSign * exponent
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      isNegative = false
      point = 0
    }
  }

  var isZero: Bool { digits.isEmpty }
  /// The power of ten of the first digit: 2 for 490. Nil for zero.
  var magnitude: Int? { isZero ? nil : point - 1 }
  /// How many digits stand after the decimal mark.
  var decimals: Int { max(0, digits.count - point) }
  var isInteger: Bool { decimals == 0 }

  /// The same digits times a power of ten: exact.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var result = self
    if !isZero { result.point += power }
    return result
  }

  var magnitudeOnly: DecimalDigits {
    var result = self
    result.isNegative = false
    return result
  }

  /// Rounded so that the last digit stands for `10^place`. `down` and `up` mean towards minus and
  /// plus infinity.
  func rounded(toPlace place: Int, _ rounding: Rounding = .halfAwayFromZero) -> DecimalDigits {
    let kept = point - place
    guard kept < digits.count, !isZero else { return self }
    let goesAway: Bool
    switch rounding {
    case .halfAwayFromZero: goesAway = kept >= 0 && digits[kept] >= 5
    case .down: goesAway = isNegative
    case .up: goesAway = !isNegative
    }
    var result = self
    result.digits.removeLast(digits.count - max(0, kept))
    if goesAway { result.addOne(atPlace: place) }
    result.trim()
    return result
  }

  func rounded(toSignificant count: Int) -> DecimalDigits {
    rounded(toPlace: point - max(1, count))
  }

  /// Adds one unit of `10^place`, the place of the last digit.
  private mutating func addOne(atPlace place: Int) {
    if digits.isEmpty {
      digits = [1]
      point = place + 1
      return
    }
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// The digit that stands for `10^place`.
  func digit(atPlace place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }
}
