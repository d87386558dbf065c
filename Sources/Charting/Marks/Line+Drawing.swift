import Drawing
import Statistics

extension Line {
  func draw(on canvas: inout MarkCanvas) {
    drawBands(on: &canvas)
    for series in drawingOrder(canvas.tones) {
      drawRuns(series, on: &canvas)
      drawMarkers(series, on: &canvas)
    }
    if canvas.settlement.naming == .direct { nameEnds(on: &canvas) }
    labelValues(on: &canvas)
  }

  func point(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Point? {
    chart.series[series].values[category].value.map {
      canvas.space.point(along: canvas.along(category), value: $0)
    }
  }

  private func drawRuns(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let width = canvas.lineWidth * (tone.isContext ? contextShare(canvas.tones) : 1)
    // A crowd of grey lines is a texture behind the story, and paler than a line that can be followed.
    let color =
      tone.isContext && isCrowd(canvas.tones)
      ? tone.fill.mixed(with: canvas.theme.background, 0.4) : tone.fill
    var solid: [[Point]] = []
    var dashed: [[Point]] = []
    for run in runs[series].runs {
      let points = Decimation.thinned(
        stepped(run.categories.compactMap { point(series, $0, canvas) }), column: 0.5)
      if run.isDashed { dashed.append(points) } else { solid.append(points) }
      for (a, b) in zip(points, points.dropFirst()) {
        canvas.obstacles.add(from: a, to: b, owner: series)
      }
    }
    func add(_ runs: [[Point]], dash: [Double]) {
      guard !runs.isEmpty else { return }
      let stroke = Scene.Stroke(
        color, width: width, dash: dash, hasRoundEnds: dash.isEmpty)
      canvas.add(
        [.shape(Scene.Shape(.polyline(runs), stroke: stroke))], to: "series-\(series + 1)")
    }
    add(dashed, dash: [width * 2, width * 1.6])
    add(solid, dash: [])
  }

  /// Level until the next point, then straight up or down to it.
  private func stepped(_ points: [Point]) -> [Point] {
    guard isStepped, let last = points.last else { return points }
    return zip(points, points.dropFirst()).flatMap { [$0, Point($1.x, $0.y)] } + [last]
  }

  private func isCrowd(_ tones: Tones) -> Bool { tones.series.filter(\.isContext).count > 12 }

  private func contextShare(_ tones: Tones) -> Double { isCrowd(tones) ? 0.4 : 0.7 }

  /// Points that no line shows, points of irregular dates, and the last point.
  private func drawMarkers(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let radius = canvas.lineWidth * (tone.isContext ? 1 : 1.65)
    let isolated = Set(runs[series].isolated)
    var marked = isolated
    if hasMarkers {
      marked.formUnion(
        chart.categories.indices.filter { chart.series[series].values[$0].value != nil })
    }
    let last = last(series)
    if let last, !tone.isContext { marked.insert(last) }
    for category in marked.sorted() {
      guard let point = point(series, category, canvas) else { continue }
      let isBare = isolated.contains(category)
      let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.5)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: point, radius: radius),
              fill: .solid(tone.fill), stroke: isBare ? nil : ring))
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
    guard wanted == .ends || wanted == .all else { return }
    for series in chart.series.indices where !canvas.tones.series[series].isContext {
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
