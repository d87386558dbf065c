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

extension Evaluator {
  /// The figures behind the cells of an answer, where each row counts and not what they come to.
  package struct RowGroups: Sendable {
    /// Each cell holds the position of its group.
    package var places: Answer
    /// The values of each cell's rows, in the order of the file; those that are there.
    package var groups: [[Double]]
  }

  /// The rows of a measure, or of what is computed in each row, by the dimensions of a query.
  package func rowGroups(
    _ query: Query, source: ExpressionText, scope: Scope = Scope()
  ) throws(QueryFailure) -> RowGroups {
    let context = context(of: query, source, scope)
    let (dataset, measure, selectors) = try rowColumn(query.expression, context)
    let selection = try self.selection(
      in: dataset, measure: measure, selectors: selectors, context: context)
    let grid = try self.grid(of: dataset, selection: selection, context: context)
    let figures = RowFigures(measure)
    let groups = (0..<grid.cellCount).map { cell in
      grid.rows(of: cell).compactMap { figures.figure($0).value }
    }
    let places = Answer(
      axes: grid.axes, cells: groups.indices.map { Measured(Double($0)) }, unit: measure.unit,
      usage: usage(dataset, measure, grid, selection))
    return RowGroups(places: places, groups: groups)
  }

  /// The rows of each member or period of a dimension, among those that a measure, or what is computed in
  /// each row, has in a scope. Members without a row are left out.
  package func rowParts(
    _ query: Query, source: ExpressionText, scope: Scope = Scope()
  ) throws(QueryFailure) -> (axis: Answer.Axis, dataset: Dataset, masks: [RowMask])? {
    let context = context(of: query, source, scope)
    let (dataset, measure, selectors) = try rowColumn(query.expression, context)
    let selection = try self.selection(
      in: dataset, measure: measure, selectors: selectors, context: context)
    let grid = try self.grid(of: dataset, selection: selection, context: context)
    guard var axis = grid.axes.first, grid.axes.count == 1 else { return nil }
    reads.note(.all, of: dataset.name)
    let kept = (0..<grid.cellCount).filter { !grid.rows(of: $0).isEmpty }
    axis.keys = kept.map { axis.keys[$0] }
    return (axis, dataset, kept.map { RowMask(grid.rows(of: $0), of: dataset) })
  }

  /// The column that an expression means row by row, with what narrows it.
  private func rowColumn(
    _ expression: Expression, _ context: Context
  ) throws(QueryFailure) -> (Dataset, MeasureColumn, [Expression.Selector]) {
    if case .reference(let name, let selectors) = expression {
      let (name, selectors) = joined(name, selectors) ?? (name, selectors)
      if name.isQuoted || catalog.metric(name.text) == nil, !isOfRows(name, selectors, context) {
        let (dataset, measure) = try locate(name, context)
        return (dataset, measure, selectors)
      }
    }
    let refusal = context.failure(
      "expected-measure", "a chart of single rows takes a measure, or what is computed in each row",
      at: expression.span, hint: "for example `units by partner`, or `value / units by partner`")
    let names = RowExpression.names(expression)
    guard !names.isEmpty, !names.contains(where: { catalog.metric($0) != nil }) else {
      throw refusal
    }
    let dataset = try dataset(of: expression, context)
    reads.note(.all, of: dataset.name)
    let found = try RowExpression.values(of: expression, in: dataset, source: context.source)
    guard case .numbers(let values, let unit) = found else { throw refusal }
    let name = context.source.text(expression.span)
    return (dataset, MeasureColumn(name: name, unit: unit, values: values), [])
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
