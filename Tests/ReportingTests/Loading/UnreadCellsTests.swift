import Charting
import Testing

@testable import Reporting

/// Cells that a derived column cannot read.
@Suite struct UnreadCellsTests {
  private func draft(_ derive: String, _ more: String = "") -> Draft {
    Draft(
      spec: """
        report: Terms
        data:
          d:
            file: f.csv
            dims: [name]
            measures: {begin: calendar year}
            derive: {begin: '\(derive)'}
        \(more)
            source: {publisher: P}
        body:
          - dot: begin by name
        """,
      files: [
        "f.csv": """
        name,start,n
        Eisenhower,1953-01-20,5
        Nixon,1/20/69,1e
        Ford,8/9/74,7
        Carter,in office,none

        """
      ])
  }

  @Test("dates that cannot be read go without a word") func dates() {
    let problems = draft("decimal_year(start)").bind().problems
    #expect(
      problems.first
        == "7:22 2 of 4 cells of 'start' are not dates that decimal_year() reads, such as '1/20/69', "
        + "and go without a value [unread-cells]")
  }

  @Test("a form is not taken") func form() throws {
    let both = "if(contains(start, \"/\"), decimal_year(start, \"M/d/yy\"), decimal_year(start))"
    let chart = try draft(both).chart()
    let values = Dictionary(
      uniqueKeysWithValues: zip(chart.categories.map(\.key), chart.series[0].values.map(\.value)))
    #expect(values["Nixon"]??.rounded(.down) == 1969)
    #expect(values["Ford"]??.rounded(.down) == 1974)
    let wrong = draft("decimal_year(start, \"M/d\")").bind().problems
    #expect(wrong.first?.hasSuffix("the pattern has no year [bad-date-form]") == true)
  }

  @Test("a number with a letter goes without a word, and a word that is none is warned of")
  func numbers() {
    let problems = draft("number(n) + 1900").bind().problems
    #expect(problems.count { $0.hasSuffix("[unread-cells]") } == 1)
    #expect(problems.first?.contains("1 of 4 cells of 'n' are not numbers") == true)
    #expect(draft("or_else(number(n), 3) + 1900").bind().problems == [])
  }
}
