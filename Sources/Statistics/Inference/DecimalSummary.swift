/// Summaries of data that were read as decimals, which binary64 would change.
///
/// The standard deviation of 10000000.1, 10000000.3, 10000000.2 ... has eight correct digits when
/// each number is rounded to a double first, and all of them this way.
package enum DecimalSummary {
  /// The decimals that doubles were written as.
  package static func decimals(_ values: [Double]) -> [DoubleDouble] {
    values.map { DoubleDouble(asWritten: $0) }
  }

  package static func sum(_ values: [DoubleDouble]) throws(Undefined) -> Double {
    try Given.enough(values.count, 1)
    return try Given.finite(values.reduce(.zero, +), "the sum")
  }

  package static func mean(_ values: [DoubleDouble]) throws(Undefined) -> Double {
    try Given.finite(try center(values), "the mean")
  }

  package static func variance(
    _ values: [DoubleDouble], _ divisor: Spread.Divisor = .sample
  ) throws(Undefined) -> Double {
    try Given.finite(try exactVariance(values, divisor), "the variance")
  }

  package static func standardDeviation(
    _ values: [DoubleDouble], _ divisor: Spread.Divisor = .sample
  ) throws(Undefined) -> Double {
    try Given.finite(try exactVariance(values, divisor).squareRoot(), "the standard deviation")
  }

  /// The autocorrelation at one lag; see `Autocorrelation`.
  package static func autocorrelation(
    _ values: [DoubleDouble], lag: Int
  ) throws(Undefined) -> Double {
    try Autocorrelation.check(values.count, lag)
    let mean = try center(values)
    return try Autocorrelation.coefficient(values.map { $0 - mean }, lag)
  }

  private static func center(_ values: [DoubleDouble]) throws(Undefined) -> DoubleDouble {
    try Given.enough(values.count, 1)
    return values.reduce(.zero, +) / DoubleDouble(values.count)
  }

  private static func exactVariance(
    _ values: [DoubleDouble], _ divisor: Spread.Divisor
  ) throws(Undefined) -> DoubleDouble {
    try Given.enough(values.count, divisor == .sample ? 2 : 1)
    let mean = try center(values)
    guard values.contains(where: { $0 != values[0] }) else { return .zero }
    let squares = values.reduce(DoubleDouble.zero) { $0 + ($1 - mean) * ($1 - mean) }
    return squares / DoubleDouble(divisor == .sample ? values.count - 1 : values.count)
  }
}
