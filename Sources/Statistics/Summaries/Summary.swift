/// Summaries of a set of values: where it lies.
///
/// Every function takes the values that are there; a NaN among them is a missing value and makes
/// the answer undefined, because a sum that silently leaves out a month is wrong.
/// `Summary.present` keeps what is there when leaving out is meant.
package enum Summary {
  /// The values that are there, in their order. Complexity: O(n).
  package static func present(_ values: [Double?]) -> [Double] {
    values.compactMap { $0 }.filter { !$0.isNaN }
  }

  /// How many values are there and how many are missing.
  package static func counts(_ values: [Double?]) -> (present: Int, missing: Int) {
    let present = values.count { $0.map { !$0.isNaN } ?? false }
    return (present, values.count - present)
  }

  /// The double nearest to the exact sum, whatever the order; in the unit of the values.
  ///
  /// The sum of no values is undefined here: a period without data is not a period of zero.
  ///
  /// - Throws: `empty`, `missing`, `overflow`.
  package static func sum(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    return try Total.rounded(values, "the sum")
  }

  /// The double nearest to the exact arithmetic mean; in the unit of the values.
  package static func mean(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    return try Total.rounded(values, dividedBy: Double(values.count), "the mean")
  }

  /// The mean weighted by `weights`: a price by quantities, a rate by amounts.
  ///
  /// - Throws: `zeroTotal` when the weights add up to zero, `badParameter` for a negative weight.
  package static func weightedMean(
    _ values: [Double], weights: [Double]
  ) throws(Undefined) -> Double {
    try Given.sameCount(values.count, weights.count, "values and weights")
    try Given.numbers(values)
    try Given.numbers(weights)
    try Given.parameter(weights.allSatisfy { $0 >= 0 }, "a weight is negative")
    guard weights.contains(where: { $0 > 0 }) else {
      throw Undefined(.zeroTotal, "the weights add up to zero")
    }
    let scale = Scale(values)
    let weightScale = Scale(weights)
    var total = DoubleDouble.zero
    var weight = DoubleDouble.zero
    for index in values.indices {
      let share = weightScale.down(weights[index])
      total += DoubleDouble(product: scale.down(values[index]), share)
      weight += DoubleDouble(share)
    }
    return try scale.up(total / weight, "the weighted mean")
  }

  /// The middle value, or the mean of the two in the middle; in the unit of the values.
  /// Complexity: O(n) on average.
  package static func median(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    var work = values
    return OrderStatistics.median(of: &work)
  }

  /// The geometric mean of positive values: the mean of growth factors.
  ///
  /// - Throws: `notPositive` for a value of zero or less.
  package static func geometricMean(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    guard values.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.notPositive, "a geometric mean needs values above zero")
    }
    let logarithms = values.map { Elementary.log($0) }
    return Elementary.exp(
      try Total.rounded(logarithms, dividedBy: Double(values.count), "the mean"))
  }

  /// The harmonic mean of positive values.
  ///
  /// - Throws: `notPositive` for a value of zero or less.
  package static func harmonicMean(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    guard values.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.notPositive, "a harmonic mean needs values above zero")
    }
    let scale = Scale(values)
    let inverses = values.map { 1 / scale.down($0) }
    return try scale.up(
      DoubleDouble(1 / (try Total.rounded(inverses, dividedBy: Double(values.count), "the mean"))),
      "the mean")
  }

  /// The smallest value and the first place where it stands.
  package static func minimum(_ values: [Double]) throws(Undefined) -> Placed {
    try Given.numbers(values)
    var best = Placed(value: values[0], index: 0)
    for index in values.indices where values[index] < best.value {
      best = Placed(value: values[index], index: index)
    }
    return best
  }

  /// The largest value and the first place where it stands.
  package static func maximum(_ values: [Double]) throws(Undefined) -> Placed {
    try Given.numbers(values)
    var best = Placed(value: values[0], index: 0)
    for index in values.indices where values[index] > best.value {
      best = Placed(value: values[index], index: index)
    }
    return best
  }

  /// The largest value minus the smallest.
  package static func range(_ values: [Double]) throws(Undefined) -> Double {
    try Given.finite(
      DoubleDouble(asWritten: try maximum(values).value)
        - DoubleDouble(asWritten: try minimum(values).value), "the range")
  }

  /// Σ|x| / |Σx|: how many times cancellation magnifies the relative error of the inputs.
  package static func conditionOfSum(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values)
    let magnitudes = Total.exact(values.map(\.magnitude))
    let total = Total.exact(values)
    guard !total.number.isZero else {
      throw Undefined(.zeroTotal, "the values add up to zero")
    }
    return try ScaledNumber(
      magnitudes.number / total.number.magnitude, exponent: magnitudes.exponent - total.exponent
    ).rounded("the condition")
  }
}

/// A value and where it stands in its series, counted from zero.
package struct Placed: Hashable, Sendable {
  package let value: Double
  package let index: Int

  package init(value: Double, index: Int) {
    self.value = value
    self.index = index
  }
}
