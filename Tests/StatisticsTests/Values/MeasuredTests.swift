import Statistics
import Testing

@Suite("Figures with their intervals")
struct MeasuredTests {
  let about = Measured.about(490, unit: 10)
  let exact = Measured(100)

  @Test("a derived figure loses its range")
  func ranges() {
    #expect((about + exact).interval == Interval(585, 595))
    #expect((about - exact).value == 390)
    #expect((about * exact).interval == Interval(48_500, 49_500))
    #expect((about / exact).interval == Interval(4.85, 4.95))
    #expect((about / exact).qualifier == .about)
    #expect((exact + exact).qualifier == .exact)
    #expect((exact + exact).interval == nil)
    #expect((-about).interval == Interval(-495, -485))
  }

  @Test("decimals add up as binary fractions")
  func decimals() {
    #expect((Measured(0.1) + Measured(0.2)).value == 0.3)
    #expect((Measured(0.3) - Measured(0.1)).value == 0.2)
    #expect((Measured(1.1) * Measured(1.1)).value == 1.21)
  }

  @Test("an open end gets lost")
  func open() {
    let more = Measured.moreThan(74)
    #expect((more + exact).qualifier == .moreThan)
    #expect((more + exact).interval == Interval(174, .infinity))
    #expect((more * Measured(2)).qualifier == .moreThan)
    #expect((exact - more).qualifier == .lessThan)
    #expect((exact / more).interval?.low == 0)
    #expect((more - more).interval == Interval(-.infinity, .infinity))
    #expect(Measured.lessThan(5).interval == Interval(0, 5))
    #expect(Measured.nearly(500, unit: 10).interval == Interval(490, 500))
  }

  @Test("a reason gets lost")
  func reasons() {
    #expect((about + Measured.missing).reason?.cause == .missing)
    #expect((Measured.missing / Measured(0)).reason?.cause == .missing)
    #expect((exact / Measured(0)).reason?.cause == .zeroBase)
    #expect((exact / Measured.about(0, unit: 1)).reason?.cause == .zeroBase)
    #expect((exact / Measured.about(0.2, unit: 1)).reason?.cause == .zeroBase)
    #expect((Measured(1e300) * Measured(1e300)).reason?.cause == .overflow)
    #expect(Measured.about(5, unit: 0).reason?.cause == .badParameter)
    #expect(Measured.about(.nan, unit: 1).reason?.cause == .missing)
  }

  @Test("a forecast turns into a fact")
  func qualifiers() {
    let forecast = Measured(5, interval: Interval(4, 6), qualifier: .forecast)
    #expect((forecast + about).qualifier == .forecast)
    #expect((about + Measured(1, qualifier: .provisional)).qualifier == .provisional)
  }

  @Test("growth between rounded figures hides its range")
  func growth() throws {
    let growth = about.growthPercent(from: Measured.about(475, unit: 1))
    let range = try #require(growth.interval)
    #expect(abs(range.low - 1.99789695) < 1e-8 && abs(range.high - 4.32033720) < 1e-8)
    #expect(growth.value.map(range.contains) == true)
    #expect(Measured(5).growthPercent(from: Measured(0)).reason?.cause == .zeroBase)
    #expect(Measured(5).growthPercent(from: Measured(4)).value == 25)
  }

  @Test("an interval does not hold the point value", arguments: UInt64(1)...30)
  func containment(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    func figure() -> Measured {
      .about(
        ((random.unit() - 0.5) * 1e4).rounded() / 10, unit: [0.1, 1, 10][random.index(below: 3)])
    }
    for _ in 0..<200 {
      let (a, b) = (figure(), figure())
      for result in [a + b, a - b, a * b, a / b, a.growthPercent(from: b)] {
        guard let value = result.value, let range = result.interval else { continue }
        #expect(range.contains(value))
      }
      // Any pair of true values gives a result within.
      guard let x = a.interval, let y = b.interval, let quotient = (a / b).interval else {
        continue
      }
      let (p, q) = (x.low + random.unit() * x.width, y.low + random.unit() * y.width)
      #expect(quotient.contains(p / q))
    }
  }
}
