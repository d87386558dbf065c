import Diagnostics
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("logarithmic axes")
struct LogAxisTests {
  private static func options(
    _ scale: Chart.Scale, _ change: (inout Chart.Options) -> Void = { _ in }
  ) -> Chart.Options {
    var options = Chart.Options()
    options.scale = scale
    change(&options)
    return options
  }

  private static func chart(
    _ kind: String, _ values: [Double?], _ scale: Chart.Scale = .log, unit: Unit = Samples.vehicle
  ) -> Chart {
    Samples.chart(
      kind,
      kind == "line"
        ? Samples.years(2000...(1999 + values.count))
        : Samples.names(
          values.indices.map { "N\($0)" }), [values], unit: unit, options: options(scale))
  }

  @Test("equal ratios have equal lengths")
  func ratios() {
    let scale = ValueScale(domain: 0.1...1000, form: .log)
    for value in [0.1, 1, 10, 100] {
      #expect(abs(scale.share(of: value * 10) - scale.share(of: value) - 0.25) < 1e-12)
    }
  }

  @Test("a symlog scale is odd, ascends, and is nearly linear next to zero")
  func symlog() {
    let scale = ValueScale(domain: -1000...1000, form: .symlog(near: 1))
    #expect(abs(scale.share(of: 0) - 0.5) < 1e-12)
    var last = -1.0
    for value in stride(from: -1000.0, through: 1000, by: 12.5) {
      let share = scale.share(of: value)
      #expect(share > last && abs(share + scale.share(of: -value) - 1) < 1e-12)
      last = share
    }
  }

  @Test("a symlog axis has ticks on both sides, apart from zero, and looks past one tiny value")
  func symlogTicks() {
    let figures = [0.001, 400, 2000, -900, -3000, 8000, 5000, 700, -650, 800, 900, 1200]
    let line = Line(
      Samples.chart("line", Samples.years(2000...2011), [figures], options: Self.options(.symlog)))
    let domain = ValueDomain(ValueDomain.Wish(line.chart, line, Line.traits, .article))
    #expect(domain.ticks == [-1000, -100, 0, 100, 1000, 10_000])
  }

  @Test("a reversed scale mirrors", arguments: [-3.0, 0, 1, 4.5])
  func reversed(value: Double) {
    let plain = ValueScale(domain: -3...7)
    let mirror = ValueScale(domain: -3...7, isReversed: true)
    #expect(abs(plain.share(of: value) + mirror.share(of: value) - 1) < 1e-12)
  }

  @Test(
    "ticks are powers of ten, or 1, 2, 3, 5 times one, ascending, around the data",
    arguments: 0..<400)
  func ticks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let low = pow10(Double.random(in: -8...8, using: &random))
    let high = low * pow10(Double.random(in: 0...9, using: &random))
    let ticks = LogTicks(around: low...high, about: 4)
    #expect(ticks.range.lowerBound <= low && high <= ticks.range.upperBound)
    #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ticks.values.allSatisfy { ticks.range.contains($0) })
    #expect((2...8).contains(ticks.values.count), "\(low)...\(high): \(ticks.values)")
    #expect(Set(ticks.minor).isDisjoint(with: ticks.values))
    if high / low > 20 {
      for tick in ticks.values {
        let digit = "\(tick)".first { ("1"..."9").contains($0) }
        #expect(digit.map { "1235".contains($0) } ?? false, "\(ticks.values)")
      }
    }
  }

  private func pow10(_ exponent: Double) -> Double {
    var value = 1.0
    var rest = exponent
    while rest >= 1 { value *= 10; rest -= 1 }
    while rest < 0 { value /= 10; rest += 1 }
    return value * (1 + 9 * rest)
  }

  @Test("labels have the digits they need, and the unit once")
  func labels() {
    let drawn = Drawn(Self.chart("line", [0.02, 1, 40, 1200], unit: Unit(named: "USD")))
    #expect(drawn.diagnostics.isEmpty)
    for label in ["0.1", "1", "10", "100", "$1,000"] {
      #expect(drawn.strings.contains(label), "\(drawn.strings)")
    }
    #expect(drawn.strings.contains("Note: The scale is logarithmic."))
  }

  @Test("ticks are spread over the whole axis", arguments: [210.0...49000, 3...700, 0.02...9])
  func spread(data: ClosedRange<Double>) throws {
    let ticks = LogTicks(around: data, about: 5)
    let first = try #require(ticks.values.first)
    #expect(first / ticks.range.lowerBound < 6 && ticks.values.count >= 3, "\(ticks.values)")
  }

  @Test("figures on a logarithmic scale are each said in their own form")
  func ownForms() {
    let drawn = Drawn(Self.chart("dot", [23.2e9, 4.78e9, 30.4e6], unit: Unit(named: "USD")))
    for text in ["$23.2bn", "$4.78bn", "$30.4m"] {
      #expect(drawn.strings.contains(text), "\(drawn.strings)")
    }
  }

  @Test("few decades have lighter lines between the ticks, many have none")
  func minor() {
    #expect(!Drawn(Self.chart("line", [3, 40, 900])).shapes(in: "grid-minor").isEmpty)
    #expect(Drawn(Self.chart("line", [3, 40, 9e4])).shapes(in: "grid-minor").isEmpty)
  }

  @Test("zero and less are an error that names the figure")
  func notPositive() {
    let drawn = Drawn(Self.chart("line", [3, 0, 900]))
    let problem = drawn.diagnostics.first
    #expect(drawn.ids == ["log-needs-positive"])
    #expect(problem?.severity == .error)
    #expect(problem?.message == "a log scale has no place for 0 (Series 1, 2001)")
    #expect(Drawn(Self.chart("line", [3, 0, -900], .symlog)).ids == [])
  }

  @Test(
    "kinds that show amounts by size have no log scale",
    arguments: ["bar", "lollipop", "area", "waterfall", "butterfly"])
  func sizes(kind: String) {
    let drawn = Drawn(Self.chart(kind, [3, 40, 900]))
    #expect(drawn.ids.contains("log-needs-ratios"))
    #expect(drawn.diagnostics.contains { $0.severity == .error })
  }

  @Test("bars of ratios begin at one and go down below it")
  func ratioBars() throws {
    let drawn = Drawn(Self.chart("bar", [10, 0.1, 100], unit: .times))
    #expect(drawn.ids == [])
    let bars = drawn.rects(in: "series-1")
    try #require(bars.count == 3)
    #expect(abs(bars[0].height - bars[1].height) < 1e-9)
    #expect(abs(bars[2].height - 2 * bars[0].height) < 1e-9)
    #expect(abs(bars[0].maxY - bars[1].y) < 1e-9)
  }

  @Test("dots, slopes and steps take a log scale", arguments: ["dot", "slope", "step", "dumbbell"])
  func others(kind: String) {
    let drawn = Drawn(Self.chart(kind, [3, 4000, 900]))
    #expect(!drawn.ids.contains("log-needs-ratios"))
    #expect(drawn.faults == [])
  }
}
