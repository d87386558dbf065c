import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Figures that add up, each bar standing where the one before it ended, and their sum as a last bar
/// from zero. `totals` names the bars that are levels, or leaves the sum out. With `values: all` the
/// level that each bar reaches is printed as well as its change.
///
/// Only for figures of one unit that make a sum; to compare them with one another use `Bar`.
struct Waterfall: Mark {
  static let keyword = "waterfall"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, turnsSideways: true, mostUpright: 20,
    joinsRows: true)

  private static let totalKey = "\u{0}total"

  /// One bar: a change, or a level from zero.
  struct Piece: Hashable, Sendable {
    let category: Int
    let from: Double
    let to: Double
    let isLevel: Bool
    let figure: Measured
  }

  let chart: Chart
  let pieces: [Piece]
  /// Levels whose stated amount is not what the changes come to.
  private let mismatches: [String]
  var unit: Unit { chart.unit }

  /// The rows with their sum, which is missing when one of them is, and with the amounts of levels.
  static func arranged(_ chart: Chart) -> Chart {
    guard chart.series.count == 1 else { return chart }
    var result = chart
    let figures = chart.series[0].values
    if case .members(let levels) = chart.options.bars.totals {
      var level: Measured? = Measured(0)
      for (index, figure) in figures.enumerated() {
        guard levels.contains(chart.categories[index].key) else {
          level = level.flatMap { figure.value == nil ? nil : $0 + figure }
          continue
        }
        // A closing bar has no amount of its own: it stands at what the others come to.
        if (figure.value ?? 0) == 0, index > 0 {
          result.series[0].values[index] = level ?? .missing
        } else {
          level = figure
        }
      }
      return result
    }
    guard chart.categories.count > 1, chart.options.bars.totals == .sum else { return chart }
    let values = figures.compactMap(\.value)
    let sum = values.reduce(0, +)
    let qualifier = figures.map(\.qualifier).first { $0 != .exact } ?? .exact
    let isKnown = values.count == figures.count && sum.isFinite
    result.categories.append(
      Chart.Category(key: totalKey, label: chart.language.words.total, isHighlighted: false))
    result.series[0].values.append(isKnown ? Measured(sum, qualifier: qualifier) : .missing)
    return result
  }

  init(_ chart: Chart) {
    self.chart = chart
    var levels: Set<String> = [Waterfall.totalKey]
    if case .members(let members) = chart.options.bars.totals { levels = members }
    var level = 0.0
    var pieces: [Piece] = []
    var mismatches: [String] = []
    for (index, figure) in (chart.series.first?.values ?? []).enumerated() {
      guard let value = figure.value, (level + value).isFinite else { continue }
      let category = chart.categories[index]
      let isLevel = levels.contains(category.key)
      let from = isLevel ? 0 : level
      if isLevel, !pieces.isEmpty, abs(value - level) > 1e-6 * max(abs(value), abs(level)) {
        mismatches.append(category.label)
      }
      level = isLevel ? value : level + value
      pieces.append(
        Piece(
          category: index, from: from, to: level,
          isLevel: isLevel || index == 0 && category.isHighlighted, figure: figure))
    }
    self.pieces = pieces
    self.mismatches = mismatches
  }

  var remarks: [Diagnostic] {
    mismatches.map { name in
      Diagnostic(
        .warning, .rule, id: "total-does-not-add-up",
        "the level '\(name)' is not what the changes before it add up to", at: chart.place,
        hint: "leave its amount empty to have it computed, or check the changes")
    }
  }

  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    pieces.first { $0.category == category }.map { ($0.from, $0.to) }
  }

  var extent: ClosedRange<Double>? {
    guard !pieces.isEmpty else { return nil }
    let ends = pieces.map(\.to)
    return min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0)
  }

  func position(series: Int, category: Int) -> Double? {
    pieces.first { $0.category == category }.map { max($0.from, $0.to) }
  }

  // MARK: Labels

  /// Changes carry their sign, levels do not.
  private var texts: [String] {
    zip(pieces, chart.texts(of: pieces.map(\.figure), unit: unit)).map { piece, text in
      let isRise = !piece.isLevel && (piece.figure.value ?? 0) > 0
      return isRise ? chart.language.rising(text) : text
    }
  }

  /// True where the level that each bar reaches is printed beside its change.
  private var printsLevels: Bool { chart.options.valueLabels == .all }

  private var levelTexts: [String] {
    printsLevels ? chart.texts(of: pieces.map { Measured($0.to) }, unit: unit) : []
  }

  /// Changes are read from their figures: rows are better than columns without them.
  func crowdsFigures(
    slot: Double, _ lettering: Lettering, _ theme: Theme, _ medium: Medium
  ) -> Bool {
    guard chart.options.valueLabels == .automatic, (3...24).contains(pieces.count) else {
      return false
    }
    return !fits(texts, Size(slot, lettering.label.size * 13), lettering)
  }

  /// Whether figures stand in the widths of their slots. Time runs from left to right as long as it can:
  /// changes over periods have small figures before they lie, which reach over the edges of their slots
  /// where their neighbours' stand higher or lower.
  ///
  /// - Parameter room: The width of a slot, and about the height of the plot.
  private func fits(_ texts: [String], _ room: Size, _ lettering: Lettering) -> Bool {
    guard chart.addsUpPeriods, let extent, extent.upperBound > extent.lowerBound else {
      return texts.allSatisfy { lettering.width($0, lettering.strong) <= room.width - 3 }
    }
    let widths = texts.map { lettering.width($0, lettering.small) }
    guard widths.allSatisfy({ $0 <= room.width * 1.25 }) else { return false }
    let line = lettering.small.size * 1.3
    let scale = room.height / (extent.upperBound - extent.lowerBound)
    let middles = pieces.map { piece -> Double in
      let side: Double = piece.to >= piece.from ? 1 : -1
      return piece.to * scale + side * line / 2
    }
    return pieces.indices.dropFirst().allSatisfy { index in
      let needed: Double = (widths[index - 1] + widths[index]) / 2 + 3
      return needed <= room.width || abs(middles[index - 1] - middles[index]) >= line
    }
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let widest = texts.map { room.lettering.width($0, room.lettering.strong) }.max() ?? 0
    switch chart.options.valueLabels {
    case .all, .inside: settlement.printsValues = true
    case .none, .few, .ends: break
    case .automatic:
      settlement.printsValues =
        room.isSideways
        ? pieces.count <= 30 : fits(texts, Size(room.slot, room.height), room.lettering)
    }
    guard settlement.printsValues else { return settlement }
    let lines = printsLevels ? 2.0 : 1
    let ends = levelTexts.map { room.lettering.width($0, room.lettering.small) }.max() ?? 0
    let beyond =
      room.isSideways
      ? widest + (printsLevels ? ends + room.medium.text.small : 0) + 6 * room.medium.inkScale
      : room.lettering.line("0", room.lettering.strong).ascent
        + (lines - 1) * room.lettering.line("0", room.lettering.small).height * 1.2
        + 4 * room.medium.inkScale + 1
    if room.isSideways {
      // Rows have all of their figures at one side.
      if hangs { settlement.lowPadding = beyond } else { settlement.highPadding = beyond }
      return settlement
    }
    settlement.highPadding = beyond
    // Under a fall stands its label.
    let falls = pieces.contains { $0.to < $0.from }
    let low = pieces.map { min($0.from, $0.to) }.min() ?? 0
    if room.domain.range.lowerBound < 0 || falls && low == 0 {
      let lowest = pieces.filter { $0.to < $0.from }.map(\.to).min() ?? 0
      let clear = room.domain.scale.share(of: lowest) * room.height * 0.7
      settlement.lowPadding = max(0, beyond - clear)
    }
    return settlement
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let width = 2 * canvas.halfWidth(share: max(canvas.theme.barShare, 0.7))
    let texts = texts
    let levels = levelTexts
    for (index, piece) in pieces.enumerated() {
      let along = canvas.along(piece.category)
      let rect = canvas.bar(
        along: along - width / 2, along + width / 2, rise: canvas.space.rise(piece.from),
        canvas.space.rise(piece.to), fill: fill(piece, canvas), group: "series-1", owner: index)
      if index + 1 < pieces.count { connect(piece, pieces[index + 1], width, on: &canvas) }
      if canvas.settlement.printsValues {
        label(
          piece, texts[index], level: printsLevels && !piece.isLevel ? levels[index] : nil,
          along: along, width: width, in: rect, owner: index, on: &canvas)
      }
    }
    markHoles(on: &canvas)
  }

  /// A change that is not known, and with it the total, is said in words where its bar would begin.
  private func markHoles(on canvas: inout MarkCanvas) {
    for category in chart.categories.indices
    where chart.series.first?.values[category].value == nil {
      let isTotal = chart.categories[category].key == Waterfall.totalKey
      let level = isTotal ? 0 : pieces.last { $0.category < category }?.to ?? 0
      canvas.sayNoData(at: canvas.space.point(along: canvas.along(category), value: level))
    }
  }

  private func fill(_ piece: Piece, _ canvas: MarkCanvas) -> Scene.Fill {
    canvas.style(of: piece.figure, color: color(piece, canvas.theme)).fill
  }

  private func color(_ piece: Piece, _ theme: Theme) -> Color {
    chart.categories[piece.category].color
      ?? (piece.isLevel
        ? theme.axis.mixed(with: theme.background, 0.25)
        : piece.to >= piece.from ? theme.positive : theme.negative)
  }

  /// A thin line at the level that one bar hands to the next.
  private func connect(
    _ piece: Piece, _ next: Piece, _ width: Double, on canvas: inout MarkCanvas
  ) {
    let rise = canvas.space.rise(piece.to)
    let from = canvas.space.point(along: canvas.along(piece.category) + width / 2, rise: rise)
    let to = canvas.space.point(along: canvas.along(next.category) - width / 2, rise: rise)
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .line(from, to), stroke: Scene.Stroke(canvas.theme.muted, width: canvas.medium.inkScale)
          ))
      ], to: "connectors")
  }

  /// Whether every level is below zero, so that figures beyond the upper ends would stand on the zero line.
  private var hangs: Bool {
    extent.map { $0.upperBound <= 0 && $0.lowerBound < 0 } ?? false
  }

  /// Whether all changes have room in the usual size, so that none is smaller than its neighbours.
  private func fitsLarge(_ slot: Double, _ canvas: MarkCanvas) -> Bool {
    texts.allSatisfy { canvas.lettering.width($0, canvas.lettering.label) <= slot - 3 }
  }

  /// Above a rise and below a fall, where no connector runs; where there is no room, inside the bar.
  private func label(
    _ piece: Piece, _ text: String, level: String?, along: Double, width: Double, in rect: Rect,
    owner: Int, on canvas: inout MarkCanvas
  ) {
    // A level beside a higher bar has the width of its slot.
    let slot = canvas.places.slot * canvas.space.length
    let isWide = canvas.lettering.width(text, canvas.lettering.strong) > slot
    let isSmall = isWide && !canvas.space.isSideways
    let isCrowded =
      isSmall || chart.addsUpPeriods && !canvas.space.isSideways && !fitsLarge(slot, canvas)
    let block = canvas.lettering.line(
      text,
      isCrowded && chart.addsUpPeriods
        ? canvas.lettering.small
        : !piece.isLevel
          ? canvas.lettering.label : isSmall ? canvas.lettering.small : canvas.lettering.strong)
    // Rows read to the right, whichever way the bar runs; below zero to the left.
    let isUp = canvas.space.isSideways ? !hangs : piece.to >= piece.from
    func end(up: Bool) -> Double {
      canvas.space.rise(up ? max(piece.from, piece.to) : min(piece.from, piece.to))
    }
    let rise = end(up: isUp)
    var distance = 4 * canvas.medium.inkScale
    if let level {
      let block = canvas.lettering.line(level, canvas.lettering.small)
      canvas.add(
        LabelRequest(
          kind: .total, block: block, color: canvas.theme.muted,
          places: [
            LabelPlace(
              block, canvas.space.side(up: isUp),
              of: canvas.space.point(along: along, rise: rise), distance: distance)
          ], owner: owner, isAsked: true))
      distance +=
        canvas.space.isSideways
        ? block.width + canvas.medium.text.small * 0.6
        : block.height + canvas.medium.text.small * 0.15
    }
    var places = [
      LabelPlace(
        block, canvas.space.side(up: isUp),
        of: canvas.space.point(along: along, rise: rise), distance: distance)
    ]
    if canvas.space.isSideways {
      let other = canvas.space.point(along: along, rise: end(up: !isUp))
      places.append(
        LabelPlace(block, canvas.space.side(up: !isUp), of: other, distance: distance))
    }
    // The first and the last bar stand at the edges of the chart, beside higher ones perhaps.
    if piece.isLevel, !canvas.space.isSideways {
      let shift = (block.width - width) / 2
      places += [shift, -shift].map { shift in
        LabelPlace(
          block, .above, of: canvas.space.point(along: along + shift, rise: rise),
          distance: distance)
      }
    }
    if let inside = canvas.middle(of: rect, for: block, on: color(piece, canvas.theme)) {
      places.append(inside)
    }
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block, color: canvas.theme.text, places: places, owner: owner,
        isImportant: piece.isLevel, isAsked: chart.options.valueLabels == .all))
  }
}

extension Chart {
  /// Whether a waterfall adds up changes of periods to a level that is none of them.
  var addsUpPeriods: Bool {
    kind == Waterfall.keyword && categories.count > 2
      && categories.dropLast().allSatisfy { $0.period != nil }
      && categories.last?.period == nil
  }

  /// The categories by their names under columns. Periods before a total are told as on an axis of time,
  /// the year once.
  var categoriesUnderColumns: [Category] {
    let labelled = labelledCategories
    let periods = categories.compactMap(\.period)
    guard addsUpPeriods, let first = periods.first,
      periods.allSatisfy({ $0.unit == first.unit && $0.count == first.count })
    else { return labelled }
    let style = first.unit == .year ? PeriodAxisStyle.fullYears : .normal
    return zip(labelled, language.axisLabels(for: periods, style)).map { category, label in
      var category = category
      if !category.label.isEmpty {
        category.label = [label.primary, label.secondary].compactMap(\.self).joined(separator: "\n")
      }
      return category
    } + labelled.suffix(1)
  }
}
