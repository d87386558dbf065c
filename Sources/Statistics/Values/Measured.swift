/// How a figure was stated. Qualifiers are data: they reach the picture and the sentence.
package enum Qualifier: UInt8, Sendable, CaseIterable {
  case exact, about, nearly, moreThan, lessThan, provisional, forecast, derived, missing
  /// Of a period that has not ended, or of which the data begin late.
  case partial
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

  /// A cell for which the data have no row: not a hole in a figure, but no figure.
  package static let absent = Measured(undefined: Undefined(.missing, "no row in the data"))

  package var isAbsent: Bool { reason == Measured.absent.reason }
}

extension Measured {
  /// "About 490 million", known to the nearest `unit`: half a unit either way.
  package static func about(_ value: Double, unit: Double) -> Measured {
    catching { () throws(Undefined) in
      Measured(value, interval: try Interval(reported: value, unit: unit), qualifier: .about)
    }
  }

  /// "Nearly 500": up to one `unit` below, and not above.
  package static func nearly(_ value: Double, unit: Double) -> Measured {
    catching { () throws(Undefined) in
      try Given.number(value, "the value")
      try Given.parameter(unit > 0 && unit.isFinite, "the rounding unit must be above zero")
      let low = (Interval(exactly: value) - Interval(exactly: unit)).low
      return Measured(value, interval: Interval(low, value), qualifier: .nearly)
    }
  }

  /// "More than 74 million": at least that, with no upper end.
  package static func moreThan(_ value: Double) -> Measured {
    catching { () throws(Undefined) in
      try Given.number(value, "the value")
      return Measured(value, interval: Interval(value, .infinity), qualifier: .moreThan)
    }
  }

  /// "Less than 5": at most that, and not below `floor`; counts and amounts start at zero.
  package static func lessThan(_ value: Double, floor: Double = 0) -> Measured {
    catching { () throws(Undefined) in
      try Given.number(value, "the value")
      return Measured(
        value, interval: Interval(min(floor, value), value), qualifier: .lessThan)
    }
  }

  /// The interval of the figure, a single point when it is exact; nil when there is no value.
  package var range: Interval? {
    interval ?? value.map { Interval(exactly: $0) }
  }

  static func catching(_ body: () throws(Undefined) -> Measured) -> Measured {
    do { return try body() } catch { return Measured(undefined: error) }
  }
}
