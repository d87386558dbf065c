/// The formulas of growth and structure on figures that carry intervals and reasons.
///
/// Each result says its own range, or why there is none; a missing figure makes exactly those
/// results missing that need it.
extension Measured {
  /// The sum of figures; missing when one of them is. No figures have no sum.
  package static func sum(_ figures: [Measured]) -> Measured {
    guard var total = figures.first else {
      return Measured(undefined: Undefined(.empty, "there are no values"))
    }
    for figure in figures.dropFirst() where total.value != nil { total = total + figure }
    return total
  }

  /// The arithmetic mean of figures; missing when one of them is.
  package static func mean(_ figures: [Measured]) -> Measured {
    sum(figures) / Measured(Double(max(figures.count, 1)))
  }

  /// The sum from the first figure on; missing from the first missing one on.
  package static func cumulative(_ figures: [Measured]) -> [Measured] {
    var result: [Measured] = []
    result.reserveCapacity(figures.count)
    for figure in figures { result.append(result.last.map { $0 + figure } ?? figure) }
    return result
  }

  /// The sum of the last `count` figures of each; missing until there are that many.
  package static func rollingSum(_ figures: [Measured], count: Int) -> [Measured] {
    figures.indices.map { index in
      guard count > 0, index + 1 >= count else {
        return Measured(undefined: Undefined(.tooFewValues, "there are not yet \(count) periods"))
      }
      return sum(Array(figures[index + 1 - count...index]))
    }
  }

  /// A change between two figures.
  package enum Change: Sendable {
    /// In the unit of the figures.
    case absolute
    /// In percent.
    case percent
    /// How many times as many.
    case ratio
    /// ln of the ratio.
    case log
  }

  /// The change of each figure on the one `lag` before; missing for the first `lag`.
  package static func changes(
    _ figures: [Measured], _ change: Change, lag: Int = 1
  ) -> [Measured] {
    figures.indices.map { index in
      guard lag > 0, index >= lag else {
        return Measured(undefined: Undefined(.notInSeries, "there is no earlier period"))
      }
      return figures[index].change(change, from: figures[index - lag])
    }
  }

  /// The change from `base` to this figure.
  package func change(_ change: Change, from base: Measured) -> Measured {
    switch change {
    case .absolute: return self - base
    case .percent: return growthPercent(from: base)
    case .ratio:
      if let value = base.value, value < 0 {
        return Measured(undefined: .belowZero)
      }
      return self / base
    case .log:
      return rising(from: base, least: -.infinity) { (base, value) throws(Undefined) in
        try Growth.log(from: base, to: value)
      }
    }
  }

  /// The constant yearly growth from `base` to this figure, a share with its interval.
  package func cagr(from base: Measured, years: Double) -> Measured {
    rising(from: base, least: -1) { (base, value) throws(Undefined) in
      try CompoundGrowth.cagr(from: base, to: value, years: years)
    }
  }

  /// Each figure as a percentage of the one at `base`.
  package static func rebased(_ figures: [Measured], base: Int) -> [Measured] {
    guard figures.indices.contains(base) else {
      let reason = Undefined(.notInSeries, "the base period is not in the series")
      return figures.map { _ in Measured(undefined: reason) }
    }
    return figures.indices.map { index in
      // The base against itself is 100, however uncertain it is.
      if index == base, let value = figures[base].value, value > 0 { return Measured(100) }
      return figures[index].change(.ratio, from: figures[base]) * Measured(100)
    }
  }

  /// The share of each figure in their sum, in the tight form a / (a + rest).
  package static func shares(_ figures: [Measured]) -> [Measured] {
    let total = sum(figures)
    return figures.indices.map { index in
      catching { () throws(Undefined) in
        guard let whole = total.value, let value = figures[index].value else {
          throw total.reason ?? Undefined(.missing, "no value in the data")
        }
        let share = try Shares.share(of: value, in: whole)
        guard total.interval != nil, let part = figures[index].range else {
          return Measured(share)
        }
        let rest = try rest(figures, without: index)
        return Measured(
          share, interval: try part.share(besides: rest),
          qualifier: total.qualifier == .exact ? .about : total.qualifier)
      }
    }
  }

  private static func rest(
    _ figures: [Measured], without index: Int
  ) throws(Undefined) -> Interval {
    var rest = Interval(exactly: 0)
    for place in figures.indices where place != index {
      guard let range = figures[place].range else {
        throw figures[place].reason ?? Undefined(.missing, "no value in the data")
      }
      rest = rest + range
    }
    return rest
  }

  /// A measure that rises with this figure and falls with `base`, so that its interval lies between
  /// opposite ends of theirs; `least` is where it goes when the base grows without bound.
  private func rising(
    from base: Measured, least: Double,
    _ measure: (Double, Double) throws(Undefined) -> Double
  ) -> Measured {
    Self.catching { () throws(Undefined) in
      guard let from = base.value, let to = value, let before = base.range, let after = range else {
        throw base.reason ?? reason ?? Undefined(.missing, "no value in the data")
      }
      let point = try measure(from, to)
      guard base.interval != nil || interval != nil else { return Measured(point) }
      let low = before.high.isFinite ? try measure(before.high, after.low).nextDown : least
      let high = after.high.isFinite ? try measure(before.low, after.high).nextUp : .infinity
      let product = self * base  // for what may be said of both
      return Measured(
        point, interval: Interval(low, high),
        qualifier: product.qualifier == .exact ? .about : product.qualifier)
    }
  }
}
