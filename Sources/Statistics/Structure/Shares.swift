/// Parts of a whole.
package enum Shares {
  /// Each value divided by the total; shares 0...1 that add up to one.
  ///
  /// A negative part (returns, re-imports) keeps its sign; the shares still add up to one.
  ///
  /// - Throws: `zeroTotal` when the values add up to zero, `negativeBase` when to less.
  package static func shares(_ values: [Double]) throws(Undefined) -> [Double] {
    try Given.numbers(values)
    let total = Total.exact(values)
    guard !total.number.isZero else {
      throw Undefined(.zeroTotal, "the values add up to zero")
    }
    guard total.number.high > 0 else {
      throw Undefined(.negativeBase, "the values add up to less than zero")
    }
    let scale = -total.exponent
    return values.map {
      (DoubleDouble($0).scaled(byPowerOfTwo: scale) / total.number).high
    }
  }

  /// The share of one part in a total; 0...1 where both are positive.
  ///
  /// - Throws: `zeroTotal`, `negativeBase`, `missing`.
  package static func share(of part: Double, in total: Double) throws(Undefined) -> Double {
    let value = try Growth.decimal(part, "the part")
    let whole = try Growth.decimal(total, "the total")
    guard !whole.isZero else { throw Undefined(.zeroTotal, "the total is zero") }
    guard whole.high > 0 else { throw Undefined(.negativeBase, "the total is negative") }
    return try Given.finite(value / whole, "the share")
  }

  /// How ranks treat equal values.
  package enum Ties: Sendable {
    /// All get the best place: 1, 2, 2, 4. The default, as in league tables.
    case best
    /// All get the mean of their places: 1, 2.5, 2.5, 4.
    case mean
    /// No place is left out: 1, 2, 2, 3.
    case dense
  }

  /// The rank of each value, 1 for the largest. Values that differ by rounding alone are equal: the means
  /// 5.9 and 5.8999999999999995 share a place. Complexity: O(n log n).
  package static func ranks(
    _ values: [Double], ties: Ties = .best, ascending: Bool = false
  ) throws(Undefined) -> [Double] {
    try Given.numbers(values)
    let order = values.indices.sorted {
      ascending
        ? (values[$0], $0) < (values[$1], $1)
        : (values[$0], -$0) > (values[$1], -$1)
    }
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    var distinct = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]].isSame(as: values[order[start]]) {
        end += 1
      }
      distinct += 1
      let rank: Double
      switch ties {
      case .best: rank = Double(start + 1)
      case .mean: rank = Double(start + end + 2) / 2
      case .dense: rank = Double(distinct)
      }
      for place in start...end { result[order[place]] = rank }
      start = end + 1
    }
    return result
  }

  /// Shares in percent, rounded to `decimals` places so that they still add up to 100.
  ///
  /// Each is rounded down and what is missing goes, one unit each, to the largest remainders;
  /// equal remainders are served in their order. Known as the method of Hamilton or Hare-Niemeyer.
  package static func roundedPercents(
    _ values: [Double], decimals: Int
  ) throws(Undefined) -> [Double] {
    try Given.parameter((0...9).contains(decimals), "decimals must lie between 0 and 9")
    try Given.numbers(values)
    let total = values.reduce(DoubleDouble.zero) { $0 + DoubleDouble(asWritten: $1) }
    guard total.isFinite else {
      throw Undefined(.overflow, "the sum is too large for a number to hold")
    }
    guard !total.isZero else { throw Undefined(.zeroTotal, "the values add up to zero") }
    guard total.high > 0 else {
      throw Undefined(.negativeBase, "the values add up to less than zero")
    }
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let units = DoubleDouble(100 * unit)
    var floors: [Double] = []
    var remainders: [DoubleDouble] = []
    for value in values {
      let exact = DoubleDouble(asWritten: value) / total * units
      let floor = exact.roundedDown
      floors.append(floor)
      remainders.append(exact - DoubleDouble(floor))
    }
    let missing = Int((units.high - floors.reduce(0, +)).rounded())
    // Remainders that differ only by the noise of 32-digit arithmetic count as equal.
    let order = values.indices.sorted {
      let difference = (remainders[$0] - remainders[$1]).high
      return abs(difference) > 1e-20 ? difference > 0 : $0 < $1
    }
    for place in order.prefix(max(missing, 0)) { floors[place] += 1 }
    return floors.map { $0 / Double(unit) }
  }
}

extension DoubleDouble {
  /// The largest integer not above, forgiving the noise of 32-digit arithmetic.
  var roundedDown: Double {
    let whole = high.rounded()
    let rest = (self - DoubleDouble(whole)).high
    return rest < -max(abs(whole), 1) * 0x1p-96 ? whole - 1 : whole
  }
}
