import Diagnostics
import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Evaluator")
struct EvaluatorTests {
  static let singles: [(expression: String, value: Double, unit: String)] = [
    ("units@2022-01", 111.0, "vehicle"),
    ("units.KZ@2022-03", 3, "vehicle"),
    ("units.partner=KG@2022-03", 30, "vehicle"),
    ("units.turkic@2022-03", 33, "vehicle"),
    ("units.KZ@2022", 78, "vehicle"),
    ("units.KZ@2022Q1", 6, "vehicle"),
    ("units.KZ@2022H2", 57, "vehicle"),
    ("units.KZ@2022-01..2022-04", 10, "vehicle"),
    ("units.KZ@latest", 120, "vehicle"),
    ("units.KZ@first", 1, "vehicle"),
    ("units.KZ@last12", 780, "vehicle"),
    ("units.KZ@ytd", 780, "vehicle"),
    ("units.KZ@2022->2023", 702, "vehicle"),
    ("yoy(units.KZ@2023)", 9, "change"),
    ("yoy(units.KZ)@2023-01..2023-04", 9, "change"),
    ("mom(units.KZ@2022-03)", 0.5, "change"),
    ("change(units.KZ@2022-03)", 1, "vehicle"),
    ("growth(units.KZ@2022->2023)", 9, "change"),
    ("ratio(units.KZ@2022->2023)", 10, "times"),
    ("share(units.KG@2022-01)", 0.09009009009009009, "share"),
    ("value.KZ@2022 / units.KZ@2022", 1000, "CNY / vehicle"),
    ("units.KZ@2022 + units.KG@2022", 858, "vehicle"),
    ("-units.KZ@2022-02 * 2", -4, "vehicle"),
    ("(units.KZ@2022-02 + units.KZ@2022-04) / 2", 3, "vehicle"),
    ("mean(units.KZ)@2022", 6.5, "vehicle"),
    ("median(units)@2022-01", 10, "vehicle"),
    ("max(units)@2023", 1200, "vehicle"),
    ("count(units)@2022", 36, "number"),
    ("p50(units.KZ)@2022", 6.5, "vehicle"),
    ("base(units.KZ@2023, up 900 percent)", 78, "vehicle"),
    ("base(units.KZ@2023, increased 9 times)", 78, "vehicle"),
    ("base(units.KZ@2023, 10 times)", 78, "vehicle"),
    ("hhi(units by partner)@2022-01", 10_101.0 / 12_321.0, "number"),
    ("2 * 3 + 4", 10, "number"),
    ("units.KZ@2022 - 8", 70, "vehicle"),
    ("-2 + units.KZ@2022", 76, "vehicle"),
  ]

  static let alongAxes: [(expression: String, keys: [String], values: [Double])] = [
    ("units@2022-02 by partner", ["KZ", "KG", "UZ"], [2.0, 20, 100]),
    ("units.turkic@2022-02 by partner", ["KZ", "KG"], [2, 20]),
    ("units.KZ by year", ["2022", "2023"], [78, 780]),
    ("units.KZ@2022 by quarter", ["2022Q1", "2022Q2", "2022Q3", "2022Q4"], [6, 15, 24, 33]),
    (
      "share(units@2022-01) by partner", ["KZ", "KG", "UZ"],
      [0.009009009009009009, 0.09009009009009009, 0.9009009009009009]
    ),
    ("rank(units@2022-01) by partner", ["KZ", "KG", "UZ"], [3, 2, 1]),
    ("yoy(units.KZ@2023) by half", ["2023H1", "2023H2"], [9, 9]),
    ("index(units.KZ, 2022) by year", ["2022", "2023"], [100, 1000]),
    (
      "cumulative(units.KZ@2022) by quarter", ["2022Q1", "2022Q2", "2022Q3", "2022Q4"],
      [6, 21, 45, 78]
    ),
  ]

  @Test(
    "a single figure is what hand computation gives",
    arguments: Self.singles)
  func singleFigures(expression: String, value: Double, unit: String) throws {
    let answer = try SampleData.answer(expression).get()
    #expect(answer.axes.isEmpty)
    let found = try #require(answer.single.value)
    #expect(abs(found - value) <= 1e-12 * max(1, abs(value)))
    #expect(answer.unit.name == unit)
  }

  @Test("cagr takes the years between the ends of the two periods")
  func yearlyGrowth() throws {
    let answer = try SampleData.answer("cagr(units.KZ@2022->2023)").get()
    #expect(abs((answer.single.value ?? 0) - 9) < 1e-12)
  }

  @Test("the difference of two shares counts points")
  func pointsOfShares() throws {
    let answer = try SampleData.answer("change(share(units.KG@2022-01->2022-02))").get()
    #expect(answer.unit == .points)
    #expect(abs((answer.single.value ?? 0) - (20.0 / 122 - 10.0 / 111)) < 1e-15)
  }

  @Test(
    "an answer along axes has a cell for each member and period",
    arguments: Self.alongAxes)
  func axes(expression: String, keys: [String], values: [Double]) throws {
    let answer = try SampleData.answer(expression).get()
    let found = answer.axes[0].keys.map { key in
      switch key {
      case .member(let member): member
      case .period(let period): PeriodText.print(period)
      }
    }
    #expect(found == keys)
    for (cell, value) in zip(answer.cells, values) {
      #expect(abs((cell.value ?? .nan) - value) <= 1e-12 * max(1, abs(value)))
    }
    #expect(answer.cells.count == values.count)
  }

  @Test("two dimensions make a grid with the last one fastest")
  func grid() throws {
    let answer = try SampleData.answer("units@2022-01..2022-02 by partner, month").get()
    #expect(answer.cells.map(\.value) == [1, 2, 10, 20, 100, 100])
  }

  @Test("growth looks back before the axis begins")
  func lookBack() throws {
    let answer = try SampleData.answer("yoy(units.KZ@2023-01..2023-02) by month").get()
    #expect(answer.cells.map(\.value) == [9, 9])
    let first = try SampleData.answer("yoy(units.KZ@2022-01..2022-02) by month").get()
    #expect(first.cells.map(\.value) == [nil, nil])
  }

  @Test("a moving average is undefined until its window is full, and says so")
  func movingAverage() throws {
    let answer = try SampleData.answer("ma(units.KZ@2022-01..2022-04, 3) by month").get()
    #expect(answer.cells.map(\.value) == [nil, nil, 2, 3])
    #expect(answer.cells[0].reason?.sentence == "fewer than 3 periods so far")
  }

  @Test("metrics are expressions with names, narrowed from outside")
  func metrics() throws {
    let metrics = [("total", "units.turkic@2022"), ("double", "total * 2"), ("all", "units@2022")]
    #expect(try SampleData.answer("double", metrics: metrics).get().single.value == 1716)
    let byPartner = try SampleData.answer("all by partner", metrics: metrics).get()
    #expect(byPartner.cells.map(\.value) == [78, 780, 1200])
    #expect(try SampleData.answer("all.KZ", metrics: metrics).get().single.value == 78)
  }

  @Test(
    "a figure that cannot be known says why",
    arguments: [
      ("units.KZ@2024", "'exports' has no row of KZ for 2024"),
      ("cars@2022-02", "no value on line 4 of cars.csv"),
      ("cars@2022Q1", "no value on line 4 of cars.csv"),
      ("cars@2022H1", "no value on line 4 of cars.csv"),
      ("yoy(units.KZ@2022)", "'exports' has no row of KZ for 2021"),
      ("1 / 0", "the divisor is zero"),
      ("units.KZ@2022 / (units.KZ@2022 - units.KZ@2022)", "the divisor is zero"),
      (
        "cars@2022-03..2022-05",
        "2022-03..2022-05 is incomplete: the data have 1 of its periods, 31 of 92 days"
      ),
    ])
  func reasons(expression: String, sentence: String) throws {
    let answer = try SampleData.answer(expression).get()
    #expect(answer.single.value == nil)
    #expect(answer.single.reason?.sentence == sentence)
  }

  @Test("precision and qualifier become an interval that travels through arithmetic")
  func intervals() throws {
    let about = try SampleData.answer("cars@2023").get().single
    #expect(about.qualifier == .about)
    #expect(about.interval == Interval(485, 495))
    let nearly = try SampleData.answer("cars@2021").get().single
    #expect(nearly.interval == Interval(2_010_000, 2_020_000))
    let twice = try SampleData.answer("cars@2023 * 2").get().single
    #expect(twice.interval?.contains(980) == true)
    #expect(twice.interval?.low == 970)
  }

  @Test("an implied base comes with its interval and is derived")
  func impliedBase() throws {
    let answer = try SampleData.answer("base(units.KZ@2023, increased 9.0 times)").get().single
    #expect(answer.qualifier == .derived)
    let interval = try #require(answer.interval)
    #expect(abs(interval.low - 780 / 10.05) < 1e-9)
    #expect(abs(interval.high - 780 / 9.95) < 1e-9)
  }

  @Test("usage names the rows, the members and the periods that were read")
  func usage() throws {
    let answer = try SampleData.answer("units.KZ@2022-01..2022-02").get()
    let part = try #require(answer.usage.parts.first)
    #expect(part.lines == [2, 5])
    #expect(part.members == ["KZ"])
    #expect(part.asked == Period(.month, 2022 * 12, count: 2))
  }

  @Test("months of the year by years need no whole year")
  func monthsOfAnIncompleteYear() throws {
    var diagnostics = DiagnosticList()
    let months = Dataset(
      name: "rain", path: "rain.csv", lines: [2, 3, 4],
      period: PeriodColumn(
        name: "month", periods: [.month(2020, 1), .month(2020, 2), .month(2021, 1)],
        codes: [0, 1, 2]),
      measures: [MeasureColumn(name: "rain", unit: Unit(named: "mm"), values: [5, 6, 7])])
    let evaluator = SampleData.evaluator([months])
    let answer = evaluator.answer(
      ExpressionText("rain by month_of_year, year"), diagnostics: &diagnostics)
    #expect(answer?.cells.map(\.value) == [5, 7, 6, nil])
    let years = evaluator.answer(ExpressionText("rain by year"), diagnostics: &diagnostics)
    #expect(years?.cells.map(\.value) == [nil, nil])
  }
}
