/// Reads numbers as people write them, from UTF-8 bytes.
///
/// Strict: digits grouped wrongly, a second decimal sign, a stray letter are errors and never a
/// number that looks right. Markers of missing values are known. Nothing is allocated for the
/// numbers of ordinary data, up to 19 digits.
package enum NumberText {
  /// How numbers are written in a column.
  package struct Format: Hashable, Sendable {
    /// The decimal sign; a point or a comma.
    package var decimal: Unicode.Scalar
    /// The sign between groups of three digits; nil where there is none. A space stands for every
    /// kind of space, an apostrophe for both kinds.
    package var grouping: Unicode.Scalar?
    /// Whether "5%" is 0.05. Otherwise it is an error.
    package var allowsPercent: Bool
    /// Whether "(1,234)" is -1234, as accountants write it. Otherwise it is an error.
    package var allowsParentheses: Bool
    /// What stands for a missing value, compared without regard to ASCII case.
    package var missing: [String]

    package static let usualMissing = [
      "", "-", "–", "—", "−", ".", "..", "...", "…", ":", "n/a", "#n/a", "na", "n.a.", "n.d.",
      "nan", "null", "none", "c", "x", "(c)", "(d)", "(s)", "(x)", "(z)",
    ]

    package init(
      decimal: Unicode.Scalar = ".", grouping: Unicode.Scalar? = nil,
      allowsPercent: Bool = false, allowsParentheses: Bool = true,
      missing: [String] = usualMissing
    ) {
      self.decimal = decimal
      self.grouping = grouping
      self.allowsPercent = allowsPercent
      self.allowsParentheses = allowsParentheses
      self.missing = missing
    }
  }

  /// What a text turned out to be.
  package enum Reading<Number: Hashable & Sendable>: Hashable, Sendable {
    case number(Number)
    case missing
    case invalid(Undefined)
  }

  /// The nearest double to the number in `bytes`. Complexity: O(n).
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ format: Format = Format()
  ) -> Reading<Double> {
    if let value = plain(bytes, format) { return .number(value) }
    var scanner = NumberScanner(bytes, format)
    switch scanner.scan() {
    case .missing: return .missing
    case .invalid: return .invalid(scanner.problem)
    case .number:
      if let value = scanner.exactDouble { return .number(value) }
      do {
        return .number(try scanner.decimalNumber(bytes).double())
      } catch {
        return .invalid(error)
      }
    }
  }

  /// The number in what nearly all cells hold: a minus sign, up to 15 digits, a decimal sign.
  /// Nil for anything else, which the scanner then looks at with care.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ format: Format) -> Double? {
    let isNegative = bytes.first == 45
    let start = isNegative ? 1 : 0
    guard bytes.count > start, bytes.count - start <= 16, format.decimal.isASCII else {
      return nil
    }
    let decimal = UInt8(format.decimal.value)
    var digits: UInt64 = 0
    var count = 0
    var scale = 1.0
    var hasDecimal = false
    for byte in bytes[start...] {
      if byte &- 48 < 10 {
        digits = digits &* 10 &+ UInt64(byte &- 48)
        count += 1
        if hasDecimal { scale *= 10 }
      } else if byte == decimal, !hasDecimal {
        hasDecimal = true
      } else {
        return nil
      }
    }
    guard (1...15).contains(count) else { return nil }
    let value = Double(digits) / scale
    return isNegative && digits > 0 ? -value : value
  }

  package static func read(
    _ bytes: Span<UInt8>, _ format: Format = Format()
  ) -> Reading<Double> {
    bytes.withUnsafeBufferPointer { read($0, format) }
  }

  package static func read(_ text: String, _ format: Format = Format()) -> Reading<Double> {
    var text = text
    return text.withUTF8 { read($0, format) }
  }

  /// The number in `text` with all its digits.
  package static func decimal(
    _ text: String, _ format: Format = Format()
  ) -> Reading<DecimalNumber> {
    var text = text
    return text.withUTF8 { decimal($0, format) }
  }

  private static func decimal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ format: Format
  ) -> Reading<DecimalNumber> {
    var scanner = NumberScanner(bytes, format)
    switch scanner.scan() {
    case .missing: return .missing
    case .invalid: return .invalid(scanner.problem)
    case .number:
      do {
        return .number(try scanner.decimalNumber(bytes))
      } catch {
        return .invalid(error)
      }
    }
  }
}
