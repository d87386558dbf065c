import Charting
import Drawing
import Speaking
import Statistics
import TestSupport
import TradeData

/// Kinds on two scales, in rows of colours, of distributions, and names beside hanging columns.
extension GoldenSceneTests {
  static let scales: [Case] = [
    ("path/years", path, .wire, .article),
    (
      "horizon/rows", rows("horizon", [[2, 9, 28, 12, -6, -14], [1, 4, 8, nil, 3, 2]]), .wire,
      .phone
    ),
    (
      "stripes/rows", rows("stripes", [[20, 24, 29, 31, 22, 27], [25, 21, 30, 28, nil, 33]]),
      .ledger,
      .article
    ),
    ("boxplot/members", boxes, .wire, .article),
    ("bar/overlap", overlap, .ledger, .phone),
    ("density/two", densities, .wire, .newsletter),
    (
      "bar/hanging", Samples.bars([12, 4, -1, -20], names: ["Food", "Rent", "Cars", "Fuel"]), .wire,
      .article
    ),
    ("panels/ends", PanelTests.ends, .ledger, .phone),
  ]

  static var path: Chart {
    var chart = Samples.chart(
      "path", Samples.years(2019...2023), [[10, 30, 20, 25, 45], [1, 2, 3, 6, 5]])
    chart.layers = [
      Chart.Layer(kind: "line", unit: Unit(named: "mile")),
      Chart.Layer(kind: "line", unit: Unit(named: "USD")),
    ]
    chart.series[1].layer = 1
    for (index, name) in ["Miles driven", "Price of petrol"].enumerated() {
      chart.series[index].name = name
    }
    return chart
  }

  static func rows(_ kind: String, _ values: [[Double?]]) -> Chart {
    Samples.chart(kind, Samples.months(6), values)
  }

  static var boxes: Chart {
    let rows: [[Double]] = [[0, 20, 30, 60, 100], [10, 40, 50, 55, 60], [5, 6, 8, 30, 90]]
    return Samples.chart(
      "boxplot", Samples.names(["Kazakhstan", "Uzbekistan", "Mexico"]),
      (0..<5).map { number in rows.map { $0[number] } })
  }

  static var overlap: Chart {
    var chart = members("bar", [[3, 5, 2], [4, 4, 3]])
    chart.options.bars.overlap = true
    return chart
  }

  static var densities: Chart {
    let points = Array(stride(from: 0.0, through: 100, by: 5))
    var chart = Samples.chart(
      "density", Samples.names(points.map { "\(Int($0))" }),
      [25.0, 70].map { center in points.map { Double(max(0, 25 - abs($0 - center))) / 25 } },
      unit: .share)
    for (index, point) in points.enumerated() { chart.categories[index].number = point }
    return chart
  }
}
