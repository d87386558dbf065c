package import Diagnostics
package import Statistics
package import TradeData

extension Evaluator {
  /// Figures one by one, where their distribution is the point.
  package struct Values: Sendable {
    /// Those that are there.
    package var values: [Double]
    package var missingCount: Int
    package var unit: Unit
    package var usage: Usage
  }

  /// The figures of a measure's rows; of `x by d`, or of a computed figure by its dimensions, those of
  /// the answer. Nil when a diagnostic says why not.
  package func values(
    _ source: ExpressionText, scope: Scope = Scope(), diagnostics: inout DiagnosticList
  ) -> Values? {
    do throws(QueryFailure) {
      let query = try ExpressionParser.query(source)
      if query.by.isEmpty, let rows = try rowValues(query, source, scope) {
        return Values(rows.figures, rows.unit, rows.usage)
      }
      let answer = try answer(query, source: source, scope: scope)
      return Values(answer.cells, answer.unit, answer.usage)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }
}

extension Evaluator {
  /// The figures of a measure row by row, where each row is a mark of its own.
  package struct RowValues: Sendable {
    package var dataset: Dataset
    /// Positions in the dataset, ascending.
    package var rows: [Int32]
    package var figures: [Measured]
    package var unit: Unit
    package var usage: Usage
  }

  /// The rows behind a measure; nil, without a diagnostic, for an expression that is more than one.
  package func rowValues(_ source: ExpressionText, scope: Scope = Scope()) -> RowValues? {
    (try? ExpressionParser.query(source)).flatMap { try? rowValues($0, source, scope) }
  }

  private func rowValues(
    _ query: Query, _ source: ExpressionText, _ scope: Scope
  ) throws(QueryFailure) -> RowValues? {
    guard case .reference(let name, let selectors) = query.expression,
      name.isQuoted || catalog.metric(name.text) == nil
    else { return nil }
    var context = Context(source: source)
    context.dataset = scope.dataset
    context.masks = scope.masks
    let (dataset, measure) = try locate(name, context)
    let selection = try self.selection(
      in: dataset, measure: measure, selectors: selectors, context: context)
    let grid = try self.grid(of: dataset, selection: selection, context: context)
    let figures = RowFigures(measure)
    return RowValues(
      dataset: dataset, rows: grid.rows, figures: grid.rows.map(figures.figure),
      unit: measure.unit, usage: usage(dataset, measure, grid, selection))
  }
}

extension Evaluator.Values {
  fileprivate init(_ figures: [Measured], _ unit: Unit, _ usage: Usage) {
    values = figures.compactMap(\.value)
    missingCount = figures.count - values.count
    self.unit = unit
    self.usage = usage
  }
}
