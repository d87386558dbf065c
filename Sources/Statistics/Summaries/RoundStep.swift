/// A width of 1, 2, 2.5 or 5 times a power of ten, whose multiples are exact decimals.
struct RoundStep {
  let size: Double
  /// `size` is `mantissa` times ten to the power of `exponent`; zero where it is no round width.
  private let mantissa: Int
  private let exponent: Int

  init(exactly width: Double) {
    size = width
    (mantissa, exponent) = (0, 0)
  }

  init(above width: Double) {
    var exponent = -320
    var best: (Double, Int, Int)?
    while best == nil, exponent <= 307 {
      for mantissa in [10, 20, 25, 50] {
        guard let size = Double("\(mantissa)e\(exponent)"), size >= width else { continue }
        best = (size, mantissa, exponent)
        break
      }
      exponent += 1
    }
    (size, mantissa, self.exponent) = best ?? (width, 0, 0)
  }

  /// The last multiple at or below a value.
  func multiple(below value: Double) -> Double {
    let index = (value / size).rounded(.down)
    guard let whole = Int(exactly: index) else { return index * size }
    let edge = exact(whole)
    if edge > value { return exact(whole - 1) }
    // 0.3 / 0.1 is less than 3 in doubles.
    let next = exact(whole + 1)
    return next <= value ? next : edge
  }

  func edge(_ low: Double, _ index: Int) -> Double {
    let first = (low / size).rounded()
    if mantissa > 0, let whole = Int(exactly: first), exact(whole) == low {
      return exact(whole + index)
    }
    let value = low + Double(index) * size
    // 0.1 + 2 · 0.1 is 0.3 and not 0.30000000000000004.
    return DoubleDouble(asWritten: low).adding(DoubleDouble(asWritten: size), times: index) ?? value
  }

  private func exact(_ index: Int) -> Double {
    // -6 · 0.1 is -0.6 and not -0.6000000000000001.
    guard mantissa > 0 else {
      return DoubleDouble(0).adding(DoubleDouble(asWritten: size), times: index)
        ?? Double(index) * size
    }
    let (product, overflow) = index.multipliedReportingOverflow(by: mantissa)
    return overflow ? Double(index) * size : Double("\(product)e\(exponent)") ?? 0
  }
}

extension DoubleDouble {
  /// This and a multiple of another, rounded once; nil where that is not finite.
  fileprivate func adding(_ other: DoubleDouble, times count: Int) -> Double? {
    let sum = (self + other * DoubleDouble(Double(count))).high
    // What is left of -0.6 + 6 · 0.1 is nothing.
    if abs(sum) < abs(other.high) * 1e-12 { return 0 }
    return sum.isFinite ? sum : nil
  }
}
