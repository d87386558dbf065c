import Charting
import Testing

@testable import Reporting

/// What looks at other rows looks at those that `where` keeps.
@Suite struct FilterOrderTests {
  private static let people = """
    year,age,sex,people
    1990,young,m,10
    1990,old,m,30
    2000,young,m,20
    2000,young,f,40
    2000,old,m,40

    """

  private func values(
    _ derive: String, _ filter: String, _ figure: String, dims: String = "[age, sex]"
  ) throws -> String {
    try Draft(
      spec: """
        report: People
        data:
          d:
            file: p.csv
            period: year
            dims: \(dims)
            measures: {people: {unit: person, label: People}}
            place: China
            derive: \(derive)
            where: \(filter)
            source: {publisher: P}
        body:
          - bar: \(figure)
            sort: given
            subtitle: Figures
        """, files: ["p.csv": Self.people]
    ).chart().summary
  }

  @Test("a total of a group counts rows that are left out")
  func totals() throws {
    let derive = "{part: 'people / sum_within(people)'}"
    #expect(
      try values(derive, "year = 2000", "sum(part) by age")
        == "young 0.6, old 0.4")
    #expect(
      try values(derive, "sex = m and year = 2000 and people > 15", "sum(part) by age")
        == "young 0.333, old 0.667")
  }

  @Test("a condition on a derived column comes before the column is there")
  func onDerived() throws {
    let derive = "{place: 'rank_within(people, year)'}"
    #expect(try values(derive, "place = 1 and year < 2000", "sum(people) by age") == "old 30")
    #expect(
      try values(derive, "place <= 1 or year = 1990", "sum(people) by age") == "young 50, old 70")
  }

  @Test("the last of several figures of one period is their sum")
  func last() throws {
    let derive = "{sofar: 'running_sum(people)'}"
    let figure = "last(sofar) by age"
    #expect(try values(derive, "people > 0", figure, dims: "[age]") == "young 100, old 140")
    // Of different members of one period the figures are added up.
    #expect(try values(derive, "people > 0", figure) == "young 160, old 140")
  }

  @Test("rows without a date or a number that `where` leaves out are an error all the same")
  func holes() throws {
    func draft(_ filter: String) -> Draft {
      Draft(
        spec: """
          report: Doses
          data:
            d:
              file: p.csv
              period: year
              dims: {dose: number}
              measures: {effect: {unit: point, label: Effect}}
              where: \(filter)
              place: China
              source: {publisher: P}
          body:
            - line: sum(effect) by dose

          """, files: ["p.csv": "year,dose,effect\n2020,1,5\n,2,6\n2021,,7\n2021,4,8\n"])
    }
    let chart = try draft("known(year) and known(dose) and effect > 4").chart()
    #expect(chart.summary == "1 5, 4 8")
    let problems = draft("effect > 4").load().problems
    #expect(problems.count == 2 && problems.allSatisfy { !$0.isEmpty })
  }
}
