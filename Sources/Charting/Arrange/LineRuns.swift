import Statistics
import TradeData

/// Cuts a series into stretches that are drawn as one stroke.
///
/// A missing period ends a run. Where bridging is asked for, a dashed run joins the neighbours.
/// Provisional and forecast stretches are runs of their own, dashed from the last firm point on.
struct LineRuns: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    /// Categories in order.
    var categories: [Int]
    var isDashed: Bool
  }

  private(set) var runs: [Run] = []
  /// Categories with a value and no neighbour to be joined to.
  private(set) var isolated: [Int] = []

  /// Cut as the author asked for.
  ///
  /// - Parameter skipsAbsent: True where a place without a row is no hole: along numbers series have places of
  ///   their own, and a step holds until the next row.
  init(
    _ figures: [Measured], _ missing: Chart.Missing, skipsAbsent: Bool = false,
    isBroken: (Int, Int) -> Bool
  ) {
    self.init(
      figures, isBridged: missing == .bridge, isConnected: missing == .connect
    ) { before, index in
      let between = figures[(before + 1)..<index]
      return skipsAbsent
        ? !between.allSatisfy(\.isAbsent) : !between.isEmpty || isBroken(before, index)
    }
  }

  /// - Parameters:
  ///   - isConnected: True where a plain line joins whatever figures there are.
  ///   - isBroken: Tells whether something is missing between two categories with figures.
  init(
    _ figures: [Measured], isBridged: Bool, isConnected: Bool = false,
    isBroken: (Int, Int) -> Bool = { before, index in index - before > 1 }
  ) {
    var run: [Int] = []
    var segments: [Run] = []
    func isSoft(_ index: Int) -> Bool {
      switch figures[index].qualifier {
      case .provisional, .forecast, .derived, .partial: true
      default: false
      }
    }
    var previous: Int?
    for index in figures.indices where figures[index].value != nil {
      defer { previous = index }
      guard let before = previous else {
        run = [index]
        continue
      }
      if !isConnected, isBroken(before, index) {
        close(&run, &segments)
        if isBridged { segments.append(Run(categories: [before, index], isDashed: true)) }
        run = [index]
      } else if run.count > 1, isSoft(index) != isSoft(before) {
        // The dashes begin at the last firm point, and end at the last soft one.
        close(&run, &segments)
        run = [before, index]
      } else {
        run.append(index)
      }
    }
    close(&run, &segments)
    runs = segments.map { segment in
      var segment = segment
      if !segment.isDashed, let end = segment.categories.last, segment.categories.count > 1 {
        segment.isDashed = isSoft(end)
      }
      return segment
    }
    var isJoined = [Bool](repeating: false, count: figures.count)
    for run in runs {
      for category in run.categories { isJoined[category] = true }
    }
    isolated = figures.indices.filter { figures[$0].value != nil && !isJoined[$0] }
  }

  /// The same stretches with every line dashed.
  var dashed: LineRuns {
    var result = self
    for index in result.runs.indices { result.runs[index].isDashed = true }
    return result
  }

  private func close(_ run: inout [Int], _ segments: inout [Run]) {
    if run.count > 1 { segments.append(Run(categories: run, isDashed: false)) }
    run = []
  }

  /// Whether calendar periods are missing between neighbours.
  ///
  /// Periods of one length that mostly follow at the shortest distance are a calendar with holes.
  /// Days (trading days have weekends) and mixed lengths are dates, which do not say what is missing.
  static func breaks(_ periods: [Period]) -> [Bool] {
    guard let first = periods.first, first.unit != .day,
      periods.allSatisfy({ $0.unit == first.unit && $0.count == first.count })
    else { return Array(repeating: false, count: periods.count) }
    let steps = zip(periods, periods.dropFirst()).map { $1.ordinal - $0.ordinal }
    let shortest = steps.min() ?? 1
    return [false] + steps.map { $0 > shortest }
  }
}
