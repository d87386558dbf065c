/// The logarithm of the gamma function and the incomplete gamma and beta functions, from which
/// the distributions of the tests are made. Written here because the C library's `lgamma` keeps
/// the sign in a global variable.
enum GammaFunction {
  /// ln Γ(x) for x above zero.
  ///
  /// Stirling's series from 16 up; smaller arguments are lifted there by Γ(x + 1) = x Γ(x).
  /// Source: NIST Digital Library of Mathematical Functions, 5.11.1.
  static func logarithm(_ x: Double) -> Double {
    var argument = x
    var product = 1.0
    while argument < 16 {
      product *= argument
      argument += 1
    }
    return (argument - 0.5) * Elementary.log(argument) - argument + 0.918_938_533_204_672_742
      + correction(argument) - Elementary.log(product)
  }

  /// What Stirling's formula leaves, for x of 16 and more.
  static func correction(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    var sum = -691.0 / 360_360
    for coefficient in [
      1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
    ] {
      sum = sum * square + coefficient
    }
    return sum * inverse
  }

  /// ln B(a, b) = ln (Γ(a) Γ(b) / Γ(a + b)), without the loss that large arguments would bring.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let small = min(a, b)
    let large = max(a, b)
    guard large >= 16 else { return logarithm(a) + logarithm(b) - logarithm(a + b) }
    if small >= 16 {
      let sum = small + large
      return 0.918_938_533_204_672_742 - 0.5 * Elementary.log(large)
        + correction(small) + correction(large) - correction(sum)
        + (small - 0.5) * Elementary.log(small / sum) + large * Elementary.log1p(-small / sum)
    }
    let sum = small + large
    // ln Γ(large) - ln Γ(sum), the leading terms joined.
    let difference =
      -(large - 0.5) * Elementary.log1p(small / large) - small * Elementary.log(sum) + small
      + correction(large) - correction(sum)
    return logarithm(small) + difference
  }

  /// The regularised incomplete beta function I_x(a, b); `y` is 1 - x without rounding.
  ///
  /// The continued fraction of DLMF 8.17.22, on the side where it converges fast.
  static func incompleteBeta(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    let logarithmOfX = x < 0.5 ? Elementary.log(x) : Elementary.log1p(-y)
    let logarithmOfY = y < 0.5 ? Elementary.log(y) : Elementary.log1p(-x)
    let front = Elementary.exp(a * logarithmOfX + b * logarithmOfY - logBeta(a, b))
    if x < (a + 1) / (a + b + 2) { return front * fraction(x, a, b) / a }
    return 1 - front * fraction(y, b, a) / b
  }

  /// By the method of Lentz as modified by Thompson and Barnett.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var numerator = 1.0
    var denominator = 1 - (a + b) * x / (a + 1)
    denominator = 1 / (abs(denominator) < tiny ? tiny : denominator)
    var result = denominator
    for step in 1...20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for term in [even, odd] {
        denominator = 1 + term * denominator
        denominator = 1 / (abs(denominator) < tiny ? tiny : denominator)
        numerator = 1 + term / numerator
        if abs(numerator) < tiny { numerator = tiny }
        change = numerator * denominator
        result *= change
      }
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }

  /// The regularised upper incomplete gamma function Q(a, x).
  ///
  /// Series 8.11.4 below a + 1, continued fraction 8.9.2 above; DLMF.
  static func incompleteGamma(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    let front = Elementary.exp(a * Elementary.log(x) - x - logarithm(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var step = a
      for _ in 0..<100_000 {
        step += 1
        term *= x / step
        sum += term
        if term < sum * 1e-17 { break }
      }
      return 1 - front * sum
    }
    var constant = x + 1 - a
    var numerator = 1e300
    var denominator = 1 / constant
    var result = denominator
    for step in 1...100_000 {
      let term = -Double(step) * (Double(step) - a)
      constant += 2
      denominator = 1 / (term * denominator + constant)
      numerator = constant + term / numerator
      let change = numerator * denominator
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return front * result
  }
}
