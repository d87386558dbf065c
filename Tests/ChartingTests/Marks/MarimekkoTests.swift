import Charting
import Drawing
import TestSupport
import Testing
import TradeData

@Suite("marimekkos")
struct MarimekkoTests {
  private func marimekko(_ values: [[Double?]]) -> Chart {
    Samples.chart(
      "marimekko", Samples.names((values.first ?? []).indices.map { "N\($0)" }), values)
  }

  @Test("areas are in proportion to the figures")
  func areas() {
    let drawn = Drawn(marimekko([[30, 50], [60, 10]]))
    let rects = drawn.rects(in: "series-")
    let areas = rects.map { $0.width * $0.height }
    #expect(rects.count == 4)
    #expect(abs(areas[1] / areas[0] - 50.0 / 30) < 1e-6)
    #expect(abs(areas[2] / areas[0] - 2) < 1e-6)
    #expect(drawn.strings.contains("90") && drawn.strings.contains("60"))
  }

  @Test("members without a total have no column")
  func nothing() {
    let drawn = Drawn(marimekko([[30, 0, nil], [60, 0, nil]]))
    #expect(drawn.rects(in: "series-").count == 2)
    #expect(drawn.faults == [])
  }

  @Test("years stand under their columns, not along a calendar")
  func years() {
    let chart = Samples.chart(
      "marimekko", Samples.years(2020...2023), [[30, 50, 40, 45], [60, 10, 5, 20]])
    let drawn = Drawn(chart)
    for year in ["2020", "2021", "2022", "2023"] { #expect(drawn.strings.contains(year)) }
  }

  @Test("narrow columns with long names are laid sideways")
  func sideways() {
    var chart = marimekko([[300, 10, 5], [200, 10, 5]])
    chart.categories[2].label = "Bosnia and Herzegovina"
    let drawn = Drawn(chart)
    #expect(Set(drawn.rects(in: "series-1").map(\.x)).count == 1)
    #expect(drawn.faults == [])
  }

  @Test("totals keep a space between them, in smaller letters where they must")
  func totalsApart() {
    var chart = Samples.chart(
      "marimekko", Samples.names(["A", "B", "C", "D"]),
      [[40_600, 40_700, 40_800, 40_900].map { $0 * 1e3 }, [1, 2, 3, 4].map { $0 * 1e6 }])
    chart.options.legend = .top
    for width in stride(from: 150, through: 360, by: 10) {
      guard let medium = Medium(named: "\(width)x300") else { continue }
      let totals = Drawn(chart, medium: medium).labels.filter { $0.text.style.weight == .semibold }
      for (a, b) in zip(totals, totals.dropFirst()) { #expect(b.box.x - a.box.maxX >= 4) }
    }
  }

  @Test("a total that has no room is reported")
  func totalLeftOut() {
    let chart = marimekko([[300, 1, 200], [200, 1, 300]])
    let drawn = Drawn(chart)
    let totals = drawn.labels.filter { $0.text.style.weight == .semibold }
    #expect(totals.count == 2, "\(drawn.strings)")
    #expect(drawn.ids.contains("labels-left-out"), "\(drawn.ids)")
  }
}
