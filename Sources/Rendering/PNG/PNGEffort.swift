/// How long a PNG file may take for how few bytes. The pixels are the same.
package enum PNGEffort: Hashable, Sendable {
  /// A millisecond or two for a chart.
  case quick
  /// What the slowest optimizers reach, a twelfth fewer bytes, for some seconds.
  case small

  /// Of libdeflate, 1 to 12, for pictures without a palette; others go to ``RowDeflater`` or, where they are
  /// to be small, to ``ThoroughDeflater``.
  var level: Int {
    switch self {
    case .quick: 6
    case .small: 12
    }
  }
}
