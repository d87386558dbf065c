package import Diagnostics
package import TradeData

/// Expressions over the rows of a dataset: `where` conditions and `derive` columns.
package struct RowExpression {
  private let dataset: Dataset
  private let source: ExpressionText

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
    case .number, .text: []
    }
  }

  // MARK: Conditions

  private func condition(_ expression: Expression) throws(QueryFailure) -> [Bool] {
    switch expression {
    case .binary(.and, let left, let right, _):
      return zip(try condition(left), try condition(right)).map { $0 && $1 }
    case .binary(.or, let left, let right, _):
      return zip(try condition(left), try condition(right)).map { $0 || $1 }
    case .not(let inner, _): return try condition(inner).map { !$0 }
    case .isIn(let subject, let names, let span):
      return try membership(subject, names.map { ($0.text, $0.span) }, span)
    case .binary(let operation, let left, let right, let span):
      return try comparison(operation, left, right, span)
    default:
      throw failure(
        "not-a-condition", "expected a condition", at: expression.span,
        hint: "for example: where: flow = Export and year >= 2010")
    }
  }

  private func comparison(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ span: TextSpan
  ) throws(QueryFailure) -> [Bool] {
    if case .reference(let name, _) = left {
      if dataset.dimension(name.text) != nil, operation == .equal || operation == .notEqual {
        let matches = try membership(left, [try word(right)], span)
        return operation == .equal ? matches : matches.map { !$0 }
      }
      if let column = dataset.period, name.text == column.name || name.text == "period" {
        return try periodComparison(operation, column, right)
      }
    }
    let test: (Double, Double) -> Bool
    switch operation {
    case .equal: test = { $0 == $1 }
    case .notEqual: test = { $0 != $1 }
    case .less: test = { $0 < $1 }
    case .lessOrEqual: test = { $0 <= $1 }
    case .greater: test = { $0 > $1 }
    case .greaterOrEqual: test = { $0 >= $1 }
    default: throw failure("not-a-condition", "expected a comparison", at: span)
    }
    let (x, _) = try numbers(left)
    let (y, _) = try numbers(right)
    return zip(x, y).map(test)
  }

  /// A bare word, quoted text or number on the right of `=`, as text.
  private func word(_ expression: Expression) throws(QueryFailure) -> (String, TextSpan) {
    switch expression {
    case .reference(let name, let selectors) where selectors.isEmpty: return (name.text, name.span)
    case .text(let text, let span): return (text, span)
    case .number(_, let span):
      let scalars = Array(source.text.unicodeScalars)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span.offset..<min(scalars.count, span.offset + span.length)])
      return (String(text), span)
    default:
      throw failure(
        "expected-member", "expected a member after '='", at: expression.span,
        hint: "a name with spaces is written in quotes")
    }
  }

  private func membership(
    _ subject: Expression, _ words: [(String, TextSpan)], _ span: TextSpan
  ) throws(QueryFailure) -> [Bool] {
    guard case .reference(let name, _) = subject, let dimension = dataset.dimension(name.text)
    else {
      throw unknownColumn(subject)
    }
    var keep = [Bool](repeating: false, count: dimension.members.count)
    for (word, place) in words {
      if let group = dataset.groups.first(where: { $0.name == word }) {
        for (index, member) in dimension.members.enumerated() where group.members.contains(member) {
          keep[index] = true
        }
      } else if let index = dimension.members.firstIndex(of: word) {
        keep[index] = true
      } else {
        throw failure(
          "unknown-member", "'\(word)' is not a member of \(dimension.name)", at: place,
          hint: Diagnostics.hint(forUnknown: word, allowed: dimension.members))
      }
    }
    return dimension.codes.map { keep[Int($0)] }
  }

  private func periodComparison(
    _ operation: Expression.BinaryOperator, _ column: PeriodColumn, _ right: Expression
  ) throws(QueryFailure) -> [Bool] {
    let span = right.span
    let scalars = Array(source.text.unicodeScalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[span.offset..<min(scalars.count, span.offset + span.length)])
    let bound: Period
    do throws(PeriodFault) { bound = try PeriodText.parse(String(text)) } catch {
      throw failure("bad-period", error.sentence, at: span)
    }
    let matches = column.periods.map { period in
      switch operation {
      case .equal: bound.contains(period)
      case .notEqual: !bound.contains(period)
      case .less: period.end < bound.start
      case .lessOrEqual: period.end <= bound.end
      case .greater: period.start > bound.end
      default: period.start >= bound.start
      }
    }
    return column.codes.map { matches[Int($0)] }
  }

  // MARK: Numbers

  private func numbers(
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
  private func calendarPart(_ name: String) -> [Double]? {
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

  private func unknownColumn(_ expression: Expression) -> QueryFailure {
    guard case .reference(let name, _) = expression else {
      return failure("expected-column", "expected a column", at: expression.span)
    }
    var known = dataset.dimensions.map(\.name) + dataset.measures.map(\.name)
    if let period = dataset.period { known += [period.name, "year", "quarter", "month"] }
    return failure(
      "unknown-column", "'\(dataset.name)' has no column '\(name.text)'", at: name.span,
      hint: Diagnostics.hint(forUnknown: name.text, allowed: known))
  }

  private func failure(
    _ id: String, _ message: String, at span: TextSpan, hint: String? = nil
  ) -> QueryFailure {
    QueryFailure(diagnostic: .init(.spec, id: id, message, at: source.place(span), hint: hint))
  }
}
