import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Two series back to back from a common middle, such as exports and imports by partner or men and
/// women by age. Both sides have one scale; where rows are many an axis has no minus signs. Members
/// that are numbers, such as ages, run upwards.
///
/// To compare the two within a member use grouped `Bar`s; for balances use `Bar` with signs.
struct Butterfly: Mark {
  static let keyword = "butterfly"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, standsInRows: true, isMirrored: true, order: .numbers)

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  static func arranged(_ chart: Chart) -> Chart {
    var result =
      chart.categories.count == 2 && chart.series.count > 2 ? chart.turned() : chart
    let numbers = result.categories.compactMap { LeadingNumber.of($0.label) }
    let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    let isTime = result.categories.contains { $0.period != nil }
    guard numbers.count == result.categories.count, numbers.count > 1, isAscending, !isTime else {
      return result
    }
    result.categories.reverse()
    for series in result.series.indices { result.series[series].values.reverse() }
    return result
  }

  var extent: ClosedRange<Double>? {
    let ends = chart.series.prefix(2).map { $0.values.compactMap { $0.value.map(abs) }.max() }
    guard ends.contains(where: { $0 != nil }) else { return nil }
    return -((ends.first ?? 0) ?? 0)...((ends.dropFirst().first ?? 0) ?? 0)
  }

  /// The first series goes down the value axis, the second up.
  func position(series: Int, category: Int) -> Double? {
    chart.series[series].values[category].value.map { series == 0 ? -abs($0) : abs($0) }
  }

  var remarks: [Diagnostic] {
    let hasNegatives = chart.series.contains { $0.values.contains { ($0.value ?? 0) < 0 } }
    guard chart.series.count != 2 || hasNegatives else { return [] }
    return [
      Diagnostic(
        .error, .rule, id: "butterfly-needs-two",
        hasNegatives
          ? "a butterfly shows sizes, and some figures are below zero"
          : "a butterfly shows two series; there are \(chart.series.count)", at: chart.place,
        hint: "use `bar`, or keep two series with `where`")
    ]
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming = chart.options.legend == .none ? .none : .legend
    settlement.legend = zip(chart.series, room.tones.series).map {
      Legend.Item(name: $0.name, color: $1.fill)
    }
    let most = chart.options.valueLabels == .automatic ? 12 : .max
    let isWanted = [.automatic, .all, .inside].contains(chart.options.valueLabels)
    settlement.printsValues = isWanted && chart.categories.count <= most
    guard settlement.printsValues else { return settlement }
    settlement.lowPadding = padding(series: 0, in: room)
    settlement.highPadding = padding(series: 1, in: room)
    let takesInside = hasNarrowSides(room.medium, isSideways: room.isSideways)
    if room.isSideways, !takesInside {
      // The figure of the longest bar is not to be read as a part of the name before it.
      settlement.lowPadding += room.lettering.label.size * 0.7
    }
    if let height = heightOfHeads(room) {
      settlement.naming = .direct
      settlement.rowHeadroom = height
    }
    return settlement
  }

  /// What the names of both sides need over the rows, where they stand for a legend; nil where they have no
  /// room there.
  private func heightOfHeads(_ room: PlotRoom) -> Double? {
    guard room.isSideways, room.endTexts == nil, chart.panels == nil, chart.series.count == 2,
      chart.options.legend == .automatic
    else { return nil }
    let zero = room.domain.scale.share(of: 0) * room.height
    let blocks = chart.series.map { room.lettering.line($0.name, room.lettering.strong) }
    guard blocks[0].width < zero * 0.9, blocks[1].width < (room.height - zero) * 0.9 else {
      return nil
    }
    return (blocks.map(\.height).max() ?? 0) + room.lettering.label.size * 0.2
  }

  /// The names of both sides at the middle line, over the rows.
  private func nameSides(on canvas: inout MarkCanvas) {
    let rect = canvas.space.rect
    let zero = canvas.space.point(along: 0, value: 0).x
    let gap = 6 * canvas.medium.inkScale
    for series in chart.series.indices where !chart.series[series].name.isEmpty {
      let block = canvas.lettering.line(chart.series[series].name, canvas.lettering.strong)
      let anchor: Scene.Anchor = series == 0 ? .end : .start
      let box = block.box(
        x: series == 0 ? zero - gap : zero + gap, top: rect.y - block.height, anchor: anchor)
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: block, color: canvas.tones.series[series].text,
          places: [LabelPlace(box: box, anchor: anchor)], isImportant: true, isAsked: true,
          isName: true))
    }
  }

  /// What the labels of a side need beyond its longest bar: one beside a short bar needs nothing.
  private func padding(series: Int, in room: PlotRoom) -> Double {
    let gap = 6 * room.medium.inkScale
    guard chart.series.indices.contains(series) else { return gap }
    guard room.isSideways else {
      return room.lettering.line("0", room.lettering.label).ascent + gap
    }
    let texts = texts
    let count = chart.categories.count
    let domain = room.domain.scale
    let takesInside = hasNarrowSides(room.medium, isSideways: room.isSideways)
    let end = series == 0 ? 0.0 : 1
    return chart.categories.indices.compactMap { category -> Double? in
      guard let value = position(series: series, category: category) else { return nil }
      // The padding itself takes a part of the length.
      let free = abs(domain.share(of: value) - end) * room.height * 0.6
      let label = texts[series * count + category]
      let style =
        chart.categories[category].isHighlighted ? room.lettering.strong : room.lettering.label
      let needed = room.lettering.width(label, style) + gap
      let length = abs(domain.share(of: value) - domain.share(of: 0)) * room.height
      if takesInside, length * 0.85 > needed + gap { return gap }
      return needed - free
    }.max().map { max(gap, $0) } ?? gap
  }

  /// Where bars are short beside their numbers, numbers stand within the bars that have room for them.
  private func hasNarrowSides(_ medium: Medium, isSideways: Bool) -> Bool {
    isSideways && medium.width < medium.text.label * 40
  }

  private var texts: [String] { chart.texts(of: chart.series.flatMap(\.values), unit: unit) }

  func draw(on canvas: inout MarkCanvas) {
    if canvas.settlement.naming == .direct { nameSides(on: &canvas) }
    let width = 2 * canvas.halfWidth(share: 0.78)
    let texts = texts
    for series in chart.series.indices.prefix(2) {
      for category in chart.categories.indices {
        guard let end = position(series: series, category: category) else {
          markHole(series, category, on: &canvas)
          continue
        }
        let along = canvas.along(category)
        let owner = series * chart.categories.count + category
        let rect = canvas.bar(
          along: along - width / 2, along + width / 2, rise: canvas.space.rise(0),
          canvas.space.rise(end), fill: fill(series, category, canvas),
          group: "series-\(series + 1)", owner: owner)
        guard canvas.settlement.printsValues else { continue }
        let isStrong = chart.categories[category].isHighlighted
        let block = canvas.lettering.line(
          texts[owner], isStrong ? canvas.lettering.strong : canvas.lettering.label)
        let point = canvas.space.point(along: along, value: end)
        let gap = 4 * canvas.medium.inkScale
        var places = [
          LabelPlace(block, canvas.space.side(up: series > 0), of: point, distance: gap)
        ]
        if hasNarrowSides(canvas.medium, isSideways: canvas.space.isSideways),
          case .solid(let ground) = fill(series, category, canvas),
          rect.width > block.width + 3 * gap, rect.height > block.inkHeight + gap
        {
          places.insert(
            LabelPlace(
              block, canvas.space.side(up: series == 0), of: point, distance: gap * 1.4,
              color: canvas.ink(on: ground), isInside: true), at: 0)
        }
        canvas.add(
          LabelRequest(
            kind: .barValue, block: block, color: canvas.theme.text,
            places: places, owner: owner, isImportant: isStrong,
            isAsked: chart.options.valueLabels == .all))
      }
    }
  }

  /// A figure that is not there is said in words, never drawn as zero.
  private func markHole(_ series: Int, _ category: Int, on canvas: inout MarkCanvas) {
    let block = canvas.lettering.line(chart.language.words.noData, canvas.lettering.small)
    canvas.add(
      LabelRequest(
        kind: .noData, block: block, color: canvas.theme.muted,
        places: [
          LabelPlace(
            block, canvas.space.side(up: series > 0),
            of: canvas.space.point(along: canvas.along(category), value: 0),
            distance: 4 * canvas.medium.inkScale)
        ]))
  }

  /// Members that are not the story are paler; figures that are not firm are hatched.
  private func fill(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Scene.Fill {
    let background = canvas.theme.background
    let marksSome = chart.categories.contains(where: \.isHighlighted)
    let isPale = marksSome && !chart.categories[category].isHighlighted
    let full = canvas.tones.fill(series: series, category: category)
    let color = isPale ? full.mixed(with: background, 0.5) : full
    return canvas.style(of: chart.series[series].values[category], color: color).fill
  }
}
