import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

/// Every function on data that no function likes.
@Suite("Degenerate data")
struct DegenerateDataTests {
  static let shapes: [(name: String, value: @Sendable (Int, Double) -> Double)] = [
    ("all zero", { _, _ in 0 }), ("all equal", { _, _ in 7 }), ("negative", { _, x in -x }),
    ("missing", { _, _ in .nan }), ("every other missing", { row, x in row % 2 == 0 ? x : .nan }),
    ("huge", { _, x in x * 1e300 }), ("tiny", { _, x in x * 1e-300 }),
    ("far apart", { row, x in row % 2 == 0 ? x * 1e300 : x * 1e-300 }),
    ("one figure", { row, x in row == 5 ? x : .nan }),
    ("changing sign", { row, x in row % 3 == 0 ? -x : x }),
    ("zero at first", { row, x in row < 6 ? 0 : x }),
  ]

  static func data(_ value: (Int, Double) -> Double, rows: Int, stated: Bool) -> [Dataset] {
    [TradeSample.exports, TradeSample.flows].map { full in
      var data = full.filtered(keeping: (0..<full.rowCount).map { $0 < rows })
      for index in data.measures.indices {
        for row in 0..<data.rowCount {
          data.measures[index].values[row] = value(row, data.measures[index].values[row])
        }
        guard stated else { continue }
        let all = Qualifier.allCases
        data.measures[index].qualifiers = (0..<data.rowCount).map { all[$0 % all.count] }
        data.measures[index].precisions = (0..<data.rowCount).map { $0 % 4 == 0 ? .nan : 10 }
      }
      return data
    }
  }

  private func check(_ datasets: [Dataset], _ name: String) {
    for function in FunctionRegistry.all {
      var log = DiagnosticList()
      let evaluator = SampleData.evaluator(datasets)
      guard let answer = evaluator.answer(ExpressionText(function.example), diagnostics: &log)
      else {
        #expect(log.all.count == 1, "\(function.name)")
        continue
      }
      for cell in answer.cells {
        #expect(cell.value?.isFinite ?? (cell.reason?.sentence.isEmpty == false))
        if let value = cell.value, let interval = cell.interval {
          #expect(interval.contains(value), "\(function.example) on \(name)")
        }
      }
    }
  }

  @Test("a function traps, or gives something that is no number", arguments: shapes.map(\.name))
  func shape(name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    for stated in [false, true] {
      check(Self.data(shape.value, rows: 216, stated: stated), name)
    }
  }

  @Test("a function traps on few rows", arguments: [0, 1, 2, 6, 7, 80])
  func fewRows(rows: Int) {
    for stated in [false, true] {
      check(Self.data({ $1 }, rows: rows, stated: stated), "\(rows) rows")
    }
  }
}
