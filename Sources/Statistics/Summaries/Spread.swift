/// Summaries of a set of values: how far it spreads.
///
/// Two passes: the mean first, then the squared distances from it, both with about 32 digits and
/// scaled by a power of two, so that the only rounding that counts is the last.
package enum Spread {
  /// What the variance divides by.
  package enum Divisor: Sendable {
    /// n - 1: the values are a sample. The default.
    case sample
    /// n: the values are everything there is.
    case population
  }

  /// The mean squared distance from the mean; in the unit of the values, squared.
  ///
  /// - Throws: `tooFewValues` for a single value with the divisor n - 1; `missing`; `overflow`.
  package static func variance(
    _ values: [Double], _ divisor: Divisor = .sample
  ) throws(Undefined) -> Double {
    let (variance, scale) = try scaledVariance(values, divisor)
    return try scale.up(variance, power: 2, "the variance")
  }

  /// The square root of the variance; in the unit of the values.
  package static func standardDeviation(
    _ values: [Double], _ divisor: Divisor = .sample
  ) throws(Undefined) -> Double {
    let (variance, scale) = try scaledVariance(values, divisor)
    return try scale.up(variance.squareRoot(), "the standard deviation")
  }

  /// The standard deviation divided by the mean; a share.
  ///
  /// - Throws: `zeroTotal` when the mean is zero, `negativeBase` when it is negative.
  package static func coefficientOfVariation(_ values: [Double]) throws(Undefined) -> Double {
    let mean = try Summary.mean(values)
    guard mean != 0 else { throw Undefined(.zeroTotal, "the mean is zero") }
    guard mean > 0 else { throw Undefined(.negativeBase, "the mean is negative") }
    return try Given.finite(try standardDeviation(values) / mean, "the coefficient of variation")
  }

  /// The standard error of the mean; in the unit of the values.
  package static func standardError(_ values: [Double]) throws(Undefined) -> Double {
    let (variance, scale) = try scaledVariance(values, .sample)
    return try scale.up(
      (variance / DoubleDouble(values.count)).squareRoot(), "the standard error")
  }

  /// The variance of values scaled down by the scale that comes with it.
  static func scaledVariance(
    _ values: [Double], _ divisor: Divisor
  ) throws(Undefined) -> (DoubleDouble, Scale) {
    try Given.numbers(values, atLeast: divisor == .sample ? 2 : 1)
    let scale = Scale(values)
    let count = divisor == .sample ? values.count - 1 : values.count
    return (sumOfSquares(scale.down(values)) / DoubleDouble(count), scale)
  }

  /// The sum of squared distances from the mean, of values near one.
  static func sumOfSquares(_ values: [Double]) -> DoubleDouble {
    guard values.contains(where: { $0 != values[0] }) else { return .zero }
    let total = Total.exact(values)
    let mean = (total.number / DoubleDouble(values.count))
      .scaled(byPowerOfTwo: total.exponent)
    return PairSums.squares(values, from: mean)
  }
}

/// Sums of squared distances with about 32 digits, four values at a time.
enum PairSums {
  /// Σ (x - center)².
  static func squares(_ values: [Double], from center: DoubleDouble) -> DoubleDouble {
    values.withUnsafeBufferPointer { buffer in
      var sum = SIMD4<Double>.zero
      var rest = SIMD4<Double>.zero
      let high = SIMD4<Double>(repeating: -center.high)
      let low = SIMD4<Double>(repeating: -center.low)
      let whole = buffer.count & ~3
      var index = 0
      while index < whole {
        let value = SIMD4(
          buffer[index], buffer[index + 1], buffer[index + 2], buffer[index + 3])
        // The distance as two numbers, the head the nearest one.
        let (first, error) = twoSum(value, high)
        let tail = error + low
        let head = first + tail
        let remainder = tail - (head - first)
        let (square, squareError) = twoSquare(head)
        let (next, sumError) = twoSum(sum, square)
        sum = next
        rest += sumError + (squareError + 2 * head * remainder)
        index += 4
      }
      var total = DoubleDouble.zero
      for lane in 0..<4 { total += DoubleDouble(sum: sum[lane], rest[lane]) }
      while index < buffer.count {
        let distance = DoubleDouble(buffer[index]) - center
        total += distance * distance
        index += 1
      }
      return total
    }
  }

  @inline(__always)
  private static func twoSum(
    _ a: SIMD4<Double>, _ b: SIMD4<Double>
  ) -> (SIMD4<Double>, SIMD4<Double>) {
    let sum = a + b
    let shadow = sum - a
    return (sum, (a - (sum - shadow)) + (b - shadow))
  }

  @inline(__always)
  private static func twoSquare(_ a: SIMD4<Double>) -> (SIMD4<Double>, SIMD4<Double>) {
    let square = a * a
    let spread = a * 134_217_729
    let high = spread - (spread - a)
    let low = a - high
    return (square, ((high * high - square) + 2 * high * low) + low * low)
  }
}
