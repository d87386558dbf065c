/// Revealed comparative advantage: rows are countries, columns are products.
///
/// Each function takes the whole table, because each measure compares a cell with its row, its
/// column and the world. A cell is nil where it has no value: a country without exports, a product
/// nobody exports, the logarithm of zero.
package struct ComparativeAdvantage: Sendable {
  private let cells: [[Double]]
  private let rowTotals: [Double]
  private let columnTotals: [Double]
  private let world: Double

  /// - Throws: `mismatchedLengths` for rows of different length, `outOfRange` for a negative
  ///   value, `zeroTotal` when nobody exports anything, `empty`, `missing`.
  package init(exports: [[Double]]) throws(Undefined) {
    let table = try Table(exports)
    guard table.total > 0 else { throw Undefined(.zeroTotal, "nobody exports anything") }
    cells = exports
    rowTotals = table.rowTotals
    columnTotals = table.columnTotals
    world = table.total
  }

  /// Balassa's index (x_cp / X_c) / (X_p / W): above 1 where a country is specialised.
  ///
  /// Source: B. Balassa (1965), The Manchester School 33, 99-123.
  package func balassa() -> [[Double?]] {
    map { cell, row, column in
      guard row > 0, column > 0 else { return nil }
      return (cell / row) / (column / world)
    }
  }

  /// (RCA - 1) / (RCA + 1), between -1 and 1.
  ///
  /// Source: B. Dalum, K. Laursen and G. Villumsen (1998), International Review of Applied
  /// Economics 12, 423-443.
  package func symmetric() -> [[Double?]] {
    map { cell, row, column in
      guard row > 0, column > 0 else { return nil }
      let own = cell / row
      let all = column / world
      return (own - all) / (own + all)
    }
  }

  /// ln RCA.
  package func logarithmic() -> [[Double?]] {
    balassa().map { row in
      row.map { value in value.flatMap { $0 > 0 ? Elementary.log($0) : nil } }
    }
  }

  /// x_cp / X_c - X_p / W, comparable across countries and products.
  ///
  /// Source: R. Hoen and J. Oosterhaven (2006), The Annals of Regional Science 40, 677-691.
  package func additive() -> [[Double?]] {
    map { cell, row, column in row > 0 ? cell / row - column / world : nil }
  }

  /// x_cp / W - X_c X_p / W², which adds up to zero over rows and columns.
  ///
  /// Source: R. Yu, J. Cai and P. Leung (2009), The Annals of Regional Science 43, 267-282.
  package func normalised() -> [[Double?]] {
    map { cell, row, column in cell / world - (row / world) * (column / world) }
  }

  /// The Herfindahl-Hirschman index of each country's exports over products.
  package func productConcentration() -> [Double?] {
    cells.map { try? Concentration.hhi($0) }
  }

  /// Σ min(s_ap, s_bp) of each pair of countries: 1 for the same export structure.
  ///
  /// Source: J. M. Finger and M. E. Kreinin (1979), The Economic Journal 89, 905-912.
  package func similarity() -> [[Double?]] {
    cells.indices.map { a in
      cells.indices.map { b in
        guard rowTotals[a] > 0, rowTotals[b] > 0 else { return nil }
        var sum = DoubleDouble.zero
        for product in cells[a].indices {
          sum += DoubleDouble(
            min(cells[a][product] / rowTotals[a], cells[b][product] / rowTotals[b]))
        }
        return min(sum.high, 1)
      }
    }
  }

  /// PRODY of each product, the income of its exporters weighted with their comparative advantage,
  /// and EXPY of each country, the PRODY of its exports; in the unit of the incomes.
  ///
  /// Source: R. Hausmann, J. Hwang and D. Rodrik (2007), Journal of Economic Growth 12, 1-25.
  package func sophistication(
    income: [Double]
  ) throws(Undefined) -> (products: [Double?], countries: [Double?]) {
    try Given.sameCount(cells.count, income.count, "countries and incomes")
    try Given.numbers(income)
    let products = columnTotals.indices.map { product -> Double? in
      var weighted = DoubleDouble.zero
      var weight = DoubleDouble.zero
      for country in cells.indices where rowTotals[country] > 0 {
        let share = cells[country][product] / rowTotals[country]
        weighted += DoubleDouble(product: share, income[country])
        weight += DoubleDouble(share)
      }
      guard weight.high > 0 else { return nil }
      let result = (weighted / weight).high
      return result.isFinite ? result : nil
    }
    let countries = cells.indices.map { country -> Double? in
      guard rowTotals[country] > 0 else { return nil }
      var sum = DoubleDouble.zero
      for product in columnTotals.indices where cells[country][product] > 0 {
        guard let income = products[product] else { return nil }
        sum += DoubleDouble(product: cells[country][product] / rowTotals[country], income)
      }
      return sum.isFinite ? sum.high : nil
    }
    return (products, countries)
  }

  private func map(_ measure: (Double, Double, Double) -> Double?) -> [[Double?]] {
    cells.indices.map { country in
      columnTotals.indices.map { product in
        measure(cells[country][product], rowTotals[country], columnTotals[product])
      }
    }
  }
}

/// A rectangular table of amounts with its margins.
struct Table {
  let rowTotals: [Double]
  let columnTotals: [Double]
  let total: Double

  init(_ cells: [[Double]]) throws(Undefined) {
    try Given.enough(cells.count, 1)
    var rows: [Double] = []
    for row in cells {
      try Given.sameCount(cells[0].count, row.count, "the rows of a table")
      try Given.numbers(row)
      guard row.allSatisfy({ $0 >= 0 }) else {
        throw Undefined(.outOfRange, "a value of the table is negative")
      }
      rows.append(try Summary.sum(row))
    }
    rowTotals = rows
    var columns: [Double] = []
    for column in cells[0].indices { columns.append(try Summary.sum(cells.map { $0[column] })) }
    columnTotals = columns
    total = try Summary.sum(rows)
  }
}
