import Drawing

/// Panels measured and placed: equal plots in rows and columns, with one column of axis labels and
/// one row of time labels where they share their scales.
struct PanelLayout {
  /// One panel at its place.
  struct Cell {
    /// Nil under the head of a column.
    let title: TextBlock?
    let titleAt: Point
    /// The edge of the panel that its title stands at.
    let titleAnchor: Scene.Anchor
    let layout: PlotLayout
    /// What its labels may not leave.
    let room: Rect
  }

  let plans: PanelPlans
  /// The heads that the panels stand under; nil where each has a title of its own.
  let grid: Chart.Grid?
  let theme: Theme
  let medium: Medium
  let lettering: Lettering
  let columns: Int
  private(set) var cells: [Cell] = []
  private(set) var legend: Legend?
  private(set) var axisTitle: TextBlock?
  /// The names of a grid's rows: before them where the picture is wide, else over them.
  private(set) var rowHeads: [(block: TextBlock, top: Double)] = []
  let headsBesideRows: Bool
  /// The column of row heads before the panels.
  private let inset: Double
  let top: Double
  private(set) var bottom = 0.0

  /// - Parameter available: Height between header and footer; nil when the panels decide it.
  init(
    _ plans: PanelPlans, grid: Chart.Grid? = nil, theme: Theme, medium: Medium,
    lettering: Lettering, columns: Int,
    top: Double, available: Double?
  ) {
    self.plans = plans
    self.grid = grid
    let room = medium.width - 2 * medium.margin
    headsBesideRows = grid != nil && room > medium.text.label * 36
    let heads = headsBesideRows ? grid?.rows ?? [] : []
    let widest = heads.map { lettering.block($0, lettering.strong, width: room * 0.16).width }.max()
    inset = widest.map { $0 + medium.text.label * 1.2 } ?? 0
    self.theme = theme
    self.medium = medium
    self.lettering = lettering
    self.columns = columns
    self.top = top
    axisTitle = plans.chart.options.axisTitle.map {
      lettering.block($0, lettering.small, width: medium.width - 2 * medium.margin)
    }
    legend = makeLegend()
    var cell = Size(cellWidth(lead: 0), medium.text.label * 10)
    var margins = Margins()
    var heights: [Double] = []
    for _ in 0..<3 {
      margins = measure(cell)
      heights = self.heights(of: margins, available)
      cell = Size(
        width(of: margins) + margins.lead + margins.gutter + margins.trail, heights.max() ?? 1)
    }
    place(margins, width: width(of: margins), heights)
  }

  /// Of the narrowest.
  var plotWidth: Double { cells.map(\.layout.rect.width).min() ?? 0 }
  /// What the figures beside rows leave for their bars, in the narrowest.
  var barsWidth: Double {
    cells.map {
      $0.layout.rect.width - $0.layout.settlement.lowPadding - $0.layout.settlement.highPadding
    }.min() ?? 0
  }
  var left: Double { medium.margin }
  var width: Double { medium.width - 2 * medium.margin }
  var rows: Int { (plans.plans.count + columns - 1) / columns }
  /// Between the plots of neighbouring panels.
  static func gap(_ medium: Medium) -> Double { medium.text.label * 1.8 }

  private var gap: Double { PanelLayout.gap(medium) }
  /// How far labels under a plot may reach beyond it: not into its neighbour, nor off the picture. The last
  /// date of one panel and the first of the next must not read as one.
  private var slack: Double { min(max(0, (gap - medium.text.small * 1.3) / 2), medium.margin) }
  private var rowGap: Double { medium.text.label * 1.3 }
  private var titleGap: Double { medium.text.small * 0.35 }
  private var hasOwnNames: Bool { plans.panels.ownOrder != nil }
  /// Names beside the first column alone may take more than a panel's part of the picture.
  private var namesWidth: Double? {
    plans.isSideways && !hasOwnNames && columns > 1 ? max(cellWidth(lead: 0), width * 0.5) : nil
  }
  private var labelsEveryColumn: Bool {
    plans.isSideways ? hasOwnNames : plans.panels.hasOwnScales
  }
  /// A second axis that is the same everywhere has its labels at the right edge alone.
  private var labelsEveryRight: Bool {
    plans.panels.hasOwnScales && Set(plans.plans.map(\.rightDomain)).count > 1
  }

  // MARK: Measuring

  /// The margins that all panels keep, each the largest that one of them needs.
  private struct Margins {
    /// Before plots with labels of the axis or names of rows, and before the others.
    var lead = 0.0
    var plainLead = 0.0
    var gutter = 0.0
    /// More than the gutter, after plots with labels of a second axis.
    var trail = 0.0
    var lowPadding = 0.0
    var highPadding = 0.0
    var headroom = 0.0
    var axis = 0.0
    /// Of plots with rows, and of one row of them.
    var rowsHeight = 0.0
    var pitch = 0.0
    /// Of plots that want a height of their own.
    var wantedHeight = 0.0
    var endTexts = EndTexts.beside
  }

  /// Lays every panel out alone, and takes the largest of what each keeps around its plot.
  ///
  /// The ends of lines are named in all of them or in none.
  private func measure(_ cell: Size) -> Margins {
    var margins = Margins()
    for endTexts in EndTexts.allCases {
      margins = Margins()
      margins.endTexts = endTexts
      if measure(cell, &margins) { break }
    }
    return margins
  }

  /// False where some panels, or all, have no room for the texts at the ends of their lines.
  private func measure(_ cell: Size, _ margins: inout Margins) -> Bool {
    var namings: Set<MarkSettlement.Naming> = []
    var leavesOutEnds = false
    var trail = 0.0
    for plan in plans.plans where plan.emptyReason == nil {
      let layout = PlotLayout(
        plan, theme: theme, medium: medium, lettering: lettering,
        bounds: PlotBounds(
          left: 0, right: cell.width, top: 0,
          available: plans.isSideways && isFree ? nil : cell.height,
          panel: PanelMargins(
            namesWidth: namesWidth, slack: slack, endTexts: margins.endTexts,
            labelsRightTicks: false)))
      let settled = layout.settlement
      namings.insert(settled.naming)
      leavesOutEnds = leavesOutEnds || settled.leavesOutEnds
      margins.lead = max(margins.lead, layout.rect.x)
      margins.plainLead = max(margins.plainLead, settled.leadGutter)
      margins.gutter = max(margins.gutter, layout.isSideways ? 0 : settled.gutter)
      trail = max(trail, layout.rightExtent)
      margins.lowPadding = max(margins.lowPadding, settled.lowPadding)
      margins.highPadding = max(margins.highPadding, settled.highPadding)
      margins.headroom = max(margins.headroom, layout.rect.y)
      margins.axis = max(margins.axis, layout.bottom - layout.rect.maxY)
      margins.rowsHeight = max(margins.rowsHeight, layout.rect.height)
      margins.wantedHeight = max(margins.wantedHeight, settled.plotHeight ?? 0)
      margins.pitch = max(margins.pitch, layout.rect.height / Double(max(1, plan.rowCount)))
    }
    margins.trail = max(0, trail - margins.gutter)
    return !leavesOutEnds && (!namings.contains(.direct) || namings.count == 1)
  }

  private var isFree: Bool {
    if case .plot = medium.height { true } else { false }
  }

  private func cellWidth(lead: Double) -> Double {
    (width - inset - lead - Double(columns - 1) * gap) / Double(columns)
  }

  /// Of a plot, when all are equal.
  private func width(of margins: Margins) -> Double {
    let leads =
      labelsEveryColumn
      ? margins.lead * Double(columns)
      : margins.lead + margins.plainLead * Double(columns - 1)
    let gutters =
      margins.gutter * Double(columns)
      + margins.trail * (labelsEveryRight ? Double(columns) : 1)
    return max(1, (width - inset - leads - gutters - Double(columns - 1) * gap) / Double(columns))
  }

  /// Of a plot: what the picture leaves, or a share of its width where it may grow.
  private func height(of margins: Margins, _ available: Double?) -> Double {
    // As wide as the picture, plots under one another are flatter, or nobody sees them together.
    let isColumn = columns == 1 && rows > 2
    let shape = min(
      width(of: margins) * 0.62, isColumn ? medium.text.label * 13 : .infinity)
    let natural = plans.isSideways ? margins.rowsHeight : max(plotFloor, shape)
    let wanted = margins.wantedHeight > 0 && !plans.isSideways ? margins.wantedHeight : nil
    guard let available else { return wanted ?? natural }
    let share = (available - overhead(margins)) / Double(rows)
    if let wanted {
      if case .fixed = medium.height { return max(1, min(share, wanted)) }
      return wanted
    }
    if plans.isSideways {
      if case .fixed = medium.height { return max(1, share) }
      return max(natural, min(share, margins.rowsHeight * 1.5))
    }
    if case .fixed = medium.height { return max(1, share) }
    return max(natural, share)
  }

  /// Lower plots than this flatten every line.
  private var plotFloor: Double { medium.text.label * 7 }

  /// The height of each panel's plot. Members of their own are rows of one height in all panels, so
  /// that a panel with few of them is lower.
  private func heights(of margins: Margins, _ available: Double?) -> [Double] {
    guard plans.isSideways, hasOwnNames else {
      return plans.plans.map { _ in height(of: margins, available) }
    }
    let counts = plans.plans.map { Double(max(1, $0.rowCount)) }
    let rowsCounts = stride(from: 0, to: counts.count, by: columns).map { start in
      counts[start..<min(counts.count, start + columns)].max() ?? 1
    }
    var pitch = margins.pitch
    if let available {
      let share = (available - overhead(margins)) / rowsCounts.reduce(0, +)
      if case .fixed = medium.height {
        pitch = min(share, pitch * 2.2)
      } else {
        pitch = max(pitch, min(share, pitch * 1.5))
      }
    }
    return counts.map { max(1, $0 * pitch) }
  }

  /// Everything above and below the plots of all rows.
  private func overhead(_ margins: Margins) -> Double {
    (0..<rows).reduce(headHeight + rowGap * Double(rows - 1)) { sum, row in
      sum + titleHeight(row, margins) + headHeight(ofRow: row) + titleGap + margins.headroom
        + (hasAxis(below: row) ? margins.axis : 0)
    }
  }

  /// Legend and axis title, above the first row.
  private var headHeight: Double {
    (legend?.height ?? 0) + (axisTitle.map { $0.height + medium.text.small * 0.4 } ?? 0)
  }

  // MARK: Titles

  private func titleWidth(_ margins: Margins, column: Int) -> Double {
    width(of: margins) + margins.gutter
      + (plans.isSideways && !hasOwnNames ? 0 : lead(margins, column: column))
  }

  /// A panel's own name, or over the first panel of a column the column's.
  private func title(_ index: Int, _ margins: Margins) -> TextBlock? {
    if grid != nil, index >= columns { return nil }
    return lettering.balanced(
      grid?.columns[index] ?? plans.panels.list[index].name, lettering.strong,
      width: titleWidth(margins, column: column(of: index)))
  }

  private func head(ofRow row: Int) -> TextBlock? {
    guard let grid, grid.rows.indices.contains(row), !grid.rows[row].isEmpty else { return nil }
    return lettering.block(
      grid.rows[row], lettering.strong, width: headsBesideRows ? width * 0.16 : width)
  }

  /// What the name of a row takes above it.
  private func headHeight(ofRow row: Int) -> Double {
    headsBesideRows ? 0 : head(ofRow: row).map { $0.height + (row == 0 ? titleGap : 0) } ?? 0
  }

  private func titleHeight(_ row: Int, _ margins: Margins) -> Double {
    let indices = row * columns..<min(plans.plans.count, (row + 1) * columns)
    return indices.map { title($0, margins)?.height ?? 0 }.max() ?? 0
  }

  // MARK: Placing

  private func lead(_ margins: Margins, column: Int) -> Double {
    labelsEveryColumn || column == 0 ? margins.lead : margins.plainLead
  }

  /// True where a panel of the row has none below it, or names of its own, so that its axis is
  /// labelled; rows have an axis below them only where there are two.
  private func hasAxis(below row: Int) -> Bool {
    plans.isSideways || hasOwnNames
      || (row * columns..<min(plans.plans.count, (row + 1) * columns)).contains { isLowest($0) }
  }

  private func isLowest(_ index: Int) -> Bool { index + columns >= plans.plans.count }

  /// True where panels follow one another from the right, though the plots themselves are not turned
  /// round: first members stand where their readers begin.
  private var runsFromRight: Bool { ReadingDirection.keepsPlot(plans.chart) }

  /// Counted from the left.
  private func column(of index: Int) -> Int {
    let place = index % columns
    return runsFromRight ? columns - 1 - place : place
  }

  private func isLeftmost(_ index: Int) -> Bool {
    column(of: index) == 0 || runsFromRight && index == plans.plans.count - 1
  }

  private func isRightmost(_ index: Int) -> Bool {
    column(of: index) == columns - 1 || !runsFromRight && index == plans.plans.count - 1
  }

  private mutating func place(_ margins: Margins, width: Double, _ heights: [Double]) {
    var y = top + headHeight
    for row in 0..<rows {
      let titles = titleHeight(row, margins)
      let plotTop = y + titles + headHeight(ofRow: row) + titleGap
      if let head = head(ofRow: row) {
        let middle = plotTop + margins.headroom + (heights[row * columns] - head.height) / 2
        rowHeads.append((head, headsBesideRows ? middle : plotTop - titleGap - head.height))
      }
      let indices = row * columns..<min(plans.plans.count, (row + 1) * columns)
      for index in indices {
        cells.append(
          cell(
            index, top: y, titles: titles, plotTop: plotTop, margins, Size(width, heights[index])))
      }
      y = plotTop + margins.headroom + (heights[indices].max() ?? 0)
      if hasAxis(below: row) { y += margins.axis }
      bottom = y
      y += rowGap
    }
  }

  private func cell(
    _ index: Int, top y: Double, titles: Double, plotTop: Double, _ margins: Margins, _ plot: Size
  ) -> Cell {
    let column = column(of: index)
    let step = plot.width + margins.gutter + (labelsEveryRight ? margins.trail : 0) + gap
    let others = (0..<column).reduce(0) { $0 + self.lead(margins, column: $1) }
    let own = self.lead(margins, column: column)
    // A row that is not full has free room before it for the labels of its axis.
    let lead = isLeftmost(index) ? margins.lead : own
    // Names of rows stand before the first panel, at the right edge where panels run from there.
    let x = left + (runsFromRight ? 0 : inset) + Double(column) * step + others + own - lead
    var panel = PanelMargins()
    panel.lead = lead
    panel.namesWidth = namesWidth
    panel.labelsRightTicks = labelsEveryRight || plans.isSideways || isRightmost(index)
    panel.gutter = margins.gutter + (panel.labelsRightTicks ? margins.trail : 0)
    panel.lowPadding = margins.lowPadding
    panel.highPadding = margins.highPadding
    panel.headroom = margins.headroom
    panel.height = plot.height
    panel.slack = slack
    panel.endTexts = margins.endTexts
    panel.labelsTicks = labelsEveryColumn || plans.isSideways || isLeftmost(index)
    panel.titlesCategories = isRightmost(index)
    panel.labelsCategories =
      hasOwnNames || (plans.isSideways ? isLeftmost(index) : isLowest(index))
    let right = x + lead + plot.width + panel.gutter
    let layout = PlotLayout(
      plans.plans[index], theme: theme, medium: medium, lettering: lettering,
      bounds: PlotBounds(
        left: x, right: right, top: plotTop, available: margins.headroom + plot.height,
        panel: panel))
    let title = title(index, margins)
    let isLabelled = panel.labelsCategories || layout.isSideways
    let end = isLabelled ? layout.bottom + medium.text.small * 0.4 : layout.rect.maxY + titleGap
    let (from, to) = (max(0, x - gap * 0.45), min(medium.width, right + gap * 0.45))
    return Cell(
      title: title,
      titleAt: Point(
        runsFromRight ? right : plans.isSideways && !hasOwnNames ? x + lead : x,
        y + titles - (title?.height ?? 0)),
      titleAnchor: runsFromRight ? .end : .start,
      layout: layout,
      room: Rect(from, plotTop - titleGap, to - from, end - plotTop + titleGap))
  }
}
