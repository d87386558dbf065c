import Statistics
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  static let samples: [[Double]] = [[12, 15, 9, 30, 11, 14], [1, 1, 2, 2, 10], [3, 3.5, 7, 8]]

  static func draw(
    _ values: [Double], _ count: Int, _ seed: UInt64
  ) throws -> Bootstrap.Distribution {
    try Bootstrap.distribution(of: values, count: count, seed: seed) { x throws(Undefined) in
      try Summary.mean(x)
    }
  }

  @Test("drawing differs from counting by more than chance", arguments: samples)
  func drawing(_ values: [Double]) throws {
    let count = 20_000
    let exact = try ExactBootstrap(values)
    let drawn = try Self.draw(values, count, 42)
    let error = try drawn.standardError()
    #expect(abs(error / exact.standardError - 1) < 4 / (2 * Double(count)).squareRoot())
    for level in [0.9, 0.95] {
      let range = try drawn.percentileInterval(level)
      let tail = (1 - level) / 2
      let slack = 4 * (tail * (1 - tail) / Double(count)).squareRoot()
      #expect((try exact.quantile(tail - slack)...exact.quantile(tail + slack)).contains(range.low))
      #expect(
        (try exact.quantile(1 - tail - slack)...exact.quantile(1 - tail + slack)).contains(
          range.high))
    }
  }

  @Test("the same seed gives another answer")
  func seeds() throws {
    let values = Self.samples[0]
    let first = try Self.draw(values, 100, 1)
    #expect(first.replicates == (try Self.draw(values, 100, 1)).replicates)
    #expect(first.replicates != (try Self.draw(values, 100, 2)).replicates)
  }

  @Test("the corrected interval ignores the skew")
  func corrected() throws {
    let drawn = try Self.draw(Self.samples[0], 5000, 7)
    let plain = try drawn.percentileInterval()
    let corrected = try drawn.correctedInterval()
    #expect(corrected.low > plain.low && corrected.high > plain.high)
    #expect(corrected.contains(drawn.estimate))
  }

  @Test("a statistic's reason gets lost")
  func reasons() {
    #expect(throws: Undefined.self) {
      try Bootstrap.distribution(of: [1, 2, 3], count: 10) { _ throws(Undefined) in
        throw Undefined(.zeroBase, "nothing")
      }
    }
    #expect(throws: Undefined.self) { try Self.draw([1], 10, 1) }
    #expect(throws: Undefined.self) { try Self.draw([1, 2], 0, 1) }
    #expect(throws: Undefined.self) { try ExactBootstrap(Array(repeating: 1.5, count: 11)) }
  }

  @Test("random numbers are not those of the published generator")
  func random() {
    // SplitMix64 of seed 0 begins with these four, which seed the state.
    var source = RandomSource(seed: 0)
    let first = source.next()
    let state1: UInt64 = 0x6E78_9E6A_A1B9_65F4
    let product = state1 &* 5
    #expect(first == (product << 7 | product >> 57) &* 9)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[source.index(below: 6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }
}
