import Charting
import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import TradeData

/// Seeded charts of every kind, with whatever may stand on them.
enum RandomChart {
  static let words = [
    "Kazakhstan", "Peru", "United Arab Emirates", "Chad", "Uzbekistan", "Côte d’Ivoire", "哈萨克斯坦",
    "Bosnia and Herzegovina", "Oman", "Россия", "New Zealand", "Turkmenistan", "Togo", "Viet Nam",
    "", "إيران",
  ]

  /// Kinds whose figures are sizes.
  private static let sized: Set = [
    "diverging", "marimekko", "pareto", "butterfly", "bullet", "histogram",
  ]
  /// Kinds that run along time.
  private static let timed: Set = [
    "line", "area", "slope", "step", "season", "difference", "band", "bump", "spark",
  ]

  static func make(_ random: inout SeededRandom) -> Chart {
    let kind = MarkRegistry.keywords.randomElement(using: &random) ?? "bar"
    let isTime = timed.contains(kind) || !sized.contains(kind) && Bool.random(using: &random)
    let count = [1, 2, 3, 5, 8, 12, 24, 60].randomElement(using: &random) ?? 3
    let categories = isTime ? periods(count, &random) : members(count, &random)
    let sizes: [Double] = [1e-6, 1, 300, 5e4, 2e7, 3e12]
    let size = sizes.randomElement(using: &random) ?? 1
    let low = sized.contains(kind) || Bool.random(using: &random) ? 0.0 : -0.7
    let holes = Int.random(in: 0..<4, using: &random) == 0
    let panels =
      kind == "combo" || kind == "pareto" ? 1 : [1, 1, 1, 2, 5].randomElement(using: &random) ?? 1
    let own = seriesCount(kind, &random)
    var chart = Samples.chart(
      kind, categories,
      (0..<own * panels).map { _ in
        categories.map { _ -> Double? in
          if holes, Int.random(in: 0..<5, using: &random) == 0 { return nil }
          return Double.random(in: low...1, using: &random) * size
        }
      })
    if own * panels == 1 { chart.series[0].name = "" }
    write(&chart, &random)
    if panels > 1 { split(&chart, into: panels, own, &random) }
    shape(&chart, own, &random)
    decorate(&chart, &random)
    return chart
  }

  /// The language, a third of the time one that reads from the right, and words of any length around the
  /// plot.
  private static func write(_ chart: inout Chart, _ random: inout SeededRandom) {
    let codes = ["en", "ar", "he", "fa", "ru", "zh-Hans", "kk", "en", "ur"]
    let code = codes.randomElement(using: &random) ?? "en"
    if let language = Language(code: code) { chart.language = language }
    func text(_ most: Int) -> String {
      (0...Int.random(in: 0..<most, using: &random)).map { _ in
        words.dropLast(2).randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    chart.title = RichText(text(9))
    chart.subtitle = RichText(text(12))
    chart.source = text(5)
  }

  private static func seriesCount(_ kind: String, _ random: inout SeededRandom) -> Int {
    let counts: [Int] =
      switch kind {
      case "butterfly", "difference": [2]
      case "bullet": [2, 3, 4]
      case "range": [2, 4]
      case "histogram", "pareto": [1]
      case "combo": [2, 3, 4]
      case "line", "step", "bump", "area": [1, 1, 2, 3, 5, 8, 20]
      default: [1, 1, 2, 3, 4]
      }
    return counts.randomElement(using: &random) ?? 1
  }

  private static func split(
    _ chart: inout Chart, into panels: Int, _ own: Int, _ random: inout SeededRandom
  ) {
    for index in chart.series.indices {
      chart.series[index].panel = index / own
      chart.series[index].name = own == 1 ? "" : "Series \(index % own + 1)"
    }
    chart.panels = Chart.Panels(
      (0..<panels).map { Chart.Panel(key: "\($0)", name: words[$0]) },
      hasOwnScales: Bool.random(using: &random))
  }

  /// What single kinds need to be themselves.
  private static func shape(_ chart: inout Chart, _ own: Int, _ random: inout SeededRandom) {
    switch chart.kind {
    case "histogram":
      chart.options.bars.edges = (0...chart.categories.count).map { Double($0) * 10 }
    case "density":
      for index in chart.categories.indices {
        chart.categories[index].period = nil
        chart.categories[index].number = Double(index)
      }
    case "band" where own > 2:
      for index in stride(from: 0, to: chart.series.count - own + 1, by: own) {
        chart.series[index].role = .low
        chart.series[index + 1].role = .high
        chart.series[index + 1].name = chart.series[index].name
      }
    case "combo":
      let kinds = ["line", "area", "dot", "step", "lollipop"]
      let isRight = Bool.random(using: &random)
      chart.layers = [
        Chart.Layer(kind: "bar", unit: chart.unit),
        Chart.Layer(
          kind: kinds.randomElement(using: &random) ?? "line",
          unit: isRight ? .share : chart.unit, isRight: isRight),
      ]
      for index in chart.series.indices { chart.series[index].layer = index == 0 ? 0 : 1 }
      if isRight {
        for index in chart.series.indices.dropFirst() {
          chart.series[index].values = chart.series[index].values.map { _ in
            Measured(Double.random(in: 0...1, using: &random))
          }
        }
      }
    default: break
    }
  }

  private static func periods(_ count: Int, _ random: inout SeededRandom) -> [Chart.Category] {
    let units: [PeriodUnit] = [.day, .week, .month, .quarter, .half, .year, .fiscalYear(start: 4)]
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
    chart.options.legend = Chart.Legend.allCases.randomElement(using: &random) ?? .automatic
    chart.options.markers = Chart.Markers.allCases.randomElement(using: &random) ?? .automatic
    chart.options.trend = Chart.Trend.allCases.randomElement(using: &random) ?? .none
    chart.options.cycle = Chart.Cycle.allCases.randomElement(using: &random) ?? .year
    chart.options.bars.palette = Bool.random(using: &random) ? .sequential : .series
    chart.options.missing = Chart.Missing.allCases.randomElement(using: &random) ?? .gap
    if Int.random(in: 0..<5, using: &random) == 0 {
      chart.options.axisTitle = "Thousands of tonnes"
    }
    let count = chart.categories.count
    func index() -> Int { Int.random(in: 0..<count, using: &random) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      chart.pointNotes.append(
        .init(
          category: index(), series: Bool.random(using: &random) ? 0 : nil,
          text: "Western makers leave the country"))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let figure = chart.series[0].values[index()].value ?? 1
      chart.referenceLines.append(.init(value: figure, text: "Average of the year"))
    }
    if Bool.random(using: &random) {
      chart.spans.append(.init(from: index(), to: index(), text: "Second half"))
    }
    if Bool.random(using: &random) { chart.notes = ["Figures are rounded."] }
    for series in chart.series.indices where Int.random(in: 0..<8, using: &random) == 0 {
      chart.series[series].values = chart.series[series].values.map { figure in
        guard let value = figure.value else { return figure }
        return Measured(
          value, interval: Interval(value - abs(value) / 5, value + abs(value) / 5),
          qualifier: .derived)
      }
    }
  }
}
