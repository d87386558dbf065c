import Diagnostics
import Statistics
import TradeData

/// Parts of a whole and their order.
enum StructureFunctions {
  static let all: [Function] = [
    Function(
      name: "share", signature: "share(x)",
      summary: "part of the total of all members, at the same time", unit: "share",
      example: "share(units@2023) by partner",
      body: .special { (evaluator, call, context) throws(QueryFailure) in
        try evaluator.share(call, context)
      }),
    Function(
      name: "rank", signature: "rank(x)",
      summary: "place among the members at the same time, 1 for the largest", unit: "rank",
      example: "rank(units) by partner, year",
      body: .acrossMembers(
        { cells in
          let present = cells.compactMap(\.value)
          let ranks = (try? Shares.ranks(present)) ?? []
          var next = ranks.makeIterator()
          return cells.map { cell in
            guard cell.value != nil, let rank = next.next() else { return cell }
            return Measured(rank)
          }
        }, .fixed(.rank))),
    Function(
      name: "hhi", signature: "hhi(x by d)",
      summary: "Herfindahl–Hirschman index of concentration over the members of d, 0 to 1",
      unit: "number", example: "hhi(units by partner) by year",
      body: .collapse(
        { (values) throws(Undefined) in try Concentration.hhi(values) }, .fixed(.number))),
    Function(
      name: "abs", signature: "abs(x)", summary: "the figure without its sign",
      unit: "that of x", example: "abs(change(units@2022->2023)) by partner",
      body: .each(
        { cell, _ in
          guard let value = cell.value else { return cell }
          return value < 0 ? -cell : cell
        }, .same)),
  ]
}

extension Evaluator {
  /// Within the members on the axes; without such an axis, the narrowed figure in the figure of all.
  func share(_ call: Expression.Call, _ context: Context) throws(QueryFailure) -> Answer {
    guard let argument = call.arguments.first, call.arguments.count == 1 else {
      throw context.failure(
        "missing-argument", "'share' takes one argument", at: call.span,
        hint: "for example share(units@2023) by partner")
    }
    let answer = try evaluate(argument, context)
    guard answer.unit.kind == .quantity || answer.unit.kind == .percent else {
      throw context.failure(
        "no-share", "there is no share of a \(answer.unit.kind.rawValue)", at: call.span)
    }
    var result: Answer
    if answer.hasMembers {
      result = answer.acrossMembers { cells in
        var total = Measured(0)
        for cell in cells where cell.value != nil { total = total + cell }
        return cells.map { Measured.share($0, of: total) }
      }
    } else {
      var whole = context
      whole.ignoresMembers = true
      let total = try evaluate(argument, whole).spread(over: answer.axes)
      result = answer
      result.cells = zip(answer.cells, total.cells).map { Measured.share($0, of: $1) }
    }
    result.unit = .share
    return result
  }
}

extension Measured {
  static func share(_ part: Measured, of total: Measured) -> Measured {
    guard let whole = total.value else { return total }
    guard whole != 0 else {
      return Measured(undefined: Undefined(.zeroTotal, "the total is zero"))
    }
    guard whole > 0 else {
      return Measured(undefined: Undefined(.negativeBase, "the total is negative"))
    }
    return part / total
  }
}
