import Diagnostics
import Statistics
import TradeData

/// Summaries of what is computed in each row: `mean(value / units)`, `count(units > 100)`.
extension Evaluator {
  /// Whether a name means no measure but another column or part of the calendar: `mean(year)`.
  func isOfRows(
    _ name: Expression.Name, _ selectors: [Expression.Selector], _ context: Context
  ) -> Bool {
    guard selectors.isEmpty, catalog.metric(name.text) == nil,
      !catalog.datasets.contains(where: { $0.measure(name.text) != nil })
    else { return false }
    return catalog.datasets.contains { $0.dimension(name.text) != nil }
  }

  func summary(
    ofRows invocation: Invocation, _ context: Context, _ aggregation: Aggregation
  ) throws(QueryFailure) -> Answer {
    let expression = invocation.figure(0)
    guard !RowExpression.names(expression).isEmpty else {
      throw context.failure(
        "expected-measure",
        "'\(invocation.function.name)' takes a measure, whose rows it summarises, or x by d",
        at: expression.span)
    }
    let dataset = try dataset(of: expression, context)
    let name = context.source.text(expression.span)
    let column: MeasureColumn
    var aggregation = aggregation
    reads.note(.all, of: dataset.name)
    switch try RowExpression.values(of: expression, in: dataset, source: context.source) {
    case .numbers(let values, let unit):
      column = MeasureColumn(name: name, unit: unit, values: values)
    case .truths(let truths):
      if case .countRows = aggregation { aggregation = .countOnes }
      column = MeasureColumn(
        name: name, unit: invocation.function.name == "mean" ? .share : .number,
        values: truths.map { $0 ? 1 : 0 })
    case .texts:
      throw context.failure(
        "expected-measure", "'\(invocation.function.name)' summarises numbers, and these are texts",
        at: expression.span)
    }
    return try figures(dataset, column, [], aggregation, span: expression.span, context)
  }

  /// The number of rows.
  func rowCount(_ invocation: Invocation, _ context: Context) throws(QueryFailure) -> Answer {
    let dataset = try dataset(having: context.by.map(\.text), at: invocation.call.span, context)
    let rows = MeasureColumn(
      name: invocation.function.name + "()", unit: .number,
      values: [Double](repeating: 1, count: dataset.rowCount))
    return try figures(dataset, rows, [], .countRows, span: invocation.call.span, context)
  }

  /// The mean of x over rows that have both, weighted.
  func weightedMeanOfRows(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    let (x, weights) = (invocation.figure(0), invocation.figure(1))
    let dataset = try dataset(of: .binary(.multiply, x, weights, x.span), context)
    reads.note(.all, of: dataset.name)
    let (values, unit) = try rowNumbers(x, dataset, context)
    let (weight, _) = try rowNumbers(weights, dataset, context)
    let products = zip(values, weight).map { $0 * $1 }
    let used = zip(products, weight).map { $0.isNaN ? Double.nan : $1 }
    let name = context.source.text(x.span)
    let sum = Aggregation.reduced(SummaryFunctions.sum, .none)
    let top = try figures(
      dataset, MeasureColumn(name: name, unit: unit, values: products), [], sum, span: x.span,
      context)
    let bottom = try figures(
      dataset, MeasureColumn(name: name, unit: .number, values: used), [], sum,
      span: weights.span, context)
    var result = top
    result.cells = zip(top.cells, bottom.cells).map { $0 / $1 }
    return result
  }

  /// What two expressions have to do with one another in the rows that have both.
  func relation(
    ofRows invocation: Invocation, _ context: Context,
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Measured
  ) throws(QueryFailure) -> Answer {
    let (y, x) = (invocation.figure(0), invocation.figure(1))
    guard !RowExpression.names(y).isEmpty, !RowExpression.names(x).isEmpty else {
      throw context.failure(
        "expected-measure", "'\(invocation.function.name)' compares two columns of the rows",
        at: invocation.call.span, hint: "write y, x; or y, x by d for the figures of a dimension")
    }
    let dataset = try dataset(of: .binary(.multiply, y, x, y.span), context)
    reads.note(.all, of: dataset.name)
    let (first, unit) = try rowNumbers(y, dataset, context)
    let (second, other) = try rowNumbers(x, dataset, context)
    let rows = zip(first, second).enumerated().map { row, pair in
      pair.0.isNaN || pair.1.isNaN ? Double.nan : Double(row)
    }
    let column = MeasureColumn(
      name: context.source.text(y.span), unit: unit, values: rows)
    var answer = try figures(
      dataset, column, [],
      .estimated(
        { (rows, options) throws(Undefined) in
          try compute(rows.map { first[Int($0)] }, rows.map { second[Int($0)] }, options)
        }, invocation.options), span: y.span, context)
    if invocation.function.name == "regression_slope" {
      answer.unit = answer.unit.divided(by: other) ?? answer.unit
    }
    return answer
  }

  /// An expression of numbers in each row.
  private func rowNumbers(
    _ expression: Expression, _ dataset: Dataset, _ context: Context
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    guard
      case .numbers(let values, let unit) = try RowExpression.values(
        of: expression, in: dataset, source: context.source)
    else {
      throw context.failure("expected-measure", "expected numbers here", at: expression.span)
    }
    return (values, unit)
  }

  /// The dataset whose columns an expression over rows names.
  func dataset(
    of expression: Expression, _ context: Context
  ) throws(QueryFailure) -> Dataset {
    try dataset(
      having: RowExpression.names(expression).filter { name in
        catalog.datasets.contains { $0.hasColumn(name) }
      }, at: expression.span, context)
  }

  private func dataset(
    having names: [String], at span: TextSpan, _ context: Context
  ) throws(QueryFailure) -> Dataset {
    if let wanted = context.dataset,
      let dataset = catalog.datasets.first(where: { $0.name == wanted })
    {
      return dataset
    }
    if catalog.datasets.count == 1 { return catalog.datasets[0] }
    let fitting = catalog.datasets.filter { dataset in names.allSatisfy(dataset.hasColumn) }
    guard fitting.count == 1 else {
      throw context.failure(
        "ambiguous-dataset",
        fitting.isEmpty
          ? "no dataset has all columns of this"
          : "several datasets could be meant: "
            + fitting.map(\.name).joined(separator: ", "),
        at: span, hint: "say which with `from:`")
    }
    return fitting[0]
  }
}

extension Dataset {
  /// Whether rows have something of that name: a column, or a part of their period.
  func hasColumn(_ name: String) -> Bool {
    if measure(name) != nil || dimension(name) != nil { return true }
    guard let period else { return false }
    return name == period.name || RowExpression.calendarNames.contains(name)
  }
}
