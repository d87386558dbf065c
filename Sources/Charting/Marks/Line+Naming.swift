import Drawing
import Speaking
import Statistics

extension Line {
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let marker = 5 * room.medium.inkScale
    settlement.gutter = marker
    if room.domain.isReversed {
      // The last place lies on the axis, and its name has no room there.
      settlement.highPadding = room.lettering.label.size * 0.6
    }
    var labels = endLabels(in: room)
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
    // Those of lines that end early take no room beside the plot where they have it within.
    let (within, least) = namesWithin(labels, room)
    if !within.isEmpty { labels.removeAll { within.contains($0.series) } }
    let needed = labels.reduce(0) { $0 + $1.block.height }
    let widest = labels.map(\.block.width).max() ?? 0
    let fits = room.fitsEnds(widest: widest, height: needed, share: hasFiguresAlone ? 0.4 : 0.55)
    if fits {
      settlement.naming = .direct
      settlement.gutter =
        max(
          least,
          labels.isEmpty ? marker : widest + EndNames.space(room.medium, chart.series.count))
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
  /// In a little more room than usual where all names then stand in one line.
  private func endLabels(in room: PlotRoom) -> [EndLabel] {
    let choices = [0.3, 0.335].map { share in
      endLabels(
        room.lettering, room.tones, width: room.size.width * share, height: room.size.height)
    }
    return choices[1].allSatisfy { $0.block.lines.count == 1 } ? choices[1] : choices[0]
  }

  /// - Parameter height: What all of them have; names and figures stand in lines of their own where one has to
  ///   and all can.
  func endLabels(
    _ lettering: Lettering, _ tones: Tones, width: Double, height: Double = .infinity
  ) -> [EndLabel] {
    let labels = endLabels(lettering, tones, width: width, areTall: false)
    guard labels.contains(where: { $0.block.lines.count > 1 && $0.words.count > 1 }),
      labels.contains(where: { $0.block.lines.count == 1 && $0.words.count > 1 })
    else { return labels }
    let tall = endLabels(lettering, tones, width: width, areTall: true)
    return tall.reduce(0, { $0 + $1.block.height }) <= height * 0.9 ? tall : labels
  }

  private func endLabels(
    _ lettering: Lettering, _ tones: Tones, width: Double, areTall: Bool
  ) -> [EndLabel] {
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
      // A figure that is not there yet is not set as one that is.
      let isForecast = name.isEmpty && endFigure(series).qualifier == .forecast
      let style = isContext || isForecast ? lettering.label : lettering.strong
      let joined = chart.language.named(parts)
      let fitsOnOne = !areTall && lettering.width(joined, style) <= width
      let text = fitsOnOne ? joined : parts.joined(separator: "\n")
      return EndLabel(
        series: series, category: category,
        block: lettering.block(text, style, width: width), words: parts)
    }
  }

  /// The series of lines that end early and have their names within the plot, and the gutter that this takes: as
  /// wide as the others need, or somewhat wider.
  private func namesWithin(
    _ labels: [EndLabel], _ room: PlotRoom
  ) -> (series: Set<Int>, gutter: Double) {
    guard room.endTexts == nil, !room.isSideways else { return ([], 0) }
    let last = room.places.centers.last ?? 1
    let isEarly = { (label: EndLabel) in
      (last - room.places.centers[label.category]) * room.size.width
        > Line.earlyReach * room.medium.inkScale
    }
    let early = labels.filter(isEarly).count
    guard early > 0 else { return ([], 0) }
    let space = EndNames.space(room.medium, chart.series.count)
    let late = labels.filter { !isEarly($0) }.map(\.block.width).max()
    let least = late.map { $0 + space } ?? 5 * room.medium.inkScale
    let most = max(least, (labels.map(\.block.width).max() ?? 0) + space)
    var best: (series: Set<Int>, gutter: Double) = ([], 0)
    for share in [0, 0.35, 0.7] {
      let gutter = least + (most - least) * share
      let found = seriesNamed(labels, in: room, beside: gutter)
      if found.count > best.series.count { best = (found, gutter) }
      if found.count >= early || most - least < 10 { break }
    }
    return best
  }

  private func seriesNamed(
    _ labels: [EndLabel], in room: PlotRoom, beside gutter: Double
  ) -> Set<Int> {
    let rect = Rect(0, 0, max(1, room.size.width - gutter), room.size.height)
    var canvas = MarkCanvas(
      chart: chart, space: PlotSpace(rect: rect, isSideways: false, scale: room.domain.scale),
      places: room.places, lettering: room.lettering, theme: room.theme, medium: room.medium,
      tones: room.tones, settlement: MarkSettlement(),
      gutter: Rect(rect.maxX, 0, gutter, rect.height), leadGutter: Rect(0, 0, 0, rect.height),
      obstacles: Obstacles(bounds: Rect(0, 0, room.size.width, room.size.height)))
    drawMarks(on: &canvas)
    return Set(placesOfEnds(labels, on: canvas).keys)
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
