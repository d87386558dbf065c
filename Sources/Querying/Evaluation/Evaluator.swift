package import Diagnostics
import Statistics
import TradeData

/// Answers expressions from a catalog.
///
/// Evaluating the same expression twice gives the same answer.
package struct Evaluator: Sendable {
  package let catalog: Catalog
  /// What all its answers were made from.
  package let reads = RowReads()

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// What narrows a whole query from outside: a chart's `where`, `from` and extra dimensions.
  package struct Scope: Sendable {
    /// Dimensions to answer by when the expression names none.
    package var by: [Expression.Name] = []
    package var dataset: String?
    /// Rows kept, by dataset name.
    package var masks: [String: RowMask] = [:]
    /// For a picture alone: how many columns it has at most. Along an axis of numbers, figures of a
    /// measure that it cannot show are then left out. Nil answers with all of them.
    package var columns: Int?

    package init() {}
  }

  /// Reads and answers one expression; nil when a diagnostic says why not.
  package func answer(
    _ source: ExpressionText, scope: Scope = Scope(), diagnostics: inout DiagnosticList
  ) -> Answer? {
    let source = source.with(catalog.variables)
    do throws(QueryFailure) {
      let query = try ExpressionParser.query(source)
      return try answer(query, source: source, scope: scope)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }

  package func answer(
    _ query: Query, source: ExpressionText, scope: Scope = Scope()
  ) throws(QueryFailure) -> Answer {
    var context = context(of: query, source, scope)
    if case .reference = query.expression { context.columns = scope.columns }
    return try evaluate(query.expression, context)
  }

  /// What a query is answered in.
  func context(of query: Query, _ source: ExpressionText, _ scope: Scope) -> Context {
    var context = Context(source: source)
    context.by = query.by.isEmpty ? scope.by : query.by
    context.dataset = scope.dataset
    context.masks = scope.masks
    return context
  }

  // MARK: One form after the other

  func evaluate(_ expression: Expression, _ context: Context) throws(QueryFailure) -> Answer {
    switch expression {
    case .number(let value, _):
      return Answer(axes: [], cells: [Measured(value)], unit: .number)
    case .period(_, let span):
      throw context.failure(
        "unexpected-period", "a period cannot be computed with", at: span,
        hint: "a period narrows a figure: units@2023-04")
    case .text(_, let span):
      throw context.failure("unexpected-text", "a text cannot be computed with", at: span)
    case .reference(let name, let selectors):
      return try reference(name, selectors, context)
    case .call(let call): return try self.call(call, context)
    case .negated(let inner, _):
      var answer = try evaluate(inner, context)
      answer.cells = answer.cells.map { -$0 }
      return answer
    case .binary(let operation, let left, let right, let span):
      return try arithmetic(operation, left, right, span, context)
    case .not(_, let span), .isIn(_, _, let span):
      throw context.failure(
        "not-a-number", "a condition cannot be drawn or printed", at: span,
        hint: hintForCondition(span, context))
    }
  }

  /// A name with a word of conditions in it, such as Wind and solar, reads as a condition without quotes.
  func hintForCondition(_ span: TextSpan, _ context: Context) -> String {
    let text = context.source.value(span)
    let isName = catalog.datasets.contains { $0.measure(text) != nil }
    return isName
      ? "a name with 'and', 'or', 'not' or 'in' in it stands in quotes: \"'\(text)'\""
      : "conditions belong to where:"
  }

  private func reference(
    _ name: Expression.Name, _ selectors: [Expression.Selector], _ context: Context
  ) throws(QueryFailure) -> Answer {
    if !name.isQuoted, let metric = catalog.metric(name.text) {
      return try self.metric(metric, name, selectors, context)
    }
    if context.side == nil, selectors.contains(where: \.isPair) {
      return try difference(at: name.span, context) { (context) throws(QueryFailure) in
        try reference(name, selectors, context)
      }
    }
    if let (joined, rest) = joined(name, selectors) { return try reference(joined, rest, context) }
    let (dataset, measure) = try locate(name, context)
    return try figures(dataset, measure, selectors, .declared, span: name.span, context)
  }

  /// A measure whose name has a point, such as `temperature.high` of JSON, which without quotes reads
  /// as a measure and a member.
  func joined(
    _ name: Expression.Name, _ selectors: [Expression.Selector]
  ) -> (Expression.Name, [Expression.Selector])? {
    func isMeasure(_ text: String) -> Bool {
      catalog.datasets.contains { $0.measure(text) != nil }
    }
    guard !name.isQuoted, case .member(let second)? = selectors.first, !isMeasure(name.text)
    else { return nil }
    let text = name.text + "." + second.text
    let isLonger =
      selectors.count > 1
      && catalog.datasets.contains { dataset in
        dataset.measures.contains { $0.name.hasPrefix(text + ".") }
      }
    guard isMeasure(text) || isLonger else { return nil }
    let end = second.span.offset + second.span.length
    let whole = Expression.Name(
      text: text, span: TextSpan(name.span.offset, end - name.span.offset), isQuoted: false)
    return (whole, Array(selectors.dropFirst()))
  }

  /// The figures of a measure along the axes of the context.
  func figures(
    _ dataset: Dataset, _ measure: MeasureColumn, _ selectors: [Expression.Selector],
    _ aggregation: Aggregation, span: TextSpan, _ context: Context
  ) throws(QueryFailure) -> Answer {
    let selection = try self.selection(
      in: dataset, measure: measure, selectors: selectors, context: context)
    let grid = try self.grid(
      of: dataset, selection: selection, thinning: measure, keepsMembers: aggregation.countsRows,
      context: context)
    let cells = try aggregate(
      dataset, measure, grid, aggregation, span: span, context: context)
    var answer = Answer(axes: grid.axes, cells: cells, unit: measure.unit)
    if aggregation.countsRows {
      // Where nothing happened there is no row, and so many are none.
      answer = answer.withoutGapsAnywhere()
      answer.cells = answer.cells.map { $0.value == nil ? Measured(0) : $0 }
    }
    answer.fixedAxes = Set(grid.axes.filter { selection.fixes($0) }.map(\.name))
    answer.usage = usage(dataset, measure, grid, selection)
    answer.isThinned = grid.rowCount > grid.rows.count
    if case .picked(let choose) = aggregation, grid.axes.isEmpty,
      let row = RowFigures(measure).picked(grid.rows[...], choose).row
    {
      answer.usage.narrow(to: Int(row), of: dataset)
    }
    if context.by.isEmpty, grid.rows.isEmpty {
      let asked = selection.target.map { " for " + PeriodText.print($0) } ?? ""
      let members =
        selection.memberNames.isEmpty
        ? "" : " of " + selection.memberNames.joined(separator: ", ")
      answer.cells = [
        Measured(
          undefined: Undefined(
            .missing, "'\(dataset.name)' has no row\(members)\(asked)"))
      ]
    }
    return answer
  }

  private func metric(
    _ metric: Catalog.Metric, _ name: Expression.Name, _ selectors: [Expression.Selector],
    _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard !context.metricStack.contains(metric.name) else {
      let cycle = (context.metricStack + [metric.name]).joined(separator: " → ")
      throw context.failure(
        "cyclic-metric", "the metric '\(metric.name)' is defined by itself: \(cycle)",
        at: name.span)
    }
    var inner = context
    inner.metricStack.append(metric.name)
    for selector in selectors {
      switch selector {
      case .period(let period, let span): inner.period = (period, span)
      case .member, .dimension: inner.members.append(selector)
      }
    }
    let query = try ExpressionParser.query(metric.text)
    inner.source = metric.text
    if inner.by.isEmpty { inner.by = query.by }
    if case .reference = query.expression {} else { inner.columns = nil }
    let takesApart =
      context.side == nil && selectors.contains(where: \.isPair)
      && !compares(query.expression, inner)
    var answer =
      takesApart
      ? try difference(at: name.span, inner) { (context) throws(QueryFailure) in
        try evaluate(query.expression, context)
      } : try evaluate(query.expression, inner)
    if let unit = metric.unit { answer.unit = unit }
    return answer
  }

  /// The dataset and measure that a name means.
  func locate(
    _ name: Expression.Name, _ context: Context
  ) throws(QueryFailure) -> (Dataset, MeasureColumn) {
    let holders = catalog.datasets.compactMap { dataset in
      dataset.measure(name.text).map { (dataset, $0) }
    }
    if let wanted = context.dataset, let holder = holders.first(where: { $0.0.name == wanted }) {
      return holder
    }
    guard let first = holders.first else {
      throw context.failure(
        "unknown-name", "there is no measure or metric '\(name.text)'", at: name.span,
        hint: suggestion(name.text, catalog.names))
    }
    guard holders.count == 1 else {
      let names = holders.map(\.0.name).joined(separator: ", ")
      throw context.failure(
        "ambiguous-measure", "several datasets have a measure '\(name.text)': \(names)",
        at: name.span, hint: "say which with `from:`, or rename one")
    }
    return first
  }

  func suggestion(_ word: String, _ known: [String]) -> String? {
    hint(forUnknown: word, allowed: known)
  }

  func usage(
    _ dataset: Dataset, _ measure: MeasureColumn, _ grid: Grid, _ selection: Selection
  ) -> Usage {
    var periods: ClosedRange<Period>?
    if let column = dataset.period {
      var low: Int32 = .max
      var high: Int32 = -1
      for row in grid.rows {
        let code = column.codes[Int(row)]
        low = min(low, code)
        high = max(high, code)
      }
      if high >= 0 {
        let first = column.periods[Int(low)]
        periods = first...max(first, column.periods[Int(high)])
      }
    }
    var isUsed = [Bool](repeating: dataset.sourceOfRow.isEmpty, count: dataset.sources.count)
    if !dataset.sourceOfRow.isEmpty {
      for row in grid.rows where dataset.sourceOfRow[Int(row)] >= 0 {
        isUsed[Int(dataset.sourceOfRow[Int(row)])] = true
      }
    }
    var usage = Usage()
    usage.parts = [
      Usage.Part(
        dataset: dataset.name, measure: measure.name, rowCount: grid.rowCount,
        rows: grid.firstRows, lines: grid.firstRows.map { dataset.lines[Int($0)] },
        periods: periods,
        asked: selection.target, members: selection.memberNames,
        sources: isUsed.indices.filter { isUsed[$0] }.map { Int32($0) },
        wholes: wholes(dataset, measure, grid))
    ]
    return usage
  }

  /// Members that are totals by their names and are added up with others.
  private func wholes(_ dataset: Dataset, _ measure: MeasureColumn, _ grid: Grid) -> [String] {
    guard grid.rows.count > grid.cellCount, ![.max, .min].contains(measure.aggregate) else {
      return []
    }
    let shown = grid.axes.map(\.name)
    return dataset.dimensions.compactMap { dimension in
      guard !shown.contains(dimension.name), dimension.members.count > 1,
        let whole = dimension.members.firstIndex(where: WholeNames.contain)
      else { return nil }
      let isMixed = (0..<grid.cellCount).contains { cell in
        let codes = grid.rows(of: cell).lazy.map { dimension.codes[Int($0)] }
        return codes.contains(Int32(whole)) && codes.contains { $0 != Int32(whole) }
      }
      return isMixed ? dimension.members[whole] : nil
    }
  }
}
