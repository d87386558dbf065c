/// What a text in a number column turned out to be.
enum NumberReading: Equatable {
  case value(Double)
  case missing
  case fault(NumberFault)
}

/// Why a text is not a number.
enum NumberFault: Hashable {
  case notANumber
  /// `NaN`, `inf`: no figure, and not declared as missing.
  case notFinite
  /// Too large for a double, or so small that it would become zero.
  case outOfRange
  case percentSign
  case currencySign
  /// `3.6 b`: billions, or a remark.
  case letterApart(String)
  /// Marks between groups that are not, or not rightly, placed every three digits.
  case wrongGroups
  /// Reads as a number once the mark between groups is declared.
  case undeclaredThousands(mark: String)
  /// Reads as a number once the other decimal mark is declared.
  case otherDecimal(mark: String)
}

/// Reads numbers from bytes: digits with an optional sign, decimal mark, groups of three and exponent.
///
/// A value of up to 15 digits and a power of ten up to 22 is exact in one operation (Clinger 1990,
/// "How to read floating point numbers accurately"); all else goes through the standard library,
/// which rounds correctly.
struct NumberReader {
  private let decimal: UInt8
  private let thousands: [UInt8]
  private let missing: MissingMarkers
  /// Whether signs of money, per cent, scale words and footnote marks are read, not refused.
  var isLoose = false
  /// What a loose number may carry behind it: the unit of the column, in the plural too, and its symbol.
  private var unitWords: [[UInt8]] = []
  /// Letters behind numbers that are remarks.
  var flags: [FlagOption] = []
  /// Whether the numbers are fractions, so that `12%` is 0.12 and not 12.
  var isFraction = false

  init(decimal: UInt8, thousands: String, missing: MissingMarkers) {
    self.decimal = decimal
    self.thousands = Array(thousands.utf8)
    self.missing = missing
  }

  init(_ options: LoadOptions) {
    self.init(
      decimal: options.decimal, thousands: options.thousands,
      missing: MissingMarkers(options.missing))
    flags = options.flags
  }

  /// Reads the bytes of `range`, blanks around them already gone.
  func read(_ text: [UInt8], _ range: Range<Int>) -> NumberReading {
    if range.isEmpty { return .missing }
    if missing.hasDigits, missing.contains(text, range) { return .missing }
    if let value = text.withUnsafeBufferPointer({ plain($0, range) }) { return .value(value) }
    if missing.contains(text, range) { return .missing }
    let bytes = Array(text[range])
    let bare = withoutFlags(bytes)
    return bare.count == bytes.count ? readSlowly(bytes) : read(bare, 0..<bare.count)
  }

  /// A number in its usual form; nil for everything else, which ``read(_:_:)`` has to look at.
  func readPlainly(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
    range.isEmpty || missing.hasDigits ? nil : plain(text, range)
  }

  /// The common case: sign, at most 15 digits, decimal mark. Nil for everything else.
  private func plain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let end = range.upperBound
    let isNegative = text[index] == 0x2D
    if isNegative || text[index] == 0x2B { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = -1
    while index < end {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == decimal, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      index += 1
      if digits > 15 { return nil }
    }
    guard digits > 0 else { return nil }
    let magnitude = Double(mantissa) / NumberReader.powersOfTen[max(0, decimals)]
    return isNegative ? 0 - magnitude : magnitude
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private func readSlowly(_ bytes: [UInt8]) -> NumberReading {
    switch normalized(bytes, decimal: decimal, groups: thousands) {
    case .number(let text): return NumberReader.value(of: text)
    case .wrongGroups: return .fault(.wrongGroups)
    case .other: return (isLoose ? loose(bytes) : nil) ?? .fault(fault(of: bytes))
    }
  }

  /// Lets the unit of the column stand behind loose numbers: the `kg` of `3 kg`.
  mutating func allow(_ unit: Unit) {
    guard isLoose, unit.kind == .quantity, unit != .number else { return }
    let words = [unit.name, unit.name + "s", LooseNumber.symbols[unit.name]]
    unitWords = words.compactMap { $0.map { Array($0.utf8) } }
  }

  /// A number with signs around it; nil when that is not what the text is.
  private func loose(_ bytes: [UInt8]) -> NumberReading? {
    if let bare = LooseNumber.withoutUnit(unitWords, bytes) { return read(bare, 0..<bare.count) }
    if let letter = LooseNumber.letterApart(bytes) { return .fault(.letterApart(letter)) }
    guard let number = LooseNumber(bytes) else {
      let bare = LooseNumber.withoutMarks(bytes)
      return missing.contains(bare, 0..<bare.count) ? .missing : nil
    }
    // Digits are grouped by what is not the decimal mark, unless the author says by what.
    let groups = thousands.isEmpty ? [decimal == 0x2E ? 0x2C : UInt8(0x2E)] : thousands
    guard case .number(let text) = normalized(number.digits, decimal: decimal, groups: groups),
      case .value(let value) = NumberReader.value(of: text)
    else { return nil }
    let scaled = value * number.scale
    return .value(number.hasPercent && isFraction ? scaled / 100 : scaled)
  }

  private static func value(of text: [UInt8]) -> NumberReading {
    guard let value = Double(String(decoding: text, as: UTF8.self)) else {
      return .fault(.notANumber)
    }
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let isZero = !mantissa.contains { $0 >= 0x31 && $0 <= 0x39 }
    if !value.isFinite || (value == 0 && !isZero) { return .fault(.outOfRange) }
    return .value(value == 0 ? 0 : value)
  }

  /// Says what kind of text this is, so that the hint can be of use.
  private func fault(of bytes: [UInt8]) -> NumberFault {
    let lower = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    let unsigned = lower.drop { $0 == 0x2B || $0 == 0x2D }
    if ["nan", "inf", "infinity"].contains(where: { unsigned.elementsEqual($0.utf8) }) {
      return .notFinite
    }
    if bytes.last == UInt8(ascii: "%") { return .percentSign }
    if NumberReader.isMoney(bytes) { return .currencySign }
    for (mark, groups) in [(",", "."), (".", ",")] {
      let sign = Array(mark.utf8)[0]
      if case .number = normalized(bytes, decimal: decimal, groups: Array(mark.utf8)),
        decimal != sign
      {
        return .undeclaredThousands(mark: mark)
      }
      if case .number = normalized(bytes, decimal: sign, groups: Array(groups.utf8)),
        decimal != sign
      {
        return .otherDecimal(mark: mark)
      }
    }
    for mark in [" ", "'"] {
      if case .number = normalized(bytes, decimal: decimal, groups: Array(mark.utf8)) {
        return .undeclaredThousands(mark: mark)
      }
    }
    return .notANumber
  }

  /// Starts or ends with a sign of money: $, £, €, ¥ or the full-width yen.
  private static func isMoney(_ bytes: [UInt8]) -> Bool {
    let signs = ["$", "£", "€", "¥", "￥", "₽", "₸"]
    return signs.contains { sign in
      bytes.starts(with: Array(sign.utf8)) || bytes.suffix(sign.utf8.count).elementsEqual(sign.utf8)
    }
  }
}

/// Texts that stand for a missing number.
struct MissingMarkers {
  /// What is taken as missing unless the author gives a list: dashes, dots, and the words for "not
  /// available" in any case. `NaN` is not among them: it comes from a calculation that went wrong.
  static let standard = ["-", "–", "—", "..", "...", "…", ":", "NA", "N/A", "null"]

  private let markers: [[UInt8]]
  /// Some marker could be a number itself, such as -999.
  let hasDigits: Bool

  init(_ texts: [String]? = nil) {
    markers = (texts ?? MissingMarkers.standard).map { $0.utf8.map(MissingMarkers.lowercased) }
    hasDigits = markers.contains { $0.contains { $0 >= 0x30 && $0 <= 0x39 } }
  }

  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    markers.contains { marker in
      marker.count == range.count
        && text[range].elementsEqual(marker, by: { MissingMarkers.lowercased($0) == $1 })
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
