import Foundation
import TestSupport
import Testing

/// What is read from the accepted files of the corpus is what is drawn.
@Suite struct BadInputFigureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let columns: [String]
    /// Category and figure, nil for a missing one.
    let rows: [String: Double?]
    var testDescription: String { file }
  }

  /// The accepted files of the corpus whose rows are known.
  static let cases: [Case] = {
    let url = PackageFolder.url("Tests/Data/bad-input/expectations.json")
    guard let data = try? Data(contentsOf: url),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let cases = root["cases"] as? [[String: Any]]
    else { return [] }
    return cases.compactMap { entry in
      guard let parsed = entry["parsed"] as? [String: Any], let file = entry["file"] as? String,
        let columns = parsed["columns"] as? [String], let rows = parsed["rows"] as? [[Any]]
      else { return nil }
      return Case(
        file: String(file.dropFirst("data/".count)), columns: columns,
        rows: Dictionary(
          rows.map { ($0[0] as? String ?? "", $0[1] as? Double) },
          uniquingKeysWith: { first, _ in first }))
    }
  }()

  @Test("a figure is not the one in the file", arguments: cases) func figures(_ test: Case) throws {
    let workspace = try Workspace()
    let source = PackageFolder.url("Tests/Data/bad-input/data").appendingPathComponent(test.file)
    try workspace.write(try Data(contentsOf: source), to: test.file)
    let x = test.columns[0]
    try workspace.write(
      """
      report: Figures
      data:
        t:
          file: \(test.file)
          measures: {\(test.columns[1]): number}
          \(x == "month" ? "period: month" : "dims: {\(x): text}")
      body:
        - bar: \(test.columns[1]) by \(x)

      """, to: "report.yaml")
    let outcome = try BuiltTool.run(
      ["data", "report.yaml", "--format", "json"], in: workspace.url)
    #expect(outcome.status == 0)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    var found: [String: Double?] = [:]
    for row in rows { found[row["category"] as? String ?? ""] = row["value"] as? Double }
    #expect(found == test.rows)
  }
}
