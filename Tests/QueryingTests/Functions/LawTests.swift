import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Laws of functions")
struct LawTests {
  @Test(
    "parts do not add up to the whole",
    arguments: [
      ("share(units@2023) by partner", "1 + 0"),
      ("share(units@2023) by partner, product", "1 + 0"),
      ("contributions(units@2022->2023) by partner", "growth(units@2022->2023)"),
      ("contributions(value, yoy)@2023-05 by product", "yoy(value@2023-05)"),
      ("share_of_change(units@2022->2023) by partner", "1 + 0"),
      ("change(units@2022->2023) by partner", "change(units@2022->2023)"),
      ("change(share(units@2022->2023)) by partner", "0 * 1"),
      ("units@2023 by month", "units@2023"),
    ])
  func parts(expression: String, whole: String) throws {
    let parts = try TradeSample.values(expression)
    let sum = parts.reduce(0) { $0 + ($1 ?? .nan) }
    #expect(parts.count > 1)
    #expect(isClose(sum, try TradeSample.values(whole)[0]))
  }

  @Test(
    "effects do not explain the whole change",
    arguments: [
      (
        [
          "price_effect(value, units by product", "quantity_effect(value, units by product",
          "mix_effect(value, units by product",
        ], "value"
      ),
      (["price_effect(value, units by product", "volume_effect(value, units by product"], "value"),
      (
        [
          "price_effect(value, units by product, bennet",
          "volume_effect(value, units by product, bennet",
        ], "value"
      ),
      (
        [
          "price_effect(value, units by product, laspeyres",
          "volume_effect(value, units by product, laspeyres",
          "interaction_effect(value, units by product",
        ], "value"
      ),
      (
        [
          "price_effect(value, units by product, paasche",
          "volume_effect(value, units by product, laspeyres",
        ], "value"
      ),
      (
        [
          "shift_reference(units.KZ by product", "shift_mix(units.KZ by product",
          "shift_regional(units.KZ by product",
        ], "units.KZ"
      ),
    ])
  func effects(calls: [String], measure: String) throws {
    for time in ["@2022->2023", "@2023-06"] {
      var sum = 0.0
      for call in calls { sum += try TradeSample.values(call + ")" + time)[0] ?? .nan }
      #expect(isClose(sum, try TradeSample.values("change(\(measure))" + time)[0], 1e-10))
    }
    let byMonth = try TradeSample.answer("\(calls[0])) by month").get()
    #expect(byMonth.axes[0].keys.count == 36)
    #expect(byMonth.cells[0].value == nil)
    #expect(byMonth.unit.name == (measure == "value" ? "CNY" : "vehicle"))
  }

  @Test(
    "an index is not 100 at its base",
    arguments: [
      "index(units, 2022-05)", "fisher(value, units by product, 2022-05)",
      "laspeyres(value, units by product, 2022-05, chained)",
      "tornqvist(value, units by product, 2022-05, volumes)",
      "unit_value_index(value, units by product, 2022-05)",
    ])
  func base(expression: String) throws {
    let values = try TradeSample.values(expression + " by month")
    #expect(values.count == 36)
    #expect(values[16] == 100)
    let mean = try TradeSample.values("mean(index(units, 2022) by month)@2022")
    #expect(isClose(mean[0], 100))
  }

  @Test(
    "indices of prices and volumes do not multiply to that of values",
    arguments: ["fisher", "tornqvist"])
  func factors(name: String) throws {
    let price = try TradeSample.values("\(name)(value, units by product)@2022->2023")[0] ?? 0
    let volume =
      try TradeSample.values("\(name)(value, units by product, volumes)@2022->2023")[0] ?? 0
    let value = try TradeSample.values("ratio(value@2022->2023)")[0] ?? 0
    #expect(isClose(price * volume / 10_000, value, name == "fisher" ? 1e-12 : 1e-4))
  }

  @Test("a scale of the data moves a ratio, or does not move an amount")
  func scale() throws {
    for name in ["hhi", "gini", "theil", "shannon", "cr", "evenness"] {
      let one = try TradeSample.values("\(name)(units by partner)@2023")
      let other = try TradeSample.values("\(name)(units * 1000 by partner)@2023")
      #expect(isClose(one[0], other[0]))
    }
    for name in ["sum", "mean", "median", "stdev", "mad", "iqr"] {
      let one = try TradeSample.values("\(name)(units by month)@2023")[0] ?? 0
      let other = try TradeSample.values("\(name)(units * 1000 by month)@2023")
      #expect(isClose(other[0], one * 1000))
    }
  }

  @Test("the order of the rows counts")
  func permutation() throws {
    var shuffled = TradeSample.exports
    let count = shuffled.rowCount
    let order = (0..<count).map { $0 * 77 % count }
    shuffled.lines = order.map { shuffled.lines[$0] }
    shuffled.period?.codes = order.map { TradeSample.exports.period?.codes[$0] ?? 0 }
    for index in shuffled.dimensions.indices {
      shuffled.dimensions[index].codes = order.map { shuffled.dimensions[index].codes[$0] }
    }
    for index in shuffled.measures.indices {
      shuffled.measures[index].values = order.map { shuffled.measures[index].values[$0] }
    }
    for function in FunctionRegistry.all where function.name != "trade_intensity" {
      let one = try TradeSample.values(function.example)
      let other = try SampleData.answer(function.example, datasets: [shuffled]).get()
      #expect(
        zip(one, other.cells).allSatisfy { isClose($0, $1.value, 1e-9) }
          || function.name == "bootstrap", "\(function.name)")
    }
  }
}
