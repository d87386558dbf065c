import Statistics
import TradeData

@testable import Querying

/// Three years of months, three partners and two products, with a season and a trend; and what five
/// countries trade with each other. Whole numbers, so that sums can be checked by hand.
enum TradeSample {
  static let partners = ["KZ", "KG", "UZ"]
  static let products = ["cars", "trucks"]
  private static let season: [Double] = [-8, -20, 6, 4, 2, 0, 3, 5, 8, 2, -4, 2]

  /// Vehicles of a partner and product, `month` counted from January 2021.
  static func units(_ partner: Int, _ product: Int, _ month: Int) -> Double {
    let base = [[100.0, 40], [60, 30], [80, 50]][partner][product]
    let noise = Double((month * 7 + partner * 5 + product * 3) % 5 - 2)
    return base + Double(month) * (product == 0 ? 3 : 1) + season[month % 12] + noise
  }

  /// Yuan: trucks cost twice as much, and everything rises by one a month.
  static func value(_ partner: Int, _ product: Int, _ month: Int) -> Double {
    units(partner, product, month) * Double((product == 0 ? 100 : 200) + month)
  }

  static let exports: Dataset = {
    var lines: [Int32] = []
    var codes: (period: [Int32], partner: [Int32], product: [Int32]) = ([], [], [])
    var columns: (units: [Double], value: [Double]) = ([], [])
    for month in 0..<36 {
      for partner in partners.indices {
        for product in products.indices {
          lines.append(Int32(lines.count + 2))
          codes.period.append(Int32(month))
          codes.partner.append(Int32(partner))
          codes.product.append(Int32(product))
          columns.units.append(units(partner, product, month))
          columns.value.append(value(partner, product, month))
        }
      }
    }
    return Dataset(
      name: "exports", path: "exports.csv", lines: lines,
      period: PeriodColumn(
        name: "period", periods: (0..<36).map { Period.month(2021, 1).advanced(by: $0) },
        codes: codes.period),
      dimensions: [
        DimensionColumn(name: "partner", members: partners, codes: codes.partner),
        DimensionColumn(name: "product", members: products, codes: codes.product),
      ],
      measures: [
        MeasureColumn(name: "units", unit: Unit(named: "vehicle"), values: columns.units),
        MeasureColumn(name: "value", unit: Unit(named: "CNY"), values: columns.value),
      ])
  }()

  /// What each country sends to each other in 2023: 10 i + j.
  static let flows: Dataset = {
    let countries = ["CN", "DE", "JP", "KR", "US"]
    var codes: (from: [Int32], to: [Int32]) = ([], [])
    var values: [Double] = []
    for i in countries.indices {
      for j in countries.indices where i != j {
        codes.from.append(Int32(i))
        codes.to.append(Int32(j))
        values.append(Double(10 * (i + 1) + j))
      }
    }
    return Dataset(
      name: "flows", path: "flows.csv", lines: values.indices.map { Int32($0 + 2) },
      period: PeriodColumn(name: "year", periods: [.year(2023)], codes: values.map { _ in 0 }),
      dimensions: [
        DimensionColumn(name: "exporter", members: countries, codes: codes.from),
        DimensionColumn(name: "importer", members: countries, codes: codes.to),
      ],
      measures: [MeasureColumn(name: "traded", unit: Unit(named: "USD"), values: values)])
  }()

  static func answer(_ expression: String) -> Result<Answer, SampleData.Problem> {
    SampleData.answer(expression, datasets: [exports, flows])
  }

  static func values(_ expression: String) throws -> [Double?] {
    try answer(expression).get().cells.map(\.value)
  }
}

extension TradeSample {
  /// The months of 2021 to 2023, of one partner or all, of one product or all.
  static func series(_ partner: Int? = nil, _ product: Int? = nil) -> [Double] {
    (0..<36).map { month in
      var sum = 0.0
      for p in partner.map({ [$0] }) ?? Array(partners.indices) {
        for r in product.map({ [$0] }) ?? Array(products.indices) { sum += units(p, r, month) }
      }
      return sum
    }
  }

  /// Prices and quantities of the two products over all partners in some months.
  static func basket(_ months: Range<Int>) throws -> Basket {
    var prices: [Double] = []
    var quantities: [Double] = []
    for product in products.indices {
      var total = (value: 0.0, units: 0.0)
      for month in months {
        for partner in partners.indices {
          total.value += value(partner, product, month)
          total.units += units(partner, product, month)
        }
      }
      prices.append(total.value / total.units)
      quantities.append(total.units)
    }
    return try Basket(prices: prices, quantities: quantities)
  }

  /// The units of each row of 2023, in the order of the file.
  static let rows2023: [Double] = (24..<36).flatMap { month in
    partners.indices.flatMap { partner in
      products.indices.map { units(partner, $0, month) }
    }
  }

  static let months2023 = Array(series()[24...])
}

/// Whether two results are the same but for the last bits.
func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
