import Charting
import Querying
import SpecReading
import Statistics
import TradeData

/// Rules of figures along the calendar.
extension Binder {
  mutating func checkCalendar(_ bound: BoundRows, _ spec: ChartSpec) {
    checkWeeks(bound, spec)
    checkDecades(bound, spec)
    checkOrderOfAxes(bound, spec)
  }

  /// Whether a chart adds up rows, so that more of them make more.
  private func addsUpRows(_ bound: BoundRows) -> Bool {
    guard let text = bound.text, let query = try? ExpressionParser.query(text.expression) else {
      return false
    }
    return addsUp(query.expression)
      && bound.rows.usage.parts.allSatisfy { part in
        let dataset = loaded.catalog.datasets.first { $0.name == part.dataset }
        return dataset?.measure(part.measure)?.aggregate ?? .sum == .sum
      }
  }

  /// A month has the four or five weeks whose Thursdays lie in it: what they add up to rises and falls by a
  /// quarter for no other reason.
  private mutating func checkWeeks(_ bound: BoundRows, _ spec: ChartSpec) {
    let axis = bound.rows.categoryAxis
    let isOfMonths =
      axis.isTime ? axis.periodUnit == .month : axis.name == CalendarPart.monthOfYear.rawValue
    guard isOfMonths, evaluator.isOfWeeks(bound.rows.usage), addsUpRows(bound) else { return }
    rule("months-of-weeks", "some of the months have five weeks, the others four", spec)
  }

  /// The decade that has just begun stands beside whole ones and looks like a fall.
  private mutating func checkDecades(_ bound: BoundRows, _ spec: ChartSpec) {
    let years = [CalendarPart.decade.rawValue: 10, CalendarPart.century.rawValue: 100]
    let axes = [bound.rows.categoryAxis, bound.rows.seriesAxis].compactMap { $0 }
    guard let axis = axes.first(where: { $0.isCalendarPart && years[$0.name] != nil }),
      let count = years[axis.name], addsUpRows(bound),
      let dataset = bound.rows.usage.parts.first.flatMap({ part in
        loaded.catalog.datasets.first { $0.name == part.dataset }
      })
    else { return }
    let stretches = axis.keys.compactMap { Int($0.text) }.sorted().map {
      Period(.year, $0, count: count)
    }
    let shortfalls = evaluator.shortfalls(of: stretches, in: dataset)
    guard shortfalls.count > 2, shortfalls.dropFirst().dropLast().allSatisfy({ $0 == nil }) else {
      return
    }
    for reason in [shortfalls.first, shortfalls.last].compactMap({ $0 ?? nil }) {
      rule("incomplete-period", reason.sentence + ", and what they add up to is drawn", spec)
    }
  }

  /// Who names an ordered dimension first, as the terms of a yield curve, may mean it for the axis.
  private mutating func checkOrderOfAxes(_ bound: BoundRows, _ spec: ChartSpec) {
    guard MarkRegistry.followsTime(spec.kind.value), bound.rows.categoryAxis.isTime,
      bound.layers == nil, let other = bound.rows.seriesAxis, !other.isTime,
      other.isNumeric || other.hasGivenOrder, let text = bound.text,
      let query = try? ExpressionParser.query(text.expression), query.by.first?.text == other.name
    else { return }
    let dates = bound.rows.usage.parts.first.flatMap { part in
      loaded.catalog.datasets.first { $0.name == part.dataset }?.period?.name
    }
    rule(
      "time-along-axis",
      "the lines run along \(bound.rows.categoryAxis.name), though '\(other.name)' is named first",
      spec,
      hint: dates.map {
        "for lines along '\(other.name)' make names of the dates: `derive: {date: text(\($0))}`, and "
          + "`by \(other.name), date`"
      })
  }

  /// The month in which the years of the data begin.
  func fiscalStart(_ usage: Usage) -> Int {
    let dataset = usage.parts.first.flatMap { part in
      loaded.catalog.datasets.first { $0.name == part.dataset }
    }
    if case .fiscalYear(let start, _)? = dataset?.period?.fiscalYear { return start }
    return 1
  }
}
