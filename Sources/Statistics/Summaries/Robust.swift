/// Summaries that a few wild values cannot move.
package enum Robust {
  /// What makes the MAD of normal data estimate their standard deviation.
  package static let normalConstant = 1.4826

  /// The median distance from the median; in the unit of the values.
  package static func rawMAD(_ values: [Double]) throws(Undefined) -> Double {
    let median = try Summary.median(values)
    var distances = values.map { distance($0, median) }
    return try Given.finite(OrderStatistics.median(of: &distances), "the MAD")
  }

  /// 1.4826 times the median distance from the median.
  package static func mad(_ values: [Double]) throws(Undefined) -> Double {
    try Given.finite(normalConstant * (try rawMAD(values)), "the MAD")
  }

  /// The mean without the share `trim` of the values at either end, rounded down to whole values.
  ///
  /// - Throws: `badParameter` unless 0 <= trim < 0.5.
  package static func trimmedMean(_ values: [Double], trim: Double) throws(Undefined) -> Double {
    let (sorted, cut) = try ends(values, trim)
    return try Summary.mean(Array(sorted[cut..<(sorted.count - cut)]))
  }

  /// The mean with the share `trim` of the values at either end moved to the nearest value kept.
  package static func winsorisedMean(
    _ values: [Double], trim: Double
  ) throws(Undefined) -> Double {
    var (sorted, cut) = try ends(values, trim)
    for place in 0..<cut {
      sorted[place] = sorted[cut]
      sorted[sorted.count - 1 - place] = sorted[sorted.count - 1 - cut]
    }
    return try Summary.mean(sorted)
  }

  /// Huber's M-estimate of the centre: values beyond `k` MADs from it count as if they stood there.
  ///
  /// The median is the start and the MAD the scale; it ends when a step is below 10⁻⁶ MAD, and
  /// gives the estimate before that step, as R's robustbase does.
  ///
  /// Source: P. J. Huber (1964), The Annals of Mathematical Statistics 35, 73-101.
  package static func huber(_ values: [Double], k: Double = 1.5) throws(Undefined) -> Double {
    try Given.parameter(k > 0 && k.isFinite, "k must be above zero")
    var center = try Summary.median(values)
    let scale = try mad(values)
    guard scale > 0 else { return center }
    for _ in 0..<10_000 {
      let low = center - k * scale
      let high = center + k * scale
      let next = try Summary.mean(values.map { min(max($0, low), high) })
      if abs(next - center) < 1e-6 * scale { break }
      center = next
    }
    return center
  }

  private static func ends(_ values: [Double], _ trim: Double) throws(Undefined) -> ([Double], Int)
  {
    try Given.numbers(values)
    try Given.parameter(trim >= 0 && trim < 0.5, "the trimmed share must lie below one half")
    let share = Double(values.count) * trim
    let cut = abs(share - share.rounded()) < 1e-9 ? share.rounded() : share.rounded(.down)
    return (values.sorted(), min(Int(cut), (values.count - 1) / 2))
  }

  private static func distance(_ a: Double, _ b: Double) -> Double {
    (DoubleDouble(asWritten: a) - DoubleDouble(asWritten: b)).magnitude.high
  }
}
