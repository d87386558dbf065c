import Statistics
import Testing

@Suite("Time series")
struct SeriesTests {
  static let airline = SeriesLibrary(folder: ReferenceData.repository).series["AirPassengers"]

  @Test("a Henderson average bends a cubic", arguments: [5, 7, 9, 13, 23])
  func henderson(_ terms: Int) throws {
    let cubic: [Double] = (0..<60).map { place in
      let x = Double(place)
      return x * x * (x - 100) / 100
    }
    let smooth = try Henderson.smooth(cubic, terms: terms)
    for (value, result) in zip(cubic, smooth) {
      if let result { #expect(abs(result - value) < 1e-9) }
    }
    #expect(smooth.compactMap { $0 }.count == 60 - terms + 1)
    #expect(throws: Undefined.self) { try Henderson.weights(terms: 6) }
  }

  @Test("a centred average leaves a season over")
  func centred() throws {
    let values = (0..<48).map { Double($0) + [5, -5, 3, -3][$0 % 4] }
    let smooth = try MovingAverage.centred(values, count: 4)
    for (place, value) in smooth.enumerated() {
      if let value { #expect(value == Double(place)) }
    }
    let holes = try MovingAverage.centred([1, 2, nil, 4, 5, 6, 7], count: 3)
    #expect(holes == [nil, nil, nil, nil, 5, 6, nil])
  }

  @Test("a part of a window is no mean of those that are there")
  func partialWindows() throws {
    let values: [Double?] = [2, 4, nil, 6, 10]
    #expect(try MovingAverage.partial(values, back: 1, forward: 0) == [2, 3, nil, 6, 8])
    #expect(try MovingAverage.partial(values, back: 1, forward: 1) == [3, 3, nil, 8, 8])
    // Half of the end: (2 + 4 · 0.5) / 1.5.
    let halved = try MovingAverage.partial([2, 4, 6], back: 1, forward: 1, halvesEnds: true)
    #expect(zip(halved, [4 / 1.5, 4, 8 / 1.5]).allSatisfy { abs(($0 ?? 0) - $1) < 1e-12 })
    let whole = (1...20).map { Double($0 * $0) }
    let centred = try MovingAverage.centred(whole, count: 4)
    let partial = try MovingAverage.partial(whole, back: 2, forward: 2, halvesEnds: true)
    for (a, b) in zip(centred, partial) where a != nil { #expect(a == b) }
    #expect(!partial.contains(nil))
  }

  @Test("smoothing bends a line")
  func lines() throws {
    let x = (0..<50).map { Double($0) + ($0.isMultiple(of: 3) ? 0.4 : 0) }
    let line = x.map { 3 - 2 * $0 }
    for (got, want) in zip(try Lowess.smooth(x, line), line) { #expect(abs(got - want) < 1e-9) }
    let parabola = x.map { 1 + $0 * $0 }
    for (got, want) in zip(try Loess.smooth(x, parabola), parabola) {
      #expect(abs(got - want) < 1e-8)
    }
    #expect(throws: Undefined.self) { try Lowess.smooth([2, 1], [1, 2]) }
    #expect(throws: Undefined.self) { try Loess.smooth([1, 1, 1, 1], [1, 2, 3, 4], span: 1) }
  }

  @Test("the parts of a series do not add up to it")
  func parts() throws {
    let series = try #require(Self.airline)
    for robust in [false, true] {
      let options = SeasonalTrend.Options(period: 12, count: 144, seasonalWindow: 7, robust: robust)
      let parts = try SeasonalTrend(series.values, period: 12, options)
      for index in series.values.indices {
        let sum = parts.seasonal[index] + parts.trend[index] + parts.remainder[index]
        #expect(abs(sum - series.values[index]) < 1e-9)
      }
      #expect(try parts.trendStrength() > 0.95 && parts.seasonalStrength() > 0.9)
    }
  }

  @Test("scaling a series changes its pattern")
  func scaling() throws {
    let series = try #require(Self.airline)
    let options = SeasonalTrend.Options(period: 12, count: 144, seasonalWindow: 7)
    let plain = try SeasonalTrend(series.values, period: 12, options)
    let large = try SeasonalTrend(series.values.map { $0 * 1024 }, period: 12, options)
    #expect(large.seasonal == plain.seasonal.map { $0 * 1024 })
  }

  @Test("the effect of Lunar New Year is not found")
  func lunarNewYear() throws {
    let regressor = try LunarNewYear.regressor(year: 2005, month: 1, count: 180)
    var random = RandomSource(seed: 8)
    let pattern: [Double] = [4, -6, 1, 0, 2, 1, 0, 0, -1, -2, 0, 1]
    let values: [Double] = (0..<180).map { month in
      let line = 100 + 0.2 * Double(month) + pattern[month % 12]
      return line - 20 * regressor[month] + (random.unit() - 0.5)
    }
    let parts = try SeasonalAdjustment(values, period: 12, .additive, regressor: regressor)
    let effect = try #require(parts.effect)
    #expect(abs(effect.value + 20) < 4 * effect.standardError && effect.standardError < 0.5)
    for index in values.indices {
      let sum = parts.adjusted[index] + parts.seasonal[index] + parts.holiday[index]
      #expect(abs(sum - values[index]) < 1e-9)
    }
    let plain = try SeasonalAdjustment(values, period: 12, .additive)
    let rest = try Spread.standardDeviation(parts.irregular)
    #expect(try rest < 0.3 * Spread.standardDeviation(plain.irregular))
    #expect(throws: Undefined.self) {
      try SeasonalAdjustment(
        values, period: 12, .additive, regressor: [Double](repeating: 1, count: 180))
    }
  }

  @Test("a multiplicative adjustment does not multiply")
  func multiplicative() throws {
    let series = try #require(Self.airline)
    let parts = try SeasonalAdjustment(series.values, period: 12)
    for index in series.values.indices {
      let product = parts.adjusted[index] * parts.seasonal[index] * parts.holiday[index]
      #expect(abs(product / series.values[index] - 1) < 1e-12)
    }
    #expect(throws: Undefined.self) { try SeasonalAdjustment([0] + series.values, period: 12) }
  }

  @Test("counting slopes differs from listing them")
  func slopes() throws {
    var random = RandomSource(seed: 4)
    let y = (0..<3000).map { 0.25 * Double($0) + 50 * random.unit() }
    let counted = try TheilSen(series: y)
    let listed = try TheilSen(series: Array(y.prefix(2800)))
    #expect(abs(counted.slope - 0.25) < 0.001 && abs(listed.slope - 0.25) < 0.001)
    #expect(counted.slopeInterval.contains(counted.slope))
    #expect(abs(counted.slope - listed.slope) < 0.001)
  }

  @Test("turning points are missed or found twice")
  func turning() throws {
    let values: [Double] = [1, 2, 5, 5, 2, 1, 0, 1, 3, 8, 3, 2, 1]
    let points = try TurningPoints.find(values, window: 2)
    #expect(points.map(\.index) == [2, 6, 9])
    #expect(points.map(\.kind) == [.peak, .trough, .peak])
    #expect(try TurningPoints.find([1, 2, 3], window: 2).isEmpty)
  }

  @Test("a shift of level is not found", arguments: [100, 3000])
  func shifts(_ count: Int) throws {
    var random = RandomSource(seed: 12)
    let values: [Double] = (0..<count).map { index in
      let level: Double = index < count / 4 ? 10 : index < count / 2 ? 14 : 7
      return level + random.unit()
    }
    #expect(try Breaks.levelShifts(values) == [count / 4, count / 2])
    #expect(try Breaks.levelShifts(values, maximum: 1) == [count / 2])
    let noise = (0..<count).map { _ in random.unit() }
    #expect(try Breaks.levelShifts(noise).isEmpty)
    let shift = try Breaks.pettitt(values)
    #expect(shift.index == count / 2 && shift.pValue < 0.001)
    #expect(shift.meanBefore > shift.meanAfter)
    #expect(try Breaks.chow(values, at: count / 2).pValue < 1e-6)
    #expect(try Breaks.pettitt(noise).pValue > 0.01)
  }

  @Test("an interval narrows with the distance")
  func widening() throws {
    let series = try #require(Self.airline)
    let models = [
      try NaiveForecast.naive(series.values, horizon: 30),
      try NaiveForecast.seasonal(series.values, period: 12, horizon: 30),
      try NaiveForecast.drift(series.values, horizon: 30),
      try ExponentialSmoothing.holtWinters(series.values, period: 12, .additive)
        .forecast(horizon: 30),
      try ExponentialSmoothing.holt(series.values).forecast(horizon: 30),
      try ExponentialSmoothing.simple(series.values).forecast(horizon: 30),
      try Trend.forecast(series.values, horizon: 30),
    ]
    for model in models {
      #expect(model.count == 30)
      for (now, next) in zip(model, model.dropFirst()) {
        #expect(now.interval.contains(now.value))
        #expect(next.interval.width >= now.interval.width * (1 - 1e-12))
      }
    }
    #expect(throws: Undefined.self) { try NaiveForecast.naive(series.values, horizon: 0) }
  }

  @Test("the best weights are worse than others")
  func weights() throws {
    let series = try #require(Self.airline)
    let best = try ExponentialSmoothing.simple(series.values)
    for alpha in stride(from: 0, through: 1, by: 0.01) {
      let other = try ExponentialSmoothing.simple(series.values, alpha: alpha)
      #expect(best.sumOfSquaredErrors <= other.sumOfSquaredErrors * (1 + 1e-12))
    }
  }

  @Test(
    "a smoothing model starts elsewhere than the reference",
    arguments: ReferenceData.cases.filter { $0.function == "holt-winters-fixed" })
  func start(_ one: ReferenceCase) throws {
    let seasonal = one.input["initial_seasonal"].doubles
    let state = try ExponentialSmoothing.initialState(
      one.values, period: seasonal.count,
      one.input["seasonal"].string == "additive" ? .additive : .multiplicative)
    #expect(abs(state.level - one.number("initial_level")) < 1e-9)
    #expect(abs(state.trend - one.number("initial_trend")) < 1e-9)
    for (got, want) in zip(state.seasonal, seasonal) { #expect(abs(got - want) < 1e-9) }
  }

  @Test("skipping close points changes a smooth curve")
  func skipping() throws {
    let x = (0..<2000).map { Double($0) / 2000 }
    let y = x.map { 3 * $0 * $0 - $0 }
    let every = try Lowess.smooth(x, y, span: 0.1, iterations: 1)
    let some = try Lowess.smooth(x, y, span: 0.1, iterations: 1, delta: 0.01)
    for (a, b) in zip(every, some) { #expect(abs(a - b) < 1e-3) }
  }
}
