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

  /// Of all pairs of round steps the one that leaves least of both axes empty, with about as many
  /// ticks as are asked for.
  init(left: Wish, right: Wish, about count: Int) {
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

  private static func candidates(_ wish: Wish) -> [Candidate] {
    var data = min(0, wish.extent.lowerBound)...max(0, wish.extent.upperBound)
    let isBound = wish.isShare && data.upperBound <= 1
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
