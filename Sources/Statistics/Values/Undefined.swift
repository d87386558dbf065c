/// Why a statistic has no answer. Thrown instead of returning NaN or infinity.
///
/// The sentence is for people: lower case, no full stop, and it names what was found.
package struct Undefined: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason, stable across versions: callers may switch over them.
  package enum Cause: String, Sendable, CaseIterable {
    case empty, tooFewValues, missing, zeroBase, negativeBase, incompleteBase, notPositive
    case zeroTotal, allEqual, outOfRange, overflow, rankDeficient, mismatchedLengths, notInSeries
    case noSuchPeriod, badParameter, ambiguous
  }

  package let cause: Cause
  package let sentence: String

  package init(_ cause: Cause, _ sentence: String) {
    self.cause = cause
    self.sentence = sentence
  }

  package var description: String { sentence }

  /// Why what begins below zero has no change in per cent and no multiple.
  package static let belowZero = Undefined(.negativeBase, "the base is negative")
}
