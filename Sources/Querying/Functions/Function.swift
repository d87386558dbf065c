import Diagnostics
package import TradeData

/// A function of the expression language: what it is called, what it takes, how it is computed.
///
/// This one value feeds the parser, the evaluator, the reference page and the suggestions.
package struct Function: Sendable {
  package let name: String
  package let parameters: [Parameter]
  /// What the result counts.
  package let unit: UnitRule
  /// One sentence for the reference page.
  package let summary: String
  /// The formula, or who published it.
  package let source: String
  /// An expression that works on data with units, value, partner, product and months.
  package let example: String
  let body: Body

  init(
    _ name: String, _ parameters: [Parameter], unit: UnitRule, _ summary: String,
    source: String, example: String, _ body: Body
  ) {
    self.name = name
    self.parameters = parameters
    self.unit = unit
    self.summary = summary
    self.source = source
    self.example = example
    self.body = body
  }

  /// How it is written: `ma(x, n)`; what may be left out stands in brackets with its default.
  package var signature: String {
    name + "(" + parameters.map(\.signature).joined(separator: ", ") + ")"
  }

  /// How the unit of the result follows from that of the first argument.
  package enum UnitRule: Sendable {
    case same
    case fixed(Unit)
    /// Two shares or percentages differ by points.
    case difference
    case squared
    /// The body knows; the text is for the reference page.
    case own(String)

    func unit(of argument: Unit) -> Unit {
      switch self {
      case .same, .own: argument
      case .fixed(let unit): unit
      case .difference:
        argument.kind == .percent ? .points : argument.subtracted(argument) ?? argument
      case .squared: argument.multiplied(by: argument) ?? .number
      }
    }

    /// For the reference page.
    package var words: String {
      switch self {
      case .same: "that of x"
      case .fixed(let unit): unit.name
      case .difference: "that of x; points for shares"
      case .squared: "that of x, squared"
      case .own(let words): words
      }
    }
  }

  /// How an answer is made from a call. Most are made by one of the shapes in this folder.
  struct Body: Sendable {
    let evaluate: @Sendable (Evaluator, Invocation, Context) throws(QueryFailure) -> Answer
    /// Whether it compares the two times of `a->b` itself; of others the difference is taken.
    let comparesTimes: Bool
    /// Whether it looks along time, so that every period has its neighbours.
    let looksAlongTime: Bool

    init(
      comparesTimes: Bool = false, looksAlongTime: Bool = false,
      _ evaluate:
        @escaping @Sendable (Evaluator, Invocation, Context) throws(QueryFailure) -> Answer
    ) {
      self.comparesTimes = comparesTimes
      self.looksAlongTime = looksAlongTime
      self.evaluate = evaluate
    }
  }
}

/// A call with the function that it calls.
struct Invocation: Sendable {
  let call: Expression.Call
  let function: Function
  let options: Options

  init(_ call: Expression.Call, _ function: Function) {
    self.call = call
    self.function = function
    options = Options(call, function)
  }

  /// The argument at a place, which the parser has made sure is an expression.
  func figure(_ place: Int) -> Expression {
    guard case .figure(let figure, _)? = call.values[place] else {
      preconditionFailure("'\(function.name)' declares a figure at place \(place)")
    }
    return figure
  }

  /// The dimension written inside the call.
  var inner: Expression.Name? {
    for case .figure(_, by: let name?)? in call.values { return name }
    return nil
  }
}

extension Evaluator {
  func call(_ call: Expression.Call, _ context: Context) throws(QueryFailure) -> Answer {
    guard let function = FunctionRegistry.function(named: call.name.text) else {
      throw context.failure(
        "works-on-rows", "'\(call.name.text)' works row by row, not on figures", at: call.span,
        hint: "put it into derive:, or inside a summary of rows: mean(if(…)), count(contains(…))")
    }
    let inner = context.narrowed(by: call.selectors)
    if context.side == nil, call.selectors.contains(where: \.isPair),
      !compares(.call(call), context)
    {
      return try difference(at: call.span, inner) { (context) throws(QueryFailure) in
        try invoke(Invocation(call, function), context)
      }
    }
    return try invoke(Invocation(call, function), inner)
  }

  private func invoke(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    var answer =
      if invocation.function.body.looksAlongTime, let calendar = splitCalendar(of: context) {
        try alongCalendar(calendar, context) { (context) throws(QueryFailure) in
          try invocation.function.body.evaluate(self, invocation, context)
        }
      } else {
        try invocation.function.body.evaluate(self, invocation, context)
      }
    answer.unit = invocation.function.unit.unit(of: answer.unit)
    return answer
  }
}

extension Context {
  /// This context with the selectors that follow a call: they hold for what is inside.
  func narrowed(by selectors: [Expression.Selector]) -> Context {
    var inner = self
    for selector in selectors {
      switch selector {
      case .period(let period, let span): inner.period = (period, span)
      case .member, .dimension: inner.members.append(selector)
      }
    }
    return inner
  }
}
