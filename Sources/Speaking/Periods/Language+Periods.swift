package import TradeData

package enum PeriodStyle: Sendable {
  /// For text and subtitles: "January–April 2023".
  case full
  /// For labels and tables: "Jan–Apr 2023".
  case short
}

extension Language {
  /// A period in the reader's language: "January–April 2023", "2023年1–4月".
  package func say(_ period: Period, _ style: PeriodStyle = .full) -> String {
    let forms = style == .full ? tables.calendar.full : tables.calendar.short
    switch period.unit {
    case .year:
      return period.count == 1
        ? fill(forms.year, String(period.ordinal))
        : fill(forms.years, String(period.ordinal), String(period.ordinal + period.count - 1))
    case .fiscalYear:
      let first = Language.fiscalYear(period.ordinal)
      return period.count == 1
        ? fill(forms.fiscalYear, first)
        : fill(
          forms.fiscalYears, first, Language.fiscalYear(period.ordinal + period.count - 1))
    default:
      if let inner = PeriodParts(period).text(in: forms) {
        return fill(forms.template(for: period.unit), inner, String(period.year))
      }
      let first = Period(period.unit, period.ordinal)
      let last = first.advanced(by: period.count - 1)
      if period.unit == .day, first.year == last.year {
        let days = [first, last].map { PeriodParts($0).text(in: forms) ?? "" }
        return fill(forms.inYear, fill(forms.wideSpan, days[0], days[1]), String(period.year))
      }
      return fill(forms.wideSpan, say(first, style), say(last, style))
    }
  }

  /// The stretch from the first day of one period to the last day of another, named in their common
  /// unit: "2019–2023", "January 2021 – December 2023".
  package func say(
    from first: Period, through last: Period, _ style: PeriodStyle = .full
  ) -> String {
    if first == last { return say(first, style) }
    if first.unit == last.unit {
      let count = last.ordinal + last.count - first.ordinal
      if count >= 1 { return say(Period(first.unit, first.ordinal, count: count), style) }
    }
    let forms = style == .full ? tables.calendar.full : tables.calendar.short
    return fill(forms.wideSpan, say(first, style), say(last, style))
  }

  /// "2023/24", and "1999/2000" over a turn of century.
  static func fiscalYear(_ start: Int) -> String {
    let next = start + 1
    return next % 100 == 0 ? "\(start)/\(next)" : "\(start)/" + twoDigits(next)
  }

  static func twoDigits(_ year: Int) -> String {
    let short = year % 100
    return short < 10 ? "0\(short)" : String(short)
  }
}

extension PeriodForms {
  /// How a period of this length is joined with its year.
  func template(for unit: PeriodUnit) -> String {
    switch unit {
    case .quarter, .half, .week: numberedInYear ?? inYear
    default: inYear
    }
  }
}

/// A period as numbers within its year.
struct PeriodParts {
  let period: Period

  init(_ period: Period) { self.period = period }

  /// The number within the year of the first and last unit; nil when they lie in different years,
  /// or, for days, in different months.
  var range: (first: Int, last: Int)? {
    let last = Period(period.unit, period.ordinal + period.count - 1)
    guard period.year == last.year else { return nil }
    if period.unit == .day {
      let (start, end) = (period.start.components, last.start.components)
      return start.month == end.month ? (start.day, end.day) : nil
    }
    let first = PeriodParts.number(period)
    return (first, first + period.count - 1)
  }

  /// From 1 within the year.
  private static func number(_ period: Period) -> Int {
    switch period.unit {
    case .week: period.isoWeek.week
    case .day, .year, .fiscalYear: 1
    case .month, .quarter, .half:
      (period.start.components.month - 1) / (period.unit.months ?? 1) + 1
    }
  }

  /// The period without its year; nil when it spans years (or, for days, months), and for years.
  func text(in forms: PeriodForms) -> String? {
    guard let (first, last) = range else { return nil }
    switch period.unit {
    case .month: return forms.months.text(first, last)
    case .quarter: return forms.quarters.text(first, last)
    case .half: return forms.halves.text(first, last)
    case .week: return forms.weeks.text(first, last)
    case .day:
      return forms.days.text(first, last, forms.monthsOfDays[period.start.components.month - 1])
    case .year, .fiscalYear: return nil
    }
  }
}
