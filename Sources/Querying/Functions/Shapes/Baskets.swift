import Diagnostics
import Statistics
import TradeData

/// Values and quantities of products at one time.
struct ProductTable {
  /// Nil where the product has no row: it was not traded.
  var values: [Double?] = []
  var quantities: [Double?] = []

  /// Takes in the figures of a product; throws when a figure is there but not known.
  mutating func add(_ value: Measured, _ quantity: Measured) throws(Undefined) {
    for figure in [value, quantity] where figure.value == nil && !figure.isAbsent {
      throw figure.reason ?? Undefined(.missing, "no value in the data")
    }
    let isTraded = (value.value ?? 0) != 0 || (quantity.value ?? 0) != 0
    values.append(isTraded ? value.value : nil)
    quantities.append(isTraded ? quantity.value : nil)
  }

  /// The sum of several times, product by product.
  static func sum(_ tables: [ProductTable]) -> ProductTable {
    guard var total = tables.first else { return ProductTable() }
    for table in tables.dropFirst() {
      for place in total.values.indices {
        total.values[place] = add(total.values[place], table.values[place])
        total.quantities[place] = add(total.quantities[place], table.quantities[place])
      }
    }
    return total
  }

  private static func add(_ a: Double?, _ b: Double?) -> Double? {
    guard let a else { return b }
    return b.map { a + $0 } ?? a
  }

  /// The price of a product; nil when it was not traded.
  func price(_ place: Int) throws(Undefined) -> Double? {
    guard let value = values[place], let quantity = quantities[place] else {
      if values[place] == nil && quantities[place] == nil { return nil }
      throw Undefined(.missing, "a product has a value or a quantity, but not both")
    }
    guard quantity > 0 else {
      throw Undefined(.zeroBase, "a product has a value but no quantity")
    }
    return value / quantity
  }

  /// The products that both times have: only their prices can be compared.
  static func matched(
    _ base: ProductTable, _ current: ProductTable
  ) throws(Undefined) -> (base: Basket, current: Basket) {
    var old: (prices: [Double], quantities: [Double]) = ([], [])
    var new = old
    for place in base.values.indices {
      guard let before = try base.price(place), let after = try current.price(place),
        let first = base.quantities[place], let second = current.quantities[place]
      else { continue }
      old.prices.append(before)
      old.quantities.append(first)
      new.prices.append(after)
      new.quantities.append(second)
    }
    guard !old.prices.isEmpty else {
      throw Undefined(.empty, "no product was traded at both times")
    }
    return (
      try Basket(prices: old.prices, quantities: old.quantities),
      try Basket(prices: new.prices, quantities: new.quantities)
    )
  }

  /// All products; one that a time does not have counts with quantity 0 at its other price.
  static func completed(
    _ base: ProductTable, _ current: ProductTable
  ) throws(Undefined) -> (base: Basket, current: Basket) {
    var old: (prices: [Double], quantities: [Double]) = ([], [])
    var new = old
    for place in base.values.indices {
      let before = try base.price(place)
      let after = try current.price(place)
      guard let either = before ?? after else { continue }
      old.prices.append(before ?? either)
      old.quantities.append(before == nil ? 0 : base.quantities[place] ?? 0)
      new.prices.append(after ?? either)
      new.quantities.append(after == nil ? 0 : current.quantities[place] ?? 0)
    }
    return (
      try Basket(prices: old.prices, quantities: old.quantities),
      try Basket(prices: new.prices, quantities: new.quantities)
    )
  }
}

extension Evaluator {
  /// Value and quantity of every product along the axes, and the axes without the products.
  func productTables(
    _ answers: [Answer], _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> (tables: [Result<ProductTable, Undefined>], outer: Answer) {
    guard answers.allSatisfy({ $0.axes.count == context.by.count + 1 }) else {
      throw context.failure(
        "no-axes", "'\(invocation.function.name)' needs figures of products",
        at: invocation.call.span,
        hint: "for example \(invocation.function.example)")
    }
    let (value, quantity) = (answers[0], answers[1])
    var outer = Answer(
      axes: Array(value.axes.dropLast()), cells: [], unit: value.unit, usage: value.usage)
    outer.usage.merge(quantity.usage)
    let length = value.axes.last?.keys.count ?? 0
    let count = outer.axes.reduce(1) { $0 * $1.keys.count }
    var tables: [Result<ProductTable, Undefined>] = []
    for cell in 0..<count {
      var table = ProductTable()
      do throws(Undefined) {
        for place in cell * length..<(cell + 1) * length {
          try table.add(value.cells[place], quantity.cells[place])
        }
        tables.append(.success(table))
      } catch {
        tables.append(.failure(error))
      }
    }
    return (tables, outer)
  }

  /// The products of two times along the same axes.
  func productChanges(
    _ invocation: Invocation, _ context: Context,
    _ compute: (ProductTable, ProductTable) throws(Undefined) -> Double
  ) throws(QueryFailure) -> Answer {
    let wide = try context.adding(invocation.inner, for: invocation)
    let comparison = try comparison(invocation, context)
    let value = try evaluateTwice(invocation.figure(0), comparison, wide)
    let quantity = try evaluateTwice(invocation.figure(1), comparison, wide)
    let all = Answer.aligned([value.to, quantity.to, value.from, quantity.from])
    let (now, outer) = try productTables([all[0], all[1]], invocation, context)
    let (before, base) = try productTables([all[2], all[3]], invocation, context)
    var result = outer
    result.usage.merge(base.usage)
    result.cells = zip(before, now).map { before, now in
      Measured.of { () throws(Undefined) in try compute(try before.get(), try now.get()) }
    }
    return result.axes.isEmpty ? result : result.limited(to: value.to.axes)
  }
}

extension Answer {
  /// Only the periods that the later figures have: a base is no figure of its own.
  func limited(to axes: [Axis]) -> Answer {
    guard let axis = timeAxis, axes.indices.contains(axis) else { return self }
    let known = Set(axes[axis].keys)
    var wanted = self.axes
    wanted[axis].keys = wanted[axis].keys.filter { known.contains($0) }
    return spread(over: wanted)
  }
}
