import Statistics
import TradeData

/// Single figures.
enum NumberFunctions {
  static let all: [Function] = [
    Function(
      "abs", [.figure()], unit: .same, "the figure without its sign", source: "|x|",
      example: "abs(change(units@2022->2023)) by partner",
      .each { cell, _ in
        guard let value = cell.value else { return cell }
        guard let range = cell.interval else { return value < 0 ? -cell : cell }
        let most = max(abs(range.low), abs(range.high))
        let least = range.contains(0) ? 0 : min(abs(range.low), abs(range.high))
        return Measured.result(abs(value), interval: Interval(least, most), of: [cell])
      }),
    Function(
      "round", [.figure(), .whole("decimals", -15...15, standard: 0)], unit: .same,
      "the figure rounded half away from zero, as the decimal it was written as",
      source: "decimal arithmetic", example: "round(units@2023 / 7, 2)",
      .each { cell, options in
        guard let value = cell.value else { return cell }
        return Measured.catchingUndefined { () throws(Undefined) in
          let rounded = try Rounding.rounded(value, decimals: options.whole("decimals"))
          return Measured.result(
            rounded, interval: cell.interval.map { $0.hull(Interval(exactly: rounded)) },
            of: [cell])
        }
      }),
    Function(
      "or_zero", [.figure()], unit: .same,
      "the figure, and zero where there is no row: a partner that nothing was bought from in a balance of trade; a row without a value stays undefined",
      source: "0", example: "or_zero(units.cars) - or_zero(units.trucks) by partner",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        var answer = try evaluator.evaluate(invocation.figure(0), context)
        answer.cells = answer.cells.map(\.orZeroIfAbsent)
        answer.isZeroWhereAbsent = true
        return answer
      }),
  ]
}
