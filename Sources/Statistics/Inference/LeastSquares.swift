/// Linear regression by ordinary least squares.
///
/// Householder reflections on numbers of 32 digits, never the normal equations, so that even the
/// Filip problem of NIST (condition number 10¹⁵) comes out with all its certified digits. Data
/// are taken as the decimals they were written as.
///
/// Source: G. H. Golub and C. F. Van Loan (2013), Matrix Computations, 4th edition, 5.2 and 5.3.
package enum LeastSquares {
  /// Fits y = b₀ + b₁ x₁ + b₂ x₂ ...; complexity O(n p²).
  ///
  /// - Parameters:
  ///   - columns: The explaining variables, one array each.
  ///   - intercept: Whether b₀ is fitted; without it the R² is about zero, not about the mean.
  /// - Throws: `tooFewValues` for fewer values than coefficients, `rankDeficient` when a variable
  ///   is constant or a combination of others, `mismatchedLengths`, `missing`.
  package static func fit(
    _ columns: [[Double]], _ y: [Double], intercept: Bool = true
  ) throws(Undefined) -> LinearFit {
    try Given.numbers(y)
    for column in columns {
      try Given.sameCount(column.count, y.count, "a variable and y")
      try Given.numbers(column)
    }
    return try fit(columns.map { $0.map { DoubleDouble(asWritten: $0) } }, y, intercept)
  }

  /// Fits a polynomial y = b₀ + b₁ x + ... + b_k x^k; powers are formed with 32 digits.
  package static func polynomial(
    _ x: [Double], _ y: [Double], degree: Int, intercept: Bool = true
  ) throws(Undefined) -> LinearFit {
    try Given.parameter((1...30).contains(degree), "the degree must lie between 1 and 30")
    try Given.numbers(y)
    try Given.numbers(x)
    try Given.sameCount(x.count, y.count, "x and y")
    let first = x.map { DoubleDouble(asWritten: $0) }
    var columns = [first]
    while columns.count < degree {
      columns.append(zip(columns[columns.count - 1], first).map { $0 * $1 })
    }
    return try fit(columns, y, intercept)
  }

  private static func fit(
    _ columns: [[DoubleDouble]], _ y: [Double], _ intercept: Bool
  ) throws(Undefined) -> LinearFit {
    var design = columns
    if intercept {
      design.insert([DoubleDouble](repeating: .one, count: y.count), at: 0)
    }
    guard !design.isEmpty else {
      throw Undefined(.badParameter, "there is nothing to fit: no variable and no intercept")
    }
    try Given.enough(y.count, design.count)
    let response = y.map { DoubleDouble(asWritten: $0) }
    let factors = try Factorisation(design)
    let coefficients = factors.solve(response)
    for coefficient in coefficients where !coefficient.isFinite {
      throw Undefined(.overflow, "a coefficient is too large for a number to hold")
    }
    return try LinearFit(
      design, response, coefficients, factors, hasIntercept: intercept)
  }
}

/// A matrix as the product of an orthogonal and an upper triangular one.
struct Factorisation {
  /// The reflections below the diagonal, the triangle above; by column, each scaled near one.
  private var columns: [[DoubleDouble]]
  private var diagonal: [DoubleDouble] = []
  /// The power of two by which each column was divided.
  let exponents: [Int]

  var count: Int { columns.count }

  init(_ design: [[DoubleDouble]]) throws(Undefined) {
    exponents = design.map { column in
      let largest = column.reduce(0) { max($0, abs($1.high)) }
      return largest == 0 || !largest.isFinite ? 0 : Int(largest.exponent)
    }
    columns = zip(design, exponents).map { column, exponent in
      column.map { $0.scaled(byPowerOfTwo: -exponent) }
    }
    let lengths = columns.map { Self.norm($0[...]) }
    for step in columns.indices {
      let norm = Self.norm(columns[step][step...])
      // What is left of a dependent column is rounding: 10⁻³¹ of its length.
      guard norm.high > lengths[step].high * 1e-24, norm.isFinite else {
        throw Undefined(
          .rankDeficient, "a variable is constant or a combination of the others")
      }
      reflect(step, norm)
    }
  }

  /// Replaces column `step` by its reflection and applies it to the columns behind.
  private mutating func reflect(_ step: Int, _ norm: DoubleDouble) {
    let head = columns[step][step]
    let target = head.high > 0 ? -norm : norm
    diagonal.append(target)
    columns[step][step] = head - target
    for other in columns.indices where other > step {
      Self.apply(columns[step], from: step, to: &columns[other])
    }
  }

  /// Subtracts 2 v (v·x) / (v·v), the reflection with the vector `v` below `start`.
  private static func apply(
    _ v: [DoubleDouble], from start: Int, to x: inout [DoubleDouble]
  ) {
    var product = DoubleDouble.zero
    var square = DoubleDouble.zero
    for row in start..<v.count {
      product += v[row] * x[row]
      square += v[row] * v[row]
    }
    let factor = DoubleDouble(2) * product / square
    for row in start..<v.count { x[row] -= factor * v[row] }
  }

  private static func norm(_ values: ArraySlice<DoubleDouble>) -> DoubleDouble {
    values.reduce(DoubleDouble.zero) { $0 + $1 * $1 }.squareRoot()
  }

  /// The coefficients of the unscaled columns that come nearest to `response`.
  func solve(_ response: [DoubleDouble]) -> [DoubleDouble] {
    let largest = response.reduce(0) { max($0, abs($1.high)) }
    let exponent = largest == 0 ? 0 : Int(largest.exponent)
    var rest = response.map { $0.scaled(byPowerOfTwo: -exponent) }
    for step in columns.indices { Self.apply(columns[step], from: step, to: &rest) }
    var result = [DoubleDouble](repeating: .zero, count: count)
    for row in columns.indices.reversed() {
      var sum = rest[row]
      for column in (row + 1)..<max(count, row + 1) { sum -= columns[column][row] * result[column] }
      result[row] = sum / diagonal[row]
    }
    return zip(result, exponents).map { $0.scaled(byPowerOfTwo: exponent - $1) }
  }

  /// The length of R⁻ᵀ x: its square times the residual variance is the variance of x·b.
  func leverage(_ x: [DoubleDouble]) -> DoubleDouble {
    var solved: [DoubleDouble] = []
    for row in columns.indices {
      var sum = x[row].scaled(byPowerOfTwo: -exponents[row])
      for earlier in 0..<row { sum -= columns[row][earlier] * solved[earlier] }
      solved.append(sum / diagonal[row])
    }
    return Self.norm(solved[...])
  }

  /// The square roots of the diagonal of (XᵀX)⁻¹, for the standard errors.
  func coefficientLengths() -> [DoubleDouble] {
    columns.indices.map { place in
      var unit = [DoubleDouble](repeating: .zero, count: count)
      unit[place] = .one
      return leverage(unit)
    }
  }
}
