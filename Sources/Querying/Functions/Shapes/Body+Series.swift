import Diagnostics
import Statistics
import TradeData

/// Functions along the time axis.
extension Function.Body {
  typealias Series = @Sendable (TimeSeries, Options) throws(Undefined) -> [Measured]

  /// Of the periods asked for.
  ///
  /// - Parameter fillsSums: Whether a period without rows adds nothing to what the author sums up.
  static func series(
    needsEvenPeriods: Bool = true, fillsSums: Bool = false, _ compute: @escaping Series
  ) -> Function.Body {
    Function.Body(looksAlongTime: true) { (evaluator, invocation, context) throws(QueryFailure) in
      let answer = try evaluator.seriesAnswer(invocation, context, fillsSums: fillsSums)
      return answer.alongTime(needsEvenPeriods, invocation.options, compute)
    }
  }

  /// Of all periods of the data; a period asked for only chooses what is shown. So a moving average
  /// of 2023 begins with a full window.
  static func windowed(fillsSums: Bool = false, _ compute: @escaping Series) -> Function.Body {
    Function.Body(looksAlongTime: true) { (evaluator, invocation, context) throws(QueryFailure) in
      guard evaluator.pair(in: invocation.figure(0), context) == nil else {
        throw context.failure(
          "needs-series", "'\(invocation.function.name)' needs a series, and a->b is a change",
          at: invocation.figure(0).span,
          hint: "put it inside: change(\(invocation.function.name)(…))")
      }
      var wide = context
      wide.ignoresPeriod = true
      let shown = try evaluator.evaluate(invocation.figure(0), context)
      let answer = try evaluator.seriesAnswer(invocation, wide, fillsSums: fillsSums)
        .alongTime(true, invocation.options, compute)
      guard let axis = answer.timeAxis, let first = shown.axes[axis].periods.first,
        let last = shown.axes[axis].periods.last
      else { return answer }
      return answer.keepingPeriods(in: axis) {
        first.startMinute <= $0.startMinute && $0.endMinute <= last.endMinute
      }
    }
  }

  /// With further periods behind the last.
  static func extended(
    by count: @escaping @Sendable (Options) -> Int, _ compute: @escaping Series
  ) -> Function.Body {
    Function.Body(looksAlongTime: true) { (evaluator, invocation, context) throws(QueryFailure) in
      var answer = try evaluator.seriesAnswer(invocation, context)
      guard let axis = answer.timeAxis, let last = answer.axes[axis].periods.last,
        answer.axes[axis].hasEvenPeriods
      else { return answer.alongTime(true, invocation.options, compute) }
      var axes = answer.axes
      for step in 0..<count(invocation.options) {
        axes[axis].keys.append(.period(last.advanced(by: step + 1)))
      }
      answer = answer.spread(over: axes)
      return answer.alongTime(true, invocation.options, compute)
    }
  }
}

extension Evaluator {
  /// The first figure of a call along time, with a key for every period.
  func seriesAnswer(
    _ invocation: Invocation, _ context: Context, fillsSums: Bool = false
  ) throws(QueryFailure) -> Answer {
    let answer = try evaluate(invocation.figure(0), context)
    guard answer.timeAxis != nil else {
      throw context.failure(
        "needs-time", "'\(invocation.function.name)' needs a series over time",
        at: invocation.call.span,
        hint: invocation.function.name == "ytd"
          ? "say by which period: by month; the year up to its latest period alone is x@ytd"
          : "say by which period: by month, by year")
    }
    var whole = answer.withoutGaps()
    if fillsSums, case .call(let call) = invocation.figure(0), call.name.text == "sum" {
      whole.cells = whole.cells.map(\.orZeroIfAbsent)
    }
    return whole
  }
}

extension Answer {
  func alongTime(
    _ needsEvenPeriods: Bool, _ options: Options, _ compute: Function.Body.Series
  ) -> Answer {
    guard let axis = timeAxis else { return self }
    let periods = axes[axis].periods
    let isEven = axes[axis].hasEvenPeriods
    return along(axis) { cells in
      do throws(Undefined) {
        guard isEven || !needsEvenPeriods else {
          throw Undefined(.badParameter, "the periods of the series are not of equal length")
        }
        return try compute(TimeSeries(cells: cells, periods: periods), options)
      } catch {
        return cells.map { _ in Measured(undefined: error) }
      }
    }
  }

  /// Drops the periods of an axis that are not wanted.
  func keepingPeriods(in axis: Int, _ isWanted: (Period) -> Bool) -> Answer {
    var wanted = axes
    wanted[axis].keys = axes[axis].keys.filter { key in
      if case .period(let period) = key { isWanted(period) } else { true }
    }
    return spread(over: wanted)
  }
}
