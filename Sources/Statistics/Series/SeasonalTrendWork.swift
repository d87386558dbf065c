/// The loops of STL on their buffers.
struct SeasonalTrendWork {
  let y: [Double]
  private let period: Int
  private let options: SeasonalTrend.Options
  private(set) var seasonal: [Double]
  private(set) var trend: [Double]
  private(set) var robustness: [Double]

  private var seasonalFit: LocalFit
  private var trendFit: LocalFit
  private var lowPassFit: LocalFit
  private var work: [Double]
  private var filtered: [Double]
  /// The smoothed subseries, one season longer at either end.
  private var cycle: [Double]
  private var subseries: [Double]
  private var smoothed: [Double]
  private var subseriesRobustness: [Double]

  init(_ y: [Double], _ period: Int, _ options: SeasonalTrend.Options) {
    self.y = y
    self.period = period
    self.options = options
    let count = y.count
    let seasons = count / period + 3
    seasonal = [Double](repeating: 0, count: count)
    trend = seasonal
    work = seasonal
    robustness = [Double](repeating: 1, count: count)
    cycle = [Double](repeating: 0, count: count + 2 * period)
    filtered = cycle
    subseries = [Double](repeating: 0, count: seasons)
    smoothed = subseries
    subseriesRobustness = subseries
    seasonalFit = LocalFit(
      length: options.seasonalWindow, degree: options.seasonalDegree, jump: options.seasonalJump)
    trendFit = LocalFit(
      length: options.trendWindow, degree: options.trendDegree, jump: options.trendJump)
    lowPassFit = LocalFit(
      length: options.lowPassWindow, degree: options.lowPassDegree, jump: options.lowPassJump)
  }

  mutating func run() {
    for round in 0...options.outerLoops {
      if round > 0 { updateRobustness() }
      for _ in 0..<options.innerLoops { step(isRobust: round > 0) }
    }
  }

  /// One pattern for all seasons: the mean of each place.
  mutating func averagePattern() {
    for place in 0..<period {
      var sum = 0.0
      var count = 0.0
      for index in stride(from: place, to: seasonal.count, by: period) {
        sum += seasonal[index]
        count += 1
      }
      for index in stride(from: place, to: seasonal.count, by: period) {
        seasonal[index] = sum / count
      }
    }
  }

  private mutating func step(isRobust: Bool) {
    for index in y.indices { work[index] = y[index] - trend[index] }
    smoothSubseries(isRobust)
    lowPass()
    for index in y.indices {
      seasonal[index] = cycle[index + period] - work[index]
      filtered[index] = y[index] - seasonal[index]
    }
    let count = y.count
    filtered.withUnsafeBufferPointer { source in
      robustness.withUnsafeBufferPointer { robustness in
        trend.withUnsafeMutableBufferPointer { target in
          trendFit.smooth(
            UnsafeBufferPointer(rebasing: source[..<count]),
            robustness: isRobust ? robustness : nil, into: target)
        }
      }
    }
  }

  /// Smooths each place of the season over the seasons and one beyond either end.
  private mutating func smoothSubseries(_ isRobust: Bool) {
    for place in 0..<period {
      let count = (y.count - place - 1) / period + 1
      for season in 0..<count {
        subseries[season] = work[place + season * period]
        if isRobust { subseriesRobustness[season] = robustness[place + season * period] }
      }
      let window = min(options.seasonalWindow, count)
      subseries.withUnsafeBufferPointer { source in
        subseriesRobustness.withUnsafeBufferPointer { weights in
          smoothed.withUnsafeMutableBufferPointer { target in
            let source = UnsafeBufferPointer(rebasing: source[..<count])
            let weights = isRobust ? UnsafeBufferPointer(rebasing: weights[..<count]) : nil
            let inside = UnsafeMutableBufferPointer(rebasing: target[1...count])
            seasonalFit.smooth(source, robustness: weights, into: inside)
            target[0] =
              seasonalFit.estimate(source, at: -1, 0...window - 1, weights) ?? target[1]
            target[count + 1] =
              seasonalFit.estimate(source, at: count, count - window...count - 1, weights)
              ?? target[count]
          }
        }
      }
      for season in 0..<count + 2 { cycle[place + season * period] = smoothed[season] }
    }
  }

  /// What of the pattern is trend: two averages over a season, one over three, and a smooth.
  private mutating func lowPass() {
    let count = y.count
    Self.average(cycle, cycle.count, period, into: &filtered)
    var once = filtered
    Self.average(filtered, count + period + 1, period, into: &once)
    Self.average(once, count + 2, 3, into: &filtered)
    filtered.withUnsafeBufferPointer { source in
      work.withUnsafeMutableBufferPointer { target in
        lowPassFit.smooth(
          UnsafeBufferPointer(rebasing: source[..<count]), robustness: nil, into: target)
      }
    }
  }

  /// The means of `length` neighbours; sums restart now and then so that rounding cannot grow.
  private static func average(
    _ values: [Double], _ count: Int, _ length: Int, into result: inout [Double]
  ) {
    let size = Double(length)
    var sum = 0.0
    for start in 0...(count - length) {
      if start.isMultiple(of: 4096) {
        sum = values[start..<start + length].reduce(0, +)
      } else {
        sum += values[start + length - 1] - values[start - 1]
      }
      result[start] = sum / size
    }
  }

  /// Bisquare weights of the remainders, in units of six times their median.
  private mutating func updateRobustness() {
    for index in y.indices { work[index] = abs(y[index] - trend[index] - seasonal[index]) }
    var sorted = work
    let middle = y.count / 2
    var median = OrderStatistics.select(middle, in: &sorted)
    if y.count.isMultiple(of: 2) {
      median = (median + (sorted[..<middle].max() ?? median)) / 2
    }
    let limit = 6 * median
    for index in y.indices {
      let distance = work[index]
      if distance <= 0.001 * limit {
        robustness[index] = 1
      } else if distance <= 0.999 * limit {
        let ratio = distance / limit
        robustness[index] = (1 - ratio * ratio) * (1 - ratio * ratio)
      } else {
        robustness[index] = 0
      }
    }
  }
}
