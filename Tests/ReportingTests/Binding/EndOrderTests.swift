import Charting
import Statistics
import Testing

@testable import Reporting

/// Lines and panels are ranked by how they end, and what ended long ago comes last.
@Suite struct EndOrderTests {
  /// Old ended at 90; Late has no figure yet in the last year.
  private static let rows = """
    year,who,x
    2000,Old,90
    2000,A,10
    2000,B,30
    2000,Late,20
    2001,A,12
    2001,B,25
    2001,Late,50
    2002,A,15
    2002,B,14

    """

  private func chart(_ body: String) throws -> Chart {
    try Draft(
      spec: """
        report: Ends
        data:
          d:
            file: e.csv
            period: year
            dims: [who]
            measures: {x: {unit: number, label: Figures}}
            source: {publisher: P}
        body:
        \(body)
        """, files: ["e.csv": Self.rows]
    ).chart()
  }

  @Test(
    "a line that ended goes before those that last",
    arguments: [(2, ["A", "B"]), (3, ["A", "B", "Late"])])
  func top(count: Int, names: [String]) throws {
    let chart = try chart("  - line: x by year, who\n    top: \(count)\n    other: false\n")
    #expect(chart.series.map(\.name) == names)
  }

  @Test("panels that ended go before those that last") func panels() throws {
    let chart = try chart("  - line: x by year\n    panels: who\n")
    #expect(chart.panels?.list.map(\.name) == ["A", "B", "Late", "Old"])
  }

  @Test("equal ends lose their order, and none is an end") func ends() {
    #expect(Ending(of: [[.missing, .missing]]) == nil)
    let rows = ChartRowsTests.grid([
      ("a", [1, nil]), ("b", [2, 5]), ("c", [nil, 5]), ("d", [9, nil]),
    ])
    #expect(rows?.seriesByEnd(lowestFirst: false) == [1, 2, 3, 0])
    #expect(rows?.seriesByEnd(lowestFirst: true) == [1, 2, 0, 3])
  }
}
