import Diagnostics
import Statistics
import TradeData

/// What is known about a figure that was stated with limited precision, or only as a growth.
enum ReportedFunctions {
  static let all: [Function] = [
    Function(
      "base", [.figure(), .growth], unit: .same,
      "the earlier figure that a stated growth implies, with its interval",
      source: "x / (1 + growth); the last digit of the growth counts half a unit either way",
      example: "base(units@2023, up 25 percent)",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.impliedBase(invocation, context)
      }),
    end("low", "the least that a figure can be, given how it was stated") { $0.low },
    end("high", "the most that a figure can be, given how it was stated") { $0.high },
    Function(
      "plusminus", [.figure()], unit: .same, "half the width of a figure's interval; 0 when exact",
      source: "(high - low) / 2", example: "plusminus(units@2023)",
      .each { cell, _ in
        guard let range = cell.range else { return cell }
        guard range.isBounded else {
          return Measured(undefined: Undefined(.outOfRange, "the interval has an open end"))
        }
        return Measured.of { () throws(Undefined) in range.width / 2 }
      }),
  ]

  private static func end(
    _ name: String, _ text: String, _ end: @escaping @Sendable (Interval) -> Double
  ) -> Function {
    Function(
      name, [.figure()], unit: .same, text, source: "interval arithmetic: Moore et al. (2009)",
      example: "\(name)(units@2023)",
      .each { cell, _ in
        guard let range = cell.range else { return cell }
        guard end(range).isFinite else {
          return Measured(
            undefined: Undefined(.outOfRange, "the \(name) end of the interval is open"))
        }
        return Measured(end(range))
      })
  }
}

extension Evaluator {
  func impliedBase(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    guard let phrase = invocation.options.growth, let number = Double(phrase.number) else {
      preconditionFailure("the parser reads the growth of 'base'")
    }
    let statement: ImpliedBase.Statement
    switch (phrase.reading, phrase.isPercent) {
    case (.decrease, true): statement = .percent(-number)
    case (.decrease, false):
      throw context.failure(
        "bad-growth-phrase", "a decrease of N times has no meaning", at: phrase.span,
        hint: "say the decrease in percent, or the ratio: 0.2 times")
    case (_, true): statement = .percent(number)
    case (.increase, false): statement = .increaseOfTimes(number)
    case (.multiple, false): statement = .timesAsMany(number)
    }
    let places = phrase.number.split(separator: ".").dropFirst().first?.count ?? 0
    let unit = Double("1e-\(places)") ?? 1
    var answer = try evaluate(invocation.figure(0), context)
    answer.cells = answer.cells.map { ImpliedBase.base(of: $0, statement, growthUnit: unit) }
    return answer
  }
}
