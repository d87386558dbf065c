/// The lengths of calendar period that data come in.
package enum PeriodUnit: Hashable, Sendable, Comparable {
  case day, week, month, quarter, half, year
  /// A year that starts in the given month (2...12) and is named by the calendar year it starts in.
  case fiscalYear(start: Int)

  package static func < (a: PeriodUnit, b: PeriodUnit) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .half: 4
    case .year, .fiscalYear: 5
    }
  }

  /// Months in one period; nil for days and weeks.
  package var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year, .fiscalYear: 12
    }
  }

  /// How many make a year; 365 and 52 for days and weeks, which do not divide it.
  package var perYear: Int {
    switch self {
    case .day: 365
    case .week: 52
    default: 12 / (months ?? 12)
    }
  }
}

/// A stretch of the calendar: a number of consecutive days, weeks, months, ... A month is a month, not an
/// instant, so no time zone can move it.
///
/// `ordinal` counts units: days since 1970-01-01; ISO weeks since the one of Monday 1969-12-29;
/// months, quarters, halves and years since year 0. January to April 2023 is four months from
/// ordinal 2023 × 12.
package struct Period: Hashable, Sendable {
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
  package static func year(_ year: Int, startingIn month: Int?) -> Period {
    guard let month, (2...12).contains(month) else { return .year(year) }
    return Period(.fiscalYear(start: month), year)
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

  /// The ISO week; nil when the year has no such week.
  package static func week(_ year: Int, _ week: Int) -> Period? {
    let fourth = CivilDate(day: CivilDate.dayNumber(year: year, month: 1, day: 4))
    let first = fourth.day - (fourth.weekday - 1)
    let next = CivilDate(day: CivilDate.dayNumber(year: year + 1, month: 1, day: 4))
    guard week >= 1, first + (week - 1) * 7 < next.day - (next.weekday - 1) else { return nil }
    return Period(.week, (first + (week - 1) * 7 + 3) / 7)
  }

  /// The first day.
  package var start: CivilDate { Period.firstDay(unit, ordinal) }
  /// The last day.
  package var end: CivilDate { CivilDate(day: Period.firstDay(unit, ordinal + count).day - 1) }

  private static func firstDay(_ unit: PeriodUnit, _ ordinal: Int) -> CivilDate {
    switch unit {
    case .day: return CivilDate(day: ordinal)
    case .week: return CivilDate(day: ordinal * 7 - 3)
    case .fiscalYear(let month):
      return CivilDate(day: CivilDate.dayNumber(year: ordinal, month: month, day: 1))
    default:
      let month = ordinal * (unit.months ?? 1)
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      return CivilDate(day: CivilDate.dayNumber(year: year, month: month - year * 12 + 1, day: 1))
    }
  }

  /// True when every day of `other` lies in this period.
  package func contains(_ other: Period) -> Bool { start <= other.start && other.end <= end }

  package func overlaps(_ other: Period) -> Bool { start <= other.end && other.start <= end }

  /// The same stretch a number of units later, or earlier.
  package func advanced(by units: Int) -> Period {
    Period(unit, ordinal + units, count: count)
  }

  /// The stretch of the same length just before this one.
  package var previous: Period { advanced(by: -count) }

  /// The same stretch a number of years later; days and weeks move by whole ISO weeks or keep the
  /// date (29 February has no counterpart and gives nil).
  package func advanced(years: Int) -> Period? {
    switch unit {
    case .day:
      let (year, month, day) = start.components
      guard let moved = CivilDate(year: year + years, month: month, day: day) else { return nil }
      return Period(.day, moved.day, count: count)
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

  /// The calendar year of the first day (ISO year for weeks).
  package var year: Int { unit == .week ? isoWeek.year : start.components.year }

  /// The larger period of `unit` that this one lies in; nil when it lies in no single one.
  package func coarsened(to coarse: PeriodUnit) -> Period? {
    if coarse == unit && count == 1 { return self }
    let (year, month, _) = start.components
    let candidate: Period
    switch coarse {
    case .day: candidate = .day(start)
    case .week: candidate = Period(.week, Period.floorDivide(start.day + 3, 7))
    case .fiscalYear(let first): candidate = Period(coarse, month >= first ? year : year - 1)
    default:
      candidate = Period(coarse, (year * 12 + month - 1) / (coarse.months ?? 1))
    }
    return candidate.contains(self) ? candidate : nil
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}

extension Period: Comparable {
  /// By first day, the longer first.
  package static func < (a: Period, b: Period) -> Bool {
    a.start == b.start ? a.end > b.end : a.start < b.start
  }
}
