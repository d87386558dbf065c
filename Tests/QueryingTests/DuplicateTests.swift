import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Rows that say the same thing twice")
struct DuplicateTests {
  /// Rows over wide keys, so that both ways of looking are used.
  static func data(
    members: Int, dimensions: Int, repeating: Bool, aggregate: Aggregate = .sum
  ) -> Dataset {
    let rows = 500
    let columns = (0..<dimensions).map { dimension in
      DimensionColumn(
        name: "d\(dimension)", members: (0..<members).map { "m\($0)" },
        codes: (0..<rows).map { Int32($0 * (dimension + 1) % members) })
    }
    var lines = (0..<Int32(rows)).map { $0 + 2 }
    var codes = columns.map(\.codes)
    if repeating {
      lines.append(Int32(rows + 2))
      for column in codes.indices { codes[column].append(codes[column][17]) }
    }
    return Dataset(
      name: "d", path: "d.csv", lines: lines,
      dimensions: zip(columns, codes).map {
        DimensionColumn(name: $0.name, members: $0.members, codes: $1)
      },
      measures: [
        MeasureColumn(
          name: "x", unit: .number, aggregate: aggregate, values: lines.map { Double($0) })
      ])
  }

  @Test(
    "a repeated row is missed or a single one refused",
    arguments: [(1000, 2), (1000, 3), (1000, 8)])
  func found(members: Int, dimensions: Int) throws {
    let clean = Self.data(members: members, dimensions: dimensions, repeating: false)
    let sum = Double((2...501).reduce(0, +))
    #expect(try SampleData.answer("x", datasets: [clean]).get().single.value == sum)
    let twice = Self.data(members: members, dimensions: dimensions, repeating: true)
    for expression in ["x", "x by d0"] {
      guard case .failure(let problem) = SampleData.answer(expression, datasets: [twice]) else {
        Issue.record("a repeated row was accepted")
        continue
      }
      #expect(problem.id == "duplicate-rows")
      #expect(problem.message.hasPrefix("lines 19 and 502 of d.csv are both m17, "))
    }
    #expect(
      try SampleData.answer("sum(x)", datasets: [twice]).get().single.value
        == Double((2...502).reduce(0, +)))
  }

  @Test(
    "a mean that was declared is one of rows that are alike too",
    arguments: [
      (Aggregate.mean, 260.5), (.min, 19), (.max, 502),
    ])
  func declared(aggregate: Aggregate, expected: Double) throws {
    let twice = Self.data(members: 1000, dimensions: 2, repeating: true, aggregate: aggregate)
    let answer = try SampleData.answer("x.d0=m17", datasets: [twice]).get()
    #expect(answer.single.value == expected)
  }

  @Test("a stock, too, would be counted twice") func stock() {
    let twice = Self.data(members: 1000, dimensions: 2, repeating: true, aggregate: .last)
    guard case .failure(let problem) = SampleData.answer("x", datasets: [twice]) else {
      Issue.record("a repeated row was accepted")
      return
    }
    #expect(problem.id == "duplicate-rows")
  }
}
