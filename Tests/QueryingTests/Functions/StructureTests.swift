import Statistics
import Testing
import TradeData

@testable import Querying

@Suite("Structure in expressions")
struct StructureTests {
  static let partners = (0..<3).map { TradeSample.series($0)[24...].reduce(0, +) }
  static let table = (0..<3).map { partner in
    (0..<2).map { TradeSample.series(partner, $0)[24...].reduce(0, +) }
  }

  static let singles: [(expression: String, wanted: @Sendable () throws -> Double)] = [
    ("hhi(units by partner)@2023", { try Concentration.hhi(partners) }),
    ("hhi_normalised(units by partner)@2023", { try Concentration.normalisedHHI(partners) }),
    ("effective_number(units by partner)@2023", { try Concentration.effectiveNumber(partners) }),
    ("cr(units by partner, 2)@2023", { try Concentration.ratio(partners, largest: 2) }),
    ("gini(units by partner)@2023", { try Concentration.gini(partners) }),
    ("gini_corrected(units by partner)@2023", { try Concentration.smallSampleGini(partners) }),
    ("theil(units by partner)@2023", { try Concentration.theilT(partners) }),
    ("theil_normalised(units by partner)@2023", { try Concentration.normalisedTheilT(partners) }),
    ("theil_l(units by partner)@2023", { try Concentration.theilL(partners) }),
    ("shannon(units by partner)@2023", { try Concentration.shannon(partners) }),
    ("shannon_bits(units by partner)@2023", { try Concentration.shannonBits(partners) }),
    ("evenness(units by partner)@2023", { try Concentration.evenness(partners) }),
    (
      "similarity(units.KZ, units.KG by product)@2023",
      { try ComparativeAdvantage(exports: table).similarity()[0][1] ?? .nan }
    ),
    (
      "grubel_lloyd(units.KZ, units.KG)@2023",
      { try TradeRelations.grubelLloyd(exports: partners[0], imports: partners[1]) }
    ),
    (
      "grubel_lloyd(units.KZ, units.KG by product)@2023",
      { try TradeRelations.grubelLloyd(exports: table[0], imports: table[1]) }
    ),
    (
      "grubel_lloyd(units.KZ, units.KG by product, corrected)@2023",
      { try TradeRelations.balanceCorrectedGrubelLloyd(exports: table[0], imports: table[1]) }
    ),
    (
      "normalised_balance(units.KZ, units.KG)@2023",
      { (partners[0] - partners[1]) / (partners[0] + partners[1]) }
    ),
    ("mirror_gap(units.KZ, units.KG)@2023", { partners[1] - partners[0] }),
    ("mirror_gap(units.KZ, units.KG, 1.06)@2023", { partners[1] / 1.06 - partners[0] }),
    ("mirror_ratio(units.KZ, units.KG)@2023", { partners[1] / partners[0] }),
    (
      "mirror_relative_gap(units.KZ, units.KG)@2023",
      { 2 * (partners[1] - partners[0]) / (partners[0] + partners[1]) }
    ),
  ]

  @Test("a measure of structure differs from the statistic", arguments: singles)
  func values(_ example: (expression: String, wanted: @Sendable () throws -> Double)) throws {
    #expect(isClose(try TradeSample.values(example.expression)[0], try example.wanted()))
  }

  @Test("comparative advantage differs from the table's")
  func advantage() throws {
    let table = try ComparativeAdvantage(exports: Self.table)
    for (name, wanted) in [
      ("rca", table.balassa()), ("rca_symmetric", table.symmetric()),
      ("rca_log", table.logarithmic()), ("rca_additive", table.additive()),
      ("rca_normalised", table.normalised()),
    ] {
      let found = try TradeSample.values("\(name)(units@2023) by partner, product")
      #expect(zip(found, wanted.flatMap { $0 }).allSatisfy { isClose($0, $1) })
      let narrowed = try TradeSample.values("\(name)(units.KG@2023) by product")
      #expect(zip(narrowed, wanted[1]).allSatisfy { isClose($0, $1) })
    }
  }

  @Test("trade intensity differs from the table's")
  func intensity() throws {
    var exports = [[Double]](repeating: [0, 0, 0, 0, 0], count: 5)
    for i in 0..<5 { for j in 0..<5 where i != j { exports[i][j] = Double(10 * (i + 1) + j) } }
    let wanted = try TradeRelations.intensity(exports).flatMap { $0 }
    let answer = try TradeSample.answer("trade_intensity(traded@2023) by exporter, importer").get()
    let exporters = answer.axes[0].keys
    let importers = answer.axes[1].keys
    #expect(Set(exporters) == Set(importers) && exporters.count == 5)
    for (row, from) in exporters.enumerated() {
      for (column, to) in importers.enumerated() {
        let place = exporters.firstIndex(of: to) ?? 0
        #expect(isClose(answer.cells[row * 5 + column].value, wanted[row * 5 + place]))
        #expect((answer.cells[row * 5 + column].value == nil) == (from == to))
      }
    }
  }

  @Test("shares within a dimension are of the total of all")
  func sharesWithin() throws {
    let found = try TradeSample.values("share(units@2023, within = partner) by partner, product")
    let wanted = Self.table.flatMap { row in row.map { $0 / row.reduce(0, +) } }
    #expect(zip(found, wanted).allSatisfy { isClose($0, $1) } && found.count == wanted.count)
    #expect {
      try TradeSample.values("share(units@2023, within = month) by partner, product")
    } throws: {
      ($0 as? SampleData.Problem)?.id == "unknown-dimension"
    }
  }

  @Test("ranks leave out the options for equal values")
  func ranks() throws {
    let data = StatedSample.dataset([5, 9, 5, 1], [], [])
    for (options, wanted) in [
      ("", [2.0, 1, 2, 4]), (", mean", [2.5, 1, 2.5, 4]), (", dense", [2, 1, 2, 3]),
      (", smallest", [2, 4, 2, 1]), (", ties = dense, order = smallest", [2, 3, 2, 1]),
    ] {
      let answer = try SampleData.answer("rank(x\(options)) by partner", datasets: [data]).get()
      #expect(answer.cells.map(\.value) == wanted)
    }
  }

  @Test("the largest members lose their names")
  func largest() throws {
    let answer = try SampleData.answer("largest(units@2022-01, 2) by partner").get()
    #expect(answer.axes[0].keys == [.member("UZ"), .member("KG")])
    #expect(answer.cells.map(\.value) == [100, 10])
    let month = try SampleData.answer("smallest(units.KZ@2022) by month").get()
    #expect(month.axes[0].keys == [.period(.month(2022, 1))])
  }

  /// Two partners in two years; in 2021 B has no row, in 2022 C has a row without a value.
  static let holes = Dataset(
    name: "holes", path: "holes.csv", lines: [2, 3, 4, 5, 6],
    period: PeriodColumn(
      name: "year", periods: [.year(2021), .year(2022)], codes: [0, 0, 1, 1, 1]),
    dimensions: [
      DimensionColumn(name: "partner", members: ["A", "B", "C"], codes: [0, 2, 0, 1, 2])
    ],
    measures: [
      MeasureColumn(name: "x", unit: Unit(named: "vehicle"), values: [30, 10, 60, 20, .nan])
    ])

  static func cells(_ expression: String) throws -> [Measured] {
    try SampleData.answer(expression, datasets: [holes]).get().cells
  }

  @Test("a member without a row is taken for a hole")
  func absent() throws {
    #expect(try Self.cells("share(x@2021) by partner").map(\.value) == [0.75, 0.25])
    #expect(try Self.cells("hhi(x by partner)@2021")[0].value == 0.625)
    let grid = try Self.cells("share(x) by partner, year")
    #expect(grid[0].value == 0.75 && grid[2].value == nil && grid[4].value == 0.25)
    #expect(grid[2].reason?.sentence == "no row in the data")
    #expect(try Self.cells("cumulative(x) by partner, year")[3].value == nil)
    #expect(try Self.cells("rank(x@2022) by partner").map(\.value) == [1, 2, nil])
  }

  @Test(
    "a part without a value is left out of the whole",
    arguments: [
      "share(x@2022) by partner", "hhi(x by partner)@2022", "mean(x by partner)@2022",
      "share_of_change(x@2021->2022) by partner", "contributions(x.C@2021->2022)",
      "gini(x by partner)@2022", "x@2022",
    ])
  func holes(expression: String) throws {
    for cell in try Self.cells(expression) {
      #expect(cell.value == nil)
      #expect(cell.reason?.sentence == "no value on line 6 of holes.csv")
    }
  }

  @Test("a hole in the later total hides contributions that need only the earlier one")
  func contributionsBesideHole() throws {
    let cells = try Self.cells("contributions(x@2021->2022) by partner")
    #expect(cells.map(\.value) == [0.75, 0.5, nil])
    #expect(cells[2].reason?.sentence == "no value on line 6 of holes.csv")
  }

  @Test("a new member adds nothing to growth")
  func newMember() throws {
    var data = Self.holes
    data.measures[0].values[4] = 10
    let cells = try SampleData.answer(
      "contributions(x@2021->2022) by partner", datasets: [data]
    ).get().cells
    #expect(cells.map(\.value) == [0.75, 0.5, 0])
  }

  @Test("the interval of a share lets the part vary without the whole")
  func shareInterval() throws {
    let data = StatedSample.dataset([50, 50], [.about, .about], [10, 10])
    let cell = try SampleData.answer("share(x) by partner", datasets: [data]).get().cells[0]
    let interval = try #require(cell.interval)
    #expect(isClose(interval.low, 0.45) && isClose(interval.high, 0.55))
    #expect(cell.value == 0.5)
  }

  @Test("a running total stops at the members, or begins before there is a figure") func totals()
    throws
  {
    let falling = Self.partners.sorted(by: >)
    #expect(
      try TradeSample.values("cumulative(largest(units@2023, 3)) by partner").map { $0 ?? .nan }
        == [falling[0], falling[0] + falling[1], falling.reduce(0, +)])
    let units = TradeSample.series()
    let changes = try TradeSample.values("cumulative(change(units)) by month")
    #expect(changes[0] == nil)
    #expect(changes[1...].map { $0 ?? .nan } == units[1...].map { $0 - units[0] })
  }

  @Test("a relation is of rows where no dimension is named") func relations() throws {
    let rows = (0..<36).flatMap { month in
      (0..<3).flatMap { partner in
        (0..<2).map {
          (TradeSample.units(partner, $0, month), TradeSample.value(partner, $0, month))
        }
      }
    }
    let (units, value) = (rows.map(\.0), rows.map(\.1))
    #expect(
      isClose(
        try TradeSample.values("correlation(value, units)")[0],
        try Correlation.pearson(units, value)))
    #expect(
      isClose(
        try TradeSample.values("spearman(value, units)")[0],
        try Correlation.spearman(units, value)))
    #expect(
      isClose(
        try TradeSample.values("regression_slope(value, units)")[0],
        try LeastSquares.fit([units], value).coefficients[1]))
    #expect(try TradeSample.values("correlation(value, units) by partner, product").count == 6)
  }
}
