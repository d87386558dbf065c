import Charting
import Statistics
import Testing

@testable import Reporting

/// Totals, groups and drawings of tables.
@Suite struct TableBindingTests {
  private func table(_ options: String) throws -> Table {
    let (bound, problems) = Draft("body:\n  - " + options + "\n").bind()
    #expect(problems == [])
    guard case .table(let table)? = bound?.report.blocks.first, !table.rows.isEmpty else {
      throw Missing()
    }
    return table
  }

  @Test("printed figures miss their total and nothing says so") func rounded() throws {
    let spec = """
      report: Cars
      data:
        exports: {file: r.csv, measures: {units: vehicle}, dims: {partner: iso2}}
      body: [{table: partner, columns: [units], total: true}]

      """
    let row = "333333333\n"
    let file = "partner,units\nKZ," + row + "UZ," + row + "KG," + row
    let (bound, problems) = Draft(spec: spec, files: ["r.csv": file]).bind()
    #expect(problems == [])
    guard case .table(let table)? = bound?.report.blocks.first else { throw Missing() }
    #expect(table.notes == ["Figures are rounded"], "\(rows(table))")
  }

  struct Missing: Error {}

  private func rows(_ table: Table) -> [String] {
    table.rows.map {
      ($0.isGroupHeading ? "# " : $0.isTotal ? "= " : "") + $0.cells.joined(separator: " ")
    }
  }

  @Test("a total is the sum of the rows shown alone") func total() throws {
    let table = try table("{table: partner, columns: [units@2023-01], total: true, top: 2}")
    #expect(rows(table) == ["Kazakhstan 150", "Uzbekistan 95", "Other 40", "= Total 285"])
    #expect(table.notes == [])
  }

  @Test("a change in the total's row is the sum of changes, or a rest of changes is made up")
  func totalOfChanges() throws {
    let table = try table("{table: partner, columns: [yoy(units@2023-01)], total: true, top: 1}")
    #expect(rows(table).last == "= Total +58.3")
    #expect(!rows(table).contains { $0.hasPrefix("Other") })
  }

  @Test("a column has other decimals than its author wants") func decimals() throws {
    let table = try table(
      "{table: partner, top: 1, columns: [units@2023-01, {value: yoy(units@2023-01), decimals: 0}]}"
    )
    #expect(rows(table) == ["Kazakhstan 150 +50"], "\(rows(table))")
  }

  @Test("rows stand outside of their group") func groups() throws {
    let table = try table(
      "{table: [kind, partner], group: kind, columns: [units@2023-02], total: true}")
    #expect(table.columns.map(\.header).first == "Partner")
    #expect(
      rows(table) == [
        "# ICE", "Kazakhstan 160", "Uzbekistan 105", "= Total 265",
      ])
  }

  @Test("drawings take the place of figures, or of the wrong rows") func graphics() throws {
    let table = try table(
      "{table: partner, columns: [{value: units@2023-01, show: bar}, {spark: units by month}, "
        + "{value: yoy(units@2023-01), show: arrow}]}")
    #expect(table.columns.map(\.isDrawn) == [false, false, true, true, false])
    try #require(table.rows.count > 1)
    #expect(table.rows[0].cells == ["Kazakhstan", "150", "", "", "50.0"])
    #expect(table.rows[0].graphics.keys.sorted() == [2, 3, 4])
    #expect(table.rows[0].graphics[4] == .arrow(1))
    guard case .spark(let series)? = table.rows[1].graphics[3] else { throw Missing() }
    #expect(series.compactMap(\.value) == [80, 70, 95, 105])
  }

  @Test(
    "a table that cannot be made is made somehow",
    arguments: [
      ("{table: partner, columns: [units], group: kind}", "unknown-group"),
      ("{table: partner, columns: [{spark: units by month}]}", "no-figures"),
      ("{table: partner, columns: [units, {spark: units}]}", "not-per-row"),
      ("{table: partner, columns: [units, {spark: units by kind}]}", "not-per-row"),
    ])
  func problems(options: String, id: String) {
    let problems = Draft("body:\n  - " + options + "\n").bind().problems
    #expect(problems.count == 1 && problems[0].contains("[\(id)]"), "\(problems)")
  }

  @Test(
    "a printed number is read as another",
    arguments: [
      ("1,234.5", ".", 12345, 1), ("1\u{A0}234,50", ",", 123450, 2), ("−7", ".", -7, 0),
      ("≈4.90", ".", 490, 2), ("12%", ".", 12, 0),
    ] as [(String, Character, Int, Int)])
  func printedNumbers(text: String, mark: Character, digits: Int, decimals: Int) {
    let number = PrintedNumber(text, decimalMark: mark)
    #expect(number?.digits == digits)
    #expect(number?.decimals == decimals)
    #expect(PrintedNumber("–", decimalMark: mark) == nil)
  }
}
