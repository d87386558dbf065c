import Drawing
import Statistics
import Testing
import TradeData

@testable import Charting

@Suite("bump")
struct BumpTests {
  private func joins(_ drawn: Drawn) -> [[Point]] {
    drawn.shapes(in: "series-").flatMap { shape -> [[Point]] in
      if case .polyline(let runs) = shape.outline { runs } else { [] }
    }
  }

  @Test(
    "places are those of a competition, the largest first",
    arguments: [
      ([3, 1, 2], [1, 3, 2]), ([5, 5, 1], [1, 1, 3]), ([nil, 4, 7], [nil, 2, 1]), ([], []),
      ([nil], [nil]),
    ] as [([Double?], [Int?])])
  func places(values: [Double?], expected: [Int?]) {
    #expect(Ranking.places(values) == expected)
  }

  @Test("amounts are ranked at each date, ranks are taken as they are")
  func ranked() {
    let amounts = Samples.chart("bump", Samples.years(2020...2021), [[30, 10], [20, 40]])
    let arranged = Bump.arranged(amounts)
    #expect(arranged.series.map { $0.values.map(\.value) } == [[1, 2], [2, 1]])
    let ranks = Samples.chart("bump", Samples.years(2020...2021), [[1, 2], [2, 1]], unit: .rank)
    #expect(Bump.arranged(ranks).series == ranks.series)
  }

  @Test("a line at a value that is no place is left out and said to be")
  func lines() {
    var chart = Samples.chart("bump", Samples.years(2020...2021), [[30, 10], [20, 40]])
    chart.referenceLines = [.init(value: 2, text: ""), .init(value: 3e12, text: "")]
    #expect(Bump.arranged(chart).referenceLines.map(\.value) == [2])
    #expect(Drawn(chart).ids.contains("not-a-place"))
  }

  @Test("ticks of places beyond counting are found at once", arguments: [1e9, 1e12, 9e14])
  func manyPlaces(last: Double) {
    let ticks = RankTicks.values(1...last)
    #expect((2...6).contains(ticks.count))
    #expect(ticks == ticks.sorted())
  }

  @Test("those who share a place are both seen")
  func shared() throws {
    let chart = Samples.chart(
      "bump", Samples.names(["1", "2"]), [[1, 1], [1, 2]], unit: .rank)
    let lines = joins(Drawn(chart))
    try #require(lines.count == 2)
    #expect(abs(lines[0][0].y - lines[1][0].y) > 3)
  }

  @Test("a smooth join goes through the same points as a straight one")
  func smooth() {
    var chart = Samples.chart(
      "bump", Samples.years(2019...2021), [[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    let straight = joins(Drawn(chart))
    chart.options.joins = .smooth
    let smooth = joins(Drawn(chart))
    #expect(straight.count == smooth.count)
    for (a, b) in zip(straight, smooth) { #expect(Set(a).isSubset(of: Set(b))) }
  }

  @Test("names stand at both ends where there is room, and on a phone at the last alone")
  func names() {
    let chart = Samples.chart("bump", Samples.years(2019...2021), [[1, 3, 2], [2, 1, 3]])
    let wide = Drawn(chart).strings.filter { $0 == "Series 1" }
    #expect(wide.count == 2)
    var long = chart
    for index in long.series.indices { long.series[index].name += " with a long name" }
    #expect(Drawn(long, medium: .phone).faults.isEmpty)
  }

  @Test("names too long to stand under one another are a legend")
  func longNames() {
    let values: [[Double?]] = (1...5).map { line in Array(repeating: Double(line), count: 7) }
    var chart = Samples.chart("bump", Samples.years(2014...2020), values)
    for index in chart.series.indices {
      chart.series[index].name = "A country with a name of many long words, number \(index)"
    }
    let drawn = Drawn(chart, medium: .phone)
    #expect(!drawn.shapes(in: "legend").isEmpty)
    #expect(drawn.faults == [])
    #expect(drawn.ids == [])
  }

  @Test("of a crowd the coloured ones that end side by side are named", arguments: [20, 30, 60])
  func crowd(count: Int) {
    // From the best place of the last date on, as a report gives them.
    let values = (0..<count).map { [Double($0 * 7 % count + 1), Double($0 + 1)] }
    var chart = Samples.chart("bump", Samples.years(2020...2021), values, unit: .rank)
    for index in chart.series.indices { chart.series[index].name = "Region number \(index)" }
    for medium in [Medium.article, .phone] {
      let drawn = Drawn(chart, medium: medium)
      #expect(!drawn.ids.contains("labels-left-out"), "\(medium.name)")
      #expect(drawn.texts(in: "labels").contains { $0.text.string == "Region number 0" })
      #expect(drawn.faults == [])
    }
  }
}
