import Diagnostics
import Statistics
import TradeData

@testable import Querying

/// Two years of months and three partners, small enough to check by hand.
enum SampleData {
  /// units(month m of 2022) of KZ = m, of KG = 10 m, of UZ = 100 in 2022; ten times all that in 2023.
  static let monthly: Dataset = {
    var lines: [Int32] = []
    var periods: [Period] = []
    var periodCodes: [Int32] = []
    var partnerCodes: [Int32] = []
    var units: [Double] = []
    var value: [Double] = []
    for year in [2022, 2023] {
      for month in 1...12 {
        periods.append(.month(year, month))
        for partner in 0..<3 {
          lines.append(Int32(lines.count + 2))
          periodCodes.append(Int32(periods.count - 1))
          partnerCodes.append(Int32(partner))
          let base = [Double(month), Double(10 * month), 100][partner]
          units.append(base * (year == 2023 ? 10 : 1))
          value.append(base * 1000 * (year == 2023 ? 20 : 1))
        }
      }
    }
    return Dataset(
      name: "exports", path: "exports.csv", lines: lines,
      period: PeriodColumn(name: "month", periods: periods, codes: periodCodes),
      dimensions: [
        DimensionColumn(name: "partner", members: ["KZ", "KG", "UZ"], codes: partnerCodes)
      ],
      measures: [
        MeasureColumn(name: "units", unit: Unit(named: "vehicle"), values: units),
        MeasureColumn(name: "value", unit: Unit(named: "CNY"), values: value),
      ],
      groups: [MemberGroup(name: "turkic", members: ["KZ", "KG"])])
  }()

  /// Years and months of one country in one column, with a hole and a stated precision.
  static let mixed = Dataset(
    name: "cars", path: "cars.csv", lines: [2, 3, 4, 5, 6],
    period: PeriodColumn(
      name: "period",
      periods: [.year(2021), .month(2022, 1), .month(2022, 2), .month(2022, 3), .year(2023)],
      codes: [0, 1, 2, 3, 4]),
    measures: [
      MeasureColumn(
        name: "cars", unit: Unit(named: "vehicle"), values: [2_020_000, 100, .nan, 300, 490],
        qualifiers: [.nearly, .exact, .missing, .exact, .about],
        precisions: [10_000, .nan, .nan, .nan, 10])
    ])

  static func evaluator(
    _ datasets: [Dataset] = [monthly, mixed], metrics: [(String, String)] = []
  ) -> Evaluator {
    Evaluator(
      Catalog(
        datasets: datasets,
        metrics: metrics.map { Catalog.Metric(name: $0.0, text: ExpressionText($0.1)) }))
  }

  /// The answer, or the id and message of the first problem.
  static func answer(
    _ expression: String, datasets: [Dataset] = [monthly, mixed],
    metrics: [(String, String)] = []
  ) -> Result<Answer, Problem> {
    var diagnostics = DiagnosticList()
    if let answer = evaluator(datasets, metrics: metrics).answer(
      ExpressionText(expression), diagnostics: &diagnostics)
    {
      return .success(answer)
    }
    let first = diagnostics.all[0]
    return .failure(
      Problem(
        id: first.id, message: first.message, column: first.place?.location.column ?? 0,
        hint: first.hint ?? ""))
  }

  struct Problem: Error {
    let id: String
    let message: String
    let column: Int
    let hint: String
  }
}
