import Diagnostics
import Statistics
import TradeData

/// Series in relation to a base period that is 100.
enum IndexFunctions {
  static let all: [Function] = [
    Function(
      "index", [.figure(), .period("base")], unit: .fixed(.index),
      "the figure in percent of the one at the base period, or of the mean over a longer base",
      source: "100 x / mean of x over the base", example: "index(units, 2022) by month",
      Function.Body(looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        let answer = try evaluator.seriesAnswer(invocation, context)
        let base = try evaluator.basePlaces(invocation, answer, context)
        return answer.along(answer.timeAxis ?? 0) { rebased($0, base) }
      }),
    Function(
      "chain", [.figure()], unit: .fixed(.index),
      "the index that rates of change on the period before make one after the other, from 100",
      source: "100 Π(1 + x)", example: "chain(mom(units)) by month",
      Function.Body(looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.chain(invocation, context)
      }),
    Function(
      "link", [.figure("old"), .figure("new")], unit: .same,
      "the old series continued with the movement of the new one from where both have a figure last",
      source: "old × new / new at the link", example: "link(units@2022, units) by month",
      Function.Body(looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.link(invocation, context)
      }),
  ]

  /// In percent of the mean over the places of the base, all of which must have a figure.
  static func rebased(_ cells: [Measured], _ base: BasePlaces) -> [Measured] {
    if let reason = base.shortfall { return cells.map { _ in Measured(undefined: reason) } }
    var sum = Measured(0)
    for place in base.places { sum = sum + cells[place] }
    if let reason = sum.reason {
      let undefined = Undefined(.incompleteBase, "the base period: \(reason.sentence)")
      return cells.map { _ in Measured(undefined: undefined) }
    }
    let mean = sum / Measured(Double(base.places.count))
    return cells.enumerated().map { place, cell in
      if base.places == [place], cell.value ?? 0 > 0 { return Measured(100) }
      return ChangeFunctions.ratio(cell, mean) * Measured(100)
    }
  }

  /// Where the base stands on the time axis.
  struct BasePlaces {
    let places: [Int]
    /// Why the places do not cover the base; nil when they do.
    let shortfall: Undefined?
  }
}

extension Evaluator {
  /// The places on the time axis of the base period that a call names; the first period without one.
  func basePlaces(
    _ invocation: Invocation, _ answer: Answer, _ context: Context
  ) throws(QueryFailure) -> IndexFunctions.BasePlaces {
    guard let axis = answer.timeAxis else {
      return IndexFunctions.BasePlaces(places: [0], shortfall: nil)
    }
    let periods = answer.axes[axis].periods
    guard let (selector, span) = invocation.options.period("base") else {
      return IndexFunctions.BasePlaces(places: periods.isEmpty ? [] : [0], shortfall: nil)
    }
    let fiscalYear = answer.usage.parts.lazy.compactMap { part in
      self.catalog.datasets.first { $0.name == part.dataset }?.period?.fiscalYear
    }.first
    let base = try basePeriod(selector, periods, fiscalYear, span, context)
    let places = periods.indices.filter { base.counts(periods[$0]) }
    guard !places.isEmpty else {
      throw context.failure(
        "no-such-base", "the base period \(PeriodText.print(base)) is not in the series", at: span,
        hint: periods.first.map {
          "the series runs from \(PeriodText.print($0)) to \(PeriodText.print(periods.last ?? $0))"
        })
    }
    let minutes = places.reduce(0) { $0 + periods[$1].endMinute - periods[$1].startMinute }
    let whole = base.covered(byWeeks: Period.areWeeks(periods))
    let wanted = whole.endMinute - whole.startMinute
    let shortfall =
      minutes < wanted
      ? Undefined(
        .incompleteBase,
        "the series has \(minutes / Period.minutesPerDay) of the "
          + "\(wanted / Period.minutesPerDay) days of the base \(PeriodText.print(base))") : nil
    return IndexFunctions.BasePlaces(places: places, shortfall: shortfall)
  }

  private func basePeriod(
    _ selector: Expression.PeriodSelector, _ periods: [Period], _ fiscalYear: PeriodUnit?,
    _ span: TextSpan, _ context: Context
  ) throws(QueryFailure) -> Period {
    switch selector {
    case .period(let period):
      return period.asFiscal(fiscalYear ?? periods.last?.unit)
    case .range(let from, let to): return Period.stretch(from, to)
    case .first, .latest:
      if let period = selector == .first ? periods.first : periods.last { return period }
      throw context.failure("no-rows", "there is no figure to take the period from", at: span)
    case .last, .yearToDate, .pair:
      throw context.failure(
        "bad-period", "a base is one period or one stretch", at: span,
        hint: "for example 2020, 2020-01, 2020-01..2020-06, first or latest")
    }
  }

  func chain(_ invocation: Invocation, _ context: Context) throws(QueryFailure) -> Answer {
    let answer = try seriesAnswer(invocation, context)
    guard answer.unit.kind == .change || answer.unit.kind == .percent else {
      throw context.failure(
        "wrong-unit", "'chain' takes rates of change, and this counts \(answer.unit.name)",
        at: invocation.figure(0).span, hint: "for example \(invocation.function.example)")
    }
    let factor = answer.unit.kind == .percent ? Measured(0.01) : Measured(1)
    return answer.along(answer.timeAxis ?? 0) { cells in
      var level = Measured(100)
      return cells.enumerated().map { place, cell in
        // The first period has nothing before it: it is where the chain begins.
        if place > 0 || cell.value != nil { level = level * (Measured(1) + cell * factor) }
        return level
      }
    }
  }

  func link(_ invocation: Invocation, _ context: Context) throws(QueryFailure) -> Answer {
    let (old, new) = try figurePair(invocation, context)
    guard let axis = old.timeAxis else {
      throw context.failure(
        "needs-time", "'link' needs two series over time", at: invocation.call.span,
        hint: "say by which period: by month, by year")
    }
    let length = old.axes[axis].keys.count
    var result = old
    result.usage.merge(new.usage)
    let stride = old.axes[(axis + 1)...].reduce(1) { $0 * $1.keys.count }
    for start in old.cells.indices where (start / stride) % max(1, length) == 0 {
      let places = (0..<length).map { start + $0 * stride }
      let both = places.lastIndex { old.cells[$0].value != nil && new.cells[$0].value != nil }
      guard let both else {
        let reason = Undefined(.notInSeries, "no period has a figure in both series")
        for place in places { result.cells[place] = Measured(undefined: reason) }
        continue
      }
      let factor = old.cells[places[both]] / new.cells[places[both]]
      for place in places[(both + 1)...] { result.cells[place] = new.cells[place] * factor }
    }
    return result
  }
}
