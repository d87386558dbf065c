import Speaking
import TradeData

/// A year or a decade cut into its days, weeks, months ...: where a period lies in it.
struct SeasonCycle {
  private let unit: PeriodUnit
  private let years: Int
  /// How many units after January a cycle begins: seasons such as 2023/24.
  private let shift: Int
  private let startMonth: Int
  /// How many periods the cycle holds; leap days and 53rd weeks have places of their own.
  let count: Int

  /// Nil where the unit does not divide the cycle.
  ///
  /// - Parameter start: The month in which a year begins; weeks begin with the one that holds its first
  ///   days, from October on with week 40.
  init?(_ cycle: Chart.Cycle, _ unit: PeriodUnit, startingIn start: Int = 1) {
    self.unit = unit
    years = cycle == .decade ? 10 : 1
    let months = unit.months ?? 1
    let begins =
      years == 1 && (2...12).contains(start) && (unit == .week || (start - 1) % months == 0)
    startMonth = begins ? start : 1
    shift =
      !begins
      ? 0
      : unit == .week ? SeasonCycle.daysBefore(start, of: 2001) / 7 : (start - 1) / months
    switch unit {
    case .month, .quarter, .half: count = unit.perYear * years
    case .day where years == 1: count = 366
    case .week where years == 1: count = 53
    case .year where years == 10: count = 10
    default: return nil
    }
  }

  /// The number of the cycle (the year, or the decade since year 0), and the place in it.
  func place(of period: Period) -> (cycle: Int, slot: Int) {
    switch unit {
    case .day:
      let date = period.start.components
      // Every year has a place for 29 February, so that the days after it lie over one another.
      let days = daysBefore(date.month) + date.day - 1 - daysBefore(startMonth)
      return (date.month < startMonth ? date.year - 1 : date.year, (days + count) % count)
    case .week:
      // An ISO week belongs to the year of its Thursday.
      let thursday = CivilDate(day: period.start.day + 3)
      let first = CivilDate(year: thursday.components.year, month: 1, day: 1)?.day ?? thursday.day
      let (year, week) = (thursday.components.year, (thursday.day - first) / 7)
      return week < shift ? (year - 1, week - shift + count) : (year, week - shift)
    default:
      let cycle = Period.floorDivide(period.ordinal - shift, count)
      return (cycle, period.ordinal - shift - cycle * count)
    }
  }

  /// Whether a cycle has such a place: 29 February and week 53 are not in every year.
  func has(_ slot: Int, in cycle: Int) -> Bool {
    switch unit {
    case .day:
      let day = (slot + daysBefore(startMonth)) % count
      let year = day < daysBefore(startMonth) ? cycle + 1 : cycle
      return day != 59 || CivilDate(year: year, month: 2, day: 29) != nil
    case .week: return slot + shift != 52 || Period.week(cycle, 53) != nil
    default: return true
    }
  }

  /// Of a leap year.
  private func daysBefore(_ month: Int) -> Int { SeasonCycle.daysBefore(month, of: 2000) }

  private static func daysBefore(_ month: Int, of year: Int) -> Int {
    (1..<month).reduce(0) { $0 + CivilDate.daysIn(month: $1, of: year) }
  }

  /// "2023", "2023/24" or "2010–2019".
  func name(_ cycle: Int, _ language: Language) -> String {
    if years > 1 {
      return language.say(
        from: .year(cycle * years), through: .year(cycle * years + years - 1))
    }
    return startMonth > 1
      ? Language.fiscalYear(.year(cycle, startingIn: startMonth))
      : language.say(.year(cycle), .short)
  }

  /// The places of a cycle with their names; of many every so manieth has one at the axis. Their keys are
  /// their numbers from 1, years of a decade from 0, and days as in 02-29.
  func categories(last: Int, _ language: Language) -> [Chart.Category] {
    if years > 1 {
      return (0..<count).map { slot in
        let step = count / years
        return category(
          "\(step == 1 ? slot : slot + 1)", slot % step == 0 ? "\(slot / step)" : "")
      }
    }
    switch unit {
    case .day:
      let months = names((0..<12).map { Period(.month, 2000 * 12 + $0) }, language)
      return (0..<count).map { slot in
        let day = (slot + daysBefore(startMonth)) % count
        let date = CivilDate(day: (CivilDate(year: 2000, month: 1, day: 1)?.day ?? 0) + day)
        let parts = date.components
        let key = String(PeriodText.print(.day(date)).dropFirst("2000-".count))
        return category(
          key, parts.day == 1 ? months[parts.month - 1].label : "",
          short: parts.day == 1 ? months[parts.month - 1].short : "")
      }
    case .week:
      return (0..<count).map { slot in
        let week = (slot + shift) % count + 1
        return category("\(week)", slot == 0 || week % 10 == 0 ? "\(week)" : "")
      }
    default:
      let calendar = names((0..<count).map { Period(unit, last * count + $0) }, language)
      return (0..<count).map { slot in
        let place = (slot + shift) % count
        return category("\(place + 1)", calendar[place].label, short: calendar[place].short)
      }
    }
  }

  private func names(
    _ periods: [Period], _ language: Language
  ) -> [(label: String, short: String)] {
    let narrow = language.axisLabels(for: periods, .narrow)
    return zip(language.axisLabels(for: periods), narrow).map { ($0.primary, $1.primary) }
  }

  private func category(_ key: String, _ label: String, short: String? = nil) -> Chart.Category {
    var category = Chart.Category(key: key, label: label)
    category.shortLabel = short
    if unit == .day || unit == .week || years > 1 { category.fullName = key }
    return category
  }
}
