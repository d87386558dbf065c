/// Why a text is not a period. `sentence` does not quote the text; the caller does.
package struct PeriodFault: Error, Hashable, Sendable {
  /// Stable, kebab-case: `no-such-day`.
  package let id: String
  /// What is wrong: `no such day`.
  package let sentence: String
  package let hint: String?

  init(_ id: String, _ sentence: String, hint: String? = nil) {
    self.id = id
    self.sentence = sentence
    self.hint = hint
  }

  static let noSuchYear = PeriodFault(
    "no-such-year", "no such year", hint: "years are 1 to 9999, or BC, as in 500 BC or -500")
  static let empty = PeriodFault(
    "missing-period", "no period",
    hint: "fill the cells in, or leave such rows out with `where: known(…)` of that column")

  static func noSuchMonth(_ month: Int) -> PeriodFault {
    PeriodFault("no-such-month", "no such month", hint: "months are 1 to 12, found \(month)")
  }

  static func noSuchDay(_ year: Int, _ month: Int) -> PeriodFault {
    let days = CivilDate.daysIn(month: month, of: year)
    return PeriodFault(
      "no-such-day", "no such day",
      hint: "\(PeriodText.padded(year, 4))-\(PeriodText.padded(month, 2)) has \(days) days")
  }

  static func noSuchPart(_ name: String, upTo last: Int) -> PeriodFault {
    PeriodFault(
      "no-such-\(name)", "no such \(name)", hint: "\(name)s are 1 to \(last)")
  }

  static let unknownForm = PeriodFault(
    "unknown-period", "not a period",
    hint: "write 2023, 2023H1, 2023Q3, 2023-06, 2023-W07, 2023-06-15 or 2023-01..2023-04, "
      + "or declare the form, as in read: d/M/yyyy")

  static let pairOfYears = PeriodFault(
    "unknown-period", "a year over two calendar years, but its first month is not known",
    hint: "declare the month in which it begins: period: {column: ..., fiscal: 7}")

  static let ambiguousForm = PeriodFault(
    "ambiguous-date", "ambiguous date form: day and month cannot be told apart",
    hint: "declare the form, as in read: d/M/yyyy or read: M/d/yyyy")

  static func dayFirstForm(_ pattern: String) -> PeriodFault {
    PeriodFault(
      "unknown-period", "not a period as written", hint: "declare the form: read: \(pattern)")
  }
}
