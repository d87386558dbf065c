/// Growth and running totals along a series of equal periods.
///
/// A series is one value per period with nil where it is missing; no period may be left out. A
/// result that a missing value would make wrong is nil, never silently smaller. The scalar
/// functions of `Growth` give the reason for a position.
package enum SeriesGrowth {
  /// The relative change on the value `lag` periods before: 1 for the previous period, 12 for the
  /// same month a year earlier. Nil where either is missing or the base is not above zero.
  package static func relative(_ values: [Double?], lag: Int) throws(Undefined) -> [Double?] {
    try compare(values, lag) { (base, value) throws(Undefined) in
      try Growth.relative(from: base, to: value)
    }
  }

  /// The change in percent on the value `lag` periods before.
  package static func percent(_ values: [Double?], lag: Int) throws(Undefined) -> [Double?] {
    try compare(values, lag) { (base, value) throws(Undefined) in
      try Growth.percent(from: base, to: value)
    }
  }

  /// The change on the value `lag` periods before, in the unit of the values.
  package static func absolute(_ values: [Double?], lag: Int) throws(Undefined) -> [Double?] {
    try compare(values, lag) { (base, value) throws(Undefined) in
      try Growth.absolute(from: base, to: value)
    }
  }

  /// The logarithmic change on the value `lag` periods before.
  package static func log(_ values: [Double?], lag: Int) throws(Undefined) -> [Double?] {
    try compare(values, lag) { (base, value) throws(Undefined) in
      try Growth.log(from: base, to: value)
    }
  }

  private static func compare(
    _ values: [Double?], _ lag: Int,
    _ change: (Double, Double) throws(Undefined) -> Double
  ) throws(Undefined) -> [Double?] {
    try Given.parameter(lag > 0, "a change needs a lag of at least one period")
    var result = [Double?](repeating: nil, count: values.count)
    guard lag < values.count else { return result }
    for index in lag..<values.count {
      guard let base = values[index - lag], let value = values[index] else { continue }
      result[index] = try? change(base, value)
    }
    return result
  }

  /// The sum from the first period on; nil from the first missing value on.
  package static func cumulative(_ values: [Double?]) -> [Double?] {
    runningSum(values, restart: { _ in false })
  }

  /// The sum since the start of the year; nil in a year whose start is not in the data and after
  /// a missing value.
  ///
  /// - Parameter first: The place of the first value in its year, counted from zero: 3 for a
  ///   monthly series that starts in April.
  package static func yearToDate(
    _ values: [Double?], periodsPerYear: Int, first: Int = 0
  ) throws(Undefined) -> [Double?] {
    try Given.parameter(
      periodsPerYear > 0 && (0..<periodsPerYear).contains(first),
      "the first period must lie within its year")
    let whole = (periodsPerYear - first) % periodsPerYear
    var result = runningSum(values) { ($0 + first).isMultiple(of: periodsPerYear) }
    for index in 0..<min(whole, values.count) { result[index] = nil }
    return result
  }

  /// The sum of the last `count` periods; nil until there are that many, and where one is missing.
  ///
  /// Each sum is right to its last digit: subtracting what leaves the window loses nothing.
  package static func rollingSum(_ values: [Double?], count: Int) throws(Undefined) -> [Double?] {
    try rolling(values, count, dividedBy: 1)
  }

  static func rolling(
    _ values: [Double?], _ count: Int, dividedBy divisor: Double
  ) throws(Undefined) -> [Double?] {
    try Given.parameter(count > 0, "a window needs at least one period")
    var result = [Double?](repeating: nil, count: values.count)
    var sum = RollingTotal()
    var present = 0
    for index in values.indices {
      if let value = usable(values[index]) {
        sum.add(value)
        present += 1
      }
      if index >= count, let value = usable(values[index - count]) {
        sum.remove(value)
        present -= 1
      }
      if present == count { result[index] = sum.rounded(dividedBy: divisor) }
    }
    return result
  }

  private static func usable(_ value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    return value
  }

  private static func runningSum(_ values: [Double?], restart: (Int) -> Bool) -> [Double?] {
    var result = [Double?](repeating: nil, count: values.count)
    var sum = RollingTotal()
    var isWhole = true
    for index in values.indices {
      if restart(index) {
        sum = RollingTotal()
        isWhole = true
      }
      guard isWhole, let value = usable(values[index]) else {
        isWhole = false
        continue
      }
      sum.add(value)
      result[index] = sum.rounded(dividedBy: 1)
    }
    return result
  }
}

/// A sum that values enter and leave, kept so that nothing is lost.
///
/// Thirty-two digits and a bound for what was dropped; where the bound could show in the result
/// the exact sum takes over for good.
struct RollingTotal {
  private var fast = DoubleDouble.zero
  private var size = 0.0
  private var exact: ExactSum?
  private var history: [Double] = []

  mutating func add(_ value: Double) {
    fast += DoubleDouble(value)
    size = max(size, max(abs(fast.high), abs(value)))
    note(value)
  }

  mutating func remove(_ value: Double) { add(-value) }

  private mutating func note(_ value: Double) {
    if exact != nil { exact?.add(value) } else { history.append(value) }
  }

  /// The rounded total divided by `divisor`; nil when it is too large for a number to hold.
  mutating func rounded(dividedBy divisor: Double) -> Double? {
    if exact == nil {
      let slack = size * Double(history.count) * 0x1p-102
      let quotient = divisor == 1 ? fast : fast / divisor
      // Far below the last digit: at worst a tie is rounded the other way.
      if quotient.isFinite, slack / divisor <= quotient.high.ulp * 0x1p-12 { return quotient.high }
      var sum = ExactSum()
      for value in history { sum.add(value) }
      exact = sum
      history = []
    }
    guard let total = exact?.total else { return nil }
    return try? ScaledNumber(total.number / DoubleDouble(divisor), exponent: total.exponent)
      .rounded("the sum")
  }
}
