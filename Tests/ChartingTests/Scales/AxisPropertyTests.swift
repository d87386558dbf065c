import Diagnostics
import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

/// What holds for every axis, over thousands of seeded ones.
@Suite("axes")
struct AxisPropertyTests {
  private static func range(_ random: inout SeededRandom) -> ClosedRange<Double> {
    let sizes: [Double] = [1e-9, 1e-3, 1, 7, 300, 5e4, 2e7, 3e12]
    let size = sizes.randomElement(using: &random) ?? 1
    let low = Double.random(in: -1...1, using: &random) * size
    let widths: [Double] = [0.001, 0.1, 1, 3]
    let width = widths.randomElement(using: &random) ?? 1
    return low...(low + Double.random(in: 0.01...1, using: &random) * width * size)
  }

  @Test(
    "ticks are three to six, ascend, and the domain holds the data and every tick",
    arguments: 0..<20)
  func domains(block: UInt64) {
    var random = SeededRandom(seed: 900 + block)
    for _ in 0..<100 {
      let data = Self.range(&random)
      let bars = Bool.random(using: &random)
      let wish = ValueDomain.Wish(
        data: data, includesZero: bars, tickCount: Int.random(in: 3...5, using: &random))
      let domain = ValueDomain(wish)
      #expect((3...6).contains(domain.ticks.count), "\(data), bars \(bars): \(domain.ticks)")
      #expect(zip(domain.ticks, domain.ticks.dropFirst()).allSatisfy { $0 < $1 })
      #expect(domain.ticks.allSatisfy { domain.range.contains($0) })
      #expect(domain.range.contains(data.lowerBound) && domain.range.contains(data.upperBound))
      #expect(!bars || domain.range.contains(0))
    }
  }

  static let ends:
    [(data: ClosedRange<Double>, zero: Bool, range: ClosedRange<Double>, ticks: Int)] = [
      (1...303, true, 0...303, 4), (1...360, true, 0...400, 5), (1...11.7, true, 0...11.7, 3),
      (-14.9...27.9, true, -20...27.9, 3), (0...1, true, 0...1, 3),
    ]

  @Test("an axis runs a step past its data, or ends before them", arguments: ends.indices)
  func nearest(_ index: Int) {
    let (data, zero, range, ticks) = Self.ends[index]
    let domain = ValueDomain(ValueDomain.Wish(data: data, includesZero: zero))
    #expect(domain.range == range)
    #expect(domain.ticks.count == ticks, "\(domain.ticks)")
  }

  @Test("an index begins below its base, where no line falls below that") func floor() {
    var wish = ValueDomain.Wish(data: 100...138, includesZero: false)
    #expect(ValueDomain(wish).range.lowerBound < 100)
    wish.floor = 100
    #expect(ValueDomain(wish).range.lowerBound == 100)
    wish.data = 98...138
    #expect(ValueDomain(wish).range.lowerBound < 98)
  }

  @Test(
    "all labels of an axis have the same decimals, and no two are alike",
    arguments: ["en", "zh-Hans", "ru", "kk", "de"])
  func decimals(code: String) throws {
    let language = try #require(Language(code: code))
    var random = SeededRandom(seed: 77)
    let mark = language.number(0.5, .decimals(1)).contains(",") ? "," : "."
    for _ in 0..<400 {
      let data = Self.range(&random)
      let domain = ValueDomain(ValueDomain.Wish(data: data, includesZero: false))
      var chart = Samples.chart(
        "line", Samples.years(2000...2001), [[data.lowerBound, data.upperBound]])
      chart.language = language
      chart.options.numberFormat =
        [.automatic, .short, .full].randomElement(using: &random) ?? .automatic
      let texts = chart.texts(ofTicks: domain.ticks, unit: .number)
      #expect(Set(texts).count == texts.count, "\(texts)")
      let counts = zip(domain.ticks, texts).filter { $0.0 != 0 }.map { _, text in
        text.split(separator: mark, omittingEmptySubsequences: false).dropFirst().last?
          .prefix { ("0"..."9").contains($0) }.count ?? 0
      }
      let isGrouped = language.number(1234.5).filter { String($0) == mark }.count > 1
      if !isGrouped { #expect(Set(counts).count <= 1, "\(code) \(texts)") }
    }
  }

  @Test("no label of an axis covers another or leaves the picture", arguments: 0..<24)
  func labels(block: UInt64) {
    var random = SeededRandom(seed: 4000 + block)
    for index in 0..<25 {
      let chart = Self.chart(&random)
      let medium = Medium.presets.randomElement(using: &random) ?? .phone
      let drawn = Drawn(chart, medium: medium)
      if drawn.diagnostics.contains(where: { $0.severity == .error }) { continue }
      #expect(drawn.faults == [], "\(block).\(index) \(chart.kind) \(medium.name)")
    }
  }

  private static func chart(_ random: inout SeededRandom) -> Chart {
    let kind = ["line", "bar", "dot", "area", "step"].randomElement(using: &random) ?? "line"
    let count = [1, 2, 5, 13, 40, 200].randomElement(using: &random) ?? 5
    let categories = Bool.random(using: &random) ? numbers(count, &random) : periods(count, &random)
    let scale: Chart.Scale =
      kind == "line" ? Chart.Scale.allCases.randomElement(using: &random) ?? .linear : .linear
    let data = range(&random)
    var chart = Samples.chart(
      kind, categories,
      [
        categories.map { _ in
          let value = Double.random(in: data, using: &random)
          return scale == .log ? abs(value) + 1e-12 : value
        }
      ])
    chart.options.scale = scale
    chart.options.isReversed = Int.random(in: 0..<6, using: &random) == 0 && kind == "line"
    chart.options.numberFormat = Chart.NumberFormat.allCases.randomElement(using: &random) ?? .full
    let codes = ["en", "ru", "zh-Hans", "kk", "fr"]
    chart.language =
      codes.randomElement(using: &random).flatMap { Language(code: $0) } ?? .english
    return chart
  }

  private static func numbers(_ count: Int, _ random: inout SeededRandom) -> [Chart.Category] {
    let steps: [Double] = [0.001, 1, 365, 1e6]
    let step = steps.randomElement(using: &random) ?? 1
    var value = Double.random(in: -20...2000, using: &random) * step
    var categories = Samples.names((0..<count).map { "\($0)" })
    for index in categories.indices {
      value += Double.random(in: 0.1...2, using: &random) * step
      categories[index].number = value
    }
    return categories
  }

  private static func periods(_ count: Int, _ random: inout SeededRandom) -> [Chart.Category] {
    let units: [PeriodUnit] = [
      .day, .week, .month, .quarter, .half, .year, .fiscalYear(start: 4),
    ]
    let unit = units.randomElement(using: &random) ?? .year
    var ordinal =
      switch unit {
      case .day: Int.random(in: -60_000...20_000, using: &random)
      case .week: Int.random(in: -9000...3000, using: &random)
      default: Int.random(in: 1780...2020, using: &random) * unit.perYear
      }
    let skips = Bool.random(using: &random)
    return Samples.time(
      (0..<count).map { _ in
        ordinal += skips ? Int.random(in: 1...9, using: &random) : 1
        return Period(unit, ordinal)
      })
  }
}
