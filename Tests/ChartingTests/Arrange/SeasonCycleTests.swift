import Drawing
import Speaking
import Testing
import TradeData

@testable import Charting

@Suite("seasons")
struct SeasonCycleTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Period {
    Period(.day, try #require(CivilDate(year: year, month: month, day: day)).day)
  }

  @Test("a day has the same place in every year, whether or not it is a leap year")
  func days() throws {
    let cycle = try #require(SeasonCycle(.year, .day))
    for year in [2019, 2020, 2021] {
      let (march, december) = (try day(year, 3, 1), try day(year, 12, 31))
      #expect(cycle.place(of: march) == (year, 60))
      #expect(cycle.place(of: december) == (year, 365))
    }
    let leap = try day(2020, 2, 29)
    #expect(cycle.place(of: leap) == (2020, 59))
  }

  @Test("a month of a decade is counted from the decade's first January")
  func decades() throws {
    let cycle = try #require(SeasonCycle(.decade, .month))
    #expect(cycle.place(of: Period(.month, 1958 * 12 + 2)) == (195, 98))
    #expect(cycle.place(of: Period(.month, 2020 * 12)) == (202, 0))
    #expect(cycle.name(195, .english) == "1950–1959")
  }

  @Test("a place is called by the tick beside it, or by a number that others have")
  func keys() throws {
    let days = try #require(SeasonCycle(.year, .day)).categories(last: 2020, .english)
    #expect(days.map(\.key).prefix(3) == ["01-01", "01-02", "01-03"] && days[59].key == "02-29")
    #expect(days[0].label == "Jan" && days[0].fullName == "01-01" && days[1].fullName == "01-02")
    let weeks = try #require(SeasonCycle(.year, .week)).categories(last: 2020, .english)
    #expect(weeks.map(\.key) == (1...53).map(String.init))
    let months = try #require(SeasonCycle(.year, .month)).categories(last: 2020, .english)
    #expect(months.map(\.key) == (1...12).map(String.init) && months[0].fullName == nil)
    let decade = try #require(SeasonCycle(.decade, .year)).categories(last: 202, .english)
    #expect(decade.map(\.key) == (0...9).map(String.init))
  }

  @Test("years have no season, and days none of a decade")
  func none() {
    #expect(SeasonCycle(.year, .year) == nil)
    #expect(SeasonCycle(.decade, .day) == nil)
  }

  @Test("a note at a date stands at its place in its year")
  func note() {
    var chart = Samples.chart("season", Samples.months(24), [(0..<24).map { Double($0) }])
    chart.pointNotes = [.init(category: 13, text: "here")]
    chart.spans = [.init(from: 2, to: 4, text: "spring"), .init(from: 10, to: 14, text: "lost")]
    let arranged = Season.arranged(chart)
    #expect(arranged.pointNotes.map(\.category) == [1])
    #expect(arranged.series[arranged.pointNotes[0].series ?? -1].name == "2021")
    #expect(arranged.spans.map(\.text) == ["spring"])
    #expect(Drawn(chart).ids.contains("span-over-seasons"))
  }

  @Test("the years of a decade are all named, on a phone too", arguments: [Medium.article, .phone])
  func axis(medium: Medium) {
    var chart = Samples.chart("season", Samples.months(150), [(0..<150).map { Double($0) }])
    chart.options.cycle = .decade
    let drawn = Drawn(chart, medium: medium)
    for year in 0..<10 { #expect(drawn.strings.contains("\(year)")) }
    #expect(!drawn.ids.contains("names-left-out"))
  }

  @Test("ordered shades go from light to dark and leave no line grey")
  func shades() {
    var chart = Samples.chart("season", Samples.months(120), [(0..<120).map { Double($0) }])
    chart.options.bars.palette = .sequential
    let mark = Season(Season.arranged(chart))
    let tones = Tones(mark.chart, theme: .wire, coloredLimit: 1, isSingle: false)
    #expect(tones.series.allSatisfy { !$0.isContext })
    let contrasts = tones.series.map { $0.fill.contrast(with: Theme.wire.background) }
    #expect(contrasts == contrasts.sorted())
  }

  @Test("a season from October begins in January")
  func fiscal() throws {
    let months = try #require(SeasonCycle(.year, .month, startingIn: 10))
    #expect(months.place(of: .month(2022, 10)) == (2022, 0))
    #expect(months.place(of: .month(2023, 9)) == (2022, 11))
    #expect(
      months.categories(last: 2022, .english).map(\.label).prefix(4) == [
        "Oct", "Nov", "Dec", "Jan",
      ])
    #expect(months.name(2022, .english) == "2022/23")
    let days = try #require(SeasonCycle(.year, .day, startingIn: 10))
    #expect(days.place(of: try day(2022, 10, 1)) == (2022, 0))
    #expect(days.place(of: try day(2023, 9, 30)) == (2022, 365))
    let places = days.categories(last: 2022, .english)
    #expect(places[0].key == "10-01" && places[0].label == "Oct" && places[365].key == "09-30")
    #expect(days.has(365 - 214, in: 2023) != days.has(365 - 214, in: 2022))
    let weeks = try #require(SeasonCycle(.year, .week, startingIn: 10))
    #expect(weeks.place(of: try #require(.week(2020, 40))) == (2020, 0))
    #expect(weeks.place(of: try #require(.week(2020, 53))) == (2020, 13))
    #expect(weeks.place(of: try #require(.week(2021, 39))) == (2020, 52))
    #expect(weeks.has(13, in: 2020) && !weeks.has(13, in: 2021))
    let numbers = weeks.categories(last: 2021, .english)
    #expect(numbers[0].label == "40" && numbers[13].key == "53" && numbers[14].key == "1")
    // Quarters of the calendar are none of a year from February.
    let quarters = try #require(SeasonCycle(.year, .quarter, startingIn: 2))
    #expect(quarters.place(of: .quarter(2023, 1)) == (2023, 0))
  }

  @Test("a season over a turn of century is named by two digits") func turnOfCentury() throws {
    let cycle = try #require(SeasonCycle(.year, .week, startingIn: 10))
    #expect(cycle.name(1999, .english) == "1999/2000" && cycle.name(2023, .english) == "2023/24")
  }
}
