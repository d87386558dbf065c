import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

/// Over thousands of seeded charts no text covers another and none leaves the canvas.
@Suite("labels")
struct NoOverlapTests {
  @Test("no text covers another or leaves the canvas", arguments: 0..<40)
  func randomCharts(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      var random = SeededRandom(seed: UInt64(seed))
      let chart = RandomChart.make(&random)
      let medium = Medium.presets.randomElement(using: &random) ?? .article
      let theme = Bool.random(using: &random) ? Theme.wire : Theme.ledger
      let drawn = Drawn(chart, theme: theme, medium: medium)
      // A text too long for its room is an error with the text named; then the picture is not used.
      if drawn.diagnostics.contains(where: { $0.severity == .error }) { continue }
      #expect(drawn.faults.isEmpty, "seed \(seed), \(medium.name), \(chart.kind)")
    }
  }
}

enum RandomChart {
  static let words = [
    "Kazakhstan", "Peru", "United Arab Emirates", "Chad", "Uzbekistan", "Côte d’Ivoire", "哈萨克斯坦",
    "Bosnia and Herzegovina", "Oman", "Россия", "New Zealand", "Turkmenistan", "Togo", "Viet Nam",
  ]

  static func make(_ random: inout SeededRandom) -> Chart {
    let isLine = Bool.random(using: &random)
    let isTime = isLine || Bool.random(using: &random)
    let count = [1, 2, 3, 5, 8, 12, 24, 60].randomElement(using: &random) ?? 3
    let seriesCount =
      isLine
      ? [1, 1, 2, 3, 5, 8, 20].randomElement(using: &random) ?? 1
      : [1, 1, 1, 2, 3, 4].randomElement(using: &random) ?? 1
    let categories = isTime ? periods(count, &random) : members(count, &random)
    let sizes: [Double] = [1e-6, 1, 300, 5e4, 2e7, 3e12]
    let size = sizes.randomElement(using: &random) ?? 1
    let low = Bool.random(using: &random) ? 0.0 : -0.7
    let holes = Int.random(in: 0..<4, using: &random) == 0
    var chart = Samples.chart(
      kind(isLine, &random), categories,
      (0..<seriesCount).map { _ in
        categories.map { _ -> Double? in
          if holes, Int.random(in: 0..<5, using: &random) == 0 { return nil }
          return Double.random(in: low...1, using: &random) * size
        }
      })
    if seriesCount == 1 { chart.series[0].name = "" }
    decorate(&chart, &random)
    return chart
  }

  private static func kind(_ isLine: Bool, _ random: inout SeededRandom) -> String {
    let kinds =
      isLine
      ? [
        "line", "line", "area", "slope", "step", "season", "difference", "band", "bump", "spark",
        "dot",
      ]
      : ["bar", "bar", "dot", "lollipop", "dumbbell", "waterfall", "butterfly", "contribution"]
    return kinds.randomElement(using: &random) ?? "bar"
  }

  private static func periods(_ count: Int, _ random: inout SeededRandom) -> [Chart.Category] {
    let units: [PeriodUnit] = [.day, .week, .month, .quarter, .half, .year]
    let unit = units.randomElement(using: &random) ?? .year
    var ordinal = Period.year(2000).start.day
    switch unit {
    case .day: break
    case .week: ordinal /= 7
    default: ordinal = 2000 * 12 / (unit.months ?? 1)
    }
    let skips = Int.random(in: 0..<3, using: &random) == 0
    return Samples.time(
      (0..<count).map { _ in
        ordinal += skips ? Int.random(in: 1...4, using: &random) : 1
        return Period(unit, ordinal)
      })
  }

  private static func members(_ count: Int, _ random: inout SeededRandom) -> [Chart.Category] {
    (0..<count).map { index in
      let word = words.randomElement(using: &random) ?? ""
      return Chart.Category(
        key: "\(index)", label: word, isOther: index == count - 1,
        isHighlighted: Int.random(in: 0..<9, using: &random) == 0)
    }
  }

  private static func decorate(_ chart: inout Chart, _ random: inout SeededRandom) {
    chart.options.stack = Chart.Stack.allCases.randomElement(using: &random) ?? .none
    chart.options.valueLabels = Chart.ValueLabels.allCases.randomElement(using: &random) ?? .all
    chart.options.markers = Chart.Markers.allCases.randomElement(using: &random) ?? .automatic
    chart.options.trend = Chart.Trend.allCases.randomElement(using: &random) ?? .none
    chart.options.cycle = Chart.Cycle.allCases.randomElement(using: &random) ?? .year
    chart.options.bars.palette = Bool.random(using: &random) ? .sequential : .series
    if chart.kind == "band", chart.series.count > 2 {
      chart.series[0].role = .low
      chart.series[1].role = .high
      chart.series[1].name = chart.series[0].name
    }
    chart.options.missing = Chart.Missing.allCases.randomElement(using: &random) ?? .gap
    let count = chart.categories.count
    func index() -> Int { Int.random(in: 0..<count, using: &random) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      chart.pointNotes.append(
        .init(
          category: index(), series: Bool.random(using: &random) ? 0 : nil,
          text: "Western makers leave the country"))
    }
    if Bool.random(using: &random) {
      let figure = chart.series[0].values[index()].value ?? 1
      chart.referenceLines.append(.init(value: figure, text: "Average of the year"))
    }
    if Bool.random(using: &random) {
      chart.spans.append(.init(from: index(), to: index(), text: "Second half"))
    }
    if Bool.random(using: &random) { chart.notes = ["Figures are rounded."] }
  }
}
