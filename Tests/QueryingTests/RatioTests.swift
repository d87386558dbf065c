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
      ("units.KZ@2023 / units.KG@2023", .times),
      ("count(units > 100) / count()", .share),
      ("100 * (total - base) / base", .percent),
      ("(total - base) / 2", Unit(named: "vehicle")),
    ])
  func units(text: String, unit: Unit) throws {
    var diagnostics = DiagnosticList()
    let answer = evaluator.answer(ExpressionText(text), diagnostics: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    let found = try #require(answer)
    #expect(found.unit == unit, "\(text): \(found.unit.name)")
    #expect(found.single.value != nil)
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
