/// Checks of what a function was given, so that no NaN or infinity can pass through it.
enum Given {
  /// Checks that there are enough values and that all of them are numbers.
  ///
  /// - Throws: `empty`, `tooFewValues`, `missing` for NaN, `outOfRange` for an infinity.
  static func numbers(_ values: [Double], atLeast count: Int = 1) throws(Undefined) {
    try enough(values.count, count)
    var poison = 0.0
    for value in values { poison += value * 0 }  // NaN as soon as one value is not finite
    guard poison.isNaN else { return }
    if values.contains(where: \.isNaN) {
      throw Undefined(.missing, "a value is missing")
    }
    throw Undefined(.outOfRange, "a value is infinite")
  }

  static func number(_ value: Double, _ name: String) throws(Undefined) {
    if value.isNaN { throw Undefined(.missing, "\(name) is missing") }
    if value.isInfinite { throw Undefined(.outOfRange, "\(name) is infinite") }
  }

  static func enough(_ count: Int, _ needed: Int) throws(Undefined) {
    guard count < needed else { return }
    if count == 0 { throw Undefined(.empty, "there are no values") }
    let values = count == 1 ? "there is one value" : "there are \(count) values"
    throw Undefined(.tooFewValues, "\(values), and at least \(needed) are needed")
  }

  /// Checks the length of a season: at least two values, and two seasons in a series of `count`.
  static func season(_ period: Int, in count: Int) throws(Undefined) {
    try parameter(period > 1, "a season has at least two values")
    try enough(count, period > count ? count + 1 : 2 * period)
  }

  static func sameCount(_ a: Int, _ b: Int, _ what: String) throws(Undefined) {
    guard a != b else { return }
    throw Undefined(.mismatchedLengths, "\(what): \(a) against \(b) values")
  }

  /// Lets a result through only when it is a number.
  static func finite(_ result: Double, _ what: String) throws(Undefined) -> Double {
    guard result.isFinite else {
      throw Undefined(.overflow, "\(what) is too large for a number to hold")
    }
    return result
  }

  static func finite(_ result: DoubleDouble, _ what: String) throws(Undefined) -> Double {
    try finite(result.high, what)
  }

  /// Checks a parameter that says how much: a share, a probability, a smoothing weight.
  static func parameter(
    _ value: Double, in range: ClosedRange<Double>, _ name: String
  ) throws(Undefined) {
    guard range.contains(value) else {
      throw Undefined(
        .badParameter,
        "\(name) must lie between \(range.lowerBound) and \(range.upperBound), not \(value)")
    }
  }

  static func parameter(_ isGood: Bool, _ sentence: String) throws(Undefined) {
    guard isGood else { throw Undefined(.badParameter, sentence) }
  }
}
