import Charting
import Drawing

/// Draws a chart in a medium; handed in, so that pages and charts are tested apart.
typealias FigureDrawing = (Chart, Medium) -> Scene

extension BlockComposer {
  /// A chart at the full width of the column, in one piece.
  func figure(_ chart: Chart) -> [Element] {
    let medium = Medium.block(width: width)
    var scene = drawFigure(chart, medium)
    if scene.size.height > maximumHeight {
      var fixed = medium
      fixed.height = .fixed(maximumHeight)
      scene = drawFigure(chart, fixed)
    }
    var strip = Strip(height: scene.size.height, items: scene.items)
    strip.flattened = flattening(chart, medium, from: scene.size.height)
    var element = Element("figure", role: .figure(altText: chart.altText), strips: [strip])
    element.float = .floats
    return [element.spaced(before: style.step * 2.5, after: style.step * 2.5)]
  }

  /// The least share of its usual height that a plot may have.
  private static let flattest = 2.0 / 3

  /// Slopes change with the shape of a plot, so it gives up at most a third of its height.
  private func flattening(_ chart: Chart, _ medium: Medium, from height: Double)
    -> ((Double) -> Strip?)?
  {
    guard case .plot(let plot) = medium.height else { return nil }
    return { wanted in
      var flatter = plot - (height - wanted)
      // What stands around the plot may change a little with its height.
      for _ in 0..<2 where flatter >= plot * Self.flattest {
        var medium = medium
        medium.height = .plot(flatter.rounded(.down))
        let scene = drawFigure(chart, medium)
        if scene.size.height <= wanted {
          return Strip(height: scene.size.height, items: scene.items)
        }
        flatter -= max(1, scene.size.height - wanted)
      }
      return nil
    }
  }
}
