import Drawing
import TradeData

/// Gridlines at round values and their labels: above the lines at the left edge, or over the plot when
/// bars lie sideways.
struct ValueAxis {
  private let ticks: [Double]
  private let minorTicks: [Double]
  private let blocks: [TextBlock]
  let isShown: Bool
  /// What the series of one of two axes reach: beyond zero the axis has no numbers where they do not.
  private let reach: ClosedRange<Double>?
  /// True where the author gave the ticks, and must hear of those without their labels.
  private let isGiven: Bool

  /// - Parameter reach: Of the series on one of two axes, which share their zero; nil for an axis alone.
  init(
    _ domain: ValueDomain, chart: Chart, unit: Unit, lettering: Lettering, isShown: Bool,
    isMirrored: Bool = false, reach: ClosedRange<Double>? = nil
  ) {
    self.isShown = isShown
    self.reach = chart.options.ticks == nil ? reach : nil
    isGiven = chart.options.ticks != nil
    ticks = domain.ticks
    minorTicks = domain.minorTicks
    // Both sides of a mirrored axis are sizes: 10m to the left and 10m to the right.
    let said = isMirrored ? ticks.map(\.magnitude) : ticks
    blocks = chart.texts(ofTicks: said, unit: unit, isReversed: domain.isReversed).map {
      lettering.line($0, lettering.small)
    }
  }

  /// A share below zero, which no unemployment can have, stands on its axis for the sake of the other
  /// one alone.
  private func isNamed(_ tick: Double) -> Bool {
    guard let reach else { return true }
    return tick == 0 || (tick < 0 ? reach.lowerBound < 0 : reach.upperBound > 0)
  }

  /// The widest label.
  var width: Double { isShown ? blocks.map(\.width).max() ?? 0 : 0 }
  /// Of the label at the largest tick.
  var lastWidth: Double { isShown ? blocks.last?.width ?? 0 : 0 }
  var labelHeight: Double { isShown ? blocks.map(\.height).max() ?? 0 : 0 }

  /// Where the labels stand, for the label engine to keep clear, and what is drawn.
  struct Drawing {
    var minor: [Scene.Item] = []
    var grid: [Scene.Item] = []
    var labels: [Scene.Item] = []
    var boxes: [Rect] = []
    /// Labels that the author gave and that have no room.
    var leftOut: [String] = []
  }

  /// - Parameters:
  ///   - left: The chart's left edge, from which gridlines of an upright chart run.
  ///   - hasGrid: False where the marks themselves lie at the ticks, and lines would cross them out.
  func draw(
    in space: PlotSpace, left: Double, right: Double, theme: Theme, medium: Medium, lift: Double,
    color: Color, hasBaseline: Bool = true, hasGrid: Bool = true
  ) -> Drawing {
    var making = Making()
    let width = theme.gridWidth * medium.inkScale
    let dash = theme.gridDash.map { $0 * medium.inkScale }
    for index in order where isShown {
      let (tick, block) = (ticks[index], blocks[index])
      let start = space.point(along: 0, value: tick)
      var end = space.point(along: space.length, value: tick)
      var from = start
      if !space.isSideways {
        from.x = left
        end.x = space.rect.maxX
      }
      if tick != 0 || !hasBaseline {
        making.grid[index] = .shape(
          Scene.Shape(
            .line(from, end), stroke: Scene.Stroke(theme.grid, width: width, dash: dash)))
      }
      if space.isSideways {
        // A label wider than the plot and its names would reach into a neighbour.
        label(
          index, x: min(max(start.x, left + block.width / 2), right - block.width / 2),
          top: space.rect.y - lift - block.height - 3 * medium.inkScale, anchor: .middle, color,
          fits: block.width <= right - left, &making)
      } else {
        // Over its line; without one, level with what it says.
        let top =
          hasGrid
          ? start.y - block.height + block.descent * 0.35 - 1
          : start.y - block.ascent + block.capHeight / 2
        label(index, x: left, top: top, anchor: .start, color, &making)
      }
    }
    var drawing = making.drawing(of: ticks.indices)
    if isShown { drawing.minor = minorLines(in: space, theme: theme, width: width) }
    return drawing
  }

  /// What has been drawn for some of the ticks.
  private struct Making {
    var grid: [Int: Scene.Item] = [:]
    var labels: [Int: [Scene.Item]] = [:]
    var boxes: [Rect] = []
    var leftOut: [String] = []

    /// Read from the lowest up, whichever way labels were chosen.
    func drawing(of ticks: Range<Int>) -> Drawing {
      Drawing(
        grid: ticks.compactMap { grid[$0] }, labels: ticks.flatMap { labels[$0] ?? [] },
        boxes: boxes, leftOut: leftOut)
    }
  }

  /// Labels a tick if there is room beside the labels chosen before it: along a row with a distance, in a
  /// column without touching, since ticks of a low plot stand closer than text.
  private func label(
    _ index: Int, x: Double, top: Double, anchor: Scene.Anchor, _ color: Color, fits: Bool = true,
    _ making: inout Making
  ) {
    let block = blocks[index]
    let box = block.box(x: x, top: top, anchor: anchor)
    let isFree =
      anchor == .middle
      ? isFree(box, among: making.boxes) : isClear(box, of: making.boxes)
    guard fits, isNamed(ticks[index]), isFree else {
      if isGiven { making.leftOut += block.lines }
      return
    }
    making.boxes.append(box)
    making.labels[index] = block.items(x: x, top: top, anchor: anchor, color: color)
  }

  /// In what order labels are chosen: the top tick carries the unit, and the others give way to it and to
  /// zero, from there down.
  private var order: [Int] {
    let fromTop = Array(ticks.indices.reversed())
    let first = fromTop.prefix(1) + fromTop.dropFirst().filter { ticks[$0] == 0 }
    return first + fromTop.filter { !first.contains($0) }
  }

  /// Whether a label in a row keeps a distance from those chosen before it.
  private func isFree(_ box: Rect, among others: [Rect]) -> Bool {
    let gap = (blocks.first?.style.size ?? 0) * 0.6
    return others.allSatisfy { box.maxX + gap < $0.x || $0.maxX + gap < box.x }
  }

  /// Whether a label in a column touches none of those chosen before it.
  private func isClear(_ box: Rect, of others: [Rect]) -> Bool {
    others.allSatisfy { box.y >= $0.maxY - 0.3 || $0.y >= box.maxY - 0.3 }
  }

  /// Whether the labels over rows stand apart, in a plot of this width.
  ///
  /// - Parameter slack: Between the plot and the right edge, which no label passes.
  func fitsOver(rows width: Double, slack: Double, scale: ValueScale) -> Bool {
    let placed = zip(ticks, blocks).map { tick, block in
      (min(scale.share(of: tick) * width, width + slack - block.width / 2), block.width / 2)
    }
    return zip(placed, placed.dropFirst()).allSatisfy { a, b in
      abs(b.0 - a.0) >= a.1 + b.1 + (blocks.first?.style.size ?? 0) * 0.6
    }
  }

  /// Whether the labels over gridlines stand apart, in a plot of this height.
  func fitsUpright(height: Double, scale: ValueScale) -> Bool {
    let rises = ticks.map { scale.share(of: $0) * height }
    return zip(rises, rises.dropFirst()).allSatisfy { abs($1 - $0) >= labelHeight - 0.3 }
  }

  /// The labels of a second axis: at the right edge over the ends of the gridlines, or under rows.
  func drawRight(
    in space: PlotSpace, right: Double, theme: Theme, medium: Medium, color: Color
  ) -> Drawing {
    var making = Making()
    for index in order {
      let (tick, block) = (ticks[index], blocks[index])
      let start = space.point(along: space.length, value: tick)
      if space.isSideways {
        label(
          index, x: min(start.x, right - block.width / 2), top: start.y + medium.text.small * 0.3,
          anchor: .middle, color, &making)
        continue
      }
      let stroke =
        tick == 0
        ? Scene.Stroke(theme.axis, width: theme.axisWidth * medium.inkScale)
        : Scene.Stroke(
          theme.grid, width: theme.gridWidth * medium.inkScale,
          dash: theme.gridDash.map { $0 * medium.inkScale })
      making.grid[index] = .shape(Scene.Shape(.line(start, Point(right, start.y)), stroke: stroke))
      label(
        index, x: right, top: start.y - block.height + block.descent * 0.35 - 1, anchor: .end,
        color, &making)
    }
    return making.drawing(of: ticks.indices)
  }

  /// Between the ticks of a logarithmic axis, so pale that they show the bend and no more.
  private func minorLines(in space: PlotSpace, theme: Theme, width: Double) -> [Scene.Item] {
    let stroke = Scene.Stroke(
      theme.grid.mixed(with: theme.background, 0.55), width: width * 0.6)
    return minorTicks.map { tick in
      .shape(
        Scene.Shape(
          .line(
            space.point(along: 0, value: tick), space.point(along: space.length, value: tick)),
          stroke: stroke))
    }
  }

  /// The line from which bars rise: at zero, or at one where they show ratios. Heavier than the grid,
  /// and heavier still where values lie on both sides of it.
  func baseline(in space: PlotSpace, left: Double, theme: Theme, medium: Medium) -> [Scene.Item] {
    guard let base = space.scale.base, let ends = baselineEnds(in: space, left: left) else {
      return []
    }
    let domain = space.scale.domain
    let isBetween = domain.lowerBound < base && base < domain.upperBound
    return [
      .shape(
        Scene.Shape(
          .line(ends.from, ends.to),
          stroke: Scene.Stroke(
            theme.axis, width: theme.axisWidth * medium.inkScale * (isBetween ? 1.4 : 1))))
    ]
  }

  /// Where that line begins, at the edge of the labels of an upright axis, and where it ends.
  func baselineEnds(in space: PlotSpace, left: Double) -> (from: Point, to: Point)? {
    guard let base = space.scale.base else { return nil }
    var from = space.point(along: 0, value: base)
    if !space.isSideways, isShown { from.x = left }
    return (from, space.point(along: space.length, value: base))
  }

  /// A torn edge at the foot of an axis that leaves out zero: teeth under the end of the lowest line,
  /// beneath its label.
  ///
  /// - Parameter right: The right edge, for the second of two axes.
  func cutMark(
    in space: PlotSpace, left: Double, right: Double? = nil, theme: Theme, medium: Medium
  ) -> [Scene.Item] {
    guard isShown else { return [] }
    let domain = space.scale.domain
    let end = domain.upperBound < 0 ? domain.upperBound : domain.lowerBound
    var foot = space.point(along: space.isSideways ? space.length : 0, value: end)
    if !space.isSideways {
      foot = Point(
        right.map { $0 - 15 * medium.inkScale } ?? left, foot.y + 1.5 * medium.inkScale)
    } else if right != nil {
      foot.y = space.point(along: 0, value: end).y
    }
    let tooth = (width: 5 * medium.inkScale, height: 4 * medium.inkScale)
    let points = (0...6).map { step in
      let along = Double(step) / 2 * tooth.width
      let out = step.isMultiple(of: 2) ? 0 : tooth.height
      return space.isSideways
        ? Point(foot.x - out, foot.y - along) : Point(foot.x + along, foot.y + out)
    }
    return [
      .shape(
        Scene.Shape(
          .polyline([points]),
          stroke: Scene.Stroke(theme.muted, width: medium.inkScale, hasRoundEnds: true)))
    ]
  }
}
