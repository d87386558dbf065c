/// The stretch of values an axis shows, and the ticks on it.
struct ValueDomain: Hashable, Sendable {
  var range: ClosedRange<Double>
  var ticks: [Double]
  /// Round values between the ticks of a logarithmic axis, for lighter lines.
  var minorTicks: [Double] = []
  var form = ValueScale.Form.linear
  /// True where the smallest value stands at the top.
  var isReversed = false
  /// True where zero means nothing: places in an order, stretches between two values.
  private var lacksZero = false

  /// True when the axis leaves out zero, which the picture must say. A logarithmic axis has none.
  var isCut: Bool { form != .log && !lacksZero && !range.contains(0) }

  var scale: ValueScale { ValueScale(domain: range, form: form, isReversed: isReversed) }

  /// What decides a domain.
  struct Wish: Hashable, Sendable {
    /// The data, as drawn; nil when there are none.
    var data: ClosedRange<Double>?
    /// Bars measure from zero.
    var includesZero: Bool
    /// Marks stand on zero, and their ends are read against the ticks.
    var areBars = false
    /// The author wants zero left out wherever it lies beyond the data.
    var leavesOutZero = false
    /// Marks reach from one value to another, and zero means nothing to them.
    var floats = false
    /// What values are read against, as the base of an index: an axis need not begin lower.
    var floor: Double?
    /// Shares of a whole never pass 1.
    var isShare = false
    var minimum: Double?
    var maximum: Double?
    /// About how many ticks.
    var tickCount = 4
    /// The ticks that the author gave; the domain reaches over all of them.
    var ticks: [Double]?
    var form = Chart.Scale.linear
    /// A small magnitude among those of the data: how near to zero a symlog axis looks.
    var small = 1.0
    var isReversed = false
    /// Places in an order: whole ticks from the first place.
    var isRank = false
    /// Years with their fractions: short stretches have their ticks at months.
    var isCalendarYear = false
    /// Counted things: no tick at a half.
    var isWhole = false
    /// False when no axis is drawn: then the domain need not end on a tick.
    var endsOnTicks = true
  }

  init(_ wish: Wish) {
    guard let data = wish.data else {
      self.init(range: 0...1, ticks: [0])
      return
    }
    switch wish.form {
    case .linear: self.init(linear: data, wish)
    case .log: self = data.lowerBound > 0 ? .log(data, wish) : ValueDomain(linear: data, wish)
    case .symlog: self = .symlog(data, wish)
    }
    isReversed = wish.isReversed
  }

  private init(linear data: ClosedRange<Double>, _ wish: Wish) {
    if wish.isRank {
      self = .ranks(data, wish)
      return
    }
    if let ticks = wish.ticks, let first = ticks.min(), let last = ticks.max() {
      let low = min(
        first, wish.minimum ?? min(wish.includesZero ? 0 : first, data.lowerBound))
      let high = max(
        last, wish.maximum ?? max(wish.includesZero ? 0 : last, data.upperBound))
      self.init(range: low < high ? low...high : low...(low + 1), ticks: ticks)
      return
    }
    var low = data.lowerBound
    var high = data.upperBound
    if wish.floats, !wish.includesZero {
      self = .floating(data, wish)
      return
    }
    if let base = wish.floor, !wish.includesZero, wish.minimum == nil, wish.maximum == nil,
      wish.endsOnTicks, low >= base / 2, low < base, high > base
    {
      self = .about(base: base, data: data, wish)
      return
    }
    let mayLeaveOutZero = wish.leavesOutZero || ValueDomain.mayLeaveOutZero(data)
    if wish.includesZero || wish.minimum == nil && !mayLeaveOutZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    // Parts of a whole may miss it by the last bit.
    if wish.isShare, high > 1, high < 1 + 1e-9 { high = 1 }
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
      let ticks = Ticks(around: low...high, about: wish.tickCount, isWhole: wish.isWhole)
      self = .nearest(ticks, to: low...high, areBars: wish.areBars)
      if wish.isShare, high <= 1, ticks.step.size <= 0.5 { endAtWhole() }
    }
  }

  init(range: ClosedRange<Double>, ticks: [Double]) {
    self.range = range
    self.ticks = ticks
  }

  /// The stretch of the data and the round values in it; the ends are the author's where given.
  private static func floating(_ data: ClosedRange<Double>, _ wish: Wish) -> ValueDomain {
    var low = wish.minimum ?? data.lowerBound
    var high = max(low, wish.maximum ?? data.upperBound)
    if low == high {
      let room = max(low.magnitude * 0.1, 1)
      (low, high) = (
        max(low - room, -.greatestFiniteMagnitude), min(high + room, .greatestFiniteMagnitude)
      )
    }
    var ticks = Ticks(inside: low...high, about: wish.tickCount + 1)
    // Between round steps lies a factor of two and a half: one step more makes three of seven.
    if ticks.values.count > max(6, wish.tickCount + 1) {
      let fewer = Ticks(inside: low...high, about: wish.tickCount / 2 + 1)
      if fewer.values.count >= 3 { ticks = fewer }
    }
    var domain = ValueDomain(range: low...high, ticks: ticks.values)
    if wish.isCalendarYear, high - low < 4 {
      domain.ticks = months(in: low...high, atMost: wish.tickCount + 3)
    }
    domain.lacksZero = true
    return domain
  }

  /// Around the base of an index, which zero says nothing of: from a little below the data, with the base
  /// among the ticks.
  private static func about(
    base: Double, data: ClosedRange<Double>, _ wish: Wish
  ) -> ValueDomain {
    let room = 0.06 * (data.upperBound - data.lowerBound)
    let ticks = Ticks(around: data.lowerBound - room...data.upperBound, about: wish.tickCount)
    let hasBase = ticks.values.contains(base)
    let rest = hasBase ? ticks : Ticks(around: base...data.upperBound, about: wish.tickCount)
    var domain = nearest(rest, to: data)
    let low = data.lowerBound - room
    domain.range = min(low, base)...max(domain.range.upperBound, data.upperBound)
    domain.ticks = domain.ticks.filter { domain.range.contains($0) }
    domain.lacksZero = true
    return domain
  }

  /// First days of months, or of every so many, in decimal years.
  private static func months(in range: ClosedRange<Double>, atMost count: Int) -> [Double] {
    for step in [1, 2, 3, 6] {
      let first = (range.lowerBound * 12 / Double(step) - 1e-6).rounded(.up)
      let last = (range.upperBound * 12 / Double(step) + 1e-6).rounded(.down)
      guard last >= first else { continue }
      if Int(last - first) < count || step == 6 {
        return stride(from: first, through: last, by: 1).map { $0 * Double(step) / 12 }
      }
    }
    return [range.lowerBound, range.upperBound]
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

  /// Ratios; bars begin at one.
  private static func log(_ data: ClosedRange<Double>, _ wish: Wish) -> ValueDomain {
    var data = data
    if let first = wish.ticks?.min(), let last = wish.ticks?.max(), first > 0 {
      data = min(data.lowerBound, first)...max(data.upperBound, last)
    }
    if wish.includesZero { data = min(1, data.lowerBound)...max(1, data.upperBound) }
    var (low, high) = (wish.minimum, wish.maximum)
    if let given = wish.ticks {
      low = min(low ?? data.lowerBound, given.first { $0 > 0 } ?? data.lowerBound)
      high = max(high ?? data.upperBound, given.last ?? data.upperBound)
    }
    let ticks = LogTicks(data, ends: (low, high), about: wish.tickCount)
    let wished = wish.ticks?.filter { $0 > 0 }
    var domain = ValueDomain(range: ticks.range, ticks: wished ?? ticks.values)
    let given = Set(wish.ticks ?? [])
    // Lines between ticks of one's own help where those are the powers of ten.
    let isDecades = given.count > 1 && given.allSatisfy { $0 == TickStep.powerOfTen(below: $0) }
    domain.minorTicks =
      given.isEmpty ? ticks.minor : isDecades ? LogTicks.between(ticks.range) : []
    domain.form = .log
    return domain
  }

  private static func symlog(_ data: ClosedRange<Double>, _ wish: Wish) -> ValueDomain {
    let all = [0, data.lowerBound, data.upperBound] + (wish.ticks ?? [])
    let ticks = SymlogTicks(
      (all.min() ?? 0)...(all.max() ?? 0), small: wish.small,
      ends: (wish.minimum.map { min(0, $0) }, wish.maximum.map { max(0, $0) }),
      about: wish.tickCount)
    var domain = ValueDomain(range: ticks.range, ticks: wish.ticks ?? ticks.values)
    domain.form = .symlog(near: ticks.near)
    return domain
  }

  /// From the best place to the last; a single place has room on both sides.
  private static func ranks(_ data: ClosedRange<Double>, _ wish: Wish) -> ValueDomain {
    let low = wish.minimum ?? min(1, data.lowerBound)
    let high = max(low, wish.maximum ?? data.upperBound)
    let range = low < high ? low...high : (low - 1)...(high + 1)
    var domain = ValueDomain(
      range: range, ticks: wish.ticks ?? RankTicks.values(low < high ? range : low...high))
    domain.lacksZero = true
    return domain
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
    if ticks.count > 6 { ticks = ticks.coarser }
    if wish.leavesOutZero, ticks.low <= 0 {
      ticks = Ticks(around: data, about: wish.tickCount)
      // Where the round value below the data is zero, the axis begins between the two.
      if ticks.low <= 0 {
        let room = min(0.1 * (data.upperBound - data.lowerBound), data.lowerBound / 2)
        let range = (data.lowerBound - room)...data.upperBound
        let inside = Ticks(inside: range, about: wish.tickCount)
        return ValueDomain(range: range, ticks: inside.values)
      }
    }
    // An axis that leaves out next to nothing had better leave out nothing.
    if ticks.low <= 0.5 * data.lowerBound, !wish.leavesOutZero {
      ticks = Ticks(around: 0...data.upperBound, about: wish.tickCount)
    }
    if let floor = wish.floor, data.lowerBound >= floor, ticks.low < floor {
      ticks = Ticks(around: floor...data.upperBound, about: wish.tickCount)
    }
    var domain = nearest(ticks, to: data)
    domain.lacksZero = wish.floor == domain.range.lowerBound
    return domain
  }

  /// Leaving out zero is worth it when the data fill less than about half of an axis from zero.
  private static func mayLeaveOutZero(_ data: ClosedRange<Double>) -> Bool {
    let (near, far) =
      data.lowerBound > 0
      ? (data.lowerBound, data.upperBound) : (-data.upperBound, -data.lowerBound)
    return near > 0 && far > near && near / far > 0.6
  }

  /// A last tick that lies more than half a step beyond the data leaves a part of the plot to nobody: the
  /// axis ends with the data then. Bars pass the last tick by a quarter of a step at most, since their ends are read
  /// against it. Three ticks stay.
  private static func nearest(
    _ ticks: Ticks, to data: ClosedRange<Double>, areBars: Bool = false
  ) -> ValueDomain {
    var values = ticks.values
    var (low, high) = (ticks.low, ticks.high)
    let most = ticks.step.size * (areBars ? 0.75 : 0.5)
    while values.count > 3, high > 0, let last = values.last, last - data.upperBound > most {
      values.removeLast()
      high = max(data.upperBound, values.last ?? last)
    }
    while values.count > 3, low < 0, let first = values.first, data.lowerBound - first > most {
      values.removeFirst()
      low = min(data.lowerBound, values.first ?? first)
    }
    return ValueDomain(range: low...high, ticks: values)
  }

  private mutating func endAtWhole() {
    guard range.upperBound > 1 else { return }
    range = range.lowerBound...1
    ticks = ticks.filter { $0 <= 1 }
    if ticks.last != 1 { ticks.append(1) }
  }
}
