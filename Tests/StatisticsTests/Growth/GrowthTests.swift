import Foundation
import Statistics
import Testing

@Suite("Growth over time")
struct GrowthTests {
  @Test("decimals grow by binary amounts")
  func decimals() throws {
    #expect(try Growth.percent(from: 0.1, to: 0.3) == 200)
    #expect(try Growth.absolute(from: 1_000_000.1, to: 1_000_000.2) == 0.1)
    #expect(try Growth.percentagePoints(from: 0.1, to: 0.3) == 20)
  }

  @Test("a growth without a meaning gets a number")
  func reasons() {
    func cause(_ base: Double, _ value: Double) -> Undefined.Cause? {
      do {
        _ = try Growth.percent(from: base, to: value)
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause(0, 5) == .zeroBase && cause(0, 0) == .zeroBase)
    #expect(cause(-4, 5) == .negativeBase)
    #expect(cause(.nan, 5) == .missing && cause(5, .nan) == .missing)
    #expect(cause(5, .infinity) == .outOfRange)
    #expect(cause(1e-300, 1e300) == .overflow)
    #expect(cause(5, -5) == nil)
  }

  @Test("the wordings of growth by times are confused")
  func times() throws {
    #expect(try ImpliedBase.base(of: 90, .timesAsMany(3)) == 30)
    #expect(try ImpliedBase.base(of: 90, .increaseOfTimes(3)) == 22.5)
    #expect(try ImpliedBase.base(of: 90, .absolute(10)) == 80)
    #expect(try ImpliedBase.Statement.increaseOfTimes(17.8).percentChange() == 1780)
    #expect(throws: Undefined.self) { try ImpliedBase.base(of: 90, .percent(-100)) }
    #expect(throws: Undefined.self) { try ImpliedBase.base(of: 90, .timesAsMany(0)) }
  }

  @Test("a base implied by an open figure is closed")
  func openBase() throws {
    let base = ImpliedBase.base(of: .moreThan(90), .timesAsMany(3), growthUnit: 1)
    #expect(base.value == 30)
    let range = try #require(base.interval)
    #expect(range.high == .infinity && abs(range.low - 90 / 3.5) < 1e-12)
    let zero = ImpliedBase.base(of: .about(90, unit: 1), .percent(-99.96), growthUnit: 0.1)
    #expect(zero.reason?.cause == .zeroBase)
  }

  @Test("annualising is wrong")
  func annual() throws {
    #expect(
      abs(try CompoundGrowth.annualised(0.01, periodsPerYear: 12) - 0.12682503013196977) < 1e-15)
    #expect(try CompoundGrowth.annualised(-1, periodsPerYear: 4) == -1)
    #expect(abs(try CompoundGrowth.doublingTime(1) - 1) < 1e-15)
    #expect(throws: Undefined.self) { try CompoundGrowth.annualised(-1.5, periodsPerYear: 4) }
    #expect(throws: Undefined.self) { try CompoundGrowth.doublingTime(0) }
  }

  @Test("sums lose what leaves the window")
  func rolling() throws {
    let values: [Double?] = [1e300, 1, 2, 3, nil, 4, 5]
    let sums = try SeriesGrowth.rollingSum(values, count: 2)
    #expect(sums == [nil, 1e300, 3, 5, nil, nil, 9])
    #expect(SeriesGrowth.cumulative([1, 2, nil, 4]) == [1, 3, nil, nil])
    #expect(
      try SeriesGrowth.yearToDate([1, 2, 3, 4], periodsPerYear: 3, first: 2) == [nil, 2, 5, 9])
  }

  @Test("January and February are not merged")
  func merged() throws {
    let values: [Double?] = [100, 80, 120] + Array(repeating: 100, count: 9) + [90, nil]
    let totals = try MonthlyTotals.januaryFebruary(values, firstMonth: 1)
    #expect(totals.map(\.sum) == [180, nil])
    let smooth = try MonthlyTotals.smoothingJanuaryFebruary(values, firstMonth: 1)
    #expect(smooth[0] == 90 && smooth[1] == 90 && smooth[2] == 120 && smooth[12] == nil)
  }

  @Test("Lunar New Year differs from a second calendar")
  func lunarNewYear() throws {
    var chinese = Calendar(identifier: .chinese)
    chinese.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = chinese.timeZone
    // Before 1929 the second calendar reckons with another meridian than the official one.
    for year in 1930...2050 {
      let (month, day) = try LunarNewYear.date(year)
      let date = try #require(
        gregorian.date(from: DateComponents(year: year, month: month, day: day, hour: 12)))
      let parts = chinese.dateComponents([.month, .day], from: date)
      #expect(parts.month == 1 && parts.day == 1 && parts.isLeapMonth != true, "\(year)")
    }
  }

  @Test("the holiday regressor moves the level or the season")
  func regressor() throws {
    let months = try LunarNewYear.regressor(year: 1901, month: 1, count: 12 * 198)
    #expect(months.count == 12 * 198)
    for place in 0..<12 {
      let mean = stride(from: place, to: months.count, by: 12).map { months[$0] }.reduce(0, +) / 198
      #expect(abs(mean) < 0.01)
    }
    #expect(throws: Undefined.self) {
      try LunarNewYear.regressor(year: 2098, month: 1, count: 60)
    }
  }

  @Test("the calendar is wrong")
  func calendar() throws {
    var gregorian = Calendar(identifier: .iso8601)
    gregorian.timeZone = try #require(TimeZone(identifier: "UTC"))
    for offset in stride(from: 0, to: 160_000, by: 37) {
      let date = Date(timeIntervalSince1970: (Double(offset) - 70_000) * 86_400)
      let parts = gregorian.dateComponents(
        [.year, .month, .day, .weekOfYear, .yearForWeekOfYear], from: date)
      let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      let week = try CalendarFacts.week(year, month, day)
      #expect(week.week == parts.weekOfYear && week.year == parts.yearForWeekOfYear)
    }
    #expect(throws: Undefined.self) { try CalendarFacts.week(2023, 2, 29) }
    #expect(throws: Undefined.self) { try CalendarFacts.daysInMonth(13, of: 2023) }
  }

  @Test("an incomplete stretch is compared")
  func stretches() throws {
    let values: [Double?] = [10, 20, nil, 5, 0, 12, 24, 3, 6, 7]
    func cause(_ base: Range<Int>, _ current: Range<Int>) -> Undefined.Cause? {
      do {
        _ = try PeriodComparison.percent(values, from: base, to: current)
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(try PeriodComparison.percent(values, from: 0..<2, to: 5..<7) == 20)
    #expect(try PeriodComparison.percent(values, at: 5, lag: 5) == 20)
    #expect(cause(0..<3, 5..<8) == .incompleteBase && cause(5..<8, 0..<3) == .missing)
    #expect(cause(0..<2, 5..<8) == .mismatchedLengths && cause(0..<0, 5..<5) == .empty)
    #expect(cause(8..<10, 9..<11) == .notInSeries && cause(4..<5, 5..<6) == .zeroBase)
    for (index, lag) in [(3, 5), (12, 1), (3, 1), (2, 1), (5, 1), (1, 0)] {
      #expect(throws: Undefined.self) {
        try PeriodComparison.percent(values, at: index, lag: lag)
      }
    }
  }
}
