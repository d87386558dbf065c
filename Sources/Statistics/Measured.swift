/// How a figure was stated. Qualifiers are data: they reach the picture and the sentence.
package enum Qualifier: UInt8, Sendable, CaseIterable {
  case exact, about, nearly, moreThan, lessThan, provisional, forecast, derived, missing
}

/// A figure with what is known about it: value, the interval it stands for, how it was stated.
package struct Measured: Hashable, Sendable {
  /// The point value; nil when missing or undefined. Never NaN, never infinite.
  package let value: Double?
  /// The interval the figure stands for; nil when the value is taken as exact.
  package let interval: Interval?
  package let qualifier: Qualifier
  /// Why there is no value; nil when there is one.
  package let reason: Undefined?

  package init(_ value: Double, interval: Interval? = nil, qualifier: Qualifier = .exact) {
    precondition(value.isFinite, "a measured value is finite")
    self.value = value
    self.interval = interval
    self.qualifier = qualifier
    self.reason = nil
  }

  /// A figure that is not there, and why.
  package init(undefined reason: Undefined) {
    self.value = nil
    self.interval = nil
    self.qualifier = .missing
    self.reason = reason
  }

  /// A hole in the data.
  package static let missing = Measured(undefined: Undefined(.missing, "no value in the data"))
}
