import Drawing
import Speaking
import Statistics
import TradeData

/// The stretch between a lower and an upper figure as a shade, with lines over it where there are any:
/// what is usual and what happened, an estimate and how sure it is. Several bands lie in one another,
/// the inner ones darker.
///
/// For the space between two series that change places use `Difference`.
struct Band: Mark {
  static let keyword = "band"
  static let traits = Line.traits

  /// The series that are the ends of one band; one series with intervals is a band alone.
  struct Ends: Hashable, Sendable {
    let low: Int
    let high: Int
  }

  let line: Line
  /// The widest first: those within lie on it.
  let bands: [Ends]

  init(_ chart: Chart) {
    let ends = Band.pairs(chart)
    bands = ends
    line = Line(
      chart, look: Line.Look(hasBands: false, hidden: Set(ends.flatMap { [$0.low, $0.high] })))
  }

  /// Lines first: they have the first colours. A computed middle with its band beside it says what it
  /// is, and is not dashed as well.
  static func arranged(_ chart: Chart) -> Chart {
    var chart = chart
    for series in chart.series.indices {
      chart.series[series].values = chart.series[series].values.map { figure in
        guard let value = figure.value, figure.qualifier == .derived else { return figure }
        return Measured(value, interval: figure.interval)
      }
    }
    var result = chart
    result.series =
      chart.series.filter { $0.role == .value } + chart.series.filter { $0.role != .value }
    return result
  }

  /// Each lower end with the first upper end of its name that is left; the widest first, whatever order
  /// they are written in.
  private static func pairs(_ chart: Chart) -> [Ends] {
    var highs = chart.series.indices.filter { chart.series[$0].role == .high }
    let lows = chart.series.indices.filter { chart.series[$0].role == .low }
    let ends = lows.compactMap { low -> Ends? in
      guard let place = highs.firstIndex(where: { chart.series[$0].name == chart.series[low].name })
      else { return nil }
      return Ends(low: low, high: highs.remove(at: place))
    }
    let widths = ends.map { width($0, chart) }
    return ends.indices.sorted { (widths[$0], -$0) > (widths[$1], -$1) }.map { ends[$0] }
  }

  /// The mean distance of a band's ends.
  private static func width(_ ends: Ends, _ chart: Chart) -> Double {
    let widths = zip(chart.series[ends.low].values, chart.series[ends.high].values)
      .compactMap { low, high in high.value.flatMap { high in low.value.map { high - $0 } } }
    return widths.isEmpty ? 0 : widths.reduce(0, +) / Double(widths.count)
  }

  /// The line and the place of the last observation before a forecast's bands; nil where bands are no
  /// forecast.
  ///
  /// Bands are one where the figures within are forecasts or not known, or where several begin at one place
  /// within the time of a line.
  private func lastObservation(before category: Int) -> Int? {
    guard category > 0, let series = line.shown.first,
      chart.series[series].values[category - 1].value != nil
    else { return nil }
    let next = chart.series[series].values[category]
    let beginsAlike =
      bands.count > 1
      && bands.allSatisfy { chart.series[$0.low].values[category - 1].value == nil }
    return next.value == nil || next.qualifier == .forecast || beginsAlike ? series : nil
  }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }

  // MARK: Names

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = line.settle(in: room)
    // The ends of bands have no colours of their own.
    var lines = room.chart
    for ends in bands {
      for series in [ends.low, ends.high] { lines.series[series].name = "" }
    }
    var named = room
    named.chart = lines
    settlement.legend = Legend.items(named)
    settlement.namesSeries = !settlement.legend.isEmpty
    guard chart.options.legend != .none else { return settlement }
    settlement.key = bands.enumerated().compactMap { index, ends in
      let name = chart.series[ends.low].name
      let color = color(index, room.tones, room.theme)
      return name.isEmpty ? nil : Legend.Item(name: name, color: color)
    }
    return settlement
  }

  /// Shades of one colour, that of the first line: the outermost band the palest.
  private func color(_ index: Int, _ tones: Tones, _ theme: Theme) -> Color {
    if let own = chart.series[bands[index].low].color { return own }
    let base = line.shown.first.map { tones.series[$0].fill } ?? theme.palette.first ?? theme.accent
    let darkest = bands.count == 1 ? 0.78 : line.shown.isEmpty ? 0.1 : 0.5
    let step = bands.count == 1 ? 0 : (0.82 - darkest) / Double(bands.count - 1)
    return base.mixed(with: theme.background, 0.82 - step * Double(index))
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    for (index, ends) in bands.enumerated() {
      let color = color(index, canvas.tones, canvas.theme)
      draw(ends, color, to: "band-\(index + 1)", on: &canvas)
    }
    if bands.isEmpty { line.drawBands(on: &canvas) }
    line.draw(on: &canvas)
  }

  /// The area between two lines. Where they are one, or a single point, a stroke shows that it is there.
  private func outline(
    _ upper: [Point], _ lower: [Point], _ color: Color, _ canvas: MarkCanvas
  ) -> Scene.Item {
    let isFlat = zip(upper, lower).allSatisfy { abs($0.y - $1.y) < 1 }
    guard isFlat || upper.count == 1 else {
      return .shape(Scene.Shape(.polygon(upper + lower.reversed()), fill: .solid(color)))
    }
    let scale = canvas.medium.inkScale
    let isSingle = upper.count == 1
    // One date alone has the plot to itself; one between gaps keeps clear of its neighbours.
    let width = !isSingle ? 2.0 : chart.categories.count == 1 ? 26 : 6
    let foot = lower.map { Point($0.x, $0.y + (isFlat ? 2 * scale : 0)) }
    let run = isSingle ? upper + foot : upper
    return .shape(
      Scene.Shape(
        .polyline([run]), stroke: Scene.Stroke(color, width: width * scale)))
  }

  private func draw(
    _ ends: Ends, _ color: Color, to group: String, on canvas: inout MarkCanvas
  ) {
    let whole = chart.categories.indices.map { category -> Measured in
      let both = [ends.low, ends.high].map { chart.series[$0].values[category] }
      return both.allSatisfy { $0.value != nil } ? both[0] : .missing
    }
    let joins = line.joins(whole)
    for categories in joins.runs.map(\.categories) + joins.isolated.map({ [$0] }) {
      var upper = categories.compactMap { line.point(ends.high, $0, canvas) }
      var lower = categories.compactMap { line.point(ends.low, $0, canvas) }
      if let first = categories.first, let series = lastObservation(before: first),
        let known = line.point(series, first - 1, canvas)
      {
        upper.insert(known, at: 0)
        lower.insert(known, at: 0)
      }
      canvas.add([outline(upper, lower, color, canvas)], to: group)
      for points in [upper, lower] {
        for (a, b) in zip(points, points.dropFirst()) { canvas.obstacles.add(from: a, to: b) }
      }
    }
  }
}
