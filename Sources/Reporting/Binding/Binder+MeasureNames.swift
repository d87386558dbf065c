import Querying
import Speaking
import SpecReading

/// What figures are called that were computed from several measures.
extension Binder {
  /// An expression in the names of its measures: "GDP / population"; nil where it is more than that.
  func phrase(of bound: BoundRows) -> String? {
    guard let text = bound.text, let query = try? ExpressionParser.query(expression(text)) else {
      return nil
    }
    return phrase(of: query.expression, bound)
  }

  private func phrase(of expression: Expression, _ bound: BoundRows) -> String? {
    switch expression {
    case .reference(let name, _):
      if let label = metric(named: name.text)?.label.flatMap({ $0.text(in: language.code) }) {
        return label.value
      }
      let dataset = bound.rows.usage.parts.first { $0.measure == name.text }?.dataset
      return names.measure(name.text, in: dataset ?? "")
    case .number(let number, _): return language.number(number)
    case .call(let call):
      let phrases = call.arguments.map { phrase(of: $0, bound) }
      return phrases.count == 1 ? phrases[0] : nil
    case .negated(let inner, _): return phrase(of: inner, bound).map { "\u{2212}" + $0 }
    case .binary(let sign, let left, let right, _):
      let signs: [Expression.BinaryOperator: String] = [
        .add: " + ", .subtract: " \u{2212} ", .multiply: " × ", .divide: " / ",
      ]
      guard let mark = signs[sign], let first = phrase(of: left, bound),
        let second = phrase(of: right, bound)
      else { return nil }
      let binds = sign == .multiply || sign == .divide
      func held(_ text: String, _ part: Expression) -> String {
        guard case .binary = part, binds else { return text }
        return "(" + text + ")"
      }
      return held(first, left) + mark + held(second, right)
    default: return nil
    }
  }

  /// A picture without a title, or without a subtitle, calls its figures as the data do.
  mutating func checkMeasureNames(_ bound: BoundRows, _ spec: ChartSpec, isTitle: Bool) {
    guard spec.title == nil || spec.subtitle == nil && !isTitle, bound.layers == nil,
      bound.entries.isEmpty, bound.metrics.allSatisfy({ $0.label == nil })
    else { return }
    let parts = bound.rows.usage.parts.filter { names.isColumnName($0.measure, in: $0.dataset) }
    guard let measure = parts.first?.measure else { return }
    rule(
      "unlabelled-measure", "readers are shown the name of a column, '\(measure)'", spec,
      hint: "name it in the dataset: `measures: {\(measure): {label: …}}`")
  }
}
