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
    let center = (Total.compensated(values).total / DoubleDouble(values.count)).high
    let sums = PairSums.distances(values, from: center)
    return sums.squares - sums.plain * sums.plain / DoubleDouble(values.count)
  }
}

/// Sums of distances and of their squares with about 32 digits, four values at a time.
enum PairSums {
  /// Σ (x - center) and Σ (x - center)².
  ///
  /// The centre is a double near the mean, so each distance is a sum of two doubles without error,
  /// and what the centre is off the mean is taken out through the plain sum.
  static func distances(
    _ values: [Double], from center: Double
  ) -> (plain: DoubleDouble, squares: DoubleDouble) {
    values.withUnsafeBufferPointer { buffer in
      var lanes = Lanes()
      let origin = SIMD4<Double>(repeating: -center)
      let whole = buffer.count & ~3
      var index = 0
      while index < whole {
        lanes.add(
          SIMD4(buffer[index], buffer[index + 1], buffer[index + 2], buffer[index + 3]), origin)
        index += 4
      }
      var plain = DoubleDouble.zero
      var squares = DoubleDouble.zero
      for lane in 0..<4 {
        plain += DoubleDouble(sum: lanes.plain[lane], lanes.plainRest[lane])
        squares += DoubleDouble(sum: lanes.squares[lane], lanes.squaresRest[lane])
      }
      while index < buffer.count {
        let distance = DoubleDouble(sum: buffer[index], -center)
        plain += distance
        squares += distance * distance
        index += 1
      }
      return (plain, squares)
    }
  }

  private struct Lanes {
    var plain = SIMD4<Double>.zero
    var plainRest = SIMD4<Double>.zero
    var squares = SIMD4<Double>.zero
    var squaresRest = SIMD4<Double>.zero

    @inline(__always)
    mutating func add(_ value: SIMD4<Double>, _ origin: SIMD4<Double>) {
      let (head, tail) = PairSums.twoSum(value, origin)
      let (sum, error) = PairSums.twoSum(plain, head)
      plain = sum
      plainRest += error + tail
      let (square, squareError) = PairSums.twoSquare(head)
      let (next, sumError) = PairSums.twoSum(squares, square)
      squares = next
      squaresRest += sumError + (squareError + 2 * head * tail)
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
