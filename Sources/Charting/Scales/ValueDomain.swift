/// The stretch of values an axis shows, and the ticks on it.
struct ValueDomain: Hashable, Sendable {
  var range: ClosedRange<Double>
  var ticks: [Double]

  /// True when the axis leaves out zero, which the picture must say.
  var isCut: Bool { !range.contains(0) }

  /// What decides a domain.
  struct Wish: Hashable, Sendable {
    /// The data, as drawn; nil when there are none.
    var data: ClosedRange<Double>?
    /// Bars measure from zero.
    var includesZero: Bool
    /// Shares of a whole never pass 1.
    var isShare = false
    var minimum: Double?
    var maximum: Double?
    /// About how many ticks.
    var tickCount = 4
    /// False when no axis is drawn: then the domain need not end on a tick.
    var endsOnTicks = true
  }

  init(_ wish: Wish) {
    guard let data = wish.data else {
      self.init(range: 0...1, ticks: [0])
      return
    }
    var low = data.lowerBound
    var high = data.upperBound
    if wish.includesZero || wish.minimum == nil && !ValueDomain.mayLeaveOutZero(data) {
      low = min(low, 0)
      high = max(high, 0)
    }
    if let minimum = wish.minimum { low = min(minimum, high) }
    if let maximum = wish.maximum { high = max(maximum, low) }
    if low == 0, high == 0 {
      self.init(range: 0...1, ticks: [0])
    } else if wish.minimum != nil || wish.maximum != nil {
      self = .given(low: low, high: high, wish)
    } else if !wish.endsOnTicks {
      let ticks = Ticks(inside: low...high, about: wish.tickCount)
      self.init(range: low...high, ticks: ticks.values)
    } else if low > 0 || high < 0 {
      self = .cut(data: low...high, wish)
    } else {
      let ticks = Ticks(around: low...high, about: wish.tickCount)
      self.init(range: ticks.low...ticks.high, ticks: ticks.values)
      if wish.isShare, data.upperBound <= 1, ticks.step.size <= 0.5 { endAtWhole() }
    }
  }

  private init(range: ClosedRange<Double>, ticks: [Double]) {
    self.range = range
    self.ticks = ticks
  }

  /// The author gave an end; the other end falls on a tick.
  private static func given(low: Double, high: Double, _ wish: Wish) -> ValueDomain {
    var (low, high) = (low, high)
    if low == high { high = low + max(abs(low), 1) }
    let around = Ticks(around: low...high, about: wish.tickCount)
    if wish.minimum == nil { low = around.low }
    if wish.maximum == nil { high = around.high }
    let ticks = Ticks(inside: low...high, about: wish.tickCount)
    return ValueDomain(range: low...high, ticks: ticks.values)
  }

  /// Lines far from zero: leaves it out, and keeps the bottom third of the plot empty, so that
  /// nobody takes the height of a line for its value. Mirrored below zero.
  private static func cut(data: ClosedRange<Double>, _ wish: Wish) -> ValueDomain {
    if data.upperBound < 0 {
      let mirror = cut(data: -data.upperBound ... -data.lowerBound, wish)
      return ValueDomain(
        range: -mirror.range.upperBound ... -mirror.range.lowerBound,
        ticks: mirror.ticks.reversed().map { 0 - $0 })
    }
    let wanted = data.lowerBound - 0.45 * (data.upperBound - data.lowerBound)
    var ticks = Ticks(around: max(0, wanted)...data.upperBound, about: wish.tickCount)
    while ticks.low > 0, (data.lowerBound - ticks.low) / (ticks.high - ticks.low) < 0.3 {
      ticks = Ticks(
        step: ticks.step, indices: (ticks.indices.lowerBound - 1)...ticks.indices.upperBound)
    }
    // An axis that leaves out next to nothing had better leave out nothing.
    if ticks.low <= 0.35 * data.lowerBound {
      ticks = Ticks(around: 0...data.upperBound, about: wish.tickCount)
    }
    return ValueDomain(range: ticks.low...ticks.high, ticks: ticks.values)
  }

  /// Leaving out zero is worth it when the data fill less than about half of an axis from zero.
  private static func mayLeaveOutZero(_ data: ClosedRange<Double>) -> Bool {
    let (near, far) =
      data.lowerBound > 0
      ? (data.lowerBound, data.upperBound) : (-data.upperBound, -data.lowerBound)
    return near > 0 && far > near && near / far > 0.6
  }

  private mutating func endAtWhole() {
    guard range.upperBound > 1 else { return }
    range = range.lowerBound...1
    ticks = ticks.filter { $0 <= 1 }
    if ticks.last != 1 { ticks.append(1) }
  }
}
