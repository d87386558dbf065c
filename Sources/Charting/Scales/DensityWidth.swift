/// The stretch of an axis for which the heights of a density read well: 3% per 10 years, not 0.3% per
/// year.
package enum DensityWidth {
  /// One where that will do, else a power of ten.
  ///
  /// - Parameter peak: The highest share per unit of the axis.
  package static func round(peak: Double) -> Double {
    guard peak > 0, peak.isFinite, !(0.005...0.5).contains(peak) else { return 1 }
    var width = 1.0
    while peak * width > 0.2, width > 1e-15 { width /= 10 }
    while peak * width < 0.02, width < 1e15 { width *= 10 }
    return width
  }
}
