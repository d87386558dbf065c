import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Many series in little height: each has a row, and its area is cut into bands that lie over one
/// another, the higher the darker. What is below the base is turned up and has the other colour.
///
/// It shows when things happened and where; to read amounts use `Line` with panels.
struct Horizon: Mark {
  static let keyword = "horizon"
  static let traits = MarkTraits(
    floats: true, followsTime: true, hasGrid: false, coloredLimit: 1)

  /// About how many layers a row has where the author does not say.
  static let usualFolds = 3

  let chart: Chart
  var unit: Unit { chart.unit }
  private let folds: Folds
  private var rows: SeriesRows { SeriesRows(chart: chart) }

  init(_ chart: Chart) {
    self.chart = chart
    folds = Folds(chart, usual: Horizon.usualFolds)
  }

  static func arranged(_ chart: Chart) -> Chart { SeriesRows.withoutGround(chart) }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard !(chart.referenceLines.isEmpty && chart.spans.isEmpty) else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-on-a-horizon",
        "the rows of a horizon lie over lines and spans, so these have no place", at: chart.place,
        hint: "write notes at dates, or use `line` with `panels`")
    ]
  }

  var extent: ClosedRange<Double>? { chart.valueRange }

  /// A note stands at a date: rows have no height to point at.
  func position(series: Int, category: Int) -> Double? { nil }

  // MARK: Names

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = rows.settle(in: room)
    if chart.options.legend != .none {
      settlement.naming = .legend
      settlement.colorScale = folds.colorScale(of: chart, theme: room.theme)
      settlement.legend = folds.legend(
        of: chart, theme: room.theme,
        hasHoles: chart.series.indices.contains { !holes($0, in: room.places).isEmpty })
    }
    return settlement
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let rect = canvas.space.rect
    for index in chart.series.indices {
      let row = rows.row(index, in: rect)
      let gap = min(2 * canvas.medium.inkScale, row.height * 0.12)
      let room = Rect(row.x, row.y + gap / 2, row.width, max(1, row.height - gap))
      let blanks = holes(index, in: canvas.places).map { hole in
        Rect(
          rect.x + hole.from * rect.width, room.y, (hole.to - hole.from) * rect.width,
          room.height)
      }
      canvas.add(
        blanks.map { .shape(Scene.Shape(.rect($0), fill: .solid(canvas.theme.grid))) },
        to: "holes")
      for run in runs(index, in: canvas.places) {
        draw(run.map { ($0.along * canvas.space.length + rect.x, $0.value) }, index, room, &canvas)
      }
      let foot = Scene.Outline.line(Point(room.x, room.maxY), Point(room.maxX, room.maxY))
      canvas.add(
        [
          .shape(
            Scene.Shape(
              foot,
              stroke: Scene.Stroke(
                canvas.theme.grid, width: canvas.theme.gridWidth * canvas.medium.inkScale)))
        ], to: "rows")
      rows.label(index, row, on: &canvas)
    }
  }

  /// Stretches without gaps, by their place along the plot, 0 to 1. A figure alone has its slot.
  private func runs(
    _ series: Int, in places: CategoryPlaces
  ) -> [[(along: Double, value: Double)]] {
    let joined = LineRuns(chart.series[series].values, chart.options.missing) { _, _ in false }
    let half = places.slot / 2
    return joined.runs.map(\.categories).map { run in
      run.compactMap { category in
        chart.series[series].values[category].value.map { (places.centers[category], $0) }
      }
    }
      + joined.isolated.compactMap { category in
        chart.series[series].values[category].value.map { value in
          let center = places.centers[category]
          return [(max(0, center - half), value), (min(1, center + half), value)]
        }
      }
  }

  /// What no stretch covers: left blank it would be read as zero. Its pale ground may bear a note.
  private func holes(_ series: Int, in places: CategoryPlaces) -> [(from: Double, to: Double)] {
    let covered = runs(series, in: places).compactMap { run in
      run.first.flatMap { first in run.last.map { (from: first.along, to: $0.along) } }
    }.sorted { $0.from < $1.from }
    var holes: [(from: Double, to: Double)] = []
    var reached = places.centers.first ?? 0
    for stretch in covered + [(places.centers.last ?? 0, 1)] {
      if stretch.from > reached + 1e-9 { holes.append((reached, stretch.from)) }
      reached = max(reached, stretch.to)
    }
    return holes
  }

  /// The bands of one stretch without gaps, the lower ones first.
  private func draw(
    _ points: [(x: Double, value: Double)], _ series: Int, _ room: Rect,
    _ canvas: inout MarkCanvas
  ) {
    let thinned = Decimation.thinned(points.map { Point($0.x, $0.value) }, column: 0.5)
    for (isAbove, count) in [(true, folds.above), (false, folds.below)] {
      for band in 0..<count {
        let shares = thinned.map {
          Point($0.x, folds.fill($0.y, band: band, isAbove: isAbove))
        }
        let fill = Scene.Fill.solid(
          folds.color(band, isAbove: isAbove, of: chart, theme: canvas.theme))
        let areas = Cut.areas(shares).map { area -> Scene.Item in
          .shape(
            Scene.Shape(
              .polygon(area.map { Point($0.x, room.maxY - $0.y * room.height) }), fill: fill))
        }
        if !areas.isEmpty { canvas.add(areas, to: "series-\(series + 1)") }
      }
    }
  }
}
