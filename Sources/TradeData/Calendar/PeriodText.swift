/// Periods as written in specs and data.
///
///     2023  2023H1  2023Q3  Q3 2023  2023-06  2023M06  2023-W07  2023-06-15  FY2023
///     FY2023 Q1 (the quarters of a fiscal year, as those of the calendar that they are)
///     2023/06 (where a column has months alone)  2023/6/15  2023.06.15  Jun 15 2023  Thursday, 15 June 2023  Jun 2023  2023年6月15日
///     2023-06-15T08 (an hour)  2023-06-15 08:30:00Z (a minute; the day, where times are left out)
///     -500  500 BC  AD 100  1990s
///     2023-01..2023-04  2023-01/2023-04
///     Jan–Mar 2023  2023年1—3月  Q1/2023  1. Quartal 2023  II кв. 2023  2023年第二季度 (and other words, see PeriodWords)
///
/// With a start of the fiscal year, plain years are fiscal years too, and `2023/24` is one.
package enum PeriodText {
  /// Reads a period.
  package static func parse(
    _ text: String, _ reading: PeriodReading = PeriodReading()
  ) throws(PeriodFault) -> Period {
    try parse(Array(text.utf8), reading)
  }

  package static func parse(
    _ bytes: [UInt8], _ reading: PeriodReading = PeriodReading()
  ) throws(PeriodFault) -> Period {
    if bytes.isEmpty { throw .empty }
    do throws(PeriodFault) {
      return try parseShort(bytes, reading)
    } catch {
      guard error == .unknownForm, let period = PeriodWords.period(bytes) else { throw error }
      return period
    }
  }

  private static func parseShort(
    _ bytes: [UInt8], _ reading: PeriodReading
  ) throws(PeriodFault) -> Period {
    if let index = indexOfDots(bytes) {
      return try range(bytes[..<index], bytes[(index + 2)...], reading)
    }
    if reading.readsSlashMonths, let (year, month) = slashMonth(bytes) {
      return try PeriodScanner.month(year, month)
    }
    if let period = fiscalPair(bytes, reading) { return period }
    let slashes = bytes.indices.filter { bytes[$0] == slash }
    if slashes.count == 1, slashes[0] >= 4, bytes[0] >= 0x30, bytes[0] <= 0x39,
      !PeriodScanner.isPairOfYears(bytes)
    {
      return try range(bytes[..<slashes[0]], bytes[(slashes[0] + 1)...], reading)
    }
    return try single(bytes, reading)
  }

  /// The form that `parse` reads back: `2023`, `2023H1`, `2023Q3`, `2023-06`, `2023-W07`,
  /// `2023-06-15`, `2023-06-15T08`, `2023-06-15T08:30`, `FY2023`, `-0500`, `2023-01..2023-04`.
  package static func print(_ period: Period) -> String {
    let first = printUnit(Period(period.unit, period.ordinal))
    if period.count == 1 { return first }
    return first + ".." + printUnit(Period(period.unit, period.ordinal + period.count - 1))
  }

  private static func printUnit(_ period: Period) -> String {
    let (year, month, day) = period.start.components
    switch period.unit {
    case .year: return padded(year, 4)
    case .fiscalYear(_, let isNamedByEnd):
      return "FY" + padded(period.ordinal + (isNamedByEnd ? 1 : 0), 4)
    case .half: return padded(year, 4) + "H\((month - 1) / 6 + 1)"
    case .quarter: return padded(year, 4) + "Q\((month - 1) / 3 + 1)"
    case .month: return padded(year, 4) + "-" + padded(month, 2)
    case .day: return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    case .hour: return printUnit(.day(period.start)) + "T" + padded(period.minuteOfDay / 60, 2)
    case .minute: return printUnit(.day(period.start)) + "T" + clock(period)
    case .week:
      let (isoYear, week) = period.isoWeek
      return padded(isoYear, 4) + "-W" + padded(week, 2)
    }
  }

  /// When a period begins on the clock: `08:30`.
  package static func clock(_ period: Period) -> String {
    padded(period.minuteOfDay / 60, 2) + ":" + padded(period.minuteOfDay % 60, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    if number < 0 { return "-" + padded(-number, width) }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static let slash = UInt8(ascii: "/")

  private static func indexOfDots(_ bytes: [UInt8]) -> Int? {
    let dot = UInt8(ascii: ".")
    return bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot }
  }

  /// From the start of one period to the end of another of the same unit.
  private static func range(
    _ from: ArraySlice<UInt8>, _ to: ArraySlice<UInt8>, _ reading: PeriodReading
  ) throws(PeriodFault) -> Period {
    let first = try single(trimmed(from), reading)
    let last = try single(trimmed(to), reading)
    guard first.unit == last.unit else {
      throw PeriodFault(
        "mixed-range", "the ends of the range are of different lengths",
        hint: "write both ends alike, as in 2023-01..2023-04")
    }
    guard first.ordinal <= last.ordinal else {
      throw PeriodFault("reversed-range", "the range ends before it starts")
    }
    return Period(first.unit, first.ordinal, count: last.ordinal - first.ordinal + 1)
  }

  private static func trimmed(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    Array(slice.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  /// `2023/24`, `2023-24`, `2023–24` and `2023/2024`, when years are fiscal.
  private static func fiscalPair(_ bytes: [UInt8], _ reading: PeriodReading) -> Period? {
    guard reading.fiscalStart != nil, bytes.count >= 7, let year = PeriodScanner.number(bytes[..<4])
    else { return nil }
    var rest = bytes[4...]
    for mark in ["/", "-", "–"] where rest.starts(with: mark.utf8) {
      rest = rest.dropFirst(mark.utf8.count)
      break
    }
    guard rest.startIndex > 4, rest.count == 2 || rest.count == 4,
      let next = PeriodScanner.number(rest), (year + 1) % 100 == next % 100,
      rest.count == 2 || next == year + 1, year >= 1
    else { return nil }
    return reading.year(from: year)
  }

  /// Whether texts are all `2015/01`, and some of them no pair of years as `2011/12` may be.
  static func areSlashMonths(_ texts: [String]) -> Bool {
    var hasMonths = false
    for text in texts {
      let bytes = Array(text.utf8)
      guard let (_, month) = slashMonth(bytes), (1...12).contains(month) else { return false }
      hasMonths = hasMonths || !PeriodScanner.isPairOfYears(bytes)
    }
    return hasMonths
  }

  private static func slashMonth(_ bytes: [UInt8]) -> (year: Int, month: Int)? {
    guard bytes.count == 7, bytes[4] == slash, let year = PeriodScanner.number(bytes[..<4]),
      let month = PeriodScanner.number(bytes[5...])
    else { return nil }
    return (year, month)
  }

  private static func single(
    _ bytes: [UInt8], _ reading: PeriodReading
  ) throws(PeriodFault) -> Period {
    guard let (date, time) = ClockText.split(bytes) else {
      var scanner = PeriodScanner(bytes, reading)
      return try scanner.period()
    }
    var scanner = PeriodScanner(date, reading)
    let day = try scanner.period()
    guard day.unit == .day else { throw PeriodScanner.fault(ofForm: bytes) }
    guard reading.keepsTime else { return day }
    return time.isHour
      ? Period(.hour, day.ordinal * 24 + time.minute / 60) : .minute(day.start, time.minute)
  }
}
