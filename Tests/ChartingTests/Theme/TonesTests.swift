import Drawing
import Testing

@testable import Charting

@Suite("colours of series")
struct TonesTests {
  private let palette = Theme.wire.palette

  private func fills(_ chart: Chart) -> [Color] {
    Tones(chart, theme: .wire, coloredLimit: 4, isSingle: false).series.map(\.fill)
  }

  private func lines(_ count: Int) -> Chart {
    Samples.chart("line", Samples.years(2020...2021), (1...count).map { [1, Double($0)] })
  }

  @Test("a colour that is chosen for one series is given to no other")
  func chosen() {
    var chart = lines(3)
    chart.series[2].color = palette[0]
    #expect(fills(chart) == [palette[1], palette[2], palette[0]])
  }

  @Test("a series that has a colour throughout the report has it wherever it is the story")
  func house() {
    var chart = lines(3)
    chart.series[1].houseColor = palette[0]
    #expect(fills(chart) == [palette[1], palette[0], palette[2]])
    chart.series[0].isHighlighted = true
    #expect(fills(chart) == [palette[1], Theme.wire.context, Theme.wire.context])
    chart.series[1].color = palette[3]
    #expect(fills(chart)[1] == palette[3])
  }
}
