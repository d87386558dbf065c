import Foundation
import TestSupport
import Testing

/// The table of described faults names tests that exist, and no fault is left out.
@Suite struct FaultTableTests {
  @Test("a described fault has no row, or its test is gone") func table() throws {
    let folder = PackageFolder.url("Tests/Data/end-to-end")
    let data = try Data(contentsOf: folder.appendingPathComponent("described-faults.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let faults = ["spec_faults", "environment_output_and_preview_faults"].flatMap { key in
      (root[key] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
    #expect(faults.count == 48 + 34)
    let text = try String(contentsOf: folder.appendingPathComponent("faults.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.map { $0[0] } == faults)
    for row in rows where row[1] != "–" {
      let path = "Tests/EndToEndTests/\(row[1]).swift"
      let source = try String(contentsOf: PackageFolder.url(path), encoding: .utf8)
      #expect(source.contains(row[2]), "\(row[0]): \(row[2])")
    }
    for row in rows where row[1] == "–" { #expect(row[3].count > 10, "\(row[0]) has no reason") }
  }
}
