/// A declared form of dates, such as `d/M/yyyy`, with the letters of Unicode date patterns.
///
/// | letters | reads |
/// |---|---|
/// | `yyyy` `yy` | year of four digits; of two, 69...99 in the 1900s and 00...68 in the 2000s (POSIX) |
/// | `MM` `M` `MMM` `MMMM` | month of two digits; of one or two; English short name; English name |
/// | `dd` `d` | day of two digits; of one or two |
/// | `EEE` `EEEE` | English short name of the day of the week; English name; the date must fall on it |
/// | `Q` `H` `ww` `w` | quarter; half-year; ISO week of two digits; of one or two |
/// | `HH:mm` `H:mm` `h:mm a` | time of day of 24 hours, or of 12 with am or pm; also `ss` |
/// | `unix` | alone: seconds since 1970-01-01, or milliseconds, in UTC |
/// | `'…'` | the text between the quotes; other signs stand for themselves |
///
/// The smallest part read is the unit of the period: `MMM yyyy` gives months.
package struct DatePattern: Sendable, Hashable {
  enum Part: Hashable, Sendable {
    case year(digits: Int)
    case month(least: Int)
    case monthName(isShort: Bool)
    case day(least: Int)
    case weekdayName(isShort: Bool)
    case quarter, half
    case week(least: Int)
    case hour(least: Int)
    /// Of twelve, with `a`.
    case halfDayHour(least: Int)
    case minute, second, halfDay
    case literal([UInt8])
  }

  /// Why a text is not a pattern.
  package struct Fault: Error, Hashable, Sendable {
    package let sentence: String
    package let hint: String?
  }

  let parts: [Part]
  /// True for a count of seconds or milliseconds.
  let isUnix: Bool

  package init(_ text: String) throws(Fault) {
    isUnix = text == "unix"
    if isUnix {
      parts = []
      return
    }
    var parts: [Part] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") {
        let literal = bytes[(index + 1)...].prefix { $0 != byte }
        index += literal.count + 2
        guard index <= bytes.count else {
          throw Fault(sentence: "a quote in the pattern is not closed", hint: nil)
        }
        parts.append(.literal(literal.isEmpty ? [byte] : Array(literal)))
      } else if DatePattern.isLetter(byte) {
        let run = bytes[index...].prefix { $0 == byte }
        parts.append(try DatePattern.part(byte, run.count))
        index += run.count
      } else {
        parts.append(.literal([byte]))
        index += 1
      }
    }
    // Without minutes an H is a half-year.
    if !parts.contains(.minute) { parts = parts.map { $0 == .hour(least: 1) ? .half : $0 } }
    try DatePattern.check(parts)
    self.parts = parts
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func part(_ letter: UInt8, _ count: Int) throws(Fault) -> Part {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4), (UInt8(ascii: "y"), 2): return .year(digits: count)
    case (UInt8(ascii: "M"), 1...2): return .month(least: count)
    case (UInt8(ascii: "M"), 3...4): return .monthName(isShort: count == 3)
    case (UInt8(ascii: "d"), 1...2): return .day(least: count)
    case (UInt8(ascii: "E"), 3...4): return .weekdayName(isShort: count == 3)
    case (UInt8(ascii: "w"), 1...2): return .week(least: count)
    case (UInt8(ascii: "Q"), 1): return .quarter
    case (UInt8(ascii: "H"), 1...2): return .hour(least: count)
    case (UInt8(ascii: "h"), 1...2): return .halfDayHour(least: count)
    case (UInt8(ascii: "m"), 2): return .minute
    case (UInt8(ascii: "s"), 2): return .second
    case (UInt8(ascii: "a"), 1): return .halfDay
    default:
      let run = String(repeating: Character(Unicode.Scalar(letter)), count: min(count, 20))
      throw Fault(
        sentence: "'\(run)' has no meaning in a date pattern",
        hint:
          "use yyyy, yy, M, MM, MMM, MMMM, d, dd, EEE, EEEE, Q, H, ww, HH:mm; put words in single "
          + "quotes")
    }
  }

  /// A year and at most one way to divide it; digits of varying number never touch other digits.
  private static func check(_ parts: [Part]) throws(Fault) {
    var years = 0
    var months = 0
    var days = 0
    var others = 0
    var hours = 0
    var weekdays = 0
    for part in parts {
      switch part {
      case .year: years += 1
      case .month, .monthName: months += 1
      case .day: days += 1
      case .weekdayName: weekdays += 1
      case .quarter, .half, .week: others += 1
      case .hour, .halfDayHour: hours += 1
      case .minute, .second, .halfDay, .literal: break
      }
    }
    guard years == 1 else {
      throw Fault(
        sentence: years == 0 ? "the pattern has no year" : "the pattern has two years",
        hint: "put yyyy in it")
    }
    guard months <= 1, days <= 1, others <= 1, months + others <= 1, weekdays <= 1 else {
      throw Fault(sentence: "the pattern says the same part twice", hint: nil)
    }
    guard days == 0 || months == 1 else {
      throw Fault(sentence: "the pattern has a day but no month", hint: nil)
    }
    guard weekdays == 0 || days == 1 else {
      throw Fault(sentence: "the pattern has a day of the week but no day of the month", hint: nil)
    }
    guard hours <= 1, hours == 0 || days == 1, hours == 1 || !parts.contains(.minute) else {
      throw Fault(
        sentence: "the pattern has a time of day that is not complete",
        hint: "write a day, hours and minutes, as in d/M/yyyy HH:mm")
    }
    for (part, next) in zip(parts, parts.dropFirst())
    where part.hasVaryingDigits && next.startsWithDigit {
      throw Fault(
        sentence: "the pattern cannot tell where one number ends and the next starts",
        hint: "use parts of fixed width, as in yyyyMMdd")
    }
  }
}

extension DatePattern.Part {
  fileprivate var hasVaryingDigits: Bool {
    switch self {
    case .month(let least), .day(let least), .week(let least), .hour(let least),
      .halfDayHour(let least):
      least == 1
    default: false
    }
  }

  fileprivate var startsWithDigit: Bool {
    switch self {
    case .monthName, .weekdayName, .halfDay: false
    case .literal(let bytes): bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    default: true
    }
  }
}
