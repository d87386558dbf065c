package import Drawing
import Speaking

/// How pictures and pages lie for readers who begin at the right.
///
/// Title, subtitle, legend, notes and source stand at the right edge. Lying bars have their names at the
/// right and grow to the left, and columns of names begin at the right. An axis of time or of numbers
/// runs from left to right all the same, with its values at the left: so line charts are drawn in most
/// Arabic, Hebrew and Persian media, and so schools of the region teach it. Small panels follow one another
/// from the right under titles at their right edges; the axes in them go by what they show. Tables begin at
/// the right, and so do rows of sparks; in each the time runs from left to right, as in every other picture.
package enum ReadingDirection {
  /// What a plot is called that is moved as a whole and not turned round.
  private static let keptPlot = "scale-plot"

  /// A scene of a chart, or a page, as its readers see it.
  package static func turned(_ scene: Scene, in language: String) -> Scene {
    guard language.isRightToLeftLanguage else { return scene }
    return scene.mirrored { $0.name == keptPlot || $0.name == CellGraphic.sparkName }
  }

  /// The scene of a chart with its plot marked, where that is not to be turned round.
  static func marked(_ scene: Scene, of chart: Chart) -> Scene {
    guard keepsPlot(chart) else { return scene }
    var scene = scene
    scene.items = scene.items.map { item in
      guard case .group(var group) = item, case .figure = group.role else { return item }
      group.name = keptPlot
      // Panels are laid out from the right edge of the picture already, and stay at it.
      if chart.panels != nil { group.clip = Rect(0, 0, scene.size.width, scene.size.height) }
      return .group(group)
    }
    return scene
  }

  /// Whether the chart is turned round, so that what is laid out at the right is seen at the left.
  static func turns(_ chart: Chart) -> Bool {
    chart.language.code.isRightToLeftLanguage && !runsOnScale(chart)
  }

  /// Whether the plot keeps its axis from left to right in a picture for readers from the right.
  static func keepsPlot(_ chart: Chart) -> Bool {
    chart.language.code.isRightToLeftLanguage && runsOnScale(chart)
  }

  /// Whether the plot has an axis of time or numbers from left to right.
  private static func runsOnScale(_ chart: Chart) -> Bool {
    // Rows of bars begin at the right, be they years.
    guard chart.kind != Spark.keyword, chart.options.orientation != .bars else { return false }
    return chart.categories.contains { $0.period != nil || $0.number != nil }
      || !chart.options.bars.edges.isEmpty || MarkRegistry.followsTime(chart.kind)
  }
}
