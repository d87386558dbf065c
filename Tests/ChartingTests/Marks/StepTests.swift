import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

/// Values that hold until they change.
@Suite("steps")
struct StepTests {
  /// Two rates, of which one changes for the last time halfway.
  private func chart(_ missing: Chart.Missing, _ hole: Measured) -> Chart {
    var options = Chart.Options()
    options.missing = missing
    var chart = Samples.chart(
      "step", Samples.months(6), [[1, nil, 3, nil, nil, nil], [2, 2, 4, 4, 5, 6]],
      options: options)
    chart.series[0].values = chart.series[0].values.map { $0.value == nil ? hole : $0 }
    return chart
  }

  /// How far to the right each series reaches.
  private func ends(_ chart: Chart) -> [Double] {
    let drawn = Drawn(chart)
    return ["series-1", "series-2"].map { group in
      drawn.shapes(in: group).flatMap { shape -> [Double] in
        if case .polyline(let lines) = shape.outline { lines.flatMap { $0.map(\.x) } } else { [] }
      }.max() ?? 0
    }
  }

  @Test("the last change holds to the end where rows are changes, and only there")
  func holds() {
    let held = ends(chart(.connect, .absent))
    #expect(abs(held[0] - held[1]) < 0.01)
    // A figure that is known to be missing is none that holds, and a series may just end.
    for other in [chart(.connect, .missing), chart(.gap, .absent)] {
      let ends = ends(other)
      #expect(ends[0] < ends[1] - 50)
    }
  }
}
