import Statistics
import Testing

@testable import Charting

struct SliversTests {
  private func chart(_ kind: String, thin: Double, count: Int = 5) -> Chart {
    Samples.chart(
      kind, Samples.years(2020...2022),
      [[60, 70, 80], [20, 20, 20]] + (0..<count).map { _ in [thin, thin, thin] })
  }

  @Test("layers thinner than a hair have names of their own") func layers() throws {
    let area = chart("area", thin: 0.1)
    #expect(area.slivers == [2, 3, 4, 5, 6])
    let folded = area.withoutSlivers
    #expect(folded.series.count == 3)
    #expect(folded.series[2].values.map { ($0.value ?? 0) * 10 }.map { $0.rounded() } == [5, 5, 5])
    let drawn = Drawn(area)
    #expect(drawn.strings.contains { $0.hasPrefix("Other\u{A0}(5)") })
    #expect(drawn.strings.contains { $0.contains("Series 3, Series 4") })
    #expect(drawn.faults == [])
  }

  @Test("lines on zero have names of their own") func lines() {
    let drawn = Drawn(chart("line", thin: 0.1))
    #expect(drawn.strings.filter { $0.contains("Series 7") }.count == 1)
    #expect(drawn.shapes(in: "series-").count >= 7)
  }

  @Test("layers that can be seen, few, or told apart by the author are put together")
  func kept() {
    #expect(chart("area", thin: 5).slivers == [])
    #expect(chart("area", thin: 0.1, count: 2).slivers == [])
    #expect(chart("bar", thin: 0.1).slivers == [])
    var told = chart("area", thin: 0.1)
    told.series[3].isHighlighted = true
    #expect(told.slivers == [])
    // Many that make up the whole are no rest.
    let many = Samples.chart(
      "area", Samples.years(2020...2021), Array(repeating: [1, 1], count: 200))
    #expect(many.slivers == [])
  }
}
