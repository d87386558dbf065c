import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import TradeData

@testable import Charting

/// Charts to test with.
enum Samples {
  static let vehicle = Unit(named: "vehicle")

  static func measured(_ values: [Double?]) -> [Measured] {
    values.map { $0.map { Measured($0) } ?? .missing }
  }

  static func names(_ labels: [String]) -> [Chart.Category] {
    labels.map { Chart.Category(key: $0, label: $0) }
  }

  static func time(_ periods: [Period]) -> [Chart.Category] {
    periods.map { period in
      let label = Language.english.say(period, .short)
      return Chart.Category(key: label, label: label, period: period)
    }
  }

  static func years(_ range: ClosedRange<Int>) -> [Chart.Category] {
    time(range.map { .year($0) })
  }

  static func months(_ count: Int, from year: Int = 2020) -> [Chart.Category] {
    time((0..<count).map { Period(.month, year * 12 + $0) })
  }

  static func chart(
    _ kind: String, _ categories: [Chart.Category], _ values: [[Double?]],
    unit: Unit = vehicle, options: Chart.Options = Chart.Options()
  ) -> Chart {
    Chart(
      id: "sample", kind: kind, language: .english, title: "A title that says the finding",
      subtitle: "What is measured, where and when", source: "A publisher", altText: "alt",
      categories: categories,
      series: values.enumerated().map { index, values in
        Chart.Series(
          key: "\(index)", name: values.isEmpty ? "" : "Series \(index + 1)",
          values: measured(values))
      }, unit: unit, options: options)
  }

  static func bars(_ values: [Double?], names: [String]? = nil) -> Chart {
    chart(
      "bar", self.names(names ?? values.indices.map { "N\($0)" }), [values])
  }
}

/// A scene with what was reported while it was made.
struct Drawn {
  let scene: Scene
  let kind: String
  /// What is said; which labels moved is listed apart.
  let diagnostics: [Diagnostic]
  let listed: [Diagnostic]

  init(
    _ chart: Chart, theme: Theme = .wire, medium: Medium = .article,
    measurer: any TextMeasuring = FixedTextMeasurer()
  ) {
    var list = DiagnosticList()
    kind = chart.kind
    scene = ChartLayout.scene(
      of: chart, theme: theme, medium: medium, measurer: measurer, diagnostics: &list)
    diagnostics = list.all.filter { !LabelReport.isListedOnly($0) }
    listed = list.all.filter(LabelReport.isListedOnly)
  }

  var ids: [String] { diagnostics.map(\.id) }

  /// Texts with the boxes their letters fill.
  var texts: [(text: Scene.Text, box: Rect)] { texts(in: scene.items) }

  /// Those that the label engine placed.
  var labels: [(text: Scene.Text, box: Rect)] {
    groups(scene.items).filter { $0.name == "labels" }.flatMap { texts(in: $0.items) }
  }

  /// Those of the groups whose names begin so.
  func texts(in prefix: String) -> [(text: Scene.Text, box: Rect)] {
    groups(scene.items).filter { $0.name.hasPrefix(prefix) }.flatMap { texts(in: $0.items) }
  }

  /// Those of the groups of one panel whose names begin so.
  func texts(in prefix: String, panel: Int) -> [(text: Scene.Text, box: Rect)] {
    let panels = groups(scene.items).filter { $0.name == "panel-\(panel)" }
    return panels.flatMap { groups($0.items) }.filter { $0.name.hasPrefix(prefix) }
      .flatMap { texts(in: $0.items) }
  }

  private func texts(in items: [Scene.Item]) -> [(text: Scene.Text, box: Rect)] {
    var result: [(Scene.Text, Rect)] = []
    visit(items) { item in
      guard case .text(let text) = item else { return }
      let size = text.style.size
      let x: Double =
        switch text.anchor {
        case .start: text.position.x
        case .middle: text.position.x - text.width / 2
        case .end: text.position.x - text.width
        }
      result.append(
        (text, Rect(x, text.position.y - 0.8 * size, text.width, size)))
    }
    return result
  }

  var strings: [String] { texts.map(\.text.string) }

  /// The shapes of the groups whose names begin so.
  func shapes(in prefix: String) -> [Scene.Shape] {
    var result: [Scene.Shape] = []
    for group in groups(scene.items) where group.name.hasPrefix(prefix) {
      visit(group.items) { if case .shape(let shape) = $0 { result.append(shape) } }
    }
    return result
  }

  func rects(in prefix: String) -> [Rect] {
    shapes(in: prefix).compactMap {
      if case .rect(let rect) = $0.outline { return rect }
      return nil
    }
  }

  private func groups(_ items: [Scene.Item]) -> [Scene.Group] {
    items.flatMap { item -> [Scene.Group] in
      guard case .group(let group) = item else { return [] }
      return [group] + groups(group.items)
    }
  }

  private func visit(_ items: [Scene.Item], _ body: (Scene.Item) -> Void) {
    for item in items {
      if case .group(let group) = item { visit(group.items, body) } else { body(item) }
    }
  }

  /// What no picture may have: texts over one another or off the canvas, numbers that are none.
  var faults: [String] {
    var faults: [String] = []
    let canvas = Rect(0, 0, scene.size.width, scene.size.height)
    let all = texts
    for (index, first) in all.enumerated() {
      if !canvas.insetBy(-0.6, -0.6).contains(first.box) {
        faults.append("\"\(first.text.string)\" leaves the canvas at \(first.box)")
      }
      for second in all[(index + 1)...] {
        if first.box.insetBy(0.3, 0.3).overlaps(second.box.insetBy(0.3, 0.3)) {
          faults.append(
            "\"\(first.text.string)\" covers \"\(second.text.string)\": \(first.box), \(second.box)"
          )
        }
      }
    }
    visit(scene.items) { item in
      if case .shape(let shape) = item, !shape.outline.isFinite { faults.append("\(shape)") }
    }
    return faults + crossings + covered
  }

  /// Labels that lie half on a bar: a value stands within its bar or clear of all of them.
  private var covered: [String] {
    let bars = rects(in: "series-").filter { $0.width > 0.5 && $0.height > 0.5 }
    return labels.flatMap { text, box -> [String] in
      // What is inked of a line of figures, within the font's box.
      let ink = Rect(box.x, box.y + box.height * 0.15, box.width, box.height * 0.6).insetBy(
        0.5, 0.5)
      return bars.compactMap { bar in
        bar.overlaps(ink) && !bar.insetBy(-1, -1).contains(ink)
          ? "\"\(text.string)\" lies half on a bar: \(ink), \(bar)" : nil
      }
    }
  }

  /// Labels that a line of the data runs through.
  private var crossings: [String] {
    let lines = shapes(in: "series-").flatMap { shape -> [[Point]] in
      if case .polyline(let runs) = shape.outline { return runs }
      return []
    }
    var faults: [String] = []
    for (text, box) in labels {
      let inner = box.insetBy(0.5, 0.5)
      for run in lines {
        for (a, b) in zip(run, run.dropFirst()) where inner.meets(from: a, to: b) {
          faults.append("a line runs through \"\(text.string)\"")
        }
      }
    }
    return faults
  }
}

extension Scene.Outline {
  var isFinite: Bool {
    func check(_ points: [Point]) -> Bool { points.allSatisfy { $0.x.isFinite && $0.y.isFinite } }
    return switch self {
    case .rect(let rect):
      check([Point(rect.x, rect.y), Point(rect.width, rect.height)]) && rect.width >= 0
        && rect.height >= 0
    case .circle(let center, let radius): check([center]) && radius.isFinite
    case .line(let a, let b): check([a, b])
    case .polyline(let runs): runs.allSatisfy(check)
    case .polygon(let points): check(points)
    }
  }
}
