import Charting
import Testing
import TradeData

@testable import Reporting

/// Members that figures are computed with, and that are not drawn.
@Suite struct HidingTests {
  private func draft(_ body: String) -> Draft {
    Draft(
      spec: """
        report: Garments
        data:
          d:
            file: f.csv
            period: year
            dims: [partner]
            labels: {World: All countries}
            measures: {v: {unit: USD, label: Imports}}
            source: {publisher: P}
        body:
          - \(body)
        """,
      files: [
        "f.csv": """
        year,partner,v
        2020,World,100
        2020,China,50
        2020,India,30
        2020,Peru,20
        2021,World,200
        2021,China,80
        2021,India,90
        2021,Peru,30

        """
      ])
  }

  @Test("a hidden total is drawn, or does not divide, or makes multiples of shares")
  func total() throws {
    let chart = try draft("line: v / v.World by year, partner\n    hide: World").chart()
    #expect(Set(chart.series.map(\.key)) == ["China", "India", "Peru"])
    let china = try #require(chart.series.first { $0.key == "China" })
    #expect(china.values.map(\.value) == [0.5, 0.4])
    #expect(chart.unit == .share)
    #expect(chart.subtitle == "Share of the total, %, 2020–2021")
    #expect(chart.altText.hasPrefix("Line chart: Imports, share of the total, 2020–2021."))
  }

  @Test("the rest of a top holds what is hidden") func rest() throws {
    let chart = try draft(
      "bar: v@2021 by partner\n    hide: World\n    top: 1\n    subtitle: Current prices"
    ).chart()
    #expect(chart.summary.hasPrefix("India 90, "))
    #expect(chart.series[0].values.map(\.value) == [90, 110])
  }

  @Test("the rest of a top holds what is hidden by its name") func restByName() throws {
    let chart = try draft(
      "bar: v@2021 by partner\n    hide: All countries\n    top: 1\n    subtitle: Current prices"
    ).chart()
    #expect(chart.series[0].values.map(\.value) == [90, 110])
  }

  @Test("the whole that parts are divided by is taken for theirs") func subtitle() throws {
    let chart = try draft("line: v / v.World by year, partner\n    hide: World").chart()
    #expect(!chart.subtitle.plain.contains("All countries"))
    let own = try draft("line: v.World by year").chart()
    #expect(own.subtitle.plain.contains("All countries"))
  }

  @Test("a member that is not there is hidden") func unknown() {
    let problems = draft("bar: v@2021 by partner\n    hide: Wolrd").bind().problems
    #expect(problems.contains { $0.contains("the chart has no 'Wolrd' to hide [unknown-member]") })
  }

  @Test("a member as large as another is no total of it") func multiple() throws {
    let chart = try draft("bar: v@2021 / v.Peru@2021 by partner\n    hide: World").chart()
    #expect(chart.unit == .times)
  }
}
