import Querying
import Speaking
import Statistics

/// A superlative held against every figure it ranges over: the largest of the members, the highest of
/// the periods.
struct OrderTest {
  let verdict: ClaimFinding.Verdict
  /// The place that the figures give; nil when they leave it open.
  let place: Int?
  /// Who is surely in front.
  let ahead: [String]
  /// Who may be, since ranges overlap.
  let overlapping: [String]
  let missing: [String]

  /// - Parameter own: The figure spoken of.
  /// - Parameter others: All the others, with their names.
  /// - Parameter isLeast: Whether the smallest is first.
  init(
    _ own: Interval, among others: [(name: String, figure: Measured)], place stated: Int,
    isLeast: Bool, missing gaps: [String] = []
  ) {
    let own = isLeast ? -own : own
    var ahead: [String] = []
    var overlapping: [String] = []
    var missing = gaps
    for (name, figure) in others {
      guard let range = figure.range.map({ isLeast ? -$0 : $0 }) else {
        missing.append(name)
        continue
      }
      // Rounded figures that only touch are in order: the ends of their ranges do not count.
      if range.low >= own.high, range != own {
        ahead.append(name)
      } else if range.high > own.low {
        overlapping.append(name)
      }
    }
    self.ahead = ahead
    self.overlapping = overlapping
    self.missing = missing
    let first = ahead.count + 1
    let last = first + overlapping.count + missing.count
    place = first == last ? first : nil
    if stated < first || stated > last {
      verdict = .impossible
    } else {
      verdict = place == nil ? .untested : .consistent
    }
  }
}
