/// How one length of period is named inside its year.
struct PeriodNames: Sendable {
  /// By number within the year, from 1: month names, or numerals where the language counts months.
  let names: [String]
  /// "{0}" one of the names: "{0}月".
  let one: String
  /// "{0}" first and "{1}" last name of a stretch: "{0}–{1}月".
  let span: String

  init(_ names: String, one: String = "{0}", span: String) {
    self.names = names.split(separator: " ").map(String.init)
    self.one = one
    self.span = span
  }

  func text(_ first: Int, _ last: Int) -> String {
    first == last ? fill(one, names[first - 1]) : fill(span, names[first - 1], names[last - 1])
  }
}

/// Days and weeks, whose numbers need no names. "{0}" day or week, "{1}" last day or week, "{2}" month.
struct NumberedNames: Sendable {
  let one: String
  let span: String
  /// How the first is written where it is not "1": French "1er janvier".
  var ordinalFirst = "1"

  func text(_ first: Int, _ last: Int, _ month: String = "") -> String {
    let start = first == 1 ? ordinalFirst : String(first)
    return first == last
      ? fill(one, start, "", month) : fill(span, start, String(last), month)
  }
}

/// One way of naming periods: in full, short, or on an axis.
struct PeriodForms: Sendable {
  let months: PeriodNames
  /// Month names as they stand beside a day: Russian "15 июня".
  let monthsOfDays: [String]
  let quarters: PeriodNames
  let halves: PeriodNames
  let weeks: NumberedNames
  let days: NumberedNames
  /// "{0}" a year; "{0}" and "{1}" first and last.
  let year: String
  let years: String
  /// "{0}" the period inside the year, "{1}" the year.
  let inYear: String
  /// The same for quarters, halves and weeks where it differs.
  var numberedInYear: String?
  /// "{0}" and "{1}": periods of which each names its year, or month.
  let wideSpan: String
  /// "{0}" a fiscal year as "2023/24".
  let fiscalYear: String
  let fiscalYears: String
}

/// The calendar of a language.
struct CalendarWords: Sendable {
  let full: PeriodForms
  let short: PeriodForms
  /// What an axis prints under a tick, the year being said apart.
  let axisMonths: PeriodNames
  let axisQuarters: PeriodNames
  let axisHalves: PeriodNames
  let axisWeeks: NumberedNames
  /// Months in the least room: letters or numerals.
  let narrowMonths: [String]
}
