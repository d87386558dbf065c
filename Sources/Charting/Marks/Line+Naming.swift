import Drawing
import Speaking
import Statistics

extension Line {
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let marker = 5 * room.medium.inkScale
    settlement.gutter = marker
    let labels = endLabels(room.lettering, room.tones, width: room.size.width * 0.3)
    guard !labels.isEmpty else { return settlement }
    if chart.options.legend == .top {
      settlement.naming = .legend
      return settlement
    }
    guard chart.options.legend != .none || chart.series.count == 1 else { return settlement }
    if hasRoomOverEnds(room) {
      settlement.naming = .direct
      settlement.namesOverEnds = true
      settlement.highPadding = endLabels(room.lettering, room.tones, width: .infinity).map {
        let end = endFigure($0.series).value.map { room.domain.scale.share(of: $0) } ?? 0
        // The label of the top tick has room over the plot already.
        return end * room.height + Line.overEnd * room.medium.inkScale
          + $0.block.height * Double(told.count) - room.lettering.small.size - room.height
      }.reduce(0, max)
      return settlement
    }
    let needed = labels.reduce(0) { $0 + $1.block.height }
    let widest = labels.map(\.block.width).max() ?? 0
    let fits = room.fitsEnds(widest: widest, height: needed, share: hasFiguresAlone ? 0.4 : 0.55)
    if fits {
      settlement.naming = .direct
      settlement.gutter = widest + EndNames.space(room.medium, chart.series.count)
    } else {
      settlement.naming = chart.series.count > 1 ? .legend : .none
      settlement.leavesOutEnds = true
    }
    return settlement
  }

  /// Whether figures stand over the ends of lines: that of the only line of a plot, and in narrow plots
  /// those of two.
  private func hasRoomOverEnds(_ room: PlotRoom) -> Bool {
    guard hasFiguresAlone else { return false }
    return room.endTexts == .over || room.endTexts == .beside && told.count == 1
  }

  /// Whether one or two lines have no names at their ends.
  private var hasFiguresAlone: Bool {
    told.count <= 2 && told.allSatisfy { chart.series[$0].name.isEmpty }
  }

  /// The series that are not behind others.
  private var told: [Int] { shown.filter { !chart.series[$0].isBackdrop } }

  /// Names, with the last value where that is wanted, of the series that are to be named.
  ///
  /// Every coloured series is named; of the grey ones as many as are few.
  func endLabels(_ lettering: Lettering, _ tones: Tones, width: Double) -> [EndLabel] {
    let context = shown.filter { tones.series[$0].isContext }
    let namesContext = context.count <= 8
    let named = shown.filter { last($0) != nil && !chart.series[$0].isBackdrop }
      .filter { !tones.series[$0].isContext || namesContext }
    let values = format(named.map { endFigure($0) })
    return zip(named, values).compactMap { series, value in
      guard let category = last(series) else { return nil }
      let isContext = tones.series[series].isContext
      // What a trend comes to is none of the figures.
      let isFitted = look.isDotted && trends[series] != nil
      let isTold = !isContext || isAskedForEnds || isOneTooMany(tones)
      let showsValue = showsEndValues(tones) && isTold && !isFitted
      let name = chart.series[series].name
      let dated = [value, endDate(category)].filter { !$0.isEmpty }
        .joined(separator: chart.language.words.comma)
      let parts = [name, showsValue ? dated : ""].filter { !$0.isEmpty }
      guard !parts.isEmpty else { return nil }
      let style = isContext ? lettering.label : lettering.strong
      let joined = chart.language.named(parts)
      let fitsOnOne = lettering.width(joined, style) <= width
      let text = fitsOnOne ? joined : parts.joined(separator: "\n")
      return EndLabel(
        series: series, category: category,
        block: lettering.block(text, style, width: width))
    }
  }

  /// The date of a line that ends before the others do.
  private func endDate(_ category: Int) -> String {
    let latest = chart.series.indices.compactMap { last($0) }.max() ?? category
    return category < latest && chart.categories[category].period != nil
      ? chart.categories[category].label : ""
  }

  private func endFigure(_ series: Int) -> Measured {
    last(series).map { chart.series[series].values[$0] } ?? .missing
  }

  /// Values that the author asked for stand at grey lines too, where there are few.
  private var isAskedForEnds: Bool { chart.options.valueLabels == .ends && shown.count <= 8 }

  /// Whether a single line is grey for want of a colour and not as context: it has its figure as the others do.
  private func isOneTooMany(_ tones: Tones) -> Bool {
    tones.surplus == 1 && shown.count <= 5 && !chart.series.contains(where: \.isHighlighted)
  }

  private func showsEndValues(_ tones: Tones) -> Bool {
    switch chart.options.valueLabels {
    case .none: false
    case .all, .ends, .inside: true
    case .automatic, .few: tones.series.filter { !$0.isContext }.count <= 4
    }
  }
}
