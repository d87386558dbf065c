import Drawing
import Speaking

/// The picture that a frame makes with what stands in it.
extension ChartFrame {
  /// Between header and footer; nil when the plot decides.
  var availableHeight: Double? {
    switch medium.height {
    case .fixed(let height), .atLeast(let height): max(1, height - headerHeight - footerHeight)
    case .plot: nil
    }
  }

  /// - Parameter isLow: True for marks that need less than the picture's usual height.
  func pictureHeight(plotBottom: Double, isLow: Bool = false) -> Double {
    // A hair of rounding is no reason for another point of height.
    let needed = (plotBottom + footerHeight - 1e-6).rounded(.up)
    return switch medium.height {
    case .fixed(let height): height
    case .atLeast(let height): isLow ? needed : max(height, needed)
    case .plot: needed
    }
  }

  func scene(of chart: Chart, height: Double, items: [Scene.Item]) -> Scene {
    Scene(
      size: Size(medium.width, height), background: theme.background, title: chart.title.plain,
      altText: chart.altText, language: chart.language.code,
      items: header() + items + footer(bottom: height))
  }

  /// A chart without values says so in words.
  func emptyScene(of chart: Chart, _ reason: String, _ lettering: Lettering) -> Scene {
    let room = availableHeight ?? medium.text.subtitle * 6
    let width = medium.width - 2 * medium.margin
    let block = lettering.block(reason, lettering.subtitle, width: width)
    let panel = Rect(medium.margin, headerHeight, width, room)
    let text =
      [.shape(Scene.Shape(.rect(panel), fill: .solid(theme.span)))]
      + block.items(
        x: panel.midX, top: panel.midY - block.height / 2, anchor: .middle, color: theme.muted)
    return scene(
      of: chart, height: pictureHeight(plotBottom: headerHeight + room),
      items: [.group(Scene.Group("plot", role: .figure(altText: chart.altText), items: text))])
  }
}
