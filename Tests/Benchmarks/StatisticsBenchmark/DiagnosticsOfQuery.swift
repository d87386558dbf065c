import Diagnostics
import Querying

/// Answers a query that must succeed and counts its cells.
struct DiagnosticsOfQuery {
  private var list = DiagnosticList()

  mutating func cells(_ evaluator: Evaluator, _ query: ExpressionText) -> Int {
    guard let answer = evaluator.answer(query, diagnostics: &list) else {
      preconditionFailure(list.all.first?.message ?? "no answer")
    }
    return answer.cells.count
  }
}
