import Drawing
import Speaking
import TradeData

extension Bar {
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.hasLegendOfBars && chart.options.legend != .none ? .legend : .none
    settlement.legend = legend(room)
    if settlement.legend.isEmpty, isStacked, !room.isSideways {
      settlement.legend = Legend.items(ofStack: room)
    }
    var room = room
    if settlement.naming == .legend, let names = partNames(in: room) {
      settlement.naming = .direct
      settlement.gutter = names
      room.size.width -= names
    }
    settlement.printsValues = printsValues(in: room)
    let isUpright = !room.isSideways && !isStacked
    if isUpright, chart.options.valueLabels == .all {
      settlement.figureScale = figureScale(in: room) ?? 1
    }
    let isAsked = settlement.printsValues || chart.options.valueLabels == .all && !isUpright
    settlement.labelled = isAsked ? Set(chart.categories.indices) : chosenFew(in: room)
    let isMirrored = room.domain.range.lowerBound < 0
    let lettering = room.lettering
    guard !settlement.labelled.isEmpty || !holes.isEmpty else { return settlement }
    let texts = settlement.labelled.isEmpty ? [] : outsideTexts
    let widths = texts.map { lettering.width($0, isStacked ? lettering.strong : lettering.label) }
    let noData =
      holes.isEmpty || !room.isSideways
      ? 0 : lettering.width(chart.language.words.noData, lettering.small)
    let gap = 4 * room.medium.inkScale
    let figure =
      room.isSideways
      ? max(widths.max() ?? 0, noData) + gap * 1.5
      : lettering.line("0", lettering.strong).ascent + gap + 1
    let absent = absentTexts.map {
      absentBlock($0.text, slot: room.slot, isSideways: room.isSideways, lettering)
    }
    let absentRoom = absent.map { (room.isSideways ? $0.width : $0.height) + gap }.max() ?? 0
    // Beyond a figure where there is one.
    let beyond = settlement.labelled.isEmpty ? max(figure, absentRoom) : figure + absentRoom
    settlement.highPadding = hangs ? 0 : beyond
    if isMirrored { settlement.lowPadding = beyond }
    if isStacked, !hasTotals {
      settlement.highPadding = 0
      settlement.lowPadding = 0
    }
    return settlement
  }

  /// The texts that stand beyond the ends of bars.
  private var outsideTexts: [String] {
    if !isStacked { return texts() }
    return hasTotals ? format(totals().compactMap { $0 }) : []
  }

  private func printsValues(in room: PlotRoom) -> Bool {
    switch chart.options.valueLabels {
    case .none: return false
    // Where they have no room together, an axis serves the reader better than some of them.
    case .all where !room.isSideways && !isStacked: return figureScale(in: room) != nil
    case .all, .inside: return true
    case .ends, .few: return false
    case .automatic: break
    }
    // The dot at the net figure would stand on the numbers of the parts, and of bars in front of one
    // another only the foremost has room for its number.
    if hasNet || overlaps { return false }
    let lettering = room.lettering
    let slot = room.slot
    let lanes = dodge(
      slot: slot, theme: room.theme, medium: room.medium, isSideways: room.isSideways)
    if room.isSideways {
      let needed = lettering.line("0", lettering.label).inkHeight
      return lanes.pitch >= needed * 1.25 && chart.categories.count <= 30
    }
    guard pieces.count <= 40 else { return false }
    if isStacked {
      let widest = texts().map { lettering.width($0, lettering.label) }.max() ?? 0
      let totals = outsideTexts.map { lettering.width($0, lettering.strong) }.max() ?? 0
      return widest <= lanes.width - 4 && totals <= slot - 4
    }
    return laneCount == 1 ? fitsFigures(slot, lettering) : standApart(lanes.pitch, room)
  }

  /// In which share of their usual size figures that are asked for have room, be it tight; nil where they
  /// have none in which they can be read.
  private func figureScale(in room: PlotRoom) -> Double? {
    let lanes = dodge(slot: room.slot, theme: room.theme, medium: room.medium, isSideways: false)
    return MarkSettlement.figureScales.first { scale in
      laneCount == 1
        ? widestFigure(room.lettering) * scale <= room.slot - 2 * room.medium.inkScale
        : standApart(lanes.pitch, room, scale: scale)
    }
  }

  /// The widest figure of a column.
  func widestFigure(_ lettering: Lettering) -> Double {
    texts().map { lettering.width($0, lettering.label) }.max() ?? 0
  }

  /// Whether figures of columns that stand in groups have room: none reaches over its neighbour's column,
  /// and those at one height keep a space between them.
  private func standApart(_ pitch: Double, _ room: PlotRoom, scale: Double = 1) -> Bool {
    let lettering = room.lettering
    let widths = texts().map { lettering.width($0, lettering.label) * scale }
    guard widths.allSatisfy({ $0 <= pitch }) else { return false }
    let line = lettering.line("0", lettering.label).inkHeight * 1.5 * scale
    let rises = pieces.map { room.domain.scale.share(of: $0.to) * room.height }
    let places = pieces.map { $0.category * laneCount + $0.series }
    let order = pieces.indices.sorted { places[$0] < places[$1] }
    return zip(order, order.dropFirst()).allSatisfy { a, b in
      pieces[a].category != pieces[b].category || places[b] - places[a] > 1
        || abs(rises[a] - rises[b]) >= line
        || (widths[a] + widths[b]) / 2 <= pitch - lettering.label.size * 0.25 * scale
    }
  }

  /// Whether figures of columns at this distance have a space between them to be told apart.
  private func fitsFigures(_ pitch: Double, _ lettering: Lettering) -> Bool {
    widestFigure(lettering) <= pitch - lettering.label.size * 0.45
  }

  /// Groups of columns on a phone, too thin for their figures, whose rows would print them. One column for
  /// each member keeps the picture it has: an axis serves it as well.
  func crowdsFigures(
    slot: Double, _ lettering: Lettering, _ theme: Theme, _ medium: Medium
  ) -> Bool {
    guard medium.isNarrow, case .plot = medium.height, chart.kind == Bar.keyword,
      chart.layers.isEmpty, laneCount > 1, pieces.count <= 24,
      chart.options.valueLabels == .automatic || chart.options.valueLabels == .all,
      !chart.options.asksForAxis, chart.panels == nil
    else { return false }
    let lanes = dodge(slot: slot, theme: theme, medium: medium, isSideways: false)
    return !fitsFigures(lanes.pitch, lettering)
  }

  /// Whether each stack has room for its total, though its parts have none for their figures.
  private func haveRoomForTotals(in room: PlotRoom) -> Bool {
    guard chart.categories.count <= 40 else { return false }
    let widths = outsideTexts.map { room.lettering.width($0, room.lettering.strong) }
    return room.isSideways
      ? room.slot >= room.lettering.label.size : widths.allSatisfy { $0 <= room.slot - 4 }
  }

  /// Categories with a value beside an axis: the highlighted ones; without any, the first and the last
  /// where asked for or where the labels have room.
  private func chosenFew(in room: PlotRoom) -> Set<Int> {
    let wanted = chart.options.valueLabels
    guard wanted != .none, laneCount == 1, !overlaps || wanted != .automatic else { return [] }
    let highlighted = chart.categories.indices.filter { chart.categories[$0].isHighlighted }
    if wanted != .ends, !highlighted.isEmpty {
      return highlighted.count <= Bar.mostStories ? Set(highlighted) : []
    }
    if wanted == .automatic, isStacked, hasTotals, haveRoomForTotals(in: room) {
      return Set(chart.categories.indices)
    }
    let present = Set(pieces.map(\.category))
    guard let first = present.min(), let last = present.max() else { return [] }
    if chart.options.bars.printsTotals, hasTotals { return present }
    if wanted == .ends { return Set(highlighted + [first, last]) }
    let ends = pieces.filter { $0.category == first || $0.category == last }
    let widest = format(ends.map(\.figure)).map { room.lettering.width($0, room.lettering.label) }
      .max()
    let needed = room.isSideways ? room.lettering.label.size : (widest ?? 0) + 3
    return needed <= room.slot ? [first, last] : []
  }
}
