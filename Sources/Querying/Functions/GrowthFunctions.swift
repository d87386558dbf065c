import Diagnostics
import Statistics
import TradeData

/// Comparisons of a figure with an earlier one. They evaluate their argument twice, at two times, so
/// the base need not be on the axis.
enum GrowthFunctions {
  static let all: [Function] = [
    Function(
      name: "yoy", signature: "yoy(x)",
      summary: "relative change on the same period a year earlier", unit: "change",
      example: "yoy(units@2023)",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .years(-1), .relative)
      }),
    Function(
      name: "mom", signature: "mom(x)",
      summary: "relative change on the period just before, of the same length", unit: "change",
      example: "mom(units) by month",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .stretches(-1), .relative)
      }),
    Function(
      name: "growth", signature: "growth(x)",
      summary: "relative change between the two periods of a->b, or on the period before",
      unit: "change", example: "growth(units@2022->2023) by partner",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .stretches(-1), .relative)
      }),
    Function(
      name: "change", signature: "change(x)",
      summary:
        "absolute change between the two periods of a->b, or on the period before; shares change by points",
      unit: "that of x", example: "change(units@2022->2023) by partner",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .stretches(-1), .absolute)
      }),
    Function(
      name: "ratio", signature: "ratio(x)",
      summary: "how many times as many: the later period divided by the earlier", unit: "times",
      example: "ratio(units@2022->2023)",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .stretches(-1), .ratio)
      }),
    Function(
      name: "cagr", signature: "cagr(x)",
      summary: "constant yearly growth between the two periods of a->b", unit: "change",
      example: "cagr(units@2019->2023) by partner",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.growth(call, context, shift: .stretches(-1), .yearly)
      }),
    Function(
      name: "base", signature: "base(x, increased 17.8 times)",
      summary: "the earlier figure that a stated growth implies, with its interval",
      unit: "that of x", example: "base(units@2023, up 25 percent)",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.impliedBase(call, context)
      }),
  ]
}

extension Evaluator {
  enum Comparison { case relative, absolute, ratio, yearly }

  /// Compares the argument with itself at an earlier time.
  func growth(
    _ call: Expression.Call, _ context: Context, shift: Context.Shift, _ comparison: Comparison
  ) throws(QueryFailure) -> Answer {
    guard let argument = call.arguments.first, call.arguments.count == 1 else {
      throw context.failure(
        "missing-argument", "'\(call.name.text)' takes one argument", at: call.span,
        hint: "for example \(call.name.text)(units@2023)")
    }
    let pair = pair(in: argument, context)
    if comparison == .yearly, pair == nil {
      throw context.failure(
        "needs-two-periods", "'cagr' needs two periods", at: call.span,
        hint: "for example cagr(units@2019->2023)")
    }
    var later = context
    var earlier = context
    if pair != nil {
      later.side = .to
      earlier.side = .from
    } else {
      try requirePeriod(of: argument, call, context)
      earlier.shift = shift
    }
    let to = try evaluate(argument, later)
    let from = try evaluate(argument, earlier)
    var aligned = (to, from)
    if !to.axes.isEmpty {
      let base = from.spread(over: to.axes)
      aligned = (to, base)
    }
    var answer = to
    answer.usage.merge(from.usage)
    switch comparison {
    case .absolute: answer.unit = to.unit.subtracted(from.unit) ?? to.unit
    case .ratio: answer.unit = .times
    case .relative, .yearly: answer.unit = .change
    }
    let years = pair.map { Double($0.1.end.day - $0.0.end.day) / 365.25 } ?? 1
    let steps = zip(aligned.0.cells, aligned.1.cells)
    answer.cells = steps.map { to, from in
      switch comparison {
      case .absolute: to - from
      case .ratio: Measured.ratio(to, from)
      case .relative: Measured.relativeGrowth(from: from, to: to)
      case .yearly: Measured.yearlyGrowth(from: from, to: to, years: years.rounded(to: 4))
      }
    }
    return answer
  }

  /// The two periods of `a->b` in an expression or around it.
  private func pair(in expression: Expression, _ context: Context) -> (Period, Period)? {
    if case .pair(let from, let to)? = context.period?.selector { return (from, to) }
    var selectors: [Expression.Selector] = []
    switch expression {
    case .reference(let name, let own):
      selectors = own
      if let metric = catalog.metric(name.text), !own.contains(where: \.isPair),
        !context.metricStack.contains(metric.name),
        let query = try? ExpressionParser.query(metric.text)
      {
        var inner = context
        inner.metricStack.append(metric.name)
        return pair(in: query.expression, inner)
      }
    case .call(let call):
      selectors = call.selectors
      if let first = call.arguments.first, let found = pair(in: first, context) { return found }
    case .binary(_, let left, let right, _):
      return pair(in: left, context) ?? pair(in: right, context)
    case .negated(let inner, _): return pair(in: inner, context)
    default: return nil
    }
    for selector in selectors {
      if case .period(.pair(let from, let to), _) = selector { return (from, to) }
    }
    return nil
  }

  /// A change needs a time: a period asked for, or a time axis.
  private func requirePeriod(
    of argument: Expression, _ call: Expression.Call, _ context: Context
  ) throws(QueryFailure) {
    let hasTimeAxis = context.by.contains { name in
      catalog.datasets.contains { periodUnit(name, in: $0) != nil }
    }
    guard hasTimeAxis || context.period != nil || mentionsPeriod(argument, context) else {
      throw context.failure(
        "needs-time", "'\(call.name.text)' needs a period to compare with an earlier one",
        at: call.span, hint: "for example \(call.name.text)(units@2023), or by month")
    }
  }

  private func mentionsPeriod(_ expression: Expression, _ context: Context) -> Bool {
    func has(_ selectors: [Expression.Selector]) -> Bool {
      selectors.contains { if case .period = $0 { true } else { false } }
    }
    switch expression {
    case .reference(let name, let selectors):
      if has(selectors) { return true }
      guard let metric = catalog.metric(name.text), !context.metricStack.contains(metric.name),
        let query = try? ExpressionParser.query(metric.text)
      else { return false }
      var inner = context
      inner.metricStack.append(metric.name)
      return mentionsPeriod(query.expression, inner)
    case .call(let call):
      return has(call.selectors) || call.arguments.contains { mentionsPeriod($0, context) }
    case .binary(_, let left, let right, _):
      return mentionsPeriod(left, context) || mentionsPeriod(right, context)
    case .negated(let inner, _): return mentionsPeriod(inner, context)
    default: return false
    }
  }

  func impliedBase(
    _ call: Expression.Call, _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard let argument = call.arguments.first, let phrase = call.phrase,
      let number = Double(phrase.number)
    else {
      throw context.failure(
        "missing-argument", "'base' takes a figure and a stated growth", at: call.span,
        hint: "for example base(total, increased 17.8 times)")
    }
    let statement: ImpliedBase.Statement
    switch (phrase.reading, phrase.isPercent) {
    case (.decrease, true): statement = .percent(-number)
    case (.decrease, false):
      throw context.failure(
        "bad-growth-phrase", "a decrease of N times has no meaning", at: phrase.span,
        hint: "say the decrease in percent, or the ratio: 0.2 times")
    case (_, true): statement = .percent(number)
    case (.increase, false): statement = .increaseOfTimes(number)
    case (.multiple, false): statement = .timesAsMany(number)
    }
    let places = phrase.number.split(separator: ".").dropFirst().first?.count ?? 0
    let unit = Double("1e-\(places)") ?? 1
    var answer = try evaluate(argument, context)
    answer.cells = answer.cells.map { ImpliedBase.base(of: $0, statement, growthUnit: unit) }
    return answer
  }
}

extension Measured {
  /// The relative change as a share, with its interval.
  static func relativeGrowth(from base: Measured, to value: Measured) -> Measured {
    value.growthPercent(from: base) / Measured(100)
  }

  /// How many times as many; a base that is zero or negative has no multiple.
  static func ratio(_ value: Measured, _ base: Measured) -> Measured {
    if let from = base.value, from < 0 {
      return Measured(undefined: Undefined(.negativeBase, "the base is negative"))
    }
    return value / base
  }

  static func yearlyGrowth(from base: Measured, to value: Measured, years: Double) -> Measured {
    guard let from = base.value, let to = value.value else {
      return Measured(
        undefined: base.reason ?? value.reason ?? Undefined(.missing, "no value in the data"))
    }
    return Measured.of { () throws(Undefined) in
      try CompoundGrowth.cagr(from: from, to: to, years: years)
    }
  }
}

extension Double {
  /// Rounded to decimal places; whole years come out whole.
  fileprivate func rounded(to places: Int) -> Double {
    let whole = rounded()
    if abs(self - whole) < 0.01 { return whole }
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
