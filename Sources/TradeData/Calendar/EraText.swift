/// Years that name their era: `-500`, `500 BC`, `500 BCE`, `AD 100`, `100 CE`.
enum EraText {
  /// The year as a period counts it, 500 BC as -500; nil for other texts.
  static func year(_ bytes: [UInt8]) -> Int? {
    if let year = negative(bytes) { return year }
    let letters = bytes.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.map { $0 & 0xDF }
    guard !letters.isEmpty, let name = Era(rawValue: String(decoding: letters, as: UTF8.self))
    else { return nil }
    // The letters stand together, before the number or behind it.
    let words = bytes.filter { $0 != UInt8(ascii: ".") }
    let digits =
      words.prefix(while: \.isDigit).isEmpty
      ? words.reversed().prefix(while: \.isDigit).reversed() : Array(words.prefix(while: \.isDigit))
    guard digits.count + letters.count + words.count(where: { $0 == 0x20 }) == words.count,
      (1...6).contains(digits.count), let year = PeriodScanner.number(digits[...]), year >= 1
    else { return nil }
    return name.isBefore ? -year : year
  }

  /// Any whole number, in a column where others name their era.
  static func plain(_ bytes: [UInt8]) -> Int? {
    bytes.count <= 6 ? PeriodScanner.number(bytes[...]) : nil
  }

  /// Whether plain numbers of any length are years among these texts: where one names its era, or where
  /// all are whole numbers, some of four digits and several, for one may be a slip, of fewer.
  static func hasShortYears(_ texts: [String]) -> Bool {
    if texts.contains(where: { year(Array($0.utf8)) != nil }) { return true }
    var (short, full) = (0, 0)
    for text in texts where !text.isEmpty {
      guard text.utf8.count <= 4, text.utf8.allSatisfy(\.isDigit) else { return false }
      if text.utf8.count == 4 { full += 1 } else { short += 1 }
    }
    return full > 0 && short > 2
  }

  private enum Era: String {
    case bc = "BC"
    case bce = "BCE"
    case ad = "AD"
    case ce = "CE"

    var isBefore: Bool { self == .bc || self == .bce }
  }

  private static func negative(_ bytes: [UInt8]) -> Int? {
    for minus in [Array("-".utf8), Array("−".utf8)] where bytes.starts(with: minus) {
      let digits = bytes.dropFirst(minus.count)
      return digits.count <= 6 ? PeriodScanner.number(digits).map { -$0 } : nil
    }
    return nil
  }
}
