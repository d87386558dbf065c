import Diagnostics

extension RowCall {
  /// The rows in which the condition at a place holds neither way; nil where there are none.
  func unknowns(_ place: Int) throws(QueryFailure) -> [Bool]? {
    let unknown = try rows.unknowns(arguments[place])
    return unknown?.contains(true) == true ? unknown : nil
  }
}

extension RowExpression {
  /// For each row whether a condition cannot be told for want of a value, by the logic of three values:
  /// what fails is not saved by an unknown beside it, and what holds is not lost.
  fileprivate func unknowns(_ condition: Expression) throws(QueryFailure) -> [Bool]? {
    switch condition {
    case .not(let inner, _): return try unknowns(inner)
    case .isIn(let inner, _, _): return holes(inner)
    case .binary(.and, let left, let right, _):
      return try joined(left, right) { isKnown, holds in isKnown && !holds }
    case .binary(.or, let left, let right, _):
      return try joined(left, right) { isKnown, holds in isKnown && holds }
    case .binary(let operation, let left, let right, _) where operation.isTest:
      let (a, b) = (holes(left), holes(right))
      guard let a, let b else { return a ?? b }
      return zip(a, b).map { $0 || $1 }
    default: return nil
    }
  }

  /// - Parameter decides: Whether one side decides both, whatever the other is.
  private func joined(
    _ left: Expression, _ right: Expression, _ decides: (_ isKnown: Bool, _ holds: Bool) -> Bool
  ) throws(QueryFailure) -> [Bool]? {
    let (a, b) = (try unknowns(left), try unknowns(right))
    guard a != nil || b != nil else { return nil }
    let (x, y) = (try condition(left), try condition(right))
    return x.indices.map { row in
      let (isHole, isOther) = (a?[row] ?? false, b?[row] ?? false)
      return (isHole || isOther) && !decides(!isHole, x[row]) && !decides(!isOther, y[row])
    }
  }

  /// The rows in which a number is missing; nil for anything else than numbers.
  private func holes(_ expression: Expression) -> [Bool]? {
    (try? numbers(expression))?.values.map(\.isNaN)
  }
}
