import Statistics
import TestSupport
import Testing
import TradeData

@testable import Querying

@Suite("Figures that no picture shows")
struct ThinningTests {
  /// A random walk at the numbers 0, 1, 2, ...; every `gap`th figure is missing.
  private static func walk(_ count: Int, gap: Int? = nil) -> Dataset {
    var random = SeededRandom(seed: 7)
    var value = 100.0
    let values = (0..<count).map { place -> Double in
      value += Double.random(in: -1...1, using: &random)
      return gap.map { place % $0 == 1 } ?? false ? .nan : value
    }
    return Dataset(
      name: "d", path: "d.csv", lines: (0..<Int32(count)).map { $0 + 2 },
      dimensions: [
        DimensionColumn(
          name: "x", numbers: (0..<count).map { Double($0) },
          codes: Array(0..<Int32(count)))
      ],
      measures: [MeasureColumn(name: "y", unit: .number, values: values)])
  }

  private func answer(
    _ text: String, _ dataset: Dataset, columns: Int?
  ) throws -> Answer {
    var scope = Evaluator.Scope()
    scope.columns = columns
    let evaluator = Evaluator(Catalog(datasets: [dataset]))
    let text = ExpressionText(text) { _, _ in nil }
    return try evaluator.answer(ExpressionParser.query(text), source: text, scope: scope)
  }

  @Test("each column keeps its first, lowest, highest and last figure, and nothing is moved")
  func extremes() throws {
    let dataset = Self.walk(10_000)
    let all = try answer("y by x", dataset, columns: nil)
    let few = try answer("y by x", dataset, columns: 100)
    #expect(all.cells.count == 10_000)
    #expect(!all.isThinned)
    #expect(few.isThinned)
    #expect(few.cells.count <= 404)
    #expect(few.usage.parts == all.usage.parts)
    let figures = dataset.measures[0].values
    let kept = zip(few.axes[0].keys.map { Int($0.number) }, few.cells)
    #expect(kept.allSatisfy { figures[$0] == $1.value })
    // 9999 / 100 numbers stand in a column.
    for column in 0..<100 {
      let own = (0..<10_000).filter { min(99, Int(Double($0) * 100 / 9999)) == column }
      let shown = kept.filter { own.contains($0.0) }
      #expect(shown.map(\.0).min() == own.first)
      #expect(shown.map(\.0).max() == own.last)
      #expect(shown.compactMap(\.1.value).max() == own.map { figures[$0] }.max())
      #expect(shown.compactMap(\.1.value).min() == own.map { figures[$0] }.min())
    }
  }

  @Test("columns with a hole stay whole, so that a gap is a gap")
  func holes() throws {
    let dataset = Self.walk(10_000, gap: 5000)
    let few = try answer("y by x", dataset, columns: 100)
    #expect(few.cells.count { $0.value == nil } == 2)
    #expect(few.cells.count > 500)
    #expect(few.cells.count < 700)
  }

  @Test(
    "what is computed from figures sees all of them",
    arguments: ["share(y) by x", "y + 0 by x", "rank(y) by x"])
  func computed(text: String) throws {
    let few = try answer(text, Self.walk(2000), columns: 10)
    #expect(few.cells.count == 2000)
  }

  @Test("short lines stay as they are")
  func short() throws {
    #expect(try answer("y by x", Self.walk(700), columns: 100).cells.count == 700)
  }
}
