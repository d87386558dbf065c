import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// The years (or decades) of one series laid over one another, the last in colour or all from light to
/// dark: what is usual for the season, and what is not.
///
/// For a trend over years use `Line`.
struct Season: Mark {
  static let keyword = "season"
  static let traits = MarkTraits(reachesEnds: true, followsTime: true, crowd: 2, coloredLimit: 1)

  let line: Line

  init(_ chart: Chart) { line = Line(chart) }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? { line.extent }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }
  func draw(on canvas: inout MarkCanvas) { line.draw(on: &canvas) }

  /// One category for each month of a year (or of a decade), one series for each year. Rows without a
  /// calendar, or of several series, stay as they are.
  static func arranged(_ chart: Chart) -> Chart {
    guard let cycle = cycle(of: chart) else { return chart }
    let periods = chart.categories.compactMap(\.period)
    let places = periods.map { cycle.place(of: $0) }
    guard let first = places.first?.cycle, let last = places.last?.cycle else { return chart }
    var grid = Array(
      repeating: Array(repeating: Measured.missing, count: cycle.count), count: last - first + 1)
    for (row, index) in (first...last).enumerated() {
      for slot in 0..<cycle.count where !cycle.has(slot, in: index) { grid[row][slot] = .absent }
    }
    for (place, figure) in zip(places, chart.series[0].values) {
      grid[place.cycle - first][place.slot] = figure
    }
    var result = chart
    result.categories = cycle.categories(last: last, chart.language)
    let isOrdered = chart.options.bars.palette == .sequential
    let series = zip(first...last, grid).map { index, figures in
      let name = cycle.name(index, chart.language)
      return Chart.Series(
        key: name, name: name, values: figures, isHighlighted: index == last && !isOrdered)
    }
    // The last year comes first where it is the one that has a colour.
    result.series = isOrdered ? series : series.reversed()
    func row(_ index: Int) -> Int { isOrdered ? index - first : last - index }
    result.pointNotes = chart.pointNotes.map { note in
      let place = places[note.category]
      return Chart.PointNote(category: place.slot, series: row(place.cycle), text: note.text)
    }
    result.spans = chart.spans.compactMap { span in
      let (from, to) = (places[span.from], places[span.to])
      guard from.cycle == to.cycle else { return nil }
      var placed = Chart.Span(from: from.slot, to: to.slot, text: span.text)
      placed.isMoment = span.isMoment
      placed.color = span.color
      return placed
    }
    return result
  }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard let cycle = cycle(of: chart) else {
      // A chart without values has another reason to be no season.
      guard chart.series.contains(where: { $0.values.contains { $0.value != nil } }) else {
        return []
      }
      return [
        Diagnostic(
          .warning, .drawing, id: "no-season",
          "a season lays the years of one series over one another; this chart is drawn as a line",
          at: chart.place,
          hint: "show one measure by day, week, month or quarter; for decades also by year")
      ]
    }
    let places = chart.categories.compactMap(\.period).map { cycle.place(of: $0).cycle }
    let lost = chart.spans.filter { places[$0.from] != places[$0.to] }
    guard !lost.isEmpty else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "span-over-seasons",
        "a span that begins in one year and ends in another has no place on a season's axis",
        at: chart.place, hint: "end the span with its year, or use `line`")
    ]
  }

  private static func cycle(of chart: Chart) -> SeasonCycle? {
    let periods = chart.categories.compactMap(\.period)
    guard chart.series.count == 1, let first = periods.first,
      periods.count == chart.categories.count, periods.allSatisfy({ $0.unit == first.unit }),
      periods.allSatisfy({ $0.count == 1 })
    else { return nil }
    return SeasonCycle(
      chart.options.cycle, first.unit, startingIn: chart.options.cycleStart)
  }
}
