/// How long a PNG file may take for how few bytes. The pixels are the same.
package enum PNGEffort: Hashable, Sendable {
  /// A millisecond or two for a chart.
  case quick
  /// A tenth to a sixth fewer bytes, within a hundredth of what optimizers reach, for a tenth of a
  /// second or two.
  case small

  /// Of libdeflate, 1 to 12; quick pictures with a palette go to ``RowDeflater``.
  var level: Int {
    switch self {
    case .quick: 6
    case .small: 12
    }
  }
}
