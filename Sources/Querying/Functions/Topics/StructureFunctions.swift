import Diagnostics
import Statistics
import TradeData

/// Parts of a whole and their order.
///
/// A member without a row at that time is no part of the whole. A member that has rows but no value
/// makes the whole unknown, and so all shares.
enum StructureFunctions {
  static let all: [Function] = [
    Function(
      "share", [.figure(), .namedDimension("within")], unit: .fixed(.share),
      "part of the total of all members at the same time; `within` names a dimension of which each member is a whole for itself; of a narrowed figure, its part of all. A member without rows is no part; one with rows but no value leaves all shares undefined",
      source: "x / Σx", example: "share(units@2023) by partner",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.share(invocation, context)
      }),
    Function(
      "rank",
      [
        .figure(), .namedFigure("then"), .namedDimension("within"),
        .word("ties", "best", "mean", "dense"),
        .word("order", "largest", "smallest"),
      ],
      unit: .fixed(.rank),
      "place among the members at the same time, 1 for the largest; `then` decides between equal ones, and `within` names a dimension of which each member is ranked for itself; members without a figure have no rank and take no place",
      source: "competition ranking 1, 2, 2, 4; mean 1, 2.5, 2.5, 4; dense 1, 2, 2, 3",
      example: "rank(units, then = value) by partner, year", ranks),
    extreme("largest", "the n largest members; the axis keeps their names", .orderedDescending),
    extreme("smallest", "the n smallest members; the axis keeps their names", .orderedAscending),
  ]

  private static let ranks = Function.Body {
    (evaluator, invocation, context) throws(QueryFailure) in
    let answer = try evaluator.rankedFigures(invocation, context)
    let options = invocation.options
    let ties: Shares.Ties =
      options.has("mean") ? .mean : options.has("dense") ? .dense : .best
    let fixed = try invocation.dimension(2, of: answer, "ranks", context)
    return answer.acrossMembers(within: fixed) { cells in
      let present = cells.compactMap(\.value)
      var ranks =
        ((try? Shares.ranks(present, ties: ties, ascending: options.has("smallest"))) ?? [])
        .makeIterator()
      return cells.map { cell in
        guard cell.value != nil, let rank = ranks.next() else { return cell }
        return Measured(rank)
      }
    }
  }

  enum Order: Sendable { case orderedAscending, orderedDescending }

  private static func extreme(_ name: String, _ text: String, _ order: Order) -> Function {
    Function(
      name, [.figure(), .whole("n", 1...1_000_000, standard: 1)], unit: .same, text,
      source: "order of the values", example: "\(name)(units@2023, 2) by partner",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.extreme(invocation, context, order)
      })
  }
}

extension Evaluator {
  /// Within the members on the axes; without such an axis, the narrowed figure in the figure of all.
  func share(_ invocation: Invocation, _ context: Context) throws(QueryFailure) -> Answer {
    let argument = invocation.figure(0)
    let answer = try evaluate(argument, context)
    guard answer.unit.kind == .quantity || answer.unit.kind == .percent else {
      throw context.failure(
        "no-share", "there is no share of a \(answer.unit.kind.rawValue)",
        at: invocation.call.span)
    }
    let fixed = try invocation.dimension(1, of: answer, "shares", context)
    guard !answer.hasMembers else {
      return answer.acrossMembers(within: fixed, Measured.shares)
    }
    var whole = context
    whole.ignoresMembers = true
    let total = try evaluate(argument, whole)
    var result = answer
    result.usage.merge(total.usage)
    result.cells = zip(answer.cells, total.spread(over: answer.axes).cells).map { part, total in
      Measured.share(part, rest: total - part, of: total)
    }
    return result
  }

  /// The figures to rank; with `then`, numbers that stand in the order of both figures.
  func rankedFigures(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    let answer = try evaluate(invocation.figure(0), context)
    guard answer.hasMembers else {
      throw context.failure(
        "needs-members", "'\(invocation.function.name)' needs members to compare",
        at: invocation.call.span, hint: "say by which dimension: by partner")
    }
    guard case .figure(let tie, _)? = invocation.call.values[1] else { return answer }
    let second = try evaluate(tie, context)
    try requireSameAxes(answer, second, tie.span, context)
    let (first, other) = aligned(answer, second)
    let pairs = zip(first.cells, other.cells).map { x, y in
      x.value.map { ($0, y.value ?? -.infinity) }
    }
    let order = pairs.indices.filter { pairs[$0] != nil }.sorted { a, b in
      (pairs[a] ?? (0, 0)) < (pairs[b] ?? (0, 0))
    }
    var result = first
    var place = 0.0
    for (index, cell) in order.enumerated() {
      if index > 0, let now = pairs[cell], let before = pairs[order[index - 1]], now != before {
        place += 1
      }
      result.cells[cell] = Measured(place)
    }
    return result
  }

  /// Keeps the members with the largest or smallest figures, in that order.
  func extreme(
    _ invocation: Invocation, _ context: Context, _ order: StructureFunctions.Order
  ) throws(QueryFailure) -> Answer {
    let answer = try evaluate(invocation.figure(0), context)
    guard answer.axes.count == 1 else {
      throw context.failure(
        "needs-members", "'\(invocation.function.name)' chooses on one axis",
        at: invocation.call.span, hint: "say by which dimension: by partner, or by month")
    }
    var keyed: [(key: Answer.Key, value: Double)] = []
    for (key, cell) in zip(answer.axes[0].keys, answer.cells) {
      if let value = cell.value { keyed.append((key, value)) }
    }
    let places = keyed.indices.sorted { a, b in
      let (x, y) = (keyed[a].value, keyed[b].value)
      if x == y { return a < b }
      return order == .orderedDescending ? x > y : x < y
    }
    var axes = answer.axes
    axes[0].keys = places.prefix(invocation.options.whole("n")).map { keyed[$0].key }
    return answer.spread(over: axes)
  }
}

extension Measured {
  /// Each part in the total of those that are there.
  static func shares(_ cells: [Measured]) -> [Measured] {
    let parts = cells.map(\.orZeroIfAbsent)
    let sum = total(parts)
    if let reason = sum.reason {
      return cells.map { $0.value == nil ? $0 : Measured(undefined: reason) }
    }
    let range = sum.interval
    return cells.map { cell in
      guard cell.value != nil else { return cell }
      guard range != nil, let own = cell.range, let all = sum.range else {
        return share(cell, rest: nil, of: sum)
      }
      // What the others may be: the ends of all without those of this one.
      let low = max(0, all.low - own.low)
      let rest = Interval(low, max(low, all.high.isFinite ? all.high - own.high : .infinity))
      return share(cell, rest: Measured(rest.low, interval: rest), of: sum)
    }
  }

  /// A part in a whole of which it and the rest are made, so that both vary together.
  static func share(_ part: Measured, rest: Measured?, of total: Measured) -> Measured {
    catchingUndefined { () throws(Undefined) in
      guard let value = part.value, let whole = total.value else {
        throw part.reason ?? total.reason ?? Undefined(.missing, "no value in the data")
      }
      let share = try Shares.share(of: value, in: whole)
      guard part.interval != nil || total.interval != nil else {
        return result(share, of: [part, total])
      }
      guard let own = part.range, let others = rest?.range, own.low >= 0, others.low >= 0,
        own.low > 0 || others.low > 0
      else { return result(share, interval: (part / total).interval, of: [part, total]) }
      let range = try own.share(besides: others).hull(Interval(exactly: share))
      return result(share, interval: range, of: [part, total])
    }
  }
}

extension Invocation {
  /// The dimension of an answer that a parameter names; nil where the author gave none.
  fileprivate func dimension(
    _ place: Int, of answer: Answer, _ figures: String, _ context: Context
  ) throws(QueryFailure) -> String? {
    guard case .word(let name, let span)? = call.values[place] else { return nil }
    guard answer.axes.contains(where: { $0.name == name }) else {
      throw context.failure(
        "unknown-dimension", "the \(figures) are not by '\(name)'", at: span,
        hint: allowedHere(answer.axes.map(\.name)))
    }
    return name
  }
}
