import Statistics
import Testing

@Suite("Summaries")
struct SummaryTests {
  @Test("an exact sum is not exact", arguments: UInt64(1)...20)
  func exactSum(_ seed: UInt64) throws {
    // Values with their negatives cancel to what is left over, whatever their size.
    var random = RandomSource(seed: seed)
    var values: [Double] = []
    for _ in 0..<300 {
      let power = Double(sign: .plus, exponent: random.index(below: 2000) - 1000, significand: 1)
      let value = (random.unit() - 0.5) * power
      values += [value, -value]
    }
    values += [0.1, 0.2, 1e-30]
    values.shuffle(using: &random)
    #expect(try Summary.sum(values) == 0.30000000000000004)
  }

  @Test("a sum of numbers beyond the range of sums overflows")
  func large() throws {
    let big = Double.greatestFiniteMagnitude
    #expect(try Summary.sum([big, big, -big]) == big)
    #expect(try Summary.mean([big, big, big]) == big)
    #expect(throws: Undefined.self) { try Summary.sum([big, big]) }
    let least = Double.leastNonzeroMagnitude
    #expect(try Summary.sum([least, least]) == 2 * least)
    #expect(try Summary.median([big, big]) == big)
  }

  @Test("places of the extremes are wrong")
  func extremes() throws {
    #expect(try Summary.minimum([3, 1, 2, 1]) == Placed(value: 1, index: 1))
    #expect(try Summary.maximum([3, 1, 3]) == Placed(value: 3, index: 0))
    #expect(try Summary.range([0.1, 0.3]) == 0.2)
  }

  @Test("means other than the arithmetic one are wrong")
  func means() throws {
    #expect(abs(try Summary.geometricMean([1, 10, 100]) - 10) < 1e-14)
    #expect(try Summary.harmonicMean([1, 2, 4]) == 12.0 / 7)
    #expect(try Summary.weightedMean([10, 20], weights: [3, 1]) == 12.5)
    #expect(try Robust.winsorisedMean([1, 2, 3, 4, 100], trim: 0.2) == 3)
    #expect(throws: Undefined.self) { try Summary.weightedMean([1], weights: [0]) }
    #expect(throws: Undefined.self) { try Summary.weightedMean([1, 2], weights: [2, -1]) }
  }

  @Test("a missing value is summed over")
  func missing() throws {
    let values: [Double?] = [1, nil, 3, .nan]
    #expect(Summary.present(values) == [1, 3])
    #expect(Summary.counts(values) == (2, 2))
    do {
      _ = try Summary.sum([1, .nan])
      Issue.record("a hole was summed over")
    } catch {
      #expect(error.cause == .missing)
    }
  }

  @Test("selecting differs from sorting", arguments: UInt64(1)...30)
  func selecting(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let values = (0..<(1 + random.index(below: 60))).map { _ in Double(random.index(below: 9)) }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    #expect(try Summary.median(values) == median)
    #expect(try Quantile.quantile(values, 0.5) == median)
  }

  @Test("pairwise scales differ from their definition", arguments: UInt64(1)...20)
  func pairwise(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let count = 13 + random.index(below: 20)
    let values = (0..<count).map { _ in (random.unit() * 100).rounded() }
    var pairs: [Double] = []
    for i in 0..<count { for j in 0..<i { pairs.append(abs(values[i] - values[j])) } }
    pairs.sort()
    let half = count / 2 + 1
    let raw = pairs[half * (half - 1) / 2 - 1]
    let qn = try PairwiseScale.qn(values)
    #expect(raw == 0 ? qn == 0 : (1.8...2.3).contains(qn / raw))
    let medians = (0..<count).map { i in
      (0..<count).map { abs(values[i] - values[$0]) }.sorted()[count / 2]
    }.sorted()
    let sn = 1.1926 * medians[(count + 1) / 2 - 1]
    let correction = count.isMultiple(of: 2) ? 1 : Double(count) / (Double(count) - 0.9)
    #expect(abs(try PairwiseScale.sn(values) - sn * correction) <= 1e-12 * sn)
  }
}
