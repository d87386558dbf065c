/// Finding the smoothing weights that would have forecast best.
extension ExponentialSmoothing {
  /// The start of a seasonal model: the classical decomposition of the first two seasons, with a
  /// straight line through its trend.
  ///
  /// - Throws: `tooFewValues` below two seasons; `missing`; `notPositive`.
  package static func initialState(
    _ values: [Double], period: Int, _ seasonality: Seasonality
  ) throws(Undefined) -> State {
    try Given.parameter(seasonality != .none, "a seasonal model needs a season")
    try Given.season(period, in: values.count)
    try Given.numbers(values)
    let parts = try ClassicalDecomposition(
      values.prefix(2 * period).map { $0 }, period: period,
      seasonality == .additive ? .additive : .multiplicative)
    let trend = parts.trend.compactMap { $0 }
    let line = try LeastSquares.fit([(1...trend.count).map(Double.init)], trend)
    return State(
      level: line.coefficients[0], trend: line.coefficients[1], seasonal: parts.figure)
  }

  /// Holt-Winters smoothing with the weights that minimise the squared errors one step ahead.
  ///
  /// - Parameter state: Where to begin; by default `initialState`, and forecasting starts after
  ///   the first season.
  package static func holtWinters(
    _ values: [Double], period: Int, _ seasonality: Seasonality, from state: State? = nil,
    start: Int? = nil
  ) throws(Undefined) -> ExponentialSmoothing {
    let begin: State
    if let state {
      begin = state
    } else {
      begin = try initialState(values, period: period, seasonality)
    }
    try Given.numbers(values)
    let first = start ?? period
    let point = try best(values, dimensions: 3) { point in
      cost(
        values, Weights(alpha: point[0], beta: point[1], gamma: point[2]), seasonality, begin, first
      )
    }
    return try ExponentialSmoothing(
      values, Weights(alpha: point[0], beta: point[1], gamma: point[2]), seasonality,
      from: begin, start: first)
  }

  /// Simple smoothing with the best weight.
  package static func simple(_ values: [Double]) throws(Undefined) -> ExponentialSmoothing {
    try Given.numbers(values, atLeast: 2)
    let begin = State(level: values[0])
    let point = try best(values, dimensions: 1) { point in
      cost(values, Weights(alpha: point[0]), .none, begin, 1)
    }
    return try simple(values, alpha: point[0])
  }

  /// Holt's smoothing with the best weights.
  package static func holt(_ values: [Double]) throws(Undefined) -> ExponentialSmoothing {
    try Given.numbers(values, atLeast: 3)
    let begin = State(level: values[1], trend: values[1] - values[0])
    let point = try best(values, dimensions: 2) { point in
      cost(values, Weights(alpha: point[0], beta: point[1]), .none, begin, 2)
    }
    return try holt(values, alpha: point[0], beta: point[1])
  }

  private static func cost(
    _ values: [Double], _ weights: Weights, _ seasonality: Seasonality, _ state: State,
    _ start: Int
  ) -> Double {
    var run = SmoothingRun(weights, seasonality, state)
    for index in start..<max(values.count, start) { _ = run.step(values[index]) }
    return run.squares.isFinite ? run.squares : .infinity
  }

  private static func best(
    _ values: [Double], dimensions: Int, _ cost: ([Double]) -> Double
  ) throws(Undefined) -> [Double] {
    // Long series have one clear minimum, and every look at it costs a run through them.
    let isLong = values.count > 20_000
    let search =
      isLong
      ? BoxSearch(gridSteps: 2, starts: 1, lookups: 120, precision: 1e-4)
      : BoxSearch(gridSteps: 8, starts: 5, lookups: 4000, precision: 1e-8)
    let point =
      search
      .minimise(dimensions: dimensions, cost)
    guard cost(point).isFinite else {
      throw Undefined(.overflow, "the squared errors are too large for a number to hold")
    }
    return point
  }
}

/// Minimises a function of a few numbers between 0 and 1 without derivatives: the best points of a
/// grid, each improved by steps along the axes and along its own last progress.
///
/// Source: R. Hooke and T. A. Jeeves (1961), Journal of the ACM 8, 212-229.
struct BoxSearch {
  let gridSteps: Int
  /// How many of the best grid points are improved.
  let starts: Int
  /// How often the function may be looked at in improving one of them.
  let lookups: Int
  /// The smallest step.
  let precision: Double

  func minimise(dimensions: Int, _ cost: ([Double]) -> Double) -> [Double] {
    var candidates = grid(dimensions).map { (point: $0, cost: cost($0)) }
    candidates.sort { $0.cost < $1.cost }
    var best = candidates[0]
    for candidate in candidates.prefix(starts) {
      let improved = descend(from: candidate, cost)
      if improved.cost < best.cost { best = improved }
    }
    return best.point
  }

  private func grid(_ dimensions: Int) -> [[Double]] {
    var points: [[Double]] = [[]]
    for _ in 0..<dimensions {
      points = points.flatMap { point in
        (0...gridSteps).map { point + [Double($0) / Double(gridSteps)] }
      }
    }
    return points
  }

  private func descend(
    from start: (point: [Double], cost: Double), _ cost: ([Double]) -> Double
  ) -> (point: [Double], cost: Double) {
    var base = start
    var step = 0.5 / Double(gridSteps)
    var budget = lookups
    while step > precision, budget > 0 {
      var next = explore(base, step, cost, &budget)
      guard next.cost < base.cost else {
        step /= 2
        continue
      }
      while next.cost < base.cost, budget > 0 {
        // As far again in the direction that helped.
        let ahead = zip(next.point, base.point).map { min(max(2 * $0 - $1, 0), 1) }
        base = next
        next = explore((ahead, cost(ahead)), step, cost, &budget)
      }
    }
    return base
  }

  private func explore(
    _ start: (point: [Double], cost: Double), _ step: Double, _ cost: ([Double]) -> Double,
    _ budget: inout Int
  ) -> (point: [Double], cost: Double) {
    var best = start
    for axis in best.point.indices {
      for move in [step, -step] {
        var point = best.point
        point[axis] = min(max(point[axis] + move, 0), 1)
        let value = cost(point)
        budget -= 1
        if value < best.cost {
          best = (point, value)
          break
        }
      }
    }
    return best
  }
}
