/// How much know-how the export baskets of countries reveal.
///
/// A country that exports many products few others export is complex, a product that only complex
/// countries export is too. The index is the second eigenvector of the network of countries and
/// products with a comparative advantage of one or more.
///
/// Source: C. A. Hidalgo and R. Hausmann (2009), PNAS 106, 10570-10575; R. Hausmann and others
/// (2014), The Atlas of Economic Complexity.
package struct EconomicComplexity: Hashable, Sendable {
  /// Whether a country (row) exports a product (column) with comparative advantage.
  package let presence: [[Bool]]
  /// The number of products of each country, and of countries of each product.
  package let diversity: [Int]
  package let ubiquity: [Int]
  /// The index of each country: mean 0, standard deviation 1 over the countries.
  package let countries: [Double]
  /// The index of each product, in the same unit: the mean of its countries.
  package let products: [Double]

  /// - Throws: `notPositive` when a country or product has no comparative advantage at all,
  ///   `ambiguous` when the network falls into parts, so that no index compares them;
  ///   `tooFewValues` below three countries. Complexity: O(n³) in the number of countries.
  package init(exports: [[Double]]) throws(Undefined) {
    let presence = try ComparativeAdvantage(exports: exports).balassa().map { row in
      row.map { ($0 ?? 0) >= 1 }
    }
    try Given.enough(presence.count, 3)
    let diversity = presence.map { row in row.count { $0 } }
    let ubiquity = presence[0].indices.map { product in presence.count { $0[product] } }
    guard diversity.allSatisfy({ $0 > 0 }), ubiquity.allSatisfy({ $0 > 0 }) else {
      throw Undefined(.notPositive, "a country or a product has no comparative advantage")
    }
    self.presence = presence
    self.diversity = diversity
    self.ubiquity = ubiquity
    countries = try Self.index(presence, diversity, ubiquity)
    let countries = countries
    // Products are placed by the same eigenvector, seen from the other side of the network.
    let means = ubiquity.indices.map { product in
      let sum = presence.indices.reduce(0.0) {
        presence[$1][product] ? $0 + countries[$1] : $0
      }
      return sum / Double(ubiquity[product])
    }
    products = means
  }

  private static func index(
    _ presence: [[Bool]], _ diversity: [Int], _ ubiquity: [Int]
  ) throws(Undefined) -> [Double] {
    let roots = diversity.map { Double($0).squareRoot() }
    let matrix = presence.indices.map { a in
      presence.indices.map { b in
        let shared = ubiquity.indices.reduce(0.0) { sum, product in
          presence[a][product] && presence[b][product]
            ? sum + 1 / Double(ubiquity[product]) : sum
        }
        return shared / (roots[a] * roots[b])
      }
    }
    let (values, vectors) = SymmetricMatrix.eigen(matrix)
    guard 1 - values[1] > 1e-9, values[1] - values[2] > 1e-9 else {
      throw Undefined(
        .ambiguous, "the countries fall into groups that share no product, or tie")
    }
    let raw = zip(vectors[1], roots).map { $0 / $1 }
    let mean = try Summary.mean(raw)
    let deviation = try Spread.standardDeviation(raw, .population)
    // An eigenvector has no sign of its own: more diverse countries come out higher.
    let scaled = raw.map { ($0 - mean) / deviation }
    let tilt = zip(scaled, diversity).reduce(0.0) { $0 + $1.0 * Double($1.1) }
    return tilt < 0 ? scaled.map { -$0 } : scaled
  }
}

/// Eigenvectors of small symmetric matrices.
enum SymmetricMatrix {
  /// The eigenvalues, largest first, and their vectors, by the rotations of Jacobi.
  ///
  /// Source: G. H. Golub and C. F. Van Loan (2013), Matrix Computations, 8.5.
  static func eigen(_ matrix: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
    var a = matrix
    let n = a.count
    var vectors = (0..<n).map { row in (0..<n).map { $0 == row ? 1.0 : 0.0 } }
    for _ in 0..<60 {
      var off = 0.0
      for row in 0..<n { for column in 0..<row { off += a[row][column] * a[row][column] } }
      if off < 1e-30 { break }
      for q in 1..<max(n, 1) {
        for p in 0..<q where a[p][q] != 0 { rotate(&a, &vectors, p, q) }
      }
    }
    let order = (0..<n).sorted { (a[$0][$0], -$0) > (a[$1][$1], -$1) }
    return (order.map { a[$0][$0] }, order.map { vectors[$0] })
  }

  /// Turns the plane of `p` and `q` so that their element becomes zero.
  private static func rotate(
    _ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int
  ) {
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let sign: Double = theta < 0 ? -1 : 1
    let t = sign / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in a.indices {
      let (x, y) = (a[k][p], a[k][q])
      (a[k][p], a[k][q]) = (c * x - s * y, s * x + c * y)
    }
    for k in a.indices {
      let (x, y) = (a[p][k], a[q][k])
      (a[p][k], a[q][k]) = (c * x - s * y, s * x + c * y)
      let (u, v) = (vectors[p][k], vectors[q][k])
      (vectors[p][k], vectors[q][k]) = (c * u - s * v, s * u + c * v)
    }
  }
}
