package import TradeData

/// A part of the calendar that returns: all Januaries together, or all Mondays.
///
/// A dimension of every dataset with periods, named in `by`, and a number in each row.
package enum CalendarPart: String, Sendable, CaseIterable {
  case monthOfYear = "month_of_year"
  case quarterOfYear = "quarter_of_year"
  case weekOfYear = "week_of_year"
  case dayOfYear = "day_of_year"
  case dayOfMonth = "day_of_month"
  case weekday
  case hourOfDay = "hour_of_day"
  case decade
  case century
  case yearOfDecade = "year_of_decade"
  case monthOfDecade = "month_of_decade"

  /// As rows name it too: `month` is a number from 1 to 12 there.
  init?(inRows name: String) {
    switch name {
    case "month": self = .monthOfYear
    case "quarter": self = .quarterOfYear
    case "week": self = .weekOfYear
    case "day": self = .dayOfMonth
    case "hour": self = .hourOfDay
    default:
      guard let part = CalendarPart(rawValue: name) else { return nil }
      self = part
    }
  }

  /// Its number in a period, from 1 (the first year of a decade is 0); nil where the period is longer.
  func number(of period: Period) -> Int? {
    let (year, month, day) = period.namingDay.components
    let months = period.unit.months.map { $0 * period.count }
    switch self {
    case .decade: return year - (year % 10 + 10) % 10
    case .century: return year - (year % 100 + 100) % 100
    case .yearOfDecade: return (year % 10 + 10) % 10
    case .monthOfDecade:
      guard months ?? 1 == 1 else { return nil }
      return (year % 10 + 10) % 10 * 12 + month
    case .monthOfYear: return months ?? 1 == 1 ? month : nil
    case .quarterOfYear: return months ?? 1 <= 3 ? (month - 1) / 3 + 1 : nil
    case .weekOfYear: return months == nil ? period.isoWeek.week : nil
    case .hourOfDay:
      return period.unit.minutes.map { _ in period.minuteOfDay / 60 }
    case .dayOfYear, .dayOfMonth, .weekday:
      guard period.unit <= .day, period.start == period.end else { return nil }
      if self == .weekday { return period.start.weekday }
      if self == .dayOfMonth { return day }
      return period.start.day - CivilDate.dayNumber(year: year, month: 1, day: 1) + 1
    }
  }

  /// The length of the periods that it numbers; nil where these are years or longer.
  var unit: PeriodUnit? {
    switch self {
    case .decade, .century, .yearOfDecade: nil
    case .monthOfYear, .monthOfDecade: .month
    case .quarterOfYear: .quarter
    case .weekOfYear: .week
    case .dayOfYear, .dayOfMonth, .weekday: .day
    case .hourOfDay: .hour
    }
  }

  /// In words, for a message: "months".
  var needs: String {
    switch self {
    case .monthOfYear, .monthOfDecade: "months or days"
    case .quarterOfYear: "quarters or shorter periods"
    case .weekOfYear: "weeks or days"
    case .hourOfDay: "times of day"
    default: "days"
    }
  }
}
