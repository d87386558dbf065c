/// Prices and quantities of the same products in one period.
package struct Basket: Hashable, Sendable {
  package let prices: [Double]
  package let quantities: [Double]

  /// - Throws: `mismatchedLengths`, `empty`, `missing`; `outOfRange` for a negative number.
  package init(prices: [Double], quantities: [Double]) throws(Undefined) {
    try Given.sameCount(prices.count, quantities.count, "prices and quantities")
    try Given.numbers(prices)
    try Given.numbers(quantities)
    guard prices.allSatisfy({ $0 >= 0 }), quantities.allSatisfy({ $0 >= 0 }) else {
      throw Undefined(.outOfRange, "a price or a quantity is negative")
    }
    self.prices = prices
    self.quantities = quantities
  }

  /// The value Σ p q, in the currency of the prices.
  package func value() throws(Undefined) -> Double {
    try Given.finite(Basket.value(prices, quantities), "the value")
  }

  /// The value per unit of quantity, whatever the products.
  ///
  /// - Throws: `zeroBase` when the quantities add up to zero.
  package func unitValue() throws(Undefined) -> Double {
    let quantity = totalQuantity
    guard !quantity.isZero else { throw Undefined(.zeroBase, "the total quantity is zero") }
    return try Given.finite(Basket.value(prices, quantities) / quantity, "the unit value")
  }

  var totalQuantity: DoubleDouble {
    quantities.reduce(.zero) { $0 + DoubleDouble(asWritten: $1) }
  }

  static func value(_ prices: [Double], _ quantities: [Double]) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for index in prices.indices {
      sum += DoubleDouble(asWritten: prices[index]) * DoubleDouble(asWritten: quantities[index])
    }
    return sum
  }
}

/// Price and quantity indices between two periods; 1 where nothing changed.
///
/// Source: ILO, IMF and others (2020), Consumer Price Index Manual: Concepts and Methods.
package enum PriceIndex {
  package enum Formula: String, Sendable, CaseIterable {
    /// Prices weighted with the quantities of the base period.
    case laspeyres
    /// Prices weighted with the quantities of the current period.
    case paasche
    /// The geometric mean of Laspeyres and Paasche.
    case fisher
    /// The geometric mean of price relatives, weighted with the mean of both value shares.
    case tornqvist
    /// Prices weighted with the mean of both quantities.
    case marshallEdgeworth
    /// Prices weighted with the geometric mean of both quantities.
    case walsh
    /// The relation of the unit values: right only for goods that are alike.
    case unitValue
  }

  /// The price index of `current` against `base`.
  ///
  /// - Throws: `zeroBase` when the base costs nothing, `notPositive` when a traded product has no
  ///   price (Törnqvist), `mismatchedLengths` for different products.
  package static func price(
    _ formula: Formula, from base: Basket, to current: Basket
  ) throws(Undefined) -> Double {
    try Given.sameCount(base.prices.count, current.prices.count, "the products of two periods")
    switch formula {
    case .laspeyres: return try weighted(base, current, base.quantities)
    case .paasche: return try weighted(base, current, current.quantities)
    case .fisher:
      let product =
        DoubleDouble(try weighted(base, current, base.quantities))
        * DoubleDouble(try weighted(base, current, current.quantities))
      return product.squareRoot().high
    case .tornqvist: return try tornqvist(base, current)
    case .marshallEdgeworth:
      return try weighted(
        base, current, zip(base.quantities, current.quantities).map { $0 / 2 + $1 / 2 })
    case .walsh:
      return try weighted(
        base, current,
        zip(base.quantities, current.quantities).map { $0.squareRoot() * $1.squareRoot() })
    case .unitValue:
      return try Growth.ratio(from: base.unitValue(), to: current.unitValue())
    }
  }

  /// The quantity index of the same formula: prices and quantities change places.
  ///
  /// - Throws: As `price`; `badParameter` for unit values, whose quantities are simply added.
  package static func quantity(
    _ formula: Formula, from base: Basket, to current: Basket
  ) throws(Undefined) -> Double {
    guard formula != .unitValue else {
      throw Undefined(.badParameter, "unit values have no quantity index of their own")
    }
    return try price(
      formula,
      from: Basket(prices: base.quantities, quantities: base.prices),
      to: Basket(prices: current.quantities, quantities: current.prices))
  }

  /// The index of every period against the first; 1 in the first.
  package static func fixedBase(
    _ formula: Formula, _ periods: [Basket]
  ) throws(Undefined) -> [Double] {
    try Given.enough(periods.count, 1)
    var result: [Double] = []
    for period in periods { result.append(try price(formula, from: periods[0], to: period)) }
    return result
  }

  /// The product of the indices from period to period; 1 in the first.
  package static func chained(
    _ formula: Formula, _ periods: [Basket]
  ) throws(Undefined) -> [Double] {
    try Given.enough(periods.count, 1)
    var level = DoubleDouble.one
    var result = [1.0]
    for index in periods.indices.dropFirst() {
      level =
        level * DoubleDouble(try price(formula, from: periods[index - 1], to: periods[index]))
      result.append(try Given.finite(level, "the chained index"))
    }
    return result
  }

  /// The chained Laspeyres volume of national accounts: quantities at the prices of the period
  /// before, linked; `start` in the first period.
  package static func chainedVolume(
    _ periods: [Basket], start: Double = 100
  ) throws(Undefined) -> [Double] {
    try Given.enough(periods.count, 1)
    var level = try Growth.decimal(start, "the start")
    var result = [start]
    for index in periods.indices.dropFirst() {
      let before = periods[index - 1]
      try Given.sameCount(
        before.prices.count, periods[index].prices.count, "the products of two periods")
      let base = Basket.value(before.prices, before.quantities)
      guard !base.isZero else { throw Undefined(.zeroBase, "the base period costs nothing") }
      level = level * Basket.value(before.prices, periods[index].quantities) / base
      result.append(try Given.finite(level, "the chained volume"))
    }
    return result
  }

  private static func weighted(
    _ base: Basket, _ current: Basket, _ quantities: [Double]
  ) throws(Undefined) -> Double {
    let before = Basket.value(base.prices, quantities)
    guard !before.isZero else {
      throw Undefined(.zeroBase, "the goods cost nothing at the prices of the base period")
    }
    return try Given.finite(Basket.value(current.prices, quantities) / before, "the index")
  }

  private static func tornqvist(_ base: Basket, _ current: Basket) throws(Undefined) -> Double {
    let before = Basket.value(base.prices, base.quantities)
    let after = Basket.value(current.prices, current.quantities)
    guard !before.isZero, !after.isZero else {
      throw Undefined(.zeroBase, "the goods of a period cost nothing")
    }
    var sum = DoubleDouble.zero
    for index in base.prices.indices {
      let old = DoubleDouble(asWritten: base.prices[index])
      let new = DoubleDouble(asWritten: current.prices[index])
      let share =
        old * DoubleDouble(base.quantities[index]) / before
        + new * DoubleDouble(current.quantities[index]) / after
      if share.isZero { continue }
      guard old.high > 0, new.high > 0 else {
        throw Undefined(.notPositive, "a product that is traded has no price in one period")
      }
      sum += share * DoubleDouble(Elementary.logRatio(new, old) / 2)
    }
    return try Given.finite(Elementary.exp(sum.high), "the index")
  }
}
