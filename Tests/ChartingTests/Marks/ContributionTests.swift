import Drawing
import Statistics
import Testing

@testable import Charting

@Suite("contribution")
struct ContributionTests {
  @Test("the net line runs through the sums of the parts")
  func net() throws {
    let chart = Samples.chart(
      "contribution", Samples.years(2020...2022), [[3, -2, 4], [2, -3, -1]])
    let mark = Contribution(chart)
    #expect(mark.net.map(\.value) == [5, -5, 3])
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "net-markers").count == 1)
    #expect(drawn.rects(in: "series-").count == 6)
    #expect(drawn.strings.contains("Total"))
    #expect(drawn.faults.isEmpty)
  }

  @Test("a date that lacks a part has no net")
  func missing() {
    let chart = Samples.chart(
      "contribution", Samples.years(2020...2022), [[3, nil, 4], [2, 1, 1]])
    #expect(Contribution(chart).net.map(\.value) == [5, nil, 5])
    #expect(Drawn(chart).shapes(in: "net-markers").count == 2)
  }

  @Test("a net that a line joins has one marker, at its end")
  func oneMarker() {
    let chart = Samples.chart(
      "contribution", Samples.years(2020...2023), [[3, 2, 4, 1], [2, 1, 1, -3]])
    #expect(Drawn(chart).shapes(in: "net-markers").count == 1)
  }

  @Test("members have a marker for the net and no line, since they have no order in time")
  func members() {
    let chart = Samples.chart("contribution", Samples.names(["A", "B"]), [[3, 1], [-2, 1]])
    let drawn = Drawn(chart)
    #expect(drawn.shapes(in: "net-markers").count == 2)
    #expect(drawn.shapes(in: "net-rim").isEmpty)
  }
}
