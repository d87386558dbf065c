import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Columns as high as one measure and as wide as another, side by side over the whole plot: emissions for
/// each person by how many there are, so that areas are the emissions.
///
/// What an author asks for with `bar` and `widths`. For parts of each column use `Marimekko`.
struct WideBar: Mark {
  static let keyword = Bar.keyword
  static let traits = MarkTraits(startsAtZero: true, fillsSlots: true, hasCategoryAxis: false)

  let chart: Chart
  var unit: Unit { chart.unit }

  static func draws(_ chart: Chart) -> Bool {
    chart.kind == keyword && !chart.options.bars.widths.isEmpty && chart.series.count == 1
  }

  /// Members with a width above zero and a height; the others have no area. Periods become names: columns
  /// of unequal widths stand at no place of a calendar.
  static func arranged(_ chart: Chart) -> Chart {
    let widths = chart.options.bars.widths
    let kept = chart.categories.indices.filter {
      widths[$0] > 0 && chart.series[0].values[$0].value != nil
    }
    var result = chart
    result.categories = kept.map { chart.categories[$0] }
    for index in result.categories.indices {
      result.categories[index].period = nil
      result.categories[index].number = nil
    }
    result.series[0].values = kept.map { chart.series[0].values[$0] }
    result.options.bars.widths = kept.map { widths[$0] }
    return result
  }

  init(_ chart: Chart) { self.chart = chart }

  private var figures: [Measured] { chart.series[0].values }
  private var texts: [String] { chart.texts(of: figures, unit: unit) }

  var extent: ClosedRange<Double>? {
    let values = figures.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return min(0, low)...max(0, high)
  }

  var ownPlaces: CategoryPlaces? { .wide(chart.options.bars.widths) }

  // MARK: Labels

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming = chart.groups.count > 1 && chart.options.legend != .none ? .legend : .none
    let lines = chart.options.valueLabels == .none ? 1.0 : 2
    let padding =
      room.lettering.line("0", room.lettering.label).height * lines + 6 * room.medium.inkScale
    if figures.contains(where: { ($0.value ?? 0) > 0 }) { settlement.highPadding = padding }
    if figures.contains(where: { ($0.value ?? 0) < 0 }) { settlement.lowPadding = padding }
    return settlement
  }

  func draw(on canvas: inout MarkCanvas) {
    let line = Scene.Stroke(canvas.theme.background, width: canvas.medium.inkScale)
    var rects: [Int: Rect] = [:]
    for category in chart.categories.indices {
      guard let value = figures[category].value else { continue }
      let color = canvas.tones.fill(series: 0, category: category, value: value)
      let style = canvas.style(of: figures[category], color: color)
      let from = canvas.places.starts[category] * canvas.space.length
      let to = canvas.places.ends[category] * canvas.space.length
      let isWide = to - from > 4 * canvas.medium.inkScale
      rects[category] = canvas.bar(
        along: from, to, rise: canvas.space.rise(0), canvas.space.rise(value), fill: style.fill,
        stroke: isWide ? line : style.stroke, group: "series-1", owner: category)
    }
    // The widest first: narrow ones are named as far as there is room.
    let widths = chart.options.bars.widths
    for category in chart.categories.indices.sorted(by: { (widths[$0], -$0) > (widths[$1], -$1) }) {
      if let rect = rects[category] { name(category, rect, on: &canvas) }
    }
  }

  /// Name and figure over a column, beside its upper end where the next one is lower, or within it.
  private func name(_ category: Int, _ rect: Rect, on canvas: inout MarkCanvas) {
    let isHighlighted = chart.categories[category].isHighlighted
    let style = isHighlighted ? canvas.lettering.strong : canvas.lettering.label
    let text = texts[category]
    let name = chart.categories[category].label
    let isUp = (figures[category].value ?? 0) >= 0
    let gap = 4 * canvas.medium.inkScale
    let end = Point(rect.midX, isUp ? rect.y : rect.maxY)
    var blocks = [canvas.lettering.block(name, style, width: max(rect.width, style.size * 5))]
    if chart.options.valueLabels != .none {
      let both = canvas.lettering.block(
        name + "\n" + text, style, width: max(rect.width, style.size * 5))
      blocks = [both, canvas.lettering.line(name + " " + text, style)] + blocks
    }
    var places: [LabelPlace] = []
    for block in blocks {
      var over = LabelPlace(block, isUp ? .above : .below, of: end, distance: gap)
      over.block = block
      var beside = LabelPlace(
        block, .right, of: Point(rect.maxX, end.y + (isUp ? 1 : -1) * block.inkHeight / 2),
        distance: gap)
      beside.block = block
      places += block.width <= rect.width ? [over, beside] : [beside, over]
      if let inside = within(block, rect, isUp: isUp, category, on: canvas) {
        places.append(inside)
      }
    }
    canvas.add(
      LabelRequest(
        kind: .value, block: blocks[0], color: canvas.theme.text, places: places, owner: category,
        isImportant: isHighlighted))
  }

  private func within(
    _ block: TextBlock, _ rect: Rect, isUp: Bool, _ category: Int, on canvas: MarkCanvas
  ) -> LabelPlace? {
    let gap = 4 * canvas.medium.inkScale
    guard block.width + gap <= rect.width, block.height + gap <= rect.height else { return nil }
    let fill = canvas.tones.fill(
      series: 0, category: category, value: figures[category].value ?? 0)
    var place = LabelPlace(
      box: block.box(
        x: rect.midX, top: isUp ? rect.y + gap : rect.maxY - gap - block.height, anchor: .middle),
      anchor: .middle)
    place.block = block
    place.color = canvas.ink(on: fill)
    place.isInside = true
    return place
  }
}
