/// One walk over the bytes of a number.
struct NumberScanner {
  enum Outcome { case number, missing, invalid }

  private enum Symbol {
    case digit(UInt8)
    case decimal, grouping, plus, minus, percent, open, close, exponent, space, other
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let format: NumberText.Format
  private var position = 0
  private var end: Int

  private var isNegative = false
  /// The first 19 significant digits as an integer, and how many there were in all.
  private var significand: UInt64 = 0
  private var significantDigits = 0
  /// The power of ten of the last digit counted.
  private var power = 0
  private(set) var problem = Undefined(.badParameter, "this is not a number")

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberText.Format) {
    self.bytes = bytes
    self.format = format
    end = bytes.count
    while let (symbol, length) = symbol(at: position), case .space = symbol { position += length }
    while end > position, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
  }

  mutating func scan() -> Outcome {
    if !startsLikeNumber, isMissing { return .missing }
    var isEnclosed = false
    if format.allowsParentheses, case .open? = peek {
      isEnclosed = true
      advance()
    }
    scanSign()
    guard scanDigits() else { return failed }
    guard scanExponent() else { return failed }
    if case .space? = peek, format.allowsPercent { advance() }
    if case .percent? = peek {
      guard format.allowsPercent else {
        problem = Undefined(.badParameter, "a percent sign is not expected here")
        return .invalid
      }
      power -= 2
      advance()
    }
    if isEnclosed {
      guard case .close? = peek, !isNegative else { return failed }
      isNegative = true
      advance()
    }
    while case .space? = peek { advance() }
    return position == end ? .number : failed
  }

  private var failed: Outcome { isMissing ? .missing : .invalid }

  private mutating func scanSign() {
    switch peek {
    case .minus?:
      isNegative = true
      advance()
    case .plus?: advance()
    default: break
    }
  }

  /// The integer part with its groups, the decimal sign, the fraction.
  private mutating func scanDigits() -> Bool {
    var run = 0
    var groups = 0
    var count = 0
    var hasDecimal = false
    while let (symbol, length) = symbol(at: position) {
      switch symbol {
      case .digit(let digit):
        take(digit, isFraction: hasDecimal)
        run += 1
        count += 1
      case .grouping:
        // A space behind the number is no group.
        if isSpace(at: position), !isDigit(at: position + length) { break }
        guard !hasDecimal, groups == 0 ? (1...3).contains(run) : run == 3 else {
          problem = Undefined(.badParameter, "the digits are not grouped by three")
          return false
        }
        groups += 1
        run = 0
        position += length
        continue
      case .decimal:
        guard !hasDecimal, groups == 0 || run == 3 else { return false }
        hasDecimal = true
        run = 3
      default: break
      }
      switch symbol {
      case .digit, .decimal: position += length
      default: return count > 0 && isLastGroupWhole(run, groups, hasDecimal)
      }
    }
    return count > 0 && isLastGroupWhole(run, groups, hasDecimal)
  }

  private mutating func isLastGroupWhole(_ run: Int, _ groups: Int, _ hasDecimal: Bool) -> Bool {
    if groups == 0 || hasDecimal || run == 3 { return true }
    problem = Undefined(.badParameter, "the digits are not grouped by three")
    return false
  }

  private mutating func take(_ digit: UInt8, isFraction: Bool) {
    if isFraction { power -= 1 }
    if significantDigits == 0 && digit == 0 { return }
    significantDigits += 1
    if significantDigits <= 19 {
      significand = significand &* 10 &+ UInt64(digit)
    }
  }

  private mutating func scanExponent() -> Bool {
    guard case .exponent? = peek else { return true }
    advance()
    var isNegativePower = false
    if case .minus? = peek {
      isNegativePower = true
      advance()
    } else if case .plus? = peek {
      advance()
    }
    var value = 0
    var count = 0
    while case .digit(let digit)? = peek {
      value = min(value * 10 + Int(digit), 100_000)
      count += 1
      advance()
    }
    power += isNegativePower ? -value : value
    return count > 0
  }
}

extension NumberScanner {
  /// The double, where one rounding of exact numbers finds it; nil in the rare other cases.
  ///
  /// Integers below 2⁵³ and powers of ten up to 10²² are exact, so their quotient or product is
  /// rounded once. (W. D. Clinger (1990), "How to read floating point numbers accurately".)
  var exactDouble: Double? {
    guard significantDigits <= 19, significand < 1 << 53, (-22...22).contains(power) else {
      return significantDigits == 0 ? 0 : nil
    }
    var scale = 1.0
    for _ in 0..<abs(power) { scale *= 10 }
    let value = power < 0 ? Double(significand) / scale : Double(significand) * scale
    return isNegative && value != 0 ? -value : value
  }

  /// All digits, also beyond the first 19.
  func decimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws(Undefined) -> DecimalNumber {
    guard abs(power + significantDigits) <= 400 || significantDigits == 0,
      power >= -2000
    else {
      throw Undefined(
        .outOfRange, "the number is too \(power < 0 ? "small" : "large") to be held")
    }
    var digits: [UInt8] = []
    var again = NumberScanner(bytes, format)
    while let (symbol, length) = again.symbol(at: again.position) {
      if case .digit(let digit) = symbol { digits.append(digit) }
      if case .exponent = symbol { break }
      again.position += length
    }
    return DecimalNumber(
      isNegative: isNegative && significantDigits > 0, digits: digits, exponent: power)
  }

  private var peek: Symbol? { symbol(at: position)?.0 }

  private mutating func advance() {
    position += symbol(at: position)?.1 ?? 0
  }

  private var startsLikeNumber: Bool {
    position < end && (48...57).contains(bytes[position])
  }

  private var isMissing: Bool {
    var start = position
    start = 0
    while let (symbol, length) = symbol(at: start), case .space = symbol { start += length }
    let text = UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end])
    return format.missing.contains { marker in
      marker.utf8.count == text.count
        && zip(marker.utf8, text).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  private func isDigit(at index: Int) -> Bool {
    if case .digit? = symbol(at: index)?.0 { return true }
    return false
  }

  private func isSpace(at index: Int) -> Bool {
    guard let (scalar, _) = scalar(at: index) else { return false }
    return Self.isSpace(scalar)
  }

  /// The symbol at a byte and how many bytes it takes; nil at the end.
  private func symbol(at index: Int) -> (Symbol, Int)? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if (48...57).contains(byte) { return (.digit(byte - 48), 1) }
    guard let (scalar, length) = scalar(at: index) else { return (.other, 1) }
    return (classify(scalar), length)
  }

  private func classify(_ scalar: Unicode.Scalar) -> Symbol {
    if scalar == format.decimal { return .decimal }
    if let grouping = format.grouping, Self.isSame(scalar, grouping) { return .grouping }
    switch scalar {
    case "0"..."9": return .digit(UInt8(scalar.value - 48))
    case "-", "\u{2212}": return .minus
    case "+": return .plus
    case "e", "E": return .exponent
    case "%": return .percent
    case "(": return .open
    case ")": return .close
    default: return Self.isSpace(scalar) ? .space : .other
    }
  }

  private static func isSame(_ scalar: Unicode.Scalar, _ grouping: Unicode.Scalar) -> Bool {
    if scalar == grouping { return true }
    if isSpace(grouping) { return isSpace(scalar) }
    return (grouping == "'" && scalar == "\u{2019}") || (grouping == "\u{2019}" && scalar == "'")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}": return true
    default: return false
    }
  }

  /// The scalar that starts at a byte, full-width forms turned into their ASCII twins.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + length <= end else { return nil }
    var value = first & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | byte & 0x3F
    }
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
