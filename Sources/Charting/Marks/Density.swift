import Drawing
import Speaking
import Statistics
import TradeData

/// How densely values lie along a scale, as a smooth curve, or one for each group: a histogram without
/// the accident of its classes. With `stack` the curves stand on one another.
///
/// For few values use `Dot`, and for amounts of members `Bar`.
struct Density: Mark {
  static let keyword = "density"
  static let traits = MarkTraits(
    startsAtZero: true, order: .given, crowd: 7, coloredLimit: 6)

  let chart: Chart
  private let line: Line
  /// Set where curves stand on one another.
  private let layers: Area?

  init(_ chart: Chart) {
    self.chart = chart
    line = Line(chart)
    layers = chart.options.stack == .none ? nil : Area(chart)
  }

  /// Heights for the stretch that the axis names. Points are many and carry neither markers nor
  /// values.
  static func arranged(_ chart: Chart) -> Chart {
    var chart = chart
    chart.options.markers = .none
    chart.options.valueLabels = .none
    let width = chart.options.bars.densityWidth
    let highest = chart.series.flatMap { $0.values.compactMap(\.value) }.max() ?? 0
    // Where there is next to nothing a curve would only colour the axis.
    let isBare = chart.options.stack == .none && chart.options.bars.fillsDensity
    for series in chart.series.indices {
      chart.series[series].values = chart.series[series].values.map { figure in
        guard let value = figure.value else { return figure }
        return isBare && abs(value) < highest / 1000 ? .missing : Measured(value * width)
      }
    }
    return chart
  }

  var unit: Unit { layers?.unit ?? chart.unit }
  var extent: ClosedRange<Double>? {
    layers?.extent ?? line.extent.map { min(0, $0.lowerBound)...max(0, $0.upperBound) }
  }

  // MARK: Names

  /// Names stand over the peaks where these lie apart, else in a legend.
  func settle(in room: PlotRoom) -> MarkSettlement {
    if let layers { return layers.settle(in: room) }
    var settlement = MarkSettlement()
    settlement.gutter = 5 * room.medium.inkScale
    guard chart.series.count > 1, chart.options.legend != .none else { return settlement }
    settlement.naming = .legend
    guard chart.options.legend == .automatic, room.endTexts == nil else { return settlement }
    let scale = room.domain.scale
    let size = Size(room.size.width * 0.85, room.size.height * 0.85)
    let boxes = chart.series.indices.compactMap { series in
      peak(series).map { category, value in
        place(
          series, room.lettering,
          Point(
            room.places.centers[category] * size.width, size.height * (1 - scale.share(of: value))),
          room.medium
        ).box
      }
    }
    let isClear =
      boxes.indices.allSatisfy { index in
        boxes[index].x > 0 && boxes[index].maxX < size.width
          && boxes[..<index].allSatisfy { !$0.overlaps(boxes[index]) }
      } && chart.series.indices.allSatisfy { isFreeOver($0, boxes[$0], size, room) }
    guard isClear, boxes.count == chart.series.count else { return settlement }
    settlement.naming = .direct
    settlement.highPadding = boxes.map(\.height).max() ?? 0
    return settlement
  }

  /// Whether no other curve runs through a name over a peak.
  private func isFreeOver(_ series: Int, _ box: Rect, _ size: Size, _ room: PlotRoom) -> Bool {
    let scale = room.domain.scale
    return chart.categories.indices.allSatisfy { category in
      let x = room.places.centers[category] * size.width
      guard x > box.x - 4, x < box.maxX + 4 else { return true }
      return chart.series.indices.allSatisfy { other in
        guard other != series, let value = chart.series[other].values[category].value else {
          return true
        }
        let y = size.height * (1 - scale.share(of: value))
        return y < box.y - 4 || y > box.maxY + 4
      }
    }
  }

  private func peak(_ series: Int) -> (category: Int, value: Double)? {
    var best: (Int, Double)?
    for (category, figure) in chart.series[series].values.enumerated() {
      if let value = figure.value, value > best?.1 ?? -.infinity { best = (category, value) }
    }
    return best.map { (category: $0.0, value: $0.1) }
  }

  private func place(
    _ series: Int, _ lettering: Lettering, _ point: Point, _ medium: Medium
  ) -> LabelPlace {
    LabelPlace(
      lettering.line(chart.series[series].name, lettering.strong), .above, of: point,
      distance: 6 * medium.inkScale)
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    if let layers {
      layers.draw(on: &canvas)
      return
    }
    let isNamed = canvas.settlement.naming == .direct
    fill(on: &canvas)
    line.drawCurves(on: &canvas)
    guard isNamed else { return }
    for series in chart.series.indices {
      guard let (category, _) = peak(series), let point = line.point(series, category, canvas)
      else { continue }
      let first = place(series, canvas.lettering, point, canvas.medium)
      let block = canvas.lettering.line(chart.series[series].name, canvas.lettering.strong)
      let others: [LabelPlace.Side] = [.aboveRight, .aboveLeft, .right, .left]
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: block, color: canvas.tones.series[series].text,
          places: [first]
            + others.map { LabelPlace(block, $0, of: point, distance: 6 * canvas.medium.inkScale) },
          owner: series, hasHalo: true, isImportant: true, isAsked: true, isName: true))
    }
  }

  /// The area under each curve, seen through one another; under many it would be mud.
  private func fill(on canvas: inout MarkCanvas) {
    guard chart.series.count <= 4, chart.options.bars.fillsDensity else { return }
    for series in line.drawingOrder(canvas.tones) where !chart.series[series].isBackdrop {
      let color = canvas.tones.series[series].fill
      for run in line.runs[series].runs where run.categories.count > 1 {
        let upper = run.categories.compactMap { line.point(series, $0, canvas) }
        guard let first = upper.first, let last = upper.last else { continue }
        let foot = canvas.space.point(along: 0, value: 0).y
        let outline = [Point(first.x, foot)] + upper + [Point(last.x, foot)]
        canvas.add(
          [
            .shape(
              Scene.Shape(
                .polygon(outline),
                fill: .solid(Color(color.red, color.green, color.blue, alpha: 56))))
          ], to: "series-\(series + 1)")
      }
    }
  }
}
