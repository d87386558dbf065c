package import Foundation

/// A JSON Schema, as much of draft 2020-12 as ours use. A word that is not understood is a fault of the
/// schema, so that nothing is passed because it was passed over.
package struct JSONSchema {
  private let root: [String: Any]

  package init(_ data: Data) throws {
    root = (try JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:]
  }

  /// What is wrong with a document, each with the place; empty for one that holds.
  package func faults(of data: Data) throws -> [String] {
    faults(of: try JSONSerialization.jsonObject(with: data))
  }

  /// The same of a document as Foundation has it.
  package func faults(of document: Any) -> [String] { faults(of: document, root, at: "") }

  private func faults(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { word, rule in
      fault(of: value, word, rule, schema, at: place)
    }
  }

  private func fault(
    of value: Any, _ word: String, _ rule: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    func refuse(unless holds: Bool) -> [String] { holds ? [] : ["\(place): \(word) \(rule)"] }
    switch word {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "$ref":
      let name = (rule as? String ?? "").replacing("#/$defs/", with: "").replacing("%20", with: " ")
      let found = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      return found.map { faults(of: value, $0, at: place) } ?? ["no definition \(rule)"]
    case "type":
      let kinds = rule as? [String] ?? [rule as? String ?? ""]
      return refuse(unless: kinds.contains { Self.is(value, $0) })
    case "anyOf":
      let choices = (rule as? [[String: Any]] ?? []).map { faults(of: value, $0, at: place) }
      // The nearest choice, which is the one with the deepest fault, says most.
      return choices.contains([]) ? [] : choices.max { Self.depth($0) < Self.depth($1) } ?? []
    case "oneOf":
      let choices = rule as? [[String: Any]] ?? []
      let fitting = choices.count { faults(of: value, $0, at: place).isEmpty }
      return fitting == 1 ? [] : ["\(place): \(fitting) of oneOf"]
    case "enum":
      let allowed = rule as? [String] ?? []
      return refuse(unless: (value as? String).map(allowed.contains) == true)
    case "pattern":
      guard let text = value as? String else { return [] }
      let range = text.range(of: rule as? String ?? "", options: .regularExpression)
      return refuse(unless: range != nil)
    case "maximum":
      guard let number = value as? Double, let most = rule as? Double else { return [] }
      return refuse(unless: number <= most)
    case "minimum":
      guard let number = value as? Double, let least = rule as? Double else { return [] }
      return refuse(unless: number >= least)
    case "required":
      guard let object = value as? [String: Any] else { return [] }
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): no \($0)" }
    case "items":
      guard let list = value as? [Any], let items = rule as? [String: Any] else { return [] }
      return list.enumerated().flatMap { faults(of: $1, items, at: "\(place)/\($0)") }
    case "properties", "additionalProperties":
      guard let object = value as? [String: Any] else { return [] }
      return members(of: object, word, rule, schema, at: place)
    default: return ["the schema has '\(word)', which is not understood"]
    }
  }

  private static func depth(_ faults: [String]) -> Int {
    faults.map { fault in fault.count { $0 == "/" } }.max() ?? 0
  }

  private func members(
    of object: [String: Any], _ word: String, _ rule: Any, _ schema: [String: Any],
    at place: String
  ) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    return object.sorted { $0.key < $1.key }.flatMap { name, member in
      let inside = "\(place)/\(name)"
      if word == "properties" {
        return (known[name] as? [String: Any]).map { faults(of: member, $0, at: inside) } ?? []
      }
      guard known[name] == nil else { return [] }
      if let other = rule as? [String: Any] { return faults(of: member, other, at: inside) }
      return rule as? Bool == false ? ["\(inside): unexpected"] : []
    }
  }

  private static func `is`(_ value: Any, _ kind: String) -> Bool {
    switch kind {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "number": value is Double && !(value is NSNull)
    case "integer": (value as? Double).map { $0 == $0.rounded() } == true
    case "boolean": value is Bool
    default: false
    }
  }
}
