import Diagnostics
import Statistics
import TradeData

/// A figure at two times.
struct Change {
  let from: Measured
  let to: Measured
  /// Years between the two; nil when the times are not known, as with several at once.
  let years: Double?
  let unit: Unit

  /// The value of a formula on both values, with the reason when one is not there.
  func measured(
    _ formula: (Double, Double) throws(Undefined) -> Double,
    interval: (Interval, Interval) throws(Undefined) -> Interval
  ) -> Measured {
    Measured.catchingUndefined { () throws(Undefined) in
      guard let before = from.value, let after = to.value else {
        throw from.reason ?? to.reason ?? Undefined(.missing, "no value in the data")
      }
      let value = try formula(before, after)
      guard from.interval != nil || to.interval != nil, let old = from.range, let new = to.range
      else { return Measured.result(value, of: [from, to]) }
      let range = try interval(old, new)
      return Measured.result(
        value, interval: range.hull(Interval(exactly: value)), of: [from, to])
    }
  }

  /// For a formula that falls with the base and rises with the value: its ends are at the corners.
  func rising(_ formula: (Double, Double) throws(Undefined) -> Double) -> Measured {
    measured(formula) { (base, value) throws(Undefined) in
      guard base.low > 0 else { throw Undefined(.zeroBase, "the base may be zero") }
      let low =
        base.high.isFinite && value.low.isFinite
        ? try formula(base.high, value.low) : -.infinity
      let high = value.high.isFinite ? try formula(base.low, value.high) : .infinity
      return Interval(low, high)
    }
  }
}

/// What a call compares with what.
enum Comparison {
  /// The two periods of `a->b`.
  case pair(Period, Period)
  /// With the period just before, of the same length, or a year before.
  case shift(Context.Shift)
}

extension Context {
  /// The later or the earlier of the two times of a comparison.
  fileprivate func at(_ comparison: Comparison, isLater: Bool) -> Context {
    var context = self
    switch comparison {
    case .pair: context.side = isLater ? .to : .from
    case .shift(let shift): if !isLater { context.shift = shift }
    }
    return context
  }
}

extension Function.Body {
  typealias ChangeRule = @Sendable (Change, Options) -> Measured

  /// Compares with the period before or, with the option `yoy`, a year before; or the two of `a->b`.
  static func change(_ compute: @escaping ChangeRule) -> Function.Body {
    change(nil, compute)
  }

  /// Compares always with the same distance unless `a->b` says otherwise.
  static func change(
    _ shift: Context.Shift?, needsPair: Bool = false, _ compute: @escaping ChangeRule
  ) -> Function.Body {
    Function.Body(comparesTimes: true, looksAlongTime: true) {
      (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.change(invocation, context, shift, needsPair: needsPair, compute)
    }
  }
}

extension Evaluator {
  /// The comparison that a call asks for; a problem when it names no time at all.
  func comparison(
    _ invocation: Invocation, _ context: Context, shift: Context.Shift? = nil
  ) throws(QueryFailure) -> Comparison {
    for figure in invocation.call.arguments {
      if let pair = pair(in: figure, context) { return .pair(pair.0, pair.1) }
    }
    let hasTime = context.by.contains { name in
      catalog.datasets.contains { periodUnit(name, in: $0) != nil }
    }
    guard
      hasTime || context.period != nil
        || invocation.call.arguments.contains(where: { mentionsPeriod($0, context) })
    else {
      throw context.failure(
        "needs-time",
        "'\(invocation.function.name)' needs a period to compare with an earlier one",
        at: invocation.call.span,
        hint: "for example \(invocation.function.example), or by month")
    }
    return .shift(shift ?? (invocation.options.has("yoy") ? .years(-1) : .stretches(-1)))
  }

  /// An expression at the later and at the earlier time.
  func evaluateTwice(
    _ expression: Expression, _ comparison: Comparison, _ context: Context
  ) throws(QueryFailure) -> (to: Answer, from: Answer) {
    (
      try evaluate(expression, context.at(comparison, isLater: true)),
      try evaluate(expression, context.at(comparison, isLater: false))
    )
  }

  fileprivate func change(
    _ invocation: Invocation, _ context: Context, _ shift: Context.Shift?, needsPair: Bool,
    _ compute: Function.Body.ChangeRule
  ) throws(QueryFailure) -> Answer {
    if needsPair, pair(in: invocation.figure(0), context) == nil {
      throw context.failure(
        "needs-two-periods", "'\(invocation.function.name)' needs two periods",
        at: invocation.call.span, hint: "for example \(invocation.function.example)")
    }
    var comparison = try comparison(invocation, context, shift: shift)
    let to = try evaluate(invocation.figure(0), context.at(comparison, isLater: true))
    // The period before is that of the data: five years back in a census every five.
    if case .shift(.stretches(let count)) = comparison, let axis = to.timeAxis {
      comparison = .shift(.stretches(count * to.axes[axis].step))
    }
    let from = try evaluate(invocation.figure(0), context.at(comparison, isLater: false))
    let base = to.axes.isEmpty ? from : from.spread(over: to.axes)
    var answer = to
    answer.usage.merge(from.usage)
    let years = years(comparison, to)
    answer.cells = zip(to.cells, base.cells).map { to, from in
      compute(
        Change(from: from, to: to, years: years, unit: answer.unit), invocation.options)
    }
    return answer
  }

  /// Years between the ends of the two times.
  private func years(_ comparison: Comparison, _ answer: Answer) -> Double? {
    switch comparison {
    case .pair(let from, let to):
      let years = Double(to.end.day - from.end.day) / 365.25
      let whole = years.rounded()
      return abs(years - whole) < 0.01 ? whole : (years * 10_000).rounded() / 10_000
    case .shift(.years(let count)): return Double(-count)
    case .shift(let shift):
      let axis = answer.timeAxis.map { answer.axes[$0].periods } ?? []
      guard let period = axis.first ?? answer.usage.parts.first?.asked else { return nil }
      let steps = if case .stretches(let count) = shift { abs(count) } else { 1 }
      return Double(steps * period.count) / Double(period.unit.perYear)
    }
  }

  /// The two periods of `a->b` in an expression or around it.
  func pair(in expression: Expression, _ context: Context) -> (Period, Period)? {
    if case .pair(let from, let to)? = context.period?.selector { return (from, to) }
    return search(expression, context) { part in
      for case .period(.pair(let from, let to), _) in part.selectors { return (from, to) }
      return nil
    }
  }

  private func mentionsPeriod(_ expression: Expression, _ context: Context) -> Bool {
    search(expression, context) { part in
      for case .period in part.selectors { return true }
      return nil
    } ?? false
  }

  /// The first thing found in the references and calls of an expression, inside metrics too.
  func search<Found>(
    _ expression: Expression, _ context: Context, _ find: (Expression) -> Found?
  ) -> Found? {
    if let found = find(expression) { return found }
    switch expression {
    case .reference(let name, _):
      guard !name.isQuoted, let metric = catalog.metric(name.text),
        !context.metricStack.contains(metric.name),
        let query = try? ExpressionParser.query(metric.text)
      else { return nil }
      var inner = context
      inner.metricStack.append(metric.name)
      return search(query.expression, inner, find)
    case .call(let call):
      for figure in call.arguments {
        if let found = search(figure, context, find) { return found }
      }
      return nil
    case .binary(_, let left, let right, _):
      return search(left, context, find) ?? search(right, context, find)
    case .negated(let inner, _): return search(inner, context, find)
    default: return nil
    }
  }
}

extension Expression {
  /// What narrows a reference or a call; nothing for other parts.
  fileprivate var selectors: [Selector] {
    switch self {
    case .reference(_, let selectors): selectors
    case .call(let call): call.selectors
    default: []
    }
  }
}
