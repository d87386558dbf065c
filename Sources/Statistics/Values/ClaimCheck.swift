/// Whether a claim follows from rounded figures.
///
/// "At least tripled, from 163 to 490" may be wrong although 490 / 163 is above three: rounded
/// figures stand for intervals, and only what holds for every pair in them is known.
package enum ClaimCheck {
  package enum Verdict: String, Sendable {
    /// Every pair of unrounded values satisfies the claim.
    case holds = "true"
    /// No pair does.
    case fails = "false"
    /// It depends on digits that were not printed.
    case undetermined
  }

  /// The ratio of two reported figures, each known to half its rounding unit.
  ///
  /// - Throws: `zeroBase` when the earlier figure may be zero; `badParameter` for a bad unit.
  package static func ratio(
    after: Double, unit afterUnit: Double, before: Double, unit beforeUnit: Double
  ) throws(Undefined) -> Interval {
    let later = try Interval(reported: after, unit: afterUnit)
    let earlier = try Interval(reported: before, unit: beforeUnit)
    return try later / earlier
  }

  /// Whether a quantity known to lie in `range` is at least `least` and below `limit`.
  ///
  /// The high end of a rounded figure does not belong to it, so a range that ends exactly at
  /// `limit` stays below it. A nil bound asks nothing.
  package static func check(
    _ range: Interval, atLeast least: Double?, below limit: Double?
  ) throws(Undefined) -> Verdict {
    if let least { try Given.number(least, "the lower bound") }
    if let limit { try Given.number(limit, "the upper bound") }
    let isPoint = range.low == range.high
    var holds = true
    if let least {
      if isPoint ? range.high < least : range.high <= least { return .fails }
      if range.low < least { holds = false }
    }
    if let limit {
      if range.low >= limit { return .fails }
      if isPoint ? range.high >= limit : range.high > limit { holds = false }
    }
    return holds ? .holds : .undetermined
  }

  /// Whether a printed number agrees with the figure it stands for: whether some value in the
  /// figure's range rounds to it.
  package static func agrees(
    printed: Double, unit: Double, with figure: Interval
  ) throws(Undefined) -> Bool {
    try Interval(reported: printed, unit: unit).intersection(figure) != nil
  }
}
