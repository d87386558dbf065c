/// The value scale of a panel.
struct PanelScale: Hashable, Sendable {
  /// What all panels show, where they share a scale; nil for a scale of the panel's own.
  var extent: ClosedRange<Double>?
  /// What all panels show on two axes, where they share their scales and have two.
  var paired: PairedExtents?
  /// The figures of all panels, where they share a scale.
  var figures: [Double]?
  /// Fewer ticks than a plot alone would have.
  var tickCount: Int
}
