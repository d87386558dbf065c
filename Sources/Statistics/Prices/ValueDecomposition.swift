/// The change of a value split into what prices and what quantities did.
///
/// Effects are in the currency of the values. The classical form leaves an interaction; Bennet
/// and LMDI are exact: their parts add up to the change.
///
/// Sources: T. L. Bennet (1920), Journal of the Royal Statistical Society 83, 455-462; B. W. Ang
/// (2005), "The LMDI approach to decomposition analysis", Energy Policy 33, 867-871.
package struct ValueDecomposition: Hashable, Sendable {
  /// The value now minus the value before.
  package let change: Double
  /// Σ (p₁ - p₀) q₀: new prices on old quantities.
  package let laspeyresPrice: Double
  /// Σ p₀ (q₁ - q₀): new quantities at old prices.
  package let laspeyresVolume: Double
  /// Σ (p₁ - p₀)(q₁ - q₀): what belongs to both.
  package let interaction: Double
  /// Σ (p₁ - p₀) q₁: new prices on new quantities.
  package let paaschePrice: Double
  /// Σ (p₁ - p₀)(q₀ + q₁) / 2.
  package let bennetPrice: Double
  /// Σ (q₁ - q₀)(p₀ + p₁) / 2.
  package let bennetVolume: Double
  package let lmdi: LogMeanEffects

  /// - Throws: `mismatchedLengths`, `overflow`; `notPositive` when a traded product has no price.
  package init(from base: Basket, to current: Basket) throws(Undefined) {
    try Given.sameCount(base.prices.count, current.prices.count, "the products of two periods")
    var price = DoubleDouble.zero
    var volume = DoubleDouble.zero
    var both = DoubleDouble.zero
    for index in base.prices.indices {
      let oldPrice = DoubleDouble(asWritten: base.prices[index])
      let oldQuantity = DoubleDouble(asWritten: base.quantities[index])
      let dearer = DoubleDouble(asWritten: current.prices[index]) - oldPrice
      let more = DoubleDouble(asWritten: current.quantities[index]) - oldQuantity
      price += dearer * oldQuantity
      volume += oldPrice * more
      both += dearer * more
    }
    let half = both * DoubleDouble(0.5)
    change = try Given.finite(price + volume + both, "the change")
    laspeyresPrice = try Given.finite(price, "the price effect")
    laspeyresVolume = try Given.finite(volume, "the volume effect")
    interaction = both.high
    paaschePrice = (price + both).high
    bennetPrice = (price + half).high
    bennetVolume = (volume + half).high
    lmdi = try LogMeanEffects(from: base, to: current)
  }
}

/// The logarithmic mean Divisia split of a change in value.
package struct LogMeanEffects: Hashable, Sendable {
  /// What prices did.
  package let price: Double
  /// What quantities did: `totalQuantity + mix`.
  package let volume: Double
  /// What the total quantity alone did, the mix of products unchanged.
  package let totalQuantity: Double
  /// What the shift between cheaper and dearer products did.
  package let mix: Double

  /// A product that appears or vanishes counts wholly as mix, the limit of the formula.
  init(from base: Basket, to current: Basket) throws(Undefined) {
    let oldTotal = base.totalQuantity
    let newTotal = current.totalQuantity
    guard oldTotal.high > 0, newTotal.high > 0 else {
      throw Undefined(.zeroBase, "the quantities of a period add up to zero")
    }
    let growth = Elementary.logRatio(newTotal, oldTotal)
    var price = DoubleDouble.zero
    var total = DoubleDouble.zero
    var mix = DoubleDouble.zero
    for index in base.prices.indices {
      let oldPrice = DoubleDouble(asWritten: base.prices[index])
      let newPrice = DoubleDouble(asWritten: current.prices[index])
      let oldQuantity = DoubleDouble(asWritten: base.quantities[index])
      let newQuantity = DoubleDouble(asWritten: current.quantities[index])
      let before = oldPrice * oldQuantity
      let after = newPrice * newQuantity
      guard before.high > 0, after.high > 0 else {
        mix += after - before
        continue
      }
      let weight = Self.logarithmicMean(before, after)
      let quantity = Elementary.logRatio(newQuantity, oldQuantity)
      price += weight * DoubleDouble(Elementary.logRatio(newPrice, oldPrice))
      total += weight * DoubleDouble(growth)
      mix += weight * DoubleDouble(quantity - growth)
    }
    self.price = try Given.finite(price, "the price effect")
    totalQuantity = try Given.finite(total, "the quantity effect")
    self.mix = try Given.finite(mix, "the mix effect")
    volume = try Given.finite(total + mix, "the volume effect")
  }

  /// (a - b) / (ln a - ln b), which is a where both are equal.
  private static func logarithmicMean(_ a: DoubleDouble, _ b: DoubleDouble) -> DoubleDouble {
    let logarithm = Elementary.logRatio(b, a)
    return logarithm == 0 ? a : (b - a) / DoubleDouble(logarithm)
  }
}
