import Statistics
import Testing

@Suite("Prices and quantities")
struct PriceTests {
  @Test("a product that appears breaks the decomposition")
  func appearing() throws {
    let base = try Basket(prices: [10, 20], quantities: [5, 0])
    let current = try Basket(prices: [10, 20], quantities: [5, 3])
    let parts = try ValueDecomposition(from: base, to: current)
    #expect(parts.change == 60 && parts.bennetVolume == 60 && parts.bennetPrice == 0)
    #expect(parts.lmdi.price == 0)
    #expect(abs(parts.lmdi.volume - 60) < 1e-12)
  }

  @Test("a basket that costs nothing has an index")
  func nothing() throws {
    let empty = try Basket(prices: [10, 20], quantities: [0, 0])
    let full = try Basket(prices: [10, 20], quantities: [1, 1])
    #expect(throws: Undefined.self) { try PriceIndex.price(.laspeyres, from: empty, to: full) }
    #expect(throws: Undefined.self) { try PriceIndex.price(.tornqvist, from: empty, to: full) }
    #expect(throws: Undefined.self) { try PriceIndex.price(.unitValue, from: empty, to: full) }
    #expect(throws: Undefined.self) { try ValueDecomposition(from: empty, to: full) }
    #expect(throws: Undefined.self) { try empty.unitValue() }
    #expect(throws: Undefined.self) { try Basket(prices: [1], quantities: [-1]) }
    #expect(throws: Undefined.self) { try Basket(prices: [1], quantities: [1, 2]) }
    #expect(throws: Undefined.self) { try Basket(prices: [], quantities: []) }
  }

  @Test("unit values mistake a changing mix for dearer goods")
  func mix() throws {
    let base = try Basket(prices: [10, 100], quantities: [9, 1])
    let current = try Basket(prices: [10, 100], quantities: [1, 9])
    #expect(try PriceIndex.price(.unitValue, from: base, to: current) == 91.0 / 19)
    #expect(try PriceIndex.price(.fisher, from: base, to: current) == 1)
    let parts = try ValueDecomposition(from: base, to: current)
    #expect(parts.lmdi.price == 0 && parts.lmdi.totalQuantity == 0)
    #expect(abs(parts.lmdi.mix - 720) < 1e-10)
  }

  @Test("an incomplete base has an index")
  func incomplete() {
    func cause(_ values: [Double?], _ base: [Int]) -> Undefined.Cause? {
      do {
        _ = try IndexNumbers.rebased(values, base: base)
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause([1, nil, 3], [1]) == .incompleteBase)
    #expect(cause([0, 2], [0]) == .zeroBase)
    #expect(cause([-1, 2], [0]) == .negativeBase)
    #expect(cause([1], [4]) == .notInSeries)
    #expect(cause([1], []) == .empty)
  }
}
