import Diagnostics
package import TradeData

/// Expressions over the rows of a dataset: `where` conditions and `derive` columns.
package struct RowExpression {
  let dataset: Dataset
  let source: ExpressionText

  private init(_ dataset: Dataset, _ source: ExpressionText) {
    self.dataset = dataset
    self.source = source
  }

  /// Which rows meet a condition such as `flow = Export and year >= 2010`.
  package static func mask(
    of dataset: Dataset, where source: ExpressionText
  ) throws(QueryFailure) -> [Bool] {
    let query = try ExpressionParser.query(source)
    return try RowExpression(dataset, source).condition(query.expression)
  }

  /// A column computed row by row, with its unit: `value - cost`. Missing where a part is missing or
  /// the result is not defined.
  package static func column(
    of dataset: Dataset, computing source: ExpressionText
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    let query = try ExpressionParser.query(source)
    return try RowExpression(dataset, source).numbers(query.expression)
  }

  /// Names of columns that an expression reads, to order derived columns and find cycles.
  package static func columnNames(in source: ExpressionText) -> [String] {
    guard let query = try? ExpressionParser.query(source) else { return [] }
    return names(query.expression)
  }

  private static func names(_ expression: Expression) -> [String] {
    switch expression {
    case .reference(let name, _): [name.text]
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _): names(inner)
    case .binary(_, let left, let right, _): names(left) + names(right)
    case .call(let call): call.arguments.flatMap(names)
    case .number, .text, .period: []
    }
  }

  func numbers(
    _ expression: Expression
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    let count = dataset.rowCount
    switch expression {
    case .number(let value, _): return ([Double](repeating: value, count: count), .number)
    case .reference(let name, let selectors):
      guard selectors.isEmpty else {
        throw failure("not-per-row", "rows have no .members or @periods here", at: name.span)
      }
      if let measure = dataset.measure(name.text) { return (measure.values, measure.unit) }
      if let values = calendarPart(name.text) { return (values, .number) }
      throw unknownColumn(expression)
    case .negated(let inner, _):
      let (values, unit) = try numbers(inner)
      return (values.map { -$0 }, unit)
    case .binary(let operation, let left, let right, let span):
      return try arithmetic(operation, left, right, span)
    default:
      throw failure(
        "not-per-row", "only + - * / work row by row", at: expression.span,
        hint: "functions of many rows belong into a chart's expression")
    }
  }

  private func arithmetic(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ span: TextSpan
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    let (x, a) = try numbers(left)
    let (y, b) = try numbers(right)
    let unit: Unit?
    let apply: (Double, Double) -> Double
    switch operation {
    case .add: (unit, apply) = (a.added(to: b), { $0 + $1 })
    case .subtract: (unit, apply) = (a.subtracted(b), { $0 - $1 })
    case .multiply: (unit, apply) = (a.multiplied(by: b), { $0 * $1 })
    case .divide: (unit, apply) = (a.divided(by: b), { $0 / $1 })
    default: throw failure("not-a-number", "a condition is not a number", at: span)
    }
    guard let unit else {
      throw failure("unit-mismatch", "\(a.name) and \(b.name) do not go together here", at: span)
    }
    let values = zip(x, y).map { pair in
      let value = apply(pair.0, pair.1)
      return value.isFinite ? value : .nan
    }
    return (values, unit)
  }

  /// `year`, `month`, `quarter` of a row's period, as numbers.
  func calendarPart(_ name: String) -> [Double]? {
    guard let column = dataset.period else { return nil }
    let part: (Period) -> Double
    switch name {
    case "year": part = { Double($0.year) }
    case "month": part = { Double($0.start.components.month) }
    case "quarter": part = { Double(($0.start.components.month - 1) / 3 + 1) }
    case "day": part = { Double($0.start.components.day) }
    default: return nil
    }
    let values = column.periods.map(part)
    return column.codes.map { values[Int($0)] }
  }

  func unknownColumn(_ expression: Expression) -> QueryFailure {
    guard case .reference(let name, _) = expression else {
      return failure("expected-column", "expected a column", at: expression.span)
    }
    var known = dataset.dimensions.map(\.name) + dataset.measures.map(\.name)
    if let period = dataset.period { known += [period.name, "year", "quarter", "month"] }
    return failure(
      "unknown-column", "'\(dataset.name)' has no column '\(name.text)'", at: name.span,
      hint: Diagnostics.hint(forUnknown: name.text, allowed: known))
  }

  func failure(
    _ id: String, _ message: String, at span: TextSpan, hint: String? = nil
  ) -> QueryFailure {
    QueryFailure(diagnostic: .init(.spec, id: id, message, at: source.place(span), hint: hint))
  }
}
