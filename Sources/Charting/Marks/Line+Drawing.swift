import Drawing
import Statistics

extension Line {
  func draw(on canvas: inout MarkCanvas) {
    drawMarks(on: &canvas)
    if canvas.settlement.namesOverEnds {
      labelOverEnds(on: &canvas)
    } else if canvas.settlement.naming == .direct {
      nameEnds(on: &canvas)
    }
    labelValues(on: &canvas)
  }

  /// Lines, points and their intervals, without a word.
  func drawMarks(on canvas: inout MarkCanvas) {
    if look.hasBands, !drawsWhiskers { drawBands(on: &canvas) }
    drawTrendBands(on: &canvas)
    if drawsWhiskers { drawWhiskers(on: &canvas) }
    let order = drawingOrder(canvas.tones)
    for (index, series) in order.enumerated() {
      if !look.isDotted {
        let isCovered = order[(index + 1)...].contains { covers($0, series) }
        drawRuns(series, isCovered: isCovered, on: &canvas)
      }
      drawMarkers(series, on: &canvas)
    }
    drawTrends(on: &canvas)
  }

  /// The lines alone, without names, values or markers.
  func drawCurves(on canvas: inout MarkCanvas) {
    for series in drawingOrder(canvas.tones) { drawRuns(series, isCovered: false, on: &canvas) }
  }

  func point(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Point? {
    chart.series[series].values[category].value.map {
      canvas.space.point(along: canvas.along(category), value: $0)
    }
  }

  /// True where a line drawn later would hide this one: they have half of its stretches in common. A line that is wider for a short stretch of its way would look like the story.
  private func covers(_ later: Int, _ series: Int) -> Bool {
    let (a, b) = (chart.series[later].values, chart.series[series].values)
    var (common, all) = (0, 0)
    for (i, j) in zip(a.indices, a.indices.dropFirst()) {
      guard let first = b[i].value, let second = b[j].value else { continue }
      all += 1
      if first == a[i].value, second == a[j].value { common += 1 }
    }
    return common > 0 && 2 * common >= all
  }

  private func drawRuns(_ series: Int, isCovered: Bool, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let isBackdrop = chart.series[series].isBackdrop
    // What lies under another line shows on both sides of it.
    let share =
      isBackdrop ? 0.5 : tone.isContext ? contextShare(canvas.tones) : isCovered ? 2.2 : 1
    let width = canvas.lineWidth * share
    // A crowd of grey lines is a texture behind the story, and paler than a line that can be followed.
    let color =
      tone.isContext && !isBackdrop && canvas.tones.hasCrowd
      ? canvas.theme.paled(tone.fill) : tone.fill
    var solid: [[Point]] = []
    var dashed: [[Point]] = []
    for run in runs[series].runs {
      let points = Decimation.thinned(
        stepped(run.categories.compactMap { point(series, $0, canvas) }), column: 0.5)
      if run.isDashed { dashed.append(points) } else { solid.append(points) }
      for (a, b) in zip(points, points.dropFirst()) where !isBackdrop {
        canvas.obstacles.add(from: a, to: b, owner: series)
      }
    }
    func add(_ runs: [[Point]], dash: [Double], in color: Color) {
      guard !runs.isEmpty else { return }
      let stroke = Scene.Stroke(
        color, width: width, dash: dash, hasRoundEnds: dash.isEmpty)
      canvas.add(
        [.shape(Scene.Shape(.polyline(runs), stroke: stroke))],
        to: isBackdrop ? "context" : "series-\(series + 1)")
    }
    for (runs, dash) in [(dashed, [width * 2, width * 1.6]), (solid, [])] {
      guard let thresholds = chart.options.bars.thresholds, !isBackdrop else {
        add(runs, dash: dash, in: color)
        continue
      }
      let pieces = runs.flatMap { cut($0, thresholds, canvas) }
      for (range, color) in canvas.tones.ranges.enumerated() {
        add(pieces.filter { $0.range == range }.map(\.points), dash: dash, in: color)
      }
    }
  }

  /// The stretches of a run between thresholds.
  private func cut(
    _ points: [Point], _ thresholds: Thresholds, _ canvas: MarkCanvas
  ) -> [(range: Int, points: [Point])] {
    func y(_ value: Double) -> Double { canvas.space.point(along: 0, value: value).y }
    let domain = canvas.space.scale.domain
    // Upwards, whichever way the axis runs.
    let up: Double = y(domain.upperBound) < y(domain.lowerBound) ? -1 : 1
    return Cut.pieces(
      points.map { Point($0.x, up * $0.y) }, levels: thresholds.edges.map { up * y($0) }
    ).map { ($0.range, $0.points.map { Point($0.x, up * $0.y) }) }
  }

  /// Level until the next point, then straight up or down to it.
  private func stepped(_ points: [Point]) -> [Point] {
    guard look.isStepped, let last = points.last else { return points }
    return zip(points, points.dropFirst()).flatMap { [$0, Point($1.x, $0.y)] } + [last]
  }

  private func contextShare(_ tones: Tones) -> Double { tones.hasCrowd ? 0.4 : 0.7 }

  /// The categories whose points are marked: always those that no line shows.
  private func marked(_ series: Int, isContext: Bool) -> Set<Int> {
    var points: Set<Int> {
      Set(chart.categories.indices.filter { chart.series[series].values[$0].value != nil })
    }
    let ends = Set([first(series), last(series)].compactMap { $0 })
    let isolated = Set(runs[series].isolated)
    if look.isDotted { return points }
    return switch chart.options.markers {
    case .all: points
    case .none: isolated
    case .ends: isolated.union(ends)
    case .automatic:
      isIrregular
        ? points : isolated.union(isContext ? [] : Set([last(series)].compactMap { $0 }))
    }
  }

  private func drawMarkers(_ series: Int, on canvas: inout MarkCanvas) {
    guard !chart.series[series].isBackdrop else { return }
    let tone = canvas.tones.series[series]
    let isDense = look.isDotted && chart.categories.count > 40
    let isGround = look.isDotted && tone.isContext
    let radius =
      canvas.lineWidth * (isGround && !isDense ? 1.35 : tone.isContext ? 1 : isDense ? 1.2 : 1.65)
    // Points under a trend are what it was read from, and step back; so do those without a colour.
    let isPale = look.isDotted && trends[series] != nil
    let paleness = isPale ? 0.55 : isGround ? 0.4 : 0
    let color = tone.fill.mixed(with: canvas.theme.background, paleness)
    let isolated = look.isDotted ? [] : Set(runs[series].isolated)
    let last = last(series)
    for category in marked(series, isContext: tone.isContext).sorted() {
      guard let point = point(series, category, canvas) else { continue }
      let isBare = isolated.contains(category)
      let color = canvas.tones.ranged(chart.series[series].values[category].value) ?? color
      let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.5)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: point, radius: radius),
              fill: .solid(color), stroke: isBare || isPale ? nil : ring))
        ], to: "series-\(series + 1)")
      // The point that the name belongs to is not crowded by other texts.
      let reach = radius + (category == last ? 3 * canvas.medium.inkScale : 0)
      canvas.obstacles.add(
        Rect(point.x - reach, point.y - reach, 2 * reach, 2 * reach), owner: series)
    }
  }

  // MARK: Values

  /// First values where ends are asked for, and all of them where all are.
  private func labelValues(on canvas: inout MarkCanvas) {
    let wanted = chart.options.valueLabels
    guard wanted == .ends && !chart.options.printsLastOnly || wanted == .all else { return }
    for series in shown where !canvas.tones.series[series].isContext {
      let categories: [Int] =
        wanted == .all
        ? chart.categories.indices.filter { $0 != last(series) }
        : [first(series)].compactMap { $0 }.filter { $0 != last(series) }
      let shown = categories.filter { chart.series[series].values[$0].value != nil }
      let texts = format(shown.map { chart.series[series].values[$0] })
      for (category, text) in zip(shown, texts) {
        guard let point = point(series, category, canvas) else { continue }
        let block = canvas.lettering.line(text, canvas.lettering.label)
        let distance = 6 * canvas.medium.inkScale
        let sides: [LabelPlace.Side] = [
          .above, .below, .aboveRight, .belowRight, .aboveLeft, .belowLeft,
        ]
        canvas.add(
          LabelRequest(
            kind: .value, block: block, color: canvas.tones.series[series].text,
            places: sides.map { LabelPlace(block, $0, of: point, distance: distance) },
            owner: nil, hasHalo: true, isAsked: true))
      }
    }
  }
}
