import Diagnostics
import TradeData

/// Conditions over rows: `flow = Export and not (partner in (KZ KG) or month < 2023-04)`.
///
/// A comparison with a missing value is not met, whichever way it goes.
extension RowExpression {
  func condition(_ expression: Expression) throws(QueryFailure) -> [Bool] {
    switch expression {
    case .binary(.and, let left, let right, _):
      return zip(try condition(left), try condition(right)).map { $0 && $1 }
    case .binary(.or, let left, let right, _):
      return zip(try condition(left), try condition(right)).map { $0 || $1 }
    case .not(let inner, _): return try condition(inner).map { !$0 }
    case .isIn(let subject, let names, _): return try membership(subject, names)
    case .binary(let operation, let left, let right, let span):
      return try comparison(operation, left, right, span)
    case .call:
      if case .truths(let truths) = try values(expression) { return truths }
      fallthrough
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
      if let column = dataset.period, isPeriodColumn(name.text, column), !isMeasure(right) {
        return try periods(operation, column, [try period(right)])
      }
      if let dimension = dataset.dimension(name.text), !dimension.isOrdered(by: operation) {
        guard operation == .equal || operation == .notEqual else {
          throw failure(
            "not-a-condition",
            "'\(name.text)' has no order, so '\(operation.rawValue)' has no meaning",
            at: span, hint: "dimensions are compared with =, != and in")
        }
        let matches = try members(dimension, [try word(right)])
        return operation == .equal ? matches : matches.map { !$0 }
      }
    }
    if operation == .equal || operation == .notEqual,
      case .call = left, case .texts(let texts) = try values(left)
    {
      let wanted = try word(right).0
      return texts.test { ($0 == wanted) == (operation == .equal) }
    }
    let test: (Double, Double) -> Bool
    switch operation {
    case .equal: test = { $0 == $1 }
    case .notEqual: test = { $0 < $1 || $0 > $1 }
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

  /// A column of numbers, such as the year in which estimates begin, is compared with the number of the year.
  private func isMeasure(_ expression: Expression) -> Bool {
    guard case .reference(let name, let selectors) = expression, selectors.isEmpty else {
      return false
    }
    return dataset.measure(name.text) != nil
  }

  private func membership(
    _ subject: Expression, _ names: [Expression.Name]
  ) throws(QueryFailure) -> [Bool] {
    guard case .reference(let subjectName, _) = subject else {
      if case .call = subject, case .texts(let texts) = try values(subject) {
        let wanted = Set(names.map(\.text))
        return texts.test { wanted.contains($0) }
      }
      let (values, _) = try numbers(subject)
      return try contained(values, names)
    }
    if let column = dataset.period, isPeriodColumn(subjectName.text, column) {
      var wanted: [Period] = []
      for name in names { wanted.append(try period(name.text, at: name.span)) }
      return try periods(.equal, column, wanted)
    }
    if let dimension = dataset.dimension(subjectName.text) {
      return try members(dimension, names.map { ($0.text, $0.span) })
    }
    let (values, _) = try numbers(subject)
    return try contained(values, names)
  }

  private func contained(
    _ values: [Double], _ names: [Expression.Name]
  ) throws(QueryFailure) -> [Bool] {
    var wanted: Set<Double> = []
    for name in names {
      guard let number = Double(name.text), number.isFinite else {
        throw failure("expected-number", "expected a number, not '\(name.text)'", at: name.span)
      }
      wanted.insert(number)
    }
    return values.map { wanted.contains($0) }
  }

  private func members(
    _ dimension: DimensionColumn, _ words: [(String, TextSpan)]
  ) throws(QueryFailure) -> [Bool] {
    var keep = [Bool](repeating: false, count: dimension.memberCount)
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

  /// A bare word, quoted text, number or period on the right of `=`, as text; also a member with
  /// hyphens, which reads as a subtraction: `flow = Re-export`.
  private func word(_ expression: Expression) throws(QueryFailure) -> (String, TextSpan) {
    switch expression {
    case .reference(let name, let selectors) where selectors.isEmpty: return (name.text, name.span)
    case .text(let text, let span): return (text, span)
    case .number(_, let span), .period(_, let span), .binary(_, _, _, let span):
      let text = source.value(span)
      if !text.unicodeScalars.contains(where: { $0 == " " }) { return (text, span) }
    default: break
    }
    throw failure(
      "expected-member", "expected a member after '='", at: expression.span,
      hint: "a name with spaces is written in quotes")
  }

  // MARK: Periods

  private func isPeriodColumn(_ name: String, _ column: PeriodColumn) -> Bool {
    name == column.name || name == "period"
  }

  private func period(_ expression: Expression) throws(QueryFailure) -> Period {
    switch expression {
    case .period(let period, _): return period
    case .text(let text, let span): return try period(text, at: span)
    default: return try period(source.value(expression.span), at: expression.span)
    }
  }

  private func period(_ text: String, at span: TextSpan) throws(QueryFailure) -> Period {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.filter { $0 != " " })
    do throws(PeriodFault) { return try PeriodText.parse(String(view), .spec) } catch {
      throw failure(
        "bad-period", error.sentence, at: span,
        hint: "for example: month >= 2023-04, or month = 2023-01..2023-06")
    }
  }

  /// By first and last day: equal is within, less is before.
  private func periods(
    _ operation: Expression.BinaryOperator, _ column: PeriodColumn, _ bounds: [Period]
  ) throws(QueryFailure) -> [Bool] {
    let bounds = bounds.map(column.meant)
    let matches = column.periods.map { period in
      bounds.contains { bound in
        let bound = bound.covered(byWeeks: period.unit == .week)
        return switch operation {
        case .equal: bound.contains(period)
        case .notEqual: !bound.contains(period)
        case .less: period.endMinute <= bound.startMinute
        case .lessOrEqual: period.endMinute <= bound.endMinute
        case .greater: period.startMinute >= bound.endMinute
        default: period.startMinute >= bound.startMinute
        }
      }
    }
    return column.codes.map { matches[Int($0)] }
  }
}

extension DimensionColumn {
  /// Whether the members are numbers that `<` and the like can compare.
  fileprivate func isOrdered(by operation: Expression.BinaryOperator) -> Bool {
    operation != .equal && operation != .notEqual
      && members.allSatisfy { $0.isEmpty || Double($0)?.isFinite == true }
  }
}

extension Expression.BinaryOperator {
  /// Whether it gives yes or no.
  var isTest: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide: false
    default: true
    }
  }
}
