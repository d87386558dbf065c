import Statistics
import Testing

@Suite("Intervals")
struct IntervalTests {
  @Test("ends are rounded inward")
  func outward() throws {
    let third = try Interval(exactly: 1) / Interval(exactly: 3)
    #expect(third.low < third.high && third.low.nextUp == third.high)
    #expect((Interval(exactly: 1) + Interval(exactly: 1)) == Interval(exactly: 2))
    let tiny = Interval(exactly: 1) + Interval(exactly: 1e-25)
    #expect(tiny.low == 1 && tiny.high == 1.0.nextUp)
  }

  @Test("open ends become NaN")
  func open() throws {
    let more = Interval(5, .infinity)
    #expect((more * Interval(exactly: 0)) == Interval(exactly: 0))
    #expect((more * Interval(-1, 2)) == Interval(-.infinity, .infinity))
    #expect((try Interval(1, 2) / more) == Interval(0, 0.4))
    #expect((try more / Interval(-2, -1)).high == -2.5)
    #expect((try more.growthPercent(from: Interval(exactly: 4))) == Interval(25, .infinity))
    #expect((try more.share(besides: Interval(exactly: 5))) == Interval(0.5, 1))
    #expect((Interval(-.infinity, 3) - more).high == -2)
  }

  @Test("a quotient by what may be zero has an answer")
  func zero() {
    #expect(throws: Undefined.self) { try Interval(1, 2) / Interval(-1, 1) }
    #expect(throws: Undefined.self) { try Interval(1, 2) / Interval(0, 1) }
    #expect(throws: Undefined.self) { try Interval(1, 2).growthPercent(from: Interval(-2, -1)) }
    #expect(throws: Undefined.self) { try Interval(0, 2).share(besides: Interval(0, 1)) }
  }

  @Test("signs mix up the ends", arguments: [(-3.0, -1.0), (-1.0, 2.0), (1.0, 4.0)])
  func signs(_ low: Double, _ high: Double) throws {
    for (p, q) in [(-5.0, -2.0), (2.0, 5.0)] {
      let quotient = try Interval(low, high) / Interval(p, q)
      let corners = [low / p, low / q, high / p, high / q]
      #expect(abs(quotient.low - (corners.min() ?? 0)) < 1e-15)
      #expect(abs(quotient.high - (corners.max() ?? 0)) < 1e-15)
    }
  }

  @Test("set operations are wrong")
  func sets() {
    #expect(Interval(1, 3).intersection(Interval(2, 5)) == Interval(2, 3))
    #expect(Interval(1, 2).intersection(Interval(3, 5)) == nil)
    #expect(Interval(1, 2).hull(Interval(3, 5)) == Interval(1, 5))
    #expect(Interval(1, 2).middle == 1.5)
    #expect(Interval(1, .infinity).middle == nil)
  }
}
