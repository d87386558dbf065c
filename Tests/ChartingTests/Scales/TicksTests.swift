import TestSupport
import Testing

@testable import Charting

@Suite("ticks")
struct TicksTests {
  @Test(
    "are round and written as people write them",
    arguments: [
      (0.0...0.3, 3, [0, 0.1, 0.2, 0.3]),
      (0...100, 5, [0, 20, 40, 60, 80, 100]),
      (-1...1, 4, [-1, -0.5, 0, 0.5, 1]),
      (3...3.6, 3, [3, 3.2, 3.4, 3.6]),
      (0...1e15, 3, [0, 5e14, 1e15]),
      (5...5, 4, [5]),
    ])
  func inside(domain: ClosedRange<Double>, count: Int, expected: [Double]) {
    #expect(Ticks(inside: domain, about: count).values == expected)
  }

  @Test("ascend inside the domain in steps of 1, 2 or 5", arguments: 0..<300)
  func property(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scales: [Double] = [1e-300, 1e-12, 1e-3, 1, 1e6, 1e15, 1e200]
    let scale = scales.randomElement(using: &random) ?? 1
    let a = Double.random(in: -1...1, using: &random) * scale
    let b = Double.random(in: -1...1, using: &random) * scale
    let domain = min(a, b)...max(a, b)
    let inside = Ticks(inside: domain, about: 5)
    #expect([1, 2, 5].contains(inside.step.mantissa))
    #expect(inside.values.allSatisfy { domain.contains($0) })
    #expect(zip(inside.values, inside.values.dropFirst()).allSatisfy { $0 < $1 })
    let around = Ticks(around: domain, about: 4)
    #expect(around.low <= domain.lowerBound && domain.upperBound <= around.high)
    #expect((3...6).contains(around.count), "\(domain) gives \(around.values)")
    // Not two whole steps too many.
    #expect(around.low + around.step.size > domain.lowerBound)
    #expect(around.high - around.step.size < domain.upperBound)
  }

  @Test("a domain from one end of the numbers to the other has finite shares")
  func extremes() {
    let limit = Double.greatestFiniteMagnitude
    let scale = ValueScale(domain: -limit...limit)
    #expect(scale.share(of: 0) == 0.5)
    #expect(Ticks(around: -limit...limit, about: 4).values.allSatisfy { $0.isFinite })
  }
}
