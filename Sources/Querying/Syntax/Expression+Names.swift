extension Expression {
  /// The measures and metrics that are named, in order, each once; not members and not functions.
  package var names: [Name] {
    var found: [Name] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [Name]) {
    switch self {
    case .reference(let name, _):
      if !found.contains(where: { $0.text == name.text }) { found.append(name) }
    case .call(let call): for argument in call.arguments { argument.collect(into: &found) }
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _):
      inner.collect(into: &found)
    case .binary(_, let left, let right, _):
      left.collect(into: &found)
      right.collect(into: &found)
    case .number, .text, .period: break
    }
  }
}
