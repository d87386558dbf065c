import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// Box plots: how the rows of each member are spread.
extension Binder {
  /// The ends, the quartiles and the median of a measure's rows, as series from the least up.
  mutating func boxes(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    var rows: ChartRows?
    for summary in Self.fiveNumbers {
      guard let own = summaries(summary, of: text, spec, scope) else { return nil }
      guard own.seriesAxis == nil else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "too-many-dimensions",
            "boxes stand in one row, and '\(text.value)' makes several",
            at: text.place, hint: "split it with panels: \(own.seriesAxis?.name ?? "")"))
        return nil
      }
      if rows == nil {
        rows = own
      } else {
        rows?.cells += own.cells
      }
    }
    guard var rows else { return nil }
    // Summary by summary so far; wanted is panel by panel.
    let panels = rows.cells.count / Self.fiveNumbers.count
    rows.cells = (0..<panels).flatMap { panel in
      Self.fiveNumbers.indices.map { rows.cells[$0 * panels + panel] }
    }
    let keys = Self.fiveNumbers.map { Answer.Key.member($0) }
    rows.seriesAxis = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    let median = Self.fiveNumbers.count / 2
    guard rows.cells.contains(where: { $0.contains { $0.value != nil } }) else {
      diagnostics.add(
        Diagnostic(
          .data, id: "empty-chart",
          "'\(text.value)' has nothing to show: no row of the data is left",
          at: text.place))
      return nil
    }
    rows.rankingSeries = median..<median + 1
    return BoundRows(
      rows: rows, metrics: metric(named: text.value).map { [$0] } ?? [], text: text)
  }

  private static var fiveNumbers: [String] { ["min", "p25", "median", "p75", "max"] }

  private mutating func summaries(
    _ summary: String, of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> ChartRows? {
    if let panels = spec.panels {
      guard let (answer, axis) = panelAnswer(text, panels, scope, summary: summary) else {
        return nil
      }
      return ChartRows(answer, panels: axis, prefersTime: false) ?? refuseBoxes(text)
    }
    do throws(QueryFailure) {
      let query = try ExpressionParser.query(text.expression).summarised(by: summary)
      let answer = try evaluator.answer(query, source: text.expression, scope: scope)
      used.merge(answer.usage)
      return ChartRows(answer, prefersTime: false) ?? refuseBoxes(text)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }

  private mutating func refuseBoxes(_ text: WrittenText) -> ChartRows? {
    diagnostics.add(
      Diagnostic(
        .spec, id: "missing-by", "a box stands for the rows of each member of one dimension",
        at: text.place, hint: "write it as 'salary by department'"))
    return nil
  }
}
