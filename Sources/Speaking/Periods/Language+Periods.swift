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
      let last = period.ordinal + period.count - 1
      if period.count == 1 { return year(period.ordinal, forms) }
      return period.ordinal < 0
        ? fill(forms.wideSpan, year(period.ordinal, forms), year(last, forms))
        : fill(forms.years, String(period.ordinal), String(last))
    case .fiscalYear(_, let isNamedByEnd):
      let first = Language.fiscalYear(period.ordinal, isNamedByEnd)
      return period.count == 1
        ? fill(forms.fiscalYear, first)
        : fill(
          forms.fiscalYears, first,
          Language.fiscalYear(period.ordinal + period.count - 1, isNamedByEnd))
    case .minute, .hour: return time(period, style, forms)
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
    if first.unit.minutes != nil || last.unit.minutes != nil {
      return say(from: .day(first.start), through: .day(last.end), style)
    }
    if first.unit == last.unit {
      let count = last.ordinal + last.count - first.ordinal
      if count >= 1 { return say(Period(first.unit, first.ordinal, count: count), style) }
    }
    let forms = style == .full ? tables.calendar.full : tables.calendar.short
    return fill(forms.wideSpan, say(first, style), say(last, style))
  }

  /// The stretch in words that hold together in a line: it may end behind the dash between two dates,
  /// not within one.
  package func sayHeld(from first: Period, through last: Period) -> String {
    say(from: first, through: last).replacing(" ", with: "\u{A0}")
      .replacing("\u{A0}–\u{A0}", with: "\u{A0}– ")
  }

  /// "2023", "500 BC".
  private func year(_ year: Int, _ forms: PeriodForms) -> String {
    guard year < 0 else { return fill(forms.year, String(year)) }
    return fill(words.yearBeforeEra, year > -10_000 ? String(-year) : number(Double(-year)))
  }

  /// "1 March 2024, 08:00", and "08:00–09:59" for a stretch within a day.
  private func time(_ period: Period, _ style: PeriodStyle, _ forms: PeriodForms) -> String {
    let last = Period(.minute, period.endMinute - 1)
    guard period.start == last.start else {
      return fill(forms.wideSpan, moment(period, style), moment(last, style))
    }
    let end = period.count == 1 ? "" : "–" + PeriodText.clock(last)
    return moment(period, style) + end
  }

  private func moment(_ period: Period, _ style: PeriodStyle) -> String {
    let gap = ["zh", "ja", "ko"].contains(code.prefix(2)) ? " " : words.comma
    return say(Period.day(period.start), style) + gap + PeriodText.clock(period)
  }

  /// "2023/24", and "1999/2000" over a turn of century; "2024" where the year is named by its end.
  static func fiscalYear(_ start: Int, _ isNamedByEnd: Bool) -> String {
    let next = start + 1
    if isNamedByEnd { return String(next) }
    return next % 100 == 0 ? "\(start)/\(next)" : "\(start)/" + twoDigits(next)
  }

  /// A fiscal year as an axis has it: "2023/24".
  package static func fiscalYear(_ period: Period) -> String {
    guard case .fiscalYear(_, let isNamedByEnd) = period.unit else { return String(period.year) }
    return fiscalYear(period.ordinal, isNamedByEnd)
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
    case .minute, .hour, .day, .year, .fiscalYear: 1
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
    case .minute, .hour, .year, .fiscalYear: return nil
    }
  }
}
