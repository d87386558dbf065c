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
    switch expression {
    case .call(let call):
      if FunctionRegistry.function(named: call.name.text)?.body.comparesTimes ?? false {
        return true
      }
      return call.arguments.contains { compares($0, context) }
    case .reference(let name, _):
      guard !name.isQuoted, let metric = catalog.metric(name.text),
        !context.metricStack.contains(metric.name),
        let query = try? ExpressionParser.query(metric.text)
      else { return false }
      var inner = context
      inner.metricStack.append(metric.name)
      return compares(query.expression, inner)
    case .binary(_, let left, let right, _):
      return compares(left, context) || compares(right, context)
    case .negated(let inner, _): return compares(inner, context)
    default: return false
    }
  }
}

extension Expression.Call {
  /// Whether one of its options is a word.
  package func hasWord(_ word: String) -> Bool {
    values.contains { if case .word(let own, _)? = $0 { own == word } else { false } }
  }
}

extension Expression {
  /// Whether it calls one of some functions, at whatever depth.
  package func calls(_ names: Set<String>) -> Bool {
    switch self {
    case .call(let call):
      names.contains(call.name.text) || call.arguments.contains { $0.calls(names) }
    case .binary(_, let left, let right, _): left.calls(names) || right.calls(names)
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _): inner.calls(names)
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
