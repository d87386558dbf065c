/// How unevenly a total is spread over its parts.
///
/// Parts that are zero count as parts: Gini, Theil and the normalised index change when they are
/// dropped. Every measure needs parts of zero or more with a total above zero.
package enum Concentration {
  /// The Herfindahl-Hirschman index Σ s² of the shares 0...1: from 1/n to 1.
  ///
  /// - Throws: `zeroTotal`; `outOfRange` for a negative part; `empty`, `missing`.
  package static func hhi(_ values: [Double]) throws(Undefined) -> Double {
    squares(try shares(values)).high
  }

  /// (HHI - 1/n) / (1 - 1/n): 0 where all parts are equal, 1 for a single one that has it all.
  ///
  /// - Throws: `tooFewValues` for a single part.
  package static func normalisedHHI(_ values: [Double]) throws(Undefined) -> Double {
    let shares = try shares(values)
    try Given.enough(shares.count, 2)
    let even = DoubleDouble.one / DoubleDouble(shares.count)
    return max(((squares(shares) - even) / (.one - even)).high, 0)
  }

  /// 1 / HHI: how many equal parts would be as concentrated.
  package static func effectiveNumber(_ values: [Double]) throws(Undefined) -> Double {
    (DoubleDouble.one / squares(try shares(values))).high
  }

  /// The share of the `count` largest parts; 0...1.
  package static func ratio(_ values: [Double], largest count: Int) throws(Undefined) -> Double {
    try Given.parameter(count > 0, "a concentration ratio counts at least one part")
    let sorted = try shares(values).sorted(by: >)
    return min(sorted.prefix(count).reduce(DoubleDouble.zero, +).high, 1)
  }

  /// The Gini coefficient Σ (2i - n - 1) x₍ᵢ₎ / (n Σ x): 0 where all are equal, at most (n - 1)/n.
  package static func gini(_ values: [Double]) throws(Undefined) -> Double {
    let sorted = try shares(values).sorted(by: <)
    var sum = DoubleDouble.zero
    for index in sorted.indices {
      sum += DoubleDouble(2 * index + 1 - sorted.count) * sorted[index]
    }
    return max((sum / DoubleDouble(sorted.count)).high, 0)
  }

  /// The Gini coefficient times n / (n - 1), which reaches 1 also for few parts.
  ///
  /// - Throws: `tooFewValues` for a single part.
  package static func smallSampleGini(_ values: [Double]) throws(Undefined) -> Double {
    try Given.enough(values.count, 2)
    let count = Double(values.count)
    return min(try gini(values) * count / (count - 1), 1)
  }

  /// Theil's T, the mean of (x/μ) ln(x/μ): 0 where all are equal, at most ln n.
  package static func theilT(_ values: [Double]) throws(Undefined) -> Double {
    let shares = try shares(values)
    let count = DoubleDouble(shares.count)
    let sum = shares.reduce(DoubleDouble.zero) { sum, share in
      let relative = share * count
      let excess = (relative - .one).high
      // The terms -excess add up to zero; with them each term is small where all are near equal.
      guard relative.high > 0 else { return sum + DoubleDouble(-excess) }
      return sum + relative * DoubleDouble(logarithm(relative)) - DoubleDouble(excess)
    }
    return max((sum / count).high, 0)
  }

  /// Theil's T divided by ln n; 0...1.
  ///
  /// - Throws: `tooFewValues` for a single part.
  package static func normalisedTheilT(_ values: [Double]) throws(Undefined) -> Double {
    try Given.enough(values.count, 2)
    return min(try theilT(values) / Elementary.log(Double(values.count)), 1)
  }

  /// Theil's L, the mean of ln(μ/x), also called mean logarithmic deviation.
  ///
  /// - Throws: `notPositive` when a part is zero: the measure has no value there.
  package static func theilL(_ values: [Double]) throws(Undefined) -> Double {
    let shares = try shares(values)
    guard shares.allSatisfy({ $0.high > 0 }) else {
      throw Undefined(.notPositive, "Theil's L has no value when a part is zero")
    }
    let count = DoubleDouble(shares.count)
    let sum = shares.reduce(DoubleDouble.zero) { sum, share in
      sum - DoubleDouble(logarithm(share * count))
    }
    return max((sum / count).high, 0)
  }

  /// Shannon's entropy -Σ s ln s in nats: 0 for a single part, ln n where all are equal.
  package static func shannon(_ values: [Double]) throws(Undefined) -> Double {
    let sum = try shares(values).reduce(DoubleDouble.zero) { sum, share in
      share.high > 0 ? sum - share * DoubleDouble(logarithm(share)) : sum
    }
    return max(sum.high, 0)
  }

  /// Shannon's entropy in bits.
  package static func shannonBits(_ values: [Double]) throws(Undefined) -> Double {
    try shannon(values) / Elementary.log(2)
  }

  /// Shannon's entropy divided by ln n; 1 where all are equal.
  ///
  /// - Throws: `tooFewValues` for a single part.
  package static func evenness(_ values: [Double]) throws(Undefined) -> Double {
    try Given.enough(values.count, 2)
    return min(try shannon(values) / Elementary.log(Double(values.count)), 1)
  }

  private static func shares(_ values: [Double]) throws(Undefined) -> [DoubleDouble] {
    try Given.numbers(values)
    guard values.allSatisfy({ $0 >= 0 }) else {
      throw Undefined(.outOfRange, "a part is negative")
    }
    let total = Total.exact(values)
    guard !total.number.isZero else { throw Undefined(.zeroTotal, "the parts add up to zero") }
    return values.map {
      DoubleDouble($0).scaled(byPowerOfTwo: -total.exponent) / total.number
    }
  }

  private static func squares(_ shares: [DoubleDouble]) -> DoubleDouble {
    shares.reduce(.zero) { $0 + $1 * $1 }
  }

  private static func logarithm(_ value: DoubleDouble) -> Double {
    Elementary.logRatio(value, .one)
  }
}
