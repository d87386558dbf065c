import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Many series in little height: each has a row, and its area is cut into bands that lie over one
/// another, the higher the darker. What is below the base is turned up and has the other colour.
///
/// It shows when things happened and where; to read amounts use `Line` with panels.
struct Horizon: Mark {
  static let keyword = "horizon"
  static let traits = MarkTraits(
    floats: true, followsTime: true, hasGrid: false, coloredLimit: 1)

  let chart: Chart
  var unit: Unit { chart.unit }
  private let folds: Folds

  init(_ chart: Chart) {
    self.chart = chart
    folds = Folds(chart)
  }

  /// How values are cut: bands of one height from a base on.
  struct Folds: Hashable, Sendable {
    let base: Double
    let step: Double
    /// How many bands there are above the base and below it.
    let above: Int
    let below: Int

    init(_ chart: Chart) {
      let values = chart.series.flatMap { $0.values.compactMap(\.value) }
      let wish = chart.options.bars.folds
      base = wish.base
      let high = max(0, (values.max() ?? base) - base)
      let low = max(0, base - (values.min() ?? base))
      let reach = max(high, low)
      step = wish.height ?? (reach > 0 ? Folds.round(reach / Double(wish.count)) : 1)
      above = Folds.count(high / step)
      below = Folds.count(low / step)
    }

    /// Whole bands, no more than colours can tell apart; what is higher fills the last one.
    private static func count(_ height: Double) -> Int {
      let bands = max(1, (height - 1e-9).rounded(.up))
      return height > 0 ? Int(min(Double(BarOptions.Folds.most), bands)) : 0
    }

    /// The next round height, so that bands end at numbers that are easy to say.
    private static func round(_ height: Double) -> Double {
      let power = TickStep.powerOfTen(below: height)
      guard power > 0 else { return height }
      let share = height / power
      let mantissa = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].first { share <= $0 * (1 + 1e-9) } ?? 10
      let rounded = Double("\(mantissa)e\(TickStep.decimalExponent(height))") ?? height
      return rounded.isFinite ? rounded : height
    }

    /// How much of a band a value fills, 0 to 1, once it is passed more than that; within bounds in which
    /// a line can be cut.
    func fill(_ value: Double, band: Int, isAbove: Bool) -> Double {
      let filled = (isAbove ? value - base : base - value) / step - Double(band)
      return max(-1e9, min(1e9, filled))
    }
  }

  static func arranged(_ chart: Chart) -> Chart {
    var result = chart
    result.referenceLines = []
    result.spans = []
    return result
  }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard !(chart.referenceLines.isEmpty && chart.spans.isEmpty) else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-on-a-horizon",
        "the rows of a horizon lie over lines and spans, so these have no place", at: chart.place,
        hint: "write notes at dates, or use `line` with `panels`")
    ]
  }

  var extent: ClosedRange<Double>? {
    let values = chart.series.flatMap { $0.values.compactMap(\.value) }
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// A note stands at a date: rows have no height to point at.
  func position(series: Int, category: Int) -> Double? { nil }

  // MARK: Names

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.printsValues = true
    let size = room.lettering.label.size
    let names = names(room.lettering, width: room.size.width * 0.3)
    let widest = names.map(\.width).max() ?? 0
    settlement.leadGutter = widest > 0 ? widest + size * 0.8 : 0
    settlement.gutter = 5 * room.medium.inkScale
    let count = Double(max(1, chart.series.count))
    let share = count > 20 ? 1.7 : count > 10 ? 2.3 : 3.4
    settlement.plotHeight = max(size * share, (names.map(\.height).max() ?? 0) * 1.15) * count
    if chart.options.legend != .none {
      settlement.naming = .legend
      settlement.legend = legend(room.theme)
    }
    return settlement
  }

  private func names(_ lettering: Lettering, width: Double) -> [TextBlock] {
    chart.series.map { series in
      lettering.block(
        series.name, series.isHighlighted ? lettering.strong : lettering.label, width: width)
    }
  }

  /// What each shade stands for, from the lowest to the highest.
  private func legend(_ theme: Theme) -> [Legend.Item] {
    let limit = Double.greatestFiniteMagnitude
    let edges = (-folds.below...folds.above).map { band in
      max(-limit, min(limit, folds.base + Double(band) * folds.step))
    }
    let texts = chart.texts(of: edges.map { Measured($0) }, unit: unit)
    // A dash beside a minus is not read as one.
    let mark = chart.language.rangeMark
    let hasMinus = edges.contains { $0 < 0 } && !chart.options.hidesSigns
    let between = hasMinus ? "\u{2009}" + mark + "\u{2009}" : mark
    return (0..<(folds.below + folds.above)).map { index in
      let band = index - folds.below
      return Legend.Item(
        name: texts[index] + between + texts[index + 1],
        color: band < 0
          ? color(-band - 1, isAbove: false, theme) : color(band, isAbove: true, theme))
    }
  }

  private func color(_ band: Int, isAbove: Bool, _ theme: Theme) -> Color {
    let signs = chart.options.bars.signColors
    let isTwoSided = folds.below > 0
    let strong =
      isAbove
      ? signs?.positive ?? (isTwoSided ? theme.positive : theme.palette.first ?? theme.accent)
      : signs?.negative ?? theme.negative
    let count = max(folds.above, folds.below)
    guard count > 1 else { return strong.mixed(with: theme.background, 0.3) }
    return strong.mixed(with: theme.background, 0.72 * (1 - Double(band) / Double(count - 1)))
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let rect = canvas.space.rect
    let height = rect.height / Double(max(1, chart.series.count))
    let names = names(canvas.lettering, width: canvas.leadGutter.width)
    let gap = min(2 * canvas.medium.inkScale, height * 0.12)
    for index in chart.series.indices {
      let row = Rect(rect.x, rect.y + Double(index) * height, rect.width, height)
      let room = Rect(row.x, row.y + gap / 2, row.width, max(1, height - gap))
      for run in runs(index) {
        draw(run.map { ($0.along * canvas.space.length + rect.x, $0.value) }, index, room, &canvas)
      }
      let foot = Scene.Outline.line(Point(room.x, room.maxY), Point(room.maxX, room.maxY))
      canvas.add(
        [
          .shape(
            Scene.Shape(
              foot,
              stroke: Scene.Stroke(
                canvas.theme.grid, width: canvas.theme.gridWidth * canvas.medium.inkScale)))
        ], to: "rows")
      label(names[index], row, on: &canvas)
    }

    func runs(_ series: Int) -> [[(along: Double, value: Double)]] {
      let joined = LineRuns(chart.series[series].values, chart.options.missing) { _, _ in false }
      let half = canvas.places.slot / 2
      return joined.runs.map(\.categories).map { run in
        run.compactMap { category in
          chart.series[series].values[category].value.map { (canvas.places.centers[category], $0) }
        }
      }
        + joined.isolated.compactMap { category in
          chart.series[series].values[category].value.map { value in
            let center = canvas.places.centers[category]
            return [(max(0, center - half), value), (min(1, center + half), value)]
          }
        }
    }
  }

  /// The bands of one stretch without gaps, the lower ones first.
  private func draw(
    _ points: [(x: Double, value: Double)], _ series: Int, _ room: Rect,
    _ canvas: inout MarkCanvas
  ) {
    let thinned = Decimation.thinned(points.map { Point($0.x, $0.value) }, column: 0.5)
    for (isAbove, count) in [(true, folds.above), (false, folds.below)] {
      for band in 0..<count {
        let shares = thinned.map {
          Point($0.x, folds.fill($0.y, band: band, isAbove: isAbove))
        }
        let fill = Scene.Fill.solid(color(band, isAbove: isAbove, canvas.theme))
        let areas = Horizon.areas(shares).map { area -> Scene.Item in
          .shape(
            Scene.Shape(
              .polygon(area.map { Point($0.x, room.maxY - $0.y * room.height) }), fill: fill))
        }
        if !areas.isEmpty { canvas.add(areas, to: "series-\(series + 1)") }
      }
    }
  }

  /// What lies under a line between 0 and 1: a polygon for each stretch in which it is above 0.
  static func areas(_ points: [Point]) -> [[Point]] {
    var areas: [[Point]] = []
    var area: [Point] = []
    func close() {
      if area.count > 2 { areas.append(area) }
      area = []
    }
    func clamped(_ point: Point) -> Point { Point(point.x, min(1, max(0, point.y))) }
    for (index, point) in points.enumerated() {
      if index > 0 {
        let before = points[index - 1]
        // Where the line crosses 0 or 1 on its way here.
        let crossings = [0.0, 1].filter { (before.y - $0) * (point.y - $0) < 0 }
          .map { level in
            Point(
              before.x + (point.x - before.x) * (level - before.y) / (point.y - before.y), level)
          }.sorted { $0.x < $1.x }
        for crossing in crossings {
          area.append(crossing)
          if crossing.y == 0, point.y < 0 { close() }
        }
      }
      guard point.y > 0 else {
        if !area.isEmpty, point.y == 0 { area.append(point) }
        if point.y <= 0 { close() }
        continue
      }
      if area.isEmpty { area.append(Point(point.x, 0)) }
      area.append(clamped(point))
      if index == points.count - 1 { area.append(Point(point.x, 0)) }
    }
    close()
    return areas
  }

  private func label(_ block: TextBlock, _ row: Rect, on canvas: inout MarkCanvas) {
    guard block.width > 0 else { return }
    let top = row.midY - block.inkHeight / 2 - (block.ascent - block.capHeight)
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: block, color: canvas.theme.text,
        places: [
          LabelPlace(box: block.box(x: canvas.leadGutter.x, top: top), anchor: .start)
        ], isImportant: true, isAsked: true))
  }
}
