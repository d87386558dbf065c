import Drawing
import TradeData

/// A few series as areas from zero, each of which is seen through those before it: how two or three
/// shapes lie to one another. What they add up to is not shown.
///
/// For layers on one another use `Area`, and for more than four series `Line`.
struct OverlappingAreas: Mark {
  static let keyword = Area.keyword
  static let traits = MarkTraits(startsAtZero: true, followsTime: true, crowd: 4, coloredLimit: 4)

  let line: Line

  init(_ chart: Chart) { line = Line(chart, look: Line.Look(hasBands: false)) }

  static func draws(_ chart: Chart) -> Bool {
    chart.kind == keyword && chart.options.bars.overlap && chart.series.count > 1
  }

  var chart: Chart { line.chart }
  var unit: Unit { line.unit }
  var extent: ClosedRange<Double>? {
    line.extent.map { min(0, $0.lowerBound)...max(0, $0.upperBound) }
  }
  func settle(in room: PlotRoom) -> MarkSettlement { line.settle(in: room) }

  func draw(on canvas: inout MarkCanvas) {
    for series in line.drawingOrder(canvas.tones) where !canvas.tones.series[series].isContext {
      let color = canvas.tones.series[series].fill
      let areas = line.runs[series].runs.map { run -> [Point] in
        let points = run.categories.compactMap { line.point(series, $0, canvas) }
        let ends = [run.categories.last, run.categories.first].compactMap { $0 }.map {
          canvas.space.point(along: canvas.along($0), value: 0)
        }
        return points + ends
      }
      canvas.add(
        areas.map {
          .shape(
            Scene.Shape(
              .polygon($0),
              fill: .solid(Color(color.red, color.green, color.blue, alpha: 64))))
        }, to: "areas")
    }
    line.draw(on: &canvas)
  }
}
