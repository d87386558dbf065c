import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("figures on an axis")
struct FigureTextsTests {
  private func ticks(
    _ code: String, _ ticks: [Double], values: [Double?], unit: Unit = Samples.vehicle
  ) throws -> [String] {
    var chart = Samples.bars(values)
    chart.language = try #require(Language(code: code))
    return chart.texts(ofTicks: ticks, unit: unit)
  }

  @Test("zero is 0, whatever decimals its neighbours need")
  func zero() throws {
    let halves = [0, 0.5e6, 1e6, 1.5e6]
    #expect(try ticks("en", halves, values: [1.4e6]) == ["0", "0.5", "1.0", "1.5m"])
    #expect(try ticks("ru", halves, values: [1.4e6]).first == "0")
    var chart = Samples.bars([1])
    chart.options.decimals = 2
    #expect(chart.texts(ofTicks: [0, 1], unit: Samples.vehicle) == ["0", "1.00"])
  }

  @Test("an axis of shares keeps its sign where zero is the top")
  func percent() throws {
    #expect(try ticks("en", [-0.1, -0.05, 0], values: [-0.1], unit: .change).last == "0%")
  }

  @Test("a scale word stands beside the nearest number to a zero at the top")
  func belowZero() throws {
    let losses = [-1e7, -5e6, 0]
    let dollars = Unit(named: "USD")
    #expect(try ticks("en", losses, values: [-9e6], unit: dollars) == ["−10", "−$5m", "0"])
    #expect(try ticks("kk", losses, values: [-9e6], unit: dollars)[1].contains("млн"))
    var chart = Samples.bars([9e6])
    chart.options.hidesUnit = true
    #expect(chart.texts(ofTicks: [0, 5e6, 1e7], unit: dollars) == ["0", "5", "10m"])
    #expect(chart.texts(ofTicks: [0, 0.5, 1], unit: .share) == ["0", "50", "100"])
    chart.options.hidesUnit = false
    #expect(
      chart.texts(ofTicks: [0, 5e6, 1e7], unit: dollars, isReversed: true) == ["0", "$5m", "10"])
  }

  @Test("ticks under a top of a larger scale are said in the scale of the values")
  func oneScale() throws {
    let hundreds = [0, 2e7, 4e7, 6e7, 8e7, 1e8]
    #expect(
      try ticks("zh-Hans", hundreds, values: [8.226e7], unit: .number)
        == ["0", "2000万", "4000万", "6000万", "8000万", "1亿"])
    #expect(
      try ticks("en", [0, 5e8, 1e9], values: [9.1e8], unit: .number) == ["0", "500m", "1bn"])
    #expect(
      try ticks("en", [0, 5e8, 1e9], values: [1e9], unit: .number) == ["0", "0.5", "1.0bn"])
  }

  @Test("full numbers have all their digits and their signs")
  func full() {
    var chart = Samples.bars([1])
    chart.options.numberFormat = .full
    let yuan = Unit(named: "CNY")
    let figures = [Measured(490_000_000, qualifier: .about), Measured(-12_345_678), .missing]
    #expect(
      chart.texts(of: figures, unit: yuan) == ["≈CN¥490,000,000", "−CN¥12,345,678", "–"])
    #expect(
      chart.texts(ofTicks: [0, 1e6, 2e6], unit: yuan) == ["0", "1,000,000", "CN¥2,000,000"])
    chart.options.numberFormat = .short
    #expect(chart.texts(ofTicks: [0, 1e6, 2e6], unit: yuan) == ["0", "1", "CN¥2m"])
    #expect(chart.texts(of: figures, unit: yuan).first == "≈CN¥490m")
  }

  @Test("values have a scale, decimals and signs of the author's, apart from those of the axis")
  func ownStyle() {
    var chart = Samples.bars([1])
    var style = Chart.NumberStyle()
    style.exponent = 6
    chart.options.valueNumbers = style
    let dollars = Unit(named: "USD")
    let figures = [24_310_000, 928_605, 0, -400_000].map { Measured($0) }
    #expect(chart.texts(of: figures, unit: dollars) == ["$24.3m", "$0.9m", "$0.0", "−$0.4m"])
    #expect(chart.texts(ofTicks: [0, 1e6, 2e6], unit: dollars) == ["0", "1", "$2m"])
    style.decimals = 2
    style.hasPlus = true
    chart.options.valueNumbers = style
    #expect(chart.texts(of: figures, unit: dollars).prefix(2) == ["+$24.31m", "+$0.93m"])
    style = Chart.NumberStyle()
    style.prefix = "€"
    style.suffix = " a year"
    style.exponent = 0
    style.decimals = 0
    chart.options.valueNumbers = style
    #expect(
      chart.texts(of: [Measured(1_234_567), Measured(-5)], unit: dollars)
        == ["€1,234,567 a year", "−€5 a year"])
  }

  @Test("signs of the author's stand at the top tick, at every one, or at none")
  func tickSigns() {
    var chart = Samples.bars([1])
    chart.options.numbers.suffix = " ml"
    let ticks = [0.0, 50, 100]
    #expect(chart.texts(ofTicks: ticks, unit: Samples.vehicle) == ["0", "50", "100 ml"])
    chart.options.repeatsUnit = true
    #expect(chart.texts(ofTicks: ticks, unit: Samples.vehicle) == ["0", "50 ml", "100 ml"])
    chart.options.repeatsUnit = false
    chart.options.hidesUnit = true
    #expect(chart.texts(ofTicks: ticks, unit: Samples.vehicle) == ["0", "50", "100"])
    chart.options.numbers.suffix = nil
    #expect(chart.texts(ofTicks: [0, 0.5, 1], unit: .share) == ["0", "50", "100"])
  }
}
