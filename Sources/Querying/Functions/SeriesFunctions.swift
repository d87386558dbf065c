import Diagnostics
import Statistics
import TradeData

/// Functions along the time axis.
enum SeriesFunctions {
  static let all: [Function] = [
    Function(
      name: "cumulative", signature: "cumulative(x)",
      summary: "running total along time; a missing period ends it", unit: "that of x",
      example: "cumulative(units) by month",
      body: .alongTime(
        { cells, _ in
          var total = Measured(0)
          return cells.map { cell in
            total = total + cell
            return total
          }
        }, .same)),
    Function(
      name: "ma", signature: "ma(x, n)",
      summary: "mean of the last n periods; undefined until there are n", unit: "that of x",
      example: "ma(units, 12) by month",
      body: .alongTime({ cells, numbers in movingAverage(cells, numbers) }, .same)),
    Function(
      name: "index", signature: "index(x, period)",
      summary: "the figure as a percentage of the one at the base period, which is 100",
      unit: "index", example: "index(units, 2020) by year",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.index(call, context)
      }),
  ]

  private static func movingAverage(_ cells: [Measured], _ numbers: [Double]) -> [Measured] {
    let count = Int(numbers.first ?? 12)
    let values = cells.map(\.value)
    do throws(Undefined) {
      return try MovingAverage.trailing(values, count: count).enumerated().map { index, value in
        if let value { return Measured(value) }
        let reason =
          index + 1 < count
          ? "fewer than \(count) periods so far" : "a period of the window is missing"
        return Measured(undefined: Undefined(.tooFewValues, reason))
      }
    } catch {
      return cells.map { _ in Measured(undefined: error) }
    }
  }
}

extension Evaluator {
  /// `index(x, 2020-01)`: the second argument is a period, written like a difference of numbers, so
  /// it is read from the text.
  func index(_ call: Expression.Call, _ context: Context) throws(QueryFailure) -> Answer {
    guard call.arguments.count == 2, let argument = call.arguments.first else {
      throw context.failure(
        "missing-argument", "'index' takes a series and the base period", at: call.span,
        hint: "for example index(units, 2020-01) by month")
    }
    let base = try basePeriod(call, context)
    let answer = try evaluate(argument, context)
    guard let axis = answer.timeAxis else {
      throw context.failure(
        "needs-time", "'index' needs a series over time", at: call.span,
        hint: "say by which period: by month, by year")
    }
    let positions = answer.axes[axis].keys.indices.filter { position in
      guard case .period(let period) = answer.axes[axis].keys[position] else { return false }
      return base.contains(period)
    }
    guard !positions.isEmpty else {
      throw context.failure(
        "no-such-base", "the base period \(PeriodText.print(base)) is not in the series",
        at: call.arguments[1].span)
    }
    var result = answer.along(axis) { cells in
      var sum = Measured(0)
      for position in positions { sum = sum + cells[position] }
      let mean = sum / Measured(Double(positions.count))
      return cells.map { Measured.ratio($0, mean) * Measured(100) }
    }
    result.unit = .index
    return result
  }

  private func basePeriod(
    _ call: Expression.Call, _ context: Context
  ) throws(QueryFailure) -> Period {
    let span = call.arguments[1].span
    let scalars = Array(context.source.text.unicodeScalars)
    let end = min(scalars.count, call.span.offset + call.span.length - 1)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[span.offset..<max(span.offset, end)].filter { $0 != " " })
    do throws(PeriodFault) {
      return try PeriodText.parse(String(text))
    } catch {
      throw context.failure("bad-period", error.sentence, at: span, hint: "index(units, 2020-01)")
    }
  }
}
