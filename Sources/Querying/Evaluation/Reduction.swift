import Statistics

/// How many figures become one, with what is known about them.
struct Reduction: Sendable {
  typealias Compute = @Sendable ([Double], Options) throws(Undefined) -> Double

  let compute: Compute
  /// True when the result never falls as a figure rises. Then the ends of the figures' intervals
  /// give the ends of the result's.
  let rises: Bool

  init(rises: Bool = false, _ compute: @escaping Compute) {
    self.compute = compute
    self.rises = rises
  }

  /// The result of plain numbers.
  func of(_ values: [Double], _ options: Options) -> Measured {
    Measured.of { () throws(Undefined) in try compute(values, options) }
  }

  /// The result of figures that all have values.
  func of(_ figures: [Measured], _ options: Options) -> Measured {
    let values = figures.compactMap(\.value)
    guard figures.contains(where: { $0.qualifier != .exact || $0.interval != nil }) else {
      return of(values, options)
    }
    return Measured.catchingUndefined { () throws(Undefined) in
      let value = try compute(values, options)
      return Measured.result(value, interval: try interval(figures, value, options), of: figures)
    }
  }

  private func interval(
    _ figures: [Measured], _ value: Double, _ options: Options
  ) throws(Undefined) -> Interval? {
    guard rises, figures.contains(where: { $0.interval != nil }) else { return nil }
    let lows = figures.compactMap { $0.range?.low }
    let highs = figures.compactMap { $0.range?.high }
    let low = lows.contains(-.infinity) ? -.infinity : min(try compute(lows, options), value)
    let high = highs.contains(.infinity) ? .infinity : max(try compute(highs, options), value)
    return Interval(low, high)
  }
}

extension Measured {
  /// The value of a computation, or the reason why there is none.
  static func of(_ compute: () throws(Undefined) -> Double) -> Measured {
    catchingUndefined { () throws(Undefined) in
      let value = try compute()
      guard value.isFinite else {
        throw Undefined(.overflow, "the result is out of range")
      }
      return Measured(value)
    }
  }

  static func catchingUndefined(_ compute: () throws(Undefined) -> Measured) -> Measured {
    do throws(Undefined) { return try compute() } catch { return Measured(undefined: error) }
  }

  /// A result with the least that is true of it, given the figures it was made from.
  static func result(
    _ value: Double, interval: Interval? = nil, of parts: some Sequence<Measured>
  ) -> Measured {
    guard value.isFinite else {
      return Measured(undefined: Undefined(.overflow, "the result is out of range"))
    }
    var found: Set<Qualifier> = []
    for part in parts where part.value != nil { found.insert(part.qualifier) }
    return Measured(value, interval: interval, qualifier: qualifier(of: found, value, interval))
  }

  private static func qualifier(
    of parts: Set<Qualifier>, _ value: Double, _ interval: Interval?
  ) -> Qualifier {
    if parts.contains(.forecast) { return .forecast }
    if parts.contains(.provisional) { return .provisional }
    if let interval {
      if interval.high == .infinity, interval.low == value { return .moreThan }
      if interval.low == -.infinity, interval.high == value { return .lessThan }
      return .about
    }
    if parts.isSubset(of: [.exact]) { return .exact }
    return parts.isSubset(of: [.exact, .derived]) ? .derived : .about
  }

  /// A statistic of a sample with the interval that says how sure it is.
  static func estimate(_ value: Double, _ interval: Interval?) -> Measured {
    guard value.isFinite else {
      return Measured(undefined: Undefined(.overflow, "the result is out of range"))
    }
    return Measured(value, interval: interval, qualifier: .derived)
  }
}
