import Diagnostics
import Statistics
import TradeData

/// Price and volume indices from the values and quantities of products; 100 at the base.
///
/// Between the two periods of `a->b`, or along time against a base period, the first when none is
/// named. Products that one of two periods does not have are left out: their prices cannot be
/// compared.
enum PriceFunctions {
  static let all: [Function] = [
    index("laspeyres", .laspeyres, "quantities of the base", "Σp₁q₀ / Σp₀q₀"),
    index("paasche", .paasche, "quantities of the period itself", "Σp₁q₁ / Σp₀q₁"),
    index("fisher", .fisher, "the geometric mean of Laspeyres and Paasche", "√(L P)"),
    index("tornqvist", .tornqvist, "mean value shares of both periods", "Π(p₁/p₀)^((s₀ + s₁)/2)"),
    index(
      "marshall", .marshallEdgeworth, "mean quantities (Marshall and Edgeworth)",
      "Σp₁(q₀ + q₁) / Σp₀(q₀ + q₁)"),
    index("walsh", .walsh, "geometric mean quantities", "Σp₁√(q₀q₁) / Σp₀√(q₀q₁)"),
    index(
      "unit_value_index", .unitValue, "values per unit, whatever the mix of products",
      "(Σp₁q₁ / Σq₁) / (Σp₀q₀ / Σq₀)"),
  ]

  private static func index(
    _ name: String, _ formula: PriceIndex.Formula, _ weights: String, _ source: String
  ) -> Function {
    Function(
      name,
      [
        .figure("value"), .parts("quantity"), .period("base", isRequired: false),
        .word("of", "prices", "volumes"), .word("method", "fixed", "chained"),
      ], unit: .fixed(.index), "price or volume index of the products d with \(weights)",
      source: source + "; CPI Manual (2020)",
      example: formula == .unitValue
        ? "unit_value_index(value, units by product)@2022->2023"
        : "\(name)(value, units by product, 2022-01) by month",
      Function.Body(comparesTimes: true, looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.priceIndex(formula, invocation, context)
      })
  }

  static func link(
    _ formula: PriceIndex.Formula, _ options: Options, _ base: ProductTable, _ now: ProductTable
  ) throws(Undefined) -> Double {
    let baskets = try ProductTable.matched(base, now)
    return options.has("volumes")
      ? try PriceIndex.quantity(formula, from: baskets.base, to: baskets.current)
      : try PriceIndex.price(formula, from: baskets.base, to: baskets.current)
  }
}

extension Evaluator {
  func priceIndex(
    _ formula: PriceIndex.Formula, _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    let options = invocation.options
    let hasTimeAxis = context.by.contains { name in
      catalog.datasets.contains { periodUnit(name, in: $0) != nil }
    }
    let isPair = invocation.call.arguments.contains { pair(in: $0, context) != nil }
    guard hasTimeAxis, !isPair else {
      return try productChanges(invocation, context) { (before, now) throws(Undefined) in
        100 * (try PriceFunctions.link(formula, options, before, now))
      }
    }
    let wide = try context.adding(invocation.inner, for: invocation)
    let answers = Answer.aligned([
      try evaluate(invocation.figure(0), wide), try evaluate(invocation.figure(1), wide),
    ])
    let (tables, outer) = try productTables(answers, invocation, context)
    guard let axis = outer.timeAxis else { return outer }
    let base = try basePlaces(invocation, outer, context)
    let length = outer.axes[axis].keys.count
    let stride = outer.axes[(axis + 1)...].reduce(1) { $0 * $1.keys.count }
    var result = outer
    result.cells = tables.map { _ in .absent }
    for start in tables.indices where (start / stride) % max(1, length) == 0 {
      let places = (0..<length).map { start + $0 * stride }
      let run = IndexRun(formula, options, places.map { tables[$0] }, base)
      for (place, cell) in zip(places, run.cells) { result.cells[place] = cell }
    }
    return result
  }
}

/// The index of one series of product tables.
private struct IndexRun {
  let cells: [Measured]

  init(
    _ formula: PriceIndex.Formula, _ options: Options,
    _ tables: [Result<ProductTable, Undefined>], _ base: IndexFunctions.BasePlaces
  ) {
    if let reason = base.shortfall {
      cells = tables.map { _ in Measured(undefined: reason) }
    } else if options.has("chained") {
      let levels = IndexRun.chained(formula, options, tables)
      cells = IndexFunctions.rebased(levels, base)
    } else {
      cells = IndexRun.fixed(formula, options, tables, base.places)
    }
  }

  private static func fixed(
    _ formula: PriceIndex.Formula, _ options: Options,
    _ tables: [Result<ProductTable, Undefined>], _ base: [Int]
  ) -> [Measured] {
    tables.enumerated().map { place, table in
      Measured.of { () throws(Undefined) in
        var parts: [ProductTable] = []
        for place in base { parts.append(try tables[place].get()) }
        let now = try table.get()
        if base == [place] { return 100 }
        return 100 * (try PriceFunctions.link(formula, options, ProductTable.sum(parts), now))
      }
    }
  }

  private static func chained(
    _ formula: PriceIndex.Formula, _ options: Options,
    _ tables: [Result<ProductTable, Undefined>]
  ) -> [Measured] {
    var level = Measured(1)
    var last: Result<ProductTable, Undefined>?
    return tables.map { table in
      level =
        level
        * Measured.of { () throws(Undefined) in
          let now = try table.get()
          guard let before = try last?.get() else { return 1 }
          return try PriceFunctions.link(formula, options, before, now)
        }
      last = table
      return level
    }
  }
}
