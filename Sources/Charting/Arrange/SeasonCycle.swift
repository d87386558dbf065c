import Speaking
import TradeData

/// A year or a decade cut into its days, weeks, months ...: where a period lies in it.
struct SeasonCycle {
  private let unit: PeriodUnit
  private let years: Int
  /// How many periods the cycle holds; leap days and 53rd weeks have places of their own.
  let count: Int

  /// Nil where the unit does not divide the cycle.
  init?(_ cycle: Chart.Cycle, _ unit: PeriodUnit) {
    self.unit = unit
    years = cycle == .decade ? 10 : 1
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
      let days = (1..<date.month).reduce(0) { $0 + CivilDate.daysIn(month: $1, of: 2000) }
      return (date.year, days + date.day - 1)
    case .week:
      // An ISO week belongs to the year of its Thursday.
      let thursday = CivilDate(day: period.start.day + 3)
      let first = CivilDate(year: thursday.components.year, month: 1, day: 1)?.day ?? thursday.day
      return (thursday.components.year, (thursday.day - first) / 7)
    default:
      let cycle = Int((Double(period.ordinal) / Double(count)).rounded(.down))
      return (cycle, period.ordinal - cycle * count)
    }
  }

  /// "2023", or "2010–2019".
  func name(_ cycle: Int, _ language: Language) -> String {
    years == 1
      ? language.say(.year(cycle), .short)
      : language.say(from: .year(cycle * years), through: .year(cycle * years + years - 1))
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
        let date = CivilDate(day: (CivilDate(year: 2000, month: 1, day: 1)?.day ?? 0) + slot)
        let parts = date.components
        let key = String(PeriodText.print(.day(date)).dropFirst("2000-".count))
        return category(
          key, parts.day == 1 ? months[parts.month - 1].label : "",
          short: parts.day == 1 ? months[parts.month - 1].short : "")
      }
    case .week:
      return (0..<count).map {
        category("\($0 + 1)", $0 == 0 || $0 % 10 == 9 ? "\($0 + 1)" : "")
      }
    default:
      return names((0..<count).map { Period(unit, last * count + $0) }, language).enumerated().map {
        category("\($0 + 1)", $1.label, short: $1.short)
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
