import Diagnostics
import Speaking
import Testing

@testable import Reporting

/// Where a figure comes from.
@Suite struct TraceTests {
  private func trace(_ subject: String, rows: Int = 10) throws -> (
    trace: Trace?, problems: [String]
  ) {
    let draft = Draft(
      """
      metrics:
        total: sum(units)@2023-01
        rate: yoy(total)
        double: total * 2 + total
      body:
        - {bar: sum(units)@2023 by partner, id: lead, where: kind = BEV}

      """)
    let loaded = try #require(draft.load().report)
    var diagnostics = DiagnosticList()
    let trace = Pipeline.trace(
      subject, in: loaded, language: .english, rows: rows, diagnostics: &diagnostics)
    return (trace, diagnostics.all.map(\.id))
  }

  @Test("a metric is not followed to its rows") func metric() throws {
    let (trace, problems) = try trace("double")
    #expect(problems == [])
    let lines = try #require(trace).lines
    #expect(lines[0] == "double = total * 2 + total  →  855.0 (855 vehicles)")
    #expect(lines[1] == "  total = sum(units)@2023-01  →  285.0 (285 vehicles)")
    #expect(lines[3] == "exports.units: 3 rows of reports/cars.csv")
    #expect(lines[4] == "  line 6  2023-01  KZ  BEV  150.0")
    #expect(lines[7].hasPrefix("  sha256 "))
    #expect(lines[8] == "  Chongqing Customs")
    #expect(lines.count == 9)
  }

  @Test("rows that are left out are not counted") func limit() throws {
    let lines = try #require(try trace("total", rows: 1).trace).lines
    #expect(lines.contains("  … and 2 more"))
  }

  @Test("a chart's condition is lost, or its id is not found") func chart() throws {
    let lines = try #require(try trace("lead").trace).lines
    #expect(lines[0] == "sum(units)@2023 by partner  →  3 figures")
    #expect(lines.contains("exports.units: 3 rows of reports/cars.csv"))
  }

  @Test("an unknown subject is traced") func unknown() throws {
    #expect(try trace("nope").problems == ["unknown-name"])
  }

  @Test("the JSON of a trace lacks something") func json() throws {
    let json = try #require(try trace("rate").trace).json
    for part in [
      "\"subject\": \"rate\"", "\"name\": \"total\"", "\"depth\": 1", "\"rowCount\": ",
      "\"sha256\": \"", "\"publisher\": \"Chongqing Customs\"",
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
  }
}
