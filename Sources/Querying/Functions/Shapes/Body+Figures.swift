import Diagnostics
import Statistics
import TradeData

/// Functions of single figures, and of members beside each other.
extension Function.Body {
  static func each(
    _ compute: @escaping @Sendable (Measured, Options) -> Measured
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      var answer = try evaluator.evaluate(invocation.figure(0), context)
      let options = invocation.options
      answer.cells = answer.cells.map { compute($0, options) }
      return answer
    }
  }

  /// Of two figures of the same unit, cell by cell.
  static func pair(
    _ compute: @escaping @Sendable (Double, Double, Options) throws(Undefined) -> Double
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      let (first, second) = try evaluator.figurePair(invocation, context)
      let options = invocation.options
      var result = first
      result.usage.merge(second.usage)
      result.cells = zip(first.cells, second.cells).map { a, b in
        Measured.catchingUndefined { () throws(Undefined) in
          guard let x = a.value, let y = b.value else {
            throw a.reason ?? b.reason ?? Undefined(.missing, "no value in the data")
          }
          return Measured.result(try compute(x, y, options), of: [a, b])
        }
      }
      return result
    }
  }

  /// Of the figures of all members at one time.
  static func across(
    _ compute: @escaping @Sendable ([Measured], Options) -> [Measured]
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      let answer = try evaluator.evaluate(invocation.figure(0), context)
      guard answer.hasMembers else {
        throw context.failure(
          "needs-members", "'\(invocation.function.name)' needs members to compare",
          at: invocation.call.span, hint: "say by which dimension: by partner")
      }
      let options = invocation.options
      return answer.acrossMembers { compute($0, options) }
    }
  }
}

extension Evaluator {
  /// Two figures with the same axes and unit.
  func figurePair(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> (Answer, Answer) {
    let first = try evaluate(invocation.figure(0), context)
    let second = try evaluate(invocation.figure(1), context)
    guard first.unit == second.unit else {
      throw context.failure(
        "unit-mismatch",
        "'\(invocation.function.name)' compares \(first.unit.name) with \(second.unit.name)",
        at: invocation.call.span, hint: "both must count the same thing")
    }
    try requireSameAxes(first, second, invocation.call.span, context)
    guard first.axes.count == second.axes.count else {
      throw context.failure(
        "dimension-mismatch", "one side is a single figure, the other a series",
        at: invocation.call.span)
    }
    return aligned(first, second)
  }
}
