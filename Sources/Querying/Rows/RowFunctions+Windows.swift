import Statistics
import TradeData

/// Functions of a row that look at the other rows of its group: those that agree in the dimensions
/// named. Without any, all rows are one group.
extension RowFunctions {
  static let windows: [RowFunction] = [
    spread(
      "sum_within", "the sum of x over the rows of the group", "value / sum_within(value, partner)"
    ) { (values) throws(Undefined) in try Summary.sum(values) },
    spread(
      "mean_within", "the mean of x over the rows of the group",
      "value - mean_within(value, partner)"
    ) { (values) throws(Undefined) in try Summary.mean(values) },
    spread(
      "median_within", "the median of x over the rows of the group",
      "units / median_within(units, partner)"
    ) { (values) throws(Undefined) in try Summary.median(values) },
    spread(
      "min_within", "the smallest x of the group", "units / min_within(units, partner)"
    ) { (values) throws(Undefined) in
      guard let least = values.min() else { throw Undefined(.empty, "there are no values") }
      return least
    },
    spread(
      "max_within", "the largest x of the group", "units / max_within(units, partner)"
    ) { (values) throws(Undefined) in
      guard let most = values.max() else { throw Undefined(.empty, "there are no values") }
      return most
    },
    RowFunction(
      "count_within", "[dimension, …]", 0...9, "how many rows the group has",
      example: "count_within(partner)",
      { (call) throws(QueryFailure) in
        var result = [Double](repeating: 0, count: call.rowCount)
        for rows in try groups(call, from: 0) {
          for row in rows { result[row] = Double(rows.count) }
        }
        return .numbers(result, .number)
      }),
    RowFunction(
      "rank_within", "x, [dimension, …]", 1...9,
      "the place of the row in its group, 1 for the largest x; equal figures share the better place",
      example: "rank_within(units, partner)",
      { (call) throws(QueryFailure) in
        let (values, _) = try call.numbers(0)
        var result = [Double](repeating: .nan, count: call.rowCount)
        for rows in try groups(call, from: 1) {
          let sorted = rows.filter { !values[$0].isNaN }.sorted { values[$0] > values[$1] }
          var place = 0
          for (index, row) in sorted.enumerated() {
            let best = place == 0 ? nil : values[sorted[place - 1]]
            if best.map({ !values[row].isSame(as: $0) }) ?? true { place = index + 1 }
            result[row] = Double(place)
          }
        }
        return .numbers(result, .number)
      }),
    along(
      "running_sum",
      "the sum of x in the group up to and with the row, in the order of time, else of the file",
      "running_sum(units, partner)"
    ) { values in
      var sum = 0.0
      return values.map { value in
        if !value.isNaN { sum += value }
        return value.isNaN ? .nan : sum
      }
    },
    along(
      "previous", "x of the row before in the group, in the order of time, else of the file",
      "units - previous(units, partner)"
    ) { values in [Double.nan] + values.dropLast() },
    along(
      "next", "x of the row after it in the group, in the order of time, else of the file",
      "next(units, partner) - units"
    ) { values in values.dropFirst() + [.nan] },
    RowFunction(
      "row_number", "[dimension, …]", 0...9,
      "the place of the row in its group, from 1, in the order of time, else of the file",
      example: "row_number(partner)",
      { (call) throws(QueryFailure) in
        var result = [Double](repeating: 0, count: call.rowCount)
        for rows in try groups(call, from: 0) {
          for (place, row) in rows.enumerated() { result[row] = Double(place + 1) }
        }
        return .numbers(result, .number)
      }),
  ]

  /// One figure of the group for each of its rows.
  private static func spread(
    _ name: String, _ summary: String, _ example: String,
    _ compute: @escaping @Sendable ([Double]) throws(Undefined) -> Double
  ) -> RowFunction {
    along(name, summary, example) { values in
      let figure = try? compute(values.filter { !$0.isNaN })
      return Array(repeating: figure ?? .nan, count: values.count)
    }
  }

  /// A figure for each row of the group from those of all, in their order.
  private static func along(
    _ name: String, _ summary: String, _ example: String,
    _ compute: @escaping @Sendable ([Double]) -> [Double]
  ) -> RowFunction {
    RowFunction(name, "x, [dimension, …]", 1...9, summary, example: example) {
      (call) throws(QueryFailure) in
      let (values, unit) = try call.numbers(0)
      var result = [Double](repeating: .nan, count: call.rowCount)
      for rows in try groups(call, from: 1) {
        for (row, value) in zip(rows, compute(rows.map { values[$0] })) { result[row] = value }
      }
      return .numbers(result, unit)
    }
  }

  /// The rows of each group, in the order of time, rows of one period in that of the file.
  private static func groups(
    _ call: RowCall, from first: Int
  ) throws(QueryFailure) -> [[Int]] {
    var keys: [RowTexts] = []
    for place in first..<max(first, call.count) { keys.append(try call.texts(place)) }
    var placeOf: [[Int32]: Int] = [:]
    var groups: [[Int]] = []
    for row in 0..<call.rowCount {
      let key = keys.map { $0.codes[row] }
      let place = placeOf[key] ?? groups.count
      if place == groups.count {
        placeOf[key] = place
        groups.append([])
      }
      groups[place].append(row)
    }
    guard let codes = call.rows.dataset.period?.codes else { return groups }
    return groups.map { rows in
      rows.sorted { (codes[$0], $0) < (codes[$1], $1) }
    }
  }
}
