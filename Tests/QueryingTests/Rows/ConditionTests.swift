import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Conditions on rows")
struct ConditionTests {
  /// Rows 0 to 5: a flow, a place, a month and a number; the last number is missing.
  static let data = Dataset(
    name: "rows", path: "rows.csv", lines: [2, 3, 4, 5, 6, 7],
    period: PeriodColumn(
      name: "month",
      periods: [.month(2022, 12), .month(2023, 1), .month(2023, 2), .month(2023, 4)],
      codes: [0, 1, 1, 2, 3, 3]),
    dimensions: [
      DimensionColumn(name: "flow", members: ["Export", "Re-export"], codes: [0, 0, 1, 0, 1, 0]),
      DimensionColumn(
        name: "place", members: ["KZ", "Hong Kong", "2023"], codes: [0, 1, 2, 0, 1, 1]),
    ],
    measures: [MeasureColumn(name: "x", unit: .number, values: [1, 2, 3, 4, 5, .nan])],
    groups: [MemberGroup(name: "near", members: ["KZ", "Hong Kong"])])

  static func kept(_ condition: String) throws -> [Int] {
    let mask = try RowExpression.mask(of: data, where: ExpressionText(condition))
    return mask.indices.filter { mask[$0] }
  }

  @Test(
    "a condition keeps other rows",
    arguments: [
      ("flow = Export", [0, 1, 3, 5]), ("flow != Export", [2, 4]),
      ("flow = Re-export", [2, 4]), ("flow = 'Re-export'", [2, 4]),
      ("place = 'Hong Kong'", [1, 4, 5]), ("place = \"Hong Kong\"", [1, 4, 5]),
      ("place = 2023", [2]), ("place = near", [0, 1, 3, 4, 5]),
      ("place in (KZ 'Hong Kong')", [0, 1, 3, 4, 5]), ("place in (KZ, 2023)", [0, 2, 3]),
      ("place not in (KZ)", [1, 2, 4, 5]), ("not place in (KZ)", [1, 2, 4, 5]),
      ("flow in (Re-export)", [2, 4]),
      ("x > 2", [2, 3, 4]), ("x != 2", [0, 2, 3, 4]), ("not x = 2", [0, 2, 3, 4, 5]),
      ("x in (1 3 5)", [0, 2, 4]), ("x * 2 + 1 >= 9", [3, 4]), ("-x <= -4", [3, 4]),
      ("x >= 2 and x <= 3", [1, 2]), ("3 <= x", [2, 3, 4]),
      ("month = 2023-01", [1, 2]), ("month != 2023-01", [0, 3, 4, 5]),
      ("month >= 2023-02", [3, 4, 5]), ("month < 2023", [0]), ("month = 2023", [1, 2, 3, 4, 5]),
      ("month = 2023Q1", [1, 2, 3]), ("month = 2023-01..2023-03", [1, 2, 3]),
      ("period = 2022-12..2023-01", [0, 1, 2]), ("month > 2023-01..2023-02", [4, 5]),
      ("month in (2022-12 2023-04)", [0, 4, 5]), ("month = \"2023-01\"", [1, 2]),
      ("year = 2023", [1, 2, 3, 4, 5]), ("year in (2022)", [0]), ("quarter = 1", [1, 2, 3]),
      ("year * 100 + quarter > 202301", [4, 5]),
      ("flow = Export or x = 3 and place = KZ", [0, 1, 3, 5]),
      ("(flow = Export or x = 3) and not place = KZ", [1, 2, 5]),
      ("not flow = Export and x > 3", [4]), ("not (flow = Export and x > 3)", [0, 1, 2, 4, 5]),
      ("flow = Export and not x < 2 or x = 5", [1, 3, 4, 5]),
    ])
  func conditions(condition: String, rows: [Int]) throws {
    #expect(try Self.kept(condition) == rows)
  }

  @Test(
    "a wrong condition is not named with its column",
    arguments: [
      ("flow = Exprt", "unknown-member", 8), ("flo = Export", "unknown-column", 1),
      ("flow < Export", "not-a-condition", 1), ("x", "not-a-condition", 1),
      ("flow = Export and x", "not-a-condition", 19), ("month = 2023-13", "bad-period", 9),
      ("month = soon", "bad-period", 9), ("place in ()", "expected-list", 11),
      ("place in KZ", "expected-list", 10), ("x in (one)", "expected-number", 7),
      ("place = Hong 'Kong'", "unexpected-text", 14), ("yoy(x) > 2", "not-per-row", 1),
      ("x@2023 > 2", "not-per-row", 1),
    ])
  func problems(condition: String, id: String, column: Int) {
    #expect {
      _ = try RowExpression.mask(of: Self.data, where: ExpressionText(condition))
    } throws: { error in
      guard let problem = (error as? QueryFailure)?.diagnostic else { return false }
      #expect(problem.id == id)
      #expect(problem.place?.location.column == column, "\(condition): \(problem.message)")
      return true
    }
  }

  @Test("the year of a row is compared with a column of years")
  func columnOfYears() throws {
    let data = Dataset(
      name: "weo", path: "w.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "year", periods: (2020...2022).map { .year($0) }, codes: [0, 1, 2]),
      measures: [MeasureColumn(name: "estimates after", unit: .number, values: [2020, 2021, 2021])])
    for condition in ["year > 'estimates after'", "'estimates after' < year"] {
      let mask = try RowExpression.mask(of: data, where: ExpressionText(condition))
      #expect(mask == [false, false, true])
    }
    #expect(
      try RowExpression.mask(of: data, where: ExpressionText("year > 2020")) == [false, true, true])
  }
}
