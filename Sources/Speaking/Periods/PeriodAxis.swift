package import TradeData

/// What stands under one tick of a time axis.
package struct PeriodLabel: Hashable, Sendable {
  package let primary: String
  /// The year (or the month of days), on a second line, at the first tick it holds for.
  package let secondary: String?
}

package enum PeriodAxisStyle: Sendable {
  /// Years in full, once in a row: "2019 20 21"; "Jan".
  case normal
  /// Every year in full: "2019 2020 2021".
  case fullYears
  /// As narrow as it goes: "J F M".
  case narrow
}

extension Language {
  /// Labels for the ticks of a time axis, in their order. The year is said once: as a second line
  /// under the first tick of a year, or, when the ticks are years, in full at the first.
  ///
  /// A list that has been thinned may be given: "2000 05 10".
  package func axisLabels(
    for periods: [Period], _ style: PeriodAxisStyle = .normal
  ) -> [PeriodLabel] {
    var labels: [PeriodLabel] = []
    labels.reserveCapacity(periods.count)
    var said: String?
    var lastYear: Int?
    for period in periods {
      switch period.unit {
      case .year, .fiscalYear:
        let isShort =
          style != .fullYears && period.ordinal >= 1000
          && lastYear.map { $0 / 100 == period.ordinal / 100 } == true
        labels.append(PeriodLabel(primary: axisYear(period, isShort: isShort), secondary: nil))
        lastYear = period.ordinal
      case .minute, .hour:
        // The day under its first tick, its year at the first of a year.
        let day = Period.day(period.start)
        let outer = say(day, .short)
        let short = PeriodParts(day).text(in: tables.calendar.short) ?? outer
        labels.append(
          PeriodLabel(
            primary: PeriodText.clock(period),
            secondary: said == outer ? nil : lastYear == day.year ? short : outer))
        (said, lastYear) = (outer, day.year)
      default:
        guard let inner = axisName(period, style) else {
          labels.append(PeriodLabel(primary: say(period, .short), secondary: nil))
          said = nil
          continue
        }
        let outer = axisOuter(period)
        labels.append(PeriodLabel(primary: inner, secondary: outer == said ? nil : outer))
        said = outer
      }
    }
    return labels
  }

  /// One line for each tick, the year joined on where it is new: "Jan 2023", "Feb", "Mar".
  package func axisLines(for periods: [Period], _ style: PeriodAxisStyle = .normal) -> [String] {
    zip(periods, axisLabels(for: periods, style)).map { period, label in
      guard let secondary = label.secondary else { return label.primary }
      if period.unit <= .day { return say(period, .short) }
      return fill(
        tables.calendar.short.template(for: period.unit),
        axisName(period, .normal) ?? label.primary,
        secondary)
    }
  }

  private func axisYear(_ period: Period, isShort: Bool) -> String {
    guard period.count == 1 else { return say(period, .short) }
    if case .fiscalYear = period.unit {
      let full = Language.fiscalYear(period)
      return isShort ? String(full.dropFirst(2)) : full
    }
    if period.ordinal < 0 { return say(period, .short) }
    return isShort ? Language.twoDigits(period.ordinal) : String(period.ordinal)
  }

  private func axisName(_ period: Period, _ style: PeriodAxisStyle) -> String? {
    let calendar = tables.calendar
    guard let (first, last) = PeriodParts(period).range else { return nil }
    switch period.unit {
    case .month:
      return style == .narrow && first == last
        ? calendar.narrowMonths[first - 1] : calendar.axisMonths.text(first, last)
    case .quarter: return calendar.axisQuarters.text(first, last)
    case .half: return calendar.axisHalves.text(first, last)
    case .week: return calendar.axisWeeks.text(first, last)
    case .day: return first == last ? String(first) : "\(first)–\(last)"
    case .minute, .hour, .year, .fiscalYear: return nil
    }
  }

  /// The year, or for days month and year.
  private func axisOuter(_ period: Period) -> String {
    guard period.unit == .day else { return String(period.year) }
    let month = period.start.components.month
    return fill(
      tables.calendar.short.inYear, tables.calendar.axisMonths.text(month, month),
      String(period.year))
  }
}
