import Diagnostics
import Statistics
import TradeData

extension Evaluator {
  /// How the rows of one cell become one figure.
  enum Aggregation {
    /// As the measure declares, strictly: no duplicate, no hole, no part of a period for the whole.
    case declared
    /// A summary the author called: it takes the rows that are there.
    case reduced(Reduction, Options)
    /// An estimate from the rows that are there, with its own interval.
    case estimated(@Sendable ([Double], Options) throws(Undefined) -> Measured, Options)
    /// The row at the place that a function chooses among the values that are there.
    case picked(@Sendable ([Double]) throws(Undefined) -> Int)
    /// The rows of the earliest or the latest period, those of different members summed.
    case atEnd(latest: Bool)
    case countRows
    /// The rows whose value is 1: those that meet a condition.
    case countOnes
    /// How many different values the rows have.
    case countDistinct

    /// Whether no rows make a figure of zero.
    var countsRows: Bool {
      switch self {
      case .countRows, .countOnes, .countDistinct: true
      default: false
      }
    }
  }

  func aggregate(
    _ dataset: Dataset, _ measure: MeasureColumn, _ grid: Grid, _ aggregation: Aggregation,
    span: TextSpan, context: Context
  ) throws(QueryFailure) -> [Measured] {
    // A mean or a median that was declared is one of rows, be they alike; a sum would count them twice.
    if case .declared = aggregation, [.sum, .last].contains(measure.aggregate) {
      try refuseDuplicates(dataset, grid, span: span, context: context)
    }
    let coverage = Coverage(dataset, grid)
    let rows = RowFigures(measure)
    var cells: [Measured] = []
    cells.reserveCapacity(grid.cellCount)
    for cell in 0..<grid.cellCount {
      let all = coverage.preferred(grid.rows(of: cell))
      // Where there are no rows there is nothing to sum up; how many there are is none.
      guard !all.isEmpty || aggregation.countsRows else {
        cells.append(.absent)
        continue
      }
      switch aggregation {
      case .countRows: cells.append(Measured(Double(all.count)))
      case .countOnes:
        cells.append(Measured(Double(all.count { measure.values[Int($0)] == 1 })))
      case .countDistinct:
        let values = all.map { measure.values[Int($0)] }.filter { !$0.isNaN }
        cells.append(Measured(Double(Set(values).count)))
      case .reduced(let reduction, let options):
        cells.append(rows.reduced(all, reduction, options))
      case .estimated(let estimate, let options):
        let values = all.map { measure.values[Int($0)] }.filter { !$0.isNaN }
        cells.append(
          Measured.catchingUndefined { () throws(Undefined) in try estimate(values, options) })
      case .picked(let choose): cells.append(rows.picked(all, choose).figure)
      case .atEnd(let latest):
        let there = all.filter { !measure.values[Int($0)].isNaN }
        cells.append(rows.total(coverage.atEnd(of: there[...], latest: latest)))
      case .declared:
        if let overlap = coverage.overlap(in: all) {
          throw context.failure(
            "overlapping-periods",
            "\(overlap.0) and \(overlap.1) overlap in '\(dataset.name)', so adding them would count twice",
            at: span, hint: "choose one with @, or keep one kind of period with where:")
        }
        cells.append(declared(dataset, rows, all, coverage))
      }
    }
    return cells
  }

  private func declared(
    _ dataset: Dataset, _ figures: RowFigures, _ rows: ArraySlice<Int32>, _ coverage: Coverage
  ) -> Measured {
    let measure = figures.measure
    guard let first = rows.first else { return .absent }
    if measure.aggregate == .count { return Measured(Double(rows.count)) }
    if let hole = rows.first(where: { measure.values[Int($0)].isNaN }) {
      return Measured(
        undefined: Undefined(
          .missing,
          "no value on line \(dataset.lines[Int(hole)]) of \(dataset.path(ofRow: Int(hole)))"))
    }
    if measure.aggregate == .sum, let reason = coverage.incompleteness(of: rows) {
      return Measured(undefined: reason)
    }
    if rows.count == 1 { return figures.figure(first) }
    switch measure.aggregate {
    case .sum: return figures.total(rows)
    case .last: return figures.total(coverage.atEnd(of: rows, latest: true))
    case .mean: return figures.reduced(rows, SummaryFunctions.mean, .none)
    case .median: return figures.reduced(rows, SummaryFunctions.median, .none)
    case .min: return figures.picked(rows, SummaryFunctions.lowest).figure
    case .max: return figures.picked(rows, SummaryFunctions.highest).figure
    case .count: return Measured(Double(rows.count))
    }
  }

  /// Two rows with the same period and the same members are an error unless an aggregate other than the
  /// sum was declared, or one was named.
  private func refuseDuplicates(
    _ dataset: Dataset, _ grid: Grid, span: TextSpan, context: Context
  ) throws(QueryFailure) {
    guard let pair = DuplicateRows(dataset).first(in: grid) else { return }
    var key: [String] = []
    if let column = dataset.period {
      key.append(PeriodText.print(column.periods[Int(column.codes[pair.0])]))
    }
    for dimension in dataset.dimensions {
      key.append(dimension.member(Int(dimension.codes[pair.0])))
    }
    let what =
      key.isEmpty ? "have nothing that tells them apart" : "are both \(key.joined(separator: ", "))"
    throw QueryFailure(
      diagnostic: Diagnostic(
        .error, .data, id: "duplicate-rows",
        "\(dataset.lines(of: pair.0, and: pair.1)) \(what)",
        at: context.source.place(span),
        hint: "declare the column that tells them apart in dims, or name an aggregate: sum(...)"))
  }
}

extension Dataset {
  /// "lines 2 and 7 of a.csv", or each with its own file.
  fileprivate func lines(of first: Int, and second: Int) -> String {
    let (path, other) = (path(ofRow: first), path(ofRow: second))
    return path == other
      ? "lines \(lines[first]) and \(lines[second]) of \(path)"
      : "line \(lines[first]) of \(path) and line \(lines[second]) of \(other)"
  }
}
