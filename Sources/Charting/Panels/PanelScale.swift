/// The value scale of a panel.
struct PanelScale: Hashable, Sendable {
  /// What all panels show, where they share a scale; nil for a scale of the panel's own.
  var extent: ClosedRange<Double>?
  /// The figures of all panels, where they share a scale.
  var figures: [Double]?
  /// Fewer ticks than a plot alone would have.
  var tickCount: Int
}
