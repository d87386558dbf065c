/// Round values along an axis.
struct Ticks: Hashable, Sendable {
  let step: TickStep
  let indices: ClosedRange<Int>

  var values: [Double] { indices.map(step.value(at:)) }
  var low: Double { step.value(at: indices.lowerBound) }
  var high: Double { step.value(at: indices.upperBound) }

  /// The ticks that lie inside a domain which stays as it is.
  ///
  ///     Ticks(inside: 0...0.3, about: 3).values   // [0, 0.1, 0.2, 0.3]
  ///
  /// - Parameter count: A wish: there may be a few more or fewer.
  init(inside domain: ClosedRange<Double>, about count: Int) {
    let span = Ticks.span(domain)
    guard span > 0 else {
      self.init(atOnly: domain.lowerBound)
      return
    }
    var step = TickStep.small(for: span / Double(max(1, count)) * 2)
    var best: Ticks?
    for _ in 0..<9 {
      let range = (step.index(above: domain.lowerBound), step.index(below: domain.upperBound))
      if range.0 <= range.1 {
        let candidate = Ticks(step: step, indices: range.0...range.1)
        let better = best.map { abs(candidate.count - count) < abs($0.count - count) } ?? true
        if better { best = candidate }
      }
      step = step.next
    }
    self = best ?? Ticks(atOnly: domain.lowerBound)
  }

  /// The ticks around data: the first at or below the lowest value, the last at or above the highest.
  ///
  /// Between 3 and 6 where that is possible; among those the count nearest to the wish, and of two
  /// as near the one that leaves less of the axis empty.
  /// - Parameter isWhole: True where a part of one means nothing, as of ships.
  init(around domain: ClosedRange<Double>, about count: Int, isWhole: Bool = false) {
    let span = Ticks.span(domain)
    guard span > 0 else {
      self.init(atOnly: domain.lowerBound)
      return
    }
    var step = TickStep.small(for: span)
    if isWhole, step.exponent < 0 { step = TickStep(mantissa: 1, exponent: 0) }
    var best: (ticks: Ticks, score: Double)?
    for _ in 0..<9 {
      let indices = step.index(below: domain.lowerBound)...step.index(above: domain.upperBound)
      let ticks = Ticks(step: step, indices: indices)
      let covered = Double(indices.count - 1) * step.size
      let waste = covered.isFinite ? 1 - span / covered : 0
      let isUsual = (3...6).contains(ticks.count)
      let score =
        Double(abs(ticks.count - count)) + 6 * waste + (isUsual ? 0 : 100)
      if best.map({ score < $0.score }) ?? true { best = (ticks, score) }
      step = step.next
    }
    self = best?.ticks ?? Ticks(atOnly: domain.lowerBound)
  }

  init(step: TickStep, indices: ClosedRange<Int>) {
    self.step = step
    self.indices = indices
  }

  /// One tick: at zero, or at the round value under a number.
  private init(atOnly value: Double) {
    let step = TickStep.small(for: max(abs(value), .leastNormalMagnitude))
    let index = value == 0 ? 0 : step.index(below: value)
    self.init(step: step, indices: index...index)
  }

  var count: Int { indices.count }

  /// Ticks of the next larger step over at least the same stretch.
  var coarser: Ticks {
    let next = step.next
    return Ticks(step: next, indices: next.index(below: low)...next.index(above: high))
  }

  /// The length of a domain, finite even where the subtraction is not.
  static func span(_ domain: ClosedRange<Double>) -> Double {
    let span = domain.upperBound - domain.lowerBound
    return span.isFinite ? span : Double.greatestFiniteMagnitude
  }
}
