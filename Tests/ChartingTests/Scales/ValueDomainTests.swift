import TestSupport
import Testing

@testable import Charting

@Suite("the domain of values")
struct ValueDomainTests {
  private func domain(
    _ data: ClosedRange<Double>?, bars: Bool, share: Bool = false, min: Double? = nil,
    max: Double? = nil, ticks: Bool = true
  ) -> ValueDomain {
    ValueDomain(
      ValueDomain.Wish(
        data: data, includesZero: bars, isShare: share, minimum: min, maximum: max,
        endsOnTicks: ticks))
  }

  @Test("bars start at zero however large the values")
  func zero() {
    #expect(domain(950...1000, bars: true).range.lowerBound == 0)
    #expect(domain(-1000 ... -950, bars: true).range.upperBound == 0)
  }

  @Test("a line that leaves out zero keeps the bottom third empty", arguments: 0..<200)
  func bottomThird(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let low = Double.random(in: 1...1000, using: &random)
    let high = low * Double.random(in: 1.001...4, using: &random)
    let domain = domain(low...high, bars: false)
    let (from, to) = (domain.range.lowerBound, domain.range.upperBound)
    #expect(from == 0 || (low - from) / (to - from) >= 0.3)
    #expect(domain.isCut == (from > 0))
    #expect(from <= low && high <= to)
    let mirror = self.domain(-high ... -low, bars: false)
    #expect(mirror.range == -to ... -from)
  }

  @Test("shares of a whole end at 100 %")
  func share() {
    #expect(domain(0...0.97, bars: true, share: true).range.upperBound == 1)
    #expect(domain(0...1, bars: true, share: true).range.upperBound == 1)
  }

  @Test("given ends are kept, the others fall on ticks")
  func given() {
    #expect(domain(0...47, bars: true, max: 73).range == 0...73)
    #expect(domain(12...47, bars: false, min: 10).range == 10...50)
  }

  @Test("without an axis the plot ends at the data")
  func bare() { #expect(domain(0...4113, bars: true, ticks: false).range == 0...4113) }

  @Test("nothing, zero and one value have a domain")
  func degenerate() {
    #expect(domain(nil, bars: true).range == 0...1)
    #expect(domain(0...0, bars: false).range == 0...1)
    #expect(domain(5...5, bars: false).range.contains(0))
    #expect(domain(1e-12...1e-12, bars: true).range.upperBound >= 1e-12)
  }

  @Test(
    "zero stays on an axis whose author wants none", arguments: [38.0...81, 23.6...76, 5...80])
  func leftOut(data: ClosedRange<Double>) {
    var wish = ValueDomain.Wish(data: data, includesZero: false)
    wish.leavesOutZero = true
    let domain = ValueDomain(wish)
    #expect(domain.range.lowerBound > 0 && domain.range.lowerBound <= data.lowerBound)
    #expect(domain.ticks.count >= 3 && domain.isCut)
    #expect(domain.ticks.allSatisfy { $0 >= domain.range.lowerBound })
  }
}
