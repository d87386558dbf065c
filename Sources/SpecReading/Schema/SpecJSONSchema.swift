import Diagnostics

/// The keys of a spec as a JSON Schema, by which editors complete and check while one writes:
///
///     # yaml-language-server: $schema=spec.schema.json
///
/// Made from `SpecSchema`, which the reader itself goes by. It says what may stand where, not what makes
/// sense: expressions and names are texts to it, and any key may be empty, since a spec that extends
/// another takes keys away so.
package struct SpecJSONSchema {
  private let vocabulary: SpecVocabulary

  package init(_ vocabulary: SpecVocabulary) { self.vocabulary = vocabulary }

  /// The schema, of draft 2020-12.
  package var text: String {
    let mappings = SpecSchema.mappings
    var definitions: [(String, JSONText)] = [
      (
        "scalar", .object([("type", .array(["string", "number", "boolean"].map { .string($0) }))])
      ),
      (
        "text",
        .object([
          ("description", .string("A text, or one for each language by its code.")),
          ("anyOf", .array([SpecShape.scalar.json, SpecShape.map(.scalar).json])),
        ])
      ),
      ("block", SpecShape.either(SpecShape.blocks.map { .mapping($0) }).json),
    ]
    definitions += mappings.dropFirst().map { ($0.title, json($0)) }
    var root: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:broadsheet:spec:1")),
      ("title", .string("A report spec")),
    ]
    if let report = mappings.first, case .object(let members) = json(report) { root += members }
    root.append(("$defs", .object(definitions)))
    return JSONText.object(root).printed() + "\n"
  }

  private func json(_ mapping: SpecSchema.Mapping) -> JSONText {
    var properties = mapping.keys.map { key in
      (key.name, property(key, of: mapping))
    }
    var members: [(String, JSONText)] = [
      ("description", .string("A \(mapping.title): \(mapping.location).")),
      ("type", .string("object")),
    ]
    var kinds: [String] = []
    if mapping.title == "chart" { kinds = vocabulary.kinds }
    if mapping.title == "layer" { kinds = vocabulary.layerKinds }
    if !kinds.isEmpty {
      properties = kinds.map { ($0, kind($0, in: mapping)) } + properties
      members.append(("anyOf", .array(kinds.map { required($0) })))
    } else if let first = SpecShape.discriminators[mapping.title] {
      members.append(("anyOf", .array(first.map { required($0) })))
    }
    members.append(("properties", .object(properties)))
    members.append(("additionalProperties", .bool(false)))
    return .object(members)
  }

  private func required(_ key: String) -> JSONText {
    .object([("required", .array([.string(key)]))])
  }

  private func kind(_ name: String, in mapping: SpecSchema.Mapping) -> JSONText {
    let shape: SpecShape =
      name == "combo" ? .list(.mapping("layer")) : .either([.scalar, .list(.any), .map(.any)])
    let what = mapping.title == "layer" ? "A layer" : "A chart"
    return described("\(what) of the kind \(name): what it shows.", shape)
  }

  private func property(_ key: SpecSchema.Key, of mapping: SpecSchema.Mapping) -> JSONText {
    var meaning = key.meaning
    if let fallback = key.fallback { meaning += " Default: \(fallback)." }
    let shape = SpecShape.of(key, in: mapping.title) ?? .any
    return described(meaning, offering(vocabulary(for: key, in: mapping.title), shape))
  }

  /// Names that an editor can offer, where others may stand too.
  private func vocabulary(for key: SpecSchema.Key, in title: String) -> [String] {
    switch key.name {
    case "theme": vocabulary.themes
    case "size" where title == "output": vocabulary.sizes
    case "lang": vocabulary.languages
    default: []
    }
  }

  private func offering(_ words: [String], _ shape: SpecShape) -> SpecShape {
    words.isEmpty ? shape : .either([.words(words), shape])
  }

  private func described(_ meaning: String, _ shape: SpecShape) -> JSONText {
    .object([
      ("description", .string(meaning)),
      ("anyOf", .array([shape.json, .object([("type", .string("null"))])])),
    ])
  }
}

/// A JSON value with the members of objects in order.
indirect enum JSONText {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// Short values on one line, others a member a line.
  func printed(indent: String = "") -> String {
    switch self {
    case .string(let text): return jsonString(text)
    case .integer(let number): return String(number)
    case .bool(let bool): return bool ? "true" : "false"
    case .array(let items):
      let line = "[" + items.map { $0.printed() }.joined(separator: ", ") + "]"
      guard line.utf8.count > Self.lineLimit || line.contains("\n") else { return line }
      let inner = indent + "  "
      return "[\n" + items.map { inner + $0.printed(indent: inner) }.joined(separator: ",\n")
        + "\n" + indent + "]"
    case .object(let members):
      let line =
        "{" + members.map { jsonString($0) + ": " + $1.printed() }.joined(separator: ", ") + "}"
      guard line.utf8.count > Self.lineLimit || line.contains("\n") else { return line }
      let inner = indent + "  "
      return "{\n"
        + members.map { inner + jsonString($0) + ": " + $1.printed(indent: inner) }
        .joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private static let lineLimit = 90
}
