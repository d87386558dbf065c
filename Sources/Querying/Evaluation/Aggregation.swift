import Diagnostics
import Statistics
import TradeData

extension Evaluator {
  /// How the rows of one cell become one figure.
  enum Aggregation {
    /// As the measure declares, strictly: no duplicate, no hole, no part of a period for the whole.
    case declared
    /// A function the author called: it takes the rows that are there.
    case explicit(@Sendable ([Double]) throws(Undefined) -> Double)
    case countRows
  }

  func aggregate(
    _ dataset: Dataset, _ measure: MeasureColumn, _ grid: Grid, _ aggregation: Aggregation,
    span: TextSpan, context: Context
  ) throws(QueryFailure) -> [Measured] {
    var cells: [Measured] = []
    cells.reserveCapacity(grid.cellCount)
    if case .declared = aggregation {
      try refuseDuplicates(dataset, grid, span: span, context: context)
    }
    let coverage = Coverage(dataset: dataset)
    for cell in 0..<grid.cellCount {
      let rows = coverage.preferred(grid.rows(of: cell), grid)
      switch aggregation {
      case .countRows: cells.append(Measured(Double(rows.count)))
      case .explicit(let function):
        let values = rows.map { measure.values[Int($0)] }.filter { !$0.isNaN }
        cells.append(Measured.of { () throws(Undefined) in try function(values) })
      case .declared:
        if let overlap = coverage.overlap(in: rows) {
          throw context.failure(
            "overlapping-periods",
            "\(overlap.0) and \(overlap.1) overlap in '\(dataset.name)', so adding them would count twice",
            at: span, hint: "choose one with @, or keep one kind of period with where:")
        }
        cells.append(declared(dataset, measure, rows, grid, coverage))
      }
    }
    return cells
  }

  private func declared(
    _ dataset: Dataset, _ measure: MeasureColumn, _ rows: [Int32], _ grid: Grid,
    _ coverage: Coverage
  ) -> Measured {
    guard !rows.isEmpty else {
      return Measured(undefined: Undefined(.missing, "no row in the data"))
    }
    if measure.aggregate == .count { return Measured(Double(rows.count)) }
    if let hole = rows.first(where: { measure.values[Int($0)].isNaN }) {
      return Measured(
        undefined: Undefined(
          .missing, "no value on line \(dataset.lines[Int(hole)]) of \(dataset.path)"))
    }
    if measure.aggregate == .sum, let reason = coverage.incompleteness(of: rows, grid) {
      return Measured(undefined: reason)
    }
    let chosen = measure.aggregate == .last ? coverage.latest(of: rows) : rows
    if chosen.count == 1 { return measure.figure(Int(chosen[0])) }
    switch measure.aggregate {
    case .sum, .last: return measure.total(chosen)
    case .mean: return measure.total(chosen) / Measured(Double(chosen.count))
    case .min, .max, .median, .count:
      let values = chosen.map { measure.values[Int($0)] }
      return Measured.of { () throws(Undefined) in
        switch measure.aggregate {
        case .min: try Summary.minimum(values).value
        case .max: try Summary.maximum(values).value
        default: try Summary.median(values)
        }
      }
    }
  }

  /// Two rows with the same period and the same members are an error unless an aggregate was named.
  private func refuseDuplicates(
    _ dataset: Dataset, _ grid: Grid, span: TextSpan, context: Context
  ) throws(QueryFailure) {
    guard let pair = duplicates(in: dataset, rows: grid.rows) else { return }
    var key: [String] = []
    if let column = dataset.period {
      key.append(PeriodText.print(column.periods[Int(column.codes[pair.0])]))
    }
    for dimension in dataset.dimensions {
      key.append(dimension.members[Int(dimension.codes[pair.0])])
    }
    let what =
      key.isEmpty ? "have nothing that tells them apart" : "are both \(key.joined(separator: ", "))"
    throw QueryFailure(
      diagnostic: Diagnostic(
        .error, .data, id: "duplicate-rows",
        "lines \(dataset.lines[pair.0]) and \(dataset.lines[pair.1]) of \(dataset.path) \(what)",
        at: context.source.place(span),
        hint: "declare the column that tells them apart in dims, or name an aggregate: sum(...)"))
  }

  private func duplicates(in dataset: Dataset, rows: [Int32]) -> (Int, Int)? {
    var columns: [(codes: [Int32], count: Int)] = dataset.dimensions.map {
      ($0.codes, $0.members.count)
    }
    if let period = dataset.period { columns.append((period.codes, period.periods.count)) }
    var first: [UInt64: Int32] = [:]
    first.reserveCapacity(rows.count)
    for row in rows.sorted() {
      var key: UInt64 = 0
      for (codes, count) in columns {
        key = key &* UInt64(max(1, count)) &+ UInt64(codes[Int(row)])
      }
      if let earlier = first[key], isSame(columns.map(\.codes), Int(earlier), Int(row)) {
        return (Int(earlier), Int(row))
      }
      first[key] = row
    }
    return nil
  }

  private func isSame(_ columns: [[Int32]], _ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { $0[a] == $0[b] }
  }
}

extension Measured {
  /// The value of a computation, or the reason why there is none.
  static func of(_ compute: () throws(Undefined) -> Double) -> Measured {
    do throws(Undefined) {
      let value = try compute()
      guard value.isFinite else {
        return Measured(undefined: Undefined(.overflow, "the result is out of range"))
      }
      return Measured(value)
    } catch {
      return Measured(undefined: error)
    }
  }
}

extension MeasureColumn {
  /// The figure of a row with the interval its source's precision gives it.
  func figure(_ row: Int) -> Measured {
    let value = values[row]
    let qualifier = qualifiers.isEmpty ? .exact : qualifiers[row]
    let precision = precisions.isEmpty ? .nan : precisions[row]
    let half = precision.isNaN ? 0 : precision / 2
    switch qualifier {
    case .moreThan:
      return Measured(value, interval: Interval(value, .infinity), qualifier: qualifier)
    case .lessThan:
      return Measured(value, interval: Interval(-.infinity, value), qualifier: qualifier)
    case .nearly:
      guard half > 0 else { return Measured(value, qualifier: qualifier) }
      return Measured(value, interval: Interval(value - 2 * half, value), qualifier: qualifier)
    case .missing: return .missing
    default:
      let isCount = half == 0.5 && value == value.rounded()
      guard half > 0, !isCount else { return Measured(value, qualifier: qualifier) }
      return Measured(value, interval: Interval(value - half, value + half), qualifier: qualifier)
    }
  }

  /// The sum of rows: accurate for plain numbers, with intervals where figures have them.
  func total(_ rows: [Int32]) -> Measured {
    if qualifiers.isEmpty && precisions.isEmpty {
      let values = rows.map { self.values[Int($0)] }
      return Measured.of { () throws(Undefined) in try Summary.sum(values) }
    }
    var sum = Measured(0)
    for row in rows { sum = sum + figure(Int(row)) }
    return sum
  }
}
