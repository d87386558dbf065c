import Charting
import Drawing

/// Draws a chart in a medium; handed in, so that pages and charts are tested apart.
typealias FigureDrawing = (Chart, Medium) -> Scene

extension BlockComposer {
  /// A chart at the full width of the column under its number, in one piece.
  func figure(_ figure: NumberedChart) -> [Element] {
    let chart = figure.chart
    let origin = isTraced ? figure.origin : nil
    let label = label(figure.label, caption: figure.caption)
    let top = label.isEmpty ? 0 : label.height + labelGap
    let room = maximumHeight - top
    let medium = Medium.block(width: width)
    var scene = drawFigure(chart, medium)
    if scene.size.height > room {
      var fixed = medium
      fixed.height = .fixed(room)
      scene = drawFigure(chart, fixed)
    }
    var strip = self.strip(of: scene, under: label, origin: origin)
    if case .plot(let plot) = medium.height {
      let usual = scene.size.height
      strip.flattened = { wanted in
        drawn(chart, in: wanted - top, from: usual, plot: plot, within: Self.flattest...1)
          .map { self.strip(of: $0, under: label, origin: origin) }
      }
      strip.stretched = { wanted in
        drawn(
          chart, in: min(wanted - top, room), from: usual, plot: plot,
          within: 1...Self.steepest
        ).map { self.strip(of: $0, under: label, origin: origin) }
      }
    }
    var element = Element("figure", role: .section, strips: [strip])
    element.float = .floats
    element.anchor = figure.anchor
    return [element.spaced(before: style.step * 2.5, after: style.step * 2.5)]
  }

  /// "Figure 3" and what may be said beside it.
  func label(_ label: String, caption: String) -> TextStack {
    var runs: [TextRun] = []
    if !label.isEmpty { runs.append(TextRun(label, style.label)) }
    if !caption.isEmpty {
      var plain = style.label
      plain.style.weight = .regular
      runs.append(TextRun(runs.isEmpty ? caption : "\u{2002}" + caption, plain))
    }
    let lines = runs.isEmpty ? [] : typesetter.lines(of: runs, width: width)
    return TextStack(lines, style.label, typesetter)
  }

  private var labelGap: Double { style.step * 0.3 }

  private func strip(of scene: Scene, under label: TextStack, origin: String?) -> Strip {
    let items = scene.asPart(leadingTo: origin)
    guard !label.isEmpty else { return Strip(height: scene.size.height, items: items) }
    let tag = Strip.Tag(name: "caption", role: .caption, key: typesetter.nextKey())
    let down = Point(0, label.height + labelGap)
    return Strip(
      height: label.height + labelGap + scene.size.height,
      parts: [
        Strip.Part(path: [tag], items: label.items(x: 0, y: 0)),
        Strip.Part(items: items.map { $0.translated(by: down) }),
      ])
  }

  /// Slopes change with the shape of a plot, and figures of one report look alike, so its height changes
  /// within limits: more to save a page than to fill one.
  private static let flattest = 2.0 / 3
  private static let steepest = 1.15

  /// The chart in at most the wanted height, laid out anew.
  private func drawn(
    _ chart: Chart, in wanted: Double, from height: Double, plot: Double,
    within limits: ClosedRange<Double>
  ) -> Scene? {
    var own = min(plot * limits.upperBound, plot - (height - wanted))
    // What stands around the plot may change a little with its height.
    for _ in 0..<2 where own >= plot * limits.lowerBound {
      var medium = Medium.block(width: width)
      medium.height = .plot(own.rounded(.down))
      let scene = drawFigure(chart, medium)
      if scene.size.height <= wanted { return scene }
      own -= max(1, scene.size.height - wanted)
    }
    return nil
  }
}

extension Scene {
  /// The items of a chart as a part of a page: its title stands below the headings of the text, and
  /// its source line leads to where its figures come from.
  fileprivate func asPart(leadingTo anchor: String?) -> [Item] {
    items.map { item in
      guard case .group(var group) = item else { return item }
      if case .heading = group.role { group.role = .heading(level: 6) }
      if let anchor, group.name == "source" {
        group.items = group.items.map { $0.linked(to: "#" + anchor) }
      }
      return .group(group)
    }
  }
}

extension Scene.Item {
  fileprivate func linked(to target: String) -> Scene.Item {
    guard case .text(var text) = self else { return self }
    text.link = target
    return .text(text)
  }
}
