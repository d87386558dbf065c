import Charting
import Foundation
import TestSupport
import Testing

/// What newcomers read must stay true.
@Suite("What newcomers read")
struct ReadmeTests {
  private func lines(_ path: String) throws -> [String] {
    let url = PackageFolder.url.appendingPathComponent(path)
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test("the table of charts is not the registry of marks")
  func charts() throws {
    let rows = try lines("README.md").filter {
      $0.hasPrefix("| `") && $0.contains("Charting/Marks")
    }
    let kinds = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(kinds == MarkRegistry.keywords)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let file = try #require(cells.last)
      let path = PackageFolder.url.appendingPathComponent(file).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }

  @Test("the story of Sources names other folders than there are")
  func folders() throws {
    let manager = FileManager.default
    let sources = PackageFolder.url.appendingPathComponent("Sources").path
    let found = try manager.contentsOfDirectory(atPath: sources).filter { name in
      var isFolder: ObjCBool = false
      let path = sources + "/" + name
      return manager.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
    let text = try lines("Sources/README.md").joined(separator: "\n")
    let named = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    for folder in found { #expect(named.contains(folder), "\(folder)") }
    let told = try lines("Sources/README.md").filter { $0.hasPrefix("    ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    for name in told { #expect(found.contains(name), "\(name)") }
  }

  @Test("a link of the README leads nowhere")
  func links() throws {
    let text = try lines("README.md").joined(separator: "\n")
    let targets = text.components(separatedBy: "](").dropFirst().map {
      String($0.prefix { $0 != ")" })
    }
    #expect(targets.count > 4)
    for target in targets where !target.hasPrefix("http") {
      let path = PackageFolder.url.appendingPathComponent(target).path
      #expect(FileManager.default.fileExists(atPath: path), "\(target)")
    }
  }
}
