/// A JSON text as a tree, for small files that the program wrote itself.
package enum JSONValue: Hashable, Sendable {
  case text(String)
  /// As it was written.
  case number(String)
  case bool(Bool)
  case null
  case list([JSONValue])
  /// Members in the order of the file.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  /// Reads a whole text; nil when it is not JSON as RFC 8259 has it, without duplicate keys.
  package init?(_ bytes: [UInt8]) {
    var scanner = JSONScanner(bytes)
    guard let value = try? scanner.value(depth: 0), scanner.peek() == nil else { return nil }
    self = value
  }

  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var number: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }
  package var list: [JSONValue]? { if case .list(let items) = self { items } else { nil } }
  package var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

extension JSONScanner {
  fileprivate mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= JSONScanner.depthLimit else {
      throw JSONFault("nested-too-deeply", "nested too deeply", at: index)
    }
    if let field = try scalar() { return scalarValue(field) }
    if take(UInt8(ascii: "[")) {
      var items: [JSONValue] = []
      if take(UInt8(ascii: "]")) { return .list([]) }
      repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"), "',' or ']' was expected")
      return .list(items)
    }
    var object = JSONObject()
    var members: [JSONValue.Member] = []
    while let key = try nextKey(of: &object) {
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
    }
    return .object(members)
  }

  private func scalarValue(_ field: Field) -> JSONValue {
    let bytes = text[field.range]
    if field.isQuoted {
      return .text(
        String(decoding: field.hasEscapes ? JSONText.unescaped(bytes) : Array(bytes), as: UTF8.self)
      )
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let digits: return .number(digits)
    }
  }
}
