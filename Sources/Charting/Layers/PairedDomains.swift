/// The lowest and highest value on each of two value axes; nil where one has nothing to show.
struct PairedExtents: Hashable, Sendable {
  var left: ClosedRange<Double>?
  var right: ClosedRange<Double>?

  /// What shows both.
  func union(_ other: PairedExtents) -> PairedExtents {
    func joined(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> ClosedRange<Double>? {
      guard let a, let b else { return a ?? b }
      return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
    return PairedExtents(left: joined(left, other.left), right: joined(right, other.right))
  }
}

/// The domains of two value axes whose zeros and gridlines are the same lines, so that one grid
/// serves both and neither axis is stretched to make its series look like the other.
struct PairedDomains: Hashable, Sendable {
  let left: ValueDomain
  let right: ValueDomain

  /// What one of the axes must show; zero is added.
  struct Wish: Hashable, Sendable {
    let extent: ClosedRange<Double>
    /// Shares of a whole end at it.
    var isShare = false
    /// The axis as the author gave its ends or ticks.
    var given: ValueDomain?
  }

  /// A step with the ticks that cover the data.
  private struct Candidate {
    let step: TickStep
    let low: Int
    let high: Int
    let span: Double
    /// A share's last tick is the whole, wherever the other axis ends.
    let isBound: Bool
  }

  init(_ left: ValueDomain, _ right: ValueDomain) {
    self.left = left
    self.right = right
  }

  /// Of all pairs of round steps the one that leaves least of both axes empty, with about as many
  /// ticks as are asked for.
  init(left: Wish, right: Wish, about count: Int) {
    if let given = left.given {
      self.left = given
      self.right = right.given ?? PairedDomains.matching(given, right)
      return
    }
    if let given = right.given {
      self.right = given
      self.left = PairedDomains.matching(given, left)
      return
    }
    var best: (score: Double, left: ValueDomain, right: ValueDomain)?
    for a in PairedDomains.candidates(left) {
      for b in PairedDomains.candidates(right) {
        let indices = min(a.low, b.low)...max(a.high, b.high)
        guard !a.isBound || a.high == indices.upperBound,
          !b.isBound || b.high == indices.upperBound
        else { continue }
        let steps = Double(indices.count - 1)
        let waste = [a, b].reduce(0) { $0 + 1 - $1.span / ($1.step.size * steps) }
        let score =
          Double(abs(indices.count - count)) + 4 * waste
          + ((3...6).contains(indices.count) ? 0 : 100)
        if best.map({ score < $0.score }) ?? true {
          best = (
            score, PairedDomains.domain(a.step, indices), PairedDomains.domain(b.step, indices)
          )
        }
      }
    }
    let whole = ValueDomain(range: 0...1, ticks: [0, 1])
    self.left = best?.left ?? whole
    self.right = best?.right ?? whole
  }

  private static func domain(_ step: TickStep, _ indices: ClosedRange<Int>) -> ValueDomain {
    let ticks = Ticks(step: step, indices: indices)
    return ValueDomain(range: ticks.low...ticks.high, ticks: ticks.values)
  }

  /// A domain with the zero and the gridlines of one that was given; a domain of its own where those
  /// have no common step.
  private static func matching(_ given: ValueDomain, _ wish: Wish) -> ValueDomain {
    let data = min(0, wish.extent.lowerBound)...max(0, wish.extent.upperBound)
    let own = ValueDomain(
      ValueDomain.Wish(data: data, includesZero: true, isShare: wish.isShare))
    guard given.ticks.count > 1 else { return own }
    let size = given.ticks[1] - given.ticks[0]
    let low = given.range.lowerBound / size
    let high = given.range.upperBound / size
    let ticks = given.ticks.map { ($0 / size).rounded() }
    guard zip(ticks, given.ticks).allSatisfy({ abs($0 * size - $1) < size * 1e-6 }) else {
      return own
    }
    var step = TickStep.small(for: Ticks.span(data))
    for _ in 0..<40 {
      if step.size * high >= data.upperBound, step.size * low <= data.lowerBound {
        return ValueDomain(
          range: step.size * low...step.size * high,
          ticks: ticks.map { step.value(at: Int($0)) })
      }
      step = step.next
    }
    return own
  }

  private static func candidates(_ wish: Wish) -> [Candidate] {
    var data = min(0, wish.extent.lowerBound)...max(0, wish.extent.upperBound)
    let isBound = wish.isShare && data.upperBound <= 1 && data.upperBound > 0.6
    if isBound || data.lowerBound == data.upperBound { data = data.lowerBound...1 }
    let span = Ticks.span(data)
    var step = TickStep.small(for: span)
    return (0..<9).compactMap { _ in
      defer { step = step.next }
      let high = step.index(above: data.upperBound)
      guard !isBound || step.value(at: high) == 1 else { return nil }
      return Candidate(
        step: step, low: step.index(below: data.lowerBound), high: high, span: span,
        isBound: isBound)
    }
  }
}
