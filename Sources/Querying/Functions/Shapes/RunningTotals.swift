import Diagnostics
import Statistics
import TradeData

/// Totals so far: along time, or along the members of a dimension in their order.
enum RunningTotals {
  static let body = Function.Body(looksAlongTime: true) {
    (evaluator, invocation, context) throws(QueryFailure) in
    let figures = try evaluator.evaluate(invocation.figure(0), context)
    guard figures.timeAxis == nil else {
      let isComputed = if case .call = invocation.figure(0) { true } else { false }
      return try evaluator.seriesAnswer(invocation, context, fillsSums: true)
        .alongTime(false, invocation.options) { (series, _) throws(Undefined) in
          totals(of: series.cells, skipsStart: isComputed)
        }
    }
    guard
      let axis = figures.axes.firstIndex(where: \.hasGivenOrder) ?? figures.axes.indices.first
    else {
      throw context.failure(
        "needs-series", "'\(invocation.function.name)' needs a series to run along",
        at: invocation.call.span,
        hint: "say by which period or dimension: by month, by class")
    }
    let ordered = figures.countingUp(axis)
    var answer = ordered.along(axis) { cells in
      totals(of: cells.map(\.orZeroIfAbsent), skipsStart: false)
    }
    // In another order the totals would be those of other members.
    if !answer.axes[axis].hasGivenOrder { answer.axes[axis].givenOrder = answer.axes[axis].keys }
    return answer
  }

  /// - Parameter skipsStart: Whether the total begins with the first figure, as of changes, of which the first
  ///   period has none; else what is not there leaves it unknown from there on.
  private static func totals(of cells: [Measured], skipsStart: Bool) -> [Measured] {
    let first = skipsStart ? cells.firstIndex { $0.value != nil || $0.isHole } ?? 0 : 0
    var total = Measured(0)
    return cells.enumerated().map { place, cell in
      guard place >= first else { return cell }
      total = total + cell
      return total
    }
  }
}

extension Measured {
  /// True where there are rows and one of them has no value.
  fileprivate var isHole: Bool { reason?.cause == .missing && !isAbsent }
}

extension Answer {
  /// With members that count up in equal steps, such as ages, in that order where none is given.
  fileprivate func countingUp(_ axis: Int) -> Answer {
    let names = axes[axis].keys.map { key in
      if case .member(let name) = key { name } else { "" }
    }
    guard !axes[axis].hasGivenOrder, let numbers = LeadingNumber.countedEvenly(names) else {
      return self
    }
    var sorted = axes
    sorted[axis].keys = numbers.indices.sorted { numbers[$0] < numbers[$1] }
      .map { axes[axis].keys[$0] }
    return spread(over: sorted)
  }
}
