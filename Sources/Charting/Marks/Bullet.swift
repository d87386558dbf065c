import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// What was reached against what was aimed at: a bar, a stroke across it at the target, and grey bands
/// behind for what counts as poor, fair and good.
///
/// For two figures of equal rank use `Dumbbell` or grouped `Bar`s.
struct Bullet: Mark {
  static let keyword = "bullet"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, standsInRows: true, order: .first)

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  var extent: ClosedRange<Double>? {
    let values = chart.series.flatMap(\.values).compactMap(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return min(0, low)...max(0, high)
  }

  var remarks: [Diagnostic] {
    guard chart.series.count == 1 else { return [] }
    return [
      Diagnostic(
        .error, .rule, id: "bullet-needs-target", "a bullet chart shows a figure and its target",
        at: chart.place,
        hint: "write bullet: {actual: units by partner, target: plan by partner}")
    ]
  }

  private var hasBands: Bool { chart.series.count > 2 }

  /// What was reached, formatted as a set.
  private var texts: [String] {
    chart.texts(of: chart.series.first?.values ?? [], unit: unit)
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming = chart.options.legend == .none ? .none : .legend
    settlement.legend = zip(chart.series, room.tones.series).enumerated().map { index, entry in
      Legend.Item(
        name: entry.0.name, color: color(ofSeries: index, room.tones, room.theme),
        sign: index == 1 ? .tick : .square)
    }
    switch chart.options.valueLabels {
    case .none, .few, .ends: break
    default: settlement.printsValues = chart.categories.count <= 30
    }
    guard settlement.printsValues else { return settlement }
    let widest = texts.map { room.lettering.width($0, room.lettering.label) }.max() ?? 0
    let beyond =
      room.isSideways ? widest : room.lettering.line("0", room.lettering.label).ascent
    settlement.highPadding = beyond + 8 * room.medium.inkScale
    if room.domain.range.lowerBound < 0 { settlement.lowPadding = settlement.highPadding }
    return settlement
  }

  private func color(ofSeries index: Int, _ tones: Tones, _ theme: Theme) -> Color {
    switch index {
    case 0: return tones.series[0].fill
    case 1: return chart.series[1].color ?? theme.text
    default:
      let share = 0.45 + 0.3 * Double(index - 2) / Double(max(1, chart.series.count - 3))
      return chart.series[index].color ?? theme.context.mixed(with: theme.background, share)
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let texts = texts
    let half = canvas.halfWidth(share: 0.78)
    for category in chart.categories.indices {
      drawBands(category, half: half, on: &canvas)
      drawActual(category, half: half * (hasBands ? 0.5 : 0.8), on: &canvas)
      drawTarget(category, half: half, on: &canvas)
      label(category, texts, on: &canvas)
    }
  }

  /// From the widest to the narrowest, so that each shows beyond the one before it.
  private func drawBands(_ category: Int, half: Double, on canvas: inout MarkCanvas) {
    let along = canvas.along(category)
    let bands = chart.series.indices.dropFirst(2).compactMap { series in
      chart.series[series].values[category].value.map { (series: series, value: $0) }
    }.sorted { ($0.value, $0.series) > ($1.value, $1.series) }
    for band in bands {
      let rect = canvas.space.rect(
        along: along - half, along + half, rise: canvas.space.rise(0),
        canvas.space.rise(band.value))
      let color = color(ofSeries: band.series, canvas.tones, canvas.theme)
      canvas.add(
        [.shape(Scene.Shape(.rect(rect), fill: .solid(color)))], to: "bands")
    }
  }

  private func drawActual(_ category: Int, half: Double, on canvas: inout MarkCanvas) {
    let figure = chart.series[0].values[category]
    guard let value = figure.value else { return }
    let along = canvas.along(category)
    let isPale =
      chart.categories.contains(where: \.isHighlighted)
      && !chart.categories[category].isHighlighted
    let color = isPale ? canvas.theme.context : canvas.tones.fill(series: 0, category: category)
    let style = canvas.style(of: figure, color: color)
    _ = canvas.bar(
      along: along - half, along + half, rise: canvas.space.rise(0), canvas.space.rise(value),
      fill: style.fill, stroke: style.stroke, group: "series-1", owner: category)
  }

  private func drawTarget(_ category: Int, half: Double, on canvas: inout MarkCanvas) {
    guard chart.series.count > 1, let value = chart.series[1].values[category].value else {
      return
    }
    let along = canvas.along(category)
    let rise = canvas.space.rise(value)
    let thick = 3 * canvas.medium.inkScale
    // Across a dark bar the dark line shows by the seam of background beside it.
    let seam = canvas.medium.inkScale
    let halo = canvas.space.rect(
      along: along - half, along + half, rise: rise - thick / 2 - seam, rise + thick / 2 + seam)
    canvas.add(
      [.shape(Scene.Shape(.rect(halo), fill: .solid(canvas.theme.background)))], to: "seams")
    _ = canvas.bar(
      along: along - half, along + half, rise: rise - thick / 2, rise + thick / 2,
      fill: .solid(color(ofSeries: 1, canvas.tones, canvas.theme)), group: "targets",
      owner: category)
  }

  /// At the end of the bar where the target leaves it room, else beyond both, where nothing else is: to the
  /// left of a bar below zero.
  private func label(_ category: Int, _ texts: [String], on canvas: inout MarkCanvas) {
    let row = chart.series.compactMap { $0.values[category].value }
    let isUp = (chart.series[0].values[category].value ?? 0) >= 0
    let end = isUp ? max(0, row.max() ?? 0) : min(0, row.min() ?? 0)
    let point = canvas.space.point(along: canvas.along(category), value: end)
    guard chart.series[0].values[category].value != nil else {
      canvas.sayNoData(at: point)
      return
    }
    guard canvas.settlement.printsValues else { return }
    let isStrong = chart.categories[category].isHighlighted
    let block = canvas.lettering.line(
      texts[category], isStrong ? canvas.lettering.strong : canvas.lettering.label)
    let actual = canvas.space.point(
      along: canvas.along(category), value: chart.series[0].values[category].value ?? 0)
    let distance = 6 * canvas.medium.inkScale
    let length = canvas.space.isSideways ? block.width : block.height
    let gap =
      canvas.space.isSideways ? abs(point.x - actual.x) : abs(point.y - actual.y)
    let isBetween = !hasBands && gap >= length + 2 * distance
    // Beyond a target that lies far below zero a small figure would be read as the target's.
    let isFar = !isUp && gap > 3 * length
    let zero = canvas.space.point(along: canvas.along(category), value: 0)
    let besideZero =
      isFar ? [LabelPlace(block, canvas.space.side(up: true), of: zero, distance: distance)] : []
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block, color: canvas.theme.text,
        places: (isBetween ? [actual] : []).map {
          LabelPlace(block, canvas.space.side(up: isUp), of: $0, distance: distance)
        } + besideZero + [
          LabelPlace(block, canvas.space.side(up: isUp), of: point, distance: distance)
        ], owner: category, isImportant: isStrong, isAsked: chart.options.valueLabels == .all))
  }
}
