import Statistics
import Testing
import TradeData

@testable import Querying

/// Months of the year by year are one run of months.
@Suite("Parts of the calendar along time")
struct CalendarSplitTests {
  @Test(
    "a function along months takes each month of the year for a series",
    arguments: [
      "ytd(units.KZ)", "cumulative(units.KZ)", "mom(units.KZ)", "yoy(units.KZ)", "ma(units.KZ, 3)",
      "rolling(units.KZ, 12)", "per_day(units.KZ)", "index(units.KZ, 2022)", "change(units.KZ)",
      "ma_centred(units.KZ, 3)", "chain(mom(units.KZ))",
    ])
  func months(function: String) throws {
    let run = try SampleData.answer(function + " by month").get()
    let grid = try SampleData.answer(function + " by month_of_year, year").get()
    #expect(grid.axes.map(\.name) == ["month_of_year", "year"])
    #expect(grid.axes[0].keys.count == 12)
    let years = grid.axes[1].keys.count
    for (place, key) in run.axes[0].keys.enumerated() {
      guard case .period(let period) = key else { continue }
      let (year, month, _) = period.start.components
      let column = try #require(grid.axes[1].keys.firstIndex(of: .period(.year(year))))
      #expect(grid.cells[(month - 1) * years + column].value == run.cells[place].value)
    }
    #expect(run.cells.contains { $0.value != nil })
    #expect(run.unit == grid.unit)
  }

  @Test("what the quarters of a year add to its growth is compared with the quarter before")
  func contributions() throws {
    let parts = try SampleData.answer("contributions(units.KZ) by year, quarter_of_year").get()
    let growth = try SampleData.answer("yoy(units.KZ) by year").get()
    #expect(parts.axes.map(\.name) == ["year", "quarter_of_year"])
    let years = parts.cells.count / 4
    #expect(years == growth.cells.count)
    let sums = (0..<years).map { year in
      Measured.total(Array(parts.cells[4 * year..<4 * year + 4])).value
    }
    let told = zip(sums, growth.cells).filter { $0.0 != nil || $0.1.value != nil }
    #expect(told.count == 1)
    #expect(told.allSatisfy { abs(($0.0 ?? .nan) - ($0.1.value ?? .nan)) < 1e-12 })
  }

  @Test("the order of the dimensions is lost, or a member between them")
  func order() throws {
    let grid = try SampleData.answer("ytd(units@2023) by year, partner, quarter_of_year").get()
    #expect(grid.axes.map(\.name) == ["year", "partner", "quarter_of_year"])
    #expect(grid.cells[0..<4].map(\.value) == [60, 210, 450, 780])
    #expect(grid.cells[4..<8].map(\.value) == [600, 2100, 4500, 7800])
  }

  @Test("figures that look at no neighbour are changed")
  func plain() throws {
    let grid = try SampleData.answer("units.KZ by month_of_year, year").get()
    #expect(grid.cells[0..<4].map(\.value) == [1, 10, 2, 20])
  }

  @Test("shares beside members are of each month of the year, and alone of all months")
  func shares() throws {
    let beside = try SampleData.answer("share(units@2022) by month_of_year, partner").get()
    let sums = (0..<12).map { month in
      beside.cells[3 * month..<3 * month + 3].reduce(0) { $0 + ($1.value ?? .nan) }
    }
    #expect(sums.allSatisfy { abs($0 - 1) < 1e-12 })
    let alone = try SampleData.answer("share(units@2022) by month_of_year").get()
    #expect(abs(alone.cells.reduce(0) { $0 + ($1.value ?? .nan) } - 1) < 1e-12)
  }

  @Test("the month before is not known for each month of a year that is asked for")
  func stretches() throws {
    let change = try SampleData.answer("change(units.KZ@2023) by month").get()
    #expect(change.cells.map(\.value) == [-2] + [Double](repeating: 10, count: 11))
    let years = try SampleData.answer("mom(units.KZ@2022..2023) by year").get()
    #expect(years.cells.map(\.value) == [nil, 9])
  }
}
