import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Bars from one value to another: the low and the high of a month, the years of an age. Several pairs
/// lie over one another, the first widest and palest. Nothing is measured from zero. With colours by
/// sign a bar says by its colour whether it ends higher than it begins, and of two pairs the first is a
/// thin line behind the second: opening and closing prices over the span of the day.
///
/// Where a row has several stretches, each is a bar of its own in the colour of its kind.
///
/// To compare the two ends use `Dumbbell`; for amounts use `Bar`.
struct RangeBar: Mark {
  static let keyword = "range"
  static let traits = MarkTraits(
    fillsSlots: true, standsInRows: true, floats: true, order: .start)

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  /// The series come in twos: where bars begin, and where they end.
  private var pairCount: Int { chart.series.count / 2 }

  /// Whether pairs stand side by side in a row, not over one another.
  private var hasStretches: Bool { chart.options.bars.hasStretches }

  /// Whether colours tell ranges that rise from those that fall.
  private var showsDirection: Bool { chart.options.bars.signColors != nil }

  var extent: ClosedRange<Double>? { chart.valueRange }

  var remarks: [Diagnostic] {
    guard chart.series.count > 0 else { return [] }
    if chart.series.count % 2 == 1 {
      return [
        Diagnostic(
          .error, .rule, id: "range-needs-two", "a range has two ends for each bar",
          at: chart.place, hint: "write range: {from: low by partner, to: high by partner}")
      ]
    }
    let reversed = chart.categories.indices.filter { category in
      (0..<pairCount).contains { pair in
        guard let from = chart.series[2 * pair].values[category].value,
          let to = chart.series[2 * pair + 1].values[category].value
        else { return false }
        return from > to
      }
    }
    guard let first = reversed.first, !showsDirection else { return [] }
    return [
      Diagnostic(
        .warning, .rule, id: "range-reversed",
        "\(reversed.count) of \(chart.categories.count) ranges end before they begin, such as "
          + "'\(chart.categories[first].label)'", at: chart.place,
        hint: "check which figure is `from` and which is `to`")
    ]
  }

  // MARK: Labels

  /// The figures. In rows those of the first one say what the ends are called.
  private func texts(inRows: Bool) -> [String] {
    var texts = chart.texts(of: chart.series.flatMap(\.values), unit: unit)
    let names = chart.series.prefix(2).map(\.name)
    guard inRows, pairCount == 1, names.count == 2, names[0] != names[1], !names.contains(""),
      let first = chart.categories.indices.first(where: { category in
        let ends = chart.series.compactMap { $0.values[category].value }
        return ends.count == 2 && ends[0] != ends[1]
      })
    else { return texts }
    for end in 0..<2 {
      let index = end * chart.categories.count + first
      texts[index] = chart.language.labelled(names[end], texts[index])
    }
    return texts
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let hasLegend = pairCount > 1 && !showsDirection || !chart.groups.isEmpty
    settlement.naming = hasLegend && chart.options.legend != .none ? .legend : .none
    settlement.namesSeries = hasLegend
    if chart.groups.isEmpty, pairCount > 1 {
      let items = (0..<pairCount).map {
        Legend.Item(
          name: chart.series[2 * $0].name, color: color(ofPair: $0, room.tones, room.theme))
      }
      settlement.legend = items.indices.filter { index in
        !items[index].name.isEmpty && !items[..<index].contains(items[index])
      }.map { items[$0] }
      if settlement.legend.isEmpty { settlement.naming = .none }
    }
    settlement.printsValues = printsValues(in: room)
    let hasHoles = chart.series.contains { $0.values.contains { $0.value == nil } }
    guard settlement.printsValues || hasHoles && room.isSideways else { return settlement }
    let widest =
      texts(inRows: room.isSideways).map { room.lettering.width($0, room.lettering.label) }.max()
      ?? 0
    let beyond =
      room.isSideways ? widest : room.lettering.line("0", room.lettering.label).ascent
    settlement.highPadding = beyond + 6 * room.medium.inkScale
    settlement.lowPadding = settlement.highPadding
    return settlement
  }

  private func printsValues(in room: PlotRoom) -> Bool {
    switch chart.options.valueLabels {
    case .all: return true
    case .none, .few, .ends, .inside: return false
    case .automatic: break
    }
    guard pairCount == 1, unit.kind != .calendarYear else { return false }
    if room.isSideways { return chart.categories.count <= 30 }
    let widest =
      texts(inRows: room.isSideways).map { room.lettering.width($0, room.lettering.label) }.max()
      ?? 0
    return chart.categories.count <= 16 && widest <= room.slot - 3
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let texts = texts(inRows: canvas.space.isSideways)
    let slot = canvas.places.slot * canvas.space.length
    // Days of a year stand as close as a band: gaps of part of a pixel would flicker.
    let isDense = slot < 4 * canvas.medium.inkScale
    // A few columns that float would look like blocks; what is read are their two ends.
    let widest = canvas.space.isSideways ? Double.infinity : 34 * canvas.medium.inkScale
    let half = min(canvas.halfWidth(share: isDense ? 1 : canvas.theme.barShare), widest)
    for pair in 0..<pairCount {
      if showsDirection, pairCount == 2, pair == 0 {
        for category in chart.categories.indices {
          draw(pair, category, half: 0.6 * canvas.medium.inkScale, texts, on: &canvas)
        }
        continue
      }
      if isDense, !showsDirection, !hasStretches, isPlain(pair) {
        drawSilhouette(pair, half: slot / 2, on: &canvas)
        continue
      }
      let narrowing =
        pairCount > 1 && !isDense && !hasStretches ? 0.5 * Double(pair) / Double(pairCount - 1) : 0
      for category in chart.categories.indices {
        draw(pair, category, half: half * (1 - narrowing), texts, on: &canvas)
      }
    }
  }

  /// Whether all bars of a pair look alike, and none has a text or a hole to speak of.
  private func isPlain(_ pair: Int) -> Bool {
    chart.groups.isEmpty && chart.options.valueLabels != .all
      && chart.categories.allSatisfy { $0.color == nil && !$0.isHighlighted }
      && [2 * pair, 2 * pair + 1].allSatisfy { series in
        chart.series[series].values.allSatisfy { $0.qualifier == .exact || $0.value == nil }
      }
  }

  /// Bars without gaps as one outline: seams between bars of a pixel or two would come out as stripes.
  private func drawSilhouette(_ pair: Int, half: Double, on canvas: inout MarkCanvas) {
    let color =
      pairCount == 1 ? canvas.tones.series[0].fill : color(ofPair: pair, canvas.tones, canvas.theme)
    var upper: [Point] = []
    var lower: [Point] = []
    func close() {
      guard !upper.isEmpty else { return }
      canvas.add(
        [.shape(Scene.Shape(.polygon(upper + lower.reversed()), fill: .solid(color)))],
        to: "series-\(pair + 1)")
      (upper, lower) = ([], [])
    }
    for category in chart.categories.indices {
      let ends = [2 * pair, 2 * pair + 1].compactMap { chart.series[$0].values[category].value }
      guard ends.count == 2, let low = ends.min(), let high = ends.max() else {
        close()
        continue
      }
      let along = canvas.along(category)
      for side in [along - half, along + half] {
        upper.append(canvas.space.point(along: side, value: high))
        lower.append(canvas.space.point(along: side, value: low))
      }
      canvas.obstacles.add(
        canvas.space.rect(
          along: along - half, along + half, rise: canvas.space.rise(low),
          canvas.space.rise(high)), owner: pair * chart.categories.count + category)
    }
    close()
  }

  private func draw(
    _ pair: Int, _ category: Int, half: Double, _ texts: [String], on canvas: inout MarkCanvas
  ) {
    let figures = [
      chart.series[2 * pair].values[category], chart.series[2 * pair + 1].values[category],
    ]
    let known = figures.compactMap(\.value)
    guard let low = known.min(), let high = known.max() else {
      if pairCount == 1 { sayMissing(category, on: &canvas) }
      return
    }
    let along = canvas.along(category)
    var ends = (canvas.space.rise(low), canvas.space.rise(high))
    // A range of nothing, or with one end unknown, is a stroke.
    let least = 1.5 * canvas.medium.inkScale
    if ends.1 - ends.0 < least {
      let middle = (ends.0 + ends.1) / 2
      ends = (middle - least / 2, middle + least / 2)
    }
    let color =
      direction(category, canvas.theme)
      ?? (pairCount == 1
        ? canvas.tones.fill(series: 0, category: category)
        : color(ofPair: pair, canvas.tones, canvas.theme))
    let soft = figures.first { $0.qualifier != .exact } ?? figures[0]
    let style = canvas.style(of: known.count == 2 ? soft : figures[0], color: color)
    let owner = pair * chart.categories.count + category
    _ = canvas.bar(
      along: along - half, along + half, rise: ends.0, ends.1, fill: style.fill,
      stroke: style.stroke, group: "series-\(pair + 1)", owner: owner)
    guard canvas.settlement.printsValues else {
      if known.count == 1, canvas.space.isSideways { sayMissing(category, on: &canvas) }
      return
    }
    for (end, figure) in figures.enumerated() {
      guard let value = figure.value else {
        sayMissing(category, on: &canvas)
        continue
      }
      // Ends that are one figure are one label.
      if end == 0, known.count == 2, low == high { continue }
      let isUp = known.count == 1 || end == 1 ? value >= high : value > low
      let text = texts[(2 * pair + end) * chart.categories.count + category]
      label(text, value, category, isUp: isUp, owner: owner, on: &canvas)
    }
  }

  private func label(
    _ text: String, _ value: Double, _ category: Int, isUp: Bool, owner: Int,
    on canvas: inout MarkCanvas
  ) {
    let isStrong = chart.categories[category].isHighlighted
    let block = canvas.lettering.line(
      text, isStrong ? canvas.lettering.strong : canvas.lettering.label)
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block, color: canvas.theme.text,
        places: [
          LabelPlace(
            block, canvas.space.side(up: isUp),
            of: canvas.space.point(along: canvas.along(category), value: value),
            distance: 4 * canvas.medium.inkScale)
        ], owner: owner, isImportant: isStrong, isAsked: chart.options.valueLabels == .all))
  }

  /// Beside the end that is known, or at the low end of the axis.
  private func sayMissing(_ category: Int, on canvas: inout MarkCanvas) {
    let known = chart.series.prefix(2).compactMap { $0.values[category].value }.first
    let value = known ?? canvas.space.scale.domain.lowerBound
    let hasLabel = known != nil && canvas.settlement.printsValues
    canvas.sayNoData(
      at: canvas.space.point(along: canvas.along(category), value: value), up: !hasLabel)
  }

  /// The colour of rising or falling, by the ends of the last pair; nil where colours say other things.
  private func direction(_ category: Int, _ theme: Theme) -> Color? {
    guard let signs = chart.options.bars.signColors,
      let from = chart.series[2 * pairCount - 2].values[category].value,
      let to = chart.series[2 * pairCount - 1].values[category].value
    else { return nil }
    return to >= from ? signs.positive ?? theme.positive : signs.negative ?? theme.negative
  }

  /// The outermost pair is palest, the innermost has the full colour.
  private func color(ofPair pair: Int, _ tones: Tones, _ theme: Theme) -> Color {
    if let color = chart.series[2 * pair].color { return color }
    if hasStretches { return tones.series[2 * pair].fill }
    let color = tones.series[0].fill
    guard pairCount > 1 else { return color }
    let share = 1 - Double(pair) / Double(pairCount - 1)
    return color.mixed(with: theme.background, 0.78 * share)
  }
}
