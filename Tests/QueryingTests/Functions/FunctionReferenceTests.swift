import Foundation
import Statistics
import Testing

@testable import Querying

@Suite("Reference of functions")
struct FunctionReferenceTests {
  static let names = FunctionRegistry.all.map(\.name)

  static func function(_ name: String) throws -> Function {
    try #require(FunctionRegistry.all.first { $0.name == name })
  }

  @Test("the example of a function gives a problem, or not one figure", arguments: names)
  func examples(name: String) throws {
    let function = try Self.function(name)
    let answer = try TradeSample.answer(function.example).get()
    #expect(function.example.contains(name + "("))
    #expect(
      answer.cells.contains { $0.value != nil },
      "\(function.example): \(answer.cells.first?.reason?.sentence ?? "no cells")")
    for cell in answer.cells {
      #expect(cell.value?.isFinite ?? (cell.reason != nil))
      if let value = cell.value, let interval = cell.interval { #expect(interval.contains(value)) }
    }
  }

  @Test("a function is described in another style than the rest", arguments: names)
  func descriptions(name: String) throws {
    let function = try Self.function(name)
    for text in [function.summary, function.source, function.unit.words] {
      #expect(!text.isEmpty && !text.hasSuffix("."))
    }
    #expect(function.signature.hasPrefix(name + "("))
    #expect(function.parameters.count == Set(function.parameters.map(\.name)).count)
  }

  @Test("two functions share a name")
  func namesAreUnique() {
    #expect(Set(Self.names).count == Self.names.count)
  }

  /// `GOLDENS=record` writes the page and fails, so that recording never passes.
  @Test("the reference page differs from the registry")
  func pageIsCurrent() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Querying/Functions.md").standardized
    let text = FunctionReference.markdown()
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      try Data(text.utf8).write(to: page)
      Issue.record("recorded \(page.path)")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
