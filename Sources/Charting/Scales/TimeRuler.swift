import TradeData

/// The periods of a calendar axis on which ticks may stand, from the finest level to the coarsest.
///
/// Levels follow the calendar: hours go by 1, 2, 3, 6, 12 from midnight, months by 1, 2, 3, 6 from
/// January, years by 1, 2, 5, 10, 20, 50 ... on round numbers.
struct TimeRuler: Sendable {
  /// A tick's label names `label`; it stands where `at`, a period of the data's unit, stands.
  struct Mark: Hashable, Sendable {
    let label: Period
    let at: Period
  }

  /// A distance between ticks.
  struct Level: Hashable, Sendable {
    let unit: PeriodUnit
    /// In units; days of a month for daily ticks.
    let step: Int
    /// About how many days lie between two ticks.
    var days: Double {
      switch unit {
      case .minute: Double(step) / Double(Period.minutesPerDay)
      case .hour: Double(step) / 24
      case .day: Double(step)
      case .week: Double(step) * 7
      default: Double(step * (unit.months ?? 12)) * 30.4
      }
    }
  }

  let first: Period
  let last: Period

  /// Nil unless all periods are single units of one kind.
  init?(_ periods: [Period]) {
    guard let first = periods.first, let last = periods.last,
      periods.allSatisfy({ $0.unit == first.unit && $0.count == 1 })
    else { return nil }
    self.first = first
    self.last = last
  }

  var levels: [Level] {
    let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
      .map { Level(unit: yearUnit, step: $0) }
    let hours = [1, 2, 3, 6, 12].map { Level(unit: .hour, step: $0) }
    let days = [1, 2, 7, 15].map { Level(unit: .day, step: $0) }
    let months = [1, 2, 3, 6].map { Level(unit: .month, step: $0) }
    switch first.unit {
    case .minute:
      return [1, 2, 5, 10, 15, 30].map { Level(unit: .minute, step: $0) } + hours + days + months
        + years
    case .hour: return hours + days + months + years
    case .day: return days + months + years
    case .week:
      return [1, 2, 4].map { Level(unit: .week, step: $0) } + months + years
    case .month: return months + years
    case .quarter: return [1, 2].map { Level(unit: .quarter, step: $0) } + years
    case .half: return [Level(unit: .half, step: 1)] + years
    case .year, .fiscalYear: return years
    }
  }

  /// The level of a distance that the author gave; without a unit in periods of the data.
  func level(_ every: Chart.Every) -> Level {
    guard let unit = every.unit, unit != .year else {
      return Level(unit: every.unit == nil ? first.unit : yearUnit, step: every.count)
    }
    return Level(unit: unit, step: every.count)
  }

  /// The period of the data's unit in which another begins.
  func period(holding other: Period) -> Period {
    other.unit == first.unit ? other : Period.holding(other.startMinute, unit: first.unit)
  }

  private var yearUnit: PeriodUnit {
    if case .fiscalYear = first.unit { return first.unit }
    return .year
  }

  /// Whether the first and the last period are named where a level does not name them: a day at the end
  /// of months is news, the last hour of days or the last week of months is not.
  func namesEnds(_ level: Level) -> Bool {
    switch first.unit {
    case .minute, .hour: level.unit < .day
    case .week: level.unit == .week
    default: true
    }
  }

  /// How many ticks a level has, about.
  func count(_ level: Level) -> Int {
    Int(
      Double(last.endMinute - first.startMinute) / Double(Period.minutesPerDay) / level.days) + 1
  }

  /// So many years need no round numbers.
  static let fewYears = 40

  /// The ways in which ticks about as close as a level's stand at one distance: on round numbers, and, of a few
  /// years or within one year, from the first period to the last.
  func rows(_ level: Level) -> [[Mark]] {
    let span = last.ordinal - first.ordinal
    guard level.unit == first.unit else { return [marks(level)] }
    let steps: [Int]
    switch level.unit {
    case .year, .fiscalYear: steps = level.step == 2 && span < TimeRuler.fewYears ? [2, 3, 4] : []
    case .month: steps = first.year == last.year ? [level.step] : []
    default: steps = []
    }
    return [marks(level)]
      + steps.filter { span > 0 && span % $0 == 0 }.map { step in
        stride(from: first.ordinal, through: last.ordinal, by: step).map {
          Mark(label: Period(first.unit, $0), at: Period(first.unit, $0))
        }
      }
  }

  /// The ticks of a level, ascending, within the axis.
  func marks(_ level: Level) -> [Mark] {
    if level.unit == first.unit {
      return (first.ordinal...last.ordinal).compactMap { ordinal in
        let period = Period(first.unit, ordinal)
        return isOn(level, period) ? Mark(label: period, at: period) : nil
      }
    }
    if level.unit <= .day, let from = first.coarsened(to: level.unit),
      let to = last.coarsened(to: level.unit)
    {
      return (from.ordinal...to.ordinal).compactMap { ordinal in
        let label = Period(level.unit, ordinal)
        let at = Period.holding(label.startMinute, unit: first.unit)
        return isOn(level, label) && at >= first ? Mark(label: label, at: at) : nil
      }
    }
    var marks: [Mark] = []
    let start = CivilMonth(first).ordinal
    let end = CivilMonth(last).ordinal
    let months = level.step * (level.unit.months ?? 12)
    var month = Period.floorDivide(start + months - 1, months) * months
    if case .fiscalYear = level.unit { month = start }
    while month <= end {
      let label = Period(.month, month)
      let at = place(ofMonth: label)
      if at >= first, at <= last {
        marks.append(
          Mark(label: level.unit == .month ? label : .year(Period.floorDivide(month, 12)), at: at))
      }
      month += months
    }
    return marks
  }

  /// The period in which a month begins. Of weeks it is the one that has most of its days in the month,
  /// so that January stands at the first week of a year.
  private func place(ofMonth month: Period) -> Period {
    let days = first.unit == .week ? 3 : 0
    return Period.holding(month.startMinute + days * Period.minutesPerDay, unit: first.unit)
  }

  private func isOn(_ level: Level, _ period: Period) -> Bool {
    switch period.unit {
    // Weeks have no round numbers that all years share.
    case .week: return (period.ordinal - first.ordinal) % level.step == 0
    case .day where first.unit <= .hour && level.step == 2 && count(level) < 16:
      return (period.ordinal - (first.coarsened(to: .day) ?? period).ordinal) % 2 == 0
    case .minute, .hour:
      return period.minuteOfDay / (period.unit.minutes ?? 1) % level.step == 0
    case .day:
      let day = period.start.components.day
      switch level.step {
      case 7: return [1, 8, 15, 22].contains(day)
      case 15: return [1, 15].contains(day)
      default: return (day - 1) % level.step == 0 && (level.step == 1 || day < 30)
      }
    case .year, .fiscalYear:
      return (period.ordinal % level.step + level.step) % level.step == 0
    case .month, .quarter, .half: return period.ordinal % level.step == 0
    }
  }
}

/// A month as a number of months since year 0.
private struct CivilMonth {
  let ordinal: Int
  init(_ period: Period) {
    let (year, month, _) = period.start.components
    ordinal = year * 12 + month - 1
  }
}

extension Period {
  /// The period of a unit that holds a minute (since 1970-01-01).
  fileprivate static func holding(_ minute: Int, unit: PeriodUnit) -> Period {
    let minute = Period(.minute, minute)
    guard unit.months != nil else { return minute.coarsened(to: unit) ?? minute }
    let (year, month, _) = minute.start.components
    return Period(unit, Period.floorDivide(year * 12 + month - 1, unit.months ?? 12))
  }
}
