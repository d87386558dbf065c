import Drawing
import Speaking
import Statistics
import TradeData

/// How often values fall into each of the classes of a scale: columns that touch, on an axis labelled
/// at the edges of classes. A class has its lower edge and not its upper one; the last has both. Where
/// classes differ in width the area of a column is its amount, and the axis says for what width.
///
/// Parts of a class stand on one another, or with `stack: none` overlap, seen through one another.
///
/// For figures of members use `Bar`.
struct Histogram: Mark {
  static let keyword = "histogram"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, labelsEdges: true, order: .given)

  let chart: Chart
  var unit: Unit { chart.unit }

  private let widths: BinWidths
  private var isOverlaid: Bool { chart.series.count > 1 && chart.options.stack == .none }

  init(_ chart: Chart) {
    self.chart = chart
    widths = BinWidths(chart.options.bars.edges)
  }

  var ownPlaces: CategoryPlaces? {
    widths.areEqual ? nil : .classes(chart.options.bars.edges)
  }

  func position(series: Int, category: Int) -> Double? {
    chart.series[series].values[category].value.map { widths.height(of: $0, class: category) }
  }

  var extent: ClosedRange<Double>? {
    guard chart.series.contains(where: { $0.values.contains { $0.value != nil } }) else {
      return nil
    }
    let totals = chart.categories.indices.flatMap { category -> [Double] in
      let parts = chart.series.indices.map { position(series: $0, category: category) ?? 0 }
      return isOverlaid ? parts : [parts.reduce(0, +)]
    }
    guard let low = totals.min(), let high = totals.max() else { return nil }
    return min(0, low)...max(0, high)
  }

  /// The edges of the class.
  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    let edges = chart.options.bars.edges
    guard edges.indices.contains(category + 1) else { return nil }
    return (edges[category], edges[category + 1])
  }

  private var texts: [String] {
    chart.texts(of: chart.series.first?.values ?? [], unit: unit)
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    if chart.series.count > 1 {
      settlement.naming = chart.options.legend == .none ? .none : .legend
      return settlement
    }
    let widest = texts.map { room.lettering.width($0, room.lettering.label) }.max() ?? 0
    switch chart.options.valueLabels {
    case .all, .inside: settlement.printsValues = true
    case .none, .few, .ends: break
    case .automatic where !widths.areEqual: break
    case .automatic:
      settlement.printsValues = chart.categories.count <= 10 && widest <= room.slot - 6
    }
    guard settlement.printsValues else { return settlement }
    let beyond =
      room.lettering.line("0", room.lettering.label).ascent + 4 * room.medium.inkScale + 1
    settlement.highPadding = beyond
    if room.domain.range.lowerBound < 0 { settlement.lowPadding = beyond }
    return settlement
  }

  func draw(on canvas: inout MarkCanvas) {
    if isOverlaid {
      drawOverlaid(on: &canvas)
      return
    }
    let texts = texts
    // A hairline of background between neighbours shows where classes end.
    let hair = min(1.0 * canvas.medium.inkScale, canvas.places.slot * canvas.space.length * 0.1)
    var base = [Double](repeating: 0, count: chart.categories.count)
    for (series, figures) in chart.series.map(\.values).enumerated() {
      for (category, figure) in figures.enumerated() {
        guard let value = position(series: series, category: category), value != 0 else {
          continue
        }
        let from = canvas.places.starts[category] * canvas.space.length
        let to = canvas.places.ends[category] * canvas.space.length
        let style = canvas.style(
          of: figure, color: canvas.tones.fill(series: series, category: category))
        _ = canvas.bar(
          along: from + hair / 2, to - hair / 2, rise: canvas.space.rise(base[category]),
          canvas.space.rise(base[category] + value), fill: style.fill,
          group: "series-\(series + 1)", owner: series * chart.categories.count + category)
        base[category] += value
      }
    }
    guard canvas.settlement.printsValues else { return }
    for category in chart.series.isEmpty ? [] : Array(chart.categories.indices) {
      guard let value = position(series: 0, category: category), value != 0 else { continue }
      let block = canvas.lettering.line(texts[category], canvas.lettering.label)
      canvas.add(
        LabelRequest(
          kind: .barValue, block: block, color: canvas.theme.text,
          places: [
            LabelPlace(
              block, canvas.space.side(up: value >= 0),
              of: canvas.space.point(along: canvas.along(category), value: value),
              distance: 4 * canvas.medium.inkScale)
          ], owner: category, isAsked: chart.options.valueLabels == .all))
    }
  }

  // MARK: Overlaid

  /// The columns of each series as one shape with its outline; under many the fills would be mud.
  private func drawOverlaid(on canvas: inout MarkCanvas) {
    for series in chart.series.indices {
      let color = canvas.tones.series[series].fill
      let outline = outline(series, canvas)
      let fill = Color(color.red, color.green, color.blue, alpha: 84)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .polygon(outline), fill: chart.series.count <= 3 ? .solid(fill) : nil))
        ], to: "series-\(series + 1)")
    }
    for series in chart.series.indices {
      let outline = outline(series, canvas)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .polyline([outline]),
              stroke: Scene.Stroke(
                canvas.tones.series[series].fill, width: canvas.lineWidth * 0.8)))
        ], to: "outline-\(series + 1)")
      for (a, b) in zip(outline, outline.dropFirst()) { canvas.obstacles.add(from: a, to: b) }
    }
  }

  /// Up, along and down the columns, from the foot of the first to that of the last.
  private func outline(_ series: Int, _ canvas: MarkCanvas) -> [Point] {
    let tops = chart.categories.indices.flatMap { category -> [Point] in
      let value = position(series: series, category: category) ?? 0
      return [canvas.places.starts[category], canvas.places.ends[category]].map {
        canvas.space.point(along: $0 * canvas.space.length, value: value)
      }
    }
    let ends = [canvas.places.starts.first, canvas.places.ends.last].compactMap { $0 }.map {
      canvas.space.point(along: $0 * canvas.space.length, value: 0)
    }
    return ends.prefix(1) + tops + ends.suffix(1)
  }
}
