/// Totals over parts of a year that are compared as one: quarters, and January with February.
package enum MonthlyTotals {
  /// A total over several months of a monthly series.
  package struct Total: Hashable, Sendable {
    /// The position of its first month in the series; negative when that lies before the data.
    package let start: Int
    /// The sum; nil when a month is missing, never silently smaller.
    package let sum: Double?
    package let monthsPresent: Int
    package var isComplete: Bool { sum != nil }
  }

  /// The quarters that a monthly series touches, in order.
  ///
  /// - Parameter firstMonth: The calendar month of the first value, 1...12.
  package static func quarters(
    _ values: [Double?], firstMonth: Int
  ) throws(Undefined) -> [Total] {
    try Given.parameter((1...12).contains(firstMonth), "a month must lie between 1 and 12")
    let first = -((firstMonth - 1) % 3)
    return stride(from: first, to: values.count, by: 3).map {
      total(values, from: $0, count: 3)
    }
  }

  /// January and February of each year as one: Lunar New Year falls in either, so the months
  /// alone cannot be compared with a year earlier. A year without January in the series is left
  /// out.
  package static func januaryFebruary(
    _ values: [Double?], firstMonth: Int
  ) throws(Undefined) -> [Total] {
    try Given.parameter((1...12).contains(firstMonth), "a month must lie between 1 and 12")
    let first = (13 - firstMonth) % 12
    return stride(from: first, to: values.count, by: 12).map {
      total(values, from: $0, count: 2)
    }
  }

  /// The series with January and February replaced by their mean in both places, so that charts
  /// keep twelve months. Nil in both places when one is missing.
  package static func smoothingJanuaryFebruary(
    _ values: [Double?], firstMonth: Int
  ) throws(Undefined) -> [Double?] {
    var result = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    for total in try januaryFebruary(values, firstMonth: firstMonth) {
      for position in total.start..<min(total.start + 2, values.count) {
        result[position] = total.sum.map { $0 / 2 }
      }
    }
    return result
  }

  private static func total(_ values: [Double?], from start: Int, count: Int) -> Total {
    var sum = DoubleDouble.zero
    var present = 0
    for position in max(start, 0)..<max(min(start + count, values.count), 0) {
      guard let value = values[position], value.isFinite else { continue }
      sum += DoubleDouble(asWritten: value)
      present += 1
    }
    let isWhole = present == count && sum.isFinite
    return Total(start: start, sum: isWhole ? sum.high : nil, monthsPresent: present)
  }
}
