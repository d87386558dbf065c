import Drawing
import Speaking

/// The plot measured: legend, axes and names reserve their space, the rest is for the mark.
///
/// Two passes, then fixed: the first measures axes in an estimated room, the second in the room they
/// leave.
struct PlotLayout {
  let plan: ChartPlan
  let lettering: Lettering
  let theme: Theme
  let medium: Medium
  let bounds: PlotBounds

  private(set) var settlement = MarkSettlement()
  /// The domain in use: ends on ticks only where an axis shows them.
  private(set) var domain: ValueDomain
  private(set) var valueAxis: ValueAxis
  /// A second axis, at the right; its grid is the first one's.
  private(set) var rightAxis: ValueAxis?
  private(set) var names: NameAxis?
  /// Nil where the names of columns stand under the plot.
  private(set) var nameSides: NameSides?
  /// Where the categories stand; rows lie under their names where those have lines of their own.
  private(set) var places: CategoryPlaces
  private(set) var time: TimeAxis?
  private(set) var edges: EdgeAxis?
  private(set) var numbers: NumberAxis?
  /// What the axis of time or of names shows.
  private(set) var alongTitle: TextBlock?
  private(set) var legend: Legend?
  private(set) var title: TextBlock?
  private(set) var rect = Rect(0, 0, 1, 1)
  /// How far the axis over rows is raised, so that the first row's name has room.
  private(set) var axisLift = 0.0
  /// How far the last row's name reaches below the plot.
  private var nameTail = 0.0

  init(
    _ plan: ChartPlan, theme: Theme, medium: Medium, lettering: Lettering, bounds: PlotBounds
  ) {
    self.plan = plan
    self.theme = theme
    self.medium = medium
    self.lettering = lettering
    domain = plan.domain
    places = plan.places
    self.bounds = bounds
    valueAxis = ValueAxis(
      plan.domain, chart: plan.chart, unit: plan.mark.unit, lettering: lettering, isShown: true,
      isMirrored: plan.traits.isMirrored)
    if bounds.panel == nil {
      title = plan.chart.options.axisTitle.map {
        lettering.block($0, lettering.small, width: bounds.right - bounds.left)
      }
    }
    var size = Size(width, bounds.available.map { max(20, $0 * 0.85) } ?? naturalHeight)
    for _ in 0..<2 {
      measure(size)
      rect = place(available: bounds.available)
      size = Size(
        rect.width + settlement.gutter + (isSideways ? 0 : settlement.leadGutter), rect.height)
    }
  }

  var left: Double { bounds.left }
  var right: Double { bounds.right }
  var top: Double { bounds.top }
  var width: Double { right - left }
  /// Zero is drawn where bars stand on it, an axis names it, or values lie on both sides of it.
  var hasBaseline: Bool {
    if names?.isOver == true { return plan.traits.isMirrored && !plan.traits.coversBaseline }
    if plan.traits.startsAtZero { return true }
    if plan.traits.floats { return false }
    return valueAxis.isShown || domain.range.lowerBound < 0 && domain.range.upperBound > 0
  }
  var isSideways: Bool { plan.isSideways }

  /// Points under the plot: where the names' row ends.
  var bottom: Double { rect.maxY + axisHeight + nameTail }

  private var axisHeight: Double {
    isSideways ? belowHeight : namesHeight
  }

  /// The column of labels of a second axis.
  var rightExtent: Double {
    isSideways ? 0 : rightAxis.map { $0.width + medium.text.small * 0.9 } ?? 0
  }

  /// Of a second axis, under rows.
  private var belowHeight: Double {
    rightAxis.map { $0.labelHeight + medium.text.small * 0.3 } ?? 0
  }

  private var namesHeight: Double {
    (nameSides != nil ? 0 : names?.extent ?? time?.extent ?? edges?.extent ?? numbers?.extent ?? 0)
      + (alongTitle.map { $0.height + (plan.traits.hasCategoryAxis ? 0 : 4 * medium.inkScale) } ?? 0)
  }

  /// Over the marks, for words of spans and lines.
  private var captionHeight: Double {
    plan.chart.captionRows == 0
      ? 0 : (Double(plan.chart.captionRows) * Annotations.captionPitch + 0.4) * medium.text.small
  }

  private var nameWidth: Double {
    isSideways ? bounds.panel?.lead ?? names?.extent ?? 0 : 0
  }

  /// Labels of an upright value axis stand in a column of their own.
  private var tickColumn: Double {
    isSideways || !valueAxis.isShown || settlement.hidesTicks
      ? 0 : valueAxis.width + medium.text.small * 0.7
  }

  /// Between the chart's left edge and the first category.
  var lead: Double { bounds.panel?.lead ?? tickColumn + settlement.leadGutter }

  // MARK: Measuring

  private mutating func measure(_ size: Size) {
    var room = PlotRoom(
      chart: plan.chart, lettering: lettering, theme: theme, medium: medium, tones: plan.tones,
      isSideways: isSideways, size: size, places: places, domain: domain)
    room.endTexts = bounds.panel?.endTexts
    settlement = plan.settle(in: room)
    if let panel = bounds.panel { settlement.widen(by: panel) }
    if bounds.panel == nil, !isSideways { settlement.highPadding += captionHeight }
    let isShown =
      !settlement.printsValues || settlement.keepsAxis || plan.chart.options.asksForAxis
    domain = isShown ? plan.domain : plan.bareDomain
    valueAxis = ValueAxis(
      domain, chart: plan.chart, unit: plan.mark.unit, lettering: lettering, isShown: isShown,
      isMirrored: plan.traits.isMirrored, reach: plan.mark.pairedExtents?.left)
    thinTicks()
    if let domain = plan.rightDomain {
      let axis = ValueAxis(
        domain, chart: plan.rightChart, unit: plan.rightChart.unit, lettering: lettering,
        isShown: true, reach: plan.mark.pairedExtents?.right)
      rightAxis = axis
      if bounds.panel?.labelsRightTicks != false {
        settlement.gutter = max(settlement.gutter, rightExtent)
      }
    }
    let categories = plan.chart.labelledCategories
    if isSideways {
      let isGiven = bounds.panel == nil && bounds.available != nil
      let column = NameAxis(
        sideways: categories, width: bounds.panel?.namesWidth ?? width, lettering: lettering,
        theme: theme, pitch: isGiven ? size.height / Double(max(1, plan.rowCount)) : nil)
      names =
        crowdsRows(column)
        ? NameAxis(over: categories, width: width, lettering: lettering)
        : column.overfull.isEmpty
          ? column
          : NameAxis(
            sideways: categories, width: bounds.panel?.namesWidth ?? width, lettering: lettering,
            theme: theme, partsWords: true)
      // Names of series over the first row would stand in the line of its own name.
      if names?.isOver == true, settlement.naming == .direct { settlement.naming = .legend }
    }
    legend = bounds.panel == nil ? settlement.makeLegend(room, width: width) : nil
    if isSideways { return }
    let length = max(1, width - lead - settlement.gutter)
    let slack = TimeAxis.Slack(
      before: bounds.panel?.slack ?? lead, after: bounds.panel?.slack ?? settlement.gutter)
    defer { titleNames(length) }
    guard plan.traits.hasCategoryAxis || plan.chart.options.along.hasEndsAlone && plan.isTime
    else { return }
    // Two dates are names at the ends of the axis; more are an axis of time.
    if plan.traits.labelsEdges {
      edges = EdgeAxis(plan.chart, length: length, lettering: lettering)
    } else if let own = plan.numbers {
      numbers = NumberAxis(
        own, chart: plan.chart, length: length, slack: slack, lettering: lettering,
        showsTitle: bounds.panel?.titlesCategories != false)
    } else if plan.isTime, !plan.traits.reachesEnds || categories.count > 2 {
      time = TimeAxis(
        categories, places: plan.places, length: length, slack: slack,
        language: plan.chart.language, lettering: lettering, along: plan.chart.options.along)
    } else {
      names = nameAxis(plan.chart.categoriesUnderColumns, length)
      if bounds.panel == nil { standNames(size) }
    }
  }

  /// What an axis without numbers shows, under its names.
  private mutating func titleNames(_ length: Double) {
    guard numbers == nil, let title = plan.chart.options.along.title, bounds.panel == nil else {
      return
    }
    alongTitle = lettering.block(title, lettering.small, width: length)
  }

  /// Fewer round numbers where the labels of all have no room beside or over one another: of some left
  /// out here and there the rest would stand at odd distances, and zero might be among them.
  private mutating func thinTicks() {
    guard valueAxis.isShown, plan.rightDomain == nil, domain.form == .linear || domain.form == .log,
      plan.chart.options.ticks == nil, rect.width > 1
    else { return }
    let plot =
      (isSideways ? rect.width : rect.height) - settlement.lowPadding - settlement.highPadding
    func fits(_ axis: ValueAxis) -> Bool {
      // Panels share a column that was measured before: "0.5" may be wider than "1".
      if !isSideways, let lead = bounds.panel?.lead, axis.width > lead { return false }
      return isSideways
        ? axis.fitsOver(
          rows: plot, slack: settlement.gutter + settlement.highPadding, scale: domain.scale)
        : settlement.hidesTicks || axis.fitsUpright(height: plot, scale: domain.scale)
    }
    for count in [4, 3, 2, 1] where !fits(valueAxis) {
      let ticks =
        domain.form == .log
        ? LogTicks(
          domain.range, ends: (domain.range.lowerBound, domain.range.upperBound), about: count
        ).values
        : Ticks(inside: domain.range, about: count).values
      guard ticks.count > 1, ticks.count < domain.ticks.count else { continue }
      var fewer = domain
      fewer.ticks = ticks
      let axis = ValueAxis(
        fewer, chart: plan.chart, unit: plan.mark.unit, lettering: lettering, isShown: true,
        isMirrored: plan.traits.isMirrored)
      if !isSideways, let lead = bounds.panel?.lead, axis.width > lead { continue }
      (domain, valueAxis) = (fewer, axis)
    }
  }

  /// Names at the zero line have room there beyond columns that are shorter than a name is high.
  private mutating func standNames(_ size: Size) {
    nameSides = NameSides(plan, showsAxis: valueAxis.isShown)
    guard let sides = nameSides, !sides.areAllOver, let extent = names?.extent else { return }
    let zero = domain.scale.share(of: 0)
    let height = size.height - settlement.lowPadding - settlement.highPadding
    settlement.highPadding = max(settlement.highPadding, extent - (1 - zero) * height)
    settlement.lowPadding = max(settlement.lowPadding, extent - zero * height)
  }

  /// Whether a column of names leaves a narrow picture's bars too little room, so that each name stands
  /// over its bar; in wider ones names that are too wide for any column do. Not where an axis or lines from row to row would run through the names.
  private func crowdsRows(_ column: NameAxis) -> Bool {
    if case .fixed = medium.height { return false }
    let isOverfull = !column.overfull.isEmpty
    let isNarrow = if case .plot = medium.height { medium.isNarrow } else { false }
    guard bounds.panel == nil, isNarrow || isOverfull, !valueAxis.isShown,
      plan.chart.layers.isEmpty,
      !plan.traits.joinsRows, (2...24).contains(plan.rowCount), plan.rightDomain == nil,
      plan.places == .bands(plan.rowCount), plan.chart.referenceLines.isEmpty,
      plan.traits.isMirrored || domain.range.lowerBound >= 0
    else { return false }
    if isOverfull { return true }
    let share = column.extent / width
    return plan.traits.isMirrored
      ? share > 0.26 : share > 0.42 || share > 0.3 && column.hasBrokenNames
  }

  private mutating func place(available: Double?) -> Rect {
    let legendHeight = legend?.height ?? 0
    let titleHeight = title.map { $0.height + medium.text.small * 0.4 } ?? 0
    // Room for the label on the top gridline, or for the row of labels over bars.
    let headroom =
      isSideways
      ? (valueAxis.isShown && !settlement.hidesTicks
        ? valueAxis.labelHeight + 4 * medium.inkScale : 0)
      : max(
        valueAxis.isShown ? valueAxis.labelHeight : 0,
        nameSides?.areAllOver == true ? names?.extent ?? 0 : 0)
    if let panel = bounds.panel, let above = panel.headroom, let height = panel.height {
      let x = left + (isSideways ? nameWidth : lead)
      axisLift = isSideways && valueAxis.isShown ? max(0, above - headroom) : 0
      return Rect(x, top + above, max(1, right - x - (isSideways ? 0 : settlement.gutter)), height)
    }
    let y = top + legendHeight + titleHeight + headroom
    let taken = legendHeight + titleHeight + headroom + axisHeight
    var height = available.map { $0 - taken } ?? naturalHeight
    if let wanted = settlement.plotHeight {
      // Rows that want a height of their own have it where the picture can grow.
      if case .fixed = medium.height {
        height = min(height, wanted)
      } else {
        height = min(wanted, 20_000)
      }
    }
    if isSideways { height = min(rowsHeight(height, isFree: available == nil), 20_000) }
    // Where rows are lower than their names, the first name must not reach the axis above.
    let count = Double(max(1, plan.chart.categories.count))
    axisLift =
      isSideways && valueAxis.isShown
      ? min(
        height / 2,
        captionHeight
          + max(0, (names?.tallest ?? 0) / 2 + medium.text.label * 0.25 - height / count / 2)) : 0
    height -= axisLift
    if isSideways, names?.isOver == true {
      places = .bands(plan.rowCount, under: nameLine * count / max(1, height))
    }
    let top = lift(ofRow: height / count, within: &height)
    let x = left + (isSideways ? nameWidth + settlement.rowFigures : lead)
    // The last label under rows stands about the end of the axis.
    let beyond = isSideways ? (rightAxis?.lastWidth ?? 0) / 2 : settlement.gutter
    return Rect(
      x, y + axisLift + top, max(1, right - x - beyond),
      max(1, height))
  }

  /// Room above rows without an axis for the first name, where it is taller than its row, with the same
  /// below the last one; a picture of a given height takes both from the rows.
  private mutating func lift(ofRow row: Double, within height: inout Double) -> Double {
    guard isSideways, let names, !names.isOver else { return 0 }
    let slack = medium.text.label * 0.2
    let top =
      valueAxis.isShown
      ? 0
      : max(
        settlement.rowHeadroom, captionHeight, names.firstHeight / 2 + slack - row / 2)
    nameTail = max(0, names.lastHeight / 2 + slack - row / 2)
    if case .fixed = medium.height { height -= top + nameTail }
    return top
  }

  /// A name over its bar, with more air above, towards the bar before it.
  private var nameLine: Double { (names?.tallest ?? 0) + medium.text.label * 0.6 }

  /// Rows as high as they like: neither crowded nor adrift.
  private func rowsHeight(_ available: Double, isFree: Bool) -> Double {
    let size = medium.text.label
    let count = Double(plan.chart.categories.count)
    let lanes = Double(plan.mark.laneCount)
    let tallest = names?.pitch ?? 0
    if let names, names.isOver {
      return (nameLine + max(size * 1.7, lanes * size * 1.5 + size * 0.5)) * count
    }
    let least = max(size * 1.55, lanes * size * 1.15 / 0.8, tallest + size * 0.25) * count
    // A picture of a given height has nothing else to fill it with.
    var airy = lanes == 1 ? 5 : 2.4 * lanes + 2
    if case .fixed = medium.height { airy *= 1.6 }
    let most = max(size * airy, tallest * 1.6) * count
    let usual = plan.rowCount > NameAxis.manyRows ? 1.85 : 2.3
    // Names of several lines would read on into the next row's.
    let air = names?.hasBrokenNames == true ? size * 0.9 : size * 0.5
    let wanted = max(size * (lanes == 1 ? usual : 1.5 * lanes + 0.9), tallest + air) * count
    if isFree { return wanted }
    if case .atLeast(let height) = medium.height, available < least {
      return min(least, max(available, height * 5))
    }
    return min(available, most)
  }

  private var naturalHeight: Double {
    switch medium.height {
    case .plot(let height): height
    case .fixed(let height), .atLeast(let height): height * 0.6
    }
  }
}
