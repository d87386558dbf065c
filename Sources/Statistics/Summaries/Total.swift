/// Adding up, correctly rounded.
///
/// A fast compensated pass comes first. It knows how wrong it can be, and only where that could
/// change the rounded answer does the exact sum run. Either way the result is the double nearest
/// to the true total, so the order of the values cannot matter.
enum Total {
  /// The total as two doubles, with a bound for its error.
  struct Estimate {
    var total: DoubleDouble
    var error: Double
  }

  /// The total of finite values, to about 32 digits.
  static func exact(_ values: [Double]) -> ScaledNumber {
    var sum = ExactSum()
    for value in values { sum.add(value) }
    return sum.total
  }

  /// The double nearest to the total of finite values divided by `divisor`.
  static func rounded(
    _ values: [Double], dividedBy divisor: Double = 1, _ what: String
  ) throws(Undefined) -> Double {
    let estimate = compensated(values)
    if estimate.total.isFinite, abs(estimate.total.high) > 1e-280, estimate.error.isFinite {
      let quotient = divisor == 1 ? estimate.total : estimate.total / DoubleDouble(divisor)
      let slack = estimate.error / divisor + abs(quotient.high) * 0x1p-100
      if quotient.high + (quotient.low - slack) == quotient.high + (quotient.low + slack) {
        return quotient.high
      }
    }
    let total = exact(values)
    return try ScaledNumber(total.number / DoubleDouble(divisor), exponent: total.exponent)
      .rounded(what)
  }

  /// The total with about twice the working precision, for sums of well-behaved terms.
  static func compensated(_ values: [Double]) -> Estimate {
    values.withUnsafeBufferPointer { buffer in
      var sum = SIMD4<Double>.zero
      var rest = SIMD4<Double>.zero
      var size = SIMD4<Double>.zero
      let whole = buffer.count & ~3
      var index = 0
      while index < whole {
        let term = SIMD4(
          buffer[index], buffer[index + 1], buffer[index + 2], buffer[index + 3])
        let next = sum + term
        let shadow = next - sum
        rest += (sum - (next - shadow)) + (term - shadow)
        size += term * term.signs
        sum = next
        index += 4
      }
      var total = DoubleDouble.zero
      for lane in 0..<4 {
        total += DoubleDouble(sum: sum[lane], rest[lane])
      }
      var magnitude = size.sum()
      while index < buffer.count {
        total += DoubleDouble(buffer[index])
        magnitude += abs(buffer[index])
        index += 1
      }
      // Ogita, Rump and Oishi (2005), "Accurate sum and dot product", proposition 4.5.
      let relative = Double(buffer.count + 8) * 0x1p-52
      return Estimate(total: total, error: relative * relative * magnitude)
    }
  }
}

extension SIMD4<Double> {
  /// One or minus one by lane, so that a product is a magnitude.
  fileprivate var signs: SIMD4<Double> {
    SIMD4(repeating: 1).replacing(with: -1, where: self .< 0)
  }
}
