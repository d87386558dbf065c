import Charting
import Testing

@testable import Reporting

/// What a picture says of itself where its author says nothing.
@Suite struct DerivedTextTests {
  private static let rows = """
    country,year,gdp,people,how
    A,2013,90,3,
    A,2022,100,3,
    A,2023,120,4,about
    B,2013,40,2,
    B,2022,50,2,
    B,2023,70,2,
    """

  private func chart(_ body: String) throws -> Chart {
    try Draft(
      spec: """
        report: T
        data:
          d:
            file: d.csv
            period: year
            dims: [country]
            measures:
              gdp: {unit: USD, qualifier: how}
              people: {unit: person, aggregate: last, label: Population}
            source: {publisher: P}
        body:
          - \(body)

        """, files: ["d.csv": Self.rows + "\n"]
    ).chart()
  }

  @Test("titles are in the words of the data, not in those of the language of specs")
  func titles() throws {
    let rate = try chart("bar: gdp@2023 / people@2023 by country")
    #expect(rate.title == "GDP / Population")
    #expect(rate.subtitle == "Dollars per person, 2023")
    let rest = try chart("bar: (gdp@2023 - 10) / people@2023 by country")
    #expect(rest.title == "(GDP \u{2212} 10) / Population")
    #expect(try chart("bar: gdp@2023 by country").title == "GDP")
  }

  @Test("periods that are compared are named, not those between them")
  func periods() throws {
    let pair = "where: year in (2013, 2023)"
    #expect(
      try chart("dumbbell: gdp by country, year\n    \(pair)").subtitle
        == "Dollars, 2013 and 2023")
    #expect(try chart("slope: gdp by year, country").subtitle == "Dollars, 2013 and 2023")
    #expect(
      try chart("bar: yoy(gdp@2023) by country").subtitle == "Change on a year earlier, %, 2023")
    #expect(
      try chart("bar: 'change(gdp@2022->2023) by country'").subtitle.plain
        .hasSuffix("2022–2023"))
  }

  @Test("columns as wide as their totals say so")
  func widths() throws {
    #expect(
      try chart("marimekko: gdp by year, country").subtitle.plain
        .hasPrefix("Share of the total, %, column width: dollars"))
  }

  @Test("paleness has a key where something is pale")
  func pale() throws {
    func hasKey(_ body: String) throws -> Bool {
      try chart(body).notes.contains("Muted: approximate")
    }
    #expect(try hasKey("bar: gdp@2023 by country"))
    #expect(try !hasKey("bar: gdp@2022 by country"))
    #expect(try !hasKey("line: gdp by year, country"))
  }
}
