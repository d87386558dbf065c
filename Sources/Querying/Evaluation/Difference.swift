import Diagnostics

/// Figures at `a->b`, which is the figure at b minus the figure at a.
extension Evaluator {
  /// The later minus the earlier of a figure that is evaluated at both times.
  func difference(
    at span: TextSpan, _ context: Context,
    _ figure: (Context) throws(QueryFailure) -> Answer
  ) throws(QueryFailure) -> Answer {
    var later = context
    later.columns = nil
    later.side = .to
    var earlier = later
    earlier.side = .from
    return try combine(
      .subtract, try figure(later), try figure(earlier), span: span, context)
  }

  /// Whether an expression compares the two times itself, as growth and change do.
  func compares(_ expression: Expression, _ context: Context) -> Bool {
    search(expression, context) { part in
      guard case .call(let call) = part,
        let function = FunctionRegistry.function(named: call.name.text), function.body.comparesTimes
      else { return nil }
      return true
    } ?? false
  }
}

extension Expression.Call {
  /// Whether one of its options is a word.
  package func hasWord(_ word: String) -> Bool {
    values.contains { if case .word(let own, _)? = $0 { own == word } else { false } }
  }
}

extension Expression {
  /// Whether it calls a function, or one of some, at whatever depth.
  package func calls(_ names: Set<String>? = nil) -> Bool {
    hasCall { names?.contains($0.name.text) ?? true }
  }

  /// Whether one of its calls, at whatever depth, is such a one.
  package func hasCall(_ isMeant: (Call) -> Bool) -> Bool {
    switch self {
    case .call(let call): isMeant(call) || call.arguments.contains { $0.hasCall(isMeant) }
    case .binary(_, let left, let right, _): left.hasCall(isMeant) || right.hasCall(isMeant)
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _):
      inner.hasCall(isMeant)
    default: false
    }
  }
}

extension Expression.Selector {
  var isPair: Bool {
    if case .period(.pair, _) = self { return true }
    return false
  }
}
