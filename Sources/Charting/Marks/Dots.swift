import Drawing
import Speaking
import Statistics
import TradeData

/// Dots on a value axis, one row a member: what `Dot`, `Lollipop` and `Dumbbell` share.
struct Dots: Sendable {
  /// What joins the dots of a row.
  enum Join: Hashable, Sendable {
    /// A hairline across the plot.
    case rule
    /// A stem from zero.
    case stem
    /// A bar from the lowest dot to the highest.
    case bar
  }

  let chart: Chart
  let join: Join

  var extent: ClosedRange<Double>? {
    var low = Double.infinity
    var high = -Double.infinity
    for figure in chart.series.flatMap(\.values) {
      guard let value = figure.value else { continue }
      let interval = figure.interval.flatMap { $0.isBounded ? $0 : nil }
      low = min(low, value, interval?.low ?? value)
      high = max(high, value, interval?.high ?? value)
    }
    return low <= high ? low...high : nil
  }

  // MARK: Labels

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.hasLegendOfBars && chart.options.legend != .none ? .legend : .none
    if isArrow, settlement.naming == .legend {
      settlement.legend = [
        Legend.Item(
          name: chart.series.map(\.name).joined(separator: " → "),
          color: chart.options.bars.signColors == nil
            ? room.tones.series[1].fill : room.theme.muted, sign: .line)
      ]
      if chart.options.bars.signColors != nil { settlement.legend[0].textColor = room.theme.muted }
    }
    settlement.printsValues = printsValues(in: room)
    settlement.figureScale = figureScale(in: room)
    let radius = radius(room.medium)
    settlement.highPadding = radius + 1
    settlement.lowPadding = join == .stem ? 0 : radius + 1
    if join == .bar, room.isSideways, chart.series.count > 1 {
      let holes = chart.series.filter { $0.values.contains { $0.value == nil } }
      let words = holes.map { chart.language.labelled($0.name, chart.language.words.noData) }
      let widest = words.map { room.lettering.width($0, room.lettering.small) }.max() ?? 0
      settlement.lowPadding = max(settlement.lowPadding, widest + 4 - clearance(in: room))
    }
    settlement.keepsAxis = readsIntervals
    if let height = namesOverFirstRow(in: room, settlement) {
      settlement.naming = .direct
      settlement.rowHeadroom = max(0, height - room.slot / 2)
    }
    guard settlement.printsValues else { return settlement }
    let texts = chart.texts(of: chart.series.flatMap(\.values), unit: chart.unit)
    let widest = texts.map { room.lettering.width($0, room.lettering.label) }.max() ?? 0
    let length =
      room.isSideways ? widest : room.lettering.line("0", room.lettering.label).ascent
    let beyond = radius + length + 6 * room.medium.inkScale
    settlement.highPadding = beyond
    if chart.series.count > 1 || room.domain.range.lowerBound < 0 && join == .stem {
      settlement.lowPadding = max(
        settlement.lowPadding, radius + 1, beyond - clearance(in: room))
    }
    return settlement
  }

  /// The height that the names of both ends need over the first row, which then stand for a legend; nil
  /// where that row lacks one of them, or they have no room beside each other.
  private func namesOverFirstRow(
    in room: PlotRoom, _ settlement: MarkSettlement
  ) -> Double? {
    guard join == .bar, !isArrow, chart.series.count == 2, chart.groups.isEmpty, room.isSideways,
      room.endTexts == nil, chart.panels == nil, settlement.naming == .legend,
      chart.options.legend == .automatic, settlement.printsValues, !settlement.keepsAxis,
      let first = chart.categories.indices.first,
      let a = chart.series[0].values[first].value, let b = chart.series[1].values[first].value,
      a != b
    else { return nil }
    let blocks = chart.series.map { room.lettering.line($0.name, room.lettering.strong) }
    let needed = blocks.reduce(room.lettering.label.size) { $0 + $1.width }
    guard needed <= room.height * 0.8 else { return nil }
    let height = blocks.map(\.height).max() ?? 0
    return height + distanceOverRow(room.lettering, room.medium)
  }

  /// From the middle of a row to a text over it: clear of its dots and of its figures, whose letters may be
  /// tall.
  private func distanceOverRow(_ lettering: Lettering, _ medium: Medium) -> Double {
    let figure = lettering.line(
      chart.texts(of: chart.series.map { $0.values[0] }, unit: chart.unit).joined(),
      lettering.label)
    let half = figure.ascent - figure.capHeight / 2
    return max(half, radius(medium) + 2 * medium.inkScale)
  }

  /// The names of both ends over the dots of the first row, or as near to them as each other allow.
  private func nameEnds(on canvas: inout MarkCanvas) {
    let dots = chart.series.indices.compactMap { series in
      chart.series[series].values.first?.value.map { value in
        (series, canvas.space.point(along: canvas.along(0), value: value))
      }
    }.sorted { $0.1.x < $1.1.x }
    guard dots.count == 2 else { return }
    let blocks = dots.map {
      canvas.lettering.line(chart.series[$0.0].name, canvas.lettering.strong)
    }
    let gap = canvas.lettering.label.size * 0.8
    let rect = canvas.space.rect
    // Flush with the plot where a dot is near its edge; else apart to both sides of the middle.
    var low = max(rect.x, dots[0].1.x - blocks[0].width / 2)
    var high = min(rect.maxX - blocks[1].width, dots[1].1.x - blocks[1].width / 2)
    if low + blocks[0].width + gap > high {
      let middle = (dots[0].1.x + dots[1].1.x) / 2
      low = min(
        max(rect.x, middle - gap / 2 - blocks[0].width),
        rect.maxX - blocks[1].width - gap - blocks[0].width)
      high = low + blocks[0].width + gap
    }
    let distance = distanceOverRow(canvas.lettering, canvas.medium)
    for ((series, dot), (block, x)) in zip(dots, zip(blocks, [low, high])) {
      let top = dot.y - distance - block.height
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: block, color: canvas.tones.series[series].text,
          places: [LabelPlace(box: block.box(x: x, top: top), anchor: .start)], owner: 0,
          isImportant: true, isAsked: true, isName: true))
    }
  }

  /// Whether intervals are what the chart is about, and not the rounding of a figure here and there.
  private var readsIntervals: Bool {
    let known = chart.series.flatMap(\.values).filter { $0.value != nil }
    let bounded = known.count { $0.interval?.isBounded == true }
    return chart.options.bars.intervals != .none && bounded > 0 && bounded * 2 >= known.count
  }

  /// About how far the lowest dot stands from the low end of the axis: labels may use that room.
  private func clearance(in room: PlotRoom) -> Double {
    guard let low = extent?.lowerBound else { return 0 }
    let share = room.domain.scale.share(of: low)
    // A part of the height will be padding.
    return max(0, share * room.height * 0.55)
  }

  private func printsValues(in room: PlotRoom) -> Bool {
    switch chart.options.valueLabels {
    // Of figures in little room an axis serves the reader better than some.
    case .all:
      return room.isSideways || chart.series.count > 1
        || widestFigure(room) * figureScale(in: room) <= room.slot * 1.15
    case .none, .few, .ends, .inside: return false
    case .automatic: break
    }
    guard chart.series.count <= 2, chart.categories.count <= 30 else { return false }
    return room.isSideways || widestFigure(room) <= room.slot - 3
  }

  /// In which share of their usual size figures stand, where all are asked for.
  private func figureScale(in room: PlotRoom) -> Double {
    guard chart.options.valueLabels == .all, !room.isSideways else { return 1 }
    let widest = widestFigure(room)
    let scales = MarkSettlement.figureScales
    return scales.first { widest * $0 <= room.slot - 2 } ?? scales[scales.count - 1]
  }

  private func widestFigure(_ room: PlotRoom) -> Double {
    let texts = chart.texts(of: chart.series.flatMap(\.values), unit: chart.unit)
    return texts.map { room.lettering.width($0, room.lettering.label) }.max() ?? 0
  }

  /// Needles on an axis of numbers stand close.
  private func radius(_ medium: Medium) -> Double {
    let isDense = join == .stem && chart.numbers != nil && chart.categories.count > 24
    return (isDense ? 3.2 : 5) * medium.inkScale
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let texts = chart.texts(of: chart.series.flatMap(\.values), unit: chart.unit)
    if canvas.settlement.naming == .direct { nameEnds(on: &canvas) }
    for category in chart.categories.indices {
      let row = chart.series.indices.compactMap { series in
        chart.series[series].values[category].value.map { (series: series, value: $0) }
      }
      .sorted { ($0.value, $0.series) < ($1.value, $1.series) }
      guard let low = row.first, let high = row.last else {
        markHole(category, on: &canvas)
        continue
      }
      if isArrow, row.count == 2 {
        drawArrow(category, on: &canvas)
      } else {
        if join == .bar { drawGuide(category, to: low.value, on: &canvas) }
        drawJoin(category, from: low.value, to: high.value, on: &canvas)
        // Where they meet the later date lies on the earlier one.
        let order = join == .bar ? row.sorted { $0.series < $1.series } : row.reversed()
        for dot in order { drawDot(dot.series, category, on: &canvas) }
      }
      if join == .bar { markMissing(category, in: row.map(\.series), on: &canvas) }
      guard canvas.settlement.printsValues else {
        if chart.options.valueLabels == .all { miss(texts[category], on: &canvas) }
        continue
      }
      func text(_ series: Int) -> String { texts[series * chart.categories.count + category] }
      label(text(high.series), high.series, category, isUp: true, on: &canvas)
      if row.count > 1, low.value < high.value || canvas.chart.options.valueLabels == .all {
        label(text(low.series), low.series, category, isUp: false, on: &canvas)
      }
    }
  }

  /// Says that a figure that was asked for is not printed, as there is no room for all.
  private func miss(_ text: String, on canvas: inout MarkCanvas) {
    canvas.add(
      LabelRequest(
        kind: .barValue, block: canvas.lettering.line(text, canvas.lettering.label),
        color: canvas.theme.text, places: [], isAsked: true))
  }

  private func drawJoin(
    _ category: Int, from low: Double, to high: Double, on canvas: inout MarkCanvas
  ) {
    // Among other layers a line across the plot would part what lies behind.
    if join == .rule, chart.isLayer { return }
    let along = canvas.along(category)
    let theme = canvas.theme
    let scale = canvas.medium.inkScale
    let ends: (Point, Point)
    let stroke: Scene.Stroke
    switch join {
    case .rule:
      let rise = canvas.space.height + canvas.space.lowPadding + canvas.space.highPadding
      ends = (
        canvas.space.point(along: along, rise: 0), canvas.space.point(along: along, rise: rise)
      )
      stroke = Scene.Stroke(
        theme.grid, width: theme.gridWidth * scale, dash: theme.gridDash.map { $0 * scale })
    case .stem:
      ends = (
        canvas.space.point(along: along, value: 0),
        canvas.space.point(along: along, value: abs(low) > abs(high) ? low : high)
      )
      stroke = Scene.Stroke(
        canvas.tones.fill(
          series: 0, category: category, value: abs(low) > abs(high) ? low : high),
        width: 2 * scale)
    case .bar:
      ends = (
        canvas.space.point(along: along, value: low), canvas.space.point(along: along, value: high)
      )
      stroke = Scene.Stroke(
        theme.context.mixed(with: theme.background, 0.5), width: 4 * scale)
    }
    canvas.add([.shape(Scene.Shape(.line(ends.0, ends.1), stroke: stroke))], to: "joins")
    if join != .rule { canvas.obstacles.add(from: ends.0, to: ends.1, owner: category) }
  }

  /// From a name to its dots, which may be far away. Where there is an axis its lines guide the eye.
  private func drawGuide(_ category: Int, to low: Double, on canvas: inout MarkCanvas) {
    guard canvas.space.isSideways, !chart.isLayer, canvas.settlement.printsValues,
      !canvas.settlement.keepsAxis
    else { return }
    let end = canvas.space.point(along: canvas.along(category), value: low)
    guard end.x > canvas.space.rect.x else { return }
    let theme = canvas.theme
    let scale = canvas.medium.inkScale
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .line(Point(canvas.space.rect.x, end.y), end),
            stroke: Scene.Stroke(
              theme.grid, width: theme.gridWidth * scale, dash: theme.gridDash.map { $0 * scale })))
      ], to: "guides")
  }

  private func drawDot(_ series: Int, _ category: Int, on canvas: inout MarkCanvas) {
    let figure = chart.series[series].values[category]
    guard let value = figure.value else { return }
    let center = canvas.space.point(along: canvas.along(category), value: value)
    let color =
      canvas.tones.ranged(value)
      ?? canvas.tones.fill(
        series: series, category: category, value: join == .stem ? value : nil)
    let radius = radius(canvas.medium)
    let scale = canvas.medium.inkScale
    let intervals = chart.options.bars.intervals
    if let interval = figure.interval, interval.isBounded, intervals != .none,
      intervals == .bars
        || canvas.space.rise(interval.high) - canvas.space.rise(interval.low) >= 3 * radius
    {
      canvas.whisker(
        along: canvas.along(category), from: interval.low, to: interval.high, cap: radius,
        behind: "joins")
    }
    // A ring for what is not exact, a disc for what is.
    let isFirm = figure.qualifier == .exact
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .circle(center: center, radius: isFirm ? radius : radius - scale),
            fill: .solid(isFirm ? color : canvas.theme.background),
            stroke: isFirm
              ? Scene.Stroke(canvas.theme.background, width: scale)
              : Scene.Stroke(color, width: 2 * scale)))
      ], to: "series-\(series + 1)")
    canvas.obstacles.add(
      Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius), owner: category)
  }

  private func label(
    _ text: String, _ series: Int, _ category: Int, isUp: Bool, on canvas: inout MarkCanvas
  ) {
    let figure = chart.series[series].values[category]
    guard let value = figure.value else { return }
    let interval = figure.interval.flatMap { $0.isBounded ? $0 : nil }
    // Below zero the only value of a row stands on the far side of its dot.
    let up = chart.series.count == 1 && join == .stem && value < 0 ? false : isUp
    let end = up ? interval?.high ?? value : interval?.low ?? value
    let isStrong = chart.categories[category].isHighlighted
    var style = isStrong ? canvas.lettering.strong : canvas.lettering.label
    style.size *= canvas.settlement.figureScale
    let block = canvas.lettering.line(text, style)
    let tone = canvas.tones.series[series]
    func place(up: Bool, at value: Double) -> LabelPlace {
      LabelPlace(
        block, canvas.space.side(up: up),
        of: canvas.space.point(along: canvas.along(category), value: value),
        distance: radius(canvas.medium) + 4 * canvas.medium.inkScale)
    }
    // A figure that would lie on the zero line stands on the other side of a dot that has nothing there.
    let isAlone = chart.series.count == 1 && join == .rule
    let other =
      isAlone ? [place(up: !up, at: up ? interval?.low ?? value : interval?.high ?? value)] : []
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block,
        color: chart.series.count > 1 && !isArrow && !tone.isContext
          ? tone.text : canvas.theme.text,
        places: [place(up: up, at: end)] + other, owner: category,
        hasHalo: join == .rule || canvas.space.isSideways, isImportant: isStrong,
        isAsked: chart.options.valueLabels == .all))
  }

  /// One end of a dumbbell that is not there is named, or the row would look like a single figure.
  private func markMissing(
    _ category: Int, in present: [Int], on canvas: inout MarkCanvas
  ) {
    for series in chart.series.indices where !present.contains(series) {
      let value = present.compactMap { chart.series[$0].values[category].value }.min() ?? 0
      var point = canvas.space.point(along: canvas.along(category), value: value)
      let radius = radius(canvas.medium)
      if canvas.space.isSideways { point.x -= radius } else { point.y += radius }
      canvas.sayNoData(at: point, up: false, named: chart.series[series].name)
    }
  }

  /// A figure that is not there is said in words.
  private func markHole(_ category: Int, on canvas: inout MarkCanvas) {
    let block = canvas.lettering.line(chart.language.words.noData, canvas.lettering.small)
    let low = canvas.space.scale.domain.lowerBound
    canvas.add(
      LabelRequest(
        kind: .noData, block: block, color: canvas.theme.muted,
        places: [
          LabelPlace(
            block, canvas.space.side(up: true),
            of: canvas.space.point(along: canvas.along(category), value: max(0, low)),
            distance: 4 * canvas.medium.inkScale)
        ]))
  }
}
