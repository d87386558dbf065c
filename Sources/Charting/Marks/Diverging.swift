import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Parts of each member laid end to end about a middle: answers from disagreement on the left to
/// agreement on the right, half of the neutral ones on either side. Sizes have no minus signs.
///
/// For parts without poles use a stacked `Bar`.
struct Diverging: Mark {
  static let keyword = "diverging"
  static let traits = MarkTraits(
    startsAtZero: true, fillsSlots: true, standsInRows: true, isMirrored: true,
    coversBaseline: true,
    order: .given)

  private struct Piece: Hashable {
    let series: Int
    let category: Int
    let from: Double
    let to: Double
    let figure: Measured
  }

  let chart: Chart
  let unit: Unit
  private let pieces: [Piece]

  static func arranged(_ chart: Chart) -> Chart {
    var result = chart
    if result.options.bars.palette == .series { result.options.bars.palette = .diverging }
    return result
  }

  init(_ chart: Chart) {
    self.chart = chart
    let isFull = chart.options.stack == .full
    unit = isFull ? .share : chart.unit
    let turn = Turn(chart.options.bars.middle, of: chart.series.count)
    var pieces: [Piece] = []
    for category in chart.categories.indices {
      let figures = chart.series.map { $0.values[category] }
      var values = figures.map { $0.value.map(\.magnitude) }
      if isFull { values = Stack.shares(values) }
      let low = values.prefix(turn.lowCount).compactMap { $0 }.reduce(0, +)
      let middle = turn.middle.flatMap { values[$0] } ?? 0
      var position = -low - middle / 2
      guard position.isFinite else { continue }
      for (series, value) in values.enumerated() {
        guard let value, (position + value).isFinite else { continue }
        let figure =
          isFull ? Measured(value, qualifier: figures[series].qualifier) : figures[series]
        if value > 0 {
          pieces.append(
            Piece(
              series: series, category: category, from: position, to: position + value,
              figure: figure))
        }
        position += value
      }
    }
    self.pieces = pieces
  }

  var extent: ClosedRange<Double>? {
    guard let low = pieces.map(\.from).min(), let high = pieces.map(\.to).max() else {
      return chart.series.flatMap(\.values).contains { $0.value != nil } ? 0...0 : nil
    }
    return min(0, low)...max(0, high)
  }

  func position(series: Int, category: Int) -> Double? {
    pieces.first { $0.series == series && $0.category == category }?.to
  }

  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    pieces.first { $0.series == series && $0.category == category }.map { ($0.from, $0.to) }
  }

  var remarks: [Diagnostic] {
    if chart.series.count == 1, chart.categories.count > 1 {
      return [
        Diagnostic(
          .warning, .rule, id: "diverging-without-parts",
          "each row has one part, and a diverging chart shows parts of several", at: chart.place,
          hint: "name the members and their parts, as in `by group, answer`; `panels` need a "
            + "dimension of their own")
      ]
    }
    let negative = chart.series.contains { $0.values.contains { ($0.value ?? 0) < 0 } }
    guard negative else { return [] }
    return [
      Diagnostic(
        .error, .rule, id: "diverging-below-zero",
        "parts about a middle are sizes, and some figures are below zero", at: chart.place,
        hint: "use bar with stack: stacked for figures of both signs")
    ]
  }

  // MARK: Labels

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.series.count > 1 && chart.options.legend != .none ? .legend : .none
    settlement.legend = chart.series.indices.map {
      Legend.Item(name: chart.series[$0].name, color: room.tones.series[$0].fill)
    }
    settlement.printsValues = tellsFigures(in: room)
    if room.isSideways, !emptyCategories.isEmpty {
      settlement.highPadding = room.lettering.width(
        chart.language.words.noData, room.lettering.small)
    }
    return settlement
  }

  /// Whether most parts have room for their figures, so that an axis would say them again.
  private func tellsFigures(in room: PlotRoom) -> Bool {
    guard chart.options.valueLabels != .none, room.isSideways, !pieces.isEmpty else { return false }
    let scale = room.domain.scale
    let texts = chart.texts(of: pieces.map(\.figure), unit: unit)
    let told = zip(pieces, texts).count { piece, text in
      let length = abs(scale.share(of: piece.to) - scale.share(of: piece.from)) * room.height
      return room.lettering.width(text, room.lettering.label) + 4 <= length
    }
    return told * 4 >= pieces.count * 3
  }

  private var emptyCategories: [Int] {
    let filled = Set(pieces.map(\.category))
    return chart.categories.indices.filter { !filled.contains($0) }
  }

  /// Whether all parts of a member are nothing, which is no lack of data.
  private func isZero(_ category: Int) -> Bool {
    chart.series.contains { $0.values[category].value == 0 }
  }

  func draw(on canvas: inout MarkCanvas) {
    let half = canvas.halfWidth(share: max(canvas.theme.barShare, 0.72))
    let texts = chart.texts(of: pieces.map(\.figure), unit: unit)
    var parts: [PartFigure] = []
    for (owner, piece) in pieces.enumerated() {
      let along = canvas.along(piece.category)
      let color = canvas.tones.fill(series: piece.series, category: piece.category)
      let style = canvas.style(of: piece.figure, color: color)
      let rect = canvas.bar(
        along: along - half, along + half, rise: canvas.space.rise(piece.from),
        canvas.space.rise(piece.to), fill: style.fill,
        stroke: half > 2
          ? Scene.Stroke(canvas.theme.background, width: canvas.medium.inkScale) : style.stroke,
        group: "series-\(piece.series + 1)", owner: owner)
      parts.append(PartFigure(text: texts[owner], rect: rect, ground: color, owner: owner))
    }
    if chart.options.valueLabels != .none { canvas.add(parts) }
    for category in emptyCategories {
      let point = canvas.space.point(along: canvas.along(category), value: 0)
      guard isZero(category) else {
        canvas.sayNoData(at: point)
        continue
      }
      let block = canvas.lettering.line(
        chart.texts(of: [Measured(0)], unit: unit)[0], canvas.lettering.label)
      canvas.add(
        LabelRequest(
          kind: .value, block: block, color: canvas.theme.text,
          places: [
            LabelPlace(
              block, canvas.space.side(up: true), of: point,
              distance: 4 * canvas.medium.inkScale)
          ]))
    }
  }
}
