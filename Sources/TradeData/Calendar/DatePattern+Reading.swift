extension DatePattern {
  /// The parts of a date found so far.
  private struct Found {
    var year = 0
    var month: Int?
    var day: Int?
    /// From one, Monday.
    var weekday: Int?
    var quarter: Int?
    var half: Int?
    var week: Int?
    var hour: Int?
    var minute: Int?
    var isAfternoon: Bool?
  }

  /// Reads a period of this form; the whole text must fit.
  package func read(
    _ bytes: [UInt8], _ reading: PeriodReading = PeriodReading()
  ) throws(PeriodFault) -> Period {
    if bytes.isEmpty { throw .empty }
    if isUnix { return try DatePattern.moment(bytes, reading) }
    // Years alone need no zeros before them.
    if parts.count == 1, case .year(4) = parts[0], bytes.count < 4,
      let year = PeriodScanner.number(bytes[...]), year >= 1
    {
      return reading.year(year)
    }
    var rest = bytes[...]
    var found = Found()
    for part in parts {
      guard DatePattern.take(part, from: &rest, into: &found) else {
        throw PeriodFault("wrong-date-form", "not of the declared form", hint: hint(bytes, reading))
      }
    }
    guard rest.isEmpty else {
      throw PeriodFault("wrong-date-form", "more text than the declared form has")
    }
    return try DatePattern.period(found, reading)
  }

  /// What to do about a text of another form.
  private func hint(_ bytes: [UInt8], _ reading: PeriodReading) -> String? {
    if (try? PeriodText.parse(bytes, reading)) != nil {
      return "leave `read` out: such cells are read without a declared form"
    }
    guard bytes.contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }),
      !parts.contains(where: { if case .monthName = $0 { true } else { false } })
    else { return "d, M, w and H read one digit or two, dd, MM, ww and HH two" }
    return "letters of the cell stand in single quotes in the form, as in \"'Q'Q yyyy\""
  }

  /// Eleven digits and more count milliseconds: as seconds they would lie after the year 5000.
  private static func moment(
    _ bytes: [UInt8], _ reading: PeriodReading
  ) throws(PeriodFault) -> Period {
    guard bytes.count <= 15, let number = Int(String(decoding: bytes, as: UTF8.self)) else {
      throw PeriodFault("wrong-date-form", "no count of seconds since 1970")
    }
    let seconds = abs(number) >= 100_000_000_000 ? Period.floorDivide(number, 1000) : number
    let moment = Period(.minute, Period.floorDivide(seconds, 60))
    return reading.keepsTime ? moment : .day(moment.start)
  }

  private static func period(
    _ found: Found, _ reading: PeriodReading
  ) throws(PeriodFault) -> Period {
    if let month = found.month, let day = found.day {
      let date = try PeriodScanner.day(found.year, month, day)
      if let weekday = found.weekday, weekday != date.start.weekday {
        throw PeriodFault("wrong-weekday", "another day of the week than the date's")
      }
      guard var hour = found.hour, reading.keepsTime else { return date }
      if let isAfternoon = found.isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
      guard hour < 24 else { throw PeriodFault("wrong-date-form", "no such hour") }
      guard let minute = found.minute else { return Period(.hour, date.ordinal * 24 + hour) }
      return .minute(date.start, hour * 60 + minute)
    }
    if let month = found.month { return try PeriodScanner.month(found.year, month) }
    if let quarter = found.quarter { return try PeriodScanner.quarter(found.year, quarter) }
    if let half = found.half { return try PeriodScanner.half(found.year, half) }
    if let week = found.week { return try PeriodScanner.week(found.year, week) }
    guard found.year >= 1 else { throw .noSuchYear }
    return reading.year(found.year)
  }

  /// Moves one part from the text into `found`; false when the text does not fit.
  private static func take(
    _ part: Part, from rest: inout ArraySlice<UInt8>, into found: inout Found
  ) -> Bool {
    switch part {
    case .literal(let bytes):
      guard rest.starts(with: bytes) else { return false }
      rest = rest.dropFirst(bytes.count)
      return true
    case .weekdayName(let isShort):
      found.weekday = WeekdayNames.take(from: &rest, isShort: isShort)
      return found.weekday != nil
    case .monthName(let isShort):
      guard let month = MonthNames.take(from: &rest, isShort: isShort) else { return false }
      found.month = month
      return true
    case .year(let digits):
      guard let number = takeNumber(&rest, digits...digits) else { return false }
      found.year = digits == 2 ? (number < 69 ? 2000 + number : 1900 + number) : number
      return true
    case .month(let least): return takeNumber(&rest, least...2, into: &found.month)
    case .day(let least): return takeNumber(&rest, least...2, into: &found.day)
    case .week(let least): return takeNumber(&rest, least...2, into: &found.week)
    case .hour(let least): return takeNumber(&rest, least...2, into: &found.hour)
    case .halfDayHour(let least):
      return takeNumber(&rest, least...2, into: &found.hour) && (1...12).contains(found.hour ?? 0)
    case .minute:
      return takeNumber(&rest, 2...2, into: &found.minute) && (found.minute ?? 60) < 60
    case .second: return takeNumber(&rest, 2...2) != nil
    case .halfDay:
      let word = rest.prefix(2).map { $0 | 0x20 }
      guard word.count == 2, word[1] == UInt8(ascii: "m"),
        word[0] == UInt8(ascii: "a") || word[0] == UInt8(ascii: "p")
      else { return false }
      found.isAfternoon = word[0] == UInt8(ascii: "p")
      rest = rest.dropFirst(2)
      return true
    case .quarter: return takeNumber(&rest, 1...1, into: &found.quarter)
    case .half: return takeNumber(&rest, 1...1, into: &found.half)
    }
  }

  private static func takeNumber(
    _ rest: inout ArraySlice<UInt8>, _ width: ClosedRange<Int>, into number: inout Int?
  ) -> Bool {
    number = takeNumber(&rest, width)
    return number != nil
  }

  private static func takeNumber(
    _ rest: inout ArraySlice<UInt8>, _ width: ClosedRange<Int>
  ) -> Int? {
    let digits = rest.prefix(width.upperBound).prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count >= width.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return PeriodScanner.number(digits)
  }
}

/// English names of months, in any case.
enum MonthNames {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// The month whose name the text starts with, in full or as its first three letters (`Sept` and a
  /// full stop after a short name are read too).
  static func take(from rest: inout ArraySlice<UInt8>, isShort: Bool) -> Int? {
    CalendarNames.take(from: &rest, isShort: isShort) { number(of: $0, isShort: isShort) }
  }

  /// The month of a lower-case name; nil when there is none.
  static func number(of word: [UInt8], isShort: Bool) -> Int? {
    let index = names.firstIndex { name in
      isShort
        ? name.prefix(3).elementsEqual(word)
          || (word.count == 4 && name.starts(with: "sept".utf8) && name.starts(with: word))
        : name == word
    }
    return index.map { $0 + 1 }
  }
}

/// English names of the days of the week, in any case.
enum WeekdayNames {
  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { Array($0.utf8) }

  /// The day whose name the text starts with, from one for Monday; in full or as its first letters,
  /// three or, as in `Tues` and `Thurs`, more.
  static func take(from rest: inout ArraySlice<UInt8>, isShort: Bool) -> Int? {
    CalendarNames.take(from: &rest, isShort: isShort) { word in
      let index = names.firstIndex { name in
        isShort
          ? (3...5).contains(word.count) && word.count < name.count && name.starts(with: word)
          : name == word
      }
      return index.map { $0 + 1 }
    }
  }
}

enum CalendarNames {
  /// A word of letters that has a number, with the full stop of a short one.
  static func take(
    from rest: inout ArraySlice<UInt8>, isShort: Bool, _ number: ([UInt8]) -> Int?
  ) -> Int? {
    let word = rest.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.map { $0 | 0x20 }
    guard let found = number(word) else { return nil }
    rest = rest.dropFirst(word.count)
    if isShort, rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return found
  }
}
