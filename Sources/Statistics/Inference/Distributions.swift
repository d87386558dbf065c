/// Probabilities and critical values of the distributions behind tests and intervals.
package enum Distributions {
  /// P(Z > z) of the standard normal distribution.
  package static func normalTail(_ z: Double) -> Double {
    0.5 * Elementary.erfc(z / 2.0.squareRoot())
  }

  /// The z with P(Z < z) = `probability`.
  ///
  /// - Throws: `badParameter` unless the probability lies between 0 and 1, both excluded.
  package static func normalQuantile(_ probability: Double) throws(Undefined) -> Double {
    try checkInside(probability)
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let value = Root.ofDecreasing(tail, normalTail)
    return probability < 0.5 ? -value : value
  }

  /// P(T > t) of Student's distribution.
  ///
  /// - Throws: `badParameter` when the degrees of freedom are not above zero.
  package static func studentTail(
    _ t: Double, degreesOfFreedom: Double
  ) throws(Undefined) -> Double {
    try checkDegrees(degreesOfFreedom)
    let half = upperStudent(abs(t), degreesOfFreedom)
    return t < 0 ? 1 - half : half
  }

  /// P(|T| > |t|) of Student's distribution: the p-value of a two-sided test.
  package static func studentTwoSided(
    _ t: Double, degreesOfFreedom: Double
  ) throws(Undefined) -> Double {
    try checkDegrees(degreesOfFreedom)
    return 2 * upperStudent(abs(t), degreesOfFreedom)
  }

  /// The t with P(T < t) = `probability`.
  package static func studentQuantile(
    _ probability: Double, degreesOfFreedom: Double
  ) throws(Undefined) -> Double {
    try checkInside(probability)
    try checkDegrees(degreesOfFreedom)
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let value = Root.ofDecreasing(tail) { upperStudent($0, degreesOfFreedom) }
    return probability < 0.5 ? -value : value
  }

  /// P(F > f) of the F distribution.
  package static func fTail(
    _ f: Double, degreesOfFreedom numerator: Double, _ denominator: Double
  ) throws(Undefined) -> Double {
    try checkDegrees(numerator)
    try checkDegrees(denominator)
    guard f > 0 else { return 1 }
    let ratio = numerator * f / denominator
    guard ratio.isFinite else { return 0 }
    return GammaFunction.incompleteBeta(
      1 / (1 + ratio), ratio / (1 + ratio), denominator / 2, numerator / 2)
  }

  /// The f with P(F < f) = `probability`.
  package static func fQuantile(
    _ probability: Double, degreesOfFreedom numerator: Double, _ denominator: Double
  ) throws(Undefined) -> Double {
    try checkInside(probability)
    _ = try fTail(1, degreesOfFreedom: numerator, denominator)
    return Root.ofDecreasing(1 - probability) { f in
      (try? fTail(f, degreesOfFreedom: numerator, denominator)) ?? 0
    }
  }

  /// P(X > x) of the chi-squared distribution.
  package static func chiSquaredTail(
    _ x: Double, degreesOfFreedom: Double
  ) throws(Undefined) -> Double {
    try checkDegrees(degreesOfFreedom)
    return GammaFunction.incompleteGamma(degreesOfFreedom / 2, x / 2)
  }

  /// The x with P(X < x) = `probability`.
  package static func chiSquaredQuantile(
    _ probability: Double, degreesOfFreedom: Double
  ) throws(Undefined) -> Double {
    try checkInside(probability)
    try checkDegrees(degreesOfFreedom)
    return Root.ofDecreasing(1 - probability) {
      GammaFunction.incompleteGamma(degreesOfFreedom / 2, $0 / 2)
    }
  }

  private static func upperStudent(_ t: Double, _ degrees: Double) -> Double {
    let square = t * t
    guard square.isFinite else { return 0 }
    let sum = degrees + square
    return 0.5
      * GammaFunction.incompleteBeta(degrees / sum, square / sum, degrees / 2, 0.5)
  }

  private static func checkInside(_ probability: Double) throws(Undefined) {
    try Given.parameter(
      probability > 0 && probability < 1, "a probability must lie between 0 and 1")
  }

  private static func checkDegrees(_ degrees: Double) throws(Undefined) {
    try Given.parameter(
      degrees > 0 && degrees.isFinite, "the degrees of freedom must be above zero")
  }
}

/// Finding where a function takes a value.
enum Root {
  /// The x >= 0 at which a decreasing function reaches `target`, to the last bit or nearly.
  static func ofDecreasing(_ target: Double, _ function: (Double) -> Double) -> Double {
    var high = 1.0
    while function(high) > target, high < 1e300 { high *= 2 }
    var low = high <= 1 ? 0 : high / 2
    // Halving the interval 100 times ends at two neighbouring doubles.
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if function(middle) > target { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
