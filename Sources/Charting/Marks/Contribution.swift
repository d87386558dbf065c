import Drawing
import Speaking
import Statistics
import TradeData

/// Parts that pull up and down, stacked from zero, with the net of them as a line: what a growth rate
/// is made of.
///
/// For parts that all have one sign use a stacked `Bar`, whose height is the sum.
struct Contribution: Mark {
  static let keyword = "contribution"
  static let traits = MarkTraits(startsAtZero: true, fillsSlots: true, followsTime: true)

  let bar: Bar
  /// The sum of the parts; missing where one of them is.
  let net: [Measured]

  init(_ chart: Chart) {
    var chart = chart
    chart.options.stack = .stacked
    chart.options.valueLabels = chart.options.valueLabels == .none ? .none : .few
    bar = Bar(chart)
    net = bar.totals().map { $0 ?? .missing }
  }

  var chart: Chart { bar.chart }
  var unit: Unit { bar.unit }
  var extent: ClosedRange<Double>? { bar.extent }
  func position(series: Int, category: Int) -> Double? {
    bar.pieces.first { $0.series == series && $0.category == category }?.to
  }

  /// The parts, and their sum as a series of its own.
  var tabled: Chart {
    var chart = chart
    chart.series.append(
      Chart.Series(key: "\u{0}total", name: chart.language.words.total, values: net))
    return chart
  }

  private var last: Int? { net.lastIndex { $0.value != nil } }

  // MARK: The net's name

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.series.count > 1 && chart.options.legend != .none ? .legend : .none
    let name = name(room.lettering, width: room.size.width * 0.3)
    settlement.gutter = name.width + EndNames.space(room.medium, 1)
    return settlement
  }

  /// "Total" with the last net figure.
  private func name(_ lettering: Lettering, width: Double) -> TextBlock {
    let value = last.map { chart.texts(of: [net[$0]], unit: unit) } ?? []
    let shown = chart.options.valueLabels == .none ? [] : value
    return lettering.block(
      ([chart.language.words.total] + shown).joined(separator: "\n"), lettering.strong,
      width: width)
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    bar.draw(on: &canvas)
    let runs = LineRuns(net, chart.options.missing) { _, _ in false }
    let isTime = chart.categories.contains { $0.period != nil }
    let color = canvas.theme.text
    if isTime {
      let lines = runs.runs.map { $0.categories.compactMap { point($0, canvas) } }
      for points in lines {
        for (a, b) in zip(points, points.dropFirst()) {
          canvas.obstacles.add(from: a, to: b, owner: Contribution.owner)
        }
      }
      // A rim of the ground keeps the line apart from dark columns.
      let rim = Scene.Stroke(
        canvas.theme.background, width: canvas.lineWidth * 2, hasRoundEnds: true)
      let stroke = Scene.Stroke(color, width: canvas.lineWidth, hasRoundEnds: true)
      let shown = lines.filter { $0.count > 1 }
      if !shown.isEmpty {
        canvas.add([.shape(Scene.Shape(.polyline(shown), stroke: rim))], to: "net-rim")
        canvas.add([.shape(Scene.Shape(.polyline(shown), stroke: stroke))], to: "net")
      }
    }
    drawMarkers(color, isolated: runs.isolated, on: &canvas)
    nameLast(color, on: &canvas)
  }

  private static let owner = -1

  private func point(_ category: Int, _ canvas: MarkCanvas) -> Point? {
    net[category].value.map { canvas.space.point(along: canvas.along(category), value: $0) }
  }

  private func drawMarkers(_ color: Color, isolated: [Int], on canvas: inout MarkCanvas) {
    let slot = canvas.places.slot * canvas.space.length
    let radius = min(canvas.lineWidth * 1.65, slot * 0.3)
    guard radius > canvas.lineWidth * 0.8, chart.options.markers != .none else { return }
    // Where a line joins them, the last one is named; rings on all would hide thin parts.
    let isJoined = chart.categories.contains { $0.period != nil }
    let showsAll = !isJoined || chart.options.markers == .all
    for category in chart.categories.indices
    where showsAll || category == last || isolated.contains(category) {
      guard let center = point(category, canvas) else { continue }
      let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.6)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: center, radius: radius), fill: .solid(color), stroke: ring))
        ], to: "net-markers")
    }
  }

  private func nameLast(_ color: Color, on canvas: inout MarkCanvas) {
    guard let last, let point = point(last, canvas), canvas.gutter.width > 0 else { return }
    let distance = EndNames.space(canvas.medium, 1)
    let block = name(canvas.lettering, width: canvas.gutter.width - distance + 1)
    let x = canvas.gutter.x + distance * 0.6
    let middle = min(
      max(point.y, canvas.space.rect.y + block.height / 2),
      canvas.space.rect.maxY - block.height / 2)
    canvas.add(
      LabelRequest(
        kind: .lineEnd, block: block, color: color,
        places: [LabelPlace(box: block.box(x: x, top: middle - block.height / 2), anchor: .start)],
        owner: Contribution.owner, isImportant: true, isAsked: true))
  }
}
