import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("densities")
struct DensityTests {
  /// Bells of height one about the centres, from 0 to 100.
  private func bells(_ centers: [Double]) -> Chart {
    let points = Array(stride(from: 0.0, through: 100, by: 2))
    var chart = Samples.chart(
      "density", Samples.names(points.map { "\(Int($0))" }),
      centers.map { center in
        points.map { Double(max(0, 20 - abs($0 - center))) / 20 }
      }, unit: .share)
    for (index, point) in points.enumerated() { chart.categories[index].number = point }
    return chart
  }

  @Test("one curve is a line over its filled area, from zero")
  func one() {
    let drawn = Drawn(bells([50]))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    #expect(drawn.shapes(in: "series-1").count == 2)
    #expect(drawn.strings.contains("0") && drawn.strings.contains("100"))
  }

  @Test("names stand over peaks that lie apart, else in a legend")
  func names() {
    var chart = bells([20, 80])
    (chart.series[0].name, chart.series[1].name) = ("Low", "High")
    let apart = Drawn(chart)
    #expect(apart.texts(in: "legend").isEmpty && apart.texts(in: "labels").count == 2)
    chart.series = zip(chart.series, bells([50, 52]).series).map { named, moved in
      var series = named
      series.values = moved.values
      return series
    }
    let together = Drawn(chart)
    #expect(together.texts(in: "legend").count == 2 && together.texts(in: "labels").isEmpty)
    for drawn in [apart, together] { #expect(drawn.faults == []) }
  }

  @Test("curves stand on one another where that is asked for")
  func stacked() {
    var chart = bells([50, 50])
    chart.options.stack = .stacked
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    #expect(MarkRegistry.mark(for: chart)?.extent == 0...2)
  }

  @Test("heights are for the stretch that the axis names")
  func width() {
    var chart = bells([50])
    chart.options.bars.densityWidth = 0.1
    #expect(MarkRegistry.mark(for: chart)?.extent == 0...0.1)
    #expect(DensityWidth.round(peak: 0.04) == 1)
    #expect(DensityWidth.round(peak: 0.0006) == 100)
    #expect(abs(DensityWidth.round(peak: 3) - 0.01) < 1e-12)
    #expect(DensityWidth.round(peak: 0) == 1)
  }
}
