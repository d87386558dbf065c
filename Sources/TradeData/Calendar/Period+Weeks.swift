/// Weeks lie across the ends of months and years, and belong whole to those of their Thursday, as ISO 8601
/// counts the years of weeks.
extension Period {
  /// The day that says which month and year a period is of: the Thursday of a week, else the first.
  package var namingDay: CivilDate {
    isOneWeek ? CivilDate(day: start.day + 3) : start
  }

  private var isOneWeek: Bool { unit == .week && count == 1 }

  /// True when a period is counted to this one: it lies in it, or it is a week whose Thursday does so and
  /// this one is of months.
  package func counts(_ other: Period) -> Bool {
    guard other.isOneWeek, let weeks else { return contains(other) }
    return weeks.contains(other)
  }

  /// The weeks that belong to a month, a quarter, a year or several of them; nil for shorter periods.
  package var weeks: Period? {
    guard unit.months != nil else { return nil }
    // Week 0 has the Thursday that days are counted from.
    let first = Period.floorDivide(start.day + 6, 7)
    return Period(.week, first, count: Period.floorDivide(end.day, 7) - first + 1)
  }

  /// The stretch that has to be covered by data for this one to be whole: its weeks, of data by week.
  package func covered(byWeeks: Bool) -> Period { byWeeks ? weeks ?? self : self }

  package static func areWeeks(_ periods: [Period]) -> Bool {
    !periods.isEmpty && periods.allSatisfy { $0.unit == .week }
  }
}
