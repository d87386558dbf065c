import Diagnostics
import Foundation
import SpecReading
import Testing

/// Every file in Tests/Data/spec-faults is a spec with a fault; beside it stands what we say.
///
/// Files are named after the fault's number in the catalogue of described faults.
@Suite struct SpecFaultTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/spec-faults").standardized

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("the folder of faults is not found") func folderIsThere() {
    #expect(Self.names.count > 40)
  }

  /// `GOLDENS=record` writes what we say and fails, so that recording never passes.
  @Test("a fault is not reported in these words", arguments: names)
  func faultIsReported(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name + ".yaml"))
    let file = SourceFile(path: name + ".yaml", bytes: Array(bytes))
    var list = DiagnosticList()
    _ = SpecReader.read(file, vocabulary: vocabulary, diagnostics: &list)
    let said = DiagnosticPrinter(.text).print(list.all)
    #expect(list.hasErrors)
    for problem in list.all { expectTone(of: problem) }
    #expect(list.exitStatus == 2)
    let golden = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      try Data(said.utf8).write(to: golden)
      Issue.record("recorded \(golden.path)")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == said)
  }

  /// Messages begin in lower case and end without a full stop; ids are kebab-case.
  private func expectTone(of problem: Diagnostic) {
    let texts = [problem.message, problem.hint].compactMap(\.self) + problem.related.map(\.message)
    for text in texts {
      #expect(text.first?.isUppercase == false || text.hasPrefix("NUL"), "\(text)")
      #expect(!text.hasSuffix("."), "\(text)")
    }
    #expect(problem.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(problem.id)")
  }
}
