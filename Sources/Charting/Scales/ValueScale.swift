/// Maps values to 0...1 along the value axis, in proportion.
struct ValueScale: Hashable, Sendable {
  let domain: ClosedRange<Double>

  /// 0 at the low end of the domain, 1 at the high end; beyond for values outside.
  func share(of value: Double) -> Double {
    let low = domain.lowerBound
    let span = domain.upperBound - low
    if span.isFinite { return span > 0 ? (value - low) / span : 0 }
    // Halves keep the subtraction of two huge numbers finite.
    return (value / 2 - low / 2) / (domain.upperBound / 2 - low / 2)
  }

  /// The value at a share: the inverse.
  func value(at share: Double) -> Double {
    domain.lowerBound * (1 - share) + domain.upperBound * share
  }
}
