import Foundation

/// A JSON value; null is a missing number in an input and "undefined" in what is expected.
enum JSONValue: Decodable, Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  static func read(_ url: URL) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: url))
  }

  subscript(key: String) -> JSONValue {
    if case .object(let fields) = self { return fields[key] ?? .null }
    return .null
  }

  var double: Double? {
    if case .number(let value) = self { return value }
    return nil
  }

  var int: Int? { double.flatMap { Int(exactly: $0) } }

  var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  var array: [JSONValue]? {
    if case .array(let values) = self { return values }
    return nil
  }

  var isNull: Bool { self == .null }

  /// The numbers of an array; null is a hole.
  var optionalDoubles: [Double?] { (array ?? []).map(\.double) }
  /// The numbers of an array, NaN where one is missing.
  var doubles: [Double] { optionalDoubles.map { $0 ?? .nan } }
  var ints: [Int] { (array ?? []).compactMap(\.int) }
  var table: [[Double]] { (array ?? []).map(\.doubles) }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }

  init(stringLiteral value: String) { self = .string(value) }

  init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
  init(_ value: Int) { self = .number(Double(value)) }
  init(_ values: [Double?]) { self = .array(values.map { JSONValue($0) }) }
  init(_ values: [Double]) { self = .array(values.map { .number($0) }) }
  init(_ rows: [[Double?]]) { self = .array(rows.map { JSONValue($0) }) }
  init(_ values: [Int]) { self = .array(values.map { JSONValue($0) }) }
}
