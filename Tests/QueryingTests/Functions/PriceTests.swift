import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Prices and effects in expressions")
struct PriceTests {
  static let formulas: [(name: String, formula: PriceIndex.Formula)] = [
    ("laspeyres", .laspeyres), ("paasche", .paasche), ("fisher", .fisher),
    ("tornqvist", .tornqvist), ("marshall", .marshallEdgeworth), ("walsh", .walsh),
    ("unit_value_index", .unitValue),
  ]
  static let call = "(value, units by product"

  @Test("an index differs from the formula", arguments: formulas)
  func indices(name: String, formula: PriceIndex.Formula) throws {
    let (before, after) = (try TradeSample.basket(12..<24), try TradeSample.basket(24..<36))
    let pair = try TradeSample.values("\(name)\(Self.call))@2022->2023")
    #expect(isClose(pair[0], 100 * (try PriceIndex.price(formula, from: before, to: after))))
    let months = try (0..<36).map { try TradeSample.basket($0..<$0 + 1) }
    let fixed = try TradeSample.values("\(name)\(Self.call), 2021-01) by month")
    let links = try PriceIndex.fixedBase(formula, months)
    #expect(zip(fixed, links).allSatisfy { isClose($0, $1 * 100) })
    let chained = try TradeSample.values("\(name)\(Self.call), chained) by month")
    let chain = try PriceIndex.chained(formula, months)
    #expect(zip(chained, chain).allSatisfy { isClose($0, $1 * 100, 1e-11) })
    let year = try TradeSample.values("\(name)\(Self.call), base = 2022) by month")
    #expect(
      isClose(year[30], 100 * (try PriceIndex.price(formula, from: before, to: months[30]))))
    guard formula != .unitValue else { return }
    let volume = try TradeSample.values("\(name)\(Self.call), volumes)@2022->2023")
    #expect(isClose(volume[0], 100 * (try PriceIndex.quantity(formula, from: before, to: after))))
  }

  @Test("an effect differs from the decomposition")
  func effects() throws {
    let parts = try ValueDecomposition(
      from: try TradeSample.basket(12..<24), to: try TradeSample.basket(24..<36))
    for (expression, wanted) in [
      ("price_effect\(Self.call))", parts.lmdi.price),
      ("volume_effect\(Self.call))", parts.lmdi.volume),
      ("quantity_effect\(Self.call))", parts.lmdi.totalQuantity),
      ("mix_effect\(Self.call))", parts.lmdi.mix),
      ("price_effect\(Self.call), bennet)", parts.bennetPrice),
      ("price_effect\(Self.call), laspeyres)", parts.laspeyresPrice),
      ("price_effect\(Self.call), paasche)", parts.paaschePrice),
      ("volume_effect\(Self.call), bennet)", parts.bennetVolume),
      ("interaction_effect\(Self.call))", parts.interaction),
    ] {
      #expect(isClose(try TradeSample.values(expression + "@2022->2023")[0], wanted, 1e-10))
    }
    let shifted = try TradeSample.values("price_effect\(Self.call), yoy)@2023")
    #expect(isClose(shifted[0], parts.lmdi.price, 1e-10))
  }

  /// Cars in both years, trucks only in the second.
  static func twoYears(_ second: [Double]) -> Dataset {
    Dataset(
      name: "two", path: "two.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "year", periods: [.year(2022), .year(2023)], codes: [0, 1, 1]),
      dimensions: [
        DimensionColumn(name: "product", members: ["cars", "trucks"], codes: [0, 0, 1])
      ],
      measures: [
        MeasureColumn(name: "value", unit: Unit(named: "CNY"), values: [100, 240, 90]),
        MeasureColumn(name: "units", unit: Unit(named: "vehicle"), values: second),
      ])
  }

  @Test("a new product gets a price before it was sold")
  func newProduct() throws {
    func figure(_ expression: String, _ units: [Double]) throws -> Measured {
      try SampleData.answer(expression + "@2022->2023", datasets: [Self.twoYears(units)]).get()
        .single
    }
    let units: [Double] = [10, 20, 3]
    #expect(isClose(try figure("fisher\(Self.call))", units).value, 120))
    let effects = try ["price_effect", "quantity_effect", "mix_effect"].map {
      try figure("\($0)\(Self.call))", units).value ?? .nan
    }
    #expect(isClose(effects.reduce(0, +), 230))
    let hole = try figure("fisher\(Self.call))", [10, 20, .nan])
    #expect(hole.reason?.sentence == "no value on line 4 of two.csv")
    let none = try figure("price_effect\(Self.call))", [10, 20, 0])
    #expect(none.reason?.sentence == "a product has a value but no quantity")
  }

  @Test("a linked series does not move like the new one")
  func link() throws {
    let old = try TradeSample.values("units@2021..2022 by month")
    let linked = try TradeSample.values("link(units.KZ@2021..2022, units.KG) by month")
    let kz = TradeSample.series(0)
    let kg = TradeSample.series(1)
    #expect(old.count == 24 && linked.count == 36)
    #expect(Array(linked[..<24]) == kz[..<24].map { $0 })
    #expect(isClose(linked[35], kg[35] * kz[23] / kg[23]))
  }
}
