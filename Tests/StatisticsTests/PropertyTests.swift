import Statistics
import Testing

@Suite("Laws that hold for all data")
struct PropertyTests {
  /// Positive amounts over several orders of magnitude, the same for a seed.
  static func amounts(_ seed: UInt64, _ count: Int = 60) -> [Double] {
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in
      let size = [0.01, 1, 100, 10_000][random.index(below: 4)]
      return size * (0.5 + random.unit())
    }
  }

  static func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-300)
  }

  @Test("shares do not add up to one", arguments: UInt64(1)...20)
  func shares(_ seed: UInt64) throws {
    let values = Self.amounts(seed)
    #expect(Self.isClose(try Summary.sum(Shares.shares(values)), 1, 1e-15))
    let percents = try Shares.roundedPercents(values, decimals: 2)
    #expect(Self.isClose(try Summary.sum(percents), 100, 1e-13))
    for (percent, share) in zip(percents, try Shares.shares(values)) {
      #expect(abs(percent - 100 * share) < 0.01 + 1e-9)
    }
  }

  @Test("contributions do not add up to the growth", arguments: UInt64(1)...20)
  func contributions(_ seed: UInt64) throws {
    let (before, after) = (Self.amounts(seed), Self.amounts(seed + 100))
    let growth = try Growth.percent(from: Summary.sum(before), to: Summary.sum(after))
    let points = try Contributions.points(before: before, after: after)
    #expect(Self.isClose(try Summary.sum(points), growth, 1e-13))
    let shares = try Contributions.sharesOfChange(before: before, after: after)
    #expect(Self.isClose(try Summary.sum(shares), 1, 1e-13))
    let effects = try ShiftShare(
      before: before, after: after, referenceBefore: after, referenceAfter: before)
    for index in before.indices {
      let sum = effects.reference[index] + effects.mix[index] + effects.regional[index]
      #expect(abs(sum - (after[index] - before[index])) < 1e-9 * (before[index] + after[index] + 1))
    }
  }

  @Test("a decomposition leaves something over", arguments: UInt64(1)...20)
  func decomposition(_ seed: UInt64) throws {
    var (old, new) = (Self.amounts(seed, 12), Self.amounts(seed + 50, 12))
    old[3] = 0  // a product that appears
    new[5] = 0  // and one that vanishes
    let base = try Basket(prices: Self.amounts(seed + 1, 12), quantities: old)
    let current = try Basket(prices: Self.amounts(seed + 2, 12), quantities: new)
    let parts = try ValueDecomposition(from: base, to: current)
    let size = try base.value() + current.value()
    for sum in [
      parts.laspeyresPrice + parts.laspeyresVolume + parts.interaction,
      parts.bennetPrice + parts.bennetVolume, parts.lmdi.price + parts.lmdi.volume,
      parts.lmdi.price + parts.lmdi.totalQuantity + parts.lmdi.mix,
      parts.paaschePrice + parts.laspeyresVolume,
    ] {
      #expect(abs(sum - parts.change) < 1e-13 * size)
    }
  }

  @Test("an index formula breaks its axioms", arguments: UInt64(1)...20)
  func indices(_ seed: UInt64) throws {
    let base = try Basket(
      prices: Self.amounts(seed, 8), quantities: Self.amounts(seed + 1, 8))
    let current = try Basket(
      prices: Self.amounts(seed + 2, 8), quantities: Self.amounts(seed + 3, 8))
    let doubled = try Basket(prices: base.prices.map { 2 * $0 }, quantities: base.quantities)
    for formula in PriceIndex.Formula.allCases {
      #expect(Self.isClose(try PriceIndex.price(formula, from: base, to: base), 1))
      #expect(Self.isClose(try PriceIndex.price(formula, from: base, to: doubled), 2))
      guard formula != .laspeyres, formula != .paasche else { continue }
      let there = try PriceIndex.price(formula, from: base, to: current)
      let back = try PriceIndex.price(formula, from: current, to: base)
      #expect(Self.isClose(there * back, 1), "\(formula): time reversal")
    }
    let price = try PriceIndex.price(.fisher, from: base, to: current)
    let quantity = try PriceIndex.quantity(.fisher, from: base, to: current)
    #expect(Self.isClose(price * quantity, try current.value() / base.value()))
  }

  @Test("the index of the base is not 100", arguments: UInt64(1)...10)
  func base(_ seed: UInt64) throws {
    let values = Self.amounts(seed)
    for position in [0, 17, 59] {
      #expect(try IndexNumbers.rebased(values, base: [position])[position] == 100)
    }
  }

  @Test("growth and its inverse do not meet", arguments: UInt64(1)...20)
  func growth(_ seed: UInt64) throws {
    let values = Self.amounts(seed)
    for index in values.indices.dropFirst() {
      let (base, value) = (values[index - 1], values[index])
      let percent = try Growth.percent(from: base, to: value)
      #expect(Self.isClose(try ImpliedBase.base(of: value, .percent(percent)), base, 1e-9))
      let ratio = try Growth.ratio(from: base, to: value)
      #expect(Self.isClose(try ImpliedBase.base(of: value, .timesAsMany(ratio)), base, 1e-14))
      let log = try Growth.log(from: base, to: value)
      let back = try Growth.log(from: value, to: base)
      #expect(Self.isClose(log, -back, 1e-13))
      let yearly = try CompoundGrowth.cagr(from: base, to: value, years: 0.25)
      let annual = try CompoundGrowth.annualised(ratio - 1, periodsPerYear: 4)
      #expect(abs(yearly - annual) <= 1e-9 * (1 + abs(yearly)))
    }
  }

  @Test("the order of the values matters", arguments: UInt64(1)...20)
  func permutation(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let values = Self.amounts(seed, 500).map { random.unit() < 0.5 ? $0 : -$0 * 1e12 }
    let shuffled = values.shuffled(using: &random)
    for function in EveryFunction.summaries
    where !["autocorrelation", "decimalSummary"].contains(function.name) {
      let (a, b) = (try? function.call(values), try? function.call(shuffled))
      #expect(a == b, "\(function.name)")
    }
  }

  @Test("scale or shift changes what it must not", arguments: UInt64(1)...10)
  func scaleAndShift(_ seed: UInt64) throws {
    let values = Self.amounts(seed).map { ($0 * 1000).rounded() / 1000 }
    let doubled = values.map { 2 * $0 }
    let shifted = values.map { $0 + 1_000_000 }
    #expect(try Summary.mean(doubled) == 2 * Summary.mean(values))
    #expect(try Spread.variance(doubled) == 4 * Spread.variance(values))
    let deviation = try Spread.standardDeviation(values)
    #expect(Self.isClose(try Spread.standardDeviation(shifted), deviation, 1e-9))
    for function in EveryFunction.structure {
      guard ["hhi", "gini", "theilT", "shannon"].contains(function.name) else { continue }
      #expect(try function.call(doubled) == function.call(values), "\(function.name)")
    }
    for function in EveryFunction.summaries where ["mad", "qn", "sn"].contains(function.name) {
      let scale = try function.call(values)[0]
      #expect(Self.isClose(try function.call(doubled)[0], 2 * scale), "\(function.name)")
      #expect(Self.isClose(try function.call(shifted)[0], scale, 1e-6), "\(function.name)")
    }
  }

  @Test("a measure leaves its bounds", arguments: UInt64(1)...20)
  func bounds(_ seed: UInt64) throws {
    let values = Self.amounts(seed)
    let n = Double(values.count)
    #expect((1 / n...1).contains(try Concentration.hhi(values)))
    for share in [
      try Concentration.normalisedHHI(values), try Concentration.gini(values),
      try Concentration.smallSampleGini(values), try Concentration.normalisedTheilT(values),
      try Concentration.evenness(values), try Concentration.ratio(values, largest: 3),
    ] {
      #expect((0...1).contains(share))
    }
    for definition in Quantile.Definition.allCases {
      let places = (0...20).map { Double($0) / 20 }
      let quantiles = try Quantile.quantiles(values, places, definition)
      #expect(quantiles == quantiles.sorted())
      #expect(quantiles.first == values.min() && quantiles.last == values.max())
    }
  }
}
