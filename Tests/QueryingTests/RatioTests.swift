import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("ratios of what counts the same")
struct RatioTests {
  private let evaluator = SampleData.evaluator(
    [SampleData.monthly], metrics: [("base", "units@2022"), ("total", "units@2023")])

  @Test(
    "the way a ratio is written says whether it is a change, a share or a multiple",
    arguments: [
      ("(units@2023 - units@2022) / units@2022", Unit.change),
      ("(total - base) / base", .change),
      ("(total - base) / total", .share),
      ("(total - base) / (total + base)", .share),
      ("units@2022->2023 / units@2022", .change),
      ("units@2022->2023 / units@2023", .times),
      ("units@2023 / units@2022", .times),
      ("units@2023 / units@2022 - 1", .change),
      ("units@2023 / units@2022 - 2", .times),
      ("units.KZ@2023 / units@2023", .share),
      ("units.KZ@2023 / units@2022", .times),
      ("units.KZ@2023 / units.KG@2023", .share),
      ("units.KG@2023 / units.KZ@2023", .times),
      ("count(units > 100) / count()", .share),
      ("100 * (total - base) / base", .percent),
      ("(total - base) / 2", Unit(named: "vehicle")),
      ("units.KZ / (units.KZ + units.KG)", .share),
      ("(units.KZ + units.KG) / (units.UZ + units.KG + units.KZ)", .share),
      ("units.KZ / (units.KG + units.UZ)", .times),
      ("sum(units.KZ) / sum(units.UZ)", .share),
      ("count() / 43", .number),
      ("1000 * units@2023 / units@2022", .number),
      ("1000 * (units@2023 / units@2022)", .number),
      ("100 * (units@2023 / units@2022)", .percent),
    ])
  func units(text: String, unit: Unit) throws {
    var diagnostics = DiagnosticList()
    let answer = evaluator.answer(ExpressionText(text), diagnostics: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    let found = try #require(answer)
    #expect(found.unit == unit, "\(text): \(found.unit.name)")
    #expect(found.single.value != nil)
  }

  @Test(
    "the same stretch of a part and of the whole is a share",
    arguments: [
      ("rolling(count(units > 100), 3) / rolling(count(), 3)", Unit.share),
      ("ytd(units.KZ) / ytd(units)", .share),
      ("ma(units, 3) / ma(units, 4)", .times),
    ])
  func stretches(text: String, unit: Unit) throws {
    let answer = try SampleData.answer(text + " by month", datasets: [SampleData.monthly]).get()
    #expect(answer.unit == unit, "\(text): \(answer.unit.name)")
  }

  /// Of each row a part in dollars and the whole; the games and home runs of a team; answers and those asked.
  private static let columns = Dataset(
    name: "d", lines: [2, 3, 4],
    dimensions: [DimensionColumn(name: "row", members: ["a", "b", "c"], codes: [0, 1, 2])],
    measures: [
      MeasureColumn(name: "tip", unit: Unit(named: "USD"), values: [1, 5, 2]),
      MeasureColumn(name: "bill", unit: Unit(named: "USD"), values: [10, 4, 30]),
      MeasureColumn(name: "runs", unit: .number, values: [20, 200, 100]),
      MeasureColumn(name: "games", unit: .number, values: [150, 160, 155]),
      MeasureColumn(name: "yes", unit: .number, values: [5, 8, 9]),
      MeasureColumn(name: "asked", unit: .number, values: [10, 9, 20]),
    ])

  @Test(
    "what two measures are to one another is the same of each member and of all",
    arguments: [
      ("sum(tip) / sum(bill)", Unit.share), ("tip / bill", .share),
      ("sum(bill) / sum(tip)", .times),
      ("sum(runs) / sum(games)", .number), ("sum(games) / sum(runs)", .number),
      ("sum(yes) / sum(asked)", .share), ("yes / (yes + asked)", .share),
      ("count() / sum(asked)", .number), ("part / all", .share),
      ("sum(tip) / sum(bill) - 1", .change), ("1 - sum(tip) / sum(bill)", .share),
    ])
  func measures(text: String, unit: Unit) throws {
    let evaluator = SampleData.evaluator(
      [Self.columns], metrics: [("part", "sum(tip)"), ("all", "part + sum(bill)")])
    for by in ["", " by row"] {
      var diagnostics = DiagnosticList()
      let answer = evaluator.answer(ExpressionText(text + by), diagnostics: &diagnostics)
      #expect(diagnostics.all.isEmpty)
      #expect(try #require(answer).unit == unit, "\(text)\(by)")
    }
  }

  @Test("a plain number over another in a row is a multiple") func plainRows() throws {
    for (text, unit) in [
      ("yes / asked", Unit.number), ("tip / bill", .share), ("yes / 2", .number),
      ("yes / (yes + asked)", .share), ("1000 * tip / bill", .number),
    ] {
      let column = try RowExpression.column(of: Self.columns, computing: ExpressionText(text))
      guard case .numbers(_, let found) = column else {
        Issue.record("\(text) is no number")
        continue
      }
      #expect(found == unit, "\(text): \(found.name)")
    }
  }

  @Test("rows know the same")
  func rows() throws {
    for (text, unit) in [
      ("(value - units * value / units) / value", Unit.share),
      ("(units - previous(units)) / previous(units)", .change),
      ("units / sum_within(units, partner)", .share),
      ("units / mean_within(units, partner)", .times),
      ("units / previous(units) - 1", .change),
      ("100 * units / max_within(units)", .percent),
    ] {
      let column = try RowExpression.column(
        of: SampleData.monthly, computing: ExpressionText(text))
      guard case .numbers(_, let found) = column else {
        Issue.record("\(text) is no number")
        continue
      }
      #expect(found == unit, "\(text): \(found.name)")
    }
  }
}
