/// A series split into trend, a seasonal pattern that may drift, and the rest: STL.
///
/// Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning (1990), "STL: a
/// seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6, 3-73.
package struct SeasonalTrend: Hashable, Sendable {
  /// How STL smooths. Windows are odd numbers of points, counted in seasons for the pattern.
  package struct Options: Hashable, Sendable {
    package var seasonalWindow: Int
    package var trendWindow: Int
    package var lowPassWindow: Int
    package var seasonalDegree = 0
    package var trendDegree = 1
    package var lowPassDegree = 1
    /// Every how many points a fit is computed; between them it is interpolated.
    package var seasonalJump: Int
    package var trendJump: Int
    package var lowPassJump: Int
    package var innerLoops: Int
    /// Rounds of down-weighting what lies far off; 0 for none.
    package var outerLoops: Int
    /// Whether the pattern is the same in every season.
    package var isPeriodic = false

    /// The usual options.
    ///
    /// - Parameters:
    ///   - seasonalWindow: How many seasons the pattern of one is smoothed over, 7 or more; nil
    ///     for a pattern that never changes.
    ///   - robust: Whether outliers are kept out of trend and pattern.
    package init(
      period: Int, count: Int, seasonalWindow: Int? = nil, robust: Bool = false
    ) {
      // A window or a season longer than the series means as much as one of its length.
      let period = max(min(period, count), 1)
      let window = seasonalWindow.map { Self.odd(min($0, 10 * count)) } ?? 10 * count + 1
      let share = 1 - 1.5 / Double(window)
      self.seasonalWindow = window
      trendWindow = Self.odd(Int((1.5 * Double(period) / share).rounded(.up)))
      lowPassWindow = Self.odd(period)
      seasonalJump = (window + 9) / 10
      trendJump = (trendWindow + 9) / 10
      lowPassJump = (lowPassWindow + 9) / 10
      innerLoops = robust ? 1 : 2
      outerLoops = robust ? 15 : 0
      isPeriodic = seasonalWindow == nil
    }

    private static func odd(_ window: Int) -> Int {
      let window = max(window, 3)
      return window.isMultiple(of: 2) ? window + 1 : window
    }
  }

  package let seasonal: [Double]
  package let trend: [Double]
  package let remainder: [Double]
  /// 1 for what counts in full, 0 for what was set aside; all 1 without outer loops.
  package let robustness: [Double]

  /// - Throws: `tooFewValues` unless there are more than two seasons; `missing`, `overflow`;
  ///   `badParameter` for windows below 3 or even, degrees other than 0 and 1, jumps below 1.
  package init(_ values: [Double], period: Int, _ options: Options) throws(Undefined) {
    try Given.season(period, in: values.count)
    try Given.numbers(values, atLeast: 2 * period + 1)
    try Self.check(options, count: values.count)
    // Near one, so that squared weights of extreme data neither overflow nor vanish.
    let scale = Scale(values)
    var work = SeasonalTrendWork(scale.down(values), period, options)
    work.run()
    if options.isPeriodic { work.averagePattern() }
    func back(_ part: [Double], _ name: String) throws(Undefined) -> [Double] {
      var result = part
      for index in result.indices {
        result[index] = try scale.up(DoubleDouble(part[index]), name)
      }
      return result
    }
    seasonal = try back(work.seasonal, "the seasonal pattern")
    trend = try back(work.trend, "the trend")
    remainder = try back(
      work.y.indices.map { work.y[$0] - work.seasonal[$0] - work.trend[$0] }, "the remainder")
    robustness = work.robustness
  }

  /// The series without its seasonal pattern.
  package var adjusted: [Double] { zip(trend, remainder).map { $0 + $1 } }

  /// 1 - Var(remainder) / Var(trend + remainder), at least 0: how strong the trend is.
  ///
  /// Source: X. Wang, K. Smith and R. Hyndman (2006), Data Mining and Knowledge Discovery 13.
  package func trendStrength() throws(Undefined) -> Double {
    try strength(of: zip(trend, remainder).map { $0 + $1 })
  }

  /// 1 - Var(remainder) / Var(seasonal + remainder), at least 0: how strong the pattern is.
  package func seasonalStrength() throws(Undefined) -> Double {
    try strength(of: zip(seasonal, remainder).map { $0 + $1 })
  }

  private func strength(of part: [Double]) throws(Undefined) -> Double {
    let whole = try Spread.standardDeviation(part)
    guard whole > 0 else { throw Undefined(.allEqual, "the series does not vary") }
    let share = try Spread.standardDeviation(remainder) / whole
    return max(0, 1 - share * share)
  }

  private static func check(_ options: Options, count: Int) throws(Undefined) {
    for window in [options.seasonalWindow, options.trendWindow, options.lowPassWindow] {
      try Given.parameter(
        window >= 3 && !window.isMultiple(of: 2), "a window must be odd and at least 3")
      try Given.parameter(
        window <= 20 * count, "a window is more than 20 times as long as the series")
    }
    for degree in [options.seasonalDegree, options.trendDegree, options.lowPassDegree] {
      try Given.parameter((0...1).contains(degree), "a degree must be 0 or 1")
    }
    for jump in [options.seasonalJump, options.trendJump, options.lowPassJump] {
      try Given.parameter(jump >= 1, "a jump must be at least 1")
    }
    try Given.parameter(options.innerLoops >= 1, "at least one inner loop is needed")
    try Given.parameter(options.outerLoops >= 0, "outer loops cannot be negative")
  }
}
