/// What each part contributes to the change of the whole.
package enum Contributions {
  /// Each part's change as a percentage of the old total: percentage points of its growth.
  /// They add up to the growth of the total.
  ///
  /// - Throws: `zeroBase`, `negativeBase` for the old total; `mismatchedLengths`; `missing`.
  package static func points(
    before: [Double], after: [Double]
  ) throws(Undefined) -> [Double] {
    let (changes, total, _) = try changes(before, after)
    try Growth.check(total, total)
    var result: [Double] = []
    result.reserveCapacity(changes.count)
    for change in changes {
      result.append(try Given.finite(change * DoubleDouble(100) / total, "the contribution"))
    }
    return result
  }

  /// Each part's change divided by the change of the total; they add up to one.
  ///
  /// - Throws: `zeroTotal` when the total did not change.
  package static func sharesOfChange(
    before: [Double], after: [Double]
  ) throws(Undefined) -> [Double] {
    let (changes, _, change) = try changes(before, after)
    guard !change.isZero else { throw Undefined(.zeroTotal, "the total did not change") }
    var result: [Double] = []
    result.reserveCapacity(changes.count)
    for part in changes {
      result.append(try Given.finite(part / change, "the share of the change"))
    }
    return result
  }

  /// Each part's share in the total after minus that before; percentage points that add up to 0.
  package static func shareChanges(
    before: [Double], after: [Double]
  ) throws(Undefined) -> [Double] {
    try Given.sameCount(before.count, after.count, "parts before and after")
    try Given.numbers(before)
    try Given.numbers(after)
    let old = sum(before)
    let new = sum(after)
    try Growth.check(old, new)
    try Growth.check(new, old)
    var result: [Double] = []
    result.reserveCapacity(before.count)
    for index in before.indices {
      let change =
        DoubleDouble(asWritten: after[index]) / new - DoubleDouble(asWritten: before[index]) / old
      result.append(try Given.finite(change * DoubleDouble(100), "the change of the share"))
    }
    return result
  }

  private static func changes(
    _ before: [Double], _ after: [Double]
  ) throws(Undefined) -> ([DoubleDouble], DoubleDouble, DoubleDouble) {
    try Given.sameCount(before.count, after.count, "parts before and after")
    try Given.numbers(before)
    try Given.numbers(after)
    let changes = before.indices.map {
      DoubleDouble(asWritten: after[$0]) - DoubleDouble(asWritten: before[$0])
    }
    return (changes, sum(before), changes.reduce(.zero, +))
  }

  private static func sum(_ values: [Double]) -> DoubleDouble {
    values.reduce(.zero) { $0 + DoubleDouble(asWritten: $1) }
  }
}
