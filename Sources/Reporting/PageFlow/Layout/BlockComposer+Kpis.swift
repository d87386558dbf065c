import Diagnostics
import Drawing

/// Key figures side by side: a large number, what it is, and what it compares with.
extension BlockComposer {
  /// A row of key figures, or several; columns are equal, and as many as fit, at most four.
  func kpis(_ kpis: [Kpi]) -> [Element] {
    guard !kpis.isEmpty else { return [] }
    var across = acrossAtMost(kpis.count)
    while across > 1, valueScale(kpis, columnWidth: columnWidth(across)) == nil {
      across = Self.even(kpis.count, atMost: across - 1)
    }
    let column = columnWidth(across)
    let value = style.kpiValue.scaled(by: valueScale(kpis, columnWidth: column) ?? Self.scales[0])
    let cells = kpis.map { KpiCell($0, width: column, value: value, in: self) }
    var strips: [Strip] = []
    for start in stride(from: 0, to: cells.count, by: across) {
      let row = cells[start..<min(start + across, cells.count)]
      strips += kpiStrips(Array(row), columnWidth: column)
    }
    for index in strips.indices.dropFirst() { strips[index].spaceBefore = style.step * 2 }
    return [
      Element("kpis", role: .plain, strips: strips)
        .spaced(before: style.step * 2.5, after: style.step * 2.5)
    ]
  }

  /// Sizes tried for the large number, in steps so that rows of a report look alike.
  private static let scales = [1, 0.88, 0.76, 0.66]

  private var gutter: Double { style.body.style.size * 2 }

  private func acrossAtMost(_ count: Int) -> Int {
    let narrowest = style.kpiLabel.style.size * 10
    let fitting = max(1, min(4, Int((width + gutter) / (narrowest + gutter))))
    return Self.even(count, atMost: fitting)
  }

  /// How many stand in a row where rows are as full as each other: two and two rather than three and one.
  private static func even(_ count: Int, atMost fitting: Int) -> Int {
    let rows = (count + fitting - 1) / fitting
    return (count + rows - 1) / rows
  }

  /// One key figure alone takes half the width.
  private func columnWidth(_ across: Int) -> Double {
    let columns = Double(max(2, across))
    if across == 1, width < style.kpiLabel.style.size * 24 { return width }
    return (width - gutter * (columns - 1)) / columns
  }

  /// The largest step at which every value stands on one line; nil when none does.
  private func valueScale(_ kpis: [Kpi], columnWidth: Double) -> Double? {
    let widest =
      kpis.map { typesetter.width(of: $0.value, in: style.kpiValue.style) }.max() ?? 0
    return Self.scales.first { widest * $0 <= columnWidth }
  }

  private func kpiStrips(_ cells: [KpiCell], columnWidth: Double) -> [Strip] {
    let height = cells.map(\.height).max() ?? 0
    guard height <= maximumHeight else { return cells.flatMap(\.strips) }
    var items: [Scene.Item] = []
    for (index, cell) in cells.enumerated() {
      items += cell.items(x: Double(index) * (columnWidth + gutter))
    }
    return [Strip(height: height, items: items)]
  }
}

/// One key figure with its lines broken.
private struct KpiCell {
  private let width: Double
  private let value: TextStack
  private let label: TextStack
  private let comparison: TextStack
  private let direction: Int
  private let composer: BlockComposer

  init(_ kpi: Kpi, width: Double, value: Typeface, in composer: BlockComposer) {
    let style = composer.style
    let typesetter = composer.typesetter
    var face = style.kpiComparison
    switch kpi.direction.signum() {
    case 1: face.color = style.colors.rise
    case -1: face.color = style.colors.fall
    default: face.color = style.colors.muted
    }
    typesetter.place = kpi.place
    defer { typesetter.place = nil }
    self.width = width
    self.direction = kpi.direction.signum()
    self.composer = composer
    let arrow = direction == 0 ? 0 : Self.arrowSpace(face)
    self.value = TextStack(
      typesetter.lines(of: kpi.value, value, width: width), value, typesetter)
    self.label = TextStack(
      typesetter.lines(of: kpi.label, style.kpiLabel, width: width), style.kpiLabel, typesetter)
    self.comparison = TextStack(
      typesetter.lines(of: kpi.comparison, face, width: width - arrow), face, typesetter)
  }

  private static func arrowSpace(_ face: Typeface) -> Double { face.style.size * 1.05 }

  private var top: Double { composer.style.step * 0.9 }
  private var gap: Double { composer.style.step * 0.3 }

  var height: Double {
    top + value.height + label.height + (comparison.isEmpty ? 0 : gap + comparison.height)
  }

  func items(x: Double) -> [Scene.Item] {
    let rule = composer.rule(
      y: 0, width: width, x: x, thickness: composer.style.rules.top, composer.style.colors.rule)
    var y = top
    var texts = value.items(x: x, y: y)
    y += value.height
    texts += label.items(x: x, y: y)
    y += label.height + gap
    var arrow: [Scene.Item] = []
    if !comparison.isEmpty {
      let space = direction == 0 ? 0 : Self.arrowSpace(comparison.face)
      arrow = self.arrow(x: x, baseline: y + comparison.baseline)
      texts += comparison.items(x: x + space, y: y)
    }
    return [rule]
      + arrow + [.group(Scene.Group("kpi", role: .paragraph, items: texts))]
  }

  /// The lines one by one, for a figure that is taller than a page.
  var strips: [Strip] {
    value.strips() + label.strips() + comparison.strips()
  }

  /// A triangle as tall as the capitals it stands beside; drawn, so that no font need have one.
  private func arrow(x: Double, baseline: Double) -> [Scene.Item] {
    guard direction != 0 else { return [] }
    let size = comparison.face.style.size * 0.72
    let top = baseline - size * 0.95
    let bottom = baseline - size * 0.05
    let points =
      direction > 0
      ? [Point(x, bottom), Point(x + size / 2, top), Point(x + size, bottom)]
      : [Point(x, top), Point(x + size, top), Point(x + size / 2, bottom)]
    return [
      .group(
        Scene.Group(
          "arrow", role: .artifact,
          items: [.shape(Scene.Shape(.polygon(points), fill: .solid(comparison.face.color)))]))
    ]
  }
}
