import Statistics
import TradeData

/// The figures of a measure's rows with the intervals that their sources' precision gives them.
struct RowFigures {
  let measure: MeasureColumn
  /// True when all are plain numbers, which need no figure of their own each.
  private let isPlain: Bool

  init(_ measure: MeasureColumn) {
    self.measure = measure
    isPlain = measure.qualifiers.isEmpty && measure.precisions.isEmpty
  }

  func figure(_ number: Int32) -> Measured {
    let row = Int(number)
    let value = measure.values[row]
    guard !value.isNaN else { return .missing }
    if isPlain { return Measured(value) }
    let qualifier = measure.qualifiers.isEmpty ? .exact : measure.qualifiers[row]
    let precision = measure.precisions.isEmpty ? .nan : measure.precisions[row]
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
      // A count that is given to its last unit is exact.
      let isCount = half == 0.5 && value == value.rounded()
      guard half > 0, !isCount else { return Measured(value, qualifier: qualifier) }
      return Measured(value, interval: Interval(value - half, value + half), qualifier: qualifier)
    }
  }

  /// The sum: accurate for plain numbers, with intervals where figures have them.
  func total(_ rows: ArraySlice<Int32>) -> Measured {
    guard let first = rows.first else { return .absent }
    if rows.count == 1 { return figure(first) }
    if isPlain {
      return Measured.of { () throws(Undefined) in
        try Summary.sum(rows.map { measure.values[Int($0)] })
      }
    }
    return rows.reduce(Measured(0)) { $0 + figure($1) }
  }

  /// A summary of the rows that have a value.
  func reduced(
    _ rows: ArraySlice<Int32>, _ reduction: Reduction, _ options: Options
  ) -> Measured {
    if isPlain {
      var values: [Double] = []
      values.reserveCapacity(rows.count)
      for row in rows where !measure.values[Int(row)].isNaN {
        values.append(measure.values[Int(row)])
      }
      return reduction.of(values, options)
    }
    return reduction.of(rows.map(figure).filter { $0.value != nil }, options)
  }

  /// The figure that a function chooses among those that are there, and its row.
  func picked(
    _ rows: ArraySlice<Int32>, _ choose: ([Double]) throws(Undefined) -> Int
  ) -> (figure: Measured, row: Int32?) {
    let there = rows.filter { !measure.values[Int($0)].isNaN }
    do throws(Undefined) {
      let row = there[try choose(there.map { measure.values[Int($0)] })]
      return (figure(row), row)
    } catch {
      return (Measured(undefined: error), nil)
    }
  }
}
