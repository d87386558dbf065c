import Statistics
import TradeData

/// Summaries of the rows of a measure. Unlike the bare measure they take the rows that are there:
/// naming one is asking for it.
enum AggregateFunctions {
  static let all: [Function] = [
    summary("sum", "the sum of the rows that are there", .same) {
      (values) throws(Undefined) in try Summary.sum(values)
    },
    summary("mean", "the arithmetic mean of the rows", .same) {
      (values) throws(Undefined) in try Summary.mean(values)
    },
    summary("median", "the middle value of the rows", .same) {
      (values) throws(Undefined) in try Summary.median(values)
    },
    summary("min", "the smallest value of the rows", .same) {
      (values) throws(Undefined) in try Summary.minimum(values).value
    },
    summary("max", "the largest value of the rows", .same) {
      (values) throws(Undefined) in try Summary.maximum(values).value
    },
    summary("stdev", "the standard deviation of the rows (divisor n - 1)", .same) {
      (values) throws(Undefined) in try Spread.standardDeviation(values)
    },
    summary("p90", "a percentile of the rows, p1 to p99 (type 7)", .same) {
      (values) throws(Undefined) in try Quantile.quantile(values, 0.9)
    },
    Function(
      name: "count", signature: "count(x)", summary: "the number of rows", unit: "number",
      example: "count(units) by partner",
      body: .rows({ (values) throws(Undefined) in Double(values.count) }, .fixed(.number))),
  ]

  private static func summary(
    _ name: String, _ text: String, _ rule: Function.UnitRule,
    _ body: @escaping @Sendable ([Double]) throws(Undefined) -> Double
  ) -> Function {
    Function(
      name: name, signature: "\(name)(x)", summary: text, unit: "that of x",
      example: "\(name)(units) by partner", body: .rows(body, rule))
  }
}
