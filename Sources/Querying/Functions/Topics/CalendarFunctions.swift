import Statistics
import TradeData

/// Totals along time, and what the calendar does to months.
enum CalendarFunctions {
  static let all: [Function] = [
    Function(
      "cumulative", [.figure()], unit: .same,
      "running total from the first period shown, of a change from the first that has one; a missing period ends it, but of sum(x) one without rows adds nothing. Without a period it runs along the members in their order, such as classes; `cumulative(largest(x, 9))` from the largest down",
      source: "Σx",
      example: "cumulative(units@2023) by month", RunningTotals.body),
    Function(
      "running_max", [.figure()], unit: .same,
      "highest figure so far; a period without one has none, and the next goes on",
      source: "max of x so far", example: "units / running_max(units) - 1 by month",
      .windowed { (series, _) throws(Undefined) in soFar(series) { $0 > $1 } }),
    Function(
      "running_min", [.figure()], unit: .same,
      "lowest figure so far; a period without one has none, and the next goes on",
      source: "min of x so far", example: "running_min(units) by month",
      .windowed { (series, _) throws(Undefined) in soFar(series) { $0 < $1 } }),
    Function(
      "ytd", [.figure()], unit: .same,
      "running total since the start of each year; a missing period ends it until the next year",
      source: "Σx since January", example: "yoy(ytd(units)) by month",
      .windowed(fillsSums: true) { (series, _) throws(Undefined) in yearToDate(series) }),
    Function(
      "rolling",
      [
        .figure(), .whole("n", 1...10_000),
        .word("of", "sum", "mean", "median", "min", "max", "stdev"),
        .periods,
      ], unit: .same,
      "sum, or mean, median, minimum, maximum or standard deviation, of the last n periods; undefined until there are n",
      source: "Σx over n periods", example: "rolling(units, 12) by month",
      .windowed(fillsSums: true) { (series, options) throws(Undefined) in
        let count = options.whole("n")
        let of = options.word("of")
        return try series.along(options) { (series) throws(Undefined) in
          try series.windows(back: count - 1, forward: 0, rises: of != "stdev") {
            (values) throws(Undefined) in
            of == "sum"
              ? try SeriesGrowth.rollingSum(values, count: count)
              : RollingWindows.figures(of, values, count)
          }
        }
      }),
    Function(
      "janfeb", [.figure()], unit: .same,
      "months with January and February each replaced by their mean, since Lunar New Year moves between them",
      source: "(January + February) / 2, as China's statistics merge them",
      example: "yoy(janfeb(units)) by month",
      .windowed { (series, _) throws(Undefined) in try januaryFebruary(series) }),
    Function(
      "per_day", [.figure()], unit: .own("that of x per day"),
      "the figure of each period per day of it, which makes February comparable",
      source: "x / days of the period", example: "per_day(units) by month",
      Function.Body(looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        let figures = try evaluator.seriesAnswer(invocation, context)
        let isOfWeeks = evaluator.isOfWeeks(figures.usage)
        var answer =
          try figures
          .alongTime(false, invocation.options) { (series, _) throws(Undefined) in
            zip(series.cells, series.periods).map { cell, period in
              let whole = period.covered(byWeeks: isOfWeeks)
              let minutes = Double(whole.endMinute - whole.startMinute)
              return cell / Measured(minutes / Double(Period.minutesPerDay))
            }
          }
        answer.unit = answer.unit.divided(by: Unit(named: "day")) ?? answer.unit
        return answer
      }),
  ]

  /// The figure that surpasses all before it, at each period that has one.
  private static func soFar(
    _ series: TimeSeries, _ surpasses: (Double, Double) -> Bool
  ) -> [Measured] {
    var best: Measured?
    return series.cells.map { cell in
      guard let value = cell.value else { return cell }
      if best?.value.map({ surpasses(value, $0) }) ?? true { best = cell }
      return best ?? cell
    }
  }

  private static func yearToDate(_ series: TimeSeries) -> [Measured] {
    var total: Measured?
    var year: Int?
    return zip(series.cells, series.periods).map { cell, period in
      let own = period.unit == .week ? period.isoWeek.year : yearOf(period)
      if own != year {
        year = own
        total = isFirstOfYear(period) ? Measured(0) : nil
      }
      guard let sum = total else {
        return Measured(
          undefined: Undefined(.incompleteBase, "the data do not have the start of the year"))
      }
      total = sum + cell
      return total ?? cell
    }
  }

  private static func yearOf(_ period: Period) -> Int {
    if case .fiscalYear = period.unit { return period.ordinal }
    return period.year
  }

  private static func isFirstOfYear(_ period: Period) -> Bool {
    switch period.unit {
    case .week: return period.isoWeek.week == 1
    case .fiscalYear: return true
    default:
      let (_, month, day) = period.start.components
      return month == 1 && day == 1
    }
  }

  private static func januaryFebruary(_ series: TimeSeries) throws(Undefined) -> [Measured] {
    guard series.periods.first?.unit == .month else {
      throw Undefined(.badParameter, "January and February can only be merged in months")
    }
    return series.cells.indices.map { place in
      let month = series.periods[place].start.components.month
      guard month <= 2 else { return series.cells[place] }
      let other = month == 1 ? place + 1 : place - 1
      guard series.cells.indices.contains(other) else {
        return Measured(
          undefined: Undefined(
            .incompleteBase,
            month == 1 ? "February is not in the data" : "January is not in the data"))
      }
      let (january, february) = month == 1 ? (place, other) : (other, place)
      return (series.cells[january] + series.cells[february]) / Measured(2)
    }
  }
}
