import Glibc

/// Maps values to 0...1 along the value axis: in proportion, or by their logarithm.
struct ValueScale: Hashable, Sendable {
  /// What equal distances on the axis mean.
  enum Form: Hashable, Sendable {
    /// Equal differences.
    case linear
    /// Equal ratios. Values are positive; zero, where bars begin, lies at one.
    case log
    /// Equal ratios far from zero and equal differences near it, on both sides: the sign times
    /// log₁₀(1 + |v| / near) (Webber 2013, "A bi-symmetric log transformation").
    case symlog(near: Double)

    /// A value as a length on an axis of this form; ascending.
    func length(of value: Double) -> Double {
      switch self {
      case .linear: value
      case .log: log10(value > 0 ? value : 1)
      case .symlog(let near):
        value < 0 ? -log10(1 + -value / near) : log10(1 + value / near)
      }
    }
  }

  let domain: ClosedRange<Double>
  var form = Form.linear
  /// True where the smallest value stands at the top, as ranks do.
  var isReversed = false

  /// 0 at the low end of the axis, 1 at the high end; beyond for values outside.
  func share(of value: Double) -> Double {
    let share = ascendingShare(of: value)
    return isReversed ? 1 - share : share
  }

  private func ascendingShare(of value: Double) -> Double {
    let (low, high) = (form.length(of: domain.lowerBound), form.length(of: domain.upperBound))
    let value = form.length(of: value)
    let span = high - low
    if span.isFinite { return span > 0 ? (value - low) / span : 0 }
    // Halves keep the subtraction of two huge numbers finite.
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// True where bars stand on a line of the axis, and at which value: zero, or one on a log scale.
  var base: Double? {
    let base = form == .log ? 1.0 : 0
    return domain.contains(base) ? base : nil
  }
}
