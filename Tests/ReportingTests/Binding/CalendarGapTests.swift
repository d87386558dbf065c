import Charting
import Testing

@testable import Reporting

/// Where nothing happened no row tells of it: counts are zero there, and other figures leave a gap.
@Suite struct CalendarGapTests {
  private static let events = """
    date,who,x
    2006-01-10,A,1
    2006-01-11,B,2
    2006-02-01,A,3
    2006-06-04,A,4
    2010-02-03,A,5
    2010-07-05,C,6
    2010-12-01,C,7

    """

  private func chart(_ body: String, _ filter: String = "") throws -> Chart {
    try Draft(
      spec: """
        report: Events
        data:
          d:
            file: e.csv
            period: date
            dims: [who]
            measures: {x: {unit: number, label: Figures}}
            source: {publisher: P}
        \(filter)
        body:
          - \(body)
            subtitle: Figures
        """, files: ["e.csv": Self.events]
    ).chart()
  }

  @Test("a member without rows in a period is no data, or lost")
  func members() throws {
    #expect(try chart("bar: count()@2010 by who").summary == "C 2, A 1, B 0")
    #expect(
      try chart("bar: change(count()@2006->2010) by who\n    sort: value").summary
        == "A -2, B -1, C 2")
    let pair = try chart("dumbbell: {Then: count()@2006, Now: count()@2010}\n    by: who")
    #expect(pair.series.map { series in series.values.map(\.value) } == [[3, 0, 1], [1, 2, 0]])
    // A member that the chart leaves out stays out.
    #expect(try chart("bar: count()@2010 by who\n    where: who != B").summary == "C 2, A 1")
  }

  @Test("months of the year without rows are left out") func months() throws {
    #expect(
      try chart("bar: count() by month_of_year\n    where: who = A").summary
        == "1 1, 2 2, 3 0, 4 0, 5 0, 6 1")
    #expect(
      try chart("bar: sum(x) by month_of_year\n    where: who = A").summary
        == "1 1, 2 8, 3 -, 4 -, 5 -, 6 4")
    #expect(
      try chart("line: sum(x) by month_of_year").summary
        == "1 3, 2 8, 3 -, 4 -, 5 -, 6 4, 7 6, 8 -, 9 -, 10 -, 11 -, 12 7")
  }

  @Test("months that a condition leaves out are zero") func chosen() throws {
    #expect(
      try chart("bar: count() by month_of_year\n    where: month_of_year in (1 2 6)").summary
        == "1 2, 2 2, 6 1")
    #expect(
      try chart("bar: count() by month_of_year", "    where: month != 7").summary
        == "1 2, 2 2, 6 1, 12 1")
  }

  @Test("what is sorted has empty months") func sorted() throws {
    #expect(
      try chart("bar: sum(x) by month_of_year\n    sort: -value").summary
        == "2 8, 12 7, 7 6, 6 4, 1 3")
  }

  @Test("days of other months are missing in a mean of days")
  func inner() throws {
    // Of the days of 2006 from the first to the last some have no row, which a count takes for none.
    #expect(
      try chart("bar: max(count() by day) by year").summary
        == "2006 1, 2007 0, 2008 0, 2009 0, 2010 1")
    #expect(
      try chart("bar: max(count() by month) by quarter_of_year").summary == "1 2, 2 1, 3 1, 4 1")
    #expect(
      try chart("bar: mean(count() by month) by year\n    where: who = A").summary
        .hasPrefix("2006 0.25"))
  }
}
