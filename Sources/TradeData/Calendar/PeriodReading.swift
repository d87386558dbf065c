/// What texts of periods mean where their form leaves it open.
package struct PeriodReading: Hashable, Sendable {
  /// The month (2...12) in which years start; nil for calendar years.
  package var fiscalStart: Int?
  /// Whether a single year names the fiscal year that ends in it: the United States' FY2024 begins in
  /// October 2023.
  package var isNamedByEnd = false
  /// Whether a time of day makes the period an hour or a minute; else the day is meant.
  package var keepsTime = false
  /// Whether plain numbers of any length are years, as in a column that has years BC.
  package var readsShortYears = false
  /// Whether `2015/01` is a month, as in a column that has no other form and not pairs of years alone.
  package var readsSlashMonths = false

  package init(
    fiscalStart: Int? = nil, isNamedByEnd: Bool = false, keepsTime: Bool = false,
    readsShortYears: Bool = false
  ) {
    self.fiscalStart = fiscalStart
    self.isNamedByEnd = isNamedByEnd
    self.keepsTime = keepsTime
    self.readsShortYears = readsShortYears
  }

  /// As a spec writes periods: with times, by calendar years.
  package static let spec = PeriodReading(keepsTime: true)

  /// The same, of an axis that may have years of fewer digits than four.
  package static let axis = PeriodReading(keepsTime: true, readsShortYears: true)

  /// The fiscal year that years are; nil for those of the calendar.
  var fiscalYear: PeriodUnit? {
    let unit = year(2000).unit
    return unit == .year ? nil : unit
  }

  /// The year of a single number.
  func year(_ year: Int) -> Period {
    .year(year, startingIn: fiscalStart, isNamedByEnd: isNamedByEnd)
  }

  /// The year from one calendar year into the next, of which the first is given.
  func year(from first: Int) -> Period { year(first + (isNamedByEnd ? 1 : 0)) }
}
