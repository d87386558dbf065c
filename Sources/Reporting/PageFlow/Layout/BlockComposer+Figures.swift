import Charting
import Drawing

extension BlockComposer {
  /// A chart at the full width of the column, in one piece.
  func figure(_ chart: Chart) -> [Element] {
    let size = Size(width, figureHeight(chart))
    let scene = drawFigure(chart, size)
    let strip = Strip(height: scene.size.height, items: scene.items)
    return [
      Element("figure", role: .figure(altText: scene.altText), strips: [strip])
        .spaced(before: style.step * 2.5, after: style.step * 2.5)
    ]
  }

  /// The shape of a page's picture: wider than high, higher for a long list of names, and never
  /// higher than a page.
  private func figureHeight(_ chart: Chart) -> Double {
    let usual = width * 0.6
    let isTime = chart.categories.contains { $0.period != nil }
    let names = isTime ? 0 : chart.categories.count
    let listed = Double(names) * style.body.leading * 1.25 + width * 0.22
    return min(max(usual, listed), maximumHeight).rounded(.down)
  }
}
