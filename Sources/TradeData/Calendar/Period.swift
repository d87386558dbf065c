/// The lengths of calendar period that data come in.
package enum PeriodUnit: Hashable, Sendable, Comparable {
  case minute, hour, day, week, month, quarter, half, year
  /// A year that starts in the given month (2...12) of the calendar year that counts it. It is named
  /// by both calendar years, "2023/24", or by the one that it ends in, "FY2024".
  case fiscalYear(start: Int, isNamedByEnd: Bool = false)

  package static func < (a: PeriodUnit, b: PeriodUnit) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .minute: -2
    case .hour: -1
    case .day: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .half: 4
    case .year, .fiscalYear: 5
    }
  }

  /// Minutes in one period that is shorter than a day; nil for days and longer.
  package var minutes: Int? {
    switch self {
    case .minute: 1
    case .hour: 60
    default: nil
    }
  }

  /// Months in one period; nil for weeks and shorter ones.
  package var months: Int? {
    switch self {
    case .minute, .hour, .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year, .fiscalYear: 12
    }
  }

  /// How many make a year; 365 and 52 for days and weeks, which do not divide it.
  package var perYear: Int {
    switch self {
    case .minute: 365 * Period.minutesPerDay
    case .hour: 365 * 24
    case .day: 365
    case .week: 52
    default: 12 / (months ?? 12)
    }
  }
}

/// A stretch of the calendar: a number of consecutive days, weeks, months, ... A month is a month, not an
/// instant, so no time zone can move it; hours and minutes are those of the clock that was written.
///
/// `ordinal` counts units: minutes, hours and days since 1970-01-01; ISO weeks since the one of Monday
/// 1969-12-29; months, quarters, halves and years since year 0. January to April 2023 is four months
/// from ordinal 2023 × 12. Years before the common era are counted as they are written, 500 BC as
/// -500, so that a year 0 that some tables have stands between -1 and 1.
package struct Period: Hashable, Sendable {
  package static let minutesPerDay = 1440

  package let unit: PeriodUnit
  package let ordinal: Int
  /// How many units, at least 1.
  package let count: Int

  package init(_ unit: PeriodUnit, _ ordinal: Int, count: Int = 1) {
    precondition(count >= 1, "a period holds at least one unit")
    self.unit = unit
    self.ordinal = ordinal
    self.count = count
  }

  package static func year(_ year: Int) -> Period { Period(.year, year) }
  /// The year that starts in `month` of the calendar year; a calendar year when that is January or not
  /// said.
  package static func year(
    _ year: Int, startingIn month: Int?, isNamedByEnd: Bool = false
  ) -> Period {
    guard let month, (2...12).contains(month) else { return .year(year) }
    return Period(
      .fiscalYear(start: month, isNamedByEnd: isNamedByEnd), isNamedByEnd ? year - 1 : year)
  }
  package static func half(_ year: Int, _ half: Int) -> Period {
    Period(.half, year * 2 + half - 1)
  }
  package static func quarter(_ year: Int, _ quarter: Int) -> Period {
    Period(.quarter, year * 4 + quarter - 1)
  }
  package static func month(_ year: Int, _ month: Int) -> Period {
    Period(.month, year * 12 + month - 1)
  }
  package static func day(_ date: CivilDate) -> Period { Period(.day, date.day) }
  /// A minute of a day, by its number from midnight.
  package static func minute(_ date: CivilDate, _ minute: Int) -> Period {
    Period(.minute, date.day * minutesPerDay + minute)
  }

  /// The ISO week; nil when the year has no such week.
  package static func week(_ year: Int, _ week: Int) -> Period? {
    let fourth = CivilDate(day: CivilDate.dayNumber(year: year, month: 1, day: 4))
    let first = fourth.day - (fourth.weekday - 1)
    let next = CivilDate(day: CivilDate.dayNumber(year: year + 1, month: 1, day: 4))
    guard week >= 1, first + (week - 1) * 7 < next.day - (next.weekday - 1) else { return nil }
    return Period(.week, (first + (week - 1) * 7 + 3) / 7)
  }

  /// The first day, or the day of the first minute.
  package var start: CivilDate { Period.firstDay(unit, ordinal) }
  /// The last day, or the day of the last minute.
  package var end: CivilDate {
    guard let minutes = unit.minutes else {
      return CivilDate(day: Period.firstDay(unit, ordinal + count).day - 1)
    }
    let last = (ordinal + count) * minutes - 1
    return CivilDate(day: Period.floorDivide(last, Period.minutesPerDay))
  }

  /// The minute at which the period begins, counted from 1970-01-01.
  package var startMinute: Int {
    unit.minutes.map { ordinal * $0 } ?? start.day * Period.minutesPerDay
  }
  /// The first minute after it.
  package var endMinute: Int {
    unit.minutes.map { (ordinal + count) * $0 } ?? (end.day + 1) * Period.minutesPerDay
  }
  /// Where it begins on the clock, in minutes from midnight.
  package var minuteOfDay: Int { startMinute - start.day * Period.minutesPerDay }

  private static func firstDay(_ unit: PeriodUnit, _ ordinal: Int) -> CivilDate {
    switch unit {
    case .minute: return CivilDate(day: floorDivide(ordinal, minutesPerDay))
    case .hour: return CivilDate(day: floorDivide(ordinal, 24))
    case .day: return CivilDate(day: ordinal)
    case .week: return CivilDate(day: ordinal * 7 - 3)
    case .fiscalYear(let month, _):
      return CivilDate(day: CivilDate.dayNumber(year: ordinal, month: month, day: 1))
    default:
      let month = ordinal * (unit.months ?? 1)
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      return CivilDate(day: CivilDate.dayNumber(year: year, month: month - year * 12 + 1, day: 1))
    }
  }

  /// True when every minute of `other` lies in this period.
  package func contains(_ other: Period) -> Bool {
    startMinute <= other.startMinute && other.endMinute <= endMinute
  }

  package func overlaps(_ other: Period) -> Bool {
    startMinute < other.endMinute && other.startMinute < endMinute
  }

  /// The same stretch a number of units later, or earlier.
  package func advanced(by units: Int) -> Period {
    Period(unit, ordinal + units, count: count)
  }

  /// The stretch of the same length just before this one.
  package var previous: Period { advanced(by: -count) }

  /// The same stretch a number of years later; weeks move by whole ISO weeks, days and shorter ones
  /// keep the date (29 February has no counterpart and gives nil).
  package func advanced(years: Int) -> Period? {
    switch unit {
    case .minute, .hour, .day:
      let (year, month, day) = start.components
      guard let moved = CivilDate(year: year + years, month: month, day: day) else { return nil }
      let perDay = unit.minutes.map { Period.minutesPerDay / $0 } ?? 1
      return advanced(by: (moved.day - start.day) * perDay)
    case .week:
      let (year, week) = isoWeek
      guard let moved = Period.week(year + years, week) else { return nil }
      return Period(.week, moved.ordinal, count: count)
    default: return advanced(by: years * unit.perYear)
    }
  }

  /// ISO year and week number of the first day.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDate(day: start.day - start.weekday + 4)
    let year = thursday.components.year
    let first = CivilDate.dayNumber(year: year, month: 1, day: 1)
    return (year, (thursday.day - first) / 7 + 1)
  }

  /// The calendar year of the first day (ISO year for weeks), or the one that a fiscal year is named by.
  package var year: Int {
    switch unit {
    case .week: isoWeek.year
    case .fiscalYear(_, let isNamedByEnd): ordinal + (isNamedByEnd ? 1 : 0)
    default: start.components.year
    }
  }

  /// The larger period of `unit` that this one lies in, or that a week is counted to; nil when it lies in no
  /// single one.
  package func coarsened(to coarse: PeriodUnit) -> Period? {
    if coarse == unit && count == 1 { return self }
    let (year, month, _) = namingDay.components
    let candidate: Period
    switch coarse {
    case .minute: candidate = Period(.minute, startMinute)
    case .hour: candidate = Period(.hour, Period.floorDivide(startMinute, 60))
    case .day: candidate = .day(start)
    case .week: candidate = Period(.week, Period.floorDivide(start.day + 3, 7))
    case .fiscalYear(let first, _): candidate = Period(coarse, month >= first ? year : year - 1)
    default:
      candidate = Period(
        coarse, Period.floorDivide(year * 12 + month - 1, coarse.months ?? 1))
    }
    return candidate.counts(self) ? candidate : nil
  }

  package static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}

extension Period: Comparable {
  /// By begin, the longer first.
  package static func < (a: Period, b: Period) -> Bool {
    let (first, second) = (a.startMinute, b.startMinute)
    return first == second ? a.endMinute > b.endMinute : first < second
  }
}
