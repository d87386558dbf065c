import Statistics
import Testing
import TradeData

@testable import Querying

/// `a->b` is the figure at b minus the figure at a, whatever the figure is.
@Suite("Differences between two times")
struct DifferenceTests {
  @Test(
    "a figure at a->b is not the later minus the earlier",
    arguments: [
      ("sum(units)@2022->2023", "sum(units)@2023 - sum(units)@2022"),
      ("sum(units@2022->2023)", "sum(units)@2023 - sum(units)@2022"),
      ("mean(units.KZ)@2022->2023", "mean(units.KZ)@2023 - mean(units.KZ)@2022"),
      ("max(units.KZ@2022->2023)", "max(units.KZ@2023) - max(units.KZ@2022)"),
      ("share(units.KG)@2022-01->2022-05", "share(units.KG)@2022-05 - share(units.KG)@2022-01"),
      ("round(mean(units.KZ), 0)@2022->2023", "round(mean(units.KZ@2023), 0) - 7"),
      ("price@2022->2023", "price@2023 - price@2022"),
      ("growth(sum(units)@2022->2023)", "growth(units@2022->2023)"),
      ("growth(sum(units))@2022->2023", "growth(units@2022->2023)"),
      ("rise@2022->2023", "growth(units@2022->2023)"),
    ])
  func differences(written: String, spelled: String) throws {
    let metrics = [("price", "value / units"), ("rise", "growth(units)")]
    let answers = try [written, spelled].map {
      try SampleData.answer($0, metrics: metrics).get()
    }
    let value = try #require(answers[0].single.value)
    #expect(abs(value - (answers[1].single.value ?? .nan)) <= 1e-9 * max(1, abs(value)))
    #expect(answers[0].unit == answers[1].unit)
  }

  @Test("a member without a row on one side has no difference, though none was asked to be zero")
  func absent() throws {
    let data = Dataset(
      name: "trade", path: "trade.csv", lines: [2, 3, 4, 5],
      dimensions: [
        DimensionColumn(name: "flow", members: ["X", "M"], codes: [0, 1, 0, 1]),
        DimensionColumn(name: "partner", members: ["CN", "UZ", "FR"], codes: [0, 0, 1, 2]),
      ],
      measures: [MeasureColumn(name: "v", unit: Unit(named: "USD"), values: [10, 4, 3, 6])])
    for (expression, wanted) in [
      ("or_zero(sum(v.X)) - or_zero(sum(v.M)) by partner", [6.0, 3, -6]),
      ("or_zero(v.X) - or_zero(v.M) by partner", [6, 3, -6]),
      ("sum(v.X) - sum(v.M) by partner", [6, nil, nil]),
      ("or_zero(v.X) - v.M by partner", [6, nil, -6]),
    ] {
      let answer = try SampleData.answer(expression, datasets: [data]).get()
      #expect(answer.cells.map(\.value) == wanted, "\(expression)")
    }
  }

  static let beside: [(expression: String, values: [Double])] = [
    ("units / units@2022 by year", [1, 10]),
    ("units - units@2022 by year", [0, 18_522]),
    ("units@2022-02 / units.KG@2022-02 by partner", [0.1, 1, 5]),
    ("(units / units@2022) by year", [1, 10]),
    ("units@2022 / units@2022 by year", [1]),
    ("units@2022-03 / units@2022 by partner", [1.0 / 26, 1.0 / 26, 1.0 / 12]),
  ]

  @Test("members' sums at a->b are not their differences")
  func members() throws {
    let answer = try SampleData.answer("sum(units)@2022->2023 by partner").get()
    #expect(answer.cells.map(\.value) == [702, 7020, 10800])
  }

  @Test(
    "what names one period or member does not stand beside each of the others",
    arguments: Self.beside)
  func besideEach(expression: String, values: [Double]) throws {
    let found = try SampleData.answer(expression).get().cells.map { $0.value ?? .nan }
    #expect(found.count == values.count)
    #expect(zip(found, values).allSatisfy { abs($0 - $1) < 1e-9 * max(1, abs($1)) })
  }

  @Test("two axes: each member is not divided by its own figure of the year named")
  func besideEachOfTwo() throws {
    let answer = try SampleData.answer("units / units@2022 by year, partner").get()
    #expect(answer.axes.map(\.keys.count) == [2, 3])
    #expect(answer.cells.map(\.value) == [1, 1, 1, 10, 10, 10])
    let turned = try SampleData.answer("units / units.UZ by year, partner").get()
    #expect(turned.cells.map(\.value) == [0.065, 0.65, 1, 0.065, 0.65, 1])
  }
}
