/// The distance between round values: 1, 2 or 5 times a power of ten.
///
/// Values are made from integers, `index * mantissa` with a decimal exponent, and read by the
/// standard library's correctly rounded parser: 0.3, never 0.30000000000000004.
struct TickStep: Hashable, Sendable {
  let mantissa: Int
  let exponent: Int

  /// The round value nearest to `index` steps from zero; never infinite.
  func value(at index: Int) -> Double {
    let limit = Double.greatestFiniteMagnitude
    return min(limit, max(-limit, exactValue(at: index)))
  }

  /// Infinite beyond the largest number.
  private func exactValue(at index: Int) -> Double {
    guard index != 0 else { return 0 }
    let (product, overflow) = index.multipliedReportingOverflow(by: mantissa)
    return overflow ? Double(index) * size : Double("\(product)e\(exponent)") ?? 0
  }

  var size: Double { Double("\(mantissa)e\(exponent)") ?? 0 }

  /// The last index whose value is not above `value`.
  func index(below value: Double) -> Int {
    var index = TickStep.whole((value / size).rounded(.down))
    // The quotient is off by one at most; the products decide.
    if exactValue(at: index) > value { index -= 1 }
    if exactValue(at: index + 1) <= value { index += 1 }
    return index
  }

  /// The first index whose value is not below `value`.
  func index(above value: Double) -> Int { -index(below: -value) }

  /// The next larger step: 1, 2, 5, 10 ...
  var next: TickStep {
    switch mantissa {
    case 1: TickStep(mantissa: 2, exponent: exponent)
    case 2: TickStep(mantissa: 5, exponent: exponent)
    default: TickStep(mantissa: 1, exponent: exponent + 1)
    }
  }

  /// A step that fits a span at least eight times: where a search upwards starts.
  static func small(for span: Double) -> TickStep {
    let exponent = decimalExponent(span / 8)
    return TickStep(mantissa: 1, exponent: max(-323, exponent))
  }

  /// The largest power of ten not above a positive number.
  static func decimalExponent(_ value: Double) -> Int {
    guard value > 0, value.isFinite else { return 0 }
    // log10(2) as a fraction gets within one; the table of exact powers settles it.
    var exponent = Int((Double(value.exponent) * 0.30102999566398120).rounded(.down))
    while let power = Double("1e\(exponent + 1)"), power.isFinite, power <= value { exponent += 1 }
    while exponent > -323, let power = Double("1e\(exponent)"), power > value { exponent -= 1 }
    return exponent
  }

  /// The largest power of ten not above a positive number, as a number.
  static func powerOfTen(below value: Double) -> Double {
    value > 0 ? Double("1e\(decimalExponent(value))") ?? 0 : 0
  }

  private static func whole(_ value: Double) -> Int {
    let limit = Double(Int.max / 32)
    return Int(max(-limit, min(limit, value)))
  }
}
