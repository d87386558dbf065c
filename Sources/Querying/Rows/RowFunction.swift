import Diagnostics
import TradeData

/// A function of the values of one row: in `derive`, in conditions, and inside summaries.
package struct RowFunction: Sendable {
  package let name: String
  /// How it is written: `if(condition, a, b)`.
  package let signature: String
  /// One sentence for the reference page.
  package let summary: String
  /// An expression that works on data with units, value, partner, product and months.
  package let example: String
  let argumentCount: ClosedRange<Int>
  let body: @Sendable (RowCall) throws(QueryFailure) -> RowValues

  init(
    _ name: String, _ arguments: String, _ argumentCount: ClosedRange<Int>, _ summary: String,
    example: String, _ body: @escaping @Sendable (RowCall) throws(QueryFailure) -> RowValues
  ) {
    self.name = name
    self.signature = "\(name)(\(arguments))"
    self.summary = summary
    self.example = example
    self.argumentCount = argumentCount
    self.body = body
  }
}

/// A call of a row function with what it is called on.
struct RowCall {
  let rows: RowExpression
  let function: RowFunction
  let arguments: [Expression]
  let span: TextSpan

  var count: Int { arguments.count }
  var rowCount: Int { rows.dataset.rowCount }

  func values(_ place: Int) throws(QueryFailure) -> RowValues {
    try rows.values(arguments[place])
  }

  func numbers(_ place: Int) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    try rows.numbers(arguments[place])
  }

  func texts(_ place: Int) throws(QueryFailure) -> RowTexts { try rows.texts(arguments[place]) }

  func truths(_ place: Int) throws(QueryFailure) -> [Bool] {
    try rows.condition(arguments[place])
  }

  /// A text written out, such as the mark to look for.
  func text(_ place: Int) throws(QueryFailure) -> String {
    switch arguments[place] {
    case .text(let text, _): return text
    case .reference(let name, let selectors) where name.isQuoted && selectors.isEmpty:
      return name.text
    default:
      throw rows.failure(
        "expected-text", "'\(function.name)' needs a text in double quotes here",
        at: arguments[place].span, hint: "it is written \(function.signature)")
    }
  }

  /// A number written out, such as the width of classes.
  func number(_ place: Int) throws(QueryFailure) -> Double {
    switch arguments[place] {
    case .number(let value, _): return value
    case .negated(.number(let value, _), _): return -value
    default:
      throw rows.failure(
        "expected-number", "'\(function.name)' needs a number here", at: arguments[place].span,
        hint: "it is written \(function.signature)")
    }
  }
}
