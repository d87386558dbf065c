import Statistics
import Testing

@Suite("Structure of trade")
struct StructureTests {
  @Test("equal values get different ranks")
  func ranks() throws {
    let values = [10.0, 30, 20, 20]
    #expect(try Shares.ranks(values) == [4, 1, 2, 2])
    #expect(try Shares.ranks(values, ties: .mean) == [4, 1, 2.5, 2.5])
    #expect(try Shares.ranks(values, ties: .dense) == [3, 1, 2, 2])
    #expect(try Shares.ranks(values, ascending: true) == [1, 4, 2, 2])
    // Means of the same figures in another order: rounding is no difference, a unit is one.
    #expect(try Shares.ranks([5.9, 5.8999999999999995, 6, 5.8]) == [2, 2, 1, 4])
    #expect(try Shares.ranks([1e12, 1e12 + 1, 1e-12, 2e-12]) == [2, 1, 4, 3])
  }

  @Test("rounded percents do not add up to 100", arguments: 1...40)
  func rounding(_ count: Int) throws {
    let values = (1...count).map { 1 / Double($0) }
    for decimals in 0...3 {
      let percents = try Shares.roundedPercents(values, decimals: decimals)
      let text = try Rounding.rounded(Summary.sum(percents), decimals: decimals)
      #expect(text == 100)
    }
  }

  @Test("a share of nothing has a value")
  func nothing() {
    func cause(_ values: [Double]) -> Undefined.Cause? {
      do {
        _ = try Shares.shares(values)
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause([0, 0]) == .zeroTotal && cause([1, -1]) == .zeroTotal)
    #expect(cause([1, -3]) == .negativeBase && cause([]) == .empty)
    #expect(cause([1, .nan]) == .missing)
    #expect(throws: Undefined.self) { try Shares.share(of: 1, in: 0) }
  }

  @Test("mirror figures are compared the wrong way round")
  func mirror() throws {
    let mirror = try MirrorComparison(exporter: 100, importer: 108, freightFactor: 1.08)
    #expect(mirror.gap == 0 && mirror.ratio == 1 && mirror.relativeGap == 0)
    let other = try MirrorComparison(exporter: 100, importer: 150)
    #expect(other.gap == 50 && other.ratio == 1.5 && other.relativeGap == 0.4)
    #expect(try MirrorComparison(exporter: 0, importer: 5).ratio == nil)
    #expect(try MirrorComparison(exporter: 0, importer: 5).relativeGap == 2)
    #expect(throws: Undefined.self) { try MirrorComparison(exporter: 0, importer: 0) }
    #expect(throws: Undefined.self) { try MirrorComparison(exporter: -1, importer: 0) }
  }

  @Test("normalised comparative advantage does not add up to zero")
  func normalised() throws {
    let table = try ComparativeAdvantage(exports: [[5, 1, 7], [2, 8, 0], [1, 1, 1]])
    let cells = table.normalised()
    for row in cells { #expect(abs(row.compactMap { $0 }.reduce(0, +)) < 1e-15) }
    for column in 0..<3 {
      #expect(abs(cells.compactMap { $0[column] }.reduce(0, +)) < 1e-15)
    }
    #expect(throws: Undefined.self) { try ComparativeAdvantage(exports: [[1, 2], [3]]) }
    #expect(throws: Undefined.self) { try ComparativeAdvantage(exports: [[0], [0]]) }
    #expect(throws: Undefined.self) { try ComparativeAdvantage(exports: []) }
  }

  /// Expected values were computed with numpy's general eigenvectors.
  @Test("economic complexity differs from its definition")
  func complexity() throws {
    let exports: [[Double]] = [
      [50, 30, 20, 5, 1, 0], [10, 40, 5, 30, 0, 2], [5, 5, 60, 2, 20, 1], [30, 2, 3, 1, 1, 10],
      [2, 3, 25, 10, 30, 3],
    ]
    let index = try EconomicComplexity(exports: exports)
    #expect(index.diversity == [2, 2, 2, 2, 4] && index.ubiquity == [2, 2, 2, 2, 2, 2])
    let countries = [-1.22474487, -0.54433105, 1.4969104, -0.54433105, 0.81649658]
    for (got, want) in zip(index.countries, countries) { #expect(abs(got - want) < 1e-8) }
    let products = [-0.88453796, -0.88453796, 1.15670349, 0.13608276, 1.15670349, 0.13608276]
    for (got, want) in zip(index.products, products) { #expect(abs(got - want) < 1e-8) }
  }

  @Test("countries that share no product are compared")
  func separate() {
    let exports: [[Double]] = [[9, 1, 0], [1, 9, 0], [0, 0, 5]]
    #expect(throws: Undefined.self) { try EconomicComplexity(exports: exports) }
    #expect(throws: Undefined.self) { try EconomicComplexity(exports: [[1, 2], [2, 1]]) }
  }
}
