import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Columns as wide as their totals, each divided into shares: areas compare across the whole. The total
/// stands over each column, the shares in their parts where they have room.
///
/// Two lengths are harder to read than one: for totals use a stacked `Bar`, for shares a full one.
struct Marimekko: Mark {
  static let keyword = "marimekko"
  static let traits = MarkTraits(startsAtZero: true, fillsSlots: true, turnsSideways: true)

  private struct Piece: Hashable {
    let series: Int
    let category: Int
    let from: Double
    let to: Double
    let figure: Measured
  }

  let chart: Chart
  var unit: Unit { .share }
  private let pieces: [Piece]
  private let totals: [Double]

  /// Members with a total above zero; the others have no width. Periods become names: columns of
  /// unequal widths stand at no place of a calendar.
  static func arranged(_ chart: Chart) -> Chart {
    let kept = chart.categories.indices.filter { total(chart, $0) > 0 }
    var result = chart
    result.categories = kept.map { chart.categories[$0] }
    for index in result.categories.indices { result.categories[index].period = nil }
    for series in result.series.indices {
      result.series[series].values = kept.map { chart.series[series].values[$0] }
    }
    return result
  }

  private static func total(_ chart: Chart, _ category: Int) -> Double {
    let sum = chart.series.compactMap { $0.values[category].value?.magnitude }.reduce(0, +)
    return min(sum, .greatestFiniteMagnitude)
  }

  init(_ chart: Chart) {
    self.chart = chart
    var pieces: [Piece] = []
    for category in chart.categories.indices {
      let figures = chart.series.map { $0.values[category] }
      let shares = Stack.shares(figures.map { $0.value.map(\.magnitude) })
      for (series, part) in Stack.parts(shares).enumerated() {
        guard let part, part.to > part.from else { continue }
        pieces.append(
          Piece(
            series: series, category: category, from: part.from, to: min(1, part.to),
            figure: Measured(part.to - part.from, qualifier: figures[series].qualifier)))
      }
    }
    self.pieces = pieces
    totals = chart.categories.indices.map { Marimekko.total(chart, $0) }
  }

  var extent: ClosedRange<Double>? { pieces.isEmpty ? nil : 0...1 }

  var ownPlaces: CategoryPlaces? { .wide(totals) }

  func position(series: Int, category: Int) -> Double? {
    pieces.first { $0.series == series && $0.category == category }?.to
  }

  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    pieces.first { $0.series == series && $0.category == category }.map { ($0.from, $0.to) }
  }

  var remarks: [Diagnostic] {
    let negative = chart.series.contains { $0.values.contains { ($0.value ?? 0) < 0 } }
    guard negative else { return [] }
    return [
      Diagnostic(
        .error, .rule, id: "marimekko-below-zero",
        "widths and shares are sizes, and some figures are below zero", at: chart.place,
        hint: "use bar with stack: stacked for figures of both signs")
    ]
  }

  // MARK: Labels

  private var totalTexts: [String] {
    chart.texts(of: totals.map { Measured($0) }, unit: chart.unit)
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.series.count > 1 && chart.options.legend != .none ? .legend : .none
    if !room.isSideways { settlement.legend = Legend.items(ofStack: room) }
    if settlement.naming == .legend, let width = widthOfNames(in: room) {
      settlement.naming = .direct
      settlement.gutter = width
    }
    guard chart.options.valueLabels != .none else { return settlement }
    settlement.printsValues = true
    let widest = totalTexts.map { room.lettering.width($0, room.lettering.strong) }.max() ?? 0
    settlement.highPadding =
      (room.isSideways ? widest : room.lettering.line("0", room.lettering.strong).ascent)
      + 6 * room.medium.inkScale
    return settlement
  }

  func draw(on canvas: inout MarkCanvas) {
    let texts = chart.texts(of: pieces.map(\.figure), unit: unit)
    var parts: [PartFigure] = []
    let stroke = Scene.Stroke(canvas.theme.background, width: 1.25 * canvas.medium.inkScale)
    for (owner, piece) in pieces.enumerated() {
      let color = canvas.tones.fill(series: piece.series, category: piece.category)
      let style = canvas.style(of: piece.figure, color: color)
      let thickness = abs(canvas.space.rise(piece.to) - canvas.space.rise(piece.from))
      let rect = canvas.bar(
        along: canvas.places.starts[piece.category] * canvas.space.length,
        canvas.places.ends[piece.category] * canvas.space.length,
        rise: canvas.space.rise(piece.from), canvas.space.rise(piece.to), fill: style.fill,
        stroke: thickness > 3 * canvas.medium.inkScale ? stroke : style.stroke,
        group: "series-\(piece.series + 1)", owner: owner)
      parts.append(PartFigure(text: texts[owner], rect: rect, ground: color, owner: owner))
    }
    if canvas.settlement.naming == .direct { nameLastColumn(on: &canvas) }
    guard canvas.settlement.printsValues else { return }
    canvas.add(parts)
    drawTotals(on: &canvas)
  }

  /// The parts of the last column, beside which names need no legend.
  private var lastPieces: [Piece] { pieces.filter { $0.category == chart.categories.count - 1 } }

  private func names(_ lettering: Lettering, width: Double) -> [EndLabel] {
    lastPieces.map { piece in
      EndLabel(
        series: piece.series, category: piece.category,
        block: lettering.block(
          chart.series[piece.series].name, lettering.strong, width: width))
    }
  }

  /// What names beside the last column take; nil where a legend says them better.
  private func widthOfNames(in room: PlotRoom) -> Double? {
    guard !room.isSideways, room.endTexts == nil, chart.options.legend == .automatic,
      chart.layers.isEmpty, chart.groups.isEmpty, (2...6).contains(chart.series.count),
      lastPieces.count == chart.series.count,
      chart.series.allSatisfy({ !$0.name.isEmpty })
    else { return nil }
    let names = names(room.lettering, width: room.size.width * 0.22)
    let widest = names.map(\.block.width).max() ?? 0
    guard widest <= room.size.width * 0.24,
      names.reduce(0, { $0 + $1.block.height }) <= room.size.height * 0.9
    else { return nil }
    let width = widest + EndNames.space(room.medium, chart.series.count)
    // Totals over narrow columns are worth more.
    var style = room.lettering.strong
    style.size = room.lettering.small.size
    let slots = room.places.widths(length: room.size.width - width)
    let haveRoom = zip(totalTexts, slots).allSatisfy {
      room.lettering.width($0, style) + style.size * 0.4 <= $1
    }
    return haveRoom || chart.options.valueLabels == .none ? width : nil
  }

  private func nameLastColumn(on canvas: inout MarkCanvas) {
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    let names = names(canvas.lettering, width: width)
    let space = canvas.space
    let ends = zip(names, lastPieces).map { label, piece in
      EndNames.End(
        label: label,
        point: Point(
          space.rect.maxX, space.point(along: 0, value: (piece.from + piece.to) / 2).y))
    }
    EndNames(ends).request(on: &canvas)
  }

  /// Over each column; narrow ones whose total has no room go without, which is reported. Totals that would run
  /// into one another are all set smaller.
  private func drawTotals(on canvas: inout MarkCanvas) {
    let space = canvas.lettering.small.size * 0.4
    func needed(_ block: TextBlock) -> Double {
      canvas.space.isSideways ? block.inkHeight : block.width + space
    }
    func width(_ category: Int) -> Double {
      (canvas.places.ends[category] - canvas.places.starts[category]) * canvas.space.length
    }
    var style = canvas.lettering.strong
    var blocks = totalTexts.map { canvas.lettering.line($0, style) }
    if blocks.indices.contains(where: { needed(blocks[$0]) > width($0) }) {
      style.size = canvas.lettering.small.size
      blocks = totalTexts.map { canvas.lettering.line($0, style) }
    }
    for (category, block) in blocks.enumerated() {
      let place = LabelPlace(
        block, canvas.space.side(up: true),
        of: canvas.space.point(along: canvas.along(category), value: 1),
        distance: 4 * canvas.medium.inkScale)
      canvas.add(
        LabelRequest(
          kind: .total, block: block, color: canvas.theme.text,
          places: needed(block) <= width(category) ? [place] : []))
    }
  }
}
