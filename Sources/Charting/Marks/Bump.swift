import Diagnostics
import Drawing
import Statistics
import TradeData

/// Places over time, the first at the top: who overtook whom, whatever the distance between them.
/// Figures that are no ranks are ranked at each date, the largest first.
///
/// For how much one is ahead of another use `Line`; for two dates use `Slope`.
struct Bump: Mark {
  static let keyword = "bump"
  static let traits = MarkTraits(
    reachesEnds: true, followsTime: true, hasGrid: false, crowd: 7, coloredLimit: 4)

  let chart: Chart
  var unit: Unit { .rank }
  /// Sideways shifts of those who share a place, by category and series.
  private let offsets: [[Double]]

  init(_ chart: Chart) {
    self.chart = chart
    offsets = chart.categories.indices.map { category in
      Ranking.offsets(chart.series.map { $0.values[category].value })
    }
  }

  /// Reference lines at values that are no places would stretch the axis to where nobody stands.
  static func losses(_ chart: Chart) -> [Diagnostic] {
    let lost = chart.referenceLines.filter { !isPlace($0.value, chart) }
    guard let first = lost.first else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-a-place",
        "a bump's axis has places, and \(first.value) is none of them",
        at: chart.place, hint: "draw the line at a place, or use `line` for the figures")
    ]
  }

  private static func isPlace(_ value: Double, _ chart: Chart) -> Bool {
    let given = chart.unit == .rank ? chart.series.flatMap { $0.values.compactMap(\.value) } : []
    return value >= 0.5 && value <= max(given.max() ?? 0, Double(chart.series.count)) + 0.5
  }

  static func arranged(_ chart: Chart) -> Chart {
    var result = chart
    result.referenceLines = chart.referenceLines.filter { isPlace($0.value, chart) }
    guard chart.unit != .rank else { return result }
    result.unit = .rank
    for category in chart.categories.indices {
      let places = Ranking.places(chart.series.map { $0.values[category].value })
      for series in chart.series.indices {
        result.series[series].values[category] =
          places[series].map { Measured(Double($0)) } ?? .missing
      }
    }
    return result
  }

  var extent: ClosedRange<Double>? {
    let places = chart.series.flatMap { $0.values.compactMap(\.value) }
    guard let low = places.min(), let high = places.max() else { return nil }
    return min(1, low)...max(high, low + 1)
  }

  // MARK: Names

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming = .direct
    let half = room.lettering.label.size * 0.6
    settlement.highPadding = half
    settlement.lowPadding = half
    let last = chart.categories.count - 1
    let after = names(at: last, room.lettering, room.tones, room.size, share: 0.36)
    guard stands(after, in: room) || chart.options.legend == .none else {
      settlement.naming = .legend
      settlement.gutter = 6 * room.medium.inkScale
      return settlement
    }
    let space = space(at: last, room.medium, room.lettering, room.size.height)
    settlement.gutter = (after.map(\.block.width).max() ?? 0) + space
    guard last > 0 else { return settlement }
    let before = names(at: 0, room.lettering, room.tones, room.size, share: 0.22)
    let widest = before.map(\.block.width).max() ?? 0
    // Names at both ends where the lines keep most of the room.
    if settlement.gutter + widest <= room.size.width * 0.45, stands(before, in: room) {
      settlement.leadGutter =
        widest + self.space(at: 0, room.medium, room.lettering, room.size.height)
    }
    return settlement
  }

  /// Whether names under one another are no higher than the plot, those of several lines with air between.
  private func stands(_ names: [EndLabel], in room: PlotRoom) -> Bool {
    let isTall = names.contains { $0.block.lines.count > 1 }
    let height = names.reduce(0) { $0 + $1.block.height + (isTall ? $1.block.leading * 0.4 : 0) }
    return height <= room.size.height * 0.96
  }

  /// Between the plot and the names; where rows are too low for all of them, names may have to move.
  private func space(
    at category: Int, _ medium: Medium, _ lettering: Lettering, _ height: Double
  ) -> Double {
    hasRows(at: category, lettering, height)
      ? EndNames.space(medium, 1) * 1.6 : EndNames.space(medium, chart.series.count)
  }

  /// Whether rows are high enough for a name in each.
  private func hasRows(at category: Int, _ lettering: Lettering, _ height: Double) -> Bool {
    Double(placed(at: category).count) * lettering.label.size * 1.2 <= height
  }

  private func placed(at category: Int) -> [Int] {
    chart.series.indices.filter {
      chart.series[$0].values[category].value != nil && !chart.series[$0].name.isEmpty
    }
  }

  /// Names of those that have a place there: all where rows are high enough, else the coloured.
  private func names(
    at category: Int, _ lettering: Lettering, _ tones: Tones, _ size: Size, share: Double
  ) -> [EndLabel] {
    let hasRoom = hasRows(at: category, lettering, size.height)
    return placed(at: category).filter { hasRoom || !tones.series[$0].isContext }.map { series in
      let style = tones.series[series].isContext ? lettering.label : lettering.strong
      return EndLabel(
        series: series, category: category,
        block: lettering.block(chart.series[series].name, style, width: size.width * share))
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let indices = Array(chart.series.indices)
    let order =
      indices.filter { canvas.tones.series[$0].isContext }
      + indices.filter { !canvas.tones.series[$0].isContext }.reversed()
    for series in order { draw(series, on: &canvas) }
    let size = Size(canvas.space.rect.width / 0.55, canvas.space.rect.height)
    let last = chart.categories.count - 1
    let ends = [(last, false)] + (canvas.settlement.leadGutter > 0 ? [(0, true)] : [])
    for (category, isLeading) in ends
    where category >= 0 && canvas.settlement.naming == .direct {
      let gutter = isLeading ? canvas.leadGutter.width : canvas.gutter.width
      let width = gutter - space(at: category, canvas.medium, canvas.lettering, size.height)
      let labels = names(
        at: category, canvas.lettering, canvas.tones, size, share: max(1, width + 0.5) / size.width)
      let ends = labels.compactMap { label in
        point(label.series, category, canvas).map { EndNames.End(label: label, point: $0) }
      }
      EndNames(ends, isLeading: isLeading).request(on: &canvas)
    }
  }

  private func radius(_ series: Int, _ canvas: MarkCanvas) -> Double {
    canvas.lineWidth * (canvas.tones.series[series].isContext ? 1.4 : 2)
  }

  /// The point of a place, moved a little up or down where it is shared.
  private func point(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Point? {
    guard let place = chart.series[series].values[category].value else { return nil }
    var point = canvas.space.point(along: canvas.along(category), value: place)
    let row = abs(canvas.space.rise(1) - canvas.space.rise(2))
    point.y += offsets[category][series] * min(canvas.lineWidth * 2.4, row * 0.3)
    return point
  }

  private func draw(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let values = chart.series[series].values
    let runs = LineRuns(values, chart.options.missing) { _, _ in false }
    let name = "series-\(series + 1)"
    let isGround = tone.isContext && canvas.tones.hasCrowd
    let width = canvas.lineWidth * (isGround ? 0.4 : tone.isContext ? 0.7 : 1)
    let color = isGround ? canvas.theme.paled(tone.fill) : tone.fill
    for isDashed in [true, false] {
      let lines = runs.runs.filter { $0.isDashed == isDashed }.map { run in
        joined(run.categories.compactMap { point(series, $0, canvas) })
      }
      guard !lines.isEmpty else { continue }
      let stroke = Scene.Stroke(
        color, width: width, dash: isDashed ? [width * 2, width * 1.6] : [],
        hasRoundEnds: !isDashed)
      canvas.add([.shape(Scene.Shape(.polyline(lines), stroke: stroke))], to: name)
      for line in lines {
        for (a, b) in zip(line, line.dropFirst()) {
          canvas.obstacles.add(from: a, to: b, owner: series)
        }
      }
    }
    drawMarkers(series, runs, on: &canvas)
  }

  private func drawMarkers(_ series: Int, _ runs: LineRuns, on canvas: inout MarkCanvas) {
    let present = chart.categories.indices.filter { chart.series[series].values[$0].value != nil }
    let marked: Set<Int> =
      switch chart.options.markers {
      case .all: Set(present)
      case .none: Set(runs.isolated)
      case .ends: Set(runs.isolated + [present.first, present.last].compactMap { $0 })
      case .automatic:
        canvas.places.slot * canvas.space.length > canvas.lineWidth * 8
          ? Set(present) : Set(runs.isolated + [present.first, present.last].compactMap { $0 })
      }
    let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.5)
    let tone = canvas.tones.series[series]
    let color = tone.isContext && canvas.tones.hasCrowd ? canvas.theme.paled(tone.fill) : tone.fill
    for category in marked.sorted() {
      guard let center = point(series, category, canvas) else { continue }
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: center, radius: radius(series, canvas)),
              fill: .solid(color), stroke: ring))
        ], to: "series-\(series + 1)")
    }
  }

  /// Straight, or along an S that leaves and reaches each point level.
  private func joined(_ points: [Point]) -> [Point] {
    guard chart.options.joins == .smooth else { return points }
    let steps = 16
    return zip(points, points.dropFirst()).reduce(into: Array(points.prefix(1))) { curve, pair in
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let rise = t * t * (3 - 2 * t)
        curve.append(
          Point(pair.0.x + (pair.1.x - pair.0.x) * t, pair.0.y + (pair.1.y - pair.0.y) * rise))
      }
    }
  }
}
