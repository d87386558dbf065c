/// A date with an English month's name, in any order that leaves no doubt: `Jan 12 1998`,
/// `12 January 1998`, `Wednesday, Jan 12th, 1998`, `Jan 1998`, `1998-Jan-12`; or with the signs of
/// Chinese, Japanese and Korean: `1998年1月12日`.
struct NamedMonth {
  private var year: Int?
  private var month: Int?
  private var day: Int?

  init?(_ bytes: [UInt8]) {
    if let date = NamedMonth(withSigns: bytes) {
      self = date
      return
    }
    var words = NamedMonth.words(bytes)
    if let first = words.first, NamedMonth.isWeekday(first) { words.removeFirst() }
    guard (2...3).contains(words.count) else { return nil }
    for word in words {
      if let number = PeriodScanner.number(NamedMonth.withoutOrdinal(word)) {
        if word.count == 4, year == nil {
          year = number
        } else if NamedMonth.withoutOrdinal(word).count <= 2, day == nil {
          day = number
        } else {
          return nil
        }
      } else if month == nil, let number = NamedMonth.month(word) {
        month = number
      } else {
        return nil
      }
    }
    guard year != nil, month != nil, (day == nil) == (words.count == 2) else { return nil }
  }

  /// `1998年1月12日`, `1998年1月`, `1998년 1월 12일`.
  private init?(withSigns bytes: [UInt8]) {
    var numbers: [Int] = []
    var rest = bytes[...]
    for signs in [["年", "년"], ["月", "월"], ["日", "일"]] {
      rest = rest.drop { $0 == 0x20 }
      if rest.isEmpty { break }
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      rest = rest.dropFirst(digits.count)
      guard let number = PeriodScanner.number(digits),
        let sign = signs.first(where: { rest.starts(with: $0.utf8) })
      else { return nil }
      rest = rest.dropFirst(sign.utf8.count)
      numbers.append(number)
    }
    guard rest.isEmpty, numbers.count >= 2 else { return nil }
    (year, month) = (numbers[0], numbers[1])
    if numbers.count == 3 { day = numbers[2] }
  }

  var period: Period {
    get throws(PeriodFault) {
      guard let day else { return try PeriodScanner.month(year ?? 0, month ?? 0) }
      return try PeriodScanner.day(year ?? 0, month ?? 0, day)
    }
  }

  /// The pattern of a date whose year has two digits, `MMM-yy` or `d-MMM-yy`, which has to be
  /// declared: `Jan-20` may be a day as well. Nil for other texts.
  static func pattern(_ bytes: [UInt8]) -> String? {
    let words = words(bytes)
    guard (2...3).contains(words.count),
      let mark = bytes.first(where: { " ,-./".utf8.contains($0) }),
      bytes.count == words.reduce(words.count - 1, { $0 + $1.count }),
      words.allSatisfy({ $0.count <= 2 || month($0) != nil }),
      let place = words.firstIndex(where: { month($0) != nil }), words.count == 2 || place < 2
    else { return nil }
    let name = words[place].count <= 4 && words[place].count != 4 ? "MMM" : "MMMM"
    let separator = String(Unicode.Scalar(mark))
    if words.count == 2 {
      return (place == 0 ? [name, "yy"] : ["yy", name]).joined(separator: separator)
    }
    return (place == 0 ? [name, "d", "yy"] : ["d", name, "yy"]).joined(separator: separator)
  }

  private static func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { " ,-./".utf8.contains($0) }
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    let lower = word.map { $0 | 0x20 }
    return MonthNames.number(of: lower, isShort: true)
      ?? MonthNames.number(of: lower, isShort: false)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { Array($0.utf8) }

  private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
    let lower = word.map { $0 | 0x20 }
    return lower.count >= 3 && weekdays.contains { $0.starts(with: lower) }
  }

  /// The digits of `1st`, `2nd`, `3rd`, `12th`.
  private static func withoutOrdinal(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let ending = String(decoding: word.dropFirst(digits.count), as: UTF8.self)
    return ["st", "nd", "rd", "th"].contains(ending) ? digits : word
  }
}
