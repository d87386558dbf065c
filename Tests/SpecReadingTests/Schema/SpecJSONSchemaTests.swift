import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import SpecReading

/// The JSON Schema of specs says what the reader takes.
@Suite struct SpecJSONSchemaTests {
  private static let vocabulary = SpecVocabulary(
    kinds: [
      "bar", "line", "combo", "bump", "histogram", "range", "step", "waterfall", "diverging",
    ],
    layerKinds: ["bar", "line", "band", "range"])

  private static func schema() throws -> JSONSchema {
    try JSONSchema(Data(SpecJSONSchema(vocabulary).text.utf8))
  }

  /// A spec as a reader of JSON has it; nil where it is no YAML.
  private static func document(_ text: String) -> Any? {
    var diagnostics = DiagnosticList()
    let tree = SpecReader.readTree(
      SourceFile(path: "spec.yaml", text: text), diagnostics: &diagnostics)
    return tree.map(value)
  }

  private static func value(_ node: SpecNode) -> Any {
    switch node.content {
    case .null: NSNull()
    case .scalar(let text): value(text)
    case .sequence(let items): items.map(value)
    case .mapping(let entries):
      Dictionary(uniqueKeysWithValues: entries.map { ($0.key.value, value($0.value)) })
    }
  }

  private static func value(_ text: WrittenText) -> Any {
    guard text.style == .plain else { return text.value }
    if let number = Double(text.value) { return number }
    switch text.value {
    case "true": return true
    case "false": return false
    default: return text.value
    }
  }

  @Test("a key is described in words that the schema does not know") func shapes() {
    let unknown = SpecSchema.mappings.flatMap { mapping in
      mapping.keys.filter { SpecShape.of($0, in: mapping.title) == nil }
        .map { "\(mapping.title).\($0.name): \($0.type)" }
    }
    #expect(unknown == [])
  }

  @Test("an example of a key is refused", arguments: SpecSchema.mappings.map(\.title))
  func examples(_ title: String) throws {
    let schema = try Self.schema()
    let mapping = try #require(SpecSchema.mappings.first { $0.title == title })
    for key in mapping.keys {
      let spec = mapping.spec(showing: key)
      let document = try #require(Self.document(spec), "\(spec)")
      #expect(schema.faults(of: document) == [], "\(spec)")
    }
  }

  @Test("a recipe is refused") func recipes() throws {
    let schema = try Self.schema()
    for recipe in SpecReference.allRecipes {
      let kinds = recipe.chart.split(separator: "\n").filter { $0.hasPrefix("- ") }
        .map { String($0.dropFirst(2).prefix { $0 != ":" }) }
      guard Set(kinds).isSubset(of: Self.vocabulary.kinds) else { continue }
      let document = try #require(Self.document(recipe.spec))
      #expect(schema.faults(of: document) == [], "\(recipe.spec)")
    }
  }

  static let wrongs: [(spec: String, place: String)] = [
    ("reprot: x", "/reprot"), ("body: [{bar: x, titel: y}]", "/body/0"),
    ("body: [{bar: x, top: many}]", "/body/0/top"),
    ("outputs: {a: {format: [png], dpi: 3}}", "dpi"),
    ("data: {a: {file: x.csv, encoding: latin}}", "/data/a/encoding"), ("body: bar", "/body"),
    ("data: {a: {file: x.csv, dims: [a], skip: 1.5}}", "/data/a/skip"),
    ("outputs: {a: {email: {form: me}}}", "/outputs/a/email"), ("metrics: [a]", "/metrics"),
    ("body: [{combo: [{bar: x, side: left}]}]", "/body/0"), ("body: [{level: 2}]", "/body/0"),
  ]

  @Test("a slip is passed", arguments: wrongs.indices) func wrong(_ index: Int) throws {
    let (spec, place) = Self.wrongs[index]
    let faults = try Self.schema().faults(of: try #require(Self.document(spec)))
    #expect(faults.contains { $0.contains(place) }, "\(faults)")
  }

  @Test("the same schema is printed otherwise, or is not JSON") func printing() throws {
    let text = SpecJSONSchema(Self.vocabulary).text
    #expect(text == SpecJSONSchema(Self.vocabulary).text)
    #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let titles = (root?["$defs"] as? [String: Any])?.keys.sorted()
    #expect(
      titles
        == (SpecSchema.mappings.dropFirst().map(\.title) + ["scalar", "text", "block"]).sorted())
  }
}
