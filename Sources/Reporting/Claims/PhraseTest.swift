import Speaking
import Statistics
import TradeData

/// A stated phrase held against a computed figure, by interval arithmetic.
///
/// Both stand for ranges: the words for all values that would be written so, the figure for all that
/// its rounding allows. They agree where the ranges share more than an end. Where the words have
/// several readings, each is tested, and readings that disagree make the wording ambiguous.
struct PhraseTest {
  struct Case {
    /// Nil where the wording has one reading.
    let reading: StatedPhrase.Reading?
    let stated: Interval
    /// With digits cut off instead of rounded; nil where that makes no difference.
    let cut: Interval?
    let verdict: ClaimFinding.Verdict
  }

  let cases: [Case]
  /// The computed range, on the scale of the words.
  let computed: Interval
  let verdict: ClaimFinding.Verdict

  /// Why a phrase cannot be held against a figure.
  struct Mismatch: Error {
    let message: String
    let hint: String
  }

  init(_ phrase: StatedPhrase, _ range: Interval, unit: Unit) throws(Mismatch) {
    let computed = try Self.scaled(range, unit, for: phrase)
    self.computed = computed
    let readings: [StatedPhrase.Reading?] = phrase.readings.isEmpty ? [nil] : phrase.readings
    cases = readings.map { reading in
      let stated = Self.stated(phrase, reading, isTruncated: false)
      let cut = Self.stated(phrase, reading, isTruncated: true)
      return Case(
        reading: readings.count > 1 ? reading : nil, stated: stated,
        cut: phrase.hedge == .exact ? cut : nil,
        verdict: Self.agree(stated, computed)
          ? .consistent : Self.agree(cut, computed) ? .truncated : .impossible)
    }
    let verdicts = Set(cases.map(\.verdict))
    if verdicts.count > 1 {
      verdict = .ambiguous
    } else if computed.isBounded || verdicts.contains(.impossible) {
      verdict = verdicts.first ?? .untested
    } else {
      verdict = .untested
    }
  }

  /// On the scale of the computed figure: an increase of N times is N + 1 times as many, a fall by N
  /// times leaves one Nth.
  private static func stated(
    _ phrase: StatedPhrase, _ reading: StatedPhrase.Reading?, isTruncated: Bool
  ) -> Interval {
    var range = phrase.range(isTruncated: isTruncated)
    if reading == .increase { range = Interval(range.low + 1, range.high + 1) }
    if phrase.measure == .times, phrase.direction == .down, range.low > 0 {
      range = Interval(1 / range.high, 1 / range.low)
    }
    return range
  }

  /// Whether two ranges share more than a common end.
  static func agree(_ stated: Interval, _ computed: Interval) -> Bool {
    let low = max(stated.low, computed.low)
    let high = min(stated.high, computed.high)
    let size =
      [stated.low, stated.high, computed.low, computed.high].filter(\.isFinite)
      .map(abs).max() ?? 1
    let tolerance = max(size, 1e-300) * 1e-9
    return computed.width <= tolerance ? high - low >= -tolerance : high - low > tolerance
  }

  /// The computed range as the words count: per cent and points as fractions, times as a ratio.
  private static func scaled(
    _ range: Interval, _ unit: Unit, for phrase: StatedPhrase
  ) throws(Mismatch) -> Interval {
    func moved(_ by: Double) -> Interval { Interval(range.low + by, range.high + by) }
    switch (phrase.measure, unit.kind) {
    case (.times, .times): return range
    case (.times, .quantity) where unit.isPlainNumber: return range
    case (.times, .change): return moved(1)
    case (.percent, .share), (.percent, .change), (.points, .points): return range
    case (.percent, .percent): return Interval(range.low / 100, range.high / 100)
    case (.percent, .times): return moved(-1)
    case (.percent, .points):
      throw Mismatch(
        message: "the words say per cent, and the figure is a difference of shares",
        hint: "write percentage points")
    case (.points, .share), (.points, .change), (.points, .percent):
      throw Mismatch(
        message: "the words say percentage points, and the figure is in per cent",
        hint: "write per cent, or take the difference of two shares")
    case (.amount, .quantity), (.amount, .index), (.amount, .rank), (.amount, .percent),
      (.amount, .times):
      // "Fell by 1,000" is a change of minus 1,000.
      return phrase.direction == .down && range.high <= 0 ? -range : range
    default:
      throw Mismatch(
        message: "the words and the figure do not count the same: the figure counts \(unit.name)",
        hint: "say per cent, times or an amount as the figure does")
    }
  }
}
