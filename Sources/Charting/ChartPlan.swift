import Diagnostics
import Drawing
import Speaking
import TradeData

/// A chart with everything decided that needs no position: the mark, the colours, the domain of the
/// values and its ticks, the order along the other axis, which way it lies.
struct ChartPlan {
  private(set) var chart: Chart
  let mark: any Mark
  let traits: MarkTraits
  let tones: Tones
  let domain: ValueDomain
  /// The domain where values are printed and no axis is drawn: it need not end on a tick.
  let bareDomain: ValueDomain
  /// Of a second axis, at the right.
  let rightDomain: ValueDomain?
  let places: CategoryPlaces
  let isSideways: Bool
  /// True when every category is a calendar period.
  let isTime: Bool
  /// The places of the categories where the axis is a number; nil where it is none.
  let numbers: [Double]?
  /// Nil when there is something to draw.
  let emptyReason: String?

  /// - Parameter panel: Set for one of several plots; its medium is as wide as the panel.
  init?(
    _ chart: Chart, theme: Theme, medium: Medium, lettering: Lettering, panel: PanelScale? = nil,
    diagnostics: inout DiagnosticList
  ) {
    guard let mark = MarkRegistry.mark(for: chart.withoutSlivers) else { return nil }
    diagnostics.add(contentsOf: MarkRegistry.losses(chart))
    var chart = mark.chart.withInitialsOfMonths()
    self.mark = mark
    traits = mark.traits
    isTime = !chart.categories.isEmpty && chart.categories.allSatisfy { $0.period != nil }
    let slots = ChartPlan.numberSlots(chart, traits)
    if let slots {
      chart.options.along.low = slots.reach.lowerBound
      chart.options.along.high = slots.reach.upperBound
    }
    self.chart = chart
    let numbers = mark.ownNumbers ?? (traits.fillsSlots && slots == nil ? nil : chart.numbers)
    self.numbers = numbers
    let own = chart.series.filter { !$0.isBackdrop }.count
    let limit = own >= traits.crowd ? traits.coloredLimit : theme.palette.count
    tones = Tones(
      chart, theme: theme, coloredLimit: limit,
      hasTints: own < traits.crowd
        && (traits.startsAtZero || traits.fillsSlots || traits.floats),
      isSingle: chart.series.count == 1 || traits.floats)
    isSideways =
      slots == nil
      && ChartPlan.turns(
        chart, mark, traits, isTime: isTime, lettering: lettering, theme: theme, medium: medium)
    emptyReason = mark.extent == nil ? chart.language.words.noData : nil
    var wish = ValueDomain.Wish(chart, mark, traits, medium, panel: panel)
    // Sides of unequal length would each run on to a tick that only one of them needs.
    if traits.isMirrored { wish.endsOnTicks = false }
    wish.floats = traits.floats
    // Beside a column of names on a phone the labels of five ticks would touch.
    let most = isSideways && medium.isNarrow ? 4 : wish.tickCount
    let pair = (panel?.paired ?? mark.pairedExtents).flatMap {
      mark.pairedDomains(about: min(wish.tickCount, most), showing: $0)
    }
    var right = pair?.right
    if chart.layers.contains(where: { $0.isRight && $0.axis?.isReversed == true }) {
      right?.isReversed = true
    }
    rightDomain = right
    domain = pair?.left ?? ValueDomain(wish)
    wish.endsOnTicks = false
    bareDomain = pair?.left ?? ValueDomain(wish)
    let periods = chart.categories.compactMap(\.period)
    let places =
      mark.ownPlaces != nil
      ? mark.ownPlaces ?? .bands(chart.categories.count)
      : slots?.places != nil
        ? slots?.places ?? .bands(chart.categories.count)
        : numbers != nil
          ? .numbers(
            numbers ?? [], low: chart.options.along.low, high: chart.options.along.high,
            form: chart.options.along.form)
          : !isTime
            ? (traits.reachesEnds
              ? .ends(chart.categories.count) : .bands(chart.categories.count))
            : !traits.fillsSlots
              ? .calendarPoints(periods)
              : traits.isThin && !isSideways
                ? .calendarNeedles(periods) : .calendarSlots(periods)
    self.places =
      Self.shareOfFew(chart, mark, isSideways: isSideways, medium).map(places.drawnTogether)
      ?? places
    self.chart = chart.inked(by: [self], on: theme)
    check(theme, &diagnostics)
  }

  /// The part of the plot's width that two or three columns take: wider ones would be slabs. Nil for more.
  private static func shareOfFew(
    _ chart: Chart, _ mark: any Mark, isSideways: Bool, _ medium: Medium
  ) -> Double? {
    guard let bars = mark as? Bar, !isSideways, chart.panels == nil, chart.layers.isEmpty,
      mark.ownPlaces == nil, (1...3).contains(chart.categories.count)
    else { return nil }
    let slot = medium.text.label * (bars.laneCount == 1 ? 12 : Double(bars.laneCount) * 7.5 + 5)
    let share = slot * Double(chart.categories.count) / (medium.width - 2 * medium.margin)
    return share < 0.92 ? share : nil
  }

  /// Upright slots on an axis of numbers, of which there are more than names have room for. Thin marks
  /// stand there at any distance, and few of them too where columns or places on the axis are asked for.
  private static func numberSlots(
    _ chart: Chart, _ traits: MarkTraits
  ) -> (places: CategoryPlaces, reach: ClosedRange<Double>)? {
    let along = chart.options.along
    let isAsked =
      traits.isThin
      && (chart.options.orientation == .columns || along.low != nil || along.high != nil
        || along.every != nil || along.ticks != nil)
    guard traits.standsOnNumbers, chart.options.orientation != .bars, let numbers = chart.numbers,
      chart.categories.count > traits.mostUpright || isAsked
    else { return nil }
    if !isAsked, let slots = CategoryPlaces.numberSlots(numbers) { return slots }
    return traits.isThin
      ? CategoryPlaces.needles(numbers, low: along.low, high: along.high)
      : CategoryPlaces.numberSlots(numbers)
  }

  /// What the mark asks of the layout, with a legend of the ranges that colours tell apart.
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = mark.settle(in: room)
    settlement.key += chart.options.bars.thresholds?.legend(of: room.chart, room.theme) ?? []
    return settlement
  }

  /// How many slots the axis of categories has.
  var rowCount: Int { chart.categories.count }

  /// What the second axis measures, as a chart of its own.
  var rightChart: Chart {
    let index =
      chart.layers.firstIndex { $0.isRight && $0.axis != nil }
      ?? chart.layers.firstIndex(where: \.isRight)
    return index.map { chart.chart(ofLayer: $0) } ?? chart
  }

  /// The colour of an axis that measures one series; nil for one that measures several.
  func axisColor(isRight: Bool) -> Color? {
    guard rightDomain != nil else { return nil }
    let own = chart.series.indices.filter {
      chart.layers[chart.series[$0].layer].isRight == isRight
    }
    guard own.count == 1 else { return nil }
    let isOfSigns =
      tones.signs != nil && chart.layers[chart.series[own[0]].layer].kind == Bar.keyword
    return isOfSigns ? nil : tones.series[own[0]].text
  }

  /// The values of a mark with the reference lines beside them; nil when there is nothing to draw.
  static func extent(_ mark: any Mark) -> ClosedRange<Double>? {
    guard let data = mark.extent else { return nil }
    let lines = mark.chart.lineValues()
    let low = min(data.lowerBound, lines.min() ?? data.lowerBound)
    return low...max(data.upperBound, lines.max() ?? data.upperBound)
  }

  /// Names that do not fit under columns turn the chart; time always runs left to right.
  private static func turns(
    _ chart: Chart, _ mark: any Mark, _ traits: MarkTraits, isTime: Bool, lettering: Lettering,
    theme: Theme, medium: Medium
  ) -> Bool {
    guard traits.turnsSideways || traits.standsInRows else { return false }
    switch chart.options.orientation {
    case .columns: return false
    case .bars: return true
    case .automatic: break
    }
    if isTime || traits.labelsEdges { return false }
    if traits.standsInRows { return true }
    // Hours and days run from left to right as time does, some of them without their names.
    if !traits.standsInRows, chart.countsAlong { return false }
    if chart.categories.count > traits.mostUpright { return true }
    let width = (medium.width - 2 * medium.margin) * 0.94
    let slots =
      mark.ownPlaces?.widths(length: width)
      ?? chart.categories.map { _ in width / Double(chart.categories.count) }
    if mark.crowdsFigures(slot: slots.min() ?? width, lettering, theme, medium) { return true }
    let names = NameAxis(
      upright: chart.categoriesUnderColumns, slots: slots, lettering: lettering)
    // Two lines read well under a column; three are for charts that are better columns.
    return !names.fits || names.breaksWords
      || names.tallest > lettering.label.size * (traits.nameLines * 1.25 + 0.5)
  }

  // MARK: Rules

  private func check(_ theme: Theme, _ diagnostics: inout DiagnosticList) {
    AxisRules(chart: chart, mark: mark, traits: traits).check(&diagnostics)
    if tones.surplus > 0, !traits.floats || !chart.groups.isEmpty,
      traits.startsAtZero || traits.fillsSlots
    {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "too-many-colours",
          "\(max(chart.series.count, chart.groups.count)) series need more than the \(theme.palette.count) colours of theme "
            + "'\(theme.name)'", at: chart.place,
          hint: "highlight the series that matter, or keep the largest with `top`"))
    }
    if !traits.startsAtZero, !traits.fillsSlots, traits.coloredLimit > 1, tones.surplus > 8 {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "too-many-series",
          "\(chart.series.count) lines are too many to follow; \(chart.series.count - tones.surplus) "
            + "are coloured", at: chart.place,
          hint: "highlight the series that matter, or keep the largest with `top`"))
    }
    if let first = tones.overlooked.first {
      let names = chart.series[first].name
      let others = tones.overlooked.count - 1
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "too-many-series",
          "'\(names)'\(others > 0 ? " and \(others) more are" : " is") highlighted and drawn grey: "
            + "theme '\(theme.name)' has \(theme.palette.count) colours", at: chart.place,
          hint: "highlight fewer series, or choose their colours with `colors`"))
    }
    diagnostics.add(contentsOf: mark.remarks)
    if emptyReason != nil {
      diagnostics.add(
        Diagnostic(
          // Zeros are figures, of which some kinds have nothing to draw.
          chart.valueRange == nil ? .error : .warning,
          .drawing, id: "empty-chart", "the chart has no value to draw", at: chart.place,
          hint: "check its `where`, its periods and the missing markers of the data"))
    }
  }
}
