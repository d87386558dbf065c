import Statistics

/// Which intervals of figures are drawn that nobody asked for.
extension Chart {
  /// Whether a bar or dot shows how far its figure may be off: that of a published one is its rounding, which
  /// its digits say already, and a short one would be a smudge. The same in every size of picture.
  func showsInterval(_ figure: Measured) -> Bool {
    guard figure.qualifier != .exact, let interval = figure.interval, interval.isBounded,
      let reach = valueRange
    else { return false }
    if options.scale != .linear { return interval.high > 1.2 * interval.low }
    return interval.high - interval.low
      >= 0.04 * (max(0, reach.upperBound) - min(0, reach.lowerBound))
  }

  /// True where bars of a chart show such intervals, which a note must explain.
  package var hasSeenIntervals: Bool {
    guard kind == Bar.keyword, options.bars.intervals == .automatic,
      options.stack == .none || series.count == 1
    else { return false }
    return series.contains { $0.values.contains(where: showsInterval) }
  }
}
