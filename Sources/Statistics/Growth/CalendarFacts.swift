/// What a comparison over time must know of the calendar: days, leap years, ISO weeks.
///
/// The Gregorian calendar, for every year, without a time zone.
package enum CalendarFacts {
  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  package static func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  /// - Throws: `noSuchPeriod` for a month outside 1...12.
  package static func daysInMonth(_ month: Int, of year: Int) throws(Undefined) -> Int {
    guard (1...12).contains(month) else {
      throw Undefined(.noSuchPeriod, "there is no month \(month)")
    }
    guard (-1_000_000...1_000_000).contains(year) else {
      throw Undefined(.noSuchPeriod, "the year \(year) is out of reach")
    }
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The day's number in its year, from 1.
  ///
  /// - Throws: `noSuchPeriod` for a date that does not exist.
  package static func dayOfYear(_ year: Int, _ month: Int, _ day: Int) throws(Undefined) -> Int {
    let length = try daysInMonth(month, of: year)
    guard (1...length).contains(day) else {
      throw Undefined(.noSuchPeriod, "month \(month) of \(year) has no day \(day)")
    }
    var days = day
    for earlier in 1..<month { days += try daysInMonth(earlier, of: year) }
    return days
  }

  /// The weekday of ISO 8601: 1 for Monday to 7 for Sunday.
  package static func weekday(_ year: Int, _ month: Int, _ day: Int) throws(Undefined) -> Int {
    weekday(ofDay: try dayOfYear(year, month, day), in: year)
  }

  /// The week of ISO 8601 and the year to which it belongs: the year of its Thursday.
  package static func week(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(Undefined) -> (year: Int, week: Int) {
    let ordinal = try dayOfYear(year, month, day)
    let week = (ordinal - weekday(ofDay: ordinal, in: year) + 10) / 7
    if week == 0 { return (year - 1, weeksInYear(year - 1)) }
    if week > weeksInYear(year) { return (year + 1, 1) }
    return (year, week)
  }

  /// 53 where the year begins on a Thursday, or on a Wednesday in a leap year; otherwise 52.
  package static func weeksInYear(_ year: Int) -> Int {
    let first = weekday(ofDay: 1, in: year)
    return first == 4 || (first == 3 && isLeap(year)) ? 53 : 52
  }

  /// The value of a month per day, which makes February comparable; in the unit of the value.
  package static func dailyAverage(
    _ value: Double, month: Int, of year: Int
  ) throws(Undefined) -> Double {
    let total = try Growth.decimal(value, "the value")
    return try Given.finite(
      total / DoubleDouble(try daysInMonth(month, of: year)), "the average")
  }

  private static func weekday(ofDay ordinal: Int, in year: Int) -> Int {
    // Every 400 years have 146,097 days, a whole number of weeks; 1 January 2001 was a Monday.
    let cycle = (year % 400 + 399) % 400
    let days = cycle * 365 + cycle / 4 - cycle / 100 + cycle / 400 + ordinal - 1
    return days % 7 + 1
  }
}
