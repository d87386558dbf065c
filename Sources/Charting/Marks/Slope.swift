import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// The first and the last figure of each series joined by a straight line: who rose, who fell, who
/// overtook whom. Values stand at both ends, so there is no axis.
///
/// For the way between the two dates use `Line`.
struct Slope: Mark {
  static let keyword = "slope"
  static let traits = MarkTraits(reachesEnds: true, followsTime: true, crowd: 6, coloredLimit: 2)

  /// Of many lines two have a colour: the one that changes most, and the one that changes most the other
  /// way. Of fewer each has its own, in their order.
  static func coloringOrder(_ chart: Chart) -> [Int] {
    let own = chart.series.filter { !$0.isBackdrop }
    guard own.count >= traits.crowd else { return Array(chart.series.indices) }
    let changes = chart.series.map { series in
      (series.values.last?.value ?? 0) - (series.values.first?.value ?? 0)
    }
    let isWhole = chart.series.map { $0.values.allSatisfy { $0.value != nil } && !$0.isRest }
    let order = chart.series.indices.sorted { a, b in
      if isWhole[a] != isWhole[b] { return isWhole[a] }
      return (abs(changes[a]), -a) > (abs(changes[b]), -b)
    }
    guard let first = order.first,
      let other = order.first(where: { isWhole[$0] && changes[$0].sign != changes[first].sign })
    else { return order }
    return [first, other] + order.filter { $0 != first && $0 != other }
  }

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  /// The first and the last category alone, of those that have the most figures.
  static func arranged(_ chart: Chart) -> Chart {
    let counts = chart.categories.indices.map { category in
      chart.series.count { $0.values[category].value != nil }
    }
    guard let (first, last) = Chart.slopeEnds(counts) else { return chart }
    var result = chart
    result.categories = [chart.categories[first], chart.categories[last]]
    for series in result.series.indices {
      let values = chart.series[series].values
      result.series[series].values = [values[first], values[last]]
    }
    result.pointNotes = chart.pointNotes.compactMap { note in
      guard note.category == first || note.category == last else { return nil }
      var note = note
      note.category = note.category == first ? 0 : 1
      return note
    }
    result.spans = []
    return result
  }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    let shown = arranged(chart)
    let kept = shown.pointNotes.count
    var losses: [Diagnostic] = []
    if let first = shown.categories.first, let last = shown.categories.last,
      first != chart.categories.first || last != chart.categories.last
    {
      losses.append(
        Diagnostic(
          .warning, .drawing, id: "slope-leaves-dates",
          "the slope joins \(first.label) and \(last.label), which most series have; the dates run "
            + "from \(chart.categories.first?.label ?? "") to "
            + (chart.categories.last?.label ?? ""), at: chart.place,
          hint: "name the two dates, as in `where: year in (2004, 2009)`"))
    }
    guard !chart.spans.isEmpty || kept < chart.pointNotes.count else { return losses }
    return losses + [
      Diagnostic(
        .warning, .drawing, id: "not-on-a-slope",
        "a slope has two dates; notes and spans between them have no place", at: chart.place,
        hint: "put notes at the first or the last date, or use `line`")
    ]
  }

  var remarks: [Diagnostic] {
    guard chart.categories.count < 2, extent != nil else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "slope-needs-two-dates",
        "a slope joins two dates, and the figures have one", at: chart.place,
        hint: "name two periods with `where`, or use `dot` or `bar`")
    ]
  }

  var extent: ClosedRange<Double>? { chart.valueRange }

  // MARK: Labels

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.printsValues = true
    settlement.naming = .direct
    let half = room.lettering.label.size * 0.8
    settlement.highPadding = half
    settlement.lowPadding = half
    let space = EndNames.space(room.medium, chart.series.count)
    settlement.namesContext = namesContext(room.size.height, room.lettering, room.tones)
    let before = labels(
      at: 0, room.lettering, room.tones, width: .infinity, hasContext: settlement.namesContext)
    let last = chart.categories.count - 1
    func after(named: Bool) -> [EndLabel] {
      labels(
        at: last, room.lettering, room.tones, width: room.size.width * 0.34, isNamed: named,
        hasContext: settlement.namesContext)
    }
    // Long names of many series would stand on one another, and long words would take the plot's room.
    let named = after(named: true)
    let height = named.reduce(0) { $0 + $1.block.height }
    let isWide = named.contains { $0.block.width > room.size.width * 0.36 }
    if height > room.size.height * 0.98 || isWide, chart.series.count > 1,
      chart.options.legend != .none
    {
      settlement.naming = .legend
    }
    let after = after(named: settlement.naming == .direct)
    settlement.leadGutter = (before.map(\.block.width).max() ?? 0) + space
    settlement.gutter = (after.map(\.block.width).max() ?? 0) + space
    return settlement
  }

  /// Whether grey lines are named too: a few, or as many as have room.
  private func namesContext(_ height: Double, _ lettering: Lettering, _ tones: Tones) -> Bool {
    let context = tones.series.filter(\.isContext).count
    let line = lettering.line("0", lettering.label).height
    return context <= 8 || Double(chart.series.count) * line <= height * 0.95
  }

  /// The value before the first date; after the last the value and the name.
  private func labels(
    at category: Int, _ lettering: Lettering, _ tones: Tones, width: Double, isNamed: Bool = true,
    hasContext: Bool
  ) -> [EndLabel] {
    let shown = chart.series.indices.filter { series in
      chart.series[series].values[category].value != nil
        && (!tones.series[series].isContext || hasContext)
    }
    let isLast = category > 0
    // Both ends are written in one form.
    let figures = chart.categories.indices.flatMap { end in
      chart.series.map { $0.values[end] }
    }
    let texts = chart.texts(of: figures, unit: unit)
    return shown.map { series in
      let text = texts[category * chart.series.count + series]
      var parts = [text, isLast && isNamed ? chart.series[series].name : ""].filter { !$0.isEmpty }
      // The value stands next to its point, whichever way the text runs.
      if chart.language.code.isRightToLeftLanguage { parts.reverse() }
      let style = tones.series[series].isContext ? lettering.label : lettering.strong
      let joined = parts.joined(separator: " ")
      let fits = lettering.width(joined, style) <= width
      return EndLabel(
        series: series, category: category,
        block: lettering.block(
          fits ? joined : parts.joined(separator: "\n"), style, width: width))
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    rails(on: &canvas)
    let order =
      chart.series.indices.filter { canvas.tones.series[$0].isContext }
      + chart.series.indices.filter { !canvas.tones.series[$0].isContext }.reversed()
    for series in order { draw(series, on: &canvas) }
    let last = chart.categories.count - 1
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    for (category, isLeading) in [(0, true), (last, false)] where last > 0 {
      let labels = labels(
        at: category, canvas.lettering, canvas.tones, width: isLeading ? .infinity : width,
        isNamed: canvas.settlement.naming == .direct, hasContext: canvas.settlement.namesContext)
      let ends = labels.compactMap { label in
        point(label.series, category, canvas).map { EndNames.End(label: label, point: $0) }
      }
      EndNames(ends, isLeading: isLeading).request(on: &canvas)
    }
    if !canvas.settlement.namesContext, canvas.settlement.naming == .direct {
      missNames(on: &canvas)
    }
  }

  /// Says which lines have no name. Where some are highlighted the others are meant to be a ground.
  private func missNames(on canvas: inout MarkCanvas) {
    let isMeant = chart.series.contains(where: \.isHighlighted)
    for series in chart.series.indices where canvas.tones.series[series].isContext {
      let block = canvas.lettering.line(chart.series[series].name, canvas.lettering.label)
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: block, color: canvas.tones.series[series].text, places: [],
          isAsked: !isMeant))
    }
  }

  /// An upright line at each date.
  private func rails(on canvas: inout MarkCanvas) {
    let rise = canvas.space.height + canvas.space.lowPadding + canvas.space.highPadding
    let stroke = Scene.Stroke(
      canvas.theme.axis.mixed(with: canvas.theme.background, 0.6),
      width: canvas.theme.axisWidth * canvas.medium.inkScale)
    for category in chart.categories.indices {
      let along = canvas.along(category)
      let line = Scene.Outline.line(
        canvas.space.point(along: along, rise: 0), canvas.space.point(along: along, rise: rise))
      canvas.add([.shape(Scene.Shape(line, stroke: stroke))], to: "rails")
    }
  }

  private func point(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Point? {
    chart.series[series].values[category].value.map {
      canvas.space.point(along: canvas.along(category), value: $0)
    }
  }

  private func draw(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    // A crowd of grey lines is a ground, and paler than a line that can be followed.
    let isGround = tone.isContext && canvas.tones.hasCrowd
    let width = canvas.lineWidth * (isGround ? 0.4 : tone.isContext ? 0.7 : 1)
    let color = isGround ? canvas.theme.paled(tone.fill) : tone.fill
    let points = chart.categories.indices.compactMap { point(series, $0, canvas) }
    let isSoft = chart.series[series].values.contains {
      [.forecast, .provisional, .derived, .partial].contains($0.qualifier)
    }
    var items: [Scene.Item] = []
    if points.count > 1 {
      items.append(
        .shape(
          Scene.Shape(
            .polyline([points]),
            stroke: Scene.Stroke(
              color, width: width, dash: isSoft ? [width * 2, width * 1.6] : []))))
      canvas.obstacles.add(from: points[0], to: points[1], owner: series)
    }
    let radius = canvas.lineWidth * (tone.isContext ? 1.2 : 1.65)
    items += points.map { center in
      .shape(
        Scene.Shape(
          .circle(center: center, radius: radius), fill: .solid(color),
          stroke: Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.4)))
    }
    canvas.add(items, to: "series-\(series + 1)")
  }
}

extension Chart {
  /// The first and the last category of those that have the most figures, which a slope joins; nil where
  /// there are not two.
  ///
  /// - Parameter counts: How many figures each category has.
  package static func slopeEnds(_ counts: [Int]) -> (first: Int, last: Int)? {
    let most = counts.max() ?? 0
    let fullest = counts.indices.filter { counts[$0] == most }
    let filled = fullest.count > 1 ? fullest : counts.indices.filter { counts[$0] > 0 }
    guard let first = filled.first, let last = filled.last, first < last else { return nil }
    return (first, last)
  }
}
