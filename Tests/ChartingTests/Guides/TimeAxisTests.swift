import Charting
import Drawing
import Speaking
import TestSupport
import Testing
import TradeData

@Suite("time axis")
struct TimeAxisTests {
  private func labels(
    _ unit: PeriodUnit, _ count: Int, from first: Period,
    _ along: Chart.AlongOptions = Chart.AlongOptions()
  ) -> [String] {
    let periods = (0..<count).map { Period(unit, first.ordinal + $0) }
    var chart = Samples.chart("line", Samples.time(periods), [periods.indices.map { Double($0) }])
    chart.options.along = along
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let axis = drawn.texts.map(\.text).filter { $0.anchor == .middle }
    return axis.map(\.string)
  }

  @Test("the year is said once, the months below it")
  func months() {
    #expect(
      labels(.month, 6, from: .month(2022, 11)).prefix(8) == [
        "Nov", "2022", "Dec", "Jan", "2023", "Feb", "Mar", "Apr",
      ])
  }

  @Test("a few years are said in full, a long row of them once")
  func years() {
    #expect(labels(.year, 5, from: .year(2019)) == ["2019", "2020", "2021", "2022", "2023"])
    #expect(labels(.year, 10, from: .year(2014)).prefix(3) == ["2014", "15", "16"])
  }

  @Test("a highlighted period keeps its name, whatever gives way to it", arguments: 0..<12)
  func story(_ month: Int) throws {
    var chart = Samples.chart(
      "bar", Samples.months(12), [(0..<12).map { Double($0 == month ? 100 : 200 + $0) }])
    chart.categories[month].isHighlighted = true
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let named = drawn.texts(in: "axis-time").filter { $0.text.style.weight == .semibold }
    let bar = drawn.rects(in: "series-1")[month]
    let name = try #require(named.first)
    #expect(named.count == 1 && bar.midX > name.box.x && bar.midX < name.box.maxX)
    #expect(drawn.texts(in: "axis-time").contains { $0.text.string == "2020" })
  }

  @Test("first and last month are named beside a highlighted one", arguments: [1, 10])
  func storyBesideEnd(_ month: Int) {
    var chart = Samples.chart(
      "bar", Samples.months(12), [(0..<12).map { Double($0 == month ? 100 : 200 + $0) }])
    chart.categories[month].isHighlighted = true
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let names = drawn.texts(in: "axis-time").map(\.text.string)
    for name in ["Jan", "Dec", month == 1 ? "Feb" : "Nov"] { #expect(names.contains(name)) }
  }

  @Test("a highlighted day is named beside the last one, which gives way", arguments: [28, 29, 30])
  func storyAtEnd(_ day: Int) {
    let days = (0..<31).map { Period(.day, 19_844 + $0) }
    var chart = Samples.chart("bar", Samples.time(days), [days.indices.map { Double($0 + 50) }])
    chart.categories[day].isHighlighted = true
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let named = drawn.texts(in: "axis-time").filter { $0.text.style.weight == .semibold }
    #expect(named.map(\.text.string) == ["\(day + 1)"])
  }

  @Test("a year told at its January does not give way to the last month", arguments: [4, 5, 6])
  func lastMonthBesideJanuary(_ months: Int) {
    let chart = Samples.chart(
      "line", Samples.months(36 + months, from: 2021), [(0..<36 + months).map { Double($0 + 1) }])
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let names = drawn.texts(in: "axis-time").map(\.text.string)
    for year in 2021...2024 { #expect(names.contains("\(year)"), "\(names)") }
    #expect(names.count { $0 == "Jan" } == 4 || !names.contains("Jan"), "\(names)")
  }

  @Test("of many highlighted periods none goes before the others") func manyStories() {
    var chart = Samples.chart("bar", Samples.months(24), [(0..<24).map { Double($0 + 1) }])
    for index in 0..<12 { chart.categories[index].isHighlighted = true }
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    #expect(!drawn.texts(in: "axis-time").contains { $0.text.style.weight == .semibold })
  }

  @Test("labels stand at the distance or at the places that the author gave")
  func wishes() {
    var along = Chart.AlongOptions()
    along.every = Chart.Every(10, .year)
    #expect(
      labels(.year, 62, from: .year(1957), along) == [
        "1960", "1970", "1980", "1990", "2000", "2010",
      ])
    along.every = Chart.Every(6, .month)
    #expect(labels(.month, 14, from: .month(2022, 3), along) == ["Jul", "2022", "Jan", "2023"])
    along.every = nil
    along.ticks = ["2018", "1957", "1999", "1066"]
    #expect(labels(.year, 62, from: .year(1957), along) == ["1957", "1999", "2018"])
    along = Chart.AlongOptions()
    along.hasFullYears = true
    #expect(labels(.year, 10, from: .year(2014), along).prefix(2) == ["2014", "2015"])
  }

  @Test("first and last period are named", arguments: [10, 600, 2400])
  func ends(count: Int) {
    let texts = labels(.month, count, from: .month(1823, 3))
    let last = Period(.month, 1823 * 12 + 2 + count - 1)
    #expect(texts.first == "Mar" || texts.first == "Mar 1823")
    #expect(texts.contains { $0.hasSuffix("\(last.year)") || $0 == "Dec" }, "\(texts)")
  }

  @Test(
    "months keep one step from January, and the first and the last are named", arguments: 1...12)
  func monthStep(_ month: Int) throws {
    let texts = labels(.month, 30, from: .month(2021, month))
    let names = texts.filter { Int($0) == nil }
    #expect(names.first == Language.english.monthName(month))
    let places = names.compactMap { name in
      (1...12).first { Language.english.monthName($0) == name }
    }
    let steps = zip(places, places.dropFirst()).map { ($1 - $0 + 12) % 12 }
    let inner = Set(steps.dropFirst().dropLast())
    let step = try #require(inner.first)
    #expect(inner.count == 1 && places.dropFirst().dropLast().allSatisfy { ($0 - 1) % step == 0 })
    // February would crowd out the January at which its year is told.
    let last = (month + 28) % 12 + 1
    #expect(places.last == (last == 2 ? 1 : last))
    // The year stands under its first label, January but where December has its place.
    let first = zip(texts, texts.dropFirst()).filter { Int($1) != nil }.map(\.0)
    let expected = month == 12 ? ["Mar", "Jan"] : ["Jan", "Jan"]
    #expect(first.dropFirst().prefix(2) == expected[...], "\(texts)")
  }

  @Test(
    "years stand at one distance, and none is left out for the first or the last",
    arguments: [(2011, 2023, 12), (2015, 2024, 9), (2010, 2023, 13), (2011, 2024, 13)])
  func evenYears(first: Int, last: Int, span: Int) throws {
    let periods = (first...last).map { Period.year($0) }
    let chart = Samples.chart(
      "line", Samples.time(periods), [periods.indices.map { Double($0 * $0 + 1) }])
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let years = drawn.texts(in: "axis-time").compactMap { Int($0.text.string) }
      .map { $0 < 100 ? $0 + 2000 : $0 }
    #expect(years.first == first && years.last == last && years.count >= 4, "\(years)")
    let steps = zip(years, years.dropFirst()).map { $1 - $0 }
    // A span without a divisor has round years between its ends.
    let inner = span == 13 ? steps.dropFirst().dropLast() : steps[...]
    #expect(Set(inner).count == 1, "\(years)")
    #expect(steps.allSatisfy { $0 <= steps[1] })
  }

  @Test("a last month whose year is named already is said without it")
  func lastMonth() {
    let chart = Samples.chart("line", Samples.months(36), [(0..<36).map { Double($0 * $0 + 1) }])
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let names = drawn.texts(in: "axis-time").map(\.text.string)
    #expect(names.contains("Dec") || names.last == "Dec", "\(names)")
    #expect(!names.contains { $0.hasPrefix("Dec ") }, "\(names)")
  }

  @Test("weeks go by fours from the first one, and where that is too close by letters of months")
  func weeks() {
    let first = Period(.week, 2766)
    let wide = labels(.week, 52, from: first)
    #expect(wide.filter { $0.hasPrefix("W") }.prefix(3) == ["W1", "W5", "W9"], "\(wide)")
    let periods = (0..<52).map { Period(.week, first.ordinal + $0) }
    let chart = Samples.chart(
      "bar", Samples.time(periods), [periods.indices.map { Double($0 + 1) }])
    let narrow = Drawn(chart, medium: .phone).texts(in: "axis-time").map(\.text.string)
    #expect(narrow.first == "J" && narrow.allSatisfy { !$0.hasPrefix("W") }, "\(narrow)")
  }

  @Test("hours of many days are told by days, from the first one")
  func hours() {
    let first = Period(.hour, Period(.day, 19_844).startMinute / 60)
    let texts = labels(.hour, 240, from: first)
    #expect(texts.filter { Int($0) != nil } == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
    #expect(!texts.contains { $0.contains(":") })
  }

  @Test("two centuries are told by every twentieth year")
  func centuries() {
    #expect(labels(.year, 205, from: .year(1820)).prefix(3) == ["1820", "40", "60"])
  }

  @Test(
    "spans from ten days to two centuries have three to fourteen labels",
    arguments: [
      (PeriodUnit.day, 10), (.day, 45), (.day, 200), (.day, 900), (.day, 20_000), (.week, 30),
      (.week, 200), (.month, 14), (.month, 300), (.quarter, 9), (.quarter, 160), (.half, 12),
      (.year, 12), (.year, 75), (.year, 200), (.fiscalYear(start: 4), 12),
    ])
  func spans(unit: PeriodUnit, count: Int) {
    let first =
      switch unit {
      case .day: Period(.day, 7_305)
      case .week: Period(.week, 1_600)
      case .year, .fiscalYear: Period(unit, 1820)
      default: Period(unit, 1990 * 12 / (unit.months ?? 1))
      }
    let ticks = labels(unit, count, from: first)
    #expect((3...30).contains(ticks.count), "\(ticks)")
  }

  @Test(
    "columns of a census are named by years that have none",
    arguments: [
      [1980, 2000, 2020], [1952, 1957, 1962, 1967, 1972, 1977], [2010, 2015, 2020, 2024],
      [2009, 2010, 2019, 2024],
    ])
  func census(_ years: [Int]) {
    let periods = years.map { Period.year($0) }
    let chart = Samples.chart("bar", Samples.time(periods), [years.map { Double($0 - 1900) }])
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let names = drawn.texts(in: "axis-time").compactMap { Int($0.text.string) }
    #expect(names == years)
  }
}
