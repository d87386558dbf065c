import Foundation
import TestSupport
import Testing

/// Every input that ever broke the program stays in Tests/Crashers, a folder each: `report.yaml`, its
/// data, and `expected.txt` with the exit status and, a line each, what must be said.
@Suite struct CrasherTests {
  static let folder = PackageFolder.url("Tests/Crashers")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter { !$0.contains(".") }.sorted()
  }()

  @Test("the folder of crashers is not found") func folderIsThere() { #expect(!Self.names.isEmpty) }

  @Test("an input breaks the program again", arguments: names) func crasher(_ name: String) throws {
    let source = Self.folder.appendingPathComponent(name)
    let workspace = try Workspace()
    for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try workspace.write(Data(contentsOf: source.appendingPathComponent(file)), to: file)
    }
    let expected = try workspace.text("expected.txt").split(separator: "\n").map(String.init)
    let outcome = try BuiltTool.render(workspace)
    #expect("\(outcome.status)" == expected.first, "\(outcome.messages)")
    for text in expected.dropFirst() {
      #expect(outcome.messages.contains(text), "\(outcome.messages)")
    }
  }
}
