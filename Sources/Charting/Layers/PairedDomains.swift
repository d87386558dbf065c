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
/// serves both and neither axis is stretched to make its series look like the other. Where the author
/// wants an axis of lines without zero, both still have as many steps, and so one grid.
struct PairedDomains: Hashable, Sendable {
  let left: ValueDomain
  let right: ValueDomain

  /// What one of the axes must show; zero is added unless it is left out.
  struct Wish: Hashable, Sendable {
    let extent: ClosedRange<Double>
    var leavesOutZero = false
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
      self.right = right.given ?? PairedDomains.beside(given, right)
      return
    }
    if let given = right.given {
      self.right = given
      self.left = PairedDomains.beside(given, left)
      return
    }
    if left.leavesOutZero || right.leavesOutZero {
      let pair = PairedDomains.fitted(left, right, about: count)
      (self.left, self.right) = (pair.left, pair.right)
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

  /// A domain with the gridlines of one that was given, and with its zero where both have one.
  private static func beside(_ given: ValueDomain, _ wish: Wish) -> ValueDomain {
    guard wish.leavesOutZero || !given.range.contains(0) else { return matching(given, wish) }
    let own = ValueDomain(
      ValueDomain.Wish(
        data: shown(wish), includesZero: !wish.leavesOutZero, leavesOutZero: wish.leavesOutZero,
        isShare: wish.isShare))
    guard let first = given.ticks.first, let last = given.ticks.last, given.ticks.count > 1 else {
      return own
    }
    let size = given.ticks[1] - first
    let isEven = zip(given.ticks, given.ticks.dropFirst()).allSatisfy {
      abs($1 - $0 - size) < size * 1e-6
    }
    guard isEven else { return own }
    let fitting = fitted(
      wish, steps: given.ticks.count - 1, before: (first - given.range.lowerBound) / size,
      after: (given.range.upperBound - last) / size)
    return fitting ?? own
  }

  /// What an axis must show.
  private static func shown(_ wish: Wish) -> ClosedRange<Double> {
    var data = wish.extent
    if !wish.leavesOutZero { data = min(0, data.lowerBound)...max(0, data.upperBound) }
    guard data.lowerBound == data.upperBound else { return data }
    let room = max(abs(data.lowerBound) * 0.1, .leastNormalMagnitude)
    return data.lowerBound - room...data.upperBound + room
  }

  /// Of all numbers of steps the one that leaves least of both axes empty.
  private static func fitted(_ left: Wish, _ right: Wish, about count: Int) -> PairedDomains {
    var best: (score: Double, pair: PairedDomains)?
    for steps in 2...6 {
      guard let a = fitted(left, steps: steps), let b = fitted(right, steps: steps) else {
        continue
      }
      let waste = zip([a, b], [left, right]).reduce(0) { sum, pair in
        sum + 1 - Ticks.span(shown(pair.1)) / Ticks.span(pair.0.range)
      }
      let score = Double(abs(steps + 1 - count)) * 0.5 + 4 * waste
      if best.map({ score < $0.score }) ?? true { best = (score, PairedDomains(a, b)) }
    }
    let whole = ValueDomain(range: 0...1, ticks: [0, 1])
    return best?.pair ?? PairedDomains(whole, whole)
  }

  /// The smallest round step of which so many cover the data; about as much stays empty above as below,
  /// but nothing beyond zero.
  ///
  /// - Parameters:
  ///   - before: What part of a step the axis has before its first tick.
  ///   - after: And after its last.
  private static func fitted(
    _ wish: Wish, steps: Int, before: Double = 0, after: Double = 0
  ) -> ValueDomain? {
    let data = shown(wish)
    var step = TickStep.small(for: Ticks.span(data))
    for _ in 0..<12 {
      let size = step.size
      let last = (data.lowerBound / size + before + 1e-9).rounded(.down)
      let first = (data.upperBound / size - Double(steps) - after - 1e-9).rounded(.up)
      if first <= last, abs(first) < 1e12, abs(last) < 1e12 {
        var start = last - ((last - first) / 2).rounded(.down)
        if data.lowerBound >= 0 { start = min(last, max(start, before.rounded(.up))) }
        if data.upperBound <= 0 {
          start = max(first, min(start, -Double(steps) - after.rounded(.up)))
        }
        if wish.isShare, data.upperBound <= 1 {
          start = max(first, min(start, (1 / size - Double(steps) - after + 1e-9).rounded(.down)))
        }
        let ticks = (0...steps).map { step.value(at: Int(start) + $0) }
        return ValueDomain(
          range: (start - before) * size...(start + Double(steps) + after) * size, ticks: ticks)
      }
      step = step.next
    }
    return nil
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
