import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Each row of the data as a dot on a common scale, in the row of its member: how values are spread where
/// each of them counts. Dots make room for one another, or lie on one line and are seen through, or are
/// upright strokes. Dots that have names are picked out by `highlight`; the median of each row can be
/// marked.
///
/// For many rows use `BoxPlot` or `Density`; for one figure of each member `Dot`.
struct Strip: Mark {
  static let keyword = "strip"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true, floats: true, liesOverBaseline: true, order: .counted)

  let chart: Chart
  var unit: Unit { chart.unit }
  var extent: ClosedRange<Double>? { chart.valueRange }

  init(_ chart: Chart) { self.chart = chart }

  /// Rows are as high as a few bars, the higher the more dots the fullest one has.
  var laneCount: Int {
    guard chart.options.bars.packsDots else { return 1 }
    let most =
      chart.categories.indices.map { category in
        chart.series.count { $0.values[category].value != nil }
      }.max() ?? 0
    return max(1, min(5, Int((Double(most).squareRoot() / 2.5).rounded(.up))))
  }

  /// The names of the colours, where dots are coloured; empty for others.
  private var colorNames: [String] {
    guard !chart.options.bars.dotsAreMembers else { return [] }
    var seen: Set<String> = []
    return chart.series.map(\.name).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let names = colorNames
    let marksMedians = chart.options.bars.marksMedians
    let hasLegend = names.count > 1 || chart.groups.count > 1
    if marksMedians, chart.options.legend != .none {
      let name = chart.language.medianName
      settlement.key = [
        Legend.Item(
          name: String(name.prefix(1)).uppercased() + name.dropFirst(), color: room.theme.text,
          sign: .tick)
      ]
    }
    settlement.naming = hasLegend && chart.options.legend != .none ? .legend : .none
    if names.count > 1 {
      settlement.legend = names.compactMap { name in
        chart.series.firstIndex { $0.name == name }.map {
          Legend.Item(name: name, color: room.tones.series[$0].fill, sign: .dot)
        }
      }
    }
    let air = Strip.largest * room.medium.inkScale + 1
    (settlement.lowPadding, settlement.highPadding) = (air, air)
    return settlement
  }

  // MARK: Drawing

  /// A dot of a row.
  private struct Dot {
    let series: Int
    let value: Double
    var offset = 0.0
  }

  private static let largest = 4.5
  private static let smallest = 1.4

  func draw(on canvas: inout MarkCanvas) {
    let half = canvas.places.slot * canvas.space.length * 0.42
    let rows = chart.categories.indices.map { category in
      chart.series.indices.compactMap { series in
        chart.series[series].values[category].value.map { Dot(series: series, value: $0) }
      }
    }
    let (radius, laid) = layOut(rows, half: half, on: canvas)
    let marksSome =
      chart.series.contains(where: \.isHighlighted)
      || chart.categories.contains(where: \.isHighlighted)
    for category in chart.categories.indices {
      guard !laid[category].isEmpty else {
        canvas.sayNoData(
          at: canvas.space.point(
            along: canvas.along(category), value: canvas.space.scale.domain.lowerBound))
        continue
      }
      drawRule(category, on: &canvas)
      let isStory = { (dot: Dot) in chart.series[dot.series].isHighlighted }
      // What is picked out lies over the others.
      for dot in laid[category].filter({ !isStory($0) }) + laid[category].filter(isStory) {
        draw(dot, category, radius: radius, marksSome: marksSome, on: &canvas)
      }
      if chart.options.bars.marksMedians {
        markMedian(of: rows[category].map(\.value), category, half: half, on: &canvas)
      }
    }
  }

  /// The largest dots of which the fullest row has room for all, and where they stand.
  private func layOut(
    _ rows: [[Dot]], half: Double, on canvas: MarkCanvas
  ) -> (radius: Double, rows: [[Dot]]) {
    let scale = canvas.medium.inkScale
    guard chart.options.bars.packsDots else { return (min(4 * scale, half), rows) }
    // Dots of which the fullest row has no room for all, even close together, are not tried.
    let most = Double(rows.map(\.count).max() ?? 1)
    let area = 2 * half * canvas.space.height
    var radius = max(
      Strip.smallest * scale, min(Strip.largest * scale, half, (area / most / 4).squareRoot()))
    let rises = rows.map { row in row.map { canvas.space.rise($0.value) } }
    while true {
      let offsets = rises.map { Swarm.offsets($0, distance: 2 * radius + 0.5 * scale) }
      let widest = offsets.flatMap { $0.map(abs) }.max() ?? 0
      let isLast = radius <= Strip.smallest * scale
      if widest + radius <= half || isLast {
        let room = max(0, half - radius)
        return (
          radius,
          rows.indices.map { row in
            rows[row].indices.map { index in
              var dot = rows[row][index]
              dot.offset = max(-room, min(room, offsets[row][index]))
              return dot
            }
          }
        )
      }
      radius = max(Strip.smallest * scale, radius * 0.88)
    }
  }

  private func drawRule(_ category: Int, on canvas: inout MarkCanvas) {
    let along = canvas.along(category)
    let rise = canvas.space.height + canvas.space.lowPadding + canvas.space.highPadding
    let theme = canvas.theme
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .line(
              canvas.space.point(along: along, rise: 0),
              canvas.space.point(along: along, rise: rise)),
            stroke: Scene.Stroke(
              theme.grid, width: theme.gridWidth * canvas.medium.inkScale,
              dash: theme.gridDash.map { $0 * canvas.medium.inkScale })))
      ], to: "joins")
  }

  /// A stroke across the row, over the dots, with an edge of background that parts it from them.
  private func markMedian(
    of values: [Double], _ category: Int, half: Double, on canvas: inout MarkCanvas
  ) {
    guard let median = try? Quantile.quantile(values, 0.5) else { return }
    let scale = canvas.medium.inkScale
    let reach = max(min(half, Strip.longestTick * scale), min(half, 0.55 * half + 4 * scale))
    let along = canvas.along(category)
    let line = Scene.Outline.line(
      canvas.space.point(along: along - reach, value: median),
      canvas.space.point(along: along + reach, value: median))
    canvas.add(
      [
        .shape(
          Scene.Shape(line, stroke: Scene.Stroke(canvas.theme.background, width: 5 * scale))),
        .shape(Scene.Shape(line, stroke: Scene.Stroke(canvas.theme.text, width: 2.5 * scale))),
      ], to: "medians")
  }

  private static let longestTick = 9.0

  private func draw(
    _ dot: Dot, _ category: Int, radius: Double, marksSome: Bool, on canvas: inout MarkCanvas
  ) {
    let series = chart.series[dot.series]
    let isStory = series.isHighlighted || chart.categories[category].isHighlighted
    let color =
      series.color
      ?? (marksSome && !isStory
        ? canvas.theme.context
        : series.isHighlighted || !colorNames.isEmpty
          ? canvas.tones.series[dot.series].fill
          : canvas.tones.fill(series: 0, category: category))
    let center = canvas.space.point(along: canvas.along(category) + dot.offset, value: dot.value)
    let isSeenThrough = !chart.options.bars.packsDots && !isStory
    let radius = series.isHighlighted ? radius * 1.15 : radius
    if chart.options.bars.dotsAreTicks {
      drawTick(dot, category, color: color, isStory: isStory, on: &canvas)
    } else {
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: center, radius: radius),
              fill: .solid(
                isSeenThrough ? Color(color.red, color.green, color.blue, alpha: 130) : color),
              stroke: series.isHighlighted
                ? Scene.Stroke(canvas.theme.background, width: canvas.medium.inkScale) : nil))
        ], to: "series-\(colorNumber(series.name))")
    }
    canvas.obstacles.add(
      Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius),
      owner: dot.series * chart.categories.count + category)
    guard series.isHighlighted, chart.options.bars.dotsAreMembers else { return }
    label(dot, category, at: center, radius, on: &canvas)
  }

  /// An upright stroke at the value, longer where it is the story.
  private func drawTick(
    _ dot: Dot, _ category: Int, color: Color, isStory: Bool, on canvas: inout MarkCanvas
  ) {
    let scale = canvas.medium.inkScale
    let half = canvas.places.slot * canvas.space.length * 0.42
    let reach = min(half, Strip.longestTick * scale * (isStory ? 1.2 : 1))
    let along = canvas.along(category)
    let shade = isStory ? color : Color(color.red, color.green, color.blue, alpha: 150)
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .line(
              canvas.space.point(along: along - reach, value: dot.value),
              canvas.space.point(along: along + reach, value: dot.value)),
            stroke: Scene.Stroke(shade, width: (isStory ? 2.2 : 1.6) * scale)))
      ], to: "series-\(colorNumber(chart.series[dot.series].name))")
  }

  /// Which of the colours a dot has, from one.
  private func colorNumber(_ name: String) -> Int {
    (colorNames.firstIndex(of: name) ?? 0) + 1
  }

  private func label(
    _ dot: Dot, _ category: Int, at center: Point, _ radius: Double, on canvas: inout MarkCanvas
  ) {
    let series = chart.series[dot.series]
    let block = canvas.lettering.line(series.name, canvas.lettering.strong)
    let sides: [LabelPlace.Side] = [
      .above, .below, .right, .left, .aboveRight, .aboveLeft, .belowRight, .belowLeft,
    ]
    canvas.add(
      LabelRequest(
        kind: .note, block: block, color: canvas.tones.series[dot.series].text,
        places: sides.map {
          LabelPlace(block, $0, of: center, distance: radius + 3 * canvas.medium.inkScale)
        }
          + NotePlaces.around(
            center, block, radius: radius, scale: canvas.medium.inkScale),
        owner: dot.series * chart.categories.count + category, hasHalo: true,
        isImportant: true, isAsked: true))
  }
}
