import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Functions of rows")
struct RowFunctionTests {
  /// Four rows; the last number is missing.
  static let data = Dataset(
    name: "rows", path: "rows.csv", lines: [2, 3, 4, 5],
    period: PeriodColumn(
      name: "day",
      periods: [
        .day(CivilDate(year: 1999, month: 12, day: 31) ?? CivilDate(day: 0)),
        .day(CivilDate(year: 2000, month: 2, day: 29) ?? CivilDate(day: 0)),
      ], codes: [0, 0, 1, 1]),
    dimensions: [
      DimensionColumn(
        name: "place", members: ["Warren-Troy, MI Met Div", "APPLE_FRAME", ""], codes: [0, 1, 0, 2]),
      DimensionColumn(name: "age", members: ["5", "10"], codes: [0, 1, 1, 0]),
    ],
    measures: [MeasureColumn(name: "x", unit: .number, values: [35, 39.9, -0.1, .nan])])

  static func column(_ expression: String) throws -> [String] {
    switch try RowExpression.column(of: data, computing: ExpressionText(expression)) {
    case .numbers(let values, _): return values.map { $0.isNaN ? "-" : "\($0)" }
    case .texts(let members, let codes): return codes.map { members[Int($0)] }
    }
  }

  static let examples: [(expression: String, wanted: String)] = [
    ("if(x > 36, \"high\", x > 0, \"low\", \"none\")", "low high none "),
    ("if(x > 36, x, 0)", "0.0 39.9 0.0 -"),
    ("if(known(x) and x > 36, 2, 1)", "1.0 2.0 1.0 1.0"),
    ("if(not x > 36, 2, 1)", "2.0 1.0 2.0 -"),
    ("if(x > 36 or age = 5, 2, 1)", "2.0 2.0 1.0 2.0"),
    ("if(place = APPLE_FRAME, 1, 2)", "2.0 1.0 2.0 2.0"),
    ("bin(x, 5)", "35.0 35.0 -5.0 -"), ("bin(x, 10, 5)", "35.0 35.0 -5.0 -"),
    ("bin(x / 100, 0.1)", "0.3 0.3 -0.1 -"),
    (
      "title(replace(place, \"_\", \" \"))",
      "Warren-Troy, Mi Met Div Apple Frame Warren-Troy, Mi Met Div "
    ),
    ("lower(left(place, 2))", "wa ap wa "), ("right(place, 3)", "Div AME Div "),
    ("before(place, \"-\")", "Warren APPLE_FRAME Warren "), ("after(place, \"_\")", " FRAME  "),
    ("contains(place, \", MI \")", "1.0 0.0 1.0 0.0"), ("starts(place, \"A\")", "0.0 1.0 0.0 0.0"),
    ("not contains(place, \", MI \") and age < 10", "0.0 0.0 0.0 1.0"),
    ("known(x)", "1.0 1.0 1.0 0.0"), ("known(place)", "1.0 1.0 1.0 0.0"),
    ("or_else(x, 0)", "35.0 39.9 -0.1 0.0"),
    ("or_else(place, \"?\")", "Warren-Troy, MI Met Div APPLE_FRAME Warren-Troy, MI Met Div ?"),
    ("concat(age, \" years\")", "5 years 10 years 10 years 5 years"),
    ("number(age) * 2", "10.0 20.0 20.0 10.0"), ("age + 1", "6.0 11.0 11.0 6.0"),
    ("greatest(x, 36)", "36.0 39.9 36.0 -"), ("round(x)", "35.0 40.0 0.0 -"),
    ("abs(x) * 10", "350.0 399.0 1.0 -"), ("remainder(x, 10)", "5.0 9.899999999999999 9.9 -"),
    ("decade + month", "2002.0 2002.0 2002.0 2002.0"), ("year - decade", "9.0 9.0 0.0 0.0"),
    ("day_of_year", "365.0 365.0 60.0 60.0"), ("weekday", "5.0 5.0 2.0 2.0"),
    ("length(place)", "23.0 11.0 23.0 0.0"),
    ("mean_within(x, place)", "17.45 39.9 17.45 -"), ("max_within(x)", "39.9 39.9 39.9 39.9"),
    ("rank_within(x)", "2.0 1.0 3.0 -"), ("count_within(place)", "2.0 1.0 2.0 1.0"),
    ("previous(x)", "- 35.0 39.9 -0.1"), ("next(x, place)", "-0.1 - - -"),
    ("row_number(place)", "1.0 1.0 2.0 1.0"), ("running_sum(x, place)", "35.0 39.9 34.9 -"),
    ("part(place, \",\", 1)", "Warren-Troy APPLE_FRAME Warren-Troy "),
    ("part(place, \" \", 3)", "Met  Met "),
    ("first_number(\"about 3,400.5 people in 2019\")", "3400.5 3400.5 3400.5 3400.5"),
    ("first_number(place)", "- - - -"),
    ("first_number(\"U-571\") + first_number(\"-3 °C\")", "568.0 568.0 568.0 568.0"),
    ("first_number(\"a \u{2212}7.5\")", "-7.5 -7.5 -7.5 -7.5"),
    ("time_of_day(\"2024-03-01T08:30:00Z\")", "8.5 8.5 8.5 8.5"),
    ("time_of_day(\"8:15 pm\") - time_of_day(\"12:15 am\")", "20.0 20.0 20.0 20.0"),
    (
      "round((decimal_year(\"2001-07-02\") - decimal_year(\"2001-01-01\")) * 365)",
      "182.0 182.0 182.0 182.0"
    ),
    ("if(day >= 2000-01, 1, 0)", "0.0 0.0 1.0 1.0"),
  ]

  @Test("a row function computes something else", arguments: examples.indices)
  func values(_ index: Int) throws {
    let (expression, wanted) = Self.examples[index]
    #expect(try Self.column(expression).joined(separator: " ") == wanted, "\(expression)")
  }

  static let faults: [(expression: String, id: String)] = [
    ("if(x > 1, 2)", "missing-argument"), ("if(x > 1, 2, x > 3, 4)", "missing-argument"),
    ("bin(x, 0)", "argument-out-of-range"), ("upper(place) * 2", "expected-number"),
    ("place + 1", "expected-number"), ("replace(place, x, \"\")", "expected-text"),
    ("sum(x)", "not-per-row"), ("max(x)", "not-per-row"), ("upprer(place)", "unknown-function"),
    ("upper(plaec)", "unknown-column"), ("upper(place).KZ", "not-per-row"),
  ]

  @Test("a wrong row expression is computed", arguments: faults.indices)
  func problems(_ index: Int) {
    let (expression, id) = Self.faults[index]
    #expect {
      try Self.column(expression)
    } throws: {
      ($0 as? QueryFailure)?.diagnostic.id == id
    }
  }

  @Test("the example of a row function cannot be computed", arguments: RowFunctions.all.map(\.name))
  func examplesWork(_ name: String) throws {
    let function = try #require(RowFunctions.all.first { $0.name == name })
    _ = try RowExpression.column(
      of: TradeSample.exports, computing: ExpressionText(function.example))
    #expect(!function.summary.hasSuffix("."))
  }

  static let figures: [(expression: String, wanted: [Double])] = [
    ("count() by age", [2, 2]), ("count(x > 0) by age", [1, 1]),
    ("count(x > 0)", [2]), ("mean(x > 0)", [0.5]), ("sum(x * 2)", [149.6]),
    ("count() by decade", [2, 2]), ("count() by day_of_year", [2, 2]),
    ("count_distinct(place) by age", [1, 2]),
    ("mean(age)", [7.5]), ("weighted_mean(x, age)", [(175 + 399 - 1) / 25.0]),
    ("count() by weekday, age", [1, 1, 1, 1]),
  ]

  @Test("a summary of rows is another figure", arguments: figures.indices)
  func summaries(_ index: Int) throws {
    let (expression, wanted) = Self.figures[index]
    var problems = DiagnosticList()
    let answer = Evaluator(Catalog(datasets: [Self.data])).answer(
      ExpressionText(expression), diagnostics: &problems)
    #expect(problems.isEmpty)
    let cells = try #require(answer).cells.map { $0.value ?? .nan }
    #expect(zip(cells, wanted).allSatisfy { abs($0 - $1) < 1e-9 }, "\(expression): \(cells)")
    #expect(cells.count == wanted.count)
  }

  @Test("a month without a row has no number of different members, as it has one of rows")
  func emptyMonths() throws {
    let data = Dataset(
      name: "orders", path: "orders.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "month", periods: [.month(2023, 1), .month(2023, 3)], codes: [0, 0, 1]),
      dimensions: [DimensionColumn(name: "user", members: ["a", "b"], codes: [0, 1, 0])],
      measures: [])
    for (expression, wanted) in [
      ("count_distinct(user) by month", [2.0, 0, 1]), ("count() by month", [2, 0, 1]),
    ] {
      let answer = try SampleData.answer(expression, datasets: [data]).get()
      #expect(answer.cells.map(\.value) == wanted, "\(expression)")
    }
  }

  @Test("months lie about in the order of the rows") func calendarOrder() throws {
    var problems = DiagnosticList()
    let answer = Evaluator(Catalog(datasets: [Self.data])).answer(
      ExpressionText("count() by month_of_year"), diagnostics: &problems)
    let axis = try #require(answer?.axes.first)
    #expect(axis.keys == [.member("2"), .member("12")])
    #expect(axis.hasGivenOrder)
  }

  @Test("equal members share a place that a second figure could decide") func tieBreak() throws {
    let table = Dataset(
      name: "teams", path: "teams.csv", lines: [2, 3, 4],
      dimensions: [DimensionColumn(name: "team", members: ["A", "B", "C"], codes: [0, 1, 2])],
      measures: [
        MeasureColumn(name: "points", unit: .number, values: [3, 3, 3]),
        MeasureColumn(name: "goals", unit: .number, values: [1, 4, 1]),
      ])
    var problems = DiagnosticList()
    let answer = Evaluator(Catalog(datasets: [table])).answer(
      ExpressionText("rank(points, then = goals) by team"), diagnostics: &problems)
    #expect(try #require(answer).cells.map(\.value) == [2, 1, 2])
  }
}
