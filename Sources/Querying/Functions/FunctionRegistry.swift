import Diagnostics
import Statistics
import TradeData

/// A function of the expression language: what it is called, what it does, how it is computed.
package struct Function: Sendable {
  package let name: String
  /// How it is written: `ma(x, n)`.
  package let signature: String
  /// One sentence for the reference page.
  package let summary: String
  /// What the result counts.
  package let unit: String
  package let example: String
  let body: Body

  enum Body: Sendable {
    /// Of the rows of each cell.
    case rows(@Sendable ([Double]) throws(Undefined) -> Double, UnitRule)
    /// Of the figures along the time axis, oldest first. The numbers are the further arguments.
    case alongTime(@Sendable ([Measured], [Double]) -> [Measured], UnitRule)
    /// Of the figures of all members at one time.
    case acrossMembers(@Sendable ([Measured]) -> [Measured], UnitRule)
    /// Of each figure alone.
    case each(@Sendable (Measured, [Double]) -> Measured, UnitRule)
    /// Of the figures of one inner dimension: `hhi(units by partner)`.
    case collapse(@Sendable ([Double]) throws(Undefined) -> Double, UnitRule)
    /// Needs to evaluate its argument in its own way.
    case special(@Sendable (Evaluator, Expression.Call, Context) throws(QueryFailure) -> Answer)
  }

  /// How the unit of the result follows from that of the argument.
  enum UnitRule: Sendable {
    case same
    case fixed(Unit)

    func unit(of argument: Unit) -> Unit {
      switch self {
      case .same: argument
      case .fixed(let unit): unit
      }
    }
  }
}

/// All functions, in the order of the reference page. A new function is one entry of one list.
package enum FunctionRegistry {
  package static let all: [Function] =
    AggregateFunctions.all + GrowthFunctions.all + SeriesFunctions.all + StructureFunctions.all

  static func function(named name: String) -> Function? { all.first { $0.name == name } }
}

extension Evaluator {
  func call(_ call: Expression.Call, _ context: Context) throws(QueryFailure) -> Answer {
    guard let function = FunctionRegistry.function(named: call.name.text) ?? percentile(call) else {
      throw context.failure(
        "unknown-function", "there is no function '\(call.name.text)'", at: call.name.span,
        hint: suggestion(call.name.text, FunctionRegistry.all.map(\.name)))
    }
    let context = try context.narrowed(by: call.selectors)
    switch function.body {
    case .special(let body): return try body(self, call, context)
    case .rows(let body, let rule):
      return try rows(of: call, function, body, rule, context)
    case .collapse(let body, let rule): return try collapse(call, body, rule, context)
    case .alongTime(let body, let rule):
      let answer = try argument(of: call, function, context).withoutGaps()
      let numbers = try self.numbers(of: call, context)
      guard let axis = answer.timeAxis else {
        throw context.failure(
          "needs-time", "'\(function.name)' needs a series over time", at: call.span,
          hint: "say by which period: by month, by year")
      }
      var result = answer.along(axis) { body($0, numbers) }
      result.unit = rule.unit(of: answer.unit)
      return result
    case .acrossMembers(let body, let rule):
      let answer = try argument(of: call, function, context)
      guard answer.hasMembers else {
        throw context.failure(
          "needs-members", "'\(function.name)' needs members to compare", at: call.span,
          hint: "say by which dimension: by partner")
      }
      var result = answer.acrossMembers(body)
      result.unit = rule.unit(of: answer.unit)
      return result
    case .each(let body, let rule):
      var answer = try argument(of: call, function, context)
      let numbers = try self.numbers(of: call, context)
      answer.cells = answer.cells.map { body($0, numbers) }
      answer.unit = rule.unit(of: answer.unit)
      return answer
    }
  }

  /// The first argument, evaluated.
  func argument(
    of call: Expression.Call, _ function: Function, _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard let first = call.arguments.first else {
      throw context.failure(
        "missing-argument", "'\(function.name)' needs an argument", at: call.span,
        hint: function.signature)
    }
    return try evaluate(first, context)
  }

  /// The further arguments, which are numbers.
  func numbers(
    of call: Expression.Call, _ context: Context
  ) throws(QueryFailure) -> [Double] {
    var numbers: [Double] = []
    for argument in call.arguments.dropFirst() {
      guard case .number(let value, _) = argument else {
        throw context.failure(
          "expected-number", "'\(call.name.text)' takes a number here", at: argument.span)
      }
      numbers.append(value)
    }
    return numbers
  }

  private func rows(
    of call: Expression.Call, _ function: Function,
    _ body: @escaping @Sendable ([Double]) throws(Undefined) -> Double, _ rule: Function.UnitRule,
    _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard case .reference(let name, let selectors)? = call.arguments.first,
      call.arguments.count == 1
    else {
      throw context.failure(
        "expected-measure", "'\(function.name)' takes a measure, whose rows it summarises",
        at: call.arguments.first?.span ?? call.span, hint: function.example)
    }
    let (dataset, measure) = try locate(name, context)
    var answer = try figures(
      dataset, measure, selectors, .explicit(body), span: name.span, context)
    answer.unit = rule.unit(of: answer.unit)
    return answer
  }

  private func collapse(
    _ call: Expression.Call, _ body: @Sendable ([Double]) throws(Undefined) -> Double,
    _ rule: Function.UnitRule, _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard let first = call.arguments.first, let inner = call.innerBy.first else {
      throw context.failure(
        "missing-dimension", "'\(call.name.text)' needs a dimension to look across",
        at: call.span, hint: "for example \(call.name.text)(units by partner)")
    }
    var wide = context
    wide.by = context.by + [inner]
    let answer = try evaluate(first, wide)
    let axis = answer.axes.count - 1
    let length = answer.axes[axis].keys.count
    var result = Answer(
      axes: Array(answer.axes.dropLast()), cells: [], unit: rule.unit(of: answer.unit),
      usage: answer.usage)
    for start in stride(from: 0, to: answer.cells.count, by: max(1, length)) {
      let values = answer.cells[start..<start + length].compactMap(\.value)
      result.cells.append(Measured.of { () throws(Undefined) in try body(values) })
    }
    if result.cells.isEmpty { result.cells = [.missing] }
    return result
  }

  /// `p90(x)` and the like.
  private func percentile(_ call: Expression.Call) -> Function? {
    guard call.name.text.first == "p", let number = Int(call.name.text.dropFirst()),
      (1...99).contains(number)
    else { return nil }
    return Function(
      name: call.name.text, signature: "p\(number)(x)", summary: "", unit: "", example: "",
      body: .rows(
        { (values) throws(Undefined) in try Quantile.quantile(values, Double(number) / 100) }, .same
      ))
  }
}

extension Context {
  /// This context with the selectors that follow a call: they hold for what is inside.
  func narrowed(by selectors: [Expression.Selector]) throws(QueryFailure) -> Context {
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
