/// The room that a plot has in its picture.
struct PlotBounds: Hashable, Sendable {
  /// The edges of axis labels, names and gutters.
  var left: Double
  var right: Double
  var top: Double
  /// Height for the plot with its axes; nil when the plot decides.
  var available: Double?
  /// Set for one of several plots: legend and axis title then stand outside.
  var panel: PanelMargins?
}

/// What the panels of a picture share, so that their plots are equal in size and stand in line.
///
/// Nil values are measured by the plot itself, as for a plot alone.
struct PanelMargins: Hashable, Sendable {
  /// Between the left edge and the plot: labels of the value axis, or names beside rows.
  var lead: Double?
  /// Of what room a column of names that all panels share may take its part.
  var namesWidth: Double?
  var gutter = 0.0
  var lowPadding = 0.0
  var highPadding = 0.0
  /// Above the plot, for the label on the top gridline.
  var headroom: Double?
  /// Of the plot.
  var height: Double?
  /// How far labels of a time axis may reach beyond it.
  var slack: Double?
  /// Where all panels have the texts at the ends of their lines.
  var endTexts: EndTexts?
  var labelsTicks = true
  /// Whether the ticks of a second axis, at the right, have labels.
  var labelsRightTicks = true
  var labelsCategories = true
  /// Whether an axis of numbers says under them what they are.
  var titlesCategories = true
}

extension MarkSettlement {
  /// Takes the margins that the panels of a picture share.
  mutating func widen(by panel: PanelMargins) {
    gutter = max(gutter, panel.gutter)
    lowPadding = max(lowPadding, panel.lowPadding)
    highPadding = max(highPadding, panel.highPadding)
  }
}
