import Diagnostics
import Foundation
import SpecReading
import Testing

@Suite struct SpecReferenceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let mapping: SpecSchema.Mapping
    let key: SpecSchema.Key
    var testDescription: String { "\(mapping.title): \(key.name)" }
  }

  static let examples = SpecSchema.mappings.flatMap { mapping in
    mapping.keys.map { Example(mapping: mapping, key: $0) }
  }

  @Test("the reference shows an example that reads with a problem", arguments: examples)
  func examplesRead(_ example: Example) {
    let text = example.mapping.spec(showing: example.key)
    let problems = read(text).problems
    #expect(problems == [], "\(text)\n\(printed(problems))")
    #expect(text.contains(example.key.name + ":"))
  }

  @Test(
    "a recipe reads with a problem", arguments: SpecReference.allRecipes.map(\.purpose))
  func recipesRead(_ purpose: String) throws {
    let recipe = try #require(SpecReference.allRecipes.first { $0.purpose == purpose })
    // Which kinds there are, Charting knows; here every one that a recipe begins with.
    let kinds = recipe.chart.split(separator: "\n").filter { $0.hasPrefix("- ") }
      .map { String($0.dropFirst(2).prefix { $0 != ":" }) }
    var list = DiagnosticList()
    _ = SpecReader.read(
      SourceFile(path: "spec.yaml", text: recipe.spec),
      vocabulary: SpecVocabulary(kinds: kinds, layerKinds: ["bar", "line", "range"]),
      diagnostics: &list)
    #expect(list.all == [], "\(recipe.spec)\n\(printed(list.all))")
  }

  @Test("a key is described twice in one mapping", arguments: SpecSchema.mappings.map(\.title))
  func keysAreUnique(_ title: String) throws {
    let mapping = try #require(SpecSchema.mappings.first { $0.title == title })
    let names = mapping.keys.map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// `GOLDENS=record` writes the page and fails, so that recording never passes.
  @Test("the reference page differs from the schema")
  func pageIsCurrent() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/SpecReading/Reference.md").standardized
    let text = SpecReference.markdown()
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      try Data(text.utf8).write(to: page)
      Issue.record("recorded \(page.path)")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
